package nansen.law.standing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nansen.law.calendar.Asking;
import nansen.law.calendar.WorkingDays;
import nansen.law.journal.Attribution;
import nansen.law.journal.Certainty;
import nansen.law.journal.Fact;
import nansen.law.journal.FactId;
import nansen.law.journal.FactKind;
import nansen.law.pack.Citation;
import nansen.law.pack.FactSpec;
import nansen.law.pack.LawPack;
import nansen.law.pack.Provision;
import nansen.law.pack.RuleId;
import nansen.law.pack.Status;
import nansen.law.standing.Question.Ask;
import org.jspecify.annotations.Nullable;

/// One pack over the facts of one case: the scratch paper of [Law#assess], used once.
final class Assessment {
  final LocalLaw law;
  final Facts facts;
  final WorkingDays days;
  private final Asking asking = new Asking();

  /// What was made of each provision so far: one clock, or a list of several.
  private final @Nullable Object[] slots;

  final Conditions conditions;
  final Questions questions = new Questions();
  final Points points;
  private List<TooEarly> tooEarly = List.of();

  /// Whether the pack governs each matter of the case, and the next one after what was closed.
  private Governing[] governing = {};

  /// @param by the fact that decides it; null where there is none
  private record Governing(Standing.Applies applies, @Nullable Occurrence by) {}

  /// Of those the ones that are asked about.
  private List<TooEarly> outOfOrder = List.of();

  /// A fact that would have ended a clock but lies before its start.
  private record TooEarly(Provision rule, FactId start, FactId end, @Nullable LocalDate urgent) {
    /// Where it ended another clock, or began one of the same rule, nobody has mistaken its day.
    boolean isInPlace(Clock clock) {
      return end.equals(clock.endedBy())
          || clock.provision() == rule && end.equals(clock.startedBy());
    }
  }

  Assessment(LocalLaw law, Facts facts) {
    this.law = law;
    this.facts = facts;
    this.conditions = new Conditions(this);
    this.points = new Points(facts, conditions);
    this.days = law.place().workingDays().knownAt(facts.knownAt).telling(asking);
    this.slots = new Object[law.pack().provisions().size()];
  }

  Standing standing() {
    govern();
    var clocks = clocks();
    if (facts.findMatters()) {
      clocks = clocksAnew(); // the law has closed a matter before the next application
    }
    var applies = applies();
    if (applies == Standing.Applies.NO) {
      return new Standing(
          law.pack(),
          law.digest(),
          applies,
          decidedBy(),
          facts.asOf,
          facts.knownAt,
          clocks,
          List.of(),
          List.of(),
          List.of(),
          questions.inOrder(),
          List.of(),
          List.of(),
          asking.days(),
          facts.holds());
    }
    outOfOrder = outOfOrder(clocks);
    if (clocks.stream().anyMatch(this::missedOutOfOrder)) {
      clocks = clocksAnew(); // only now is it known what is asked about
    }
    askForOrder();
    askForPersons();
    var rights = new Rights(this);
    var rightStandings = rights.rights();
    var blocked = rights.blocked(rightStandings);
    var routes = new Routes(this);
    var routeStandings = routes.routes();
    var checkLists = routes.checkLists();
    if (conditions.deniedAge != null) {
      questions.plain(new Ask.IsItSo(conditions.deniedAge.fact.id()), law.pack().applies().cite());
    }
    for (var twice : facts.amendedTwice) {
      questions.plain(new Ask.AmendedTwice(twice), law.pack().applies().cite());
    }
    return new Standing(
        law.pack(),
        law.digest(),
        applies,
        decidedBy(),
        facts.asOf,
        facts.knownAt,
        clocks,
        rightStandings,
        routeStandings,
        checkLists,
        questions.inOrder(),
        blocked,
        List.of(),
        asking.days(),
        facts.holds());
  }

  /// The clocks once more, as more is known on which they may rest.
  private List<Clock> clocksAnew() {
    facts.forgetDeemed(this);
    questions.forget();
    tooEarly = List.of();
    Arrays.fill(slots, null);
    govern();
    return clocks();
  }

  /// What the pack wants a person to look at. Before the routes, of which each has many grounds to
  /// ask about.
  private void askForPersons() {
    for (var asks : governsNow() ? law.pack().asks() : List.<LawPack.Asks>of()) {
      conditions.unknown.clear();
      if (conditions.truth(asks.when(), null) == Conditions.Truth.YES) {
        for (var rule : asks.changes()) {
          questions.ask(
              new Ask.ForHuman(new RuleId(asks.id()), asks.ask()), asks.cite(), rule, null, null);
        }
      }
    }
  }

