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
    if (period.unit() == Unit.WORKING_DAYS) {
      if (pausedDays != 0) {
        throw new IllegalArgumentException("a pause of working days changes their amount");
      }
      return workingDaysAfter(rule, from, period, days);
    }
    var raw = rawEnd(from, period).plusDays(pausedDays);
    return rule.lastDay == LastDay.STAYS || period.amount() == 0
        ? new Counted.Days(rule, from, period, pausedDays, List.of(), raw, List.of(), false, raw)
        : moved(rule, from, period, pausedDays, raw, days);
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
      Counting rule, LocalDate from, Period period, WorkingDays days) {
    if (period.amount() == 0) {
      return new Counted.Days(rule, from, period, 0, List.of(), from, List.of(), false, from);
    }
    var start = from.toEpochDay();
    var end = days.workingDayAfter(start, period.amount());
    if (!days.covers(end)) {
      return noData(days, end);
    }
    var last = LocalDate.ofEpochDay(end);
    return new Counted.Days(
        rule, from, period, 0, days.daysOff(start + 1, end), last, List.of(), false, last);
  }

  private static Counted workingDaysBefore(
      Counting rule, LocalDate event, Period period, WorkingDays days) {
    if (period.amount() == 0) {
      return new Counted.Backward(rule, event, period, List.of(), event);
    }
    var start = event.toEpochDay();
    var end = days.workingDayBefore(start, period.amount());
    if (!days.covers(end)) {
      return noData(days, end);
    }
    var skipped = days.daysOff(end + 1, start).reversed();
    return new Counted.Backward(rule, event, period, skipped, LocalDate.ofEpochDay(end));
  }

  /// Moves a last day that is off to the next working day. Source: Regulation (EEC, Euratom) No
  /// 1182/71 art. 3(4); domstolloven § 149 first paragraph.
  private static Counted moved(
      Counting rule,
      LocalDate from,
      Period period,
      int pausedDays,
      LocalDate raw,
      WorkingDays days) {
    var rawDay = raw.toEpochDay();
    var end = days.workingDayAfter(rawDay - 1, 1);
    if (!days.covers(end)) {
      return noData(days, end);
    }
    if (rule.shortPeriod == ShortPeriod.TWO_WORKING_DAYS && isTwoDaysOrMore(period)) {
      var start = from.toEpochDay();
      var other = days.workingDayBefore(end, 1);
      if (other <= start) {
        return withSecondWorkingDay(rule, from, period, pausedDays, raw, end, days);
      }
      if (!days.covers(other)) {
        return noData(days, other);
      }
    }
    return end == rawDay
        ? new Counted.Days(rule, from, period, pausedDays, List.of(), raw, List.of(), false, raw)
        : new Counted.Days(
            rule,
            from,
            period,
            pausedDays,
            List.of(),
            raw,
            days.daysOff(rawDay, end),
            false,
            LocalDate.ofEpochDay(end));
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
    var second = days.workingDayAfter(firstWorkingDay, 1);
    if (!days.covers(second)) {
      return noData(days, second);
    }
    var rawDay = raw.toEpochDay();
    return new Counted.Days(
        rule,
        from,
        period,
        pausedDays,
        days.daysOff(from.toEpochDay() + 1, rawDay),
        raw,
        days.daysOff(rawDay, second),
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

  private static Counted noData(WorkingDays days, long epochDay) {
    return new Counted.NoData(days.id(), LocalDate.ofEpochDay(epochDay).getYear());
  }
}
