package nansen.law.calendar;

import java.time.LocalDate;
import java.util.List;
import nansen.law.calendar.DayOff.Reason;

/// Saturdays and Sundays, the same in every calendar, made once for the years of the base table.
final class Weekend {

  private static final String SOURCE = "day of the week";

  /// The first Saturday of the table, and the number of weeks in it.
  private static final long FIRST = LocalDate.of(2010, 1, 2).toEpochDay();

  private static final int WEEKS = 2661;

  /// Saturday and Sunday by turns.
  private static final List<DayOff> DAYS = make();

  private Weekend() {}

  /// The first Saturday or Sunday on or after a day.
  static long from(long epochDay) {
    var since = sinceSaturday(epochDay);
    return since < 2 ? epochDay : epochDay + 7 - since;
  }

  /// The record of a Saturday or Sunday.
  static DayOff dayOff(long epochDay) {
    var sinceFirst = epochDay - FIRST;
    if (sinceFirst < 0 || sinceFirst >= 7L * WEEKS) {
      return make(epochDay);
    }
    return DAYS.get((int) sinceFirst / 7 * 2 + sinceSaturday(epochDay));
  }

  private static List<DayOff> make() {
    var days = new DayOff[2 * WEEKS];
    for (var week = 0; week < WEEKS; week++) {
      days[2 * week] = make(FIRST + 7L * week);
      days[2 * week + 1] = make(FIRST + 7L * week + 1);
    }
    return List.of(days);
  }

  private static DayOff make(long epochDay) {
    var day = LocalDate.ofEpochDay(epochDay);
    return sinceSaturday(epochDay) == 1
        ? new DayOff(day, Reason.SUNDAY, "Sunday", SOURCE)
        : new DayOff(day, Reason.SATURDAY, "Saturday", SOURCE);
  }

  /// 0 on a Saturday, 1 on a Sunday. Day 0 of the epoch was a Thursday.
  private static int sinceSaturday(long epochDay) {
    return (int) Math.floorMod(epochDay + 5, 7L);
  }
}
