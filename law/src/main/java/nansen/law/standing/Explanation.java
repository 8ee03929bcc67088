package nansen.law.standing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nansen.law.calendar.Counted;
import nansen.law.journal.When;
import org.jspecify.annotations.Nullable;

/// The computation itself, kept: replaying the steps gives the due date.
public record Explanation(List<Step> steps) {
  static final Explanation NONE = new Explanation(List.of());

  public Explanation {
    steps = List.copyOf(steps);
  }

  /// The due date that the steps give by themselves, without calendar, pack or journal. Null where
  /// they give none.
  public @Nullable Due replay() {
    Due.@Nullable Point earliest = null;
    Due.@Nullable Point latest = null;
    for (var step : steps) {
      switch (step) {
        case Step.Count(var counted, var bound, var _) -> {
          var end = endOf(counted);
          if (bound != Step.Bound.LATEST) {
            earliest = end;
          }
          if (bound != Step.Bound.EARLIEST) {
            latest = end;
          }
        }
        case Step.Set(var _, var date, var _) -> earliest = latest = pointOf(date);
        case Step.DueWith(var _, var when, var _) -> {
          earliest = pointOf(when instanceof When.Between(var first, var _) ? first : when);
          latest = pointOf(when instanceof When.Between(var _, var last) ? last : when);
        }
        case Step.Capped(var at, var _) -> {
          earliest = earliest == null || isAfter(earliest, at) ? at : earliest;
          latest = latest == null || isAfter(latest, at) ? at : latest;
        }
        default -> {}
      }
    }
    if (earliest == null || latest == null) {
      return null;
    }
    return earliest.equals(latest) ? earliest : new Due.Range(earliest, latest);
  }

  private static Due.@Nullable Point endOf(Counted counted) {
    return switch (counted) {
      case Counted.Days days -> new Due.On(days.replay());
      case Counted.Backward backward -> new Due.On(backward.replay());
      case Counted.Hours hours -> new Due.By(hours.replay());
      case Counted.NoData _ -> null;
    };
  }

  private static Due.@Nullable Point pointOf(When when) {
    return switch (when) {
      case When.Day(LocalDate day) -> new Due.On(day);
      case When.Moment(Instant at) -> new Due.By(at);
      case When.Between _ -> null;
    };
  }

  private static boolean isAfter(Due.Point a, Due.Point b) {
    return a instanceof Due.On(var x) && b instanceof Due.On(var y) && x.isAfter(y)
        || a instanceof Due.By(var p) && b instanceof Due.By(var q) && p.isAfter(q);
  }
}
