package nansen.law.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import nansen.law.calendar.DayOff.Reason;
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

  /// One bit per day from the first: whether it is off. Set after the last day.
  private final long[] off;

  /// For each word of [#off], how many days off there are before it.
  private final int[] offBefore;

  /// All days off in order.
  private final DayOff[] daysOff;

  private final List<DayOff> settled;
  private final List<Proclaimed> proclaimed;

  /// Where it is noted which days are asked about; null where nobody wants to know.
  private final @Nullable Asking asking;

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
    this.asking = null;

    var words = (int) ((lastDay - firstDay + 64) / 64);
    off = new long[words];
    offBefore = new int[words];
    daysOff = withWeekends(firstDay, lastDay, byDay(settled, proclaimed));
    for (var each : daysOff) {
      set(off, (int) (each.day().toEpochDay() - firstDay));
    }
    for (var word = 1; word < words; word++) {
      offBefore[word] = offBefore[word - 1] + Long.bitCount(off[word - 1]);
    }
    for (var index = (int) (lastDay - firstDay) + 1; index < 64 * words; index++) {
      set(off, index); // no working day beyond the last
    }
  }

  private WorkingDays(WorkingDays same, Asking asking) {
    this.id = same.id;
    this.firstDay = same.firstDay;
    this.lastDay = same.lastDay;
    this.off = same.off;
    this.offBefore = same.offBefore;
    this.daysOff = same.daysOff;
    this.settled = same.settled;
    this.proclaimed = same.proclaimed;
    this.asking = asking;
  }

  /// The same calendar for one computation: it notes each day of which it is asked.
  public WorkingDays telling(Asking asking) {
    return new WorkingDays(this, asking);
  }

  private void note(long first, long last) {
    if (asking != null) {
      asking.add(Math.max(first, firstDay), Math.min(last, lastDay));
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
    note(epochDay, epochDay);
    return (off[index >> 6] >>> index & 1) != 0;
  }

  /// The nth working day after a day, or the first day not covered if the data ends before it.
  long workingDayAfter(long epochDay, int nth) {
    var found = findWorkingDayAfter(epochDay, nth);
    note(epochDay + 1, found);
    return found;
  }

  private long findWorkingDayAfter(long epochDay, int nth) {
    var first = epochDay + 1;
    if (!covers(first)) {
      return first;
    }
    var index = (int) (first - firstDay);
    var word = index >> 6;
    var working = ~off[word] & (-1L << index);
    var left = nth;
    for (var here = Long.bitCount(working); here < left; here = Long.bitCount(working)) {
      left -= here;
      word++;
      if (word == off.length) {
        return lastDay + 1;
      }
      working = ~off[word];
    }
    while (left > 1) {
      working &= working - 1; // past the earliest one
      left--;
    }
    return firstDay + 64L * word + Long.numberOfTrailingZeros(working);
  }

  /// The nth working day before a day, or the last day not covered if the data begins after it.
  long workingDayBefore(long epochDay, int nth) {
    var day = epochDay;
    for (var left = nth; left > 0; ) {
      day--;
      if (!covers(day)) {
        return day;
      }
      if (!isOff(day)) {
        left--;
      }
    }
    return day;
  }

  /// The days off from one day to the last before another, all covered, in order.
  List<DayOff> daysOff(long first, long before) {
    if (first >= before) {
      return List.of();
    }
    note(first, before - 1);
    var from = offBefore(index(first));
    var to = offBefore(index(before - 1)) + (isOff(before - 1) ? 1 : 0);
    return from == to ? List.of() : List.of(Arrays.copyOfRange(daysOff, from, to));
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
    note(epochDay, epochDay);
    return daysOff[offBefore(index(epochDay))];
  }

  /// Whether the day is a Sunday or a public holiday; a Saturday is not, unless a holiday falls on
  /// it. For limits in hours under domstolloven § 149 second paragraph.
  ///
  /// @throws IndexOutOfBoundsException if the day is not covered: there is no safe answer
  public boolean isHolidayOrSunday(LocalDate day) {
    return isHolidayOrSunday(day.toEpochDay());
  }

  boolean isHolidayOrSunday(long epochDay) {
    return isOff(epochDay) && dayOff(epochDay).reason() != Reason.SATURDAY;
  }

  /// The calendar as it was known at a moment: without the holidays proclaimed later, and with
  /// those that were revoked later.
  ///
  /// @return this same calendar if nothing was proclaimed or revoked after that moment
  public WorkingDays knownAt(Instant knownAt) {
    if (proclaimed.isEmpty()) {
      return this;
    }
    var known = proclaimed.stream().flatMap(each -> each.knownAt(knownAt).stream()).toList();
    if (known.equals(proclaimed)) {
      return this;
    }
    var before = new WorkingDays(id, firstDay, lastDay, settled, known);
    return asking == null ? before : before.telling(asking);
  }

  /// The single holidays that became known after the calendar was made, those that were revoked
  /// among them.
  public List<Proclaimed> proclaimed() {
    return proclaimed;
  }

  /// The holidays in the order of their days, one per date.
  List<DayOff> holidays() {
    note(firstDay, lastDay);
    return Stream.of(daysOff).filter(each -> each.reason() == Reason.HOLIDAY).toList();
  }

  private int offBefore(int index) {
    var word = index >> 6;
    return offBefore[word] + Long.bitCount(off[word] & ((1L << index) - 1));
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

  private static Collection<DayOff> byDay(List<DayOff> settled, List<Proclaimed> proclaimed) {
    var byDay = new TreeMap<LocalDate, DayOff>();
    for (var each : settled) {
      byDay.merge(each.day(), each, WorkingDays::together);
    }
    for (var each : proclaimed) {
      if (each.holds()) {
        var holiday = new DayOff(each.day(), Reason.HOLIDAY, each.name(), each.source());
        byDay.merge(each.day(), holiday, WorkingDays::together);
      }
    }
    return byDay.values();
  }

  /// The holidays and, between them, the Saturdays and Sundays that are none.
  private static DayOff[] withWeekends(long firstDay, long lastDay, Collection<DayOff> holidays) {
    var all = new ArrayList<DayOff>();
    var weekend = Weekend.from(firstDay);
    for (var holiday : holidays) {
      var day = holiday.day().toEpochDay();
      if (firstDay <= day && day <= lastDay) {
        for (; weekend < day; weekend = Weekend.from(weekend + 1)) {
          all.add(Weekend.dayOff(weekend));
        }
        all.add(holiday);
        weekend = Weekend.from(day + 1);
      }
    }
    for (; weekend <= lastDay; weekend = Weekend.from(weekend + 1)) {
      all.add(Weekend.dayOff(weekend));
    }
    return all.toArray(DayOff[]::new);
  }

  /// Two holidays on one date are one day off with two names: 17 May 2027 in Norway is Constitution
  /// Day and Whit Monday.
  private static DayOff together(DayOff one, DayOff other) {
    return new DayOff(
        one.day(),
        Reason.HOLIDAY,
        one.name().equals(other.name()) ? one.name() : one.name() + " and " + other.name(),
        one.source().equals(other.source()) ? one.source() : one.source() + "; " + other.source());
  }
}
