package nansen.law.standing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nansen.law.calendar.WorkingDays;
import nansen.law.journal.Certainty;
import nansen.law.journal.FactKind;
import nansen.law.journal.Journal;
import nansen.law.journal.Value;
import nansen.law.pack.Citation;
import nansen.law.pack.Condition;
import nansen.law.pack.FactSpec;
import nansen.law.pack.InForce;
import nansen.law.pack.LawPack;
import nansen.law.pack.Provision;
import nansen.law.pack.RuleId;
import nansen.law.pack.Status;
import nansen.law.pack.Trigger;
import nansen.law.standing.Question.Ask;
import nansen.law.standing.Question.Change;
import org.jspecify.annotations.Nullable;

/// One pack over the facts of one case: the scratch paper of [Law#assess], used once.
final class Assessment {
  private static final FactKind BORN = new FactKind("person.born");
  private static final FactKind FOUND = new FactKind("ground.found");

  final LocalLaw law;
  final Facts facts;
  final WorkingDays days;
  private final Journal journal;
  private final @Nullable Clock[] lastClock;
  private final Object[] slots;
  private final List<Asked> asked = new ArrayList<>();

  /// The weakest fact used since it was last reset.
  Certainty used = Certainty.ESTABLISHED;

  /// What conditions could not settle since it was last cleared.
  final List<Ask> unknown = new ArrayList<>(2);

  /// Grounds whose own condition is being looked at.
  private final Set<RuleId> inQuestion = new HashSet<>(2);

  /// The time limit being looked at; a condition of a rule may ask for the rule's own basic period.
  @Nullable TimeLimit inHand;

  /// Where set, facts after it do not make a condition hold.
  Due.@Nullable Point notAfter;

  enum Truth {
    NO,
    UNKNOWN,
    YES
  }

  private static final class Asked {
    final Ask ask;
    final Citation cite;
    final List<Change> changes = new ArrayList<>(2);
    @Nullable LocalDate urgent;

    Asked(Ask ask, Citation cite) {
      this.ask = ask;
      this.cite = cite;
    }
  }

  Assessment(LocalLaw law, Facts facts, Journal journal) {
    this.law = law;
    this.facts = facts;
    this.journal = journal;
    this.days = law.place().workingDays().knownAt(facts.knownAt);
    var size = law.pack().provisions().size();
    this.lastClock = new Clock[size];
    this.slots = new Object[size];
  }

  Standing standing() {
    var applies = applies();
    if (applies == Standing.Applies.NO) {
      return new Standing(
          law.pack(),
          law.digest(),
          applies,
          facts.asOf,
          facts.knownAt,
          law.notApplicable(),
          List.of(),
          List.of(),
          List.of(),
          questions(),
          List.of());
    }
    var clocks = clocks();
    var rights = new Rights(this);
    var rightStandings = rights.rights();
    var blocked = rights.blocked(rightStandings);
    var routes = new Routes(this);
    var routeStandings = routes.routes();
    var checkLists = routes.checkLists();
    for (var asks : law.pack().asks()) {
      unknown.clear();
      if (truth(asks.when(), null) == Truth.YES) {
        for (var rule : asks.changes()) {
          ask(new Ask.ForHuman(new RuleId(asks.id()), asks.ask()), asks.cite(), rule, null, null);
        }
      }
    }
    for (var twice : journal.amendedTwice(facts.knownAt)) {
      asked.add(new Asked(new Ask.AmendedTwice(twice), law.pack().applies().cite()));
    }
    return new Standing(
        law.pack(),
        law.digest(),
        applies,
        facts.asOf,
        facts.knownAt,
        clocks,
        rightStandings,
        routeStandings,
        checkLists,
        questions(),
        blocked);
  }

  private Standing.Applies applies() {
    var rule = law.pack().applies();
    var deciding = deciding(rule);
    if (deciding == null) {
      if (!law.inForce(facts.today)) {
        return Standing.Applies.NO;
      }
      return rule.by().isEmpty() ? Standing.Applies.YES : Standing.Applies.PROVISIONALLY;
    }
    var doubt = rule.doubt();
    if (doubt != null
        && !doubt.on().isBefore(deciding.earliest)
        && !doubt.on().isAfter(deciding.latest)) {
      asked.add(
          new Asked(
              new Ask.ForHuman(new RuleId(law.pack().id().value()), doubt.ask()), doubt.cite()));
    }
    var inForce = law.inForce(deciding.earliest);
    if (inForce != law.inForce(deciding.latest)) {
      // The day is not known exactly, and which law governs turns on it.
      asked.add(new Asked(new Ask.InTime(deciding.fact.id()), rule.cite()));
      return Standing.Applies.PROVISIONALLY;
    }
    return inForce ? Standing.Applies.YES : Standing.Applies.NO;
  }

