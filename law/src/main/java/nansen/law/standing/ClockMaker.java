package nansen.law.standing;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nansen.law.calendar.Counted;
import nansen.law.calendar.Counting;
import nansen.law.calendar.Period;
import nansen.law.calendar.Unit;
import nansen.law.journal.Attribution;
import nansen.law.journal.Certainty;
import nansen.law.journal.Fact;
import nansen.law.journal.FactId;
import nansen.law.journal.FactKind;
import nansen.law.journal.Value;
import nansen.law.journal.When;
import nansen.law.pack.Condition;
import nansen.law.pack.Effect;
import nansen.law.pack.Length;
import nansen.law.pack.Provision;
import nansen.law.pack.Status;
import nansen.law.pack.Support;
import nansen.law.pack.Trigger;
import nansen.law.standing.Assessment.Truth;
import nansen.law.standing.Question.Ask;
import org.jspecify.annotations.Nullable;

/// The clocks of one provision in one case: scratch paper, used once.
///
/// For each starting fact it finds the length (variants), counts (with extensions, pauses and the
/// cap), looks at the other readings and at what ended the clock, and writes down each step. The
/// order in `run` is the order in which a lawyer asks.
final class ClockMaker {
  private final Assessment assessment;
  private final Facts facts;
  private final LocalLaw.Plan plan;
  private final Provision rule;

  private List<Step> steps = new ArrayList<>(8);
  private Certainty certainty = Certainty.ESTABLISHED;
  private Support support = Support.READ_TWICE;

  /// The earliest and the latest end; the same where all is known exactly. Null without a date.
  private @Nullable End first;

  private @Nullable End last;
  private @Nullable Due otherDue;
  private Length.@Nullable AtMost limit;
  private boolean paused;
  private boolean earlierClocks;

  /// True where a year without holiday data lay in the way.
  private boolean uncounted;

  private List<Clock.ReadingDue> readings = List.of();
  private Due.@Nullable Point latestUnsettled;

  /// Where a count ends.
  ///
  /// @param raw before it was moved past days off
  private record End(Due.Point due, Due.Point raw, @Nullable Counted counted) {}

  ClockMaker(Assessment assessment, LocalLaw.Plan plan) {
    this.assessment = assessment;
    this.facts = assessment.facts;
    this.plan = plan;
    this.rule = plan.provision();
  }

  /// One clock, or a list of several where there are several starting facts. (A list for the one
  /// would be made in vain some hundred times in each assessment.)
  Object clocks() {
    var starts = starts();
    if (starts.isEmpty()) {
      return plan.notStarted();
    }
    if (starts.size() == 1 || rule.repeat() == Provision.Repeat.FIRST) {
      return run(starts.getFirst(), null);
    }
    var clocks = new ArrayList<Clock>(starts.size());
    for (var i = 0; i < starts.size(); i++) {
      var maker = i == 0 ? this : new ClockMaker(assessment, plan);
      maker.earlierClocks = i > 0;
      clocks.add(maker.run(starts.get(i), next(starts, i)));
    }
    return clocks;
  }

  /// The next starting fact that belongs to the same matter.
  private @Nullable Occurrence next(List<Occurrence> starts, int i) {
    for (var j = i + 1; j < starts.size(); j++) {
      if (sameMatter(starts.get(i), starts.get(j))) {
        return starts.get(j);
      }
    }
    return null;
  }

  private boolean sameMatter(Occurrence a, Occurrence b) {
    var same = rule.same();
    if (same == null) {
      return true;
    }
    var one = a.fact.details().get(same);
    var other = b.fact.details().get(same);
    return one == null || other == null || one.equals(other);
  }

  private List<Occurrence> starts() {
    var trigger = rule.starts();
    List<Occurrence> starts = List.of();
    if (trigger.mode() == Trigger.Mode.LAST) {
      Occurrence latest = null;
      for (var on : trigger.facts()) {
        var match = assessment.firstMatch(on, null);
        if (match == null) {
          return List.of();
        }
        latest = latest == null || match.compareTo(latest) > 0 ? match : latest;
      }
      return latest == null || !rule.inForce().on(latest.earliest) ? List.of() : List.of(latest);
    }
    for (var i = 0; i < plan.startNumbers().length; i++) {
      var at = facts.first(plan.startNumbers()[i]);
      if (at == null) {
        continue;
      }
      var on = trigger.facts().get(i);
      for (; at != null; at = at.next) {
        assessment.unknown.clear();
        assessment.used = Certainty.ESTABLISHED;
        switch (assessment.matches(on, at)) {
          case YES -> {
            if (rule.inForce().on(at.earliest)) {
              starts = starts.isEmpty() ? new ArrayList<>(2) : starts;
              starts.add(at);
            }
          }
          case UNKNOWN -> assessment.askUnknown(rule.cite(), rule.id(), null, null);
          case NO -> {}
        }
      }
    }
    if (starts.size() > 1) {
      starts.sort(Occurrence::compareTo);
    }
    return starts;
  }

