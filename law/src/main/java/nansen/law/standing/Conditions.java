package nansen.law.standing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nansen.law.journal.Certainty;
import nansen.law.journal.FactId;
import nansen.law.journal.FactKind;
import nansen.law.pack.Condition;
import nansen.law.pack.FactSpec;
import nansen.law.pack.InForce;
import nansen.law.pack.RuleId;
import nansen.law.pack.Support;
import nansen.law.pack.Trigger;
import nansen.law.standing.Question.Ask;
import org.jspecify.annotations.Nullable;

/// Whether conditions hold in one case. Remembers the weakest fact that it looked at and what it
/// could not settle, for those who ask.
final class Conditions {
  private static final FactKind BORN = new FactKind("person.born");
  private static final FactKind MINOR = new FactKind("person.unaccompanied-minor");
  private static final FactKind FOUND_ADULT = new FactKind("person.found-adult");
  private static final int MAJORITY = 18;

  private final Assessment assessment;
  private final LocalLaw law;
  private final Facts facts;

  /// How firm the weakest fact is that was used since [#anew].
  Certainty used = Certainty.ESTABLISHED;

  /// That fact; null where all are established.
  @Nullable FactId weakest;

  /// How far the weakest ground was read that was used since then.
  Support support = Support.READ_TWICE;

  /// What conditions could not settle since it was last cleared.
  final List<Ask> unknown = new ArrayList<>(2);

  /// Grounds whose own condition is being looked at.
  private final List<RuleId> inQuestion = new ArrayList<>(2);

  /// The time limit being looked at; a condition of a rule may ask for the rule's own basic period.
  @Nullable TimeLimit inHand;

  /// Where set, facts after it do not make a condition hold.
  Due.@Nullable Point notAfter;

  /// A finding that the person is an adult, which somebody denies and on which something turned.
  @Nullable Occurrence deniedAge;

  enum Truth {
    NO,
    UNKNOWN,
    YES
  }

  Conditions(Assessment assessment) {
    this.assessment = assessment;
    this.law = assessment.law;
    this.facts = assessment.facts;
  }

  /// Forgets what was used.
  void anew() {
    used = Certainty.ESTABLISHED;
    weakest = null;
    support = Support.READ_TWICE;
  }

  /// Notes a fact on which an answer rests.
  void restOn(Occurrence at) {
    if (at.fact.certainty().compareTo(used) > 0) {
      used = at.fact.certainty();
      weakest = at.fact.id();
    }
  }

  /// Notes a fact that began something, and on what that it does rests.
  void restOn(Trigger begins, Occurrence at) {
    for (var on : begins.facts()) {
      if (begins.mode() == Trigger.Mode.LAST) {
        var match = firstMatch(on, null);
        if (match != null) {
          restOn(match);
        }
      } else if (on.when() != null && on.spec().number() == at.number) {
        matches(on, at);
      }
    }
    restOn(at);
    unknown.clear();
  }

  /// Asks whether the fact is so on which an answer rests and which somebody denies.
  Ask isItSo() {
    return new Ask.IsItSo(Objects.requireNonNull(weakest, "nothing is disputed"));
  }

  /// Whether what could not be settled is of a fact that is there: a detail, or when it was.
  boolean turnsOnFact() {
    return unknown.stream()
        .anyMatch(ask -> ask instanceof Ask.MissingDetail || ask instanceof Ask.InTime);
  }

  /// Whether a fact has the details that a trigger names. A circumstance that is denied never does.
  Truth matches(Trigger.On on, Occurrence occurrence) {
    if (occurrence.isDenied()) {
      return Truth.NO;
    }
    var truth = Truth.YES;
    if (!on.details().isEmpty()) {
      for (Map.Entry<String, List<String>> detail : on.details().entrySet()) {
        var word = occurrence.fact.word(detail.getKey());
        if (word == null) {
          unknown.add(
              new Ask.MissingDetail(occurrence.fact.id(), occurrence.fact.kind(), detail.getKey()));
          truth = Truth.UNKNOWN;
        } else if (!detail.getValue().contains(word)) {
          return Truth.NO;
        }
      }
    }
    var when = on.when();
    if (when != null) {
      var further = truth(when, occurrence);
      return further.compareTo(truth) < 0 ? further : truth;
    }
    return truth;
  }

