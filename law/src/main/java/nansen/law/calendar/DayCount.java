package nansen.law.calendar;

import java.time.LocalDate;
import java.util.List;
import nansen.law.calendar.Counting.LastDay;
import nansen.law.calendar.Counting.ShortPeriod;

/// Counting in days, working days, weeks, months and years.
final class DayCount {

  private DayCount() {}

  static Counted after(
      Counting rule, LocalDate from, Period period, int pausedDays, WorkingDays days) {
    if (pausedDays < 0) {
      throw new IllegalArgumentException("paused for " + pausedDays + " days");
    }
    return period.unit() == Unit.WORKING_DAYS
        ? workingDaysAfter(rule, from, period, pausedDays, days)
        : calendarDaysAfter(rule, from, period, pausedDays, days);
  }

  static Counted before(Counting rule, LocalDate event, Period period, WorkingDays days) {
    var amount = period.amount();
    return switch (period.unit()) {
      case HOURS -> throw new IllegalArgumentException(period + " before a day");
      case WORKING_DAYS -> workingDaysBefore(rule, event, period, days);
      case DAYS -> new Counted.Backward(rule, event, period, List.of(), event.minusDays(amount));
      case WEEKS -> new Counted.Backward(rule, event, period, List.of(), event.minusWeeks(amount));
      case MONTHS ->
          new Counted.Backward(rule, event, period, List.of(), event.minusMonths(amount));
      case YEARS -> new Counted.Backward(rule, event, period, List.of(), event.minusYears(amount));
    };
  }

  /// The last working day counted is the last day: it is never off, so nothing is moved.
  private static Counted workingDaysAfter(
      Counting rule, LocalDate from, Period period, int pausedDays, WorkingDays days) {
    if (pausedDays != 0) {
      throw new IllegalArgumentException("a pause of working days changes their amount");
    }
    var start = from.toEpochDay();
    var day = start;
    for (var left = period.amount(); left > 0; ) {
      day++;
      if (!days.covers(day)) {
        return noData(days, day);
      }
      if (!days.isOff(day)) {
        left--;
      }
    }
    var end = LocalDate.ofEpochDay(day);
    var skipped = daysOff(days, start + 1, day, (int) (day - start) - period.amount());
    return new Counted.Days(rule, from, period, 0, skipped, end, List.of(), false, end);
  }

  private static Counted workingDaysBefore(
      Counting rule, LocalDate event, Period period, WorkingDays days) {
    var start = event.toEpochDay();
    var day = start;
    for (var left = period.amount(); left > 0; ) {
      day--;
      if (!days.covers(day)) {
        return noData(days, day);
      }
      if (!days.isOff(day)) {
        left--;
      }
    }
    var skipped = daysOff(days, day + 1, start, (int) (start - day) - period.amount());
    return new Counted.Backward(rule, event, period, skipped.reversed(), LocalDate.ofEpochDay(day));
  }

  private static Counted calendarDaysAfter(
      Counting rule, LocalDate from, Period period, int pausedDays, WorkingDays days) {
    var raw = rawEnd(from, period).plusDays(pausedDays);
    if (rule.lastDay == LastDay.STAYS || period.amount() == 0) {
      return new Counted.Days(
          rule, from, period, pausedDays, List.of(), raw, List.of(), false, raw);
    }
    var rawDay = raw.toEpochDay();
    var end = workingDayFrom(rawDay, days);
    if (!days.covers(end)) {
      return noData(days, end);
    }
    if (rule.shortPeriod == ShortPeriod.TWO_WORKING_DAYS && isTwoDaysOrMore(period)) {
      var other = workingDayBefore(end, days);
      if (!days.covers(other) && other > from.toEpochDay()) {
        return noData(days, other);
      }
      if (other <= from.toEpochDay()) {
        return withSecondWorkingDay(rule, from, period, pausedDays, raw, end, days);
      }
    }
    var movedPast = daysOff(days, rawDay, end, (int) (end - rawDay));
    var last = end == rawDay ? raw : LocalDate.ofEpochDay(end);
    return new Counted.Days(rule, from, period, pausedDays, List.of(), raw, movedPast, false, last);
  }

  /// Moves the end to a second working day, where the period holds only one. Source: Regulation
  /// (EEC, Euratom) No 1182/71 art. 3(5).
  private static Counted withSecondWorkingDay(
      Counting rule,
      LocalDate from,
      Period period,
      int pausedDays,
      LocalDate raw,
      long firstWorkingDay,
      WorkingDays days) {
    var second = workingDayFrom(firstWorkingDay + 1, days);
    if (!days.covers(second)) {
      return noData(days, second);
    }
    var rawDay = raw.toEpochDay();
    return new Counted.Days(
        rule,
        from,
        period,
        pausedDays,
        daysOff(days, from.toEpochDay() + 1, rawDay),
        raw,
        daysOff(days, rawDay, second),
        true,
        LocalDate.ofEpochDay(second));
  }

  private static LocalDate rawEnd(LocalDate from, Period period) {
    var amount = period.amount();
    return switch (period.unit()) {
      case HOURS -> throw new IllegalArgumentException(period + " after a day");
      case WORKING_DAYS -> throw new IllegalStateException("working days have no raw end");
      case DAYS -> from.plusDays(amount);
      case WEEKS -> from.plusWeeks(amount);
      case MONTHS -> from.plusMonths(amount);
      case YEARS -> from.plusYears(amount);
    };
  }

  private static boolean isTwoDaysOrMore(Period period) {
    return period.unit() != Unit.DAYS || period.amount() >= 2;
  }

  /// The first working day on or after a day; a day not covered if there is none.
  private static long workingDayFrom(long day, WorkingDays days) {
    while (days.covers(day) && days.isOff(day)) {
      day++;
    }
    return day;
  }

  /// The last working day before a day; a day not covered if there is none.
  private static long workingDayBefore(long day, WorkingDays days) {
    day--;
    while (days.covers(day) && days.isOff(day)) {
      day--;
    }
    return day;
  }

  private static List<DayOff> daysOff(WorkingDays days, long first, long before) {
    var count = 0;
    for (var day = first; day < before; day++) {
      if (days.isOff(day)) {
        count++;
      }
    }
    return daysOff(days, first, before, count);
  }

  /// The days off from `first` to the day before `before`, of which there are `count`.
  private static List<DayOff> daysOff(WorkingDays days, long first, long before, int count) {
    if (count == 0) {
      return List.of();
    }
    var off = new DayOff[count];
    var next = 0;
    for (var day = first; day < before; day++) {
      if (days.isOff(day)) {
        off[next++] = days.dayOff(day);
      }
    }
    return List.of(off);
  }

  private static Counted noData(WorkingDays days, long epochDay) {
    return new Counted.NoData(days.id(), LocalDate.ofEpochDay(epochDay).getYear());
  }
}
