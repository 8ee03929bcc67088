package nansen.bench.drools;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nansen.law.calendar.DayOff;
import nansen.law.calendar.DayOff.Reason;
import nansen.law.calendar.Period;
import org.jspecify.annotations.Nullable;

/// Counts time limits in Austria, in the way one writes it beside a rule engine: a table of the
/// days off and a few functions.
public final class Deadlines {
  static final ZoneId VIENNA = ZoneId.of("Europe/Vienna");
  private static final String ACT = "Feiertagsruhegesetz 1957";
  private static final Map<MonthDay, String> FIXED =
      Map.of(
          MonthDay.of(1, 1), "New Year's Day",
          MonthDay.of(1, 6), "Epiphany",
          MonthDay.of(5, 1), "State Holiday",
          MonthDay.of(8, 15), "Assumption of Mary",
          MonthDay.of(10, 26), "National Day",
          MonthDay.of(11, 1), "All Saints' Day",
          MonthDay.of(12, 8), "Immaculate Conception",
          MonthDay.of(12, 25), "Christmas Day",
          MonthDay.of(12, 26), "St Stephen's Day");
  private static final List<LocalDate> EASTER =
      List.of(
          LocalDate.of(2026, 4, 5),
          LocalDate.of(2027, 3, 28),
          LocalDate.of(2028, 4, 16),
          LocalDate.of(2029, 4, 1));
  private static final Map<Integer, String> AFTER_EASTER =
      Map.of(
          0, "Easter Sunday",
          1, "Easter Monday",
          39, "Ascension Day",
          49, "Whit Sunday",
          50, "Whit Monday",
          60, "Corpus Christi");

  private final Map<LocalDate, DayOff> daysOff = new HashMap<>();

  Deadlines() {
    this(Set.of());
  }

  /// @param proclaimed days off beside those of every year
  public Deadlines(Set<LocalDate> proclaimed) {
    proclaimed.forEach(day -> holiday(day, "proclaimed"));
    for (var easter : EASTER) {
      var year = easter.getYear();
      FIXED.forEach((day, name) -> holiday(day.atYear(year), name));
      AFTER_EASTER.forEach((days, name) -> holiday(easter.plusDays(days), name));
      for (var day = LocalDate.ofYearDay(year, 1); day.getYear() == year; day = day.plusDays(1)) {
        if (day.getDayOfWeek() == DayOfWeek.SATURDAY) {
          daysOff.putIfAbsent(day, weekend(day, Reason.SATURDAY, "Saturday"));
        } else if (day.getDayOfWeek() == DayOfWeek.SUNDAY) {
          daysOff.putIfAbsent(day, weekend(day, Reason.SUNDAY, "Sunday"));
        }
      }
    }
  }

  private void holiday(LocalDate day, String name) {
    daysOff.put(day, new DayOff(day, Reason.HOLIDAY, name, ACT));
  }

  private static DayOff weekend(LocalDate day, Reason reason, String name) {
    return new DayOff(day, reason, name, "day of the week");
  }

  /// The last day of a period before days off move it; for working days the last of them.
  public LocalDate rawEnd(LocalDate event, Period length) {
    return switch (length.unit()) {
      case DAYS -> event.plusDays(length.amount());
      case WEEKS -> event.plusWeeks(length.amount());
      case MONTHS -> event.plusMonths(length.amount());
      case YEARS -> event.plusYears(length.amount());
      case WORKING_DAYS -> workingDay(event, length.amount());
      case HOURS -> throw new IllegalArgumentException(length + " after a day");
    };
  }

  /// The nth working day after a day.
  private LocalDate workingDay(LocalDate event, int nth) {
    var day = event;
    for (var left = nth; left > 0; ) {
      day = day.plusDays(1);
      left -= isOff(day) ? 0 : 1;
    }
    return day;
  }

  /// The day itself, or the next that is not off.
  LocalDate moved(LocalDate from) {
    var day = from;
    while (isOff(day)) {
      day = day.plusDays(1);
    }
    return day;
  }

  /// The last day of a period of which at least two days must be working days: the second, where a
  /// shorter one holds only one. Source: Regulation (EEC, Euratom) No 1182/71 art. 3(5).
  LocalDate movedWithTwoWorking(LocalDate event, LocalDate raw) {
    var end = moved(raw);
    var second = workingDay(event, 2);
    return second.isAfter(end) ? second : end;
  }

  /// Whether only the demand for a second working day leads to this end.
  boolean isForSecondWorkingDay(LocalDate raw, LocalDate due) {
    return due.isAfter(moved(raw));
  }

  /// Hours, the first of which begins with the next full hour.
  static Instant firstHour(Instant event) {
    return event.atZone(VIENNA).truncatedTo(ChronoUnit.HOURS).plusHours(1).toInstant();
  }

  /// The days off from one day to the last before another, with their reasons.
  List<DayOff> between(LocalDate first, LocalDate before) {
    List<DayOff> between = List.of();
    for (var day = first; day.isBefore(before); day = day.plusDays(1)) {
      var off = off(day);
      if (off != null) {
        between = between.isEmpty() ? new ArrayList<>(4) : between;
        between.add(off);
      }
    }
    return between;
  }

  private boolean isOff(LocalDate day) {
    return daysOff.containsKey(day);
  }

  private @Nullable DayOff off(LocalDate day) {
    return daysOff.get(day);
  }
}
