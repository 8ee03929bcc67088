package nansen.casefile;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nansen.access.Access;
import nansen.access.Act;
import nansen.access.Actor;
import nansen.access.Audit;
import nansen.access.FieldClass;
import nansen.access.NotPermitted;
import nansen.access.Purpose;
import nansen.access.Subject;
import nansen.access.UserId;
import nansen.law.journal.Amends;
import nansen.law.journal.Certainty;
import nansen.law.journal.Fact;
import nansen.law.journal.FactId;
import nansen.law.journal.Journal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Decisions that were not made here: of another authority, a court, a state that answers whether
/// it is responsible. One person writes them down, and they are claimed until another of the unit
/// has confirmed them.
@Service
public class Elsewhere {
  /// What says that somebody decided. Who was told of it, and when, has a paper of its own.
  static final Set<String> KINDS =
      Set.of(
          "decision.taken",
          "decision.final",
          "appeal.decided",
          "case.referred-back",
          "responsibility.accepted",
          "responsibility.refused");

  /// So many are listed.
  private static final int LISTED = 20;

  private final Casefile casefile;
  private final JournalTable journals;
  private final ElsewhereTable table;
  private final Access access;
  private final Audit audit;

  Elsewhere(
      Casefile casefile, JournalTable journals, ElsewhereTable table, Access access, Audit audit) {
    this.casefile = casefile;
    this.journals = journals;
    this.table = table;
    this.access = access;
    this.audit = audit;
  }

  /// One that waits for a second person.
  public record Waiting(CaseId id, FactId fact, String kind) {}

  /// What the reader may confirm in the cases of the unit, the oldest first.
  @Transactional
  public List<Waiting> waiting(Actor actor) {
    var scope =
        access.scope(
            actor,
            Act.CONFIRM,
            Subject.Kind.CASE,
            FieldClass.DECISION,
            Purpose.CASE,
            "w.case_id",
            "w");
    var waiting = table.waiting(scope, actor.user(), LISTED);
    if (!waiting.isEmpty()) {
      audit.listed(scope, waiting.stream().map(each -> each.id().value()).distinct().toList());
    }
    return waiting;
  }

  /// Whether a fact that stands waits for a second person.
  static boolean waits(Fact fact) {
    return KINDS.contains(fact.kind().name())
        && fact.certainty() == Certainty.CLAIMED
        && !(fact.amends() instanceof Amends.Retracts);
  }

  /// A decision as it is laid before the second person.
  record Laid(CaseHead head, Fact fact, UserId writer) {}

  /// @throws NotPermitted where it is not there, waits for nobody, or the reader wrote it
  @Transactional
  Laid laid(Actor actor, CaseId id, FactId fact) {
    audit.read(
        access.require(
            actor, Act.CONFIRM, Subject.ofCase(id.value()), FieldClass.DECISION, Purpose.CASE));
    var row = toConfirm(actor, fact, journals.recorded(id));
    return new Laid(journals.head(id).orElseThrow(), row.fact(), new UserId(row.recordedBy()));
  }

  private static JournalTable.Row toConfirm(Actor actor, FactId fact, List<JournalTable.Row> rows) {
    var standing =
        Journal.of(rows.stream().map(JournalTable.Row::fact).toList()).knownAt(Instant.MAX);
    return rows.stream()
        .filter(row -> row.fact().id().equals(fact) && standing.contains(row.fact()))
        .filter(row -> waits(row.fact()))
        .filter(row -> !actor.user().value().equals(row.recordedBy()))
        .findFirst()
        .orElseThrow(() -> new NotPermitted("nothing to confirm for this reader"));
  }

  /// Confirms it: the same stands in its place, established. The same sent twice is one.
  @Transactional
  Recorded confirm(Actor actor, CaseId id, FactId fact) {
    access.require(
        actor, Act.CONFIRM, Subject.ofCase(id.value()), FieldClass.DECISION, Purpose.CASE);
    casefile.hold(id);
    var confirmed = new FactId("confirmed:" + UUID.nameUUIDFromBytes(name(id, fact)));
    var rows = journals.recorded(id);
    if (rows.stream().anyMatch(row -> row.fact().id().equals(confirmed))) {
      return new Recorded.Taken(List.of(confirmed));
    }
    var its = toConfirm(actor, fact, rows).fact();
    return casefile.confirm(
        actor,
        id,
        UUID.nameUUIDFromBytes(name(id, confirmed)),
        rows.size(),
        new NewFact(
            confirmed,
            its.kind(),
            its.happened(),
            its.saidBy(),
            Certainty.ESTABLISHED,
            its.details(),
            new Amends.Corrects(its.id())));
  }

  private static byte[] name(CaseId id, FactId fact) {
    return (id + " " + fact).getBytes(StandardCharsets.UTF_8);
  }
}
