package nansen.law.standing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nansen.law.calendar.Counted;
import nansen.law.calendar.Counting;
import nansen.law.calendar.Period;
import nansen.law.calendar.Unit;
import nansen.law.journal.FactId;
import nansen.law.pack.Condition;
import nansen.law.pack.Length;
import nansen.law.pack.Provision;
import nansen.law.pack.Support;
import nansen.law.standing.Conditions.Truth;
import nansen.law.standing.Question.Ask;
import org.jspecify.annotations.Nullable;

/// How long one clock has, and so until when: scratch paper, used once for each point from which a
/// clock counts.
///
/// An uncertain start or an uncertain length gives an earliest and a latest end: the shortest
/// period from the earliest start and the longest one from the latest.
final class TimeLimit {
  final Assessment assessment;
  final Facts facts;
  final Provision rule;

  /// The fact that started the clock; conditions look at its details.
  final Occurrence start;

  /// The fact from which it counts: the start, or a later one that began the count anew.
  final Occurrence anchor;

  /// The fact of the point in time from which it counts; null where it does not count.
  @Nullable FactId countedFrom;

  /// The fact that gives the date and is known as a span only; null where there is none.
  @Nullable FactId inexact;

  /// The steps, in the order taken.
  final List<Step> steps;

  Support support;

  /// The earliest and the latest end; the same where all is known exactly. Null without a date.
  @Nullable End first;

  @Nullable End last;

  /// A due date that is not a date.
  @Nullable Due other;

  /// Where not time but a number is limited.
  Length.@Nullable AtMost limit;

  boolean paused;

  /// True where it is not known exactly what lengthens it: days on which it stood still, or whether
  /// an extension came in time.
  boolean lengthUnsure;

  /// True where a year without holiday data lay in the way.
  boolean uncounted;

  /// True where the law says "at least" and nobody has said how long: after the date a person must
  /// look.
  boolean atLeast;

  /// True where a day was set that is earlier than the law allows: whoever lets it pass has not
  /// failed a duty that the law knows.
  boolean tooShort;

  /// The other readings of the text.
  List<Clock.ReadingDue> readings = List.of();

  /// The latest date of a reading that nobody has settled.
  Due.@Nullable Point latestUnsettled;

  private TimeLimit(
      Assessment assessment,
      Provision rule,
      Occurrence start,
      Occurrence anchor,
      List<Step> steps) {
    this.steps = steps;
    this.assessment = assessment;
    this.facts = assessment.facts;
    this.rule = rule;
    this.start = start;
    this.anchor = anchor;
    this.support = rule.support();
  }

  /// @param laterClock true for the second and further clocks of the provision
  /// @param steps where the steps are written down
  static TimeLimit of(
      Assessment assessment,
      Provision rule,
      Occurrence start,
      Occurrence anchor,
      boolean laterClock,
      List<Step> steps) {
    var limit = new TimeLimit(assessment, rule, start, anchor, steps);
    limit.reckon(new Lengthening(limit, laterClock));
    return limit;
  }

  /// The due date that a clock would have if it began here, without variants, extensions and
  /// pauses; null where that cannot be said beforehand.
  static @Nullable Due ifStarted(Assessment assessment, Provision rule, Occurrence start) {
    var limit = new TimeLimit(assessment, rule, start, start, List.of());
    return limit.preview(
        rule.within(), rule.counting() == null ? assessment.pack().counting() : rule.counting());
  }

  Truth check(Condition condition) {
    return check(condition, false);
  }

  /// @param inTime whether what happens after the due date makes it hold no more
  Truth check(Condition condition, boolean inTime) {
    assessment.conditions.unknown.clear();
    assessment.conditions.inHand = this;
    assessment.conditions.notAfter = inTime && last != null ? last.due() : null;
    var truth = assessment.conditions.truth(condition, start);
    assessment.conditions.notAfter = null;
    return truth;
  }

  /// The day on which the unextended period ends, not moved; null where it has no length in days or
  /// longer.
  @Nullable LocalDate basicEnd() {
    return rule.within() instanceof Length.Fixed(var period)
        ? ClockMaker.plainEnd(anchor.earliest, period)
        : null;
  }

  /// The due date that a length would give, without extensions and pauses; null where it gives
  /// none.
  @Nullable Due preview(Length length, Counting counting) {
    if (length instanceof Length.WithoutDelay(var words)) {
      return new Due.WithoutDelay(words);
    }
    if (!(length instanceof Length.Fixed(var period))) {
      return null;
    }
    var kept = assessment.conditions.unknown.size();
    var from = assessment.points.point(rule.from(), anchor);
    while (assessment.conditions.unknown.size() > kept) {
      assessment.conditions.unknown.removeLast();
    }
    var end = from == null ? null : end(from, true, period, counting, 0, 0);
    return end == null ? null : end.due();
  }

