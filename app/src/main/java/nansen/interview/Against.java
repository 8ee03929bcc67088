package nansen.interview;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import nansen.interpreter.Interpreter;
import nansen.names.evidence.Sex;
import nansen.people.Choices;

/// What stands against an interpreter in an interview. A human weighs it: none of it forbids, but
/// whoever calls the interpreter all the same says why.
enum Against {
  /// The person objected to this interpreter.
  OBJECTION,
  /// The interpreter comes from the person's country of origin.
  SAME_COUNTRY,
  /// The register tells of another tie.
  OTHER_TIES,
  /// The register says that the interpreter is away on that day.
  AWAY,
  /// Nobody has shown that the interpreter was qualified on that day.
  NOT_QUALIFIED,
  /// The register does not have the language of the interview.
  OTHER_LANGUAGE,
  /// The person asked for another sex.
  OTHER_SEX;

  /// Pure.
  ///
  /// @param nationalities of the person, ISO 3166 alpha-3
  /// @param objections of the person to this interpreter
  static List<Against> of(
      Interpreter interpreter,
      Setting setting,
      Set<String> nationalities,
      Collection<Objection> objections) {
    var against = new ArrayList<Against>();
    if (objections.stream().anyMatch(Objection::stands)) {
      against.add(OBJECTION);
    }
    if (interpreter.origins().stream().anyMatch(nationalities::contains)) {
      against.add(SAME_COUNTRY);
    }
    if (!interpreter.ties().isEmpty()) {
      against.add(OTHER_TIES);
    }
    if (interpreter.isAway(setting.day())) {
      against.add(AWAY);
    }
    if (!interpreter.isQualified(setting.day())) {
      against.add(NOT_QUALIFIED);
    }
    if (!interpreter.speaks(Choices.iso3(setting.language()))) {
      against.add(OTHER_LANGUAGE);
    }
    if (isOtherThan(setting.wish(), interpreter.sex())) {
      against.add(OTHER_SEX);
    }
    return against;
  }

  private static boolean isOtherThan(Setting.Wish wish, Sex sex) {
    return switch (wish) {
      case WOMEN -> sex != Sex.FEMALE;
      case MEN -> sex != Sex.MALE;
      case NOT_ASKED, NO_WISH -> false;
    };
  }
}
