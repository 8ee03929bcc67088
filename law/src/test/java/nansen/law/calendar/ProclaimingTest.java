package nansen.law.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Holidays that are added to calendars already made.
class ProclaimingTest {
  private static final LocalDate DAY = LocalDate.parse("2026-10-13");
  private static final Proclaimed MOURNING =
      new Proclaimed(
          DAY, "Mourning", Instant.parse("2026-10-01T00:00:00Z"), "invented", "unverified");

  private static final Calendars BEFORE =
      Calendars.with(
          List.of(
              new CalendarDefinition(
                  new CalendarId("DE"),
                  ZoneId.of("Europe/Berlin"),
                  CalendarDefinition.Base.TABLE,
                  2020,
                  2030,
                  "statute",
                  "unverified",
                  List.of(),
                  List.of(),
                  List.of())));

  private static boolean isOff(Calendars calendars, String id) {
    return calendars.of(new CalendarId(id)).orElseThrow().isOff(DAY);
  }

  @Test
  void a_day_of_the_state_is_off_in_all_its_regions() {
    var after = BEFORE.proclaiming(new CalendarId("DE"), MOURNING);

    assertTrue(isOff(after, "DE"));
    assertTrue(isOff(after, "DE-BY"));
    assertFalse(isOff(BEFORE, "DE"));
  }

  @Test
  void a_day_of_a_region_is_off_there_alone() {
    var after = BEFORE.proclaiming(new CalendarId("DE-BY"), MOURNING);

    assertTrue(isOff(after, "DE-BY"));
    assertFalse(isOff(after, "DE"));
    assertFalse(isOff(after, "DE-NW"));
    assertEquals(
        BEFORE.of(new CalendarId("DE-BY")).orElseThrow().holidays().size() + 1,
        after.of(new CalendarId("DE-BY")).orElseThrow().holidays().size());
  }

  @Test
  void it_is_off_from_when_it_was_known() {
    var days = BEFORE.proclaiming(new CalendarId("DE"), MOURNING).of(new CalendarId("DE"));

    assertFalse(days.orElseThrow().knownAt(MOURNING.known().minusSeconds(1)).isOff(DAY));
    assertTrue(days.orElseThrow().knownAt(MOURNING.known()).isOff(DAY));
  }

  @Test
  void a_calendar_or_a_year_that_is_not_there_is_refused() {
    var late = new Proclaimed(DAY.withYear(2031), "Mourning", MOURNING.known(), "x", "unverified");

    assertThrows(
        IllegalArgumentException.class, () -> BEFORE.proclaiming(new CalendarId("XX"), MOURNING));
    assertThrows(
        IllegalArgumentException.class, () -> BEFORE.proclaiming(new CalendarId("DE"), late));
  }
}
