package nansen.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/// The office has its own midnight.
final class WallClockTest {
  private static LocalDate today(String moment, String zone) {
    return new WallClock(() -> Instant.parse(moment), ZoneId.of(zone)).today();
  }

  @Test
  void the_day_changes_at_midnight_of_the_office() {
    assertEquals(LocalDate.of(2026, 9, 15), today("2026-09-15T21:59:59Z", "Europe/Oslo"));
    assertEquals(LocalDate.of(2026, 9, 16), today("2026-09-15T22:00:00Z", "Europe/Oslo"));
    assertEquals(LocalDate.of(2026, 11, 27), today("2026-11-27T22:59:59Z", "Europe/Oslo"));
    assertEquals(LocalDate.of(2026, 9, 15), today("2026-09-15T22:00:00Z", "UTC"));
  }
}
