package nansen.people;

import java.util.List;

/// What is wrong with a field of a form.
///
/// @param field the field to mend
/// @param message the key of its words
/// @param gaps for the words
public record Problem(String field, String message, List<String> gaps) {
  public Problem {
    gaps = List.copyOf(gaps);
  }

  public static Problem of(String field, String message, String... gaps) {
    return new Problem(field, message, List.of(gaps));
  }
}
