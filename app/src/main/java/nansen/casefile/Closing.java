package nansen.casefile;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import nansen.docket.Docket;
import nansen.law.calendar.LocalTime;
import nansen.law.journal.Certainty;
import nansen.law.journal.Fact;
import nansen.law.journal.When;

/// What closes a case. Nobody closes one by hand: an established fact after which this state has
/// nothing more to do does, once nobody owes anything any more. A new application, or anything that
/// makes somebody owe again, opens it anew. Which facts these are is a choice of this program, not
/// of the law. Pure.
final class Closing {
  private static final Set<String> CLOSING =
      Set.of(
          "decision.final",
          "transfer.carried-out",
          "person.removed",
          "person.departed",
          "citizenship.acquired");

  private Closing() {}

  /// The fact after which this state has nothing more to do, whoever may still owe something; empty
  /// before.
  static Optional<Fact> ending(Docket docket, LocalTime time) {
    var today = time.day(docket.asOf());
    var closing =
        docket.known().stream()
            .filter(fact -> CLOSING.contains(fact.kind().name()))
            .filter(fact -> fact.certainty() == Certainty.ESTABLISHED)
            .filter(fact -> !day(fact.happened(), time).isAfter(today))
            .max(Comparator.comparing(fact -> day(fact.happened(), time)));
    return closing.filter(fact -> !appliedAfter(docket, fact, time));
  }

  private static boolean appliedAfter(Docket docket, Fact closing, LocalTime time) {
    return docket.known().stream()
        .filter(fact -> fact.kind().name().startsWith("application."))
        .filter(fact -> !fact.kind().name().equals("application.withdrawn"))
        .anyMatch(fact -> day(fact.happened(), time).isAfter(day(closing.happened(), time)));
  }

  /// The day of a fact; the latest, where it is not known.
  static LocalDate day(When when, LocalTime time) {
    return switch (when) {
      case When.Day(var day) -> day;
      case When.Moment(var at) -> time.day(at);
      case When.Between(var _, var latest) -> day(latest, time);
    };
  }
}
