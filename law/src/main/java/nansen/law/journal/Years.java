package nansen.law.journal;

import java.time.Instant;
import java.time.LocalDate;

/// The years in which anything of a case can lie: 1 to 9999, as dates are written. Far beyond them
/// the arithmetic of dates has an end, and an assessment must have none.
final class Years {
  private static final LocalDate FIRST_DAY = LocalDate.of(1, 1, 1);
  private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);
  private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
  private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999999Z");

  private Years() {}

  /// Whether every date of a fact lies in them.
  static boolean hold(Fact fact) {
    return hold(fact.happened()) && fact.details().values().stream().allMatch(Years::hold);
  }

  private static boolean hold(When when) {
    return switch (when) {
      case When.Moment(var at) -> hold(at);
      case When.Day(var day) -> hold(day);
      case When.Between(var earliest, var latest) -> hold(earliest) && hold(latest);
    };
  }

  private static boolean hold(Value value) {
    return switch (value) {
      case Value.OnDay(var day) -> hold(day);
      case Value.AtMoment(var at) -> hold(at);
      case Value.Text _, Value.Whole _ -> true;
    };
  }

  private static boolean hold(LocalDate day) {
    return !day.isBefore(FIRST_DAY) && !day.isAfter(LAST_DAY);
  }

  private static boolean hold(Instant at) {
    return !at.isBefore(FIRST) && !at.isAfter(LAST);
  }
}
