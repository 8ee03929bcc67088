package nansen.amending;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nansen.access.Access;
import nansen.access.Act;
import nansen.access.Actor;
import nansen.access.Audit;
import nansen.access.Change;
import nansen.access.Decision;
import nansen.access.FieldClass;
import nansen.access.NotPermitted;
import nansen.access.Purpose;
import nansen.access.Subject;
import nansen.amending.Difference.Kind;
import nansen.amending.Proposal.Outcome;
import nansen.amending.Proposal.Said;
import nansen.inforce.Amendment;
import nansen.inforce.LawInForce;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The one door to proposals: who proposes, sees what would change, and decides.
@Service
public class Proposals {
  /// So many are listed.
  static final int LISTED = 100;

  private final ProposalTable table;
  private final DifferenceTable differences;
  private final DryRuns runs;
  private final LawInForce law;
  private final Access access;
  private final Audit audit;
  private final ApplicationEventPublisher rooms;
  private final InstantSource clock;

  Proposals(
      ProposalTable table,
      DifferenceTable differences,
      DryRuns runs,
      LawInForce law,
      Access access,
      Audit audit,
      ApplicationEventPublisher rooms,
      InstantSource clock) {
    this.table = table;
    this.differences = differences;
    this.runs = runs;
    this.law = law;
    this.access = access;
    this.audit = audit;
    this.rooms = rooms;
    this.clock = clock;
  }

  /// What became of an attempt to decide.
  public enum Decided {
    DONE,
    /// Somebody has decided already.
    TOO_LATE,
    /// It has not been tried to the end on the law that is in force: that comes first.
    NOT_TRIED
  }

  /// What became of a proposal.
  public sealed interface Proposed {
    /// It is kept, and tried on all open cases in the background.
    record Taken() implements Proposed {}

    /// Nothing was kept: the same day is proposed, or proposed to be revoked, already.
    ///
    /// @param first the proposal that waits for a decision
    record Waiting(UUID first) implements Proposed {}
  }

  /// Proposes a change of the law, and has it tried on all open cases.
  ///
  /// @param id made with the form: what is sent twice is proposed once
  /// @param amendment one that was read and found in order
  /// @param because why
  @Transactional
  public Proposed propose(Actor actor, UUID id, Amendment amendment, String because) {
    var may =
        access.require(
            actor,
            Act.PROPOSE,
            Subject.any(Subject.Kind.LAW),
            FieldClass.OPERATIONAL,
            Purpose.CASE);
    table.lock(id);
    if (table.find(id).isPresent()) {
      return new Proposed.Taken();
    }
    var day = amendment.ofDay();
    if (day.isPresent()) {
      // Two people may send the same day at once.
      table.lock(UUID.nameUUIDFromBytes(day.get().getBytes(StandardCharsets.UTF_8)));
      var first =
          table.waiting().stream()
              .filter(each -> law.amendment(each.amendment()).ofDay().equals(day))
              .findFirst();
      if (first.isPresent()) {
        return new Proposed.Waiting(first.get().id());
      }
    }
    law.look();
    var said = said(actor, because);
    var kept = law.keep(amendment, said.at());
    table.propose(id, kept, said);
    audit.write(
        may.about(subject(id)),
        List.of(new Change("amendment", amendment.toString()), new Change("because", because)));
    begin(id);
    return new Proposed.Taken();
  }

  /// Tries a proposal again, on the cases as they stand now and against the law that is in force.
  ///
  /// @return false where somebody has decided already
  @Transactional
  public boolean tryAgain(Actor actor, UUID id) {
    var may = may(actor, Act.PROPOSE, id);
    table.lock(id);
    if (found(id).ending().isPresent()) {
      return false;
    }
    law.look();
    audit.write(may, List.of());
    begin(id);
    return true;
  }

  private void begin(UUID id) {
    runs.begin(id);
    rooms.publishEvent(new Trying.Wanted());
  }

  /// Puts a proposal in force.
  ///
  /// @throws NotPermitted for whoever proposed it
  @Transactional
  public Decided approve(Actor actor, UUID id, String because) {
    var may = may(actor, Act.APPROVE, id);
    table.lock(id);
    law.look();
    var proposal = found(id);
    return switch (proposal.stage(law.number())) {
      case IN_FORCE, REJECTED, WITHDRAWN -> Decided.TOO_LATE;
      case TRYING, OVERTAKEN -> Decided.NOT_TRIED;
      case TRIED -> {
        var before = law.number();
        var said = said(actor, because);
        if (!law.enact(proposal.amendment(), before, said.at())) {
          yield Decided.NOT_TRIED;
        }
        end(may, id, Outcome.IN_FORCE, before + 1, said);
        yield Decided.DONE;
      }
    };
  }

  /// Decides against a proposal. It stays on record.
  ///
  /// @throws NotPermitted for whoever proposed it: they can withdraw it
  @Transactional
  public Decided reject(Actor actor, UUID id, String because) {
    return end(actor, may(actor, Act.APPROVE, id), id, Outcome.REJECTED, because);
  }