  private void reckon(Lengthening lengthening) {
    var ordinary = rule.counting() == null ? assessment.pack().counting() : rule.counting();
    var variants = rule.variants().isEmpty() ? null : new Variants(this, anchor);
    var chosen = variants == null ? null : variants.choose(ordinary);
    var length = chosen == null ? rule.within() : chosen.within();
    var counting = chosen == null || chosen.counting() == null ? ordinary : chosen.counting();
    if (!(length instanceof Length.Fixed) && !(length instanceof Length.National)) {
      otherwise(length);
      return;
    }
    assessment.conditions.unknown.clear();
    var from = assessment.points.point(rule.from(), anchor);
    if (from == null) {
      assessment.askUnknown(rule.cite(), rule.id(), null, facts.today);
      return;
    }
    countedFrom = from.fact();
    inexact = from.inexact();
    if (rule.from() != null) {
      steps.add(new Step.CountedFrom(from.fact(), from.when(), rule.cite()));
    }
    if (length instanceof Length.National national) {
      national(national, from, counting, lengthening);
    } else if (length instanceof Length.Fixed(var period)) {
      var shortest = variants == null ? period : variants.shortest(period);
      var longest = variants == null ? period : variants.longest(period);
      counted(shortest, longest, from, counting, lengthening);
    }
  }

  /// Lengths that are not a count.
  private void otherwise(Length length) {
    assessment.conditions.unknown.clear();
    switch (length) {
      case Length.WithoutDelay(var words) -> other = new Due.WithoutDelay(words);
      case Length.SetBy(var kind, var detail, var shortest, var longest) -> {
        var span = assessment.points.point(new Provision.Point.OfFact(kind, detail), anchor);
        if (span == null) {
          assessment.askUnknown(rule.cite(), rule.id(), null, facts.today);
          return;
        }
        inexact = span.inexact();
        steps.add(new Step.Set(span.fact(), span.when(), rule.cite()));
        first = at(span.earliest(), span.earliestMoment());
        last = span.isExact() ? first : at(span.latest(), span.latestMoment());
        window(shortest, longest, span);
      }
      case Length.Until(var event) -> {
        Occurrence found = null;
        for (var on : event.facts()) {
          var match = assessment.conditions.firstMatch(on, anchor);
          while (match != null && facts.matters().isLater(match, anchor)) {
            match = assessment.conditions.match(on, match.next, anchor);
          }
          found = match != null && (found == null || match.compareTo(found) < 0) ? match : found;
        }
        if (found == null) {
          other = new Due.WhenItHappens(event.facts().getFirst().kind().name());
          return;
        }
        assessment.conditions.restOn(found);
        steps.add(new Step.DueWith(found.fact.id(), found.fact.happened(), rule.cite()));
        var span = Span.of(found, facts.time);
        inexact = span.inexact();
        first = at(span.earliest(), span.earliestMoment());
        last = span.isExact() ? first : at(span.latest(), span.latestMoment());
      }
      case Length.AtMost atMost -> limit = atMost;
      case Length.Fixed _, Length.National _ ->
          throw new IllegalStateException("a count: " + length);
    }
  }

  private static End at(LocalDate day, @Nullable Instant moment) {
    return End.of(moment == null ? new Due.On(day) : new Due.By(moment), null);
  }

  /// A date set in the single case may lie outside what the law allows: then a person must look.
  private void window(@Nullable Period shortest, @Nullable Period longest, Span set) {
    var counting = rule.counting() == null ? assessment.pack().counting() : rule.counting();
    var from = Span.of(anchor, facts.time);
    var earliest = shortest == null ? null : end(from, true, shortest, counting, 0, 0);
    var latest = longest == null ? null : end(from, true, longest, counting, 0, 0);
    var day = set.earliest();
    tooShort = earliest != null && earliest.raw() instanceof Due.On(var low) && day.isBefore(low);
    var tooLong = latest != null && latest.due() instanceof Due.On(var high) && day.isAfter(high);
    if (!tooShort && !tooLong) {
      return;
    }
    assessment.questions.ask(
        new Ask.OutsideWindow(
            rule.id(),
            set.fact(),
            earliest == null ? null : earliest.raw(),
            latest == null ? null : latest.due()),
        rule.cite(),
        rule.id(),
        null,
        day);
    if (latest != null && tooLong && rule.liberty()) {
      // Nobody is held past the longest time only because a later day was set.
      first = latest;
      write(latest, Step.Bound.EARLIEST);
    }
  }

  private void national(
      Length.National length, Span from, Counting counting, Lengthening lengthening) {
    var input = assessment.pack().id() + "." + length.input();
    var value = assessment.law.national().get(input);
    steps.add(new Step.National(length.input(), value, rule.cite()));
    if (value != null) {
      counted(value, value, from, counting, lengthening);
      return;
    }
    if (length.from() != null || length.to() != null) {
      // Without a shortest value in the law, no later day than that of the start is safe.
      var shortest = length.from() == null ? new Period(0, Unit.DAYS) : length.from();
      var longest = length.to() == null ? shortest : length.to();
      atLeast = length.to() == null;
      counted(shortest, longest, from, counting, lengthening);
    }
    assessment.questions.ask(
        new Ask.NationalValue(input, length.from(), length.to()),
        rule.cite(),
        rule.id(),
        null,
        first == null ? null : facts.dayOf(first.due()));
  }

