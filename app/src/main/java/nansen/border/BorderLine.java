package nansen.border;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/// A line on the picture of the border. Where it comes from, and how far it may be off, stands in
/// the file that it is read from.
record BorderLine(Kind kind, List<Spot> spots) {
  BorderLine {
    spots = List.copyOf(spots);
  }

  /// What a line shows.
  enum Kind {
    BORDER,
    COAST
  }

  /// Degrees in WGS 84.
  record Spot(double lon, double lat) {}

  /// All lines around the places of [BorderPlace].
  static final List<BorderLine> ALL = read();

  private static List<BorderLine> read() {
    try (var file =
            Objects.requireNonNull(
                BorderLine.class.getResourceAsStream("/nansen/border/lines.txt"));
        var lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> of(line.split(" ")))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static BorderLine of(String[] words) {
    var spots =
        Arrays.stream(words)
            .skip(1)
            .map(word -> word.split(","))
            .map(spot -> new Spot(Double.parseDouble(spot[0]), Double.parseDouble(spot[1])))
            .toList();
    return new BorderLine(Kind.valueOf(words[0].toUpperCase(Locale.ROOT)), spots);
  }
}
