package nansen.law.standing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nansen.law.calendar.LocalTime;
import nansen.law.calendar.Period;
import nansen.law.journal.Attribution;
import nansen.law.journal.Certainty;
import nansen.law.journal.Fact;
import nansen.law.journal.FactId;
import nansen.law.journal.FactKind;
import nansen.law.journal.Value;
import nansen.law.journal.When;
import nansen.law.pack.Citation;
import nansen.law.pack.Condition;
import nansen.law.pack.Effect;
import nansen.law.pack.Length;
import nansen.law.pack.Provision;
import nansen.law.pack.RuleId;
import nansen.law.pack.Status;
import nansen.law.pack.Trigger;
import nansen.law.standing.Conditions.Truth;
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

  /// How long the clock has; set as soon as it is known that the rule applies.
  private @Nullable TimeLimit limit;

  /// The steps, in the order taken.
  private final List<Step> steps = new ArrayList<>(8);

  private boolean laterClock;

  /// True where it is asked whether an exception holds, or whether what ended the clock is so.
  private boolean unsettled;

  /// What would tell whether an exception holds; of no interest once the clock is met.
  private List<Excepting> excepting = List.of();

  private record Excepting(Ask ask, Citation cite) {}

  /// True where a limit on liberty may be another than this one, or be over: it is not taken to
  /// run.
  private boolean doubtful;

  /// What would have ended the clock but lies before its start.
  private @Nullable Occurrence tooEarly;

  /// What ends it unless it came first and ended what was before.
  private @Nullable Occurrence inWhichOrder;

  ClockMaker(Assessment assessment, LocalLaw.Plan plan) {
    this.assessment = assessment;
    this.facts = assessment.facts;
    this.plan = plan;
    this.rule = plan.provision();
  }

  /// One clock, or a list of several where there are several starting facts. (A list for the one
  /// would be made in vain some hundred times in each assessment.)
  Object clocks() {
    var starts = rule.repeat() == Provision.Repeat.FIRST ? firsts(starts()) : starts();
    if (starts.isEmpty()) {
      return plan.notStarted();
    }
    if (starts.size() == 1) {
      return run(starts.getFirst(), null);
    }
    var clocks = new ArrayList<Clock>(starts.size());
    for (var i = 0; i < starts.size(); i++) {
      var maker = i == 0 ? this : new ClockMaker(assessment, plan);
      maker.laterClock = i > 0;
      clocks.add(maker.run(starts.get(i), next(starts, i)));
    }
    return clocks;
  }

  /// The first start, and the first after each fact with which all begins afresh.
  private List<Occurrence> firsts(List<Occurrence> starts) {
    if (starts.size() < 2) {
      return starts;
    }
    var firsts = new ArrayList<Occurrence>(2);
    firsts.add(starts.getFirst());
    for (var start : starts) {
      var afresh = assessment.conditions.lastOf(rule.firstSince(), start);
      if (afresh != null && afresh.isAfter(firsts.getLast())) {
        firsts.add(start);
      }
    }
    return firsts;
  }

  /// The next starting fact that belongs to the same matter.
  private @Nullable Occurrence next(List<Occurrence> starts, int i) {
    for (var j = i + 1; j < starts.size(); j++) {
      // Several starts on one day do not cut each other off: only a later one does.
      if (starts.get(i).saysTheSame(rule.same(), starts.get(j))
          && starts.get(j).isAfter(starts.get(i))) {
        return starts.get(j);
      }
    }
    return null;
  }

  private List<Occurrence> starts() {
    var trigger = rule.starts();
    List<Occurrence> starts = List.of();
    if (trigger.mode() == Trigger.Mode.LAST) {
      Occurrence latest = null;
      for (var on : trigger.facts()) {
        var match = assessment.conditions.firstMatch(on, null);
        if (match == null) {
          return List.of();
        }
        latest = latest == null || match.compareTo(latest) > 0 ? match : latest;
      }
      return latest == null || !inForce(latest) ? List.of() : List.of(latest);
    }
    for (var on : trigger.facts()) {
      for (var at = facts.first(on.spec().number()); at != null; at = at.next) {
        assessment.conditions.unknown.clear();
        switch (assessment.conditions.matches(on, at)) {
          case YES -> {
            if (inForce(at)) {
              starts = and(starts, at);
            }
          }
          case UNKNOWN -> {
            if (inForce(at)) {
              askWhetherStarted(at);
            }
          }
          case NO -> {}
        }
      }
    }
    if (starts.size() > 1) {
      starts.sort(Occurrence::compareTo);
    }
    return starts;
  }

  private static List<Occurrence> and(List<Occurrence> starts, Occurrence start) {
    if (starts.isEmpty()) {
      return List.of(start); // nearly always the only one
    }
    var more = starts.size() == 1 ? new ArrayList<>(starts) : starts;
    more.add(start);
    return more;
  }

  /// Asks for what would tell whether the clock has begun, with the date that it would then have.
  private void askWhetherStarted(Occurrence at) {
    var would = TimeLimit.ifStarted(assessment, rule, at);
    assessment.askUnknown(rule.cite(), rule.id(), would, facts.dayOf(would));
  }

  private boolean inForce(Occurrence start) {
    return rule.inForce().on(start.earliest)
        && assessment.governs(start)
        && (!assessment.pack().applies().each() || assessment.law.inForce(start.earliest));
  }

  // --- one clock

  private Clock run(Occurrence start, @Nullable Occurrence next) {
    assessment.conditions.anew();
    assessment.conditions.restOn(rule.starts(), start);
    assessment.conditions.inHand = null;
    steps.add(new Step.Started(start.fact.id(), start.fact.happened(), false, rule.cite()));
    for (var exception : rule.exceptions()) {
      switch (check(exception.when(), start)) {
        case YES -> {
          steps.add(new Step.Excepted(exception.note(), exception.cite()));
          return made(start, Status.NOT_APPLICABLE, null);
        }
        case UNKNOWN -> {
          unsettled |= assessment.conditions.turnsOnFact();
          excepting = excepting.isEmpty() ? new ArrayList<>(2) : excepting;
          for (var ask : assessment.conditions.unknown) {
            excepting.add(new Excepting(ask, exception.cite()));
          }
        }
        case NO -> {}
      }
    }
    var anchor = start;
    var written = steps.size();
    var limit = TimeLimit.of(assessment, rule, start, start, laterClock, steps);
    for (var again = restart(limit, anchor, next);
        again != null;
        again = restart(limit, anchor, next)) {
      anchor = again;
      steps.subList(written, steps.size()).clear(); // counted in vain
      assessment.conditions.restOn(again);
      steps.add(new Step.Started(again.fact.id(), again.fact.happened(), true, rule.cite()));
      written = steps.size();
      limit = TimeLimit.of(assessment, rule, start, anchor, laterClock, steps);
    }
    this.limit = limit;
    return judged(limit, start, anchor, next);
  }

  /// A fact that begins the count anew while the clock is still open.
  private @Nullable Occurrence restart(
      TimeLimit limit, Occurrence anchor, @Nullable Occurrence next) {
    Occurrence found = null;
    for (var on : rule.restarts().facts()) {
      for (var at = facts.first(on.spec().number()); at != null; at = at.next) {
        if (at.compareTo(anchor) <= 0
            || !at.mayBeAtOrAfter(anchor)
            || at == anchor
            || next != null && at.compareTo(next) >= 0
            || !at.saysTheSame(rule.same(), anchor)
            || facts.matters().isLater(at, anchor)
            || !limit.paused && limit.first != null && facts.compare(at, limit.first.due()) > 0
            || assessment.conditions.matches(on, at) != Truth.YES) {
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
    assessment.conditions.unknown.clear();
    return assessment.conditions.truth(condition, start);
  }

  // --- where it stands

  private Clock judged(
      TimeLimit limit, Occurrence start, Occurrence anchor, @Nullable Occurrence next) {
    for (var superseded : rule.superseded()) {
      switch (limit.check(superseded.when(), superseded.inTime())) {
        case YES -> {
          steps.add(new Step.Replaced(superseded.by(), superseded.cite()));
          return made(start, Status.SUPERSEDED, null);
        }
        case UNKNOWN -> {
          var turnsOnFact = assessment.conditions.turnsOnFact();
          doubtful |= rule.liberty() && turnsOnFact;
          unsettled |= turnsOnFact && !wouldBePast(superseded.by(), start);
          assessment.askUnknown(superseded.cite(), rule.id(), null, urgentDay());
        }
        case NO -> {}
      }
    }
    tooEarly = null;
    var end = end(start, anchor, next);
    if (end == null && next != null && !rule.liberty()) {
      end = inTime(limit, end(start, anchor, null));
    }
    if (end == null && inWhichOrder != null) {
      assessment.questions.ask(
          new Ask.MissingHour(inWhichOrder.fact.id(), inWhichOrder.fact.kind()),
          rule.cite(),
          rule.id(),
          null,
          urgentDay());
      doubtful = true;
      unsettled = true;
    }
    if (end != null && rule.liberty() && end.fact.certainty() == Certainty.DISPUTED) {
      // Nobody is taken to be free because one says so and another denies it.
      assessment.questions.ask(
          new Ask.IsItSo(end.fact.id()), rule.cite(), rule.id(), null, urgentDay());
      unsettled = true;
      end = null;
    }
    if (end == null
        && tooEarly != null
        && !tooEarly.fact.id().equals(limit.countedFrom)
        && !(rule.within() instanceof Length.Until)
        && rule.effect() instanceof Effect.Duty) {
      assessment.tooEarly(rule, start.fact.id(), tooEarly.fact.id(), urgentDay());
    }
    for (var human : rule.human()) {
      if (human.insteadOf().isEmpty() && looks(human, limit)) {
        return made(start, Status.NEEDS_HUMAN, end);
      }
    }
    if (limit.limit != null) {
      return measured(start, limit.limit);
    }
    var status = end == null ? open(limit) : ended(limit, end);
    for (var human : rule.human()) {
      if (human.insteadOf().contains(status) && looks(human, limit)) {
        return made(start, Status.NEEDS_HUMAN, end);
      }
    }
    var bar = rule.effect() instanceof Effect.Bar;
    var late = !bar && (status == Status.MISSED || status == Status.MET_LATE);
    if (doubtful && status == Status.RUNNING) {
      status = Status.NEEDS_HUMAN;
    } else if (late
        && (unsettled || limit.tooShort || assessment.asksForOrder(rule, start.fact.id()))) {
      status = Status.NEEDS_HUMAN; // what would settle it has been asked
    } else if ((late || bar && status == Status.MET)
        && assessment.conditions.used == Certainty.DISPUTED) {
      assessment.questions.ask(
          assessment.conditions.isItSo(), rule.cite(), rule.id(), null, urgentDay());
      status = Status.NEEDS_HUMAN;
    }
    if (end != null) {
      if (start.moment != null && end.moment == null && end.latest.equals(start.earliest)) {
        // On the bare day of its start it may as well have come before it.
        assessment.questions.ask(
            new Ask.MissingHour(end.fact.id(), end.fact.kind()),
            rule.cite(),
            rule.id(),
            null,
            urgentDay());
      }
      assessment.conditions.restOn(end);
      steps.add(new Step.Ended(end.fact.id(), end.fact.happened(), status, rule.cite()));
    }
    var missed = rule.missed();
    if (missed != null
        && missed.fact() != null
        && limit.last != null
        && !bar
        && (status == Status.MISSED || status == Status.MET_LATE)) {
      deem(missed.fact(), start, limit);
    }
    return made(start, status, end);
  }

  /// Whether the time of the rule that may take its place would be over too.
  private boolean wouldBePast(RuleId other, Occurrence start) {
    for (var place : assessment.law.places(other)) {
      var provision = assessment.pack().provisions().get(place);
      if (TimeLimit.ifStarted(assessment, provision, start) instanceof Due.Point due
          && facts.isPast(due)) {
        return true;
      }
    }
    return false;
  }

  /// Whether a person must look; then it has been asked for.
  private boolean looks(Provision.Human human, TimeLimit limit) {
    switch (limit.check(human.when(), human.inTime())) {
      case YES -> {
        assessment.questions.ask(
            new Ask.ForHuman(rule.id(), human.ask()), human.cite(), rule.id(), null, urgentDay());
        steps.add(new Step.LookAt(human.ask(), human.cite()));
        return true;
      }
      case UNKNOWN -> assessment.askUnknown(human.cite(), rule.id(), null, urgentDay());
      case NO -> {}
    }
    return false;
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

  /// What ends the next clock ends this one too if it comes in time for it, as one appeal after two
  /// notices. Not where liberty is limited: there nothing but what certainly belongs to it counts.
  private @Nullable Occurrence inTime(TimeLimit limit, @Nullable Occurrence end) {
    return end != null && limit.last != null && facts.compare(end, limit.last.due()) <= 0
        ? end
        : null;
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
    for (var at = facts.first(on.spec().number()); at != null; at = at.next) {
      if (at == start
          // The start of the next clock may itself end this one: an order that is renewed.
          || next != null
              && at.anniversaryOf == null
              && at.compareTo(next) > 0
              && !at.isOfTheTimeOf(next)
          || at.number == start.number && at.compareTo(start) < 0
          || !at.saysTheSame(rule.same(), start)
          || facts.matters().isLater(at, start)
          || assessment.conditions.matches(on, at) != Truth.YES) {
        continue;
      }
      if (at.mayBeAtOrAfter(start)) {
        if (rule.liberty() && !at.isAfter(start) && assessment.endedEarlier(at, start)) {
          // Set free and taken again on one day: who knows in which order?
          inWhichOrder = at;
          continue;
        }
        return at;
      }
      if (!isOfEarlier(at, start)) {
        tooEarly = at;
      }
    }
    this.tooEarly = tooEarly == null ? this.tooEarly : tooEarly;
    return null;
  }

  /// Whether what lies before a start is of what was before: of an earlier matter, or after an
  /// earlier fact of those that start the rule. Then nobody has mistaken its day.
  private boolean isOfEarlier(Occurrence end, Occurrence start) {
    if (facts.matters().isLater(start, end)) {
      return true;
    }
    for (var number : plan.starts()) {
      for (var at = facts.first(number); at != null && at.compareTo(end) <= 0; at = at.next) {
        if (at != end && at != start && end.mayBeAtOrAfter(at)) {
          return true;
        }
      }
    }
    return false;
  }

  private Status open(TimeLimit limit) {
    var safe = safe(limit);
    var latest = latest(limit);
    if (limit.uncounted) {
      return Status.NEEDS_HUMAN;
    }
    if (limit.paused) {
      return Status.PAUSED;
    }
    if (safe == null || latest == null || !facts.isPast(safe)) {
      return Status.RUNNING;
    }
    if (limit.atLeast) {
      return Status.NEEDS_HUMAN;
    }
    if (facts.isPast(latest)) {
      return rule.effect() instanceof Effect.Bar ? Status.MET : Status.MISSED;
    }
    // Where it is a fact that is not known exactly, no reading of the text settles it.
    var settled = limit.latestUnsettled == null;
    if (settled && limit.inexact != null) {
      assessment.questions.ask(
          new Ask.InTime(limit.inexact), rule.cite(), rule.id(), latest, urgentDay());
    } else if (!settled || !limit.lengthUnsure) {
      assessment.questions.ask(
          new Ask.WhichReading(rule.id()), rule.cite(), rule.id(), latest, urgentDay());
    }
    return Status.NEEDS_HUMAN;
  }

  private Status ended(TimeLimit limit, Occurrence end) {
    var safe = safe(limit);
    var latest = latest(limit);
    if (limit.uncounted) {
      return Status.NEEDS_HUMAN;
    }
    var bar = rule.effect() instanceof Effect.Bar;
    if (safe == null || latest == null) {
      return bar ? Status.MISSED : Status.MET;
    }
    if (facts.compare(end, safe) < 0) {
      return bar ? Status.MISSED : Status.MET;
    }
    if (limit.atLeast) {
      return Status.NEEDS_HUMAN;
    }
    if (facts.compare(end, latest) <= 0) {
      assessment.questions.ask(
          new Ask.InTime(end.fact.id()), rule.cite(), rule.id(), null, urgentDay());
      return Status.NEEDS_HUMAN;
    }
    var missed = rule.missed();
    if (bar) {
      return Status.MET;
    }
    return missed != null && missed.lateIsVoid() ? Status.MISSED : Status.MET_LATE;
  }

  /// The end on which nobody can be wrong: for limits on liberty the one before it was moved.
  private Due.@Nullable Point safe(TimeLimit limit) {
    if (limit.first == null) {
      return null;
    }
    return rule.liberty() ? limit.first.raw() : limit.first.due();
  }

  private static Due.@Nullable Point latest(TimeLimit limit) {
    if (limit.latestUnsettled != null) {
      return limit.latestUnsettled;
    }
    return limit.last == null ? null : limit.last.due();
  }

  private Clock measured(Occurrence start, Length.AtMost limit) {
    if (!(start.fact.details().get(limit.detail()) instanceof Value.Whole(var number))) {
      assessment.questions.ask(
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

  /// Where the due date is a span, nobody knows more exactly when that happened.
  private void deem(FactKind kind, Occurrence start, TimeLimit limit) {
    var id = new FactId("deemed:" + rule.key() + ":" + start.fact.id());
    var latest = when(Objects.requireNonNull(limit.last).due());
    var earliest = limit.first == null ? latest : when(limit.first.due());
    var when = earliest.equals(latest) ? latest : new When.Between(earliest, latest);
    facts.deem(
        new Fact(
            id,
            kind,
            when,
            facts.asOf,
            Attribution.UNSTATED,
            assessment.conditions.used,
            start.fact.details(),
            null),
        start,
        assessment);
    steps.add(new Step.Deemed(id, when, rule.cite()));
  }

  static When.Point when(Due.Point due) {
    return switch (due) {
      case Due.On(var day) -> new When.Day(day);
      case Due.By(var at) -> new When.Moment(at);
    };
  }

  private Clock made(Occurrence start, Status status, @Nullable Occurrence end) {
    if (status != Status.MET) {
      for (var each : excepting) {
        assessment.questions.ask(each.ask(), each.cite(), rule.id(), null, facts.today);
      }
    }
    return new Clock(
        rule,
        status,
        assessment.conditions.used,
        (limit == null ? rule.support() : limit.support)
            .and(assessment.conditions.support)
            .and(assessment.law.bindingSupport()),
        start.fact.id(),
        start.fact.happened(),
        limit == null ? null : due(limit, false),
        limit == null ? null : due(limit, true),
        end == null ? null : end.fact.id(),
        end == null ? null : end.fact.happened(),
        !rule.liberty()
            && !(rule.effect() instanceof Effect.Lapse)
            && facts.matters().isPast(start),
        limit == null ? List.of() : limit.readings,
        new Explanation(steps));
  }

  private static @Nullable Due due(TimeLimit limit, boolean raw) {
    if (limit.first == null || limit.last == null) {
      return limit.other;
    }
    var from = raw ? limit.first.raw() : limit.first.due();
    var to = raw ? limit.last.raw() : limit.last.due();
    return from.equals(to) ? from : new Due.Range(from, to);
  }

  private @Nullable LocalDate urgentDay() {
    return limit == null || limit.first == null ? null : facts.dayOf(limit.first.due());
  }

  /// The day on which a clock's period ends without its extensions, not moved; null where it has
  /// none.
  static @Nullable LocalDate basicEnd(Clock clock, LocalTime time) {
    LocalDate from = null;
    for (var step : clock.why().steps()) {
      if (step instanceof Step.Started(var _, var when, var _, var _)) {
        from = Occurrence.firstDay(when, time);
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
