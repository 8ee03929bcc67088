package nansen.names.written;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// One part of a name.
///
/// @param text as written, in normal form C, without controls; never empty
/// @param script the script of most of its letters
/// @param role as far as the writing shows it
public record Part(String text, Script script, Role role) {
  public Part {
    Objects.requireNonNull(script);
    Objects.requireNonNull(role);
    if (text.isEmpty()) {
      throw new IllegalArgumentException("a part of a name has at least one letter");
    }
  }

  /// The Latin letters that this word in Cyrillic or Greek looks like as a whole, such as Cope for
  /// Соре; null when one of its letters looks like none, or it is Latin.
  public @Nullable String latinLook() {
    return switch (script) {
      case CYRILLIC, GREEK -> Scripts.latinLook(text);
      case LATIN, ARABIC, ETHIOPIC, GEORGIAN, ARMENIAN, HEBREW, DEVANAGARI, OTHER -> null;
    };
  }

  /// The same part in another role.
  public Part as(Role other) {
    return new Part(text, script, other);
  }
}
