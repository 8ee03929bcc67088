package nansen.bench.drools;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/// Counts time limits in Austria, in the way one writes it beside a rule engine: a set of holidays
/// and a few functions. It says when, and not why.
public final class Deadlines {
  private static final ZoneId VIENNA = ZoneId.of("Europe/Vienna");
  private static final List<MonthDay> FIXED =
      List.of(
          MonthDay.of(1, 1),
          MonthDay.of(1, 6),
          MonthDay.of(5, 1),
          MonthDay.of(8, 15),
          MonthDay.of(10, 26),
          MonthDay.of(11, 1),
          MonthDay.of(12, 8),
          MonthDay.of(12, 25),
          MonthDay.of(12, 26));
  private static final List<LocalDate> EASTER =
      List.of(
          LocalDate.of(2026, 4, 5),
          LocalDate.of(2027, 3, 28),
          LocalDate.of(2028, 4, 16),
          LocalDate.of(2029, 4, 1));

  /// Days after Easter Sunday: Easter Monday, Ascension, Whit Monday, Corpus Christi.
  private static final int[] AFTER_EASTER = {1, 39, 50, 60};

  private final Set<LocalDate> holidays = new HashSet<>();

  public Deadlines() {
    for (var easter : EASTER) {
      FIXED.forEach(day -> holidays.add(day.atYear(easter.getYear())));
      IntStream.of(AFTER_EASTER).mapToObj(easter::plusDays).forEach(holidays::add);
    }
  }

  public LocalDate days(LocalDate event, int days) {
    return nextWorkingDay(event.plusDays(days));
  }

  public LocalDate weeks(LocalDate event, int weeks) {
    return nextWorkingDay(event.plusWeeks(weeks));
  }

  public LocalDate months(LocalDate event, int months) {
    return nextWorkingDay(event.plusMonths(months));
  }

  /// Months that stood still for some days.
  public LocalDate months(LocalDate event, int months, long pausedDays) {
    return nextWorkingDay(event.plusMonths(months).plusDays(pausedDays));
  }

  /// Days, of which at least two must be working days.
  public LocalDate daysWithTwoWorking(LocalDate event, int days) {
    var end = days(event, days);
    var working = 0;
    for (var day = event.plusDays(1); !day.isAfter(end); day = day.plusDays(1)) {
      working += isWorkingDay(day) ? 1 : 0;
    }
    return working < 2 ? nextWorkingDay(end.plusDays(1)) : end;
  }

  public LocalDate workingDays(LocalDate event, int days) {
    var day = event;
    for (var left = days; left > 0; ) {
      day = day.plusDays(1);
      left -= isWorkingDay(day) ? 1 : 0;
    }
    return day;
  }

  /// Hours, the first of which begins with the next full hour.
  public Instant hours(Instant event, int hours) {
    var local = event.atZone(VIENNA);
    return local.truncatedTo(ChronoUnit.HOURS).plusHours(1L + hours).toInstant();
  }

  private LocalDate nextWorkingDay(LocalDate from) {
    var day = from;
    while (!isWorkingDay(day)) {
      day = day.plusDays(1);
    }
    return day;
  }

  private boolean isWorkingDay(LocalDate day) {
    return day.getDayOfWeek() != DayOfWeek.SATURDAY
        && day.getDayOfWeek() != DayOfWeek.SUNDAY
        && !holidays.contains(day);
  }
}