  /// Takes a proposal back. It stays on record.
  ///
  /// @throws NotPermitted for anybody but who proposed it
  @Transactional
  public Decided withdraw(Actor actor, UUID id, String because) {
    var may = may(actor, Act.PROPOSE, id);
    if (!found(id).said().by().equals(actor.user())) {
      throw new NotPermitted("withdrawn by another than who proposed it");
    }
    return end(actor, may, id, Outcome.WITHDRAWN, because);
  }

  private Decided end(Actor actor, Decision.Allowed may, UUID id, Outcome outcome, String because) {
    table.lock(id);
    if (found(id).ending().isPresent()) {
      return Decided.TOO_LATE;
    }
    end(may, id, outcome, null, said(actor, because));
    return Decided.DONE;
  }

  private void end(
      Decision.Allowed may, UUID id, Outcome outcome, @Nullable Long number, Said said) {
    table.end(id, outcome, number, said);
    audit.write(
        may, List.of(new Change("outcome", outcome.name()), new Change("because", said.because())));
  }

  private Said said(Actor actor, String because) {
    return new Said(actor.user(), actor.name(), clock.instant(), because);
  }

  private Proposal found(UUID id) {
    return table.find(id).orElseThrow(() -> new NotPermitted("there is no such proposal"));
  }

  private Decision.Allowed may(Actor actor, Act act, UUID id) {
    return access.require(actor, act, subject(id), FieldClass.OPERATIONAL, Purpose.CASE);
  }

  private static Subject subject(UUID id) {
    return Subject.of(Subject.Kind.LAW, id);
  }

  /// A proposal and what it is about.
  record Listed(Proposal proposal, Amendment amendment, Proposal.Stage stage) {}

  /// The newest proposals, at most [#LISTED]: those that wait for a decision before all others.
  @Transactional(readOnly = true)
  List<Listed> newest(Actor actor) {
    mayRead(actor);
    return table.newest(LISTED).stream().map(this::listed).toList();
  }

  private Listed listed(Proposal proposal) {
    return new Listed(proposal, law.amendment(proposal.amendment()), proposal.stage(law.number()));
  }

  private void mayRead(Actor actor) {
    access.require(
        actor, Act.PROPOSE, Subject.any(Subject.Kind.LAW), FieldClass.OPERATIONAL, Purpose.CASE);
  }

  /// What can be done with a proposal.
  enum May {
    APPROVE,
    REJECT,
    WITHDRAW,
    TRY_AGAIN
  }

  /// A proposal as its page shows it to a reader: of the cases that the reader may not see there is
  /// nothing in it, not even in a number.
  ///
  /// @param may what the reader can do with it now
  /// @param counts of what would be otherwise, by kind
  /// @param cases in how many cases
  /// @param rows a page of it; one more than shown where there are more
  record Sheet(
      Listed listed,
      Set<May> may,
      Map<Kind, DifferenceTable.Count> counts,
      int cases,
      List<DifferenceTable.Row> rows) {}

  /// @param kind of what would be otherwise; null for every kind
  /// @param after the last row of the page before; null for the first page
  /// @param limit of rows; one more is given where there are more
  @Transactional
  Sheet sheet(
      Actor actor, UUID id, @Nullable Kind kind, DifferenceTable.@Nullable At after, int limit) {
    mayRead(actor);
    var listed = listed(found(id));
    var run = listed.proposal().dryRun();
    if (run.isEmpty()) {
      return new Sheet(listed, may(actor, listed), Map.of(), 0, List.of());
    }
    var scope =
        access.scope(
            actor, Act.READ, Subject.Kind.CASE, FieldClass.OPERATIONAL, Purpose.CASE, "d.case_id");
    var rows = differences.page(run.get().id(), scope, kind, after, limit + 1);
    audit.listed(
        scope, rows.stream().map(row -> row.difference().id().value()).distinct().toList());
    return new Sheet(
        listed,
        may(actor, listed),
        differences.counts(run.get().id(), scope),
        differences.cases(run.get().id(), scope),
        rows);
  }

  private Set<May> may(Actor actor, Listed listed) {
    var may = EnumSet.noneOf(May.class);
    if (listed.proposal().ending().isPresent()) {
      return may;
    }
    var decides =
        access.decide(
                actor,
                Act.APPROVE,
                subject(listed.proposal().id()),
                FieldClass.OPERATIONAL,
                Purpose.CASE)
            instanceof Decision.Allowed;
    if (decides) {
      may.add(May.REJECT);
      if (listed.stage() == Proposal.Stage.TRIED) {
        may.add(May.APPROVE);
      }
    }
    if (listed.proposal().said().by().equals(actor.user())) {
      may.add(May.WITHDRAW);
    }
    if (listed.stage() != Proposal.Stage.TRYING) {
      may.add(May.TRY_AGAIN);
    }
    return may;
  }
}
