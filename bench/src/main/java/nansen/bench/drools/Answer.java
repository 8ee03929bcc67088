package nansen.bench.drools;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import nansen.law.pack.Status;
import org.jspecify.annotations.Nullable;

/// Where one clock stands, without a word why.
///
/// @param day the last day, where the law counts days or longer
/// @param moment the last moment, where it counts hours
public record Answer(String clock, Status status, @Nullable LocalDate day, @Nullable Instant moment)
    implements Comparable<Answer> {

  private static final Comparator<Answer> ORDER =
      Comparator.comparing(Answer::clock).thenComparing(answer -> String.valueOf(answer.day));

  @Override
  public int compareTo(Answer other) {
    return ORDER.compare(this, other);
  }
}
