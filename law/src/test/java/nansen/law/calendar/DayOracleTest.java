package nansen.law.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nansen.law.PackPeriods;
import org.junit.jupiter.api.Test;

/// Every start day of 2020 to 2035, every period of the packs, every calendar, every rule: the
/// counter agrees with a clerk who goes one day at a time over a calendar on the wall.
///
/// The clerk shares nothing with the counter: he has his own list of days off (the holidays, and
/// Saturdays and Sundays by the name of the weekday), and finds the end of a period by going to the
/// next field until he has counted enough.
final class DayOracleTest {

  /// The edges, and some that the packs do not name.
  private static final String OTHERS =
      """
      0 1 2 6 7 14 90 days
      0 1 2 6 7 20 working days
      0 1 2 3 4 5 6 12 16 18 weeks
      0 1 2 3 4 6 7 8 9 12 15 18 20 21 24 months
      0 1 2 3 5 6 10 years
      """;

  /// All periods of the packs with their sums after extension, and others; within a unit in the
  /// order of their length.
  private static final List<Period> PERIODS =
      Stream.concat(
              PackPeriods.all().stream().filter(period -> period.unit() != Unit.HOURS),
              OTHERS.lines().flatMap(DayOracleTest::periods))
          .distinct()
          .sorted(Comparator.comparing(Period::unit).thenComparing(Period::amount))
          .toList();

  private enum Reading {
    STAYS,
    MOVES,
    MOVES_AND_HOLDS_TWO_WORKING_DAYS
  }

  private static final Map<Counting, Reading> RULES =
      Map.of(
          Counting.REGULATION_1182_71, Reading.MOVES_AND_HOLDS_TWO_WORKING_DAYS,
          Counting.REGULATION_1182_71_WITHOUT_3_5, Reading.MOVES,
          Counting.REGULATION_1182_71_NO_ROLL, Reading.STAYS,
          Counting.APR_73, Reading.MOVES,
          Counting.AMMR_75, Reading.MOVES,
          Counting.RBPR_11, Reading.MOVES,
          Counting.DUBLIN_III_42, Reading.STAYS,
          Counting.DOMSTOLLOVEN_148_149, Reading.MOVES,
          Counting.FORVALTNINGSLOVEN_30, Reading.MOVES,
          Counting.DOMSTOLLOVEN_148, Reading.STAYS);

  private static final WallCalendar WALL = new WallCalendar();
  private static final int FIRST_START = WALL.field(LocalDate.of(2020, 1, 1));
  private static final int LAST_START = WALL.field(LocalDate.of(2035, 12, 31));

  @Test
  void a_new_period_of_a_pack_is_counted_and_so_is_what_an_extension_makes_of_it() {
    for (var text : List.of("12 days", "15 working days", "25 working days", "15 months")) {
      assertTrue(PERIODS.contains(Period.parse(text).orElseThrow()), text);
    }
  }

  @Test
  void agrees_with_a_clerk_who_counts_one_day_at_a_time() {
    var begun = System.nanoTime();
    var checked = new LongAdder();
    var forward = ends(1);

    ShippedCalendars.ALL.ids().parallelStream()
        .forEach(id -> checked.add(new Clerk(ShippedCalendars.of(id.value())).forward(forward)));

    assertEquals(
        (long) forward.length
            * PERIODS.size()
            * ShippedCalendars.ALL.ids().size()
            * Counting.values().length,
        checked.sum());
    report("forward", ShippedCalendars.ALL.ids().size(), checked.sum(), begun);
  }

  @Test
  void agrees_with_a_clerk_who_counts_backwards() {
    var begun = System.nanoTime();
    var checked = new LongAdder();
    var backward = ends(-1);

    ShippedCalendars.ALL.ids().parallelStream()
        .forEach(id -> checked.add(new Clerk(ShippedCalendars.of(id.value())).backward(backward)));

    assertEquals(
        (long) backward.length * PERIODS.size() * ShippedCalendars.ALL.ids().size(), checked.sum());
    report("backward", ShippedCalendars.ALL.ids().size(), checked.sum(), begun);
  }

