package nansen.law.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Counts an outcome again from what it says about itself.
///
/// Deliberately apart from [DayCount] and [HourCount], and done in other ways, so that a mistake
/// there does not repeat itself here.
final class Replay {

  private Replay() {}

  static LocalDate last(Counted.Days counted) {
    var raw = rawEnd(counted);
    if (counted.secondWorkingDay()) {
      return nthWorkingDay(counted.from(), 2, days(counted.skipped(), counted.movedPast()));
    }
    return raw.plusDays(counted.movedPast().size());
  }

  static LocalDate last(Counted.Backward counted) {
    var amount = counted.period().amount();
    var from = counted.from();
    return switch (counted.period().unit()) {
      case HOURS -> throw new IllegalStateException("hours are not counted backwards");
      case DAYS -> from.minusDays(amount);
      case WORKING_DAYS -> from.minusDays(amount + counted.skipped().size());
      case WEEKS -> from.minusDays(7L * amount);
      case MONTHS -> from.minusMonths(amount);
      case YEARS -> from.minusYears(amount);
    };
  }

  static Instant last(Counted.Hours counted) {
    var zone = counted.zone();
    var start = counted.countedFrom();
    var end =
        start
            .plus(counted.period().amount(), ChronoUnit.HOURS)
            .plusSeconds(counted.pausedSeconds());
    for (var off : counted.skipped()) {
      var opens = off.day().atStartOfDay(zone).toInstant();
      var closes = off.day().plusDays(1).atStartOfDay(zone).toInstant();
      var stands = opens.isBefore(start) ? start : opens;
      end = end.plus(stands.until(closes, ChronoUnit.SECONDS), ChronoUnit.SECONDS);
    }
    return end;
  }

  private static LocalDate rawEnd(Counted.Days counted) {
    var amount = counted.period().amount();
    var from = counted.from();
    var unpaused =
        switch (counted.period().unit()) {
          case HOURS -> throw new IllegalStateException("hours do not end on a day");
          case DAYS -> from.plusDays(amount);
          case WORKING_DAYS -> from.plusDays(amount + counted.skipped().size());
          case WEEKS -> from.plusDays(7L * amount);
          case MONTHS -> from.plusMonths(amount);
          case YEARS -> from.plusYears(amount);
        };
    return unpaused.plusDays(counted.pausedDays());
  }

  private static LocalDate nthWorkingDay(LocalDate from, int wanted, Set<LocalDate> off) {
    return Stream.iterate(from.plusDays(1), day -> day.plusDays(1))
        .filter(day -> !off.contains(day))
        .skip(wanted - 1)
        .findFirst()
        .orElseThrow();
  }

  private static Set<LocalDate> days(List<DayOff> some, List<DayOff> more) {
    return Stream.concat(some.stream(), more.stream())
        .map(DayOff::day)
        .collect(Collectors.toCollection(HashSet::new));
  }
}
