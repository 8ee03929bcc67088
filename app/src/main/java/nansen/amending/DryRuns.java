package nansen.amending;

import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.LongConsumer;
import nansen.casefile.CaseHead;
import nansen.casefile.CaseId;
import nansen.casefile.Supposition;
import nansen.inforce.LawInForce;
import nansen.law.reading.Read;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/// Tries proposals on all open cases, a batch at a time. What was found is kept with how far it has
/// come, so that the next call takes up where one was cut off. No standing is written.
@Service
public class DryRuns {
  private static final Logger LOG = LoggerFactory.getLogger(DryRuns.class);
  private static final int BATCH = 500;
  private static final int AT_ONCE = 2;

  private final ProposalTable proposals;
  private final DifferenceTable differences;
  private final Supposition supposition;
  private final LawInForce law;
  private final TransactionTemplate transaction;
  private final InstantSource clock;

  DryRuns(
      ProposalTable proposals,
      DifferenceTable differences,
      Supposition supposition,
      LawInForce law,
      TransactionTemplate transaction,
      InstantSource clock) {
    this.proposals = proposals;
    this.differences = differences;
    this.supposition = supposition;
    this.law = law;
    this.transaction = transaction;
    this.clock = clock;
  }

  /// Begins to try a proposal on the cases as they stand now, in place of what was found before.
  /// Belongs in the transaction of whoever asks for it.
  void begin(UUID proposal) {
    proposals.begin(proposal, UUID.randomUUID(), law.number(), clock.instant(), supposition.open());
  }

  /// Goes on with every dry run that was begun, until none is left.
  ///
  /// @param progress hears after each batch how many open cases have been looked at in this run
  public void goOn(LongConsumer progress) throws InterruptedException {
    goOn(BATCH, progress);
  }

  void goOn(int batch, LongConsumer progress) throws InterruptedException {
    law.look();
    for (var next = proposals.toGoOn(law.number());
        next.isPresent();
        next = proposals.toGoOn(law.number())) {
      if (!run(next.get(), batch, progress)) {
        return;
      }
      law.look();
    }
  }

  private record Batch(Supposition.Part part, Future<List<DifferenceTable.Row>> found) {}

  /// @return false where somebody else goes on with it
  private boolean run(ProposalTable.Open open, int batch, LongConsumer progress)
      throws InterruptedException {
    var run = open.run();
    var supposed = law.supposing(law.amendment(open.amendment()));
    if (!(supposed instanceof Read.Ok(var spoken))) {
      throw new IllegalStateException("what was read when it was proposed is read no more");
    }
    var laws = supposition.with(spoken);
    LOG.info("event=dry-run proposal={} looked={} of={}", open.proposal(), run.looked(), run.of());
    var looked = run.looked();
    var reached = open.after();
    try (var workers = Executors.newFixedThreadPool(AT_ONCE)) {
      var read = reached;
      var running = new ArrayDeque<Batch>();
      while (true) {
        var next = supposition.after(read, batch, laws, run.asOf());
        if (next.isPresent()) {
          var part = next.get();
          read = part.last();
          running.add(new Batch(part, workers.submit(() -> compare(part.cases(), laws, run))));
        }
        if (running.isEmpty()) {
          break;
        }
        if (running.size() > AT_ONCE || next.isEmpty()) {
          var done = running.remove();
          if (!keep(run.id(), reached, done.part(), result(done.found()))) {
            running.forEach(each -> each.found().cancel(true));
            return false;
          }
          reached = done.part().last();
          looked += done.part().looked();
          progress.accept(looked);
        }
      }
    }
    proposals.done(run.id(), clock.instant());
    LOG.info("event=dry-run-done proposal={} looked={}", open.proposal(), looked);
    return true;
  }

  private List<DifferenceTable.Row> compare(
      List<CaseHead> cases, Supposition.Laws laws, Proposal.DryRun run) {
    var rows = new ArrayList<DifferenceTable.Row>();
    for (var both : supposition.of(cases, laws, run.asOf())) {
      var place = 0;
      for (var difference : Difference.of(both)) {
        rows.add(new DifferenceTable.Row(difference, place++));
      }
    }
    return rows;
  }

  /// What was found and how far that is, together or not at all.
  private boolean keep(
      UUID run, @Nullable CaseId before, Supposition.Part part, List<DifferenceTable.Row> rows) {
    var spared = Math.max(0, part.looked() - part.cases().size()); // some closed meanwhile
    return Boolean.TRUE.equals(
        transaction.execute(_ -> {
          if (!proposals.reach(run, before, part.last(), part.looked(), spared)) {
            return false;
          }
          differences.insert(run, rows);
          return true;
        }));
  }

  private static <T> T result(Future<T> found) throws InterruptedException {
    try {
      return found.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("some cases could not be compared", e.getCause());
    }
  }
}
