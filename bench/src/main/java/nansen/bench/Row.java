package nansen.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/// A line of a table of measurements: what was measured, and whether that reaches the target.
public record Row(String what, String measured, String target, String reached) {
  private static final Row HEAD = new Row("what", "measured", "target", "reached");

  /// The head of a part of the table.
  public static Row head(String what) {
    return new Row("**" + what + "**", "", "", "");
  }

  /// Something without a target.
  public static Row plain(String what, String measured) {
    return new Row(what, measured, "", "");
  }

  /// Something with one.
  public static Row judged(String what, String measured, String target, boolean reached) {
    return new Row(what, measured, target, reached ? "yes" : "**no**");
  }

  private List<String> cells() {
    return List.of(what, measured, target, reached);
  }

  /// The table as Markdown, in columns.
  public static String table(List<Row> rows) {
    var all = new ArrayList<>(rows);
    all.addFirst(HEAD);
    var widths = new int[HEAD.cells().size()];
    for (var row : all) {
      for (var i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], row.cells().get(i).length());
      }
    }
    var text = new StringBuilder(line(HEAD.cells(), widths));
    text.append(line(IntStream.of(widths).mapToObj("-"::repeat).toList(), widths));
    rows.forEach(row -> text.append(line(row.cells(), widths)));
    return text.toString();
  }

  private static String line(List<String> cells, int[] widths) {
    var line = new StringBuilder("|");
    for (var i = 0; i < widths.length; i++) {
      line.append(' ')
          .append(cells.get(i))
          .repeat(" ", widths[i] - cells.get(i).length())
          .append(" |");
    }
    return line.append('\n').toString();
  }

  /// A figure without decimals, in groups of three digits.
  public static String whole(double value) {
    return String.format(Locale.ROOT, "%,.0f", value);
  }

  /// A ratio.
  public static String times(double factor) {
    return String.format(Locale.ROOT, factor < 10 ? "%.1f ×" : "%.0f ×", factor);
  }
}