  /// The first matching fact at or after another; null where there is none.
  @Nullable Occurrence firstMatch(Trigger.On on, @Nullable Occurrence notBefore) {
    return match(on, facts.first(on.spec().number()), notBefore);
  }

  /// The same among a fact of the kind and those behind it.
  @Nullable Occurrence match(
      Trigger.On on, @Nullable Occurrence first, @Nullable Occurrence notBefore) {
    for (var at = first; at != null; at = at.next) {
      if ((notBefore == null || at.mayBeAtOrAfter(notBefore)) && matches(on, at) == Truth.YES) {
        return at;
      }
    }
    return null;
  }

  Truth truth(Condition condition, @Nullable Occurrence start) {
    return switch (condition) {
      case Condition.All(var all) -> {
        var truth = Truth.YES;
        for (var i = 0; i < all.size(); i++) {
          var one = truth(all.get(i), start);
          if (one == Truth.NO) {
            yield Truth.NO;
          }
          truth = one.compareTo(truth) < 0 ? one : truth;
        }
        yield truth;
      }
      case Condition.Any(var any) -> {
        var truth = Truth.NO;
        for (var i = 0; i < any.size(); i++) {
          var one = truth(any.get(i), start);
          if (one == Truth.YES) {
            yield Truth.YES;
          }
          truth = one.compareTo(truth) > 0 ? one : truth;
        }
        yield truth;
      }
      case Condition.Not(var not) ->
          switch (truth(not, start)) {
            case YES -> Truth.NO;
            case NO -> Truth.YES;
            case UNKNOWN -> Truth.UNKNOWN;
          };
      case Condition.Always(var holds) -> holds ? Truth.YES : Truth.NO;
      case Condition.Detail detail -> detail(detail, start);
      case Condition.StartedBy(var kinds) ->
          start != null && kinds.contains(start.fact.kind()) ? Truth.YES : Truth.NO;
      case Condition.Present present -> present(present, start);
      case Condition.During during -> during(during, start);
      case Condition.Dated(var bounds) -> dated(bounds, start);
      case Condition.UnderAge(var years) -> underAge(years, start);
      case Condition.ClockIs(var id, var statuses, var byStart) -> {
        var clock = assessment.clock(id, start, byStart);
        yield clock != null && statuses.contains(clock.status()) ? Truth.YES : Truth.NO;
      }
      case Condition.LessLeft lessLeft -> lessLeft(lessLeft, start);
      case Condition.Found(var grounds) -> {
        var truth = Truth.NO;
        for (var ground : grounds) {
          var one = found(ground, start);
          if (one == Truth.YES) {
            yield Truth.YES;
          }
          truth = one.compareTo(truth) > 0 ? one : truth;
        }
        yield truth;
      }
    };
  }

  private Truth detail(Condition.Detail detail, @Nullable Occurrence start) {
    if (start == null) {
      return Truth.NO;
    }
    var word = start.fact.word(detail.detail());
    if (word == null) {
      unknown.add(new Ask.MissingDetail(start.fact.id(), start.fact.kind(), detail.detail()));
      return Truth.UNKNOWN;
    }
    return detail.words().contains(word) ? Truth.YES : Truth.NO;
  }

