package nansen.law.standing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nansen.law.calendar.Asking;
import nansen.law.calendar.WorkingDays;
import nansen.law.journal.FactId;
import nansen.law.journal.FactKind;
import nansen.law.pack.Citation;
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
          questions.inOrder(),
          List.of(),
          List.of(),
          asking.days(),
          facts.holds());
    }
    var clocks = clocks();
    outOfOrder = outOfOrder(clocks);
    if (clocks.stream().anyMatch(this::missedOutOfOrder)) {
      // Only now is it known what is asked about, and more may rest on those clocks.
      facts.forgetDeemed(this);
      questions.forget();
      tooEarly = List.of();
      Arrays.fill(slots, null);
      clocks = clocks();
    }
    askForOrder();
    askForPersons();
    var rights = new Rights(this);
    var rightStandings = rights.rights();
    var blocked = rights.blocked(rightStandings);
    var routes = new Routes(this);
    var routeStandings = routes.routes();
    var checkLists = routes.checkLists();
    for (var twice : facts.amendedTwice) {
      questions.plain(new Ask.AmendedTwice(twice), law.pack().applies().cite());
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
        questions.inOrder(),
        blocked,
        List.of(),
        asking.days(),
        facts.holds());
  }

  /// What the pack wants a person to look at. Before the routes, of which each has many grounds to
  /// ask about.
  private void askForPersons() {
    for (var asks : law.pack().asks()) {
      conditions.unknown.clear();
      if (conditions.truth(asks.when(), null) == Conditions.Truth.YES) {
        for (var rule : asks.changes()) {
          questions.ask(
              new Ask.ForHuman(new RuleId(asks.id()), asks.ask()), asks.cite(), rule, null, null);
        }
      }
    }
  }

  private Standing.Applies applies() {
    var rule = law.pack().applies();
    var deciding = deciding(rule);
    if (deciding == null) {
      if (!law.inForce(noLaterThan(rule))) {
        return Standing.Applies.NO;
      }
      return rule.by().isEmpty() ? Standing.Applies.YES : Standing.Applies.PROVISIONALLY;
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
      return Standing.Applies.PROVISIONALLY;
    }
    return inForce ? Standing.Applies.YES : Standing.Applies.NO;
  }

  /// The day on which the deciding fact, which is not recorded, had happened: that of the first
  /// fact that comes after it; today where there is none.
  private LocalDate noLaterThan(LawPack.Applies rule) {
    var followedBy = rule.followedBy();
    if (followedBy == null) {
      return facts.today;
    }
    var since = conditions.lastOf(followedBy.sinceLast(), null);
    var first = facts.today;
    for (var kind : followedBy.facts()) {
      for (var at = facts.first(kind); at != null; at = at.next) {
        if (at.latest.isBefore(first) && (since == null || at.mayBeAtOrAfter(since))) {
          first = at.latest;
        }
      }
    }
    return first;
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
          slots[place] instanceof List<?> several
              ? ofMatter(byStart && start != null ? begunBy(several, start) : several, start)
              : lastOf(place);
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

  private @Nullable Clock lastOf(int place) {
    return slots[place] instanceof Clock clock ? clock : null;
  }

  /// The latest of several clocks of a provision that are about the same matter; null where they
  /// are all about others.
  private @Nullable Clock ofMatter(List<?> several, @Nullable Occurrence start) {
    var latest = (Clock) several.getLast();
    var same = latest.provision().same();
    if (same == null || start == null) {
      return latest;
    }
    var matter = start.fact.details().get(same);
    if (matter == null) {
      return latest;
    }
    for (var i = several.size() - 1; i >= 0; i--) {
      var clock = (Clock) several.get(i);
      var its = facts.detail(clock.provision().starts(), clock.startedBy(), same);
      if (its == null || its.equals(matter)) {
        return clock;
      }
    }
    return null;
  }

  /// Whether a clock that would make a fact of this kind still runs, though another one has made
  /// it: as after a second notice of one decision.
  boolean mayYetDeem(FactKind kind) {
    for (var plan : law.plans()) {
      var missed = plan.provision().missed();
      if (missed != null && kind.equals(missed.fact()) && runs(slots[plan.index()])) {
        return true;
      }
    }
    return false;
  }

  private static boolean runs(@Nullable Object slot) {
    return switch (slot) {
      case Clock clock -> clock.status() == Status.RUNNING;
      case List<?> several -> several.stream().anyMatch(Assessment::runs);
      case null, default -> false;
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