  @Test
  void agrees_with_a_clerk_who_was_kept_waiting() {
    var begun = System.nanoTime();
    var checked = new LongAdder();
    var forward = ends(1);

    Stream.of("NO", "BG", "DE-BY", "LV", "TST")
        .parallel()
        .forEach(id -> checked.add(new Clerk(ShippedCalendars.of(id)).paused(forward)));

    report("paused", 5, checked.sum(), begun);
  }

  /// The clerk's raw ends for each start day: the same in every calendar.
  private static int[][] ends(int step) {
    return IntStream.rangeClosed(FIRST_START, LAST_START)
        .parallel()
        .mapToObj(start -> WALL.ends(start, step, PERIODS))
        .toArray(int[][]::new);
  }

  private static void report(String what, int calendars, long checked, long begun) {
    System.out.printf(
        "day oracle, %s: %,d counts over %d calendars, %d periods, %,d start days in %.1f s%n",
        what,
        checked,
        calendars,
        PERIODS.size(),
        LAST_START - FIRST_START + 1,
        (System.nanoTime() - begun) / 1e9);
  }

  private static Stream<Period> periods(String line) {
    var unit = line.replaceFirst("^[0-9 ]*", "");
    return Stream.of(line.split(" ", -1))
        .filter(word -> Character.isDigit(word.charAt(0)))
        .map(word ->
            word.equals("1")
                ? word + " " + unit.substring(0, unit.length() - 1)
                : word + " " + unit)
        .map(text -> Period.parse(text).orElseThrow());
  }

  /// Counts in one calendar, and compares.
  private static final class Clerk {
    private final WorkingDays days;
    private final boolean[] off = new boolean[WallCalendar.DAYS];

    Clerk(WorkingDays days) {
      this.days = days;
      var holidays = new HashSet<LocalDate>();
      days.holidays().forEach(holiday -> holidays.add(holiday.day()));
      for (var field = 0; field < off.length; field++) {
        off[field] = WALL.isWeekend(field) || holidays.contains(WALL.date[field]);
      }
    }

    long forward(int[][] ends) {
      var checked = 0L;
      var latest = new int[Counting.values().length];
      for (var start = FIRST_START; start <= LAST_START; start++) {
        var unit = Unit.HOURS;
        for (var p = 0; p < PERIODS.size(); p++) {
          var period = PERIODS.get(p);
          if (period.unit() != unit) {
            unit = period.unit();
            java.util.Arrays.fill(latest, 0);
          }
          var raw = period.unit() == Unit.WORKING_DAYS ? -1 : ends[start - FIRST_START][p];
          for (var rule : Counting.values()) {
            var end = forward(rule, start, period, raw);
            if (end < latest[rule.ordinal()]) {
              throw new AssertionError(
                  "a longer period ends earlier: " + rule + " " + WALL.date[start] + " " + period);
            }
            latest[rule.ordinal()] = end;
            checked++;
          }
        }
      }
      return checked;
    }

    private int forward(Counting rule, int start, Period period, int raw) {
      var counted = rule.after(WALL.date[start], period, 0, days);
      if (!(counted instanceof Counted.Days actual)) {
        throw new AssertionError(counted);
      }
      var end = raw < 0 ? nthWorkingDay(start, period.amount()) : raw;
      var lastCounted = end;
      var second = false;
      var reading = Objects.requireNonNull(RULES.get(rule));
      if (raw > start && reading != Reading.STAYS) {
        while (off[end]) {
          end++;
        }
        if (reading == Reading.MOVES_AND_HOLDS_TWO_WORKING_DAYS && raw > start + 1) {
          var two = nthWorkingDay(start, 2);
          if (two > end) {
            end = two;
            second = true;
          }
        }
      }
      check(actual.rawEnd().equals(WALL.date[lastCounted]), actual, lastCounted);
      check(actual.end().equals(WALL.date[end]), actual, end);
      check(actual.secondWorkingDay() == second, actual, end);
      check(isOff(actual.movedPast(), lastCounted, end), actual, end);
      check(
          raw < 0 || second
              ? isOff(actual.skipped(), start + 1, lastCounted)
              : actual.skipped().isEmpty(),
          actual,
          end);
      check(actual.replay().equals(actual.end()), actual, end);
      return end;
    }

