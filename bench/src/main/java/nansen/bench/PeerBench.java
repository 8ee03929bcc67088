package nansen.bench;

import java.util.List;
import java.util.concurrent.TimeUnit;
import nansen.bench.drools.Answer;
import nansen.bench.drools.CaseEvents;
import nansen.bench.drools.DroolsPeer;
import nansen.bench.drools.DroolsPeer.Ask;
import nansen.bench.drools.ExplainedAnswer;
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

/// The same clocks of the same case, counted by Nansen and by a rule engine: once as the same work,
/// and once with less to do for the engine. Before measuring, the answers are held against each
/// other.
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
      CaseEvents.of(ready.journal(), ready.asOf(), ready.asOf(), ready.place().zone());

  @Setup
  public void all_give_the_same_answers() {
    var asOf = ready.asOf();
    var dates = SameClocks.answers(ready.standings());
    var steps = SameClocks.explained(ready.standings());
    for (var ask : Ask.values()) {
      SameClocks.check(dates, peer.dates(events, ask), asOf);
      SameClocks.check(steps, peer.explained(ready.journal(), asOf, asOf, ask), asOf);
    }
  }

  @Benchmark
  public List<Standing> nansen() {
    return ready.standings();
  }

  /// The same work as Nansen's, from the journal to the steps, with a new session for each case.
  @Benchmark
  public List<ExplainedAnswer> drools_explained() {
    return peer.explained(ready.journal(), ready.asOf(), ready.asOf(), Ask.NEW_SESSION);
  }

  /// The same with sessions that are reset and used again: the fastest way that was found.
  @Benchmark
  public List<ExplainedAnswer> drools_explained_pooled() {
    return peer.explained(ready.journal(), ready.asOf(), ready.asOf(), Ask.POOLED_SESSION);
  }

  /// Less work: from objects made ready to status and date.
  @Benchmark
  public List<Answer> drools_dates() {
    return peer.dates(events, Ask.NEW_SESSION);
  }

  @Benchmark
  public List<Answer> drools_dates_pooled() {
    return peer.dates(events, Ask.POOLED_SESSION);
  }
}
