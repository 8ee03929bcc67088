package nansen.access;

import java.util.regex.Pattern;

/// One value that was written. The audit trail keeps its salted hash, never the value.
///
/// @param field which one, in words of the program such as `fact.3f2a…` or `unit`: no content
/// @param value as text; what is compared later must be written the same way
public record Change(String field, String value) {
  private static final Pattern FIELD = Pattern.compile("[A-Za-z0-9._:-]{1,120}");

  public Change {
    if (!FIELD.matcher(field).matches()) {
      throw new IllegalArgumentException("not the name of a field: " + field);
    }
  }

  /// What somebody wrote, with the name under which they did.
  public static Change by(Actor actor, String field, String... lines) {
    return new Change(field, actor.name() + "\n" + String.join("\n", lines));
  }

  @Override
  public String toString() {
    return field;
  }
}
