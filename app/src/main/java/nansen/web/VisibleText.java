package nansen.web;

/// Makes visible on a page what a reader would not see and be misled by: controls, and signs that
/// turn the direction of writing.
public final class VisibleText {
  private VisibleText() {}

  /// The text with such signs written out, as in `⟨U+202E⟩`.
  public static String of(String text) {
    if (text.codePoints().noneMatch(sign -> isControl(sign) || turnsDirection(sign))) {
      return text;
    }
    var visible = new StringBuilder(text.length() + 16);
    text.codePoints()
        .forEach(sign -> {
          if (isControl(sign) || turnsDirection(sign)) {
            visible.append("⟨U+%04X⟩".formatted(sign));
          } else {
            visible.appendCodePoint(sign);
          }
        });
    return visible.toString();
  }

  /// Controls, half characters, signs that stand for none, and signs that take no room and join or
  /// shape nothing: two texts that differ in one alone read the same. (The joiners are letters'
  /// own.)
  static boolean isControl(int sign) {
    return switch (Character.getType(sign)) {
      case Character.CONTROL,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.UNASSIGNED ->
          true;
      default -> takesNoRoom(sign);
    };
  }

  /// Zero-width space, word joiner and its like, byte order mark, soft hyphen, Mongolian separator.
  private static boolean takesNoRoom(int sign) {
    return sign == 0x200B
        || (sign >= 0x2060 && sign <= 0x2064)
        || sign == 0xFEFF
        || sign == 0x00AD
        || sign == 0x180E;
  }

  /// The embeddings, overrides and isolates of the Unicode Bidirectional Algorithm (UAX #9, table
  /// of explicit formatting characters). The plain marks of direction are no danger.
  public static boolean turnsDirection(int sign) {
    return sign >= 0x202A && sign <= 0x202E || sign >= 0x2066 && sign <= 0x2069;
  }
}