  private Truth present(Condition.Present present, @Nullable Occurrence start) {
    var on = present.fact();
    if (on.spec().nature() == FactSpec.Nature.CIRCUMSTANCE) {
      var last = facts.last(on.spec().number(), start);
      if (on.kind().equals(MINOR) && (foundAdultSince(last, start) || cameOfAgeBy(start))) {
        return Truth.NO;
      }
      if (last == null) {
        unknown.add(new Ask.MissingFact(on.kind()));
        return Truth.UNKNOWN;
      }
      restOn(last);
      return matches(on, last);
    }
    var laterThan = present.laterThan() == null ? null : first(present.laterThan(), start);
    var sinceLast = lastOf(present.sinceLast(), start);
    if (present.laterThan() != null && laterThan == null) {
      return Truth.NO;
    }
    var truth = Truth.NO;
    for (var at = facts.first(on.spec().number()); at != null; at = at.next) {
      if (laterThan != null && !at.isAfter(laterThan)
          || sinceLast != null && !at.mayBeAtOrAfter(sinceLast)
          || present.byStart() && start != null && !start.mayBeAtOrAfter(at)
          || notAfter != null && facts.compare(at, notAfter) > 0
          || present.sinceStart() && start != null && !at.mayBeAtOrAfter(start)
          || start != null && !at.saysTheSame(present.same(), start)
          || start != null && !present.laterMatter() && facts.matters().isLater(at, start)
          || facts.matters().isOfClosedApplication(at, start)) {
        continue;
      }
      var one = matches(on, at);
      if (one == Truth.YES && mayBeOutside(at, sinceLast, present, start)) {
        unknown.add(new Ask.InTime(at.askedAs()));
        one = Truth.UNKNOWN;
      }
      if (one == Truth.YES) {
        restOn(at);
        return Truth.YES;
      }
      truth = one.compareTo(truth) > 0 ? one : truth;
    }
    return truth;
  }

  /// Whether a fact that is known as a span only may lie outside the time that counts. (That two
  /// facts are of one day, whose hours nobody wrote, is no doubt here.)
  private boolean mayBeOutside(
      Occurrence at,
      @Nullable Occurrence sinceLast,
      Condition.Present present,
      @Nullable Occurrence start) {
    if (at.isExact()) {
      return false;
    }
    return sinceLast != null && at.earliest.isBefore(sinceLast.latest)
        || start != null && present.byStart() && at.latest.isAfter(start.latest)
        || start != null && present.sinceStart() && at.earliest.isBefore(start.earliest);
  }

  /// The first fact of a kind in the matter of the start; where it has none, the first of all.
  private @Nullable Occurrence first(FactKind kind, @Nullable Occurrence start) {
    var first = facts.first(kind);
    for (var at = first; at != null; at = at.next) {
      if (!facts.matters().isEarlier(at, start)) {
        return at;
      }
    }
    return first;
  }

  /// The latest fact of these kinds at or before the start; null where there is none.
  @Nullable Occurrence lastOf(List<FactKind> kinds, @Nullable Occurrence start) {
    Occurrence last = null;
    for (var kind : kinds) {
      for (var at = facts.first(kind); at != null; at = at.next) {
        if ((start == null || start.mayBeAtOrAfter(at))
            && (last == null || at.compareTo(last) > 0)) {
          last = at;
        }
      }
    }
    return last;
  }

  private Truth during(Condition.During during, @Nullable Occurrence start) {
    Occurrence began = null;
    var truth = Truth.NO;
    for (var at = facts.first(during.from().spec().number()); at != null; at = at.next) {
      if (start != null && !start.mayBeAtOrAfter(at)) {
        continue;
      }
      var one = matches(during.from(), at);
      if (one == Truth.YES) {
        began = at;
      }
      truth = one.compareTo(truth) > 0 ? one : truth;
    }
    if (began == null) {
      return truth;
    }
    for (var at = facts.first(during.until().spec().number()); at != null; at = at.next) {
      if (at.compareTo(began) > 0
          && (start == null || start.isAfter(at))
          && matches(during.until(), at) == Truth.YES) {
        return Truth.NO;
      }
    }
    for (var kind : during.until().spec().impliedBy()) {
      for (var at = facts.first(kind); at != null; at = at.next) {
        if (at.compareTo(began) > 0 && (start == null || start.isAfter(at))) {
          return Truth.NO;
        }
      }
    }
    restOn(began);
    return Truth.YES;
  }

