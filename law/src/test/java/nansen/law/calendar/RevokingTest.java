package nansen.law.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import nansen.law.calendar.DayOff.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Holidays that were proclaimed and are revoked again.
class RevokingTest {
  private static final CalendarId NORWAY = new CalendarId("NO");
  private static final LocalDate DAY = LocalDate.parse("2026-10-13");
  private static final Instant PROCLAIMED = Instant.parse("2026-10-01T00:00:00Z");
  private static final Instant REVOKED = Instant.parse("2026-10-05T00:00:00Z");
  private static final CalendarId GERMANY = new CalendarId("DE");
  private static final CalendarId BAVARIA = new CalendarId("DE-BY");
  private static final Calendars SHIPPED = ShippedCalendars.ALL;

  private static Proclaimed mourning(LocalDate day, Instant known) {
    return new Proclaimed(day, "Mourning", known, "invented", "unverified");
  }

  private static Revoked revoked(Instant known) {
    return new Revoked(known, "invented too", "unverified");
  }

  private static WorkingDays norway(Calendars calendars) {
    return calendars.of(NORWAY).orElseThrow();
  }

  @Test
  void it_is_off_from_when_it_was_proclaimed_until_it_was_revoked() {
    var days =
        norway(
            SHIPPED
                .proclaiming(NORWAY, mourning(DAY, PROCLAIMED))
                .revoking(NORWAY, DAY, revoked(REVOKED)));

    assertFalse(days.isOff(DAY));
    assertFalse(days.knownAt(PROCLAIMED.minusNanos(1)).isOff(DAY));
    assertTrue(days.knownAt(PROCLAIMED).isOff(DAY));
    assertTrue(days.knownAt(REVOKED.minusNanos(1)).isOff(DAY));
    assertFalse(days.knownAt(REVOKED).isOff(DAY));
    assertSame(days, days.knownAt(REVOKED));
  }

  @Test
  void what_was_known_between_is_the_calendar_with_the_holiday_and_no_more() {
    var with = norway(SHIPPED.proclaiming(NORWAY, mourning(DAY, PROCLAIMED)));
    var between =
        norway(
                SHIPPED
                    .proclaiming(NORWAY, mourning(DAY, PROCLAIMED))
                    .revoking(NORWAY, DAY, revoked(REVOKED)))
            .knownAt(REVOKED.minusNanos(1));

    assertEquals(with.holidays(), between.holidays());
    assertEquals(with.proclaimed(), between.proclaimed());
  }

  @Test
  void a_statutory_holiday_of_that_day_stays_one() {
    var christmas = LocalDate.parse("2026-12-25");
    var days =
        norway(
            SHIPPED
                .proclaiming(NORWAY, mourning(christmas, PROCLAIMED))
                .revoking(NORWAY, christmas, revoked(REVOKED)));

    assertTrue(days.isOff(christmas));
    assertEquals(norway(SHIPPED).off(christmas), days.off(christmas));
  }

  @Test
  void what_was_revoked_can_be_proclaimed_again() {
    var again = REVOKED.plusSeconds(3600);
    var days =
        norway(
            SHIPPED
                .proclaiming(NORWAY, mourning(DAY, PROCLAIMED))
                .revoking(NORWAY, DAY, revoked(REVOKED))
                .proclaiming(NORWAY, mourning(DAY, again)));

    assertTrue(days.isOff(DAY));
    assertFalse(days.knownAt(again.minusNanos(1)).isOff(DAY));
    assertTrue(days.knownAt(REVOKED.minusNanos(1)).isOff(DAY));
  }

  @Test
  void a_holiday_of_the_state_is_revoked_in_one_region_alone() {
    var calendars =
        SHIPPED
            .proclaiming(GERMANY, mourning(DAY, PROCLAIMED))
            .revoking(BAVARIA, DAY, revoked(REVOKED));

    var bavaria = calendars.of(BAVARIA).orElseThrow();
    assertFalse(bavaria.isOff(DAY));
    assertTrue(bavaria.knownAt(REVOKED.minusNanos(1)).isOff(DAY));
    assertTrue(calendars.of(GERMANY).orElseThrow().isOff(DAY));
    assertTrue(calendars.of(new CalendarId("DE-BE")).orElseThrow().isOff(DAY));
    assertEquals(Set.of(BAVARIA), calendars.revokedInRegions().keySet());
  }

