package nansen.bench;

import java.util.List;
import java.util.concurrent.TimeUnit;
import nansen.bench.drools.Answer;
import nansen.bench.drools.CaseEvents;
import nansen.bench.drools.DroolsPeer;
import nansen.law.standing.Standing;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;

/// The same clocks of the same case, counted by Nansen and by a rule engine. All is made ready
/// beforehand; before measuring, the answers are held against each other.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Threads(1)
@Fork(
    value = 2,
    jvmArgsAppend = {"-XX:+UseSerialGC", Bench.QUIET})
@Warmup(iterations = 10, time = 1)
@Measurement(iterations = 5, time = 1)
public class PeerBench {

  private final BenchCase.Ready ready = BenchCase.AUSTRIA.ready(SameClocks.only(LawTexts.book()));
  private final DroolsPeer peer = DroolsPeer.ready();
  private final List<Object> events =
      CaseEvents.of(ready.journal(), ready.asOf(), ready.place().zone());

  @Setup
  public void all_give_the_same_answers() {
    var answers = SameClocks.answers(ready.standings());
    SameClocks.check(answers, peer.stateless(events), ready.asOf());
    SameClocks.check(answers, peer.pooled(events), ready.asOf());
  }

  @Benchmark
  public List<Standing> nansen() {
    return ready.standings();
  }

  /// One stateless session for each case, as its manual has it for a question and an answer.
  @Benchmark
  public List<Answer> drools() {
    return peer.stateless(events);
  }

  /// Sessions that are reset and used again: the fastest way that was found.
  @Benchmark
  public List<Answer> drools_pooled() {
    return peer.pooled(events);
  }
}
