package nansen.bench.casefile;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import nansen.access.Actor;
import nansen.access.Role;
import nansen.access.UnitId;
import nansen.access.UserId;
import nansen.bench.StartBench;
import nansen.bench.drools.Deadlines;
import nansen.casefile.CaseHistory;
import nansen.casefile.CaseId;
import nansen.casefile.Casefile;
import nansen.casefile.NewFact;
import nansen.casefile.Recorded;
import nansen.population.Population;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Starting a case: in Nansen it is opened and what was said at first is written, durable together,
/// as at the end of a registration, which starts the clocks of every pack; in Flowable an instance
/// of a process is started, with one task, its due date and a timer. The two take turns.
///
/// @param nansen cases a second, the median
/// @param flowable the same
/// @param ratio the median of the ratios of each turn
/// @param clocksEach that stand in a case of Nansen afterwards
record Starting(double nansen, double flowable, double ratio, double clocksEach) {
  private static final int LIVES = 2_000;
  private static final long FIRST = 2_000_000_000L;

  /// What is written first in some lives, over and over under new ids.
  private static final class Registrar {
    private final Casefile casefile;
    private final TransactionTemplate together;
    private final ConcurrentLinkedQueue<CaseHistory> lives = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<CaseId> begun = new ConcurrentLinkedQueue<>();
    private final Actor registrar =
        new Actor(
            new UserId(UUID.randomUUID()),
            "registrar",
            Optional.of(new UnitId(UUID.randomUUID())),
            Set.of(Role.REGISTRAR),
            Optional.empty());

    Registrar(Installation installation) {
      casefile = installation.room(Casefile.class);
      together = new TransactionTemplate(installation.room(PlatformTransactionManager.class));
      var population = new Population(Deeds.SEED, LocalDate.now(ZoneOffset.UTC));
      for (var i = 0L; lives.size() < LIVES; i++) {
        var life = population.history(FIRST + i);
        if (life.deeds().stream().anyMatch(CaseHistory.Written.class::isInstance)) {
          lives.add(life);
        }
      }
    }

    int begin() {
      var life = lives.remove();
      lives.add(life);
      var id = new CaseId(UUID.randomUUID());
      together.executeWithoutResult(_ -> {
        var _ =
            casefile
                .open(registrar, id, life.head().country(), life.head().calendar())
                .orElseThrow();
        var answer = casefile.record(registrar, id, UUID.randomUUID(), 0, first(life));
        if (!(answer instanceof Recorded.Taken)) {
          throw new IllegalStateException("not taken: " + answer);
        }
      });
      begun.add(id);
      return 1;
    }

    private static List<NewFact> first(CaseHistory life) {
      return life.deeds().stream()
          .filter(CaseHistory.Written.class::isInstance)
          .map(CaseHistory.Written.class::cast)
          .findFirst()
          .orElseThrow()
          .facts();
    }
  }

  static Starting measure(Installation installation, FlowablePeer flowable, Writing.Plan plan)
      throws InterruptedException, SQLException {
    var registrar = new Registrar(installation);
    var calendar = new Deadlines(Set.of());
    var today = LocalDate.now(ZoneOffset.UTC);
    Clients.Work peer =
        () -> {
          flowable.start(today, calendar);
          return 1;
        };
    Clients.run(plan.warmUp(), registrar::begin);
    Clients.run(plan.warmUp(), peer);
    var ours = new ArrayList<Double>();
    var theirs = new ArrayList<Double>();
    var ratios = new ArrayList<Double>();
    for (var i = 0; i < plan.turns(); i++) {
      ours.add(Clients.run(plan.turn(), registrar::begin).times());
      theirs.add(Clients.run(plan.turn(), peer).times());
      ratios.add(ours.getLast() / theirs.getLast());
      System.err.printf(
          Locale.ROOT,
          "  %,.0f cases a second, Flowable %,.0f%n",
          ours.getLast(),
          theirs.getLast());
    }
    return new Starting(
        StartBench.median(ours),
        StartBench.median(theirs),
        StartBench.median(ratios),
        clocksEach(installation, registrar));
  }

  private static double clocksEach(Installation installation, Registrar registrar)
      throws SQLException {
    try (var owner = installation.owner();
        var asked =
            owner.prepareStatement("SELECT count(*) FROM casefile.clock WHERE case_id = ANY (?)")) {
      var ids = registrar.begun.stream().map(CaseId::value).toArray();
      asked.setArray(1, owner.createArrayOf("uuid", ids));
      try (var found = asked.executeQuery()) {
        found.next();
        return (double) found.getLong(1) / ids.length;
      }
    }
  }
}
