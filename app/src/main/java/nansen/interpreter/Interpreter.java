package nansen.interpreter;

import java.time.LocalDate;
import java.util.List;
import nansen.names.evidence.Sex;
import org.jspecify.annotations.Nullable;

/// What is written down of an interpreter.
///
/// @param contact telephone, e-mail, agency, as written
/// @param since the first day on which the qualification held; null where not known
/// @param shownBy by what the qualification was shown, such as the number in a public register
/// @param origins countries of origin, ISO 3166 alpha-3
/// @param ties what else might stand against it, such as earlier work for an embassy; may be empty
/// @param away when the interpreter cannot be called
public record Interpreter(
    String name,
    Sex sex,
    List<Spoken> languages,
    String contact,
    Qualification qualification,
    @Nullable LocalDate since,
    String shownBy,
    List<String> origins,
    String ties,
    List<Away> away) {

  public Interpreter {
    languages = List.copyOf(languages);
    origins = List.copyOf(origins);
    away = List.copyOf(away);
  }

  /// How far it was shown that somebody can interpret.
  public enum Qualification {
    NOT_SHOWN,
    QUALIFIED,
    SWORN
  }

  /// A language.
  ///
  /// @param code ISO 639-3
  /// @param dialect as the interpreter calls it; may be empty
  public record Spoken(String code, String dialect) {}

  /// From the first day to the last, both away.
  public record Away(LocalDate from, LocalDate until) {
    boolean has(LocalDate day) {
      return !day.isBefore(from) && !day.isAfter(until);
    }
  }

  /// Whether the interpreter cannot be called on a day.
  public boolean isAway(LocalDate day) {
    return away.stream().anyMatch(each -> each.has(day));
  }

  /// Whether it was shown that the interpreter was qualified or sworn on a day.
  public boolean isQualified(LocalDate day) {
    return qualification != Qualification.NOT_SHOWN && (since == null || !since.isAfter(day));
  }

  /// @param code ISO 639-3
  public boolean speaks(String code) {
    return languages.stream().anyMatch(each -> each.code().equals(code));
  }

  @Override
  public String toString() {
    return "Interpreter[]";
  }
}
