package nansen.bench.drools;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import nansen.law.calendar.Period;
import nansen.law.calendar.Unit;
import nansen.law.pack.Citation;
import nansen.law.pack.Support;
import nansen.law.standing.Step;

/// Makes time limits for the rules.
public final class Limits {
  private final Deadlines deadlines;

  Limits(Deadlines deadlines) {
    this.deadlines = deadlines;
  }

  public Limit hours(Clock clock, Event.Timed event, int hours) {
    var due = Deadlines.firstHour(event.at()).plusSeconds(hours * 3600L);
    var day = LocalDate.ofInstant(due, Deadlines.VIENNA);
    var length = new Period(hours, Unit.HOURS);
    return new Limit(clock, event, event, length, 0, day, day, due, false, List.of());
  }

  public Limit workingDays(Clock clock, Event event, int days) {
    return limit(clock, event, event, new Period(days, Unit.WORKING_DAYS), List.of());
  }

  public Limit days(Clock clock, Event event, int days) {
    return limit(clock, event, event, new Period(days, Unit.DAYS), List.of());
  }

  /// Days, of which at least two must be working days.
  public Limit daysWithTwoWorking(Clock clock, Event event, int days) {
    var length = new Period(days, Unit.DAYS);
    var raw = deadlines.rawEnd(event.day(), length);
    var due = deadlines.movedWithTwoWorking(event.day(), raw);
    return new Limit(clock, event, event, length, 0, raw, due, null, false, List.of());
  }

  public Limit weeks(Clock clock, Event event, int weeks) {
    return limit(clock, event, event, new Period(weeks, Unit.WEEKS), List.of());
  }

  /// Weeks, as national law has them.
  public Limit nationalWeeks(Clock clock, Event event, String input, int weeks) {
    var length = new Period(weeks, Unit.WEEKS);
    return limit(
        clock, event, event, length, List.of(new Step.National(input, length, clock.cite)));
  }

  public Limit months(Clock clock, Event event, int months) {
    return limit(clock, event, event, new Period(months, Unit.MONTHS), List.of());
  }

  /// The same, counted from an event that began the count anew.
  public Limit anew(Limit limit, Event event) {
    return limit(limit.clock(), limit.start(), event, limit.length(), List.of());
  }

  /// Longer by so many months, counted once from the start.
  public Limit longer(Limit limit, int months, String extension, Event event, String cite) {
    var length = new Period(limit.length().amount() + months, Unit.MONTHS);
    var steps = new ArrayList<>(limit.steps());
    var citation = new Citation(cite);
    steps.add(new Step.Extended(extension, event.source().fact(), length, citation, Support.READ));
    var longer = limit(limit.clock(), limit.start(), limit.from(), length, steps);
    var inTwoSteps = deadlines.moved(limit.raw().plusMonths(months));
    if (!inTwoSteps.equals(longer.due())) {
      steps.add(new Step.OtherWay(inTwoSteps, citation));
    }
    return longer;
  }

  /// As long as before: what was to lengthen it came too late.
  public Limit notLonger(Limit limit, String extension, Event event, String cite) {
    return limit(
        limit.clock(),
        limit.start(),
        limit.from(),
        limit.length(),
        List.of(new Step.ExtendedTooLate(extension, event.source().fact(), new Citation(cite))));
  }

  /// Standing still since an event, and so longer by a day each day.
  public Limit standingStill(Limit limit, Event since, LocalDate today, String cite) {
    var days = (int) ChronoUnit.DAYS.between(since.day(), today);
    var raw = deadlines.rawEnd(limit.begins(), limit.length()).plusDays(days);
    return new Limit(
        limit.clock(),
        limit.start(),
        limit.from(),
        limit.length(),
        days,
        raw,
        deadlines.moved(raw),
        null,
        true,
        List.of(new Step.PausedDuring(since.source().when(), null, new Citation(cite))));
  }

  private Limit limit(Clock clock, Event start, Event from, Period length, List<Step> steps) {
    var raw = deadlines.rawEnd(from.day(), length);
    return new Limit(clock, start, from, length, 0, raw, deadlines.moved(raw), null, false, steps);
  }
}