  /// Looks whether the pack governs the case: matter by matter, as the next application may be
  /// under another law than the one before. Of one after the last, of which no application is on
  /// file yet, only where something comes that may be of it.
  private void govern() {
    var matters = facts.matters().count();
    governing = new Governing[matters + (mayHaveBegunAnew() ? 1 : 0)];
    Arrays.setAll(governing, this::governing);
  }

  /// Whether a rule of the pack starts from what came after all was closed, while it was in force.
  private boolean mayHaveBegunAnew() {
    if (!facts.matters().areClosed()) {
      return false;
    }
    for (var number : law.starts()) {
      for (var at = facts.first(number); at != null; at = at.next) {
        if (facts.matters().isBetween(at, facts.matters().count() - 1)
            && law.inForce(at.earliest)) {
          return true;
        }
      }
    }
    return false;
  }

  /// As it does the matter that it governs most firmly.
  private Standing.Applies applies() {
    var applies = Standing.Applies.NO;
    for (var each : governing) {
      applies = each.applies().compareTo(applies) < 0 ? each.applies() : applies;
    }
    return applies;
  }

  /// Whether the pack governs the matter that a fact is of.
  boolean governs(Occurrence fact) {
    var matter = facts.matters().of(fact);
    return governs(matter)
        // What lies between two matters is under the law of the next one too, if it was in force.
        || facts.matters().isBetween(fact, matter)
            && law.inForce(fact.earliest)
            && governs(matter + 1);
  }

  private boolean governs(int matter) {
    return matter < governing.length && governing[matter].applies() != Standing.Applies.NO;
  }

  /// Whether it governs the last one, or the next one after it.
  boolean governsNow() {
    return governs(facts.matters().count() - 1) || governs(facts.matters().count());
  }

  /// The fact by which that was decided for the last matter that the pack governs, and where it
  /// governs none for the last of all; null where there is no such fact.
  private @Nullable FactId decidedBy() {
    Occurrence decided = null;
    var governs = false;
    for (var each : governing) {
      if (each.applies() != Standing.Applies.NO || !governs) {
        decided = each.by();
        governs |= each.applies() != Standing.Applies.NO;
      }
    }
    return decided == null ? null : decided.fact.id();
  }

  private Governing governing(int matter) {
    var rule = law.pack().applies();
    var deciding = deciding(rule, matter);
    if (deciding == null) {
      if (!law.inForce(noLaterThan(rule, matter))) {
        return new Governing(Standing.Applies.NO, null);
      }
      return new Governing(
          rule.by().isEmpty() ? Standing.Applies.YES : Standing.Applies.PROVISIONALLY, null);
    }
    var doubt = rule.doubt();
    if (doubt != null
        && !doubt.on().isBefore(deciding.earliest)
        && !doubt.on().isAfter(deciding.latest)) {
      questions.plain(
          new Ask.ForHuman(new RuleId(law.pack().id().value()), doubt.ask()), doubt.cite());
    }
    var inForce = law.inForce(deciding.earliest);
    if (inForce != law.inForce(deciding.latest)) {
      // The day is not known exactly, and which law governs turns on it.
      questions.plain(new Ask.InTime(deciding.fact.id()), rule.cite());
      return new Governing(Standing.Applies.PROVISIONALLY, deciding);
    }
    return new Governing(inForce ? Standing.Applies.YES : Standing.Applies.NO, deciding);
  }

  /// The day on which the deciding fact, which is not recorded, had happened: that of the first
  /// fact that comes after it; where there is none that on which the matter was closed, and today
  /// for an open one.
  private LocalDate noLaterThan(LawPack.Applies rule, int matter) {
    var closed = facts.matters().closed(matter);
    var first = closed == null ? facts.today : closed;
    var followedBy = rule.followedBy();
    if (followedBy == null) {
      return first;
    }
    var since = conditions.lastOf(followedBy.sinceLast(), null);
    for (var kind : followedBy.facts()) {
      for (var at = facts.first(kind); at != null; at = at.next) {
        if (isOf(at, matter)
            && at.latest.isBefore(first)
            && (closed != null || since == null || at.mayBeAtOrAfter(since))) {
          first = at.latest;
        }
      }
    }
    return first;
  }

