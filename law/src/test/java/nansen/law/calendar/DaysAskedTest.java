package nansen.law.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Which days a calendar was asked about.
class DaysAskedTest {
  private static final WorkingDays AUSTRIA = ShippedCalendars.of("AT");

  private static LocalDate day(String day) {
    return LocalDate.parse(day);
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void ranges_in_any_order_are_their_days(long seed) {
    var random = new Random(seed);
    for (var round = 0; round < 300; round++) {
      var asking = new Asking();
      var other = new Asking();
      var days = new TreeSet<Long>();
      for (var i = random.nextInt(20); i > 0; i--) {
        var first = random.nextLong(200);
        var last = first + random.nextInt(12) - 1; // now and then none
        (random.nextBoolean() ? asking : other).add(first, last);
        for (var day = first; day <= last; day++) {
          days.add(day);
        }
      }
      var asked = asking.days().and(other.days());
      for (var day = -1L; day < 215; day++) {
        assertEquals(days.contains(day), asked.has(LocalDate.ofEpochDay(day)), asked + " " + day);
      }
      var ranges = asked.ranges();
      for (var i = 1; i < ranges.size(); i++) {
        var between = Objects.requireNonNull(ranges.get(i - 1).last()).plusDays(1);
        assertTrue(
            between.isBefore(Objects.requireNonNull(ranges.get(i).first())), asked::toString);
      }
    }
  }

  @Test
  void all_before_a_day_join_what_was_asked() {
    var asking = new Asking();
    asking.add(day("2026-11-20").toEpochDay(), day("2026-11-30").toEpochDay());
    asking.add(day("2026-12-24").toEpochDay(), day("2026-12-24").toEpochDay());

    assertEquals(
        "..2026-11-30 2026-12-24..2026-12-24",
        asking.days().andAllBefore(day("2026-11-27")).toString());
    assertEquals("..2026-11-26", DaysAsked.NONE.andAllBefore(day("2026-11-27")).toString());
    assertEquals(DaysAsked.ANY, DaysAsked.ANY.andAllBefore(day("2026-11-27")));
    assertTrue(DaysAsked.ANY.has(LocalDate.MIN) && DaysAsked.ANY.has(LocalDate.MAX));
    assertEquals(List.of(new DaysAsked.Range(null, null)), DaysAsked.ANY.ranges());
    assertFalse(DaysAsked.NONE.has(day("2026-11-27")));
  }

  /// From Thursday 30 April 2026, with 1 May a holiday in Austria.
  @ParameterizedTest
  @CsvSource({
    "2 working days, 2026-05-01..2026-05-05",
    "1 day, 2026-05-01..2026-05-04",
    "4 days, 2026-05-04..2026-05-04",
    "5 days, 2026-05-05..2026-05-05",
    "0 days, ''"
  })
  void a_count_asks_about_the_days_that_it_turns_on(String period, String asked) {
    var asking = new Asking();

    var unused =
        Counting.APR_73.after(
            day("2026-04-30"), Period.parse(period).orElseThrow(), 0, AUSTRIA.telling(asking));

    assertEquals(asked, asking.days().toString());
  }

  @Test
  void a_calendar_that_tells_answers_the_same() {
    var told = AUSTRIA.telling(new Asking());
    for (var day = day("2026-01-01"); day.getYear() == 2026; day = day.plusDays(1)) {
      assertEquals(AUSTRIA.off(day), told.off(day));
      assertEquals(
          AUSTRIA.workingDayAfter(day.toEpochDay(), 7), told.workingDayAfter(day.toEpochDay(), 7));
    }
  }
}
