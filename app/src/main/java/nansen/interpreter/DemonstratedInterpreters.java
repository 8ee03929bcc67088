package nansen.interpreter;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nansen.access.signin.DemonstrationUsers;
import nansen.interpreter.Interpreter.Qualification;
import nansen.interpreter.Interpreter.Spoken;
import nansen.names.evidence.Sex;
import nansen.population.Demonstrated;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Interpreters of a demonstration. All of them are invented.
@Component
class DemonstratedInterpreters {
  private static final LocalDate SINCE = LocalDate.of(2021, 3, 1);

  private static final List<Interpreter> ALL =
      List.of(
          one("Iryna Bondar", Sex.FEMALE, Qualification.SWORN, "UKR", "ukr", "rus"),
          one("Oksana Dzhala", Sex.FEMALE, Qualification.QUALIFIED, "UKR", "ukr"),
          one("Anton Lebed", Sex.MALE, Qualification.QUALIFIED, "", "rus", "bel"),
          one("Layla Haddad", Sex.FEMALE, Qualification.SWORN, "SYR", "ara"),
          one("Yonas Tekle", Sex.MALE, Qualification.QUALIFIED, "ERI", "tir", "amh"),
          one("Farid Noori", Sex.MALE, Qualification.NOT_SHOWN, "AFG", "prs", "pus"));

  private final Interpreters interpreters;

  DemonstratedInterpreters(Interpreters interpreters) {
    this.interpreters = interpreters;
  }

  /// @param origin empty where none is known
  private static Interpreter one(
      String name, Sex sex, Qualification qualification, String origin, String... languages) {
    var isShown = qualification != Qualification.NOT_SHOWN;
    return new Interpreter(
        name,
        sex,
        List.of(languages).stream().map(code -> new Spoken(code, "")).toList(),
        "agency, extension " + (100 + name.length()),
        qualification,
        isShown ? SINCE : null,
        isShown ? "invented register, no. " + (1000 + name.length()) : "",
        origin.isEmpty() ? List.of() : List.of(origin),
        "",
        List.of());
  }

  @EventListener
  void on(Demonstrated demonstration) {
    for (var each : ALL) {
      interpreters.write(
          DemonstrationUsers.actor("caseworker"),
          new InterpreterId(id(each.name())),
          id("key " + each.name()),
          0,
          each);
    }
  }

  private static UUID id(String name) {
    return DemonstrationUsers.id("interpreter", name);
  }
}
