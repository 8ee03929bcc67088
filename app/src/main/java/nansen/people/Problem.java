package nansen.people;

import java.util.List;

/// What is wrong with a field of a form.
///
/// @param field the field to mend
/// @param message the key of its words
/// @param gaps for the words
/// @param label the key of what the page calls the field; it may have no such text
public record Problem(String field, String message, List<String> gaps, String label) {
  public Problem {
    gaps = List.copyOf(gaps);
  }

  public static Problem of(String field, String message, String... gaps) {
    return new Problem(field, message, List.of(gaps), "");
  }

  /// The same of a form in which a field is called as the texts of its room call it.
  Problem in(String room) {
    return field.isEmpty() ? this : new Problem(field, message, gaps, room + "." + field);
  }
}
