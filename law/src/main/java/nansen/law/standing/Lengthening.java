package nansen.law.standing;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nansen.law.calendar.Counted;
import nansen.law.calendar.Counting;
import nansen.law.calendar.Period;
import nansen.law.calendar.Unit;
import nansen.law.journal.Certainty;
import nansen.law.pack.Provision;
import nansen.law.standing.Conditions.Truth;
import nansen.law.standing.Question.Ask;
import org.jspecify.annotations.Nullable;

/// What makes a time limit longer: acts and events that extend it, and pauses.
final class Lengthening {
  private final TimeLimit limit;
  private final Assessment assessment;
  private final Facts facts;
  private final Provision rule;
  private final boolean laterClock;

  /// True where a fact that is there does not say whether the extension last looked at applies.
  private boolean unsaid;

  Lengthening(TimeLimit limit, boolean laterClock) {
    this.limit = limit;
    this.assessment = limit.assessment;
    this.facts = limit.facts;
    this.rule = limit.rule;
    this.laterClock = laterClock;
  }

  /// A count with all that lengthens it. An extended period is counted once, from the trigger.
  ///
  /// @param earliest from which end of the span
  /// @param tell whether to write the steps and ask the questions
  @Nullable End end(Period basic, Span from, boolean earliest, Counting counting, boolean tell) {
    var end = withPauses(basic, from, earliest, counting, tell);
    var basicEnd = end; // what is meant to lengthen never shortens
    var total = basic;
    Provision.Extension taken = null;
    for (var extension : rule.extensions()) {
      if (end == null) {
        return null;
      }
      // What is counted from the trigger is counted once; what has a point of its own, each time.
      var again = extension.from() != null;
      for (var fact = timely(extension, null, end, tell);
          fact != null;
          fact = again ? timely(extension, fact, end, tell) : null) {
        if (isDoubtful(extension, fact, end, tell) && earliest) {
          continue;
        }
        var origin =
            extension.from() == null ? from : assessment.points.latest(extension.from(), fact);
        if (origin == null) {
          ask(extension, end, tell);
          if (extension.from() instanceof Provision.Point.OfFact(var kind, var _) && kind != null) {
            // Until that has happened, nothing is due.
            limit.other = new Due.WhenItHappens(kind.name());
            return null;
          }
          continue;
        }
        var length = extension.by() == null ? extension.to() : total.plus(extension.by());
        var longer = length == null ? null : withPauses(length, origin, earliest, counting, false);
        if (length == null
            || longer == null
            || basicEnd != null && longer.due().isBefore(basicEnd.due())
            || taken != null && !goesBefore(extension, taken, longer, end, tell)) {
          continue;
        }
        if (tell) {
          assessment.conditions.restOn(fact);
          limit.support = limit.support.and(extension.support());
          limit.steps.add(
              new Step.Extended(
                  extension.id(), fact.fact.id(), length, extension.cite(), extension.support()));
          otherWay(extension, end, counting, longer);
        }
        total = extension.from() == null ? length : total;
        taken = extension;
        end = longer;
      }
    }
    return end;
  }

  /// The next fact that extends, if it came before the time was over.
  ///
  /// @param after the one before it; null for the first
  private @Nullable Occurrence timely(
      Provision.Extension extension, @Nullable Occurrence after, End end, boolean tell) {
    assessment.conditions.unknown.clear();
    var general = extension.fact().spec().general();
    // What lengthened an earlier clock of the provision does not lengthen a later one, unless it
    // holds for all cases.
    var notBefore = extension.sinceStart() || laterClock && !general ? limit.start : null;
    var fact =
        after == null
            ? assessment.conditions.firstMatch(extension.fact(), notBefore)
            : assessment.conditions.match(extension.fact(), after.next, notBefore);
    assessment.conditions.unknown.clear();
    if (fact == null || facts.matters().isLater(fact, limit.start)) {
      return null;
    }
    var when = extension.when();
    var truth = when == null ? Truth.YES : limit.check(when);
    unsaid = truth == Truth.UNKNOWN && assessment.conditions.turnsOnFact();
    if (truth == Truth.UNKNOWN) {
      ask(extension, end, tell);
    }
    if (truth != Truth.YES && !unsaid) {
      return null;
    }
    if (facts.compare(fact, end.due()) > 0) {
      if (tell) {
        limit.steps.add(new Step.ExtendedTooLate(extension.id(), fact.fact.id(), extension.cite()));
      }
      return null;
    }
    return fact;
  }

  /// Whether it is not known that it lengthens: it may have come when the time was over, somebody
  /// denies it, or it does not say what it allows. Then the earliest end is the one without it.
  private boolean isDoubtful(
      Provision.Extension extension, Occurrence fact, End end, boolean tell) {
    var disputed = fact.fact.certainty() == Certainty.DISPUTED;
    var late = !fact.isExact() && facts.compare(fact, end.due()) >= 0;
    limit.lengthUnsure |= disputed || late || unsaid;
    if (!disputed && !late) {
      return unsaid; // what it does not say has been asked
    }
    if (tell) {
      assessment.questions.ask(
          disputed ? new Ask.IsItSo(fact.fact.id()) : new Ask.InTime(fact.askedAs()),
          extension.cite(),
          rule.id(),
          null,
          facts.dayOf(end.due()));
    }
    return true;
  }

  private void ask(Provision.Extension extension, End end, boolean tell) {
    if (tell) {
      assessment.askUnknown(extension.cite(), rule.id(), null, facts.dayOf(end.due()));
    }
  }

