package nansen.bench.casefile;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.LongStream;
import nansen.access.Actor;
import nansen.access.Role;
import nansen.access.UnitId;
import nansen.access.UserId;
import nansen.casefile.CaseHead;
import nansen.casefile.CaseHistory;
import nansen.casefile.CaseId;
import nansen.casefile.Casefile;
import nansen.casefile.Histories;
import nansen.casefile.NewFact;
import nansen.casefile.Recorded;
import nansen.population.Population;

/// What people write, as deeds out of the lives of a synthetic population, in cases of their own
/// that hold nothing yet and are carried by one clerk.
final class Deeds {
  static final long SEED = 1;

  /// Far behind every population, so that no life is written twice.
  private static final long FIRST = 1_000_000_000L;

  private static final int AT_ONCE = 500;

  private final Casefile casefile;
  private final ConcurrentLinkedQueue<List<Deed>> cases = new ConcurrentLinkedQueue<>();
  private final Actor clerk;

  /// Facts written in one go.
  ///
  /// @param seen how many facts the writer has seen in the case
  record Deed(CaseId id, UUID key, int seen, List<NewFact> facts) {}

  private Deeds(Installation installation) {
    this.casefile = installation.room(Casefile.class);
    this.clerk =
        new Actor(
            new UserId(UUID.randomUUID()),
            "clerk",
            Optional.of(new UnitId(UUID.randomUUID())),
            Set.of(Role.REGISTRAR, Role.CASEWORKER),
            Optional.empty());
  }

  /// Opens so many cases and gives them to a clerk.
  static Deeds in(Installation installation, int cases) {
    var deeds = new Deeds(installation);
    var histories = installation.room(Histories.class);
    var population = new Population(SEED, LocalDate.now(ZoneOffset.UTC));
    for (var from = 0; from < cases; from += AT_ONCE) {
      var opened = new ArrayList<CaseHistory>();
      LongStream.range(from, Math.min(from + AT_ONCE, cases))
          .mapToObj(index -> population.history(FIRST + index))
          .forEach(life -> opened.add(deeds.take(life)));
      histories.bring(opened);
    }
    return deeds;
  }

  /// The beginning of a case, without what was written in it: that comes later.
  private CaseHistory take(CaseHistory life) {
    var id = new CaseId(UUID.randomUUID());
    var opened = Instant.now().minus(Duration.ofHours(1)).truncatedTo(ChronoUnit.MICROS);
    var deeds = new ArrayList<Deed>();
    var seen = 0;
    for (var deed : life.deeds()) {
      if (deed instanceof CaseHistory.Written(var _, var _, var _, var facts)) {
        deeds.add(new Deed(id, UUID.randomUUID(), seen, facts));
        seen += facts.size();
      }
    }
    if (!deeds.isEmpty()) {
      cases.add(deeds);
    }
    return new CaseHistory(
        new CaseHead(id, life.head().country(), life.head().calendar(), opened),
        clerk,
        List.of(
            new CaseHistory.Given(
                opened.plusSeconds(1), clerk, clerk.unit().orElseThrow(), clerk.user())));
  }

  /// All deeds of a case that nobody has begun to write in.
  ///
  /// @throws IllegalStateException where there is none left
  List<Deed> next() {
    var next = cases.poll();
    if (next == null) {
      throw new IllegalStateException("more was written than there were cases for");
    }
    return next;
  }

  /// How many cases are left.
  int left() {
    return cases.size();
  }

  /// Writes as people do.
  void write(Deed deed) {
    var answer = casefile.record(clerk, deed.id(), deed.key(), deed.seen(), deed.facts());
    if (!(answer instanceof Recorded.Taken)) {
      throw new IllegalStateException("not taken: " + answer);
    }
  }
}
