package nansen.bench;

import java.util.List;
import java.util.concurrent.TimeUnit;
import nansen.law.pack.LawBook;
import nansen.law.standing.Standing;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;

/// Full standings, explanations, rights, routes and questions included, of one case of thirty facts
/// under every pack that binds its state.
///
/// One thread and the serial collector: what the garbage costs is paid on the same core.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Threads(1)
@Fork(
    value = 2,
    jvmArgsAppend = {"-XX:+UseSerialGC", Bench.QUIET})
@Warmup(iterations = 10, time = 1)
@Measurement(iterations = 5, time = 1)
public class StandingBench {

  @Param BenchCase of = BenchCase.AUSTRIA;

  private final LawBook book = LawTexts.book();
  private BenchCase.Ready ready = of.ready(book);

  @Setup
  public void choose() {
    ready = of.ready(book);
  }

  @Benchmark
  public List<Standing> every_pack() {
    return ready.standings();
  }
}
