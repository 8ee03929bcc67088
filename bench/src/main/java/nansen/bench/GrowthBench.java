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

/// What one case costs while it grows from ten facts to a thousand, under every pack that binds its
/// state.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Threads(1)
@Fork(
    value = 1,
    jvmArgsAppend = {"-XX:+UseSerialGC", Bench.QUIET})
@Warmup(iterations = 8, time = 1)
@Measurement(iterations = 5, time = 1)
public class GrowthBench {

  @Param({"10", "30", "100", "1000"})
  int facts = 10;

  private final LawBook book = LawTexts.book();
  private BenchCase.Ready ready = LongCase.ready(facts, book);

  @Setup
  public void grow() {
    ready = LongCase.ready(facts, book);
  }

  @Benchmark
  public List<Standing> every_pack() {
    return ready.standings();
  }
}
