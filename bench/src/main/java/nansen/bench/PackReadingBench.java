package nansen.bench;

import java.util.concurrent.TimeUnit;
import nansen.law.pack.LawBook;
import nansen.law.reading.BookReader;
import nansen.law.reading.Read;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;

/// Reading every pack from its text to a checked book: once in a fresh virtual machine, as the
/// command line does, and over and over, as a server does that is told to look again.
@State(Scope.Benchmark)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Threads(1)
public class PackReadingBench {

  private final BookReader.Texts texts = LawTexts.all();

  /// With the switches of the launcher, `./nansen`, but without its start-up cache.
  @Benchmark
  @BenchmarkMode(Mode.SingleShotTime)
  @Fork(
      value = 7,
      jvmArgsAppend = {"-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", Bench.QUIET})
  @Warmup(iterations = 0)
  @Measurement(iterations = 1)
  public Read<LawBook> cold() {
    return BookReader.read(texts);
  }

  @Benchmark
  @BenchmarkMode(Mode.AverageTime)
  @Fork(
      value = 1,
      jvmArgsAppend = {"-XX:+UseSerialGC", Bench.QUIET})
  @Warmup(iterations = 6, time = 1)
  @Measurement(iterations = 5, time = 1)
  public Read<LawBook> warm() {
    return BookReader.read(texts);
  }
}
