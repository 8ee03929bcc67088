package nansen.border;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nansen.access.Access;
import nansen.access.Act;
import nansen.access.Actor;
import nansen.access.Audit;
import nansen.access.FieldClass;
import nansen.access.Purpose;
import nansen.access.Scope;
import nansen.access.Subject;
import nansen.casefile.CaseId;
import nansen.casefile.CasesBrought;
import nansen.casefile.FactsRecorded;
import nansen.casefile.RecordedKinds;
import nansen.people.Known;
import nansen.people.People;
import nansen.people.PeopleChanged;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What is still missing of those who are registered: kept up in the transaction of each change, so
/// that a surge of half-registered people is a number on the same day.
@Service
public class Registrations {
  private final RegistrationTable table;
  private final RecordedKinds facts;
  private final People people;
  private final Access access;
  private final Audit audit;

  Registrations(
      RegistrationTable table, RecordedKinds facts, People people, Access access, Audit audit) {
    this.table = table;
    this.facts = facts;
    this.people = people;
    this.access = access;
    this.audit = audit;
  }

  @EventListener
  void on(FactsRecorded event) {
    if (!Collections.disjoint(event.kinds(), Missing.FACTS)) {
      project(event.id().value());
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

  /// Makes the rows of a case anew.
  void project(UUID caseId) {
    var known = people.known(caseId);
    if (known.isEmpty()) {
      table.replace(caseId, List.of());
      return;
    }
    var kinds = facts.of(new CaseId(caseId)).keySet();
    table.replace(caseId, rows(caseId, known, kinds, table.aside(caseId)));
  }

  private static List<HalfRegistered> rows(
      UUID caseId, List<Known> known, Set<String> kinds, Set<Missing> aside) {
    return known.stream()
        .filter(each -> Missing.isRegistered(each.role()))
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