  private Truth dated(InForce days, @Nullable Occurrence start) {
    var first = start == null ? facts.today : start.earliest;
    var last = start == null ? facts.today : start.latest;
    if (days.on(first) == days.on(last)) {
      return days.on(first) ? Truth.YES : Truth.NO;
    }
    if (start != null) {
      unknown.add(new Ask.InTime(start.fact.id()));
    }
    return Truth.UNKNOWN;
  }

  private Truth underAge(int years, @Nullable Occurrence start) {
    var born = facts.last(BORN);
    if (born != null) {
      restOn(born);
      var first = start == null ? facts.today : start.earliest;
      var last = start == null ? facts.today : start.latest;
      if (last.isBefore(born.earliestAfter(years))) {
        return Truth.YES;
      }
      if (!first.isBefore(born.latestAfter(years))) {
        return Truth.NO;
      }
    }
    return underAgeOtherwise(years, born, start);
  }

  /// Where the day of birth does not tell: whether the person was found to be an adult, or is said
  /// to be a minor.
  private Truth underAgeOtherwise(
      int years, @Nullable Occurrence born, @Nullable Occurrence start) {
    var minor = facts.last(MINOR, start);
    if (years <= MAJORITY && foundAdultSince(minor, start)) {
      return Truth.NO;
    }
    if (minor != null && years >= MAJORITY && !minor.isDenied()) {
      restOn(minor);
      return Truth.YES;
    }
    unknown.add(born == null ? new Ask.MissingFact(BORN) : new Ask.InTime(born.fact.id()));
    return Truth.UNKNOWN;
  }

  /// Whether the person was found to be an adult, and not said to be a minor on that day or later.
  private boolean foundAdultSince(@Nullable Occurrence minor, @Nullable Occurrence start) {
    var adult = facts.last(FOUND_ADULT, start);
    if (adult == null || minor != null && !minor.isDenied() && !adult.isAfter(minor)) {
      return false;
    }
    if (adult.fact.certainty() == Certainty.DISPUTED) {
      deniedAge = adult; // until that is settled, a minor
      return false;
    }
    restOn(adult);
    return true;
  }

  /// Whether the person was certainly of age when the rule started: whoever was a minor alone in
  /// one application is none in the next.
  private boolean cameOfAgeBy(@Nullable Occurrence start) {
    var born = facts.last(BORN);
    var day = start == null ? facts.today : start.earliest;
    if (born == null || day.isBefore(born.latestAfter(MAJORITY))) {
      return false;
    }
    restOn(born);
    return true;
  }

  private Truth lessLeft(Condition.LessLeft lessLeft, @Nullable Occurrence start) {
    if (start == null) {
      return Truth.NO;
    }
    var clock = assessment.clock(lessLeft.clock(), start, false);
    var basic =
        inHand != null && inHand.rule.id().equals(lessLeft.clock())
            ? inHand.basicEnd()
            : clock == null ? null : ClockMaker.basicEnd(clock, facts.time);
    if (basic == null) {
      return Truth.NO;
    }
    var threshold = ClockMaker.plainEnd(start.latest, lessLeft.than());
    return basic.isBefore(threshold) ? Truth.YES : Truth.NO;
  }

  /// Whether a ground was found to be met, or is met by its own condition.
  Truth found(RuleId id, @Nullable Occurrence start) {
    var ground = law.ground(id);
    if (ground != null && ground.when() != null) {
      if (inQuestion.contains(id)) {
        return Truth.UNKNOWN; // grounds that rest on each other settle nothing
      }
      inQuestion.add(id);
      var truth = truth(ground.when(), start);
      inQuestion.removeLast();
      support = truth == Truth.YES ? support.and(ground.support()) : support;
      return truth;
    }
    var last = facts.finding(id, start);
    if (last == null) {
      unknown.add(new Ask.IsGroundMet(id));
      return Truth.UNKNOWN;
    }
    restOn(last);
    if (last.isDenied()) {
      return Truth.NO;
    }
    support = ground == null ? support : support.and(ground.support());
    return Truth.YES;
  }
}
