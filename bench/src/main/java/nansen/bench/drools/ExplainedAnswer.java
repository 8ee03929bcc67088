package nansen.bench.drools;

import java.util.Comparator;
import java.util.List;
import nansen.law.journal.FactId;
import nansen.law.journal.When;
import nansen.law.pack.Status;
import nansen.law.standing.Due;
import nansen.law.standing.Step;
import org.jspecify.annotations.Nullable;

/// Where one clock stands and how that was found, in the records in which Nansen says it, so that
/// answers are the same or not.
///
/// @param rawDue the end as counted, before it was moved past days off
/// @param steps the computation
public record ExplainedAnswer(
    String clock,
    Status status,
    FactId startedBy,
    When startedOn,
    @Nullable Due due,
    @Nullable Due rawDue,
    @Nullable FactId endedBy,
    @Nullable When endedOn,
    List<Step> steps)
    implements Comparable<ExplainedAnswer> {

  private static final Comparator<ExplainedAnswer> ORDER =
      Comparator.comparing(ExplainedAnswer::clock).thenComparing(ExplainedAnswer::startedBy);

  @Override
  public int compareTo(ExplainedAnswer other) {
    return ORDER.compare(this, other);
  }
}
