package nansen.names.written;

import java.util.Objects;

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

  /// The same part in another role.
  public Part as(Role other) {
    return new Part(text, script, other);
  }
}
