package nansen.cli;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nansen.names.match.Match;
import nansen.names.match.Sentences;
import org.apache.commons.csv.CSVFormat;

/// Rows for other programs, as RFC 4180 has them. A text that a spreadsheet would take for a
/// formula has an apostrophe in front, which it shows as text: what stands in a list is not ours to
/// run.
final class CsvText {
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setRecordSeparator("\n").get();

  private static final Pattern FORMULA = Pattern.compile("(?s)[=+\\-@\t\r].*");
  private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]+([.,][0-9]+)?");

  private CsvText() {}

  static String line(Object... cells) {
    return FORMAT.format(Arrays.stream(cells).map(CsvText::cell).toArray()) + "\n";
  }

  private static Object cell(Object cell) {
    return cell instanceof String text
            && FORMULA.matcher(text).matches()
            && !NUMBER.matcher(text).matches()
        ? "'" + text
        : cell;
  }

  /// The reasons as sentences, without the invisible marks of direction that a terminal needs.
  static String reasons(Match match) {
    return match.reasons().stream()
        .map(Sentences::english)
        .collect(Collectors.joining("; "))
        .replaceAll("[\u2066-\u2069]", "");
  }
}
