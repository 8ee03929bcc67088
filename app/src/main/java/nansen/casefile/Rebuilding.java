package nansen.casefile;

import java.util.ArrayDeque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import nansen.inforce.LawEnacted;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/// Makes all projections anew from their journals, a batch of cases at a time, while people go on
/// writing. What it has done is kept, so that the next call takes up where one was cut off.
@Service
public class Rebuilding {
  private static final int BATCH = 500;
  private static final int AT_ONCE = 2;

  private final Casefile casefile;
  private final JournalTable journals;
  private final RebuildingTable table;
  private final LawHere law;

  Rebuilding(Casefile casefile, JournalTable journals, RebuildingTable table, LawHere law) {
    this.casefile = casefile;
    this.journals = journals;
    this.table = table;
    this.law = law;
  }

  /// How far it has come.
  ///
  /// @param cases done, those of a call that was cut off among them
  /// @param of how many there are, or were when it began
  /// @param mended how many projections did not say what their journals say, and do now
  public record Progress(long cases, long of, long mended) {}

  private record Batch(List<CaseId> ids, Future<Integer> mended) {}

  /// How many cases there are.
  public long cases() {
    return journals.count();
  }

  /// Whether some are still to be made anew: a call was cut off, or the law has changed.
  boolean isDue() {
    return table.isThere();
  }

  /// Other law comes into force when the transaction ends: all are to be made anew under it, also
  /// if the program ends before it has begun.
  @EventListener
  void lawChanges(LawEnacted enacted) {
    table.beDue("law " + enacted.number());
  }

  /// Goes through all cases.
  ///
  /// @param progress hears after each batch; the first time, what was done before
  /// @return all of it
  public Progress run(Consumer<Progress> progress) throws InterruptedException {
    return run(BATCH, progress);
  }

  Progress run(int batch, Consumer<Progress> progress) throws InterruptedException {
    var all = journals.count();
    var digest = law.look().digest();
    var reached = table.begin(digest);
    progress.accept(new Progress(reached.cases(), all, reached.mended()));
    try (var workers = Executors.newFixedThreadPool(AT_ONCE)) {
      var next = reached.last();
      var running = new ArrayDeque<Batch>();
      while (true) {
        var ids = journals.after(next, batch);
        if (!ids.isEmpty()) {
          next = ids.getLast();
          running.add(new Batch(ids, begin(workers, ids)));
        }
        if (running.isEmpty()) {
          break;
        }
        if (running.size() > AT_ONCE || ids.isEmpty()) {
          var done = running.remove();
          reached =
              new RebuildingTable.Reached(
                  done.ids().getLast(),
                  reached.cases() + done.ids().size(),
                  reached.mended() + result(done.mended()));
          table.save(digest, reached);
          progress.accept(new Progress(reached.cases(), all, reached.mended()));
        }
      }
    }
    table.end(digest);
    return new Progress(reached.cases(), all, reached.mended());
  }

  private Future<Integer> begin(ExecutorService workers, List<CaseId> ids) {
    return workers.submit(() -> casefile.rebuild(ids));
  }

  private static int result(Future<Integer> mended) throws InterruptedException {
    try {
      return mended.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("a batch could not be made anew", e.getCause());
    }
  }
}