  // --- one clock

  private Clock run(Occurrence start, @Nullable Occurrence next) {
    assessment.used = start.fact.certainty();
    support = rule.support();
    steps.add(new Step.Started(start.fact.id(), start.fact.happened(), false, rule.cite()));
    for (var exception : rule.exceptions()) {
      switch (check(exception.when(), start)) {
        case YES -> {
          steps.add(new Step.Excepted(exception.note(), exception.cite()));
          return made(start, Status.NOT_APPLICABLE, null);
        }
        case UNKNOWN -> assessment.askUnknown(exception.cite(), rule.id(), null, facts.today);
        case NO -> {}
      }
    }
    var anchor = start;
    compute(start, start);
    for (var again = restart(anchor, next); again != null; again = restart(anchor, next)) {
      anchor = again;
      assessment.used = assessment.used.and(again.fact.certainty());
      steps.removeIf(step -> !(step instanceof Step.Started));
      steps.add(new Step.Started(again.fact.id(), again.fact.happened(), true, rule.cite()));
      compute(anchor, start);
    }
    return judged(start, anchor, next);
  }

  /// A fact that begins the count anew while the clock is still open.
  private @Nullable Occurrence restart(Occurrence anchor, @Nullable Occurrence next) {
    Occurrence found = null;
    for (var on : rule.restarts().facts()) {
      for (var at = facts.first(on.kind()); at != null; at = at.next) {
        if (at.compareTo(anchor) <= 0
            || !at.mayBeAtOrAfter(anchor)
            || at.fact.id().equals(anchor.fact.id())
            || next != null && at.compareTo(next) >= 0
            || !sameMatter(anchor, at)
            || (!paused && first != null && comparedTo(at, first.due) > 0)
            || assessment.matches(on, at) != Truth.YES) {
          continue;
        }
        if (found == null || at.compareTo(found) < 0) {
          found = at;
        }
        break;
      }
    }
    return found;
  }

  private Truth check(Condition condition, Occurrence start) {
    assessment.unknown.clear();
    return assessment.truth(condition, start);
  }

  // --- how long, and until when

  private void compute(Occurrence anchor, Occurrence start) {
    first = null;
    last = null;
    otherDue = null;
    paused = false;
    uncounted = false;
    readings = List.of();
    latestUnsettled = null;
    var counting = rule.counting() == null ? assessment.pack().counting() : rule.counting();
    var length = rule.within();
    if (!rule.variants().isEmpty()) {
      var variant = variant(anchor, start, counting);
      if (variant != null) {
        length = variant.within();
        counting = variant.counting() == null ? counting : variant.counting();
      }
    }
    if (!(length instanceof Length.Fixed) && !(length instanceof Length.National)) {
      otherwise(length, anchor);
      return;
    }
    assessment.unknown.clear();
    var from = assessment.point(rule.from(), anchor);
    if (from == null) {
      assessment.askUnknown(rule.cite(), rule.id(), null, facts.today);
      return;
    }
    if (rule.from() != null) {
      steps.add(new Step.CountedFrom(from.fact(), from.when(), rule.cite()));
    }
    switch (length) {
      case Length.Fixed(var period) -> counted(period, period, from, start, counting);
      case Length.National national -> national(national, from, start, counting);
      default -> throw new IllegalStateException("handled above: " + length);
    }
  }

  /// The variant that holds, or null. Several that are not ranked: the one with the earliest date,
  /// and a question.
  private Provision.@Nullable Variant variant(
      Occurrence anchor, Occurrence start, Counting counting) {
    List<Provision.Variant> held = List.of();
    for (var variant : rule.variants()) {
      switch (check(variant.when(), start)) {
        case YES -> {
          held = held.isEmpty() ? new ArrayList<>(2) : held;
          held.add(variant);
        }
        case UNKNOWN -> {
          var would = preview(variant, anchor, counting);
          assessment.askUnknown(variant.cite(), rule.id(), would, dayOf(would));
        }
        case NO -> {}
      }
    }
    if (held.isEmpty()) {
      return null;
    }
    var chosen = held.getFirst();
    if (held.size() > 1) {
      var outranked = new ArrayList<String>();
      held.forEach(variant -> outranked.addAll(variant.over()));
      var left = held.stream().filter(variant -> !outranked.contains(variant.id())).toList();
      chosen = left.isEmpty() ? chosen : left.getFirst();
      if (left.size() != 1) {
        var candidates = left.isEmpty() ? held : left;
        var ask =
            new Ask.WhichGoesBefore(
                rule.id(), candidates.stream().map(Provision.Variant::id).toList());
        Due earliest = null;
        for (var candidate : candidates) {
          var due = preview(candidate, anchor, counting);
          assessment.ask(ask, candidate.cite(), rule.id(), due, dayOf(due));
          if (earliest == null || due != null && isBefore(due, earliest)) {
            earliest = due;
            chosen = candidate;
          }
        }
      }
    }
    steps.add(new Step.Varied(chosen.id(), chosen.cite(), chosen.support()));
    support = support.and(chosen.support());
    return chosen;
  }