  private boolean isOf(Occurrence fact, int matter) {
    return matter == facts.matters().count()
        ? facts.matters().isBetween(fact, matter - 1)
        : facts.matters().of(fact) == matter;
  }

  /// The first deciding fact of a matter; where each event decides for itself, the first while the
  /// law was in force, if there is one.
  private @Nullable Occurrence deciding(LawPack.Applies rule, int matter) {
    Occurrence deciding = null;
    for (var kind : rule.by()) {
      for (var at = facts.first(kind); at != null; at = at.next) {
        if (!isOf(at, matter)) {
          continue;
        }
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
    if (applies() == Standing.Applies.NO) {
      return law.notApplicable();
    }
    var count = 0;
    for (var plan : law.plans()) {
      var made =
          plan.mayHaveStarted(facts) ? new ClockMaker(this, plan).clocks() : plan.notStarted();
      slots[plan.index()] = made;
      count += made instanceof List<?> several ? several.size() : 1;
    }
    var clocks = new ArrayList<Clock>(count);
    for (var slot : slots) {
      switch (slot) {
        case Clock clock -> clocks.add(clock);
        case List<?> several -> several.forEach(clock -> clocks.add((Clock) clock));
        case null, default -> throw new IllegalStateException("no clock: " + slot);
      }
    }
    return List.copyOf(clocks);
  }

  /// The clock with this id that a rule means which began with a fact, also under an earlier or
  /// later version of the provision; null while none was assessed. Of several it is the latest of
  /// the same matter: what was not asked of one state tells nothing about the request to another.
  ///
  /// @param byStart see [Condition.ClockIs]
  @Nullable Clock clock(RuleId id, @Nullable Occurrence start, boolean byStart) {
    Clock found = null;
    for (var place : law.places(id)) {
      var clock =
          switch (slots[place]) {
            case Clock only when isOfAnotherMatter(only, start) -> law.notStarted(place);
            case Clock only -> only;
            case List<?> several -> of(several, start, byStart, law.notStarted(place));
            case null, default -> null;
          };
      if (clock != null && (found == null || found.status() == Status.NOT_STARTED)) {
        found = clock;
      }
    }
    return found;
  }

  /// Those that began by then; the first where none did.
  private List<?> begunBy(List<?> several, Occurrence start) {
    var begun = 1;
    while (begun < several.size()
        && several.get(begun) instanceof Clock clock
        && clock.startedOn() != null
        && !Occurrence.firstDay(clock.startedOn(), facts.time).isAfter(start.latest)) {
      begun++;
    }
    return several.subList(0, begun);
  }

  /// The latest of several clocks of a provision that are about the same as the start, and not of
  /// another matter; null where they are all about others.
  private @Nullable Clock of(
      List<?> several, @Nullable Occurrence start, boolean byStart, Clock notStarted) {
    var begun = byStart && start != null ? begunBy(several, start) : several;
    @Nullable Clock none = notStarted;
    for (var i = begun.size() - 1; i >= 0; i--) {
      var clock = (Clock) begun.get(i);
      if (isOfAnotherMatter(clock, start)) {
        continue;
      }
      if (start == null || isAboutTheSame(clock, start)) {
        return clock;
      }
      none = null;
    }
    return none;
  }

  private boolean isAboutTheSame(Clock clock, Occurrence start) {
    var same = clock.provision().same();
    var began = same == null ? null : facts.start(clock);
    return began == null || began.saysTheSame(same, start);
  }

  private boolean isOfAnotherMatter(Clock clock, @Nullable Occurrence start) {
    if (start == null || facts.matters().isOne()) {
      return false;
    }
    var began = facts.start(clock);
    return began != null
        && (facts.matters().isLater(began, start) || facts.matters().isEarlier(began, start));
  }

  /// Whether a clock that would make a fact of this kind still runs, though another one has made
  /// it: as after a second notice of one decision.
  boolean mayYetDeem(FactKind kind) {
    for (var plan : law.plans()) {
      var missed = plan.provision().missed();
      if (missed != null
          && kind.equals(missed.fact())
          && of(slots[plan.index()]).stream().anyMatch(clock -> clock.status() == Status.RUNNING)) {
        return true;
      }
    }
    return false;
  }

  /// What follows by law when a time is over, on the first day on which it may have been over,
  /// where a clock is past that day and it is asked how it stands; null where none is.
  @Nullable Occurrence mayHaveHappened(FactSpec spec) {
    Occurrence found = null;
    for (var plan : law.plans()) {
      var missed = plan.provision().missed();
      if (missed == null || !spec.kind().equals(missed.fact())) {
        continue;
      }
      for (var clock : of(slots[plan.index()])) {
        var at = inDoubt(clock, spec);
        found = at != null && (found == null || at.compareTo(found) > 0) ? at : found;
      }
    }
    return found;
  }

  private @Nullable Occurrence inDoubt(Clock clock, FactSpec spec) {
    var due = clock.due() instanceof Due.Range(var first, var _) ? first : clock.due();
    var start = facts.start(clock);
    if (clock.status() != Status.NEEDS_HUMAN
        || start == null
        || !(due instanceof Due.Point first)
        || !facts.isPast(first)) {
      return null;
    }
    var fact =
        new Fact(
            new FactId("in-doubt:" + clock.id() + ":" + clock.startedBy()),
            spec.kind(),
            ClockMaker.when(first),
            facts.asOf,
            Attribution.UNSTATED,
            Certainty.DISPUTED,
            start.fact.details(),
            null);
    var occurrence = Occurrence.of(fact, spec.number(), facts.time);
    occurrence.follows = start;
    return occurrence;
  }

  /// The clocks of a provision.
  private static List<Clock> of(@Nullable Object slot) {
    return switch (slot) {
      case Clock clock -> List.of(clock);
      case List<?> several -> several.stream().map(Clock.class::cast).toList();
      case null, default -> List.of();
    };
  }

  /// Asks for everything that the last condition left unknown.
  void askUnknown(Citation cite, RuleId rule, @Nullable Due would, @Nullable LocalDate urgent) {
    for (var i = 0; i < conditions.unknown.size(); i++) {
      questions.ask(conditions.unknown.get(i), cite, rule, would, urgent);
    }
    conditions.unknown.clear();
  }

  /// Notes a fact that would have ended an open clock but lies before its start.
  void tooEarly(Provision rule, FactId start, FactId end, @Nullable LocalDate urgent) {
    tooEarly = tooEarly.isEmpty() ? new ArrayList<>(2) : tooEarly;
    tooEarly.add(new TooEarly(rule, start, end, urgent));
  }

  /// A release before a second arrest is no mistake.
  private List<TooEarly> outOfOrder(List<Clock> clocks) {
    return tooEarly.stream()
        .filter(early -> clocks.stream().noneMatch(clock -> early.isInPlace(clock)))
        .toList();
  }

  /// Whether what may have ended a limit on liberty, on the day on which it began, may as well have
  /// ended one that began before.
  boolean endedEarlier(Occurrence end, Occurrence start) {
    for (var plan : law.plans()) {
      if (plan.provision().liberty()
          && plan.isEndedBy(end.number)
          && beganUnended(plan, end, start)) {
        return true;
      }
    }
    return false;
  }

  /// Whether such a limit began before another start and had not ended before the end in question.
  private boolean beganUnended(LocalLaw.Plan plan, Occurrence end, Occurrence start) {
    for (var number : plan.starts()) {
      for (var earlier = facts.first(number);
          earlier != null && earlier.compareTo(start) < 0;
          earlier = earlier.next) {
        if (earlier != end && !facts.isBetween(end.number, earlier, end)) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean missedOutOfOrder(Clock clock) {
    return clock.status() == Status.MISSED && asksForOrder(clock.provision(), clock.startedBy());
  }

  /// Whether it is asked if what would have ended a clock lies at the right day: then nobody knows
  /// that it was missed.
  boolean asksForOrder(Provision rule, @Nullable FactId startedBy) {
    for (var early : outOfOrder) {
      if (early.rule() == rule && early.start().equals(startedBy)) {
        return true;
      }
    }
    return false;
  }

  private void askForOrder() {
    for (var early : outOfOrder) {
      questions.ask(
          new Ask.EndBeforeStart(early.start(), early.end()),
          early.rule().cite(),
          early.rule().id(),
          null,
          early.urgent());
    }
  }

  /// What was counted turns on the very moment asked about: an instant later, on other days maybe.
  void countsWithTheMoment() {
    asking.anything();
  }

  LawPack pack() {
    return law.pack();
  }
}
