package nansen.bench.casefile;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import nansen.bench.StartBench;

/// Durable facts: what people write, with everything that a write is made of, and beside it the
/// bare inserts of the same rows. The two take turns, so that a change in the load of the machine
/// meets both.
///
/// @param nansen facts a second, the median
/// @param bare the same
/// @param ratio the median of the ratios of each turn
/// @param peer how the bare rows were inserted
/// @param factsEach facts of a write
/// @param rowsEach rows that it leaves
/// @param bytesEach their bytes
record Writing(
    double nansen,
    double bare,
    double ratio,
    String peer,
    double factsEach,
    double rowsEach,
    double bytesEach) {

  /// @param warmUp until the virtual machine has compiled what it runs
  /// @param turns how often each is measured
  /// @param turn how long
  record Plan(Duration warmUp, int turns, Duration turn) {
    static final Plan FULL = new Plan(Duration.ofSeconds(45), 4, Duration.ofSeconds(8));
    static final Plan QUICK = new Plan(Duration.ofSeconds(5), 1, Duration.ofSeconds(3));

    /// Cases enough for 2,000 writes a second, of some eight each.
    int cases() {
      return (int) (warmUp.toSeconds() + turns * turn.toSeconds()) * 2_000 / 8;
    }
  }

  /// So many deeds, evenly drawn, are inserted barely.
  private static final int SAMPLED = 100;

  static Writing measure(Installation installation, Plan plan)
      throws InterruptedException, SQLException {
    var deeds = Deeds.in(installation, plan.cases());
    var sample = sample(installation, deeds);
    try (var owner = installation.owner()) {
      SampledRows.makeTables(owner);
      var ours = new ArrayList<Double>();
      var bare = new ArrayList<Double>();
      var ratios = new ArrayList<Double>();
      String peer;
      try (var inserts = BareInserts.of(installation, sample)) {
        peer = inserts.title();
        var unfinished = ThreadLocal.<Deque<Deeds.Deed>>withInitial(ArrayDeque::new);
        Clients.Work work =
            () -> {
              var mine = unfinished.get();
              if (mine.isEmpty()) {
                mine.addAll(deeds.next());
              }
              var deed = mine.remove();
              deeds.write(deed);
              return deed.facts().size();
            };
        Clients.run(plan.warmUp(), work);
        inserts.run(Duration.ofSeconds(2));
        for (var i = 0; i < plan.turns(); i++) {
          var written = Clients.run(plan.turn(), work).amount();
          var inserted = inserts.run(plan.turn()).amount();
          ours.add(written);
          bare.add(inserted);
          ratios.add(written / inserted);
          System.err.printf(Locale.ROOT, "  %,.0f facts a second, bare %,.0f%n", written, inserted);
        }
      }
      SampledRows.dropTables(owner);
      return new Writing(
          StartBench.median(ours),
          StartBench.median(bare),
          StartBench.median(ratios),
          peer,
          sample.stream().mapToInt(SampledRows::facts).average().orElseThrow(),
          sample.stream().mapToInt(SampledRows::rows).average().orElseThrow(),
          sample.stream().mapToLong(SampledRows::bytes).average().orElseThrow());
    }
  }

  /// Some whole cases, so that the beginnings of lives and their ends are there as often as in what
  /// is measured.
  static List<SampledRows> sample(Installation installation, Deeds deeds) throws SQLException {
    var sampled = new ArrayList<SampledRows>();
    try (var owner = installation.owner()) {
      while (sampled.size() < SAMPLED) {
        for (var deed : deeds.next()) {
          deeds.write(deed);
          if (sampled.size() < SAMPLED) {
            sampled.add(SampledRows.of(owner, deed));
          }
        }
      }
    }
    return sampled;
  }
}
