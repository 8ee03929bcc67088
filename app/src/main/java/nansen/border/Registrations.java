package nansen.border;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import nansen.access.Access;
import nansen.access.Act;
import nansen.access.Actor;
import nansen.access.Audit;
import nansen.access.FieldClass;
import nansen.access.Purpose;
import nansen.access.Scope;
import nansen.access.Subject;
import nansen.access.UnitId;
import nansen.casefile.CaseId;
import nansen.casefile.CasesBrought;
import nansen.casefile.FactsRecorded;
import nansen.casefile.MadeFromCases;
import nansen.casefile.RecordedKinds;
import nansen.database.Trips;
import nansen.people.Known;
import nansen.people.People;
import nansen.people.PeopleChanged;
import nansen.web.WallClock;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What is still missing of those who are registered: kept up in the transaction of each change, so
/// that a surge of half-registered people is a number on the same day.
@Service
public class Registrations implements MadeFromCases {
  /// The number of a unit goes through everybody who lacks something, and stands on a page that
  /// many open.
  static final Duration COUNTED_ANEW = Duration.ofSeconds(20);

  private record Counted(Instant at, HalfOfUnit half) {}

  private final Map<UnitId, Counted> counted = new ConcurrentHashMap<>();
  private final RegistrationTable table;
  private final Trips trips;
  private final RecordedKinds facts;
  private final People people;
  private final Access access;
  private final Audit audit;
  private final WallClock wall;
  private final InstantSource clock;

  Registrations(
      RegistrationTable table,
      Trips trips,
      RecordedKinds facts,
      People people,
      Access access,
      Audit audit,
      WallClock wall,
      InstantSource clock) {
    this.table = table;
    this.trips = trips;
    this.facts = facts;
    this.people = people;
    this.access = access;
    this.audit = audit;
    this.wall = wall;
    this.clock = clock;
  }

  @EventListener
  void on(FactsRecorded event) {
    if (!Collections.disjoint(event.kinds(), Missing.FACTS)) {
      project(event.id().value(), event.standing());
    }
  }

  @EventListener
  void on(PeopleChanged event) {
    project(event.caseId());
  }

  @EventListener
  void on(CasesBrought event) {
    table.copy(
        event.cases().stream()
            .flatMap(
                each -> rows(each.id().value(), each.people(), each.kinds(), Set.of()).stream())
            .toList());
  }

  /// Makes the rows of a case anew: one after another, as several may write in it at once, each of
  /// something else.
  ///
  /// @return whether they were otherwise
  boolean project(UUID caseId) {
    return project(caseId, () -> facts.of(new CaseId(caseId)).keySet());
  }

  /// @param kinds of the facts that stand in the case, asked for behind the lock
  private boolean project(UUID caseId, Supplier<Set<String>> kinds) {
    var trip = trips.begin();
    RegistrationTable.lock(trip, caseId);
    var known = people.known(trip, caseId);
    var aside = RegistrationTable.aside(trip, caseId);
    var kept = RegistrationTable.of(trip, caseId);
    trip.go();
    var made =
        known.get().isEmpty()
            ? List.<HalfRegistered>of()
            : rows(caseId, known.get(), kinds.get(), Set.copyOf(aside.rows()));
    if (made.equals(kept.rows())) {
      return false;
    }
    table.replace(caseId, made);
    return true;
  }

  @Override
  @Transactional
  public Set<UUID> remake(List<UUID> cases) {
    var made = made(cases);
    var kept = table.of(cases);
    // In the order in which whoever writes of somebody in several cases goes through them.
    return cases.stream()
        .filter(id -> !made.getOrDefault(id, List.of()).equals(kept.getOrDefault(id, List.of())))
        .filter(this::project)
        .collect(Collectors.toSet());
  }

  /// What is missing in some cases, person by person; those without people are left out.
  private Map<UUID, List<HalfRegistered>> made(List<UUID> cases) {
    var known = people.known(cases);
    var with = known.keySet();
    var kinds = facts.of(with.stream().map(CaseId::new).toList());
    var aside = table.aside(with);
    return with.stream()
        .collect(
            Collectors.toMap(
                Function.identity(),
                id ->
                    rows(
                        id,
                        known.getOrDefault(id, List.of()),
                        kinds.getOrDefault(new CaseId(id), Map.of()).keySet(),
                        aside.getOrDefault(id, Set.of()))));
  }

  private static List<HalfRegistered> rows(
      UUID caseId, List<Known> known, Set<String> kinds, Set<Missing> aside) {
    return known.stream()
        .filter(each -> Missing.isRegistered(each.role()))
        .sorted(Comparator.comparing(each -> each.id().toString()))
        .map(each ->
            new HalfRegistered(
                caseId, each.id().value(), each.since(), Missing.of(each, kinds, aside)))
        .toList();
  }

  /// Those of whom something is missing, for the longest time first, as far as the reader may see
  /// who they are.
  @Transactional
  List<HalfRegistered> open(
      Actor actor, @Nullable Missing lacking, @Nullable HalfRegistered after, int limit) {
    var scope = scope(actor);
    var rows = table.open(scope, lacking, after, limit);
    audit.listed(scope, rows.stream().map(HalfRegistered::caseId).distinct().toList());
    return rows;
  }

  /// How many of them there are.
  public long count(Actor actor) {
    return table.count(scope(actor));
  }

  /// How many there are in the reader's unit, for whoever may know its numbers; as old as
  /// [#COUNTED_ANEW] at most.
  @Transactional(readOnly = true)
  Optional<HalfOfUnit> ofUnit(Actor actor) {
    return access.ever(actor, Act.READ, FieldClass.STATISTICS, Purpose.STATISTICS)
        ? actor.unit().map(this::counted)
        : Optional.empty();
  }

  private HalfOfUnit counted(UnitId unit) {
    var now = clock.instant();
    var known = counted.get(unit);
    if (known != null && now.isBefore(known.at().plus(COUNTED_ANEW)) && !now.isBefore(known.at())) {
      return known.half();
    }
    var half = HalfOfUnit.of(table.days(unit, wall.zone()), wall.today());
    counted.put(unit, new Counted(now, half));
    return half;
  }

  /// How many lack each thing.
  @Transactional(readOnly = true)
  Map<Missing, Long> counts(Actor actor) {
    return table.counts(scope(actor));
  }

  private Scope scope(Actor actor) {
    return access.scope(
        actor, Act.READ, Subject.Kind.CASE, FieldClass.IDENTITY, Purpose.CASE, "r.case_id");
  }
}