  /// Whether an extension takes the place of the one before it. Two new lengths that the pack does
  /// not rank: the earlier date, and a question. What is added always adds.
  private boolean goesBefore(
      Provision.Extension extension, Provision.Extension taken, End longer, End end, boolean tell) {
    if (taken == extension) {
      return end.due().isBefore(longer.due());
    }
    if (extension.by() != null) {
      return true;
    }
    if (taken.over().contains(extension.id())) {
      return false;
    }
    if (extension.over().contains(taken.id())) {
      return true;
    }
    if (tell) {
      assessment.questions.ask(
          new Ask.WhichGoesBefore(rule.id(), List.of(taken.id(), extension.id())),
          extension.cite(),
          rule.id(),
          longer.due(),
          facts.dayOf(end.due()));
    }
    return longer.due().isBefore(end.due());
  }

  /// Some count an extension from the end of the basic period. Where that gives another day, it is
  /// shown.
  private void otherWay(Provision.Extension extension, End before, Counting counting, End after) {
    if (extension.by() != null
        && before.raw() instanceof Due.On(var rawEnd)
        && counting.after(rawEnd, extension.by(), 0, assessment.days)
            instanceof Counted.Days twoStep
        && !new Due.On(twoStep.end()).equals(after.due())) {
      limit.steps.add(new Step.OtherWay(twoStep.end(), extension.cite()));
    }
  }

  private @Nullable End withPauses(
      Period period, Span from, boolean earliest, Counting counting, boolean tell) {
    var end = limit.end(from, earliest, period, counting, 0, 0);
    if (rule.pauses().isEmpty()) {
      return end;
    }
    var stood = new Stood();
    for (var pause : pauses()) {
      var began = pause.began();
      if (end == null || facts.compare(began, end.due()) > 0) {
        continue;
      }
      var over = assessment.conditions.firstMatch(pause.rule().until(), began);
      if (over != null && facts.matters().isLater(over, limit.anchor)) {
        over = null; // a ruling in a later matter says nothing of this one
      }
      if (!stood.add(began, over, earliest)) {
        continue;
      }
      assessment.conditions.restOn(began);
      if (over != null) {
        assessment.conditions.restOn(over);
      }
      if (tell) {
        limit.steps.add(
            new Step.PausedDuring(
                began.fact.happened(),
                over == null ? null : over.fact.happened(),
                pause.rule().cite()));
      }
      limit.paused |= over == null;
      if (!began.isExact()) {
        unsure(began, end);
      }
      if (over != null && !over.isExact()) {
        unsure(over, end);
      }
      if (over == null && period.unit() == Unit.HOURS) {
        assessment.countsWithTheMoment();
      }
      end =
          period.unit() == Unit.WORKING_DAYS
              ? limit.end(
                  from,
                  earliest,
                  new Period(period.amount() + stood.workingDays, period.unit()),
                  counting,
                  0,
                  0)
              : limit.end(from, earliest, period, counting, stood.days, stood.seconds);
    }
    return end;
  }

  private void unsure(Occurrence at, End end) {
    limit.lengthUnsure = true;
    assessment.questions.ask(
        new Ask.InTime(at.fact.id()), rule.cite(), rule.id(), null, facts.dayOf(end.due()));
  }

  private record Pausing(Provision.Pause rule, Occurrence began) {}

  /// What made the count stand still, in order of time.
  private List<Pausing> pauses() {
    var pauses = new ArrayList<Pausing>(2);
    for (var rule : rule.pauses()) {
      for (var at = facts.first(rule.from().spec().number()); at != null; at = at.next) {
        if (at.mayBeAtOrAfter(limit.anchor)
            && !facts.matters().isLater(at, limit.anchor)
            && assessment.conditions.matches(rule.from(), at) == Truth.YES) {
          pauses.add(new Pausing(rule, at));
        }
      }
    }
    pauses.sort((a, b) -> a.began().compareTo(b.began()));
    return pauses;
  }

  /// How long a count stood still, in each of the measures that a period may have. Where it was
  /// stopped twice at a time, that time counts once.
  private final class Stood {
    int days;
    int workingDays;
    long seconds;
    private @Nullable LocalDate untilDay;
    private @Nullable Instant untilMoment;

    /// @param over null where it still stands still
    /// @param shortest how long at least, where the days are not known exactly; otherwise at most
    /// @return false where it stood still already
    boolean add(Occurrence began, @Nullable Occurrence over, boolean shortest) {
      var from = shortest ? began.latest : began.earliest;
      var until = over == null ? facts.today : shortest ? over.earliest : over.latest;
      var ended = over == null ? facts.asOf : over.moment;
      var start = untilDay != null && untilDay.isAfter(from) ? untilDay : from;
      var whole = Math.max(0, until.toEpochDay() - start.toEpochDay());
      var more = whole * 86_400;
      if (began.moment != null && ended != null && (start.equals(from) || untilMoment != null)) {
        var point =
            untilMoment != null && untilMoment.isAfter(began.moment) ? untilMoment : began.moment;
        more = Math.max(0, Duration.between(point, ended).toSeconds());
      }
      if (untilDay != null && whole == 0 && more == 0) {
        return false;
      }
      days += (int) whole;
      workingDays += workingDays(start, until);
      seconds += more;
      untilDay = until.isAfter(start) ? until : start;
      untilMoment =
          ended == null || untilMoment != null && untilMoment.isAfter(ended) ? untilMoment : ended;
      return true;
    }

    private int workingDays(LocalDate from, LocalDate until) {
      var working = 0;
      for (var day = from.plusDays(1); !day.isAfter(until); day = day.plusDays(1)) {
        working += assessment.days.covers(day) && !assessment.days.isOff(day) ? 1 : 0;
      }
      return working;
    }
  }
}
