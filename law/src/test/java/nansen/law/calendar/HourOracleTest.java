package nansen.law.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;
import nansen.law.PackPeriods;
import org.junit.jupiter.api.Test;

/// Limits in hours, against a clerk who watches the clock a quarter of an hour at a time.
///
/// The clerk knows summer time from the directive (from the last Sunday of March to the last of
/// October, 01:00 UTC) and not from the tables of time zones; he starts at each quarter hour in
/// turn, from 2020 to 2035, through every night the clocks change.
final class HourOracleTest {

  private static final int QUARTER = 15 * 60;
  private static final Instant BEGIN = Instant.parse("2019-12-31T00:00:00Z");

  /// To the end of 2035, and far enough beyond for the last of them to end.
  private static final int QUARTERS = (16 * 366 + 41) * 96;

  private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");
  private static final LocalTime CLOCK = LocalTime.of(OSLO);
  private static final WallCalendar WALL = new WallCalendar();

  /// All numbers of hours in the packs with their sums after extension, and the edges.
  private static final List<Integer> HOURS =
      IntStream.concat(
              PackPeriods.all().stream()
                  .filter(period -> period.unit() == Unit.HOURS)
                  .mapToInt(Period::amount),
              IntStream.of(0, 34, 71, 96))
          .distinct()
          .sorted()
          .boxed()
          .toList();

  private static final List<Counting> NEXT_FULL_HOUR =
      List.of(
          Counting.REGULATION_1182_71,
          Counting.REGULATION_1182_71_WITHOUT_3_5,
          Counting.REGULATION_1182_71_NO_ROLL,
          Counting.APR_73,
          Counting.AMMR_75,
          Counting.RBPR_11,
          Counting.DUBLIN_III_42);

  private static final List<Counting> STANDING_STILL =
      List.of(Counting.DOMSTOLLOVEN_148_149, Counting.FORVALTNINGSLOVEN_30);

  private final WorkingDays norway = ShippedCalendars.of("NO");

  /// For each quarter of an hour from the beginning: the field on the wall, the minute of the hour,
  /// and whether it lies on a Sunday or holiday, by the clock in Oslo.
  private final int[] field = new int[QUARTERS];

  private final int[] minute = new int[QUARTERS];
  private final boolean[] holiday = new boolean[QUARTERS];

  HourOracleTest() {
    var holidays = new HashSet<LocalDate>();
    norway.holidays().forEach(each -> holidays.add(each.day()));
    var today = WALL.field(LocalDate.of(2019, 12, 31));
    var secondsIntoDay = 3600; // one o'clock in Oslo at midnight UTC
    for (var quarter = 0; quarter < QUARTERS; quarter++) {
      secondsIntoDay += clockChange(quarter);
      if (secondsIntoDay >= 86_400) {
        secondsIntoDay -= 86_400;
        today++;
      }
      field[quarter] = today;
      minute[quarter] = secondsIntoDay / 60 % 60;
      holiday[quarter] =
          WALL.weekday[today].equals("Sunday") || holidays.contains(WALL.date[today]);
      secondsIntoDay += QUARTER;
    }
  }

  @Test
  void agrees_with_a_clerk_who_watches_the_clock() {
    var begun = System.nanoTime();
    var checked = new LongAdder();
    var lastStart = QUARTERS - 40 * 96;

    IntStream.range(0, lastStart)
        .parallel()
        .forEach(start -> {
          for (var hours : HOURS) {
            var rule = Counting.values()[(start + hours) % Counting.values().length];
            check(rule, start, hours);
            check(Counting.DOMSTOLLOVEN_148_149, start, hours);
            checked.add(2);
          }
        });

    System.out.printf(
        "hour oracle: %,d counts from %,d quarter hours in %.1f s%n",
        checked.sum(), lastStart, (System.nanoTime() - begun) / 1e9);
  }

  @Test
  void agrees_with_a_clerk_who_only_knows_the_day() {
    var checked = 0L;
    for (var start = 1; start < QUARTERS - 40 * 96; start++) {
      if (field[start] != field[start - 1]) {
        for (var hours : HOURS) {
          for (var rule : Counting.values()) {
            var counted =
                rule.afterStartOf(
                    WALL.date[field[start]], new Period(hours, Unit.HOURS), CLOCK, norway);
            compare(counted, rule, start, start, hours);
            var latest =
                rule.afterEndOf(
                    WALL.date[field[start - 1]], new Period(hours, Unit.HOURS), 0, CLOCK, norway);
            compare(latest, rule, start, start, hours);
            checked += 2;
          }
        }
      }
    }
    System.out.printf("hour oracle: %,d counts from the two ends of a day%n", checked);
  }

  private void check(Counting rule, int start, int hours) {
    var counted = rule.after(instant(start), new Period(hours, Unit.HOURS), 0, CLOCK, norway);
    var first = start;
    if (NEXT_FULL_HOUR.contains(rule)) {
      do {
        first++;
      } while (minute[first] != 0);
    }
    compare(counted, rule, start, first, hours);
  }

  private void compare(Counted counted, Counting rule, int start, int first, int hours) {
    var end = first;
    var left = hours * 4;
    while (left > 0) {
      if (!STANDING_STILL.contains(rule) || !holiday[end]) {
        left--;
      }
      end++;
    }
    if (!(counted instanceof Counted.Hours actual)
        || !actual.from().equals(instant(start))
        || !actual.countedFrom().equals(instant(first))
        || !actual.end().equals(instant(end))
        || !actual.replay().equals(actual.end())) {
      throw new AssertionError(
          rule + ": the clerk comes to " + instant(end) + ", the counter to " + counted);
    }
  }

  private static Instant instant(int quarter) {
    return BEGIN.plusSeconds((long) quarter * QUARTER);
  }

  /// Directive 2000/84/EC: seconds by which the clock is put forward or back at this quarter.
  private static int clockChange(int quarter) {
    if (quarter % 96 != 4) {
      return 0;
    }
    var day = WALL.field(LocalDate.of(2019, 12, 31)) + quarter / 96; // by UTC
    if (!WALL.weekday[day].equals("Sunday") || WALL.dayOfMonth[day] + 7 <= 31) {
      return 0;
    }
    return switch (WALL.date[day].getMonth()) {
      case MARCH -> 3600;
      case OCTOBER -> -3600;
      default -> 0;
    };
  }
}