  /// The due date that a variant would give, without extensions; null where it gives none.
  private @Nullable Due preview(Provision.Variant variant, Occurrence anchor, Counting ordinary) {
    var counting = variant.counting() == null ? ordinary : variant.counting();
    if (!(variant.within() instanceof Length.Fixed(var period))) {
      return variant.within() instanceof Length.WithoutDelay(var words)
          ? new Due.WithoutDelay(words)
          : null;
    }
    var kept = assessment.unknown.size();
    var from = assessment.point(rule.from(), anchor);
    while (assessment.unknown.size() > kept) {
      assessment.unknown.removeLast();
    }
    var end = from == null ? null : end(from, true, period, counting, 0, 0);
    return end == null ? null : end.due();
  }

  /// Lengths that are not a count.
  private void otherwise(Length length, Occurrence anchor) {
    assessment.unknown.clear();
    switch (length) {
      case Length.WithoutDelay(var words) -> otherDue = new Due.WithoutDelay(words);
      case Length.SetBy(var kind, var detail, var shortest, var longest) -> {
        var span = assessment.point(new Provision.Point(kind, detail), anchor);
        if (span == null) {
          assessment.askUnknown(rule.cite(), rule.id(), null, facts.today);
          return;
        }
        steps.add(new Step.Set(span.fact(), span.when(), rule.cite()));
        var point =
            span.earliestMoment() == null
                ? new Due.On(span.earliest())
                : new Due.By(span.earliestMoment());
        first = last = new End(point, point, null);
        window(shortest, longest, anchor, span);
      }
      case Length.Until(var event) -> {
        Occurrence found = null;
        for (var on : event.facts()) {
          var match = assessment.firstMatch(on, anchor);
          found = match != null && (found == null || match.compareTo(found) < 0) ? match : found;
        }
        if (found == null) {
          otherDue = new Due.WhenItHappens(event.facts().getFirst().kind().name());
          return;
        }
        assessment.used = assessment.used.and(found.fact.certainty());
        steps.add(new Step.DueWith(found.fact.id(), found.fact.happened(), rule.cite()));
        var span = Span.of(found, facts.zone);
        first = atEvent(span.earliest(), span.earliestMoment());
        last = span.isExact() ? first : atEvent(span.latest(), span.latestMoment());
      }
      case Length.AtMost atMost -> limit = atMost;
      case Length.Fixed _, Length.National _ ->
          throw new IllegalStateException("a count: " + length);
    }
  }

  private static End atEvent(LocalDate day, @Nullable Instant moment) {
    var point = moment == null ? new Due.On(day) : new Due.By(moment);
    return new End(point, point, null);
  }

  /// A date set in the single case may lie outside what the law allows: then a person must look.
  private void window(
      @Nullable Period shortest, @Nullable Period longest, Occurrence anchor, Span set) {
    var counting = assessment.pack().counting();
    var from = Span.of(anchor, facts.zone);
    var earliest = shortest == null ? null : end(from, true, shortest, counting, 0, 0);
    var latest = longest == null ? null : end(from, true, longest, counting, 0, 0);
    var day = set.earliest();
    if (earliest != null && earliest.raw() instanceof Due.On(var low) && day.isBefore(low)
        || latest != null && latest.due() instanceof Due.On(var high) && day.isAfter(high)) {
      assessment.ask(
          new Ask.OutsideWindow(
              rule.id(),
              set.fact(),
              earliest == null ? null : earliest.raw(),
              latest == null ? null : latest.due()),
          rule.cite(),
          rule.id(),
          null,
          day);
    }
  }

  private void national(Length.National length, Span from, Occurrence start, Counting counting) {
    var value = assessment.law.national().get(assessment.pack().id() + "." + length.input());
    steps.add(new Step.National(length.input(), value, rule.cite()));
    if (value != null) {
      counted(value, value, from, start, counting);
      return;
    }
    if (length.from() != null && length.to() != null) {
      counted(length.from(), length.to(), from, start, counting);
    } else if (length.from() != null) {
      counted(length.from(), length.from(), from, start, counting);
    }
    assessment.ask(
        new Ask.NationalValue(
            assessment.pack().id() + "." + length.input(), length.from(), length.to()),
        rule.cite(),
        rule.id(),
        null,
        first == null ? null : dayOf(first.due()));
  }

