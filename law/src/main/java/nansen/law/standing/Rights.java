package nansen.law.standing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nansen.law.calendar.Counted;
import nansen.law.calendar.Period;
import nansen.law.calendar.Unit;
import nansen.law.journal.Certainty;
import nansen.law.journal.FactKind;
import nansen.law.journal.When;
import nansen.law.pack.Citation;
import nansen.law.pack.Right;
import nansen.law.pack.Support;
import nansen.law.pack.Trigger;
import nansen.law.standing.Question.Ask;
import org.jspecify.annotations.Nullable;

/// The rights of one pack in one case: scratch paper, used once.
final class Rights {
  private static final FactKind PLANNED = new FactKind("act.planned");

  private final Assessment assessment;
  private final Facts facts;

  /// How firm the right is that is being looked at.
  private Certainty certainty = Certainty.ESTABLISHED;

  private Support support = Support.READ_TWICE;

  Rights(Assessment assessment) {
    this.assessment = assessment;
    this.facts = assessment.facts;
  }

  List<RightStanding> rights() {
    var rules = assessment.pack().rights();
    if (rules.isEmpty()) {
      return List.of();
    }
    var standings = new ArrayList<RightStanding>(rules.size());
    for (var rule : rules) {
      standings.add(right(rule));
    }
    return List.copyOf(standings);
  }

  private RightStanding right(Right rule) {
    certainty = Certainty.ESTABLISHED;
    support = rule.support();
    var begin = lastBegin(rule);
    if (begin == null || !rule.inForce().on(begin.earliest)) {
      return standing(rule, Right.Status.NOT_BEGUN, null, null, null, null, null);
    }
    assessment.conditions.anew();
    assessment.conditions.restOn(rule.begins(), begin);
    restsOnThat();
    var begins = begins(rule, begin);
    Right.Exception refused = null;
    for (var exception : rule.exceptions()) {
      assessment.conditions.unknown.clear();
      assessment.conditions.anew();
      switch (assessment.conditions.truth(exception.when(), begin)) {
        case YES -> {
          if (assessment.conditions.used == Certainty.DISPUTED) {
            ask(rule, assessment.conditions.isItSo(), null);
            continue;
          }
          if (exception.denial() == Right.Denial.EXCLUDED) {
            restsOnThat();
            return standing(
                rule,
                Right.Status.EXCLUDED,
                begin,
                begins,
                null,
                exception.cite(),
                exception.note());
          }
          if (refused == null) {
            restsOnThat();
            refused = exception;
          }
        }
        case UNKNOWN -> assessment.askUnknown(exception.cite(), rule.id(), null, null);
        case NO -> {}
      }
    }
    assessment.conditions.unknown.clear();
    var end = firstEnd(rule, begin);
    if (end != null) {
      certainty = certainty.and(end.fact.certainty());
      return standing(rule, Right.Status.ENDED, begin, begins, end, null, null);
    }
    if (begins == null || isAhead(begins)) {
      return standing(rule, Right.Status.NOT_BEGUN, begin, begins, null, null, null);
    }
    return refused == null
        ? standing(rule, Right.Status.HOLDS, begin, begins, null, null, null)
        : standing(
            rule, Right.Status.MAY_BE_REFUSED, begin, begins, null, refused.cite(), refused.note());
  }

  /// The right rests on what was used to look at it.
  private void restsOnThat() {
    certainty = certainty.and(assessment.conditions.used);
    support = support.and(assessment.conditions.support);
  }

  private RightStanding standing(
      Right rule,
      Right.Status status,
      @Nullable Occurrence begin,
      @Nullable When begins,
      @Nullable Occurrence end,
      @Nullable Citation because,
      @Nullable String note) {
    return new RightStanding(
        rule,
        status,
        certainty,
        support,
        begin == null ? null : begin.fact.id(),
        begins,
        end == null ? null : end.fact.id(),
        end == null ? null : end.fact.happened(),
        because,
        note);
  }

  /// The latest fact that begins it: after a second decision the right runs from that one.
  private @Nullable Occurrence lastBegin(Right rule) {
    Occurrence found = null;
    if (rule.begins().mode() == Trigger.Mode.LAST) {
      for (var on : rule.begins().facts()) {
        var match = assessment.conditions.firstMatch(on, null);
        if (match == null) {
          return null;
        }
        found = found == null || match.compareTo(found) > 0 ? match : found;
      }
      return found != null && assessment.governs(found) ? found : null;
    }
    for (var on : rule.begins().facts()) {
      for (var at = facts.first(on.spec().number()); at != null; at = at.next) {
        if (!assessment.governs(at)) {
          continue;
        }
        assessment.conditions.unknown.clear();
        switch (assessment.conditions.matches(on, at)) {
          case YES -> found = found == null || at.compareTo(found) > 0 ? at : found;
          case UNKNOWN -> assessment.askUnknown(rule.cite(), rule.id(), null, null);
          case NO -> {}
        }
      }
      // What forbids an act holds while it is asked whether the time has passed that begins it.
      if (!rule.blocks().isEmpty() && on.spec().deemedOnly()) {
        var at = assessment.mayHaveHappened(on.spec());
        found = at != null && (found == null || at.compareTo(found) > 0) ? at : found;
      }
    }
    return found;
  }

