package nansen.border;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nansen.people.CaseRole;
import nansen.people.Known;
import nansen.people.Said;

/// What a registration lacks until it is whole: "photographed, not interviewed" is a standing, and
/// so is every other half of it. Pure.
enum Missing {
  NAME,
  BIRTH,
  NATIONALITY,
  LANGUAGE,
  ARRIVAL,
  PHOTOGRAPH,
  APPLICATION,
  REGISTERED,
  INFORMATION,
  NEEDS,
  INTERVIEW;

  /// What a person lacks when protection is not asked for: nothing of the procedure.
  static final Set<Missing> OF_A_PROCEDURE = EnumSet.of(APPLICATION, REGISTERED, INTERVIEW);

  private static final Map<Missing, Said.Kind> OF_PERSON =
      Map.of(
          NAME, Said.Kind.NAME,
          BIRTH, Said.Kind.BIRTH,
          NATIONALITY, Said.Kind.NATIONALITY,
          LANGUAGE, Said.Kind.LANGUAGE);

  /// Any one of these facts is enough.
  private static final Map<Missing, Set<String>> OF_CASE =
      Map.of(
          ARRIVAL,
              Set.of(
                  "border.crossed-irregularly",
                  "presented-at-crossing-point",
                  "disembarked",
                  "entered-norway",
                  "found-illegally-staying",
                  "apprehended",
                  "authorities.contacted"),
          PHOTOGRAPH, Set.of("biometrics.taken"),
          APPLICATION, Set.of("application.made"),
          REGISTERED, Set.of("application.registered"),
          INFORMATION, Set.of("information.given"),
          NEEDS, Set.of("person.special-needs", "needs.assessed"),
          INTERVIEW, Set.of("interview.held"));

  /// The kinds of facts that can make a registration more whole, or less.
  static final Set<String> FACTS =
      Stream.concat(Stream.of(Registration.CROSSED), OF_CASE.values().stream().flatMap(Set::stream))
          .collect(Collectors.toUnmodifiableSet());

  /// What is missing of a person in a case, in the order of the pages. The facts of a case are
  /// those of its applicant; of the others only what a person is.
  ///
  /// @param facts the kinds that stand in the case
  /// @param aside what need not be there
  static List<Missing> of(Known person, Set<String> facts, Set<Missing> aside) {
    var missing = EnumSet.noneOf(Missing.class);
    OF_PERSON.forEach((item, kind) -> {
      if (!person.kinds().contains(kind)) {
        missing.add(item);
      }
    });
    if (person.role() == CaseRole.APPLICANT) {
      OF_CASE.forEach((item, kinds) -> {
        if (kinds.stream().noneMatch(facts::contains)) {
          missing.add(item);
        }
      });
      if (facts.contains(Registration.CROSSED)) {
        missing.add(ARRIVAL);
      }
    }
    missing.removeAll(aside);
    return List.copyOf(missing);
  }

  /// Whether a registration of this role is to be whole at all: relatives elsewhere and guardians
  /// are not registered.
  static boolean isRegistered(CaseRole role) {
    return switch (role) {
      case APPLICANT, SPOUSE, CHILD, PARENT, SIBLING -> true;
      case RELATIVE, GUARDIAN -> false;
    };
  }
}
