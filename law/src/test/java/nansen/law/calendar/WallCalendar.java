package nansen.law.calendar;

import java.time.LocalDate;
import java.util.List;

/// A calendar on the wall, 2000 to 2060: one page a month, one field a day. For counting in tests
/// by going from one field to the next, without any arithmetic of dates.
final class WallCalendar {

  static final int DAYS = 61 * 365 + 16;

  private static final List<String> WEEK =
      List.of(
          "Saturday",
          "Sunday",
          "Monday",
          "Tuesday",
          "Wednesday",
          "Thursday",
          "Friday"); // from 1.1.2000

  final LocalDate[] date = new LocalDate[DAYS];
  final String[] weekday = new String[DAYS];
  final int[] dayOfMonth = new int[DAYS];
  final int[] daysOnPage = new int[DAYS];
  final int[] page = new int[DAYS];

  WallCalendar() {
    var field = 0;
    var pages = 0;
    for (var year = 2000; year <= 2060; year++) {
      for (var month = 1; month <= 12; month++) {
        var days = daysOnPage(year, month);
        for (var day = 1; day <= days; day++) {
          date[field] = LocalDate.of(year, month, day);
          weekday[field] = WEEK.get(field % 7);
          dayOfMonth[field] = day;
          daysOnPage[field] = days;
          page[field] = pages;
          field++;
        }
        pages++;
      }
    }
    if (field != DAYS) {
      throw new AssertionError(field + " days");
    }
  }

  private static int daysOnPage(int year, int month) {
    return switch (month) {
      case 4, 6, 9, 11 -> 30;
      case 2 -> year % 4 == 0 ? 29 : 28; // 2000 was a leap year
      default -> 31;
    };
  }

  /// The field of a date.
  int field(LocalDate day) {
    for (var field = 0; field < DAYS; field++) {
      if (date[field].equals(day)) {
        return field;
      }
    }
    throw new AssertionError(day + " is not on the wall");
  }

  boolean isWeekend(int field) {
    return weekday[field].equals("Saturday") || weekday[field].equals("Sunday");
  }

  /// The last fields of these periods, days off not looked at, going field by field from the event:
  /// forward with step 1, backwards with step -1. Nothing (-1) for periods in working days.
  int[] ends(int event, int step, List<Period> periods) {
    var ends = new int[periods.size()];
    java.util.Arrays.fill(ends, -1);
    var sought = ends.length;
    for (var i = 0; i < ends.length; i++) {
      var period = periods.get(i);
      if (period.unit() == Unit.WORKING_DAYS) {
        sought--;
      } else if (period.amount() == 0) {
        ends[i] = event;
        sought--;
      }
    }
    var days = 0;
    var sameWeekday = 0;
    for (var field = event + step; sought > 0; field += step) {
      days++;
      if (weekday[field].equals(weekday[event])) {
        sameWeekday++;
      }
      var pagesTurned = Math.abs(page[field] - page[event]);
      var isDate = dayOfMonth[field] == Math.min(dayOfMonth[event], daysOnPage[field]);
      for (var i = 0; i < ends.length; i++) {
        var period = periods.get(i);
        if (ends[i] < 0 && isEnd(period, days, sameWeekday, pagesTurned, isDate)) {
          ends[i] = field;
          sought--;
        }
      }
    }
    return ends;
  }

  private static boolean isEnd(
      Period period, int days, int sameWeekday, int pagesTurned, boolean isDate) {
    return switch (period.unit()) {
      case HOURS, WORKING_DAYS -> false;
      case DAYS -> days == period.amount();
      case WEEKS -> sameWeekday == period.amount();
      case MONTHS -> isDate && pagesTurned == period.amount();
      case YEARS -> isDate && pagesTurned == 12 * period.amount();
    };
  }
}
