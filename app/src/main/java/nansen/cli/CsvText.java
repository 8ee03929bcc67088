package nansen.cli;

import java.util.stream.Collectors;
import nansen.names.match.Match;
import nansen.names.match.Sentences;
import org.apache.commons.csv.CSVFormat;

/// Rows for other programs, as RFC 4180 has them.
final class CsvText {
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setRecordSeparator("\n").get();

  private CsvText() {}

  static String line(Object... cells) {
    return FORMAT.format(cells) + "\n";
  }

  /// The reasons as sentences, without the invisible marks of direction that a terminal needs.
  static String reasons(Match match) {
    return match.reasons().stream()
        .map(Sentences::english)
        .collect(Collectors.joining("; "))
        .replaceAll("[\u2066-\u2069]", "");
  }
}