  /// Counts the shortest period from the earliest start and the longest from the latest one.
  private void counted(
      Period shortest, Period longest, Span from, Occurrence start, Counting counting) {
    var lead = leading(counting);
    var exact = from.isExact() && shortest.equals(longest);
    if (from.earliestMoment() == null && shortest.unit() == Unit.HOURS) {
      assessment.ask(
          new Ask.MissingHour(from.fact(), start.fact.kind()),
          rule.cite(),
          rule.id(),
          null,
          from.earliest());
    }
    first = extended(shortest, from, true, start, lead, true);
    last = exact ? first : extended(longest, from, false, start, lead, false);
    uncounted = first == null || last == null;
    cap(start);
    if (first != null) {
      write(first, exact ? Step.Bound.ONLY : Step.Bound.EARLIEST, lead);
    }
    if (!exact && last != null) {
      write(last, Step.Bound.LATEST, lead);
    }
    if (capStep != null) {
      steps.add(capStep);
    }
    if (first != null && !rule.readings().isEmpty()) {
      read(shortest, from, start, counting, lead);
    }
  }

  /// The counting that the due date follows: that of the reading chosen by a switch, if one is.
  private Counting leading(Counting ordinary) {
    for (var reading : rule.readings()) {
      if (reading.choice() == Provision.Reading.Choice.CHOSEN && reading.counting() != null) {
        support = support.and(reading.support());
        return reading.counting();
      }
    }
    return ordinary;
  }

  private void write(End end, Step.Bound bound, Counting counting) {
    if (end.counted() != null) {
      var cite =
          counting == assessment.pack().counting()
              ? assessment.pack().countingCite()
              : Cites.of(counting);
      steps.add(new Step.Count(end.counted(), bound, cite));
    }
  }

  /// A count with what lengthens it and with its pauses.
  ///
  /// @param tell whether to write the steps and ask the questions
  private @Nullable End extended(
      Period basic,
      Span from,
      boolean earliest,
      Occurrence start,
      Counting counting,
      boolean tell) {
    var end = withPauses(basic, from, earliest, start, counting, tell);
    if (end == null || rule.extensions().isEmpty()) {
      return end;
    }
    var total = basic;
    Provision.Extension taken = null;
    for (var extension : rule.extensions()) {
      assessment.unknown.clear();
      var fact = assessment.firstMatch(extension.fact(), isAfresh(extension) ? start : null);
      if (fact == null) {
        assessment.unknown.clear();
        continue;
      }
      var when = extension.when();
      if (when != null) {
        var truth = check(when, start);
        if (truth != Truth.YES) {
          if (truth == Truth.UNKNOWN && tell) {
            assessment.askUnknown(extension.cite(), rule.id(), null, dayOf(end.due()));
          }
          continue;
        }
      }
      if (comparedTo(fact, end.due()) > 0) {
        if (tell) {
          steps.add(new Step.ExtendedTooLate(extension.id(), fact.fact.id(), extension.cite()));
        }
        continue;
      }
      var origin = from;
      var length = extension.by() == null ? extension.to() : total.plus(extension.by());
      if (length == null) {
        continue;
      }
      if (extension.from() != null) {
        var other = assessment.point(extension.from(), fact);
        if (other == null) {
          if (tell) {
            assessment.askUnknown(extension.cite(), rule.id(), null, dayOf(end.due()));
          }
          continue;
        }
        origin = other;
      }
      var longer = withPauses(length, origin, earliest, start, counting, false);
      if (longer == null) {
        continue;
      }
      if (taken != null && extension.by() == null) {
        if (taken.over().contains(extension.id())) {
          continue;
        }
        if (!extension.over().contains(taken.id())) {
          if (tell) {
            assessment.ask(
                new Ask.WhichGoesBefore(rule.id(), List.of(taken.id(), extension.id())),
                extension.cite(),
                rule.id(),
                longer.due(),
                dayOf(end.due()));
          }
          if (!isBefore(longer.due(), end.due())) {
            continue;
          }
        }
      }
      if (tell) {
        assessment.used = assessment.used.and(fact.fact.certainty());
        support = support.and(extension.support());
        steps.add(
            new Step.Extended(
                extension.id(), fact.fact.id(), length, extension.cite(), extension.support()));
        otherWay(extension, end, counting, longer);
      }
      total = extension.from() == null ? length : total;
      taken = extension;
      end = longer;
    }
    return end;
  }

