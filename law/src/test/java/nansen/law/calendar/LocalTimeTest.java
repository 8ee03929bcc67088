package nansen.law.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/// The clock on the wall against the one of the platform, in every time zone there is.
class LocalTimeTest {
  private static final LocalDate FIRST = LocalDate.of(1968, 1, 1);
  private static final LocalDate AFTER = LocalDate.of(2112, 1, 1);

  @Test
  void every_day_starts_when_the_zone_says() {
    for (var id : ZoneId.getAvailableZoneIds()) {
      var zone = ZoneId.of(id);
      var time = LocalTime.of(zone);
      for (var day = FIRST.toEpochDay(); day < AFTER.toEpochDay(); day += 3) {
        var start = LocalDate.ofEpochDay(day).atStartOfDay(zone).toEpochSecond();
        assertEquals(start, time.startOf(day), () -> "start of day in " + id);
      }
    }
  }

  @Test
  void the_offset_is_right_on_both_sides_of_every_change() {
    for (var id : ZoneId.getAvailableZoneIds()) {
      var rules = ZoneId.of(id).getRules();
      var time = LocalTime.of(ZoneId.of(id));
      var end = AFTER.toEpochDay() * 86_400;
      var next = rules.nextTransition(Instant.ofEpochSecond(FIRST.toEpochDay() * 86_400));
      while (next != null && next.toEpochSecond() < end) {
        for (var second = next.toEpochSecond() - 1; second <= next.toEpochSecond() + 1; second++) {
          var at = Instant.ofEpochSecond(second);
          assertEquals(
              rules.getOffset(at).getTotalSeconds(), time.offset(second), () -> id + " at " + at);
        }
        next = rules.nextTransition(next.getInstant());
      }
    }
  }

  @Test
  void a_moment_before_midnight_belongs_to_the_day_before() {
    var oslo = LocalTime.of(ZoneId.of("Europe/Oslo"));

    assertEquals(LocalDate.of(2026, 3, 28), oslo.day(Instant.parse("2026-03-28T22:59:59Z")));
    assertEquals(LocalDate.of(2026, 3, 29), oslo.day(Instant.parse("2026-03-28T23:00:00Z")));
    assertEquals(LocalDate.of(2026, 3, 30), oslo.day(Instant.parse("2026-03-29T22:00:00Z")));
  }
}
