package nansen.population;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import nansen.access.signin.DemonstrationUsers;
import nansen.access.signin.InstallationTable;
import nansen.casefile.CaseHistory;
import nansen.casefile.Histories;
import nansen.inforce.LawInForce;
import nansen.law.reading.Source;
import nansen.people.CaseRole;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/// Brings a population into the database, the cases of an office in one transaction, two
/// transactions at a time. Cut off, it is called again with the same population: what is there
/// stays.
@Service
public class Populating {
  private static final int BATCH = Office.CASES;
  private static final int AT_ONCE = 2;
  private static final int AT_THE_START = 1000;

  private final Histories histories;
  private final InstallationTable installation;
  private final LawInForce law;
  private final InstantSource clock;
  private final ApplicationEventPublisher rooms;

  Populating(
      Histories histories,
      InstallationTable installation,
      LawInForce law,
      InstantSource clock,
      ApplicationEventPublisher rooms) {
    this.histories = histories;
    this.installation = installation;
    this.law = law;
    this.clock = clock;
    this.rooms = rooms;
  }

  /// What became of it.
  public sealed interface Outcome {
    /// The population is there.
    ///
    /// @param brought how many cases of it were not there before
    record Populated(long brought) implements Outcome {}

    /// The database holds a real installation. Nothing was done.
    record Real() implements Outcome {}
  }

  /// Brings in the cases that come with the program and a population, where there is no case at
  /// all: a demonstration that was started before keeps what was done in it.
  ///
  /// @param examples case files, as the command line takes them
  public Outcome demonstrate(List<Source> examples, Population population, long cases)
      throws InterruptedException {
    if (!installation.mark("demonstration").equals("demonstration")) {
      return new Outcome.Real();
    }
    if (!histories.noneThere()) {
      return new Outcome.Populated(0);
    }
    var first = new ArrayList<>(Stories.of(examples, law.now().book(), clock.instant()));
    LongStream.range(0, Math.min(cases, AT_THE_START))
        .mapToObj(population::history)
        .forEach(first::add);
    // In one transaction: a first start that is cut off leaves nothing behind.
    var brought = histories.bring(first);
    rooms.publishEvent(new Demonstrated(first.stream().flatMap(Populating::ofCaseworker).toList()));
    return run(population, cases, _ -> {}) instanceof Outcome.Populated(var more)
        ? new Outcome.Populated(brought + more)
        : new Outcome.Real();
  }

  /// As far as the case is the first caseworker's at the end, and about somebody.
  private static Stream<Demonstrated.Case> ofCaseworker(CaseHistory history) {
    var owner =
        history.deeds().stream()
            .filter(CaseHistory.Given.class::isInstance)
            .map(CaseHistory.Given.class::cast)
            .reduce((_, later) -> later)
            .map(CaseHistory.Given::owner);
    var kinds =
        history.deeds().stream()
            .filter(CaseHistory.Written.class::isInstance)
            .flatMap(deed -> ((CaseHistory.Written) deed).facts().stream())
            .map(fact -> fact.kind().name())
            .collect(Collectors.toSet());
    return owner.filter(DemonstrationUsers.user("caseworker")::equals).isEmpty()
        ? Stream.of()
        : history.deeds().stream()
            .filter(CaseHistory.Entered.class::isInstance)
            .map(CaseHistory.Entered.class::cast)
            .filter(entered -> entered.role() == CaseRole.APPLICANT)
            .limit(1)
            .map(entered ->
                new Demonstrated.Case(
                    history.head().id().value(),
                    entered.person(),
                    LocalDate.ofInstant(history.head().opened(), ZoneOffset.UTC),
                    kinds));
  }

  /// Brings in the first cases of a population. A database that nobody has used yet becomes that of
  /// a demonstration by it.
  ///
  /// @param progress hears how many are done
  public Outcome run(Population population, long cases, LongConsumer progress)
      throws InterruptedException {
    if (!installation.mark("demonstration").equals("demonstration")) {
      return new Outcome.Real();
    }
    var next = new AtomicLong();
    var brought = new AtomicLong();
    var done = new AtomicLong();
    Callable<Boolean> work =
        () -> {
          for (var from = next.getAndAdd(BATCH); from < cases; from = next.getAndAdd(BATCH)) {
            var to = Math.min(from + BATCH, cases);
            try {
              brought.addAndGet(
                  histories.bring(
                      LongStream.range(from, to).mapToObj(population::history).toList()));
            } catch (RuntimeException e) {
              next.set(cases); // the others need not go on for half an hour
              throw e;
            }
            progress.accept(done.addAndGet(to - from));
          }
          return true;
        };
    try (var workers = Executors.newFixedThreadPool(AT_ONCE)) {
      for (var worker : workers.invokeAll(Collections.nCopies(AT_ONCE, work))) {
        worker.get();
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException(
          "the population could not be brought in: " + e.getCause(), e.getCause());
    }
    return new Outcome.Populated(brought.get());
  }
}