  /// What lengthened an earlier clock of the same provision does not lengthen this one, unless it
  /// holds for all cases.
  private boolean isAfresh(Provision.Extension extension) {
    var spec = facts.vocabulary.spec(extension.fact().kind().name());
    return earlierClocks && (spec == null || !spec.general());
  }

  /// Some count an extension from the end of the basic period. Where that gives another day, it is
  /// shown.
  private void otherWay(Provision.Extension extension, End before, Counting counting, End after) {
    if (extension.by() == null || !(before.raw() instanceof Due.On(var rawEnd))) {
      return;
    }
    if (counting.after(rawEnd, extension.by(), 0, assessment.days) instanceof Counted.Days twoStep
        && !new Due.On(twoStep.end()).equals(after.due())) {
      steps.add(new Step.OtherWay(twoStep.end(), extension.cite()));
    }
  }

  private @Nullable End withPauses(
      Period period,
      Span from,
      boolean earliest,
      Occurrence start,
      Counting counting,
      boolean tell) {
    var end = end(from, earliest, period, counting, 0, 0);
    if (rule.pauses().isEmpty() || end == null) {
      return end;
    }
    long seconds = 0;
    var pausedDays = 0;
    var workingDays = 0;
    for (var pause : rule.pauses()) {
      for (var began = facts.first(pause.from().kind()); began != null; began = began.next) {
        if (assessment.matches(pause.from(), began) != Truth.YES
            || !began.mayBeAtOrAfter(start)
            || end == null
            || comparedTo(began, end.due()) > 0) {
          continue;
        }
        var over = assessment.firstMatch(pause.until(), began);
        var until = over == null ? facts.today : over.latest;
        pausedDays += (int) (until.toEpochDay() - began.earliest.toEpochDay());
        workingDays += workingDays(began.earliest, until);
        var ends = over == null || over.moment == null ? facts.asOf : over.moment;
        if (began.moment != null && (over == null || over.moment != null)) {
          seconds += Duration.between(began.moment, ends).toSeconds();
        } else {
          seconds += (until.toEpochDay() - began.earliest.toEpochDay()) * 86_400;
        }
        if (tell) {
          steps.add(
              new Step.PausedDuring(
                  began.fact.happened(), over == null ? null : over.fact.happened(), pause.cite()));
        }
        if (over == null) {
          paused = true;
        }
        end =
            period.unit() == Unit.WORKING_DAYS
                ? end(
                    from,
                    earliest,
                    new Period(period.amount() + workingDays, period.unit()),
                    counting,
                    0,
                    0)
                : end(from, earliest, period, counting, pausedDays, seconds);
      }
    }
    return end;
  }

  private int workingDays(LocalDate from, LocalDate until) {
    var working = 0;
    for (var day = from.plusDays(1); !day.isAfter(until); day = day.plusDays(1)) {
      if (assessment.days.covers(day) && !assessment.days.isOff(day)) {
        working++;
      }
    }
    return working;
  }

  private @Nullable End end(
      Span from,
      boolean earliest,
      Period period,
      Counting counting,
      int pausedDays,
      long pausedSeconds) {
    var day = earliest ? from.earliest() : from.latest();
    Counted counted;
    if (period.unit() == Unit.HOURS) {
      var moment = earliest ? from.earliestMoment() : from.latestMoment();
      if (moment != null) {
        counted = counting.after(moment, period, pausedSeconds, facts.zone, assessment.days);
      } else if (earliest || from.earliest().equals(from.latest())) {
        counted = counting.afterStartOf(day, period, facts.zone, assessment.days);
      } else {
        var midnight = day.plusDays(1).atStartOfDay(facts.zone).toInstant();
        counted = counting.after(midnight, period, pausedSeconds, facts.zone, assessment.days);
      }
    } else if (rule.backwards()) {
      counted = counting.before(day, period, assessment.days);
    } else {
      counted =
          counting.after(
              day, period, period.unit() == Unit.WORKING_DAYS ? 0 : pausedDays, assessment.days);
    }
    return switch (counted) {
      case Counted.Days days ->
          days.rawEnd().equals(days.end())
              ? same(new Due.On(days.end()), counted)
              : new End(new Due.On(days.end()), new Due.On(days.rawEnd()), counted);
      case Counted.Backward backward -> same(new Due.On(backward.end()), counted);
      case Counted.Hours hours -> same(new Due.By(hours.end()), counted);
      case Counted.NoData(var calendar, var year) -> {
        assessment.ask(new Ask.NoCalendar(calendar, year), rule.cite(), rule.id(), null, day);
        yield null;
      }
    };
  }

  private static End same(Due.Point point, Counted counted) {
    return new End(point, point, counted);
  }

