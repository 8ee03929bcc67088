package nansen.bench;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.concurrent.TimeUnit;
import nansen.law.calendar.CalendarId;
import nansen.law.calendar.Counted;
import nansen.law.calendar.Counting;
import nansen.law.calendar.Period;
import nansen.law.calendar.Unit;
import nansen.law.calendar.WorkingDays;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// What one due date in working days costs, its steps included, in a calendar of weekends alone.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class CountingBench {

  @Param({"3", "21", "126"})
  int workingDays;

  private final WorkingDays weekends = WorkingDays.of(new CalendarId("TST"), 2026, 2027, List.of());
  private final Counting rule = Counting.byId("regulation-1182-71").orElseThrow();
  private final LocalDate event = LocalDate.of(2026, Month.APRIL, 30);

  @Benchmark
  public Counted due_date_in_working_days() {
    return rule.after(event, new Period(workingDays, Unit.WORKING_DAYS), 0, weekends);
  }
}
