package nansen.cli.answer;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Writes JSON (RFC 8259) from maps, lists, texts, numbers, truth values and nulls. So small that a
/// library would cost more to load than to write.
public final class JsonText {
  private final StringBuilder text = new StringBuilder();

  private JsonText() {}

  /// The text of a value.
  public static String of(Object value) {
    var json = new JsonText();
    json.value(value, 0);
    return json.text.toString();
  }

  private void value(@Nullable Object value, int depth) {
    switch (value) {
      case null -> text.append("null");
      case Boolean truth -> text.append(truth);
      case Integer number -> text.append(number);
      case Long number -> text.append(number);
      case BigDecimal number -> text.append(number.toPlainString());
      case Map<?, ?> object -> object(object, depth);
      case List<?> list -> list(list, depth);
      default -> quoted(value.toString());
    }
  }

  private void object(Map<?, ?> object, int depth) {
    if (object.isEmpty()) {
      text.append("{}");
      return;
    }
    var before = '{';
    for (var entry : object.entrySet()) {
      text.append(before);
      newLine(depth + 1);
      quoted(String.valueOf(entry.getKey()));
      text.append(": ");
      value(entry.getValue(), depth + 1);
      before = ',';
    }
    newLine(depth);
    text.append('}');
  }

  private void list(List<?> list, int depth) {
    if (list.isEmpty()) {
      text.append("[]");
      return;
    }
    var before = '[';
    for (var item : list) {
      text.append(before);
      newLine(depth + 1);
      value(item, depth + 1);
      before = ',';
    }
    newLine(depth);
    text.append(']');
  }

  private void newLine(int depth) {
    text.append('\n').repeat("  ", depth);
  }

  private void quoted(String words) {
    text.append('"');
    for (var i = 0; i < words.length(); i++) {
      var sign = words.charAt(i);
      switch (sign) {
        case '"' -> text.append("\\\"");
        case '\\' -> text.append("\\\\");
        case '\n' -> text.append("\\n");
        case '\r' -> text.append("\\r");
        case '\t' -> text.append("\\t");
        default -> {
          if (sign < ' ' || Character.isSurrogate(sign) && !isPaired(words, i)) {
            text.append("\\u").append("%04x".formatted((int) sign));
          } else {
            text.append(sign);
          }
        }
      }
    }
    text.append('"');
  }

  private static boolean isPaired(String words, int at) {
    return Character.isHighSurrogate(words.charAt(at))
        ? at + 1 < words.length() && Character.isLowSurrogate(words.charAt(at + 1))
        : at > 0 && Character.isHighSurrogate(words.charAt(at - 1));
  }
}
