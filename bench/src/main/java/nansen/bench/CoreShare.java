package nansen.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.ScalarResult;

/// How much of a core the measured thread got. On a busy machine it gets less than one, and then a
/// figure "per second" is not one per second of a core.
public final class CoreShare implements InternalProfiler {
  static final String LABEL = "core.share";
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private long cpuBefore;
  private long timeBefore;

  @Override
  public String getDescription() {
    return "share of a core that the measured threads got";
  }

  @Override
  public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
    cpuBefore = cpu();
    timeBefore = System.nanoTime();
  }

  @Override
  public Collection<? extends Result<?>> afterIteration(
      BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
    var share = (double) (cpu() - cpuBefore) / (System.nanoTime() - timeBefore);
    return List.of(new ScalarResult(LABEL, share, "cores", AggregationPolicy.AVG));
  }

  private static long cpu() {
    var sum = 0L;
    for (var id : THREADS.getAllThreadIds()) {
      var thread = THREADS.getThreadInfo(id);
      if (thread != null && thread.getThreadName().contains("jmh-worker")) {
        sum += THREADS.getThreadCpuTime(id);
      }
    }
    return sum;
  }
}
