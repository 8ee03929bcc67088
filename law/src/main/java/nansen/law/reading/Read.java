package nansen.law.reading;

import java.util.List;

/// What came of reading a text: the thing itself, or every problem found.
public sealed interface Read<T> {

  /// The text was in order.
  record Ok<T>(T value) implements Read<T> {}

  /// The text was not in order, and nothing of it was taken.
  record Refused<T>(List<Problem> problems) implements Read<T> {
    public Refused {
      problems = List.copyOf(problems);
    }
  }

  /// The value where there are no problems, all the problems otherwise.
  static <T> Read<T> of(T value, List<Problem> problems) {
    return problems.isEmpty() ? new Ok<>(value) : new Refused<>(problems);
  }
}
