package nansen.law.calendar;

import java.time.LocalDate;
import nansen.law.calendar.DayOff.Reason;

/// Saturdays and Sundays, the same in every calendar, made once for the years of the base table.
final class Weekend {

  private static final String SOURCE = "day of the week";

  /// The first Saturday of the table, and the number of weeks in it.
  private static final long FIRST = LocalDate.of(2010, 1, 2).toEpochDay();

  private static final int WEEKS = 2661;

  private static final DayOff[] SATURDAYS = new DayOff[WEEKS];
  private static final DayOff[] SUNDAYS = new DayOff[WEEKS];

  static {
    for (var week = 0; week < WEEKS; week++) {
      SATURDAYS[week] = make(FIRST + 7L * week);
      SUNDAYS[week] = make(FIRST + 7L * week + 1);
    }
  }

  private Weekend() {}

  static boolean isWeekend(long epochDay) {
    return sinceSaturday(epochDay) < 2;
  }

  static boolean isSunday(long epochDay) {
    return sinceSaturday(epochDay) == 1;
  }

  /// The record of a Saturday or Sunday.
  static DayOff dayOff(long epochDay) {
    var sinceFirst = epochDay - FIRST;
    if (sinceFirst < 0 || sinceFirst >= 7L * WEEKS) {
      return make(epochDay);
    }
    var week = (int) sinceFirst / 7;
    return isSunday(epochDay) ? SUNDAYS[week] : SATURDAYS[week];
  }

  private static DayOff make(long epochDay) {
    var day = LocalDate.ofEpochDay(epochDay);
    return isSunday(epochDay)
        ? new DayOff(day, Reason.SUNDAY, "Sunday", SOURCE)
        : new DayOff(day, Reason.SATURDAY, "Saturday", SOURCE);
  }

  /// 0 on a Saturday, 1 on a Sunday. Day 0 of the epoch was a Thursday.
  private static int sinceSaturday(long epochDay) {
    return (int) Math.floorMod(epochDay + 5, 7L);
  }
}
