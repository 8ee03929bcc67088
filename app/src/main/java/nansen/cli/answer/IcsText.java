package nansen.cli.answer;

import java.nio.charset.StandardCharsets;

/// Content lines of RFC 5545: CRLF, folded at 75 octets, texts escaped.
final class IcsText {
  private static final int LONGEST = 75;

  private final StringBuilder text = new StringBuilder();

  /// A line whose value stands as it is.
  void raw(String name, String value) {
    fold(name + ":" + value);
  }

  /// A line whose value is text.
  void text(String name, String value) {
    var escaped = new StringBuilder();
    for (var i = 0; i < value.length(); i++) {
      var sign = value.charAt(i);
      switch (sign) {
        case '\\', ';', ',' -> escaped.append('\\').append(sign);
        case '\n' -> escaped.append("\\n");
        default -> {
          if (sign >= ' ' || sign == '\t') {
            escaped.append(sign);
          }
        }
      }
    }
    fold(name + ":" + escaped);
  }

  /// Never inside a sign: some programs decode each line by itself.
  private void fold(String line) {
    var used = 0;
    for (var i = 0; i < line.length(); ) {
      var sign = line.codePointAt(i);
      var octets = Character.toString(sign).getBytes(StandardCharsets.UTF_8).length;
      if (used + octets > LONGEST) {
        text.append("\r\n ");
        used = 1;
      }
      text.appendCodePoint(sign);
      used += octets;
      i += Character.charCount(sign);
    }
    text.append("\r\n");
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