  @Test
  void a_holiday_of_the_state_that_is_proclaimed_again_holds_in_the_region_too() {
    var again = REVOKED.plusSeconds(3600);
    var calendars =
        SHIPPED
            .proclaiming(GERMANY, mourning(DAY, PROCLAIMED))
            .revoking(BAVARIA, DAY, revoked(REVOKED))
            .revoking(GERMANY, DAY, revoked(REVOKED.plusSeconds(60)))
            .proclaiming(GERMANY, mourning(DAY, again));

    var bavaria = calendars.of(BAVARIA).orElseThrow();
    assertTrue(bavaria.isOff(DAY));
    assertFalse(bavaria.knownAt(again.minusNanos(1)).isOff(DAY));
    assertFalse(bavaria.knownAt(REVOKED).isOff(DAY));
  }

  @Test
  void a_holiday_of_the_region_is_not_revoked_with_the_state() {
    var calendars = SHIPPED.proclaiming(BAVARIA, mourning(DAY, PROCLAIMED));

    assertTrue(
        calendars.revoking(GERMANY, DAY, revoked(REVOKED)).of(BAVARIA).orElseThrow().isOff(DAY));
    assertSame(calendars, calendars.revoking(new CalendarId("DE-BE"), DAY, revoked(REVOKED)));
  }

  @Test
  void nothing_is_revoked_before_anybody_could_know_of_it() {
    var calendars = SHIPPED.proclaiming(NORWAY, mourning(DAY, PROCLAIMED));
    var early = revoked(PROCLAIMED.minusNanos(1));

    assertTrue(norway(calendars.revoking(NORWAY, DAY, early)).isOff(DAY));
    assertThrows(IllegalArgumentException.class, () -> mourning(DAY, PROCLAIMED).revoked(early));
  }

  /// A day that was proclaimed, with the moments of knowledge, in hours from the first.
  ///
  /// @param until no end where it is the last hour there is
  private record Held(LocalDate day, int from, int until) {}

  private static final int HOURS = 40;

  /// Proclaimed and revoked at random, a few days again and again; a second account is kept of from
  /// when until when each is a holiday, and asked for every moment there is.
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void at_every_moment_a_day_is_off_as_long_as_what_was_proclaimed_then_held(long seed) {
    var random = new Random(seed);
    var calendars = SHIPPED;
    var held = new ArrayList<Held>();
    for (var i = 0; i < 30; i++) {
      var day = DAY.plusDays(random.nextInt(4));
      var hour = random.nextInt(HOURS);
      if (random.nextBoolean()) {
        calendars = calendars.proclaiming(NORWAY, mourning(day, hour(hour)));
        held.add(new Held(day, hour, HOURS));
      } else {
        calendars = calendars.revoking(NORWAY, day, revoked(hour(hour)));
        held.replaceAll(each ->
            each.day().equals(day) && each.until() == HOURS && each.from() <= hour
                ? new Held(day, each.from(), hour)
                : each);
      }
    }
    var days = norway(calendars);
    for (var hour = 0; hour < HOURS; hour++) {
      var at = hour;
      var then = days.knownAt(hour(hour));
      var off =
          held.stream()
              .filter(each -> each.from() <= at && at < each.until())
              .map(each -> new DayOff(each.day(), Reason.HOLIDAY, "Mourning", "invented"))
              .distinct()
              .toList();
      var expected = new ArrayList<>(norway(SHIPPED).knownAt(hour(hour)).holidays());
      expected.addAll(off);
      var model = WorkingDays.of(NORWAY, 2010, 2060, expected);
      assertEquals(model.holidays(), then.holidays(), "seed " + seed + ", hour " + hour);
      for (var length : List.of(1, 3, 5, 10)) {
        var period = new Period(length, Unit.WORKING_DAYS);
        assertEquals(
            Counting.APR_73.after(DAY.minusDays(4), period, 0, model),
            Counting.APR_73.after(DAY.minusDays(4), period, 0, then),
            "seed " + seed + ", hour " + hour);
      }
    }
    assertTrue(held.stream().anyMatch(each -> each.until() < HOURS), "nothing was revoked");
  }

  private static Instant hour(int hour) {
    return PROCLAIMED.plusSeconds(3600L * hour);
  }
}