  /// The first deciding fact; where each event decides for itself, the first while the law was in
  /// force, if there is one.
  private @Nullable Occurrence deciding(LawPack.Applies rule) {
    Occurrence deciding = null;
    for (var kind : rule.by()) {
      for (var at = facts.first(kind); at != null; at = at.next) {
        var goesBefore =
            deciding == null
                || (rule.each() && law.inForce(at.earliest) != law.inForce(deciding.earliest)
                    ? law.inForce(at.earliest)
                    : at.compareTo(deciding) < 0);
        deciding = goesBefore ? at : deciding;
      }
    }
    return deciding;
  }

  private List<Clock> clocks() {
    var count = 0;
    for (var plan : law.plans()) {
      var made = new ClockMaker(this, plan).clocks();
      slots[plan.index()] = made;
      if (made instanceof Clock clock) {
        lastClock[plan.index()] = clock;
        count++;
      } else {
        var several = (List<?>) made;
        lastClock[plan.index()] = (Clock) several.getLast();
        count += several.size();
      }
    }
    var clocks = new ArrayList<Clock>(count);
    for (var slot : slots) {
      if (slot instanceof Clock clock) {
        clocks.add(clock);
      } else {
        for (var clock : (List<?>) slot) {
          clocks.add((Clock) clock);
        }
      }
    }
    return List.copyOf(clocks);
  }

  /// The latest clock with this id, also under an earlier or later version of the provision; null
  /// while none was assessed.
  @Nullable Clock clock(RuleId id) {
    Clock found = null;
    for (var clock : lastClock) {
      if (clock != null
          && clock.id().equals(id)
          && (found == null || found.status() == Status.NOT_STARTED)) {
        found = clock;
      }
    }
    return found;
  }

  // --- questions

  /// Asks once for each thing, and collects every rule that turns on it.
  void ask(Ask ask, Citation cite, RuleId rule, @Nullable Due would, @Nullable LocalDate urgent) {
    Asked entry = null;
    for (var earlier : asked) {
      if (earlier.ask.equals(ask)) {
        entry = earlier;
        break;
      }
    }
    if (entry == null) {
      entry = new Asked(ask, cite);
      asked.add(entry);
    }
    var change = new Change(rule, would);
    if (!entry.changes.contains(change)) {
      entry.changes.add(change);
    }
    if (urgent != null && (entry.urgent == null || urgent.isBefore(entry.urgent))) {
      entry.urgent = urgent;
    }
  }

  /// Asks for everything that conditions left unknown.
  void askUnknown(Citation cite, RuleId rule, @Nullable Due would, @Nullable LocalDate urgent) {
    for (var i = 0; i < unknown.size(); i++) {
      ask(unknown.get(i), cite, rule, would, urgent);
    }
    unknown.clear();
  }

  private List<Question> questions() {
    if (asked.isEmpty()) {
      return List.of();
    }
    var questions = new ArrayList<Question>(asked.size());
    for (var entry : asked) {
      questions.add(new Question(entry.ask, entry.cite, entry.changes, entry.urgent));
    }
    questions.sort(
        Comparator.comparing(Question::urgent, Comparator.nullsLast(Comparator.naturalOrder())));
    return List.copyOf(questions);
  }

  // --- facts

