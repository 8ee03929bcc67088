package nansen.law.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The calendar of one state or region: which days are off, in the years there is data for.
///
/// Working days are all days but public holidays, Saturdays and Sundays (Regulation 1182/71 art.
/// 2(2); domstolloven § 149 first paragraph). Immutable; threads may share it. Asking allocates
/// nothing: the answers are made beforehand.
public final class WorkingDays {

  private final CalendarId id;
  private final long firstDay;
  private final long lastDay;

  /// One bit per day from the first: Saturday, Sunday or holiday.
  private final long[] off;

  /// One bit per day from the first: holiday.
  private final long[] holiday;

  /// For each word of [#holiday], how many holidays there are before it.
  private final int[] holidaysBefore;

  private final DayOff[] holidays;

  private final List<DayOff> settled;
  private final List<Proclaimed> proclaimed;

  private WorkingDays(
      CalendarId id,
      long firstDay,
      long lastDay,
      List<DayOff> settled,
      List<Proclaimed> proclaimed) {
    this.id = id;
    this.firstDay = firstDay;
    this.lastDay = lastDay;
    this.settled = settled;
    this.proclaimed = proclaimed;

    var words = (int) ((lastDay - firstDay + 64) / 64);
    off = new long[words];
    holiday = new long[words];
    holidaysBefore = new int[words];
    holidays = byDay(firstDay, lastDay, settled, proclaimed);
    for (var day = firstDay; day <= lastDay; day++) {
      if (Weekend.isWeekend(day)) {
        set(off, (int) (day - firstDay));
      }
    }
    for (var each : holidays) {
      var index = (int) (each.day().toEpochDay() - firstDay);
      set(off, index);
      set(holiday, index);
    }
    for (var word = 1; word < words; word++) {
      holidaysBefore[word] = holidaysBefore[word - 1] + Long.bitCount(holiday[word - 1]);
    }
  }

  /// A calendar from its holidays.
  ///
  /// @param firstYear the first year there is data for
  /// @param lastYear the last year there is data for, inclusive
  /// @param holidays in any order; those outside the years are left out, and several on one date
  ///   become one
  /// @throws IllegalArgumentException if the years are in the wrong order
  public static WorkingDays of(
      CalendarId id, int firstYear, int lastYear, Collection<DayOff> holidays) {
    return of(id, firstYear, lastYear, holidays, List.of());
  }

  static WorkingDays of(
      CalendarId id,
      int firstYear,
      int lastYear,
      Collection<DayOff> holidays,
      List<Proclaimed> proclaimed) {
    if (firstYear > lastYear) {
      throw new IllegalArgumentException(firstYear + " is after " + lastYear);
    }
    return new WorkingDays(
        id,
        LocalDate.ofYearDay(firstYear, 1).toEpochDay(),
        LocalDate.of(lastYear, 12, 31).toEpochDay(),
        List.copyOf(holidays),
        List.copyOf(proclaimed));
  }

  /// A calendar nobody has data for: it covers no day, so that counting with it is refused with
  /// [Counted.NoData] wherever days off matter.
  public static WorkingDays unknown(CalendarId id) {
    return new WorkingDays(id, 0, -1, List.of(), List.of());
  }

  /// The state or region.
  public CalendarId id() {
    return id;
  }

  /// Whether there is data for the year of this day.
  public boolean covers(LocalDate day) {
    return covers(day.toEpochDay());
  }

  boolean covers(long epochDay) {
    return firstDay <= epochDay && epochDay <= lastDay;
  }

  /// Whether the day is a Saturday, a Sunday or a public holiday.
  ///
  /// @throws IndexOutOfBoundsException if the day is not covered: there is no safe answer
  public boolean isOff(LocalDate day) {
    return isOff(day.toEpochDay());
  }

  boolean isOff(long epochDay) {
    var index = index(epochDay);
    return (off[index >> 6] >>> index & 1) != 0;
  }

  /// Why the day is off.
  ///
  /// @return the day off, null on a working day
  /// @throws IndexOutOfBoundsException if the day is not covered: there is no safe answer
  public @Nullable DayOff off(LocalDate day) {
    var epochDay = day.toEpochDay();
    return isOff(epochDay) ? dayOff(epochDay) : null;
  }

  /// The record of a day that is off.
  DayOff dayOff(long epochDay) {
    var index = index(epochDay);
    var word = index >> 6;
    if ((holiday[word] >>> index & 1) == 0) {
      return Weekend.dayOff(epochDay);
    }
    var earlierInWord = holiday[word] & ((1L << index) - 1);
    return holidays[holidaysBefore[word] + Long.bitCount(earlierInWord)];
  }

  /// Whether the day is a Sunday or a public holiday; a Saturday is not, unless a holiday falls on
  /// it. For limits in hours under domstolloven § 149 second paragraph.
  ///
  /// @throws IndexOutOfBoundsException if the day is not covered: there is no safe answer
  public boolean isHolidayOrSunday(LocalDate day) {
    var epochDay = day.toEpochDay();
    var index = index(epochDay);
    return (holiday[index >> 6] >>> index & 1) != 0 || Weekend.isSunday(epochDay);
  }

  /// The calendar as it was known at a moment: without the holidays proclaimed later.
  ///
  /// @return this same calendar if nothing was proclaimed after that moment
  public WorkingDays knownAt(Instant knownAt) {
    if (proclaimed.isEmpty()) {
      return this;
    }
    var known = proclaimed.stream().filter(each -> !each.known().isAfter(knownAt)).toList();
    return known.size() == proclaimed.size()
        ? this
        : new WorkingDays(id, firstDay, lastDay, settled, known);
  }

  /// The holidays in the order of their days, one per date.
  List<DayOff> holidays() {
    return List.of(holidays);
  }

  private int index(long epochDay) {
    if (!covers(epochDay)) {
      throw new IndexOutOfBoundsException(
          "no holidays of " + id + " for " + LocalDate.ofEpochDay(epochDay));
    }
    return (int) (epochDay - firstDay);
  }

  private static void set(long[] bits, int index) {
    bits[index >> 6] |= 1L << index;
  }

  private static DayOff[] byDay(
      long firstDay, long lastDay, List<DayOff> settled, List<Proclaimed> proclaimed) {
    var all = new ArrayList<>(settled);
    for (var each : proclaimed) {
      all.add(new DayOff(each.day(), DayOff.Reason.HOLIDAY, each.name(), each.source()));
    }
    var byDay = new TreeMap<Long, DayOff>();
    for (var each : all) {
      var epochDay = each.day().toEpochDay();
      if (firstDay <= epochDay && epochDay <= lastDay) {
        byDay.merge(epochDay, each, WorkingDays::together);
      }
    }
    return byDay.values().toArray(DayOff[]::new);
  }

  /// Two holidays on one date are one day off with two names: 17 May 2027 in Norway is Constitution
  /// Day and Whit Monday.
  private static DayOff together(DayOff one, DayOff other) {
    return new DayOff(
        one.day(),
        DayOff.Reason.HOLIDAY,
        one.name().equals(other.name()) ? one.name() : one.name() + " and " + other.name(),
        one.source().equals(other.source()) ? one.source() : one.source() + "; " + other.source());
  }
}