  private @Nullable Step capStep;

  private void cap(Occurrence start) {
    capStep = null;
    var cap = rule.atMost();
    if (cap == null || first == null || last == null) {
      return;
    }
    assessment.unknown.clear();
    var from = assessment.point(cap.from(), start);
    if (from == null) {
      assessment.unknown.clear();
      return;
    }
    var end = end(from, true, cap.period(), assessment.pack().counting(), 0, 0);
    if (end == null || !isBefore(end.due(), last.due())) {
      return;
    }
    capStep = new Step.Capped(end.due(), cap.cite());
    first =
        isBefore(end.due(), first.due()) ? new End(end.due(), end.raw(), first.counted()) : first;
    last = new End(end.due(), end.raw(), last.counted());
  }

  /// The other readings, each with its date. Unsettled ones: the earliest date leads.
  private void read(Period period, Span from, Occurrence start, Counting ordinary, Counting lead) {
    if (first == null) {
      return;
    }
    var all = new ArrayList<Clock.ReadingDue>(rule.readings().size() + 1);
    var ends = new ArrayList<End>(rule.readings().size() + 1);
    var countings = new ArrayList<Counting>(rule.readings().size() + 1);
    var base = lead == ordinary ? first : extended(period, from, true, start, ordinary, false);
    var plainLeads = lead == ordinary;
    if (base != null) {
      all.add(new Clock.ReadingDue("text", base.due(), plainLeads, rule.cite(), rule.support()));
      ends.add(base);
      countings.add(ordinary);
    }
    var unsettled = false;
    for (var reading : rule.readings()) {
      var counting = reading.counting() == null ? ordinary : reading.counting();
      var length = reading.within() instanceof Length.Fixed(var other) ? other : period;
      var end = extended(length, from, true, start, counting, false);
      if (end != null) {
        unsettled |= reading.choice() == Provision.Reading.Choice.UNSETTLED;
        all.add(
            new Clock.ReadingDue(
                reading.id(),
                end.due(),
                reading.choice() == Provision.Reading.Choice.CHOSEN,
                reading.cite(),
                reading.support()));
        ends.add(end);
        countings.add(counting);
      }
    }
    if (unsettled && !all.isEmpty()) {
      var earliest = 0;
      var latest = 0;
      for (var i = 1; i < all.size(); i++) {
        earliest = isBefore(ends.get(i).due(), ends.get(earliest).due()) ? i : earliest;
        latest = isBefore(ends.get(latest).due(), ends.get(i).due()) ? i : latest;
      }
      latestUnsettled = ends.get(latest).due();
      first = ends.get(earliest);
      last = first;
      steps.removeIf(step -> step instanceof Step.Count);
      write(first, Step.Bound.ONLY, countings.get(earliest));
      for (var i = 0; i < all.size(); i++) {
        var one = all.get(i);
        all.set(
            i, new Clock.ReadingDue(one.id(), one.due(), i == earliest, one.cite(), one.support()));
      }
    }
    all.sort(Comparator.comparing(Clock.ReadingDue::due, ClockMaker::compareDue));
    readings = List.copyOf(all);
  }

  // --- where it stands

  private Clock judged(Occurrence start, Occurrence anchor, @Nullable Occurrence next) {
    for (var superseded : rule.superseded()) {
      switch (check(superseded.when(), start)) {
        case YES -> {
          steps.add(new Step.Replaced(superseded.by(), superseded.cite()));
          return made(start, Status.SUPERSEDED, null);
        }
        case UNKNOWN -> assessment.askUnknown(superseded.cite(), rule.id(), null, urgentDay());
        case NO -> {}
      }
    }
    var end = end(start, anchor, next);
    for (var human : rule.human()) {
      switch (check(human.when(), start)) {
        case YES -> {
          assessment.ask(
              new Ask.ForHuman(rule.id(), human.ask()), human.cite(), rule.id(), null, urgentDay());
          steps.add(new Step.LookAt(human.ask(), human.cite()));
          return made(start, Status.NEEDS_HUMAN, end);
        }
        case UNKNOWN -> assessment.askUnknown(human.cite(), rule.id(), null, urgentDay());
        case NO -> {}
      }
    }
    if (limit != null) {
      return measured(start, limit);
    }
    var status = end == null ? open() : ended(end);
    if (end != null) {
      assessment.used = assessment.used.and(end.fact.certainty());
      steps.add(new Step.Ended(end.fact.id(), end.fact.happened(), status, rule.cite()));
    }
    var missed = rule.missed();
    if (missed != null
        && missed.fact() != null
        && last != null
        && (status == Status.MISSED || status == Status.MET_LATE)
        && !(rule.effect() instanceof Effect.Bar)) {
      deem(missed.fact(), start, last.due());
    }
    return made(start, status, end);
  }

