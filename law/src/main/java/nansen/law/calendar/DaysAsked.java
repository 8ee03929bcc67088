package nansen.law.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The days of which a calendar was asked whether, and why, they are off. What was computed with
/// its answers stays the same with every calendar that has the same years and answers the same for
/// these days.
///
/// Immutable. Two are equal where they are the same days.
public final class DaysAsked {
  /// No day.
  public static final DaysAsked NONE = new DaysAsked(new long[0]);

  /// Any day: nobody knows which.
  public static final DaysAsked ANY = new DaysAsked(new long[] {Long.MIN_VALUE, Long.MAX_VALUE});

  /// The first and last days of ranges, in order, each apart from the next by a day at least.
  private final long[] bounds;

  private DaysAsked(long[] bounds) {
    this.bounds = bounds;
  }

  /// @param bounds as the field has them
  static DaysAsked of(long[] bounds) {
    return bounds.length == 0 ? NONE : new DaysAsked(bounds);
  }

  /// Days that follow each other.
  ///
  /// @param first null for all days before the last
  /// @param last inclusive; null for all days after the first
  public record Range(@Nullable LocalDate first, @Nullable LocalDate last) {}

  /// The days, the earliest first; between two ranges there is a day at least.
  public List<Range> ranges() {
    var ranges = new ArrayList<Range>(bounds.length / 2);
    for (var i = 0; i < bounds.length; i += 2) {
      ranges.add(
          new Range(
              bounds[i] == Long.MIN_VALUE ? null : LocalDate.ofEpochDay(bounds[i]),
              bounds[i + 1] == Long.MAX_VALUE ? null : LocalDate.ofEpochDay(bounds[i + 1])));
    }
    return List.copyOf(ranges);
  }

  /// Whether a day is among them.
  public boolean has(LocalDate day) {
    var found = Arrays.binarySearch(bounds, day.toEpochDay());
    return found >= 0 || (-found - 1) % 2 == 1;
  }

  /// These days and those of another.
  public DaysAsked and(DaysAsked other) {
    if (bounds.length == 0 || other.bounds.length == 0) {
      return bounds.length == 0 ? other : this;
    }
    var both = new Asking();
    both.add(bounds);
    both.add(other.bounds);
    return both.days();
  }

  /// These days and all that lie before one, asked or not.
  public DaysAsked andAllBefore(LocalDate day) {
    return and(new DaysAsked(new long[] {Long.MIN_VALUE, day.toEpochDay() - 1}));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof DaysAsked same && Arrays.equals(bounds, same.bounds);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bounds);
  }

  /// As in `2026-12-03..2026-12-07 2027-01-04..`.
  @Override
  public String toString() {
    return ranges().stream()
        .map(each ->
            (each.first() == null ? "" : each.first())
                + ".."
                + (each.last() == null ? "" : each.last()))
        .collect(Collectors.joining(" "));
  }
}
