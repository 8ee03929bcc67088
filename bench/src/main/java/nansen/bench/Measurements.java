package nansen.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import nansen.law.standing.Standing;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/// Everything that is measured in one go.
///
/// @param cases the full standings, by case
/// @param race the same clocks counted by Nansen and by the peer
/// @param growth microseconds for a case, by the number of its facts
/// @param reading the time to read all packs
/// @param waits the command line
/// @param coreShare the smallest share of a core that a measured thread got, from 0 to 1
record Measurements(
    Map<BenchCase, OfCase> cases,
    Race race,
    Map<Integer, Score> growth,
    Reading reading,
    StartBench.Waits waits,
    double coreShare) {

  /// @param error half of the 99.9 % interval, as JMH computes it
  record Score(double value, double error) {}

  /// One case under every pack that binds its state.
  ///
  /// @param perSecond cases
  /// @param binding packs that bind the state
  /// @param governing packs that govern the case; one standing each
  /// @param started clocks that have started
  /// @param rules clocks, rights and routes that were looked at
  /// @param questions that were left open
  /// @param bytes allocated for the case
  record OfCase(
      Score perSecond,
      int binding,
      int governing,
      int started,
      int rules,
      int questions,
      double bytes) {

    double standingsPerSecond() {
      return perSecond.value() * governing;
    }

    double clocksPerSecond() {
      return perSecond.value() * started;
    }

    double bytesPerStanding() {
      return bytes / governing;
    }
  }

  /// The race with the peer, in cases a second.
  ///
  /// @param clocks how many each counts
  /// @param explained the peer from the journal to every step, as Nansen does it
  /// @param dates the peer from objects made ready to status and date
  record Race(int clocks, Score nansen, Sessions explained, Sessions dates) {}

  /// The peer asked in two ways.
  ///
  /// @param fresh a new session for each case
  /// @param pooled sessions reset and used again
  record Sessions(Score fresh, Score pooled) {
    double fastest() {
      return Math.max(fresh.value(), pooled.value());
    }
  }

  /// Milliseconds to read all packs.
  ///
  /// @param packs how many
  /// @param characters of their texts
  /// @param cold in a fresh virtual machine, the median
  /// @param cached the same with a start-up cache, as the launcher makes one
  /// @param warm over and over
  record Reading(int packs, int characters, double cold, double cached, double warm) {}

  /// Measures, and tells on the standard error how far it is.
  static Measurements take(boolean quick) throws RunnerException, IOException {
    var results = new Runs(quick);
    var book = LawTexts.book();

    tell("standings of a case of " + BenchCase.FACTS + " facts, and the peer");
    results.run(StandingBench.class.getSimpleName());
    results.run(PeerBench.class.getSimpleName());
    tell("cases that grow");
    results.run(GrowthBench.class.getSimpleName());
    tell("reading the packs");
    results.run(PackReadingBench.class.getSimpleName() + ".warm");
    var cold = results.cold();
    tell("the command line");
    var waits = StartBench.measure(quick ? 3 : StartBench.runs());

    var cases = new EnumMap<BenchCase, OfCase>(BenchCase.class);
    for (var one : BenchCase.values()) {
      var run = results.find("StandingBench.every_pack", "of", one.name());
      cases.put(one, ofCase(run, one.ready(book).standings()));
    }
    var growth = new TreeMap<Integer, Score>();
    for (var facts : List.of(10, 30, 100, 1000)) {
      growth.put(
          facts, score(results.find("GrowthBench.every_pack", "facts", String.valueOf(facts))));
    }
    var texts = LawTexts.all();
    return new Measurements(
        cases,
        new Race(
            SameClocks.answers(BenchCase.AUSTRIA.ready(SameClocks.only(book)).standings()).size(),
            score(results.find("PeerBench.nansen")),
            new Sessions(
                score(results.find("PeerBench.drools_explained")),
                score(results.find("PeerBench.drools_explained_pooled"))),
            new Sessions(
                score(results.find("PeerBench.drools_dates")),
                score(results.find("PeerBench.drools_dates_pooled")))),
        growth,
        new Reading(
            texts.packs().size(),
            LawTexts.size(texts),
            cold.get(0),
            cold.get(1),
            score(results.find("PackReadingBench.warm")).value()),
        waits,
        results.coreShare());
  }

  private static OfCase ofCase(RunResult run, List<Standing> standings) {
    var governing = standings.stream().filter(one -> one.applies() != Standing.Applies.NO).toList();
    return new OfCase(
        score(run),
        standings.size(),
        governing.size(),
        governing.stream()
            .mapToInt(one -> (int) one.clocks().stream().filter(c -> c.startedBy() != null).count())
            .sum(),
        governing.stream()
            .mapToInt(one -> one.clocks().size() + one.rights().size() + one.routes().size())
            .sum(),
        governing.stream().mapToInt(one -> one.questions().size()).sum(),
        secondary(run, "gc.alloc.rate.norm"));
  }

  private static Score score(RunResult run) {
    var primary = run.getPrimaryResult();
    return new Score(primary.getScore(), primary.getScoreError());
  }

  private static double secondary(RunResult run, String label) {
    return Objects.requireNonNull(run.getSecondaryResults().get(label), label).getScore();
  }

  private static void tell(String what) {
    System.err.println("measuring: " + what + " …");
  }

  /// The runs of the harness and their results.
  private static final class Runs {
    private static final List<String> AS_LAUNCHED =
        List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", Bench.QUIET);

    private final boolean quick;
    private final List<RunResult> results = new ArrayList<>();

    Runs(boolean quick) {
      this.quick = quick;
    }

    void run(String name) throws RunnerException {
      results.addAll(new Runner(options(name).build()).run());
    }

    private ChainedOptionsBuilder options(String name) {
      var options =
          new OptionsBuilder()
              .include("\\." + name + (name.contains(".") ? "$" : "\\."))
              .addProfiler(GCProfiler.class)
              .addProfiler(CoreShare.class)
              .shouldFailOnError(true)
              .verbosity(VerboseMode.SILENT);
      return quick
          ? options
              .forks(1)
              .warmupIterations(3)
              .measurementIterations(2)
              .warmupTime(TimeValue.seconds(1))
          : options;
    }

    /// Medians of reading the packs in a fresh virtual machine: plain, and with a start-up cache.
    List<Double> cold() throws RunnerException, IOException {
      var cache = Files.createTempFile("nansen-bench", ".aot");
      Files.delete(cache);
      try {
        ReadOnce.writeCache(cache, AS_LAUNCHED);
        return List.of(cold("-Xshare:auto"), cold("-XX:AOTCache=" + cache));
      } finally {
        Files.deleteIfExists(cache);
      }
    }

    private double cold(String option) throws RunnerException {
      var arguments = new ArrayList<>(AS_LAUNCHED);
      arguments.add(option);
      arguments.add("-Xlog:disable");
      var options =
          new OptionsBuilder()
              .include("\\.PackReadingBench.cold$")
              .forks(quick ? 3 : 11)
              .jvmArgsAppend(arguments.toArray(String[]::new))
              .shouldFailOnError(true)
              .verbosity(VerboseMode.SILENT)
              .build();
      return new Runner(options).runSingle().getPrimaryResult().getStatistics().getPercentile(50);
    }

    RunResult find(String benchmark, String... parameter) {
      return results.stream()
          .filter(run -> run.getParams().getBenchmark().endsWith("." + benchmark))
          .filter(run ->
              parameter.length == 0 || run.getParams().getParam(parameter[0]).equals(parameter[1]))
          .findFirst()
          .orElseThrow(() -> new IllegalStateException("not measured: " + benchmark));
    }

    double coreShare() {
      return results.stream().mapToDouble(run -> secondary(run, CoreShare.LABEL)).min().orElse(0);
    }
  }
}