  /// The fact that ends this clock: the first at or after its start that belongs to it and not to
  /// the next one.
  private @Nullable Occurrence end(Occurrence start, Occurrence anchor, @Nullable Occurrence next) {
    var trigger = rule.ends();
    Occurrence found = null;
    for (var on : trigger.facts()) {
      var match = endMatch(on, start, next);
      if (match == null) {
        if (trigger.mode() == Trigger.Mode.LAST) {
          return null;
        }
        continue;
      }
      var better =
          found == null
              || (trigger.mode() == Trigger.Mode.LAST
                  ? match.compareTo(found) > 0
                  : match.compareTo(found) < 0);
      found = better ? match : found;
    }
    // What ended the clock before its count began anew did not end it for good.
    return found != null && anchor != start && found.compareTo(anchor) < 0
        ? endAfter(anchor, next)
        : found;
  }

  private @Nullable Occurrence endAfter(Occurrence anchor, @Nullable Occurrence next) {
    Occurrence found = null;
    for (var on : rule.ends().facts()) {
      var match = endMatch(on, anchor, next);
      found = match != null && (found == null || match.compareTo(found) < 0) ? match : found;
    }
    return found;
  }

  private @Nullable Occurrence endMatch(
      Trigger.On on, Occurrence start, @Nullable Occurrence next) {
    Occurrence tooEarly = null;
    for (var at = facts.first(on.kind()); at != null; at = at.next) {
      if (at.fact.id().equals(start.fact.id())
          || next != null && at.compareTo(next) >= 0
          || at.fact.kind().equals(start.fact.kind()) && at.compareTo(start) < 0
          || !sameMatter(start, at)
          || assessment.matches(on, at) != Truth.YES) {
        continue;
      }
      if (at.mayBeAtOrAfter(start)) {
        return at;
      }
      tooEarly = at;
    }
    if (tooEarly != null
        && !(rule.within() instanceof Length.Until)
        && rule.effect() instanceof Effect.Duty) {
      assessment.ask(
          new Ask.EndBeforeStart(start.fact.id(), tooEarly.fact.id()),
          rule.cite(),
          rule.id(),
          null,
          urgentDay());
    }
    return null;
  }

  private Status open() {
    var latest = latest();
    if (uncounted) {
      return Status.NEEDS_HUMAN;
    }
    if (first == null || latest == null) {
      return paused ? Status.PAUSED : Status.RUNNING;
    }
    if (paused) {
      return Status.PAUSED;
    }
    if (!isPast(safe())) {
      return Status.RUNNING;
    }
    if (isPast(latest)) {
      return rule.effect() instanceof Effect.Bar ? Status.MET : Status.MISSED;
    }
    assessment.ask(new Ask.WhichReading(rule.id()), rule.cite(), rule.id(), latest, urgentDay());
    return Status.NEEDS_HUMAN;
  }

  private Status ended(Occurrence end) {
    var latest = latest();
    if (uncounted) {
      return Status.NEEDS_HUMAN;
    }
    if (first == null || latest == null) {
      return rule.effect() instanceof Effect.Bar ? Status.MISSED : Status.MET;
    }
    var inTime = comparedTo(end, safe()) < 0;
    var late = comparedTo(end, latest) > 0;
    if (!inTime && !late) {
      assessment.ask(new Ask.InTime(end.fact.id()), rule.cite(), rule.id(), null, urgentDay());
      return Status.NEEDS_HUMAN;
    }
    if (rule.effect() instanceof Effect.Bar) {
      return inTime ? Status.MISSED : Status.MET;
    }
    if (inTime) {
      return Status.MET;
    }
    var missed = rule.missed();
    return missed != null && missed.lateIsVoid() ? Status.MISSED : Status.MET_LATE;
  }

  /// The end on which nobody can be wrong: for limits on liberty the one before it was moved.
  private Due.Point safe() {
    if (first == null) {
      throw new IllegalStateException("no due date");
    }
    return rule.liberty() ? first.raw() : first.due();
  }

  private Due.@Nullable Point latest() {
    if (latestUnsettled != null) {
      return latestUnsettled;
    }
    return last == null ? null : last.due();
  }

  private Clock measured(Occurrence start, Length.AtMost limit) {
    if (!(start.fact.details().get(limit.detail()) instanceof Value.Whole(var number))) {
      assessment.ask(
          new Ask.MissingDetail(start.fact.id(), start.fact.kind(), limit.detail()),
          rule.cite(),
          rule.id(),
          null,
          facts.today);
      return made(start, Status.NEEDS_HUMAN, null);
    }
    steps.add(new Step.Measured(number, limit.number(), rule.cite()));
    return made(start, number <= limit.number() ? Status.MET : Status.MISSED, null);
  }