    long paused(int[][] ends) {
      var checked = 0L;
      for (var start = FIRST_START; start <= LAST_START; start++) {
        for (var p = 0; p < PERIODS.size(); p++) {
          var period = PERIODS.get(p);
          var pause = 1 + (start + 7 * p) % 45;
          var rule = Counting.values()[(start + p) % Counting.values().length];
          if (period.unit() != Unit.WORKING_DAYS && period.amount() > 0) {
            var counted = rule.after(WALL.date[start], period, pause, days);
            if (!(counted instanceof Counted.Days actual)) {
              throw new AssertionError(counted);
            }
            var end = ends[start - FIRST_START][p] + pause;
            check(actual.rawEnd().equals(WALL.date[end]), actual, end);
            var reading = Objects.requireNonNull(RULES.get(rule));
            while (reading != Reading.STAYS && off[end]) {
              end++;
            }
            if (reading == Reading.MOVES_AND_HOLDS_TWO_WORKING_DAYS
                && !period.equals(new Period(1, Unit.DAYS))) {
              end = Math.max(end, nthWorkingDay(start, 2));
            }
            check(actual.end().equals(WALL.date[end]), actual, end);
            check(actual.replay().equals(actual.end()), actual, end);
            checked++;
          }
        }
      }
      return checked;
    }

    long backward(int[][] ends) {
      var checked = 0L;
      for (var event = FIRST_START; event <= LAST_START; event++) {
        for (var p = 0; p < PERIODS.size(); p++) {
          var rule = Counting.values()[(event + p) % Counting.values().length];
          var period = PERIODS.get(p);
          var counted = rule.before(WALL.date[event], period, days);
          if (!(counted instanceof Counted.Backward actual)) {
            throw new AssertionError(counted);
          }
          var end = ends[event - FIRST_START][p];
          if (period.unit() == Unit.WORKING_DAYS) {
            end = nthWorkingDayBefore(event, period.amount());
            check(isOff(actual.skipped().reversed(), end + 1, event), actual, end);
          } else {
            check(actual.skipped().isEmpty(), actual, end);
          }
          check(actual.end().equals(WALL.date[end]), actual, end);
          check(actual.replay().equals(actual.end()), actual, end);
          checked++;
        }
      }
      return checked;
    }

    private int nthWorkingDay(int start, int wanted) {
      var field = start;
      for (var found = 0; found < wanted; ) {
        field++;
        if (!off[field]) {
          found++;
        }
      }
      return field;
    }

    private int nthWorkingDayBefore(int event, int wanted) {
      var field = event;
      for (var found = 0; found < wanted; ) {
        field--;
        if (!off[field]) {
          found++;
        }
      }
      return field;
    }

    /// Whether the list is exactly the days off from one field to the one before another.
    private boolean isOff(List<DayOff> listed, int from, int before) {
      var next = 0;
      for (var field = from; field < before; field++) {
        if (off[field]) {
          if (next == listed.size() || !listed.get(next).day().equals(WALL.date[field])) {
            return false;
          }
          next++;
        }
      }
      return next == listed.size();
    }

    private void check(boolean agrees, Counted actual, int end) {
      if (!agrees) {
        throw new AssertionError(
            days.id() + ": the clerk comes to " + WALL.date[end] + ", the counter to " + actual);
      }
    }
  }
}
