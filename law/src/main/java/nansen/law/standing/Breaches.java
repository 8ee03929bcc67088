package nansen.law.standing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nansen.law.calendar.DaysAsked;
import nansen.law.journal.Certainty;
import nansen.law.journal.FactKind;
import nansen.law.journal.Journal;
import nansen.law.journal.When;
import nansen.law.pack.Right;
import nansen.law.pack.Status;
import org.jspecify.annotations.Nullable;

/// Acts that were done while a right forbade them: scratch paper, used once.
///
/// The case is assessed again as it stood when the act was done, with what is known now: what came
/// later excuses nothing, and accuses nobody.
final class Breaches {
  private final Journal journal;
  private final List<LocalLaw> laws;
  private final Facts facts;
  private final Map<Instant, List<Standing>> then = new HashMap<>();

  Breaches(Journal journal, List<LocalLaw> laws, Facts facts) {
    this.journal = journal;
    this.laws = laws;
    this.facts = facts;
  }

  /// The standings, with what was breached under each.
  List<Standing> in(List<Standing> standings) {
    var with = new ArrayList<Standing>(standings.size());
    for (var i = 0; i < laws.size(); i++) {
      var found = new ArrayList<Standing.Breach>();
      for (var spec : facts.vocabulary.acts()) {
        for (var done = facts.first(spec.number()); done != null; done = done.next) {
          find(done, spec.does(), standings.get(i), i, found);
        }
      }
      with.add(standings.get(i).with(List.copyOf(found), asked(standings.get(i), i)));
    }
    return List.copyOf(with);
  }

  /// What was looked up for the case as it stood then was looked up for this standing too, also by
  /// the packs before it.
  private DaysAsked asked(Standing now, int place) {
    var asked = now.asked();
    for (var stood : then.values()) {
      for (var each : stood.subList(0, place + 1)) {
        asked = asked.and(each.asked());
      }
    }
    return asked;
  }

  private void find(
      Occurrence done, List<String> acts, Standing now, int place, List<Standing.Breach> found) {
    for (var i = 0; i < now.rights().size(); i++) {
      var right = now.rights().get(i);
      // Most rights have never begun, or forbid nothing: the case need not be assessed again.
      if (right.begunBy() == null) {
        continue;
      }
      var act = acts.stream().filter(right.right().blocks()::contains).findFirst();
      if (act.isPresent()) {
        var first = right(begin(done), place, i);
        var last = right(end(done), place, i);
        if (first != null && last != null && held(first, done) && held(last, done)) {
          found.add(
              new Standing.Breach(
                  done.fact.id(),
                  act.get(),
                  right.right().id(),
                  right.right().cite(),
                  isSure(first, done) && isSure(last, done) && !mayHaveEnded(right, done, place)));
        }
      }
    }
  }

  /// A right as it stood; null where the pack did not govern the case then.
  private @Nullable RightStanding right(Instant at, int place, int number) {
    var rights = then(at).get(place).rights();
    return rights.isEmpty() ? null : rights.get(number);
  }

  /// Whether it held, or ended only with what was done.
  private static boolean held(RightStanding right, Occurrence done) {
    return switch (right.status()) {
      case HOLDS, MAY_BE_REFUSED -> true;
      case ENDED -> done.fact.id().equals(right.endedBy());
      case NOT_BEGUN, EXCLUDED -> false;
    };
  }

  private boolean isSure(RightStanding right, Occurrence done) {
    return right.status() != Right.Status.MAY_BE_REFUSED
        && right.certainty() != Certainty.DISPUTED
        && done.fact.certainty() != Certainty.DISPUTED
        && right.begins() != null
        && isBefore(right.begins(), done);
  }

  /// Whether the right may have been over just before: what ends it follows when a time is over of
  /// which nobody has said how long it is.
  private boolean mayHaveEnded(RightStanding right, Occurrence done, int place) {
    for (var on : right.right().ends().facts()) {
      if (on.spec().deemedOnly()
          && then(before(done)).get(place).clocks().stream()
              .anyMatch(clock -> mayBeOver(clock, on.kind()))) {
        return true;
      }
    }
    return false;
  }

  private static boolean mayBeOver(Clock clock, FactKind ended) {
    var missed = clock.provision().missed();
    return missed != null
        && ended.equals(missed.fact())
        && clock.endedBy() == null
        && (clock.status() == Status.NEEDS_HUMAN
            || clock.status() == Status.RUNNING && clock.due() == null);
  }

  private boolean isBefore(When begins, Occurrence done) {
    return switch (begins) {
      case When.Day(var day) -> day.isBefore(done.earliest);
      case When.Moment(var at) ->
          done.moment == null
              ? facts.time.day(at).isBefore(done.earliest)
              : !at.isAfter(done.moment);
      case When.Between(var _, var latest) -> isBefore(latest, done);
    };
  }

  private List<Standing> then(Instant at) {
    return then.computeIfAbsent(
        at, _ -> Law.standings(laws, new Facts(journal, laws.getFirst(), at, facts.knownAt)));
  }

  private Instant begin(Occurrence done) {
    return done.moment != null ? done.moment : lastOf(done.earliest);
  }

  private Instant before(Occurrence done) {
    return done.moment != null
        ? done.moment.minus(1, ChronoUnit.MICROS)
        : lastOf(done.earliest.minusDays(1));
  }

  private Instant end(Occurrence done) {
    return done.moment != null ? done.moment : lastOf(done.latest);
  }

  /// The last moment of a day, but no later than the one asked about.
  private Instant lastOf(LocalDate day) {
    var last =
        Instant.ofEpochSecond(facts.time.startOf(day.toEpochDay() + 1)).minus(1, ChronoUnit.MICROS);
    return last.isAfter(facts.asOf) ? facts.asOf : last;
  }
}