  private void deem(FactKind kind, Occurrence start, Due.Point due) {
    var id = new FactId("deemed:" + rule.key() + ":" + start.fact.id());
    var when =
        switch (due) {
          case Due.On(var day) -> new When.Day(day);
          case Due.By(var at) -> new When.Moment(at);
        };
    facts.add(
        new Fact(
            id,
            kind,
            when,
            facts.asOf,
            Attribution.UNSTATED,
            assessment.used,
            start.fact.details(),
            null));
    steps.add(new Step.Deemed(id, when, rule.cite()));
  }

  private Clock made(Occurrence start, Status status, @Nullable Occurrence end) {
    certainty = certainty.and(assessment.used);
    return new Clock(
        rule,
        status,
        certainty,
        support,
        start.fact.id(),
        start.fact.happened(),
        due(first, last, false),
        due(first, last, true),
        end == null ? null : end.fact.id(),
        end == null ? null : end.fact.happened(),
        readings,
        new Explanation(steps));
  }

  private @Nullable Due due(@Nullable End first, @Nullable End last, boolean raw) {
    if (first == null || last == null) {
      return otherDue;
    }
    var from = raw ? first.raw() : first.due();
    var to = raw ? last.raw() : last.due();
    return from.equals(to) ? from : new Due.Range(from, to);
  }

  // --- time

  private boolean isPast(Due.Point due) {
    return switch (due) {
      case Due.On(var day) -> facts.today.isAfter(day);
      case Due.By(var at) -> facts.asOf.isAfter(at);
    };
  }

  /// Negative: certainly by then. Positive: certainly after. Zero: not known exactly enough.
  private int comparedTo(Occurrence fact, Due.Point due) {
    return switch (due) {
      case Due.On(var day) -> {
        if (!fact.latest.isAfter(day)) {
          yield -1;
        }
        yield fact.earliest.isAfter(day) ? 1 : 0;
      }
      case Due.By(var at) -> {
        if (fact.moment != null) {
          yield fact.moment.isAfter(at) ? 1 : -1;
        }
        var day = LocalDate.ofInstant(at, facts.zone);
        if (fact.latest.isBefore(day)) {
          yield -1;
        }
        yield fact.earliest.isAfter(day) ? 1 : 0;
      }
    };
  }

  private static boolean isBefore(Due a, Due b) {
    return a instanceof Due.Point x && b instanceof Due.Point y && compareDue(x, y) < 0;
  }

  private static int compareDue(Due.Point a, Due.Point b) {
    if (a instanceof Due.By(var x) && b instanceof Due.By(var y)) {
      return x.compareTo(y);
    }
    return roughDay(a).compareTo(roughDay(b));
  }

  private static LocalDate roughDay(Due.Point point) {
    return switch (point) {
      case Due.On(var day) -> day;
      case Due.By(var at) -> LocalDate.ofInstant(at, ZoneOffset.UTC);
    };
  }

  private @Nullable LocalDate urgentDay() {
    return first == null ? null : dayOf(first.due());
  }

  private @Nullable LocalDate dayOf(@Nullable Due due) {
    return switch (due) {
      case null -> null;
      case Due.On(var day) -> day;
      case Due.By(var at) -> LocalDate.ofInstant(at, facts.zone);
      case Due.Range(var earliest, var _) -> dayOf(earliest);
      case Due.WithoutDelay _, Due.WhenItHappens _ -> facts.today;
    };
  }

  /// The day on which a clock's period ends without its extensions, not moved; null where it has
  /// none.
  static @Nullable LocalDate basicEnd(Clock clock, ZoneId zone) {
    LocalDate from = null;
    for (var step : clock.why().steps()) {
      if (step instanceof Step.Started(var _, var when, var _, var _)) {
        from =
            switch (when) {
              case When.Point point -> Occurrence.dayOf(point, zone);
              case When.Between(var earliest, var _) -> Occurrence.dayOf(earliest, zone);
            };
      }
    }
    return from != null && clock.provision().within() instanceof Length.Fixed(var period)
        ? plainEnd(from, period)
        : null;
  }

  /// The same date number or weekday later, not moved.
  static LocalDate plainEnd(LocalDate from, Period period) {
    return switch (period.unit()) {
      case HOURS -> from.plusDays(period.amount() / 24);
      case DAYS, WORKING_DAYS -> from.plusDays(period.amount());
      case WEEKS -> from.plusWeeks(period.amount());
      case MONTHS -> from.plusMonths(period.amount());
      case YEARS -> from.plusYears(period.amount());
    };
  }
}