  private @Nullable Occurrence firstEnd(Right rule, Occurrence begin) {
    var ends = rule.ends();
    Occurrence found = null;
    for (var on : ends.facts()) {
      var match = assessment.conditions.firstMatch(on, begin);
      while (match != null && !ends(rule, on, match, begin)) {
        match = assessment.conditions.match(on, match.next, begin);
      }
      if (match == null && ends.mode() == Trigger.Mode.LAST) {
        return null;
      }
      if (match != null
          && (found == null
              || (ends.mode() == Trigger.Mode.LAST
                  ? match.compareTo(found) > 0
                  : match.compareTo(found) < 0))) {
        found = match;
      }
    }
    return found;
  }

  /// Whether it ends the right. What somebody denies ends none, nor what may be yet to come. What
  /// forbids an act goes on where nobody knows which of the two came first, as with two facts of
  /// one day.
  private boolean ends(Right rule, Trigger.On on, Occurrence end, Occurrence begin) {
    if (end.deemedBy != null && end.deemedBy.mayYetDeem(end.fact.kind())) {
      return false;
    }
    if (end.latest.isAfter(facts.today)) {
      ask(rule, new Ask.InTime(end.askedAs()), end.earliest);
      return false;
    }
    assessment.conditions.anew();
    assessment.conditions.matches(on, end);
    assessment.conditions.restOn(end);
    if (assessment.conditions.used == Certainty.DISPUTED) {
      ask(rule, assessment.conditions.isItSo(), end.earliest);
      return false;
    }
    if (rule.blocks().isEmpty()
        || end.isAfter(begin)
        // What follows by law when a time is over comes after all that happened on its first day.
        || (end.deemedBy != null && !end.earliest.isBefore(begin.latest))
        || (end.moment != null && begin.moment != null)) {
      return true;
    }
    ask(rule, new Ask.MissingHour(end.fact.id(), end.fact.kind()), end.earliest);
    return false;
  }

  private void ask(Right rule, Ask ask, @Nullable LocalDate urgent) {
    assessment.questions.ask(ask, rule.cite(), rule.id(), null, urgent);
  }

  /// From when it holds: between two points where the day or the hour of its beginning is not
  /// known.
  private @Nullable When begins(Right rule, Occurrence begin) {
    var after = rule.after();
    if (after == null) {
      return begin.fact.happened();
    }
    var span = Span.of(begin, facts.time);
    var first = point(counted(after, span.earliest(), span.earliestMoment(), true));
    var last = point(counted(after, span.latest(), span.latestMoment(), false));
    if (first == null || last == null) {
      return null;
    }
    return first.equals(last) ? first : new When.Between(first, last);
  }

  private Counted counted(Period after, LocalDate day, @Nullable Instant moment, boolean earliest) {
    var counting = assessment.pack().counting();
    if (after.unit() != Unit.HOURS) {
      return counting.after(day, after, 0, assessment.days);
    }
    if (moment != null) {
      return counting.after(moment, after, 0, facts.time, assessment.days);
    }
    return earliest
        ? counting.afterStartOf(day, after, facts.time, assessment.days)
        : counting.afterEndOf(day, after, 0, facts.time, assessment.days);
  }

  private static When.@Nullable Point point(Counted counted) {
    return switch (counted) {
      // A right that begins is not a limit that ends: it begins on the counted day, unmoved.
      case Counted.Days days -> new When.Day(days.rawEnd());
      case Counted.Hours hours -> new When.Moment(hours.end());
      case Counted.Backward backward -> new When.Day(backward.end());
      case Counted.NoData _ -> null;
    };
  }

  private boolean isAhead(When begins) {
    return switch (begins) {
      case When.Moment(var at) -> facts.isAhead(at);
      case When.Day(var day) -> day.isAfter(facts.today);
      case When.Between(var earliest, var _) -> isAhead(earliest);
    };
  }

  /// Planned acts that a right forbids by name: one in force, and one that may be refused and that
  /// nobody is known to have refused.
  List<Standing.Blocked> blocked(List<RightStanding> rights) {
    if (facts.first(PLANNED) == null) {
      return List.of();
    }
    var blocked = new ArrayList<Standing.Blocked>();
    for (var at = facts.first(PLANNED); at != null; at = at.next) {
      var act = at.fact.word("act");
      for (var standing : rights) {
        if (act != null
            && (standing.status() == Right.Status.HOLDS
                || standing.status() == Right.Status.MAY_BE_REFUSED)
            && standing.right().blocks().contains(act)) {
          blocked.add(
              new Standing.Blocked(
                  at.fact.id(), act, standing.right().id(), standing.right().cite()));
        }
      }
    }
    return List.copyOf(blocked);
  }
}
