package nansen.people;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nansen.web.Fields;

/// Reads the fields of a form one after another, and keeps what is wrong with them.
public final class FormReader {
  private static final int FIRST_YEAR = 1950;

  private final Fields fields;
  private final String room;
  private final List<Problem> problems = new ArrayList<>();

  /// @param room what the keys of its words begin with, such as `interview`
  public FormReader(Fields fields, String room) {
    this.fields = fields;
    this.room = room;
    PersonForm.problems(fields).forEach(problem -> problems.add(problem.in(room)));
  }

  /// What came of reading a form.
  public sealed interface Read<T> {
    record Ok<T>(T value) implements Read<T> {}

    record Refused<T>(List<Problem> problems) implements Read<T> {
      public Refused {
        problems = List.copyOf(problems);
      }
    }
  }

  /// @param value what was typed, to be read no further where something is wrong
  public <T> Read<T> read(T value) {
    return isSound() ? new Read.Ok<>(value) : new Read.Refused<>(problems);
  }

  public boolean isSound() {
    return problems.isEmpty();
  }

  /// @param message its key, after that of the room
  public void refuse(String field, String message) {
    problems.add(Problem.of(field, room + "." + message).in(room));
  }

  /// A text that must not be empty; refused with `required`.
  public String required(String field) {
    var text = fields.text(field);
    if (text.isBlank()) {
      refuse(field, "required");
    }
    return text;
  }

  /// A day that has come; refused with `no-day`, or `not-yet` where it has not.
  public LocalDate day(String field, LocalDate today) {
    try {
      var day = LocalDate.parse(fields.text(field));
      if (!day.isAfter(today) && day.getYear() >= FIRST_YEAR) {
        return day;
      }
      refuse(field, "not-yet");
    } catch (DateTimeException malformed) {
      refuse(field, "no-day");
    }
    return today;
  }
}
