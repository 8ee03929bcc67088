package nansen.casefile;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import nansen.inforce.LawEnacted;
import nansen.inforce.LawInForce;
import nansen.people.KnownNames;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/// Makes all projections anew from their journals, a batch of cases at a time, while people go on
/// writing: where the cases stand first, then the names by which their people are found and what
/// other rooms make of cases. What it has done is kept, so that the next call takes up where one
/// was cut off.
@Service
public class Rebuilding {
  private static final int BATCH = 500;
  private static final int AT_ONCE = 2;
  private static final int PAUSE_MILLIS = 20;

  private final Casefile casefile;
  private final JournalTable journals;
  private final SparedTable assessed;
  private final RebuildingTable table;
  private final KnownNames names;
  private final List<MadeFromCases> others;
  private final LawHere law;
  private final LawInForce inForce;

  Rebuilding(
      Casefile casefile,
      JournalTable journals,
      SparedTable assessed,
      RebuildingTable table,
      KnownNames names,
      List<MadeFromCases> others,
      LawHere law,
      LawInForce inForce) {
    this.casefile = casefile;
    this.journals = journals;
    this.assessed = assessed;
    this.table = table;
    this.names = names;
    this.others = others;
    this.law = law;
    this.inForce = inForce;
  }

  /// How far it has come.
  ///
  /// @param cases done, those of a call that was cut off among them
  /// @param of how many there are, or were when it began
  /// @param mended how many did not stand as is written, and do now: one of which more than that
  ///   was otherwise may be counted twice
  public record Progress(long cases, long of, long mended) {}

  private record Batch(List<CaseId> ids, Future<Integer> mended) {}

  /// How many cases there are.
  public long cases() {
    return journals.count();
  }

  /// Whether some are still to be made anew, as a call of [#run] was cut off.
  boolean isDue() {
    return table.isThere();
  }

  /// Other law comes into force when the transaction ends: all are to follow it, also if the
  /// program ends before it has begun.
  @EventListener
  void lawChanges(LawEnacted enacted) {
    table.beDue(following(enacted.number()));
  }

  private static String following(long number) {
    return "law " + number;
  }

  /// Goes through all cases.
  ///
  /// @param progress hears after each batch; the first time, what was done before. When all cases
  ///   stand as they should, it hears of them once more, for the rest
  /// @return all of it
  public Progress run(Consumer<Progress> progress) throws InterruptedException {
    return run(BATCH, progress);
  }

  Progress run(int batch, Consumer<Progress> progress) throws InterruptedException {
    var standings = law.look().digest();
    var rest = "rest " + standings;
    Next next = last -> journals.after(last, batch);
    if (table.reached(rest).isEmpty()) {
      var done = through(standings, table.begin(standings), next, casefile::rebuild, progress);
      table.goOn(standings, rest, done.mended());
    }
    var begun = table.reached(rest).orElseGet(() -> new RebuildingTable.Reached(null, 0, 0));
    var done = through(rest, begun, next, this::remake, progress);
    table.end(rest);
    return done;
  }

  /// Where cases stand and nothing else, however far another call has come.
  ///
  /// @return all of it
  public Progress standings() throws InterruptedException {
    var none = new RebuildingTable.Reached(null, 0, 0);
    return through("", none, last -> journals.after(last, BATCH), casefile::rebuild, _ -> {});
  }

  private int remake(List<CaseId> cases) {
    var ids = cases.stream().map(CaseId::value).toList();
    var wrong = new HashSet<>(names.remake(ids));
    others.forEach(room -> wrong.addAll(room.remake(ids)));
    return wrong.size();
  }

  /// Brings under the law in force whatever was assessed under other law, where that has not been
  /// done yet. Where a day off is all that is new, only those are assessed that asked about it; the
  /// others stand as they would, and are marked with the new law when they are next assessed.
  ///
  /// @return those that were assessed; empty where there was nothing to do
  public Optional<Progress> follow() throws InterruptedException {
    var here = law.look();
    var key = following(inForce.number());
    var reached = table.reached(key);
    if (reached.isEmpty()) {
      return Optional.empty();
    }
    var places = journals.everywhere();
    var spared = law.before().map(before -> Spared.between(before, here, places)).orElse(List.of());
    var laws =
        places.stream()
            .flatMap(place -> here.at(place.country(), place.calendar()).stream())
            .map(ReadyLaw.Local::digest)
            .collect(Collectors.toSet());
    Next next = last -> assessed.notUnder(laws, spared, last, BATCH);
    var writing = assessed.transactions();
    var done = through(key, reached.get(), next, casefile::rebuild, _ -> {});
    // Whoever was writing when the law changed may have kept a case under the law before.
    while (!assessed.areOver(writing)) {
      Thread.sleep(PAUSE_MILLIS);
    }
    var after =
        through(
            key,
            new RebuildingTable.Reached(null, done.cases(), done.mended()),
            next,
            casefile::rebuild,
            _ -> {});
    table.end(key);
    return Optional.of(after);
  }

  /// Some cases after another one.
  private interface Next {
    List<CaseId> after(@Nullable CaseId last);
  }

  /// @param key names what is done
  /// @param before how far it had come
  /// @param work gives how many cases stand otherwise after it
  private Progress through(
      String key,
      RebuildingTable.Reached before,
      Next some,
      ToIntFunction<List<CaseId>> work,
      Consumer<Progress> progress)
      throws InterruptedException {
    var all = journals.count();
    var reached = before;
    progress.accept(new Progress(reached.cases(), all, reached.mended()));
    try (var workers = Executors.newFixedThreadPool(AT_ONCE)) {
      var next = reached.last();
      var running = new ArrayDeque<Batch>();
      while (true) {
        var ids = some.after(next);
        if (!ids.isEmpty()) {
          next = ids.getLast();
          running.add(new Batch(ids, workers.submit(() -> work.applyAsInt(ids))));
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
          table.save(key, reached);
          progress.accept(new Progress(reached.cases(), all, reached.mended()));
        }
      }
    }
    return new Progress(reached.cases(), all, reached.mended());
  }

  private static int result(Future<Integer> mended) throws InterruptedException {
    try {
      return mended.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("a batch could not be made anew", e.getCause());
    }
  }
}