  private void counted(
      Period shortest, Period longest, Span from, Counting counting, Lengthening lengthening) {
    var hourUnknown = from.earliestMoment() == null && shortest.unit() == Unit.HOURS;
    if (hourUnknown) {
      assessment.questions.ask(
          new Ask.MissingHour(from.fact(), start.fact.kind()),
          rule.cite(),
          rule.id(),
          null,
          from.earliest());
    }
    first = lengthening.end(shortest, from, true, counting, true);
    var exact = !hourUnknown && !lengthUnsure && from.isExact() && shortest.equals(longest);
    last = exact ? first : lengthening.end(longest, from, false, counting, false);
    uncounted = (first == null || last == null) && other == null;
    if (first == null || last == null) {
      return;
    }
    if (!rule.readings().isEmpty()) {
      var readings = new Readings(this, lengthening, from, counting);
      first = readings.lead(shortest, first, true);
      last = exact ? first : readings.lead(longest, last, false);
    }
    var capped = cap();
    write(first, exact ? Step.Bound.ONLY : Step.Bound.EARLIEST);
    if (!exact) {
      write(last, Step.Bound.LATEST);
    }
    if (capped != null) {
      steps.add(capped);
    }
  }

  private void write(End end, Step.Bound bound) {
    if (end.counted() == null) {
      return;
    }
    var rule =
        switch (end.counted()) {
          case Counted.Days days -> days.rule();
          case Counted.Backward backward -> backward.rule();
          case Counted.Hours hours -> hours.rule();
          case Counted.NoData _ -> assessment.pack().counting();
        };
    var cite =
        rule == assessment.pack().counting() ? assessment.pack().countingCite() : Cites.of(rule);
    steps.add(new Step.Count(end.counted(), bound, cite));
  }

  /// Brings the ends forward to the latest date that the law allows.
  private @Nullable Step cap() {
    var cap = rule.atMost();
    if (cap == null || first == null || last == null) {
      return null;
    }
    assessment.conditions.unknown.clear();
    var from = assessment.points.point(cap.from(), start);
    if (from == null) {
      assessment.conditions.unknown.clear();
      return null;
    }
    var end = end(from, true, cap.period(), assessment.pack().counting(), 0, 0);
    var latest = latestUnsettled == null ? last.due() : latestUnsettled;
    if (end == null || !end.due().isBefore(latest)) {
      return null;
    }
    latestUnsettled = latestUnsettled == null ? null : end.due();
    if (!readings.isEmpty()) {
      readings = readings.stream().map(reading -> reading.notAfter(end.due())).toList();
    }
    if (!end.due().isBefore(last.due())) {
      return null;
    }
    first =
        end.due().isBefore(first.due()) ? new End(end.due(), end.raw(), first.counted()) : first;
    last = new End(end.due(), end.raw(), last.counted());
    return new Step.Capped(end.due(), cap.cite());
  }

  /// One plain count.
  ///
  /// @param earliest from which end of the span
  /// @param pausedDays for periods in days or longer
  /// @param pausedSeconds for periods in hours
  /// @return null where a year without holiday data lies in the way; then it has been asked for
  @Nullable End end(
      Span from,
      boolean earliest,
      Period period,
      Counting counting,
      int pausedDays,
      long pausedSeconds) {
    var day = earliest ? from.earliest() : from.latest();
    return switch (count(from, earliest, day, period, counting, pausedDays, pausedSeconds)) {
      case Counted.Days days ->
          days.rawEnd().equals(days.end())
              ? End.of(new Due.On(days.end()), days)
              : new End(new Due.On(days.end()), new Due.On(days.rawEnd()), days);
      case Counted.Backward backward -> End.of(new Due.On(backward.end()), backward);
      case Counted.Hours hours -> End.of(new Due.By(hours.end()), hours);
      case Counted.NoData(var calendar, var year) -> {
        assessment.questions.ask(
            new Ask.NoCalendar(calendar, year), rule.cite(), rule.id(), null, day);
        yield null;
      }
    };
  }

  private Counted count(
      Span from,
      boolean earliest,
      LocalDate day,
      Period period,
      Counting counting,
      int pausedDays,
      long pausedSeconds) {
    if (period.unit() != Unit.HOURS) {
      return rule.backwards()
          ? counting.before(day, period, assessment.days)
          : counting.after(day, period, pausedDays, assessment.days);
    }
    var moment = earliest ? from.earliestMoment() : from.latestMoment();
    if (moment != null) {
      return counting.after(moment, period, pausedSeconds, facts.time, assessment.days);
    }
    return earliest
        ? counting.afterStartOf(day, period, facts.time, assessment.days)
        : counting.afterEndOf(day, period, pausedSeconds, facts.time, assessment.days);
  }
}
