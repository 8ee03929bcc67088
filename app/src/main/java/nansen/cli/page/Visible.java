package nansen.cli.page;

import nansen.web.VisibleText;

/// Makes signs visible that a terminal would obey instead of showing: escape codes, which paint and
/// rename windows, and those that turn the direction of writing, which make one file name look like
/// another.
public final class Visible {
  private static final int LONGEST_WORD = 1_000;
  private static final int SHOWN = 60;

  private Visible() {}

  /// The text with such signs spelt out (`U+202E`), on one line.
  public static String of(String text) {
    if (text.chars().allMatch(sign -> sign >= ' ' && sign < 0x7F)) {
      return text;
    }
    var visible = new StringBuilder(text.length() + 16);
    text.codePoints()
        .forEach(sign -> {
          if (sign == '\n' || sign == '\t') {
            visible.append(' ');
          } else if (isObeyed(sign)) {
            visible.append("<U+%04X>".formatted(sign));
          } else {
            visible.appendCodePoint(sign);
          }
        });
    return visible.toString();
  }

  /// The same, and words that are no words cut short.
  public static String shortened(String text) {
    var words = of(text).split(" ", -1);
    for (var i = 0; i < words.length; i++) {
      if (words[i].length() > LONGEST_WORD) {
        words[i] = words[i].substring(0, SHOWN) + "…";
      }
    }
    return String.join(" ", words);
  }

  private static boolean isObeyed(int sign) {
    return switch (Character.getType(sign)) {
      case Character.CONTROL,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      default -> VisibleText.turnsDirection(sign);
    };
  }
}