  /// Whether a fact has the details that a trigger names. A circumstance that is denied never does.
  Truth matches(Trigger.On on, Occurrence occurrence) {
    if (FactSpec.NO.equals(occurrence.fact.word(FactSpec.HOLDS))) {
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
    for (var at = facts.first(on.kind()); at != null; at = at.next) {
      if ((notBefore == null || at.mayBeAtOrAfter(notBefore)) && matches(on, at) == Truth.YES) {
        return at;
      }
    }
    return null;
  }

  // --- conditions

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
      case Condition.ClockIs(var id, var statuses) -> {
        var clock = clock(id);
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
    var spec = facts.vocabulary.spec(on.kind().name());
    if (spec != null && spec.nature() == FactSpec.Nature.CIRCUMSTANCE) {
      var last = facts.last(on.kind());
      if (last == null) {
        unknown.add(new Ask.MissingFact(on.kind()));
        return Truth.UNKNOWN;
      }
      used = used.and(last.fact.certainty());
      return matches(on, last);
    }
    var laterThan = present.laterThan() == null ? null : facts.first(present.laterThan());
    var sinceLast = lastOf(present.sinceLast(), start);
    if (present.laterThan() != null && laterThan == null) {
      return Truth.NO;
    }
    var truth = Truth.NO;
    for (var at = facts.first(on.kind()); at != null; at = at.next) {
      if (laterThan != null && !at.isAfter(laterThan)
          || sinceLast != null && !at.mayBeAtOrAfter(sinceLast)
          || present.byStart() && start != null && !start.mayBeAtOrAfter(at)
          || notAfter != null && facts.compare(at, notAfter) > 0
          || present.sinceStart() && start != null && !at.mayBeAtOrAfter(start)) {
        continue;
      }
      var one = matches(on, at);
      if (one == Truth.YES) {
        used = used.and(at.fact.certainty());
        return Truth.YES;
      }
      truth = one.compareTo(truth) > 0 ? one : truth;
    }
    return truth;
  }

  /// The latest fact of these kinds at or before the start; null where there is none.
  private @Nullable Occurrence lastOf(List<FactKind> kinds, @Nullable Occurrence start) {
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
    for (var at = facts.first(during.from().kind()); at != null; at = at.next) {
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
    for (var at = facts.first(during.until().kind()); at != null; at = at.next) {
      if (at.compareTo(began) > 0
          && (start == null || start.isAfter(at))
          && matches(during.until(), at) == Truth.YES) {
        return Truth.NO;
      }
    }
    used = used.and(began.fact.certainty());
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
    if (born == null) {
      unknown.add(new Ask.MissingFact(BORN));
      return Truth.UNKNOWN;
    }
    used = used.and(born.fact.certainty());
    var first = start == null ? facts.today : start.earliest;
    var last = start == null ? facts.today : start.latest;
    if (last.isBefore(born.earliest.plusYears(years))) {
      return Truth.YES;
    }
    if (!first.isBefore(born.latest.plusYears(years))) {
      return Truth.NO;
    }
    unknown.add(new Ask.InTime(born.fact.id()));
    return Truth.UNKNOWN;
  }

  private Truth lessLeft(Condition.LessLeft lessLeft, @Nullable Occurrence start) {
    if (start == null) {
      return Truth.NO;
    }
    var clock = clock(lessLeft.clock());
    var basic =
        inHand != null && inHand.rule.id().equals(lessLeft.clock())
            ? inHand.basicEnd()
            : clock == null ? null : ClockMaker.basicEnd(clock, facts.zone);
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
      if (!inQuestion.add(id)) {
        return Truth.UNKNOWN; // grounds that rest on each other settle nothing
      }
      var truth = truth(ground.when(), start);
      inQuestion.remove(id);
      return truth;
    }
    Occurrence last = null;
    for (var at = facts.first(FOUND); at != null; at = at.next) {
      if (id.value().equals(at.fact.word("ground"))) {
        last = at;
      }
    }
    if (last == null) {
      unknown.add(new Ask.IsGroundMet(id));
      return Truth.UNKNOWN;
    }
    used = used.and(last.fact.certainty());
    return FactSpec.NO.equals(last.fact.word(FactSpec.HOLDS)) ? Truth.NO : Truth.YES;
  }

  /// The day or moment that a point names: a fact's own time, or a date in one of its details.
  ///
  /// @return null where the fact or the detail is missing; then it has been asked for
  @Nullable Span point(Provision.@Nullable Point point, Occurrence anchor) {
    return switch (point) {
      case null -> Span.of(anchor, facts.zone);
      case Provision.Point.OfFact(var kind, var detail) -> ofFact(kind, detail, anchor);
      case Provision.Point.Unbroken(var kinds, var brokenBy) -> {
        var began = unbroken(kinds, brokenBy, anchor);
        used = used.and(began.fact.certainty());
        yield Span.of(began, facts.zone);
      }
    };
  }

  private @Nullable Span ofFact(
      @Nullable FactKind kind, @Nullable String detail, Occurrence anchor) {
    var base = kind == null ? anchor : facts.last(kind);
    if (base == null) {
      if (kind != null) {
        unknown.add(new Ask.MissingFact(kind));
      }
      return null;
    }
    used = used.and(base.fact.certainty());
    return detail == null ? Span.of(base, facts.zone) : detailSpan(base, detail);
  }

  /// Only what certainly lies between breaks it: a release on a day of which the hour is not known
  /// does not make a loss of liberty start anew.
  private Occurrence unbroken(List<FactKind> kinds, List<FactKind> brokenBy, Occurrence anchor) {
    Occurrence broken = null;
    for (var kind : brokenBy) {
      for (var at = facts.first(kind); at != null && at.compareTo(anchor) < 0; at = at.next) {
        if (anchor.isAfter(at) && (broken == null || at.compareTo(broken) > 0)) {
          broken = at;
        }
      }
    }
    var began = anchor;
    for (var kind : kinds) {
      for (var at = facts.first(kind); at != null && at.compareTo(began) < 0; at = at.next) {
        if (broken == null || !broken.isAfter(at)) {
          began = at;
        }
      }
    }
    return began;
  }

  @Nullable Span detailSpan(Occurrence base, String detail) {
    return switch (base.fact.details().get(detail)) {
      case Value.OnDay(var day) -> Span.on(day, base.fact.id());
      case Value.AtMoment(var at) -> Span.at(at, facts.zone, base.fact.id());
      case null, default -> {
        unknown.add(new Ask.MissingDetail(base.fact.id(), base.fact.kind(), detail));
        yield null;
      }
    };
  }

  LawPack pack() {
    return law.pack();
  }

  Instant asOf() {
    return facts.asOf;
  }
}
