package nansen.law.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import nansen.law.calendar.DayOff.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class WorkingDaysTest {

  private static final LocalTime RIGA = LocalTime.of(ZoneId.of("Europe/Riga"));

  /// Each day of each calendar: what is off has a record of that day, what is not has none.
  @Test
  void every_day_off_has_its_reason() {
    for (var id : ShippedCalendars.ALL.ids()) {
      var days = ShippedCalendars.of(id.value());
      var holidays = days.holidays().stream().collect(Collectors.toMap(DayOff::day, it -> it));
      for (var day = LocalDate.of(2017, 1, 1); day.getYear() <= 2060; day = day.plusDays(1)) {
        var off = days.off(day);
        var holiday = holidays.get(day);
        if (holiday != null) {
          assertSame(holiday, off);
        } else if (day.getDayOfWeek() == DayOfWeek.SATURDAY) {
          assertEquals(new DayOff(day, Reason.SATURDAY, "Saturday", "day of the week"), off);
        } else if (day.getDayOfWeek() == DayOfWeek.SUNDAY) {
          assertEquals(new DayOff(day, Reason.SUNDAY, "Sunday", "day of the week"), off);
        } else {
          assertNull(off);
        }
        assertEquals(off != null, days.isOff(day));
        assertEquals(
            holiday != null || day.getDayOfWeek() == DayOfWeek.SUNDAY, days.isHolidayOrSunday(day));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "AT", "BE", "BG", "CH", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU",
        "IE", "IS", "IT", "LI", "LT", "LU", "LV", "MT", "NL", "NO", "PL", "PT", "RO", "SE", "SI",
        "SK", "TST"
      })
  void every_state_that_applies_the_acts_has_a_calendar(String state) {
    var id = new CalendarId(state);
    var holidays2026 =
        ShippedCalendars.of(state).holidays().stream().filter(it -> it.day().getYear() == 2026);

    assertTrue(ShippedCalendars.ALL.zone(id).isPresent());
    assertTrue(holidays2026.count() >= 5);
  }

  @Test
  void an_unknown_calendar_is_nothing() {
    assertTrue(ShippedCalendars.ALL.of(new CalendarId("XX")).isEmpty());
    assertTrue(ShippedCalendars.ALL.zone(new CalendarId("XX")).isEmpty());
  }

  @Test
  void a_region_has_the_holidays_and_the_zone_of_its_state() {
    var berlin = ShippedCalendars.of("DE-BE");

    assertEquals(ZoneId.of("Europe/Berlin"), ShippedCalendars.ALL.zone(berlin.id()).orElseThrow());
    assertTrue(berlin.isOff(LocalDate.of(2028, 10, 3)));
    assertTrue(berlin.isOff(LocalDate.of(2028, 3, 8)));
    assertFalse(ShippedCalendars.of("DE").isOff(LocalDate.of(2028, 3, 8)));
    assertEquals(
        ZoneId.of("Atlantic/Azores"),
        ShippedCalendars.ALL.zone(new CalendarId("PT-20")).orElseThrow());
  }

  @Test
  void a_day_without_data_has_no_answer() {
    var bulgaria = ShippedCalendars.of("BG");
    var before = LocalDate.of(2016, 12, 31);

    assertFalse(bulgaria.covers(before));
    assertTrue(bulgaria.covers(before.plusDays(1)));
    assertThrows(IndexOutOfBoundsException.class, () -> bulgaria.isOff(before));
    assertThrows(IndexOutOfBoundsException.class, () -> bulgaria.off(before));
    assertThrows(IndexOutOfBoundsException.class, () -> bulgaria.isHolidayOrSunday(before));
  }

  @Test
  void a_period_that_ends_in_a_year_without_data_is_refused() {
    var norway = ShippedCalendars.of("NO");
    var from = LocalDate.of(2060, 12, 20);

    assertEquals(
        new Counted.NoData(norway.id(), 2061),
        Counting.APR_73.after(from, new Period(1, Unit.MONTHS), 0, norway));
    assertEquals(
        new Counted.NoData(norway.id(), 2061),
        Counting.APR_73.after(from, new Period(15, Unit.WORKING_DAYS), 0, norway));
    assertEquals(
        new Counted.NoData(norway.id(), 2009),
        Counting.APR_73.before(LocalDate.of(2010, 1, 2), new Period(2, Unit.WORKING_DAYS), norway));
    assertEquals(
        new Counted.NoData(norway.id(), 2061),
        Counting.DOMSTOLLOVEN_148_149.after(
            Instant.parse("2060-12-31T12:00:00Z"),
            new Period(72, Unit.HOURS),
            0,
            LocalTime.of(ZoneId.of("Europe/Oslo")),
            norway));
  }

  @Test
  void a_last_day_that_moves_into_a_year_without_data_is_refused() {
    var days = WorkingDays.of(new CalendarId("TST"), 2022, 2022, List.of());
    var saturday = LocalDate.of(2022, 12, 31);

    assertEquals(
        new Counted.NoData(days.id(), 2023),
        Counting.APR_73.after(saturday.minusDays(5), new Period(5, Unit.DAYS), 0, days));
  }

  /// Article 3(5) looks at the days of the period as well as at its end.
  @Test
  void a_short_period_that_begins_in_a_year_without_data_is_refused() {
    var days = WorkingDays.of(new CalendarId("TST"), 2026, 2026, List.of());
    var thursday = LocalDate.of(2026, 1, 1);

    assertEquals(
        new Counted.NoData(days.id(), 2025),
        Counting.REGULATION_1182_71.after(
            thursday.minusDays(2), new Period(2, Unit.DAYS), 0, days));
  }

  @Test
  void where_days_off_do_not_matter_no_data_is_needed() {
    var unknown = WorkingDays.unknown(new CalendarId("XX"));
    var from = LocalDate.of(2026, 1, 31);

    assertEquals(
        LocalDate.of(2026, 2, 28),
        assertInstanceOf(
                Counted.Days.class,
                Counting.DUBLIN_III_42.after(from, new Period(1, Unit.MONTHS), 0, unknown))
            .end());
    assertInstanceOf(
        Counted.NoData.class, Counting.APR_73.after(from, new Period(1, Unit.MONTHS), 0, unknown));
  }

  /// No date between 1900 and 2200 and no period of law makes counting fail.
  @ParameterizedTest
  @EnumSource
  void every_rule_answers_for_every_date(Counting rule) {
    var zone = ZoneId.of("Europe/Oslo");
    var oslo = LocalTime.of(zone);
    for (var calendar : List.of("NO", "BG", "TST")) {
      var days = ShippedCalendars.of(calendar);
      for (var day = LocalDate.of(1900, 1, 1); day.getYear() <= 2200; day = day.plusDays(97)) {
        for (var unit : Unit.values()) {
          for (var amount : List.of(0, 1, 2, 15, 90, Period.MOST)) {
            var period = new Period(amount, unit);
            if (unit == Unit.HOURS) {
              rule.afterStartOf(day, period, oslo, days);
              rule.after(day.atTime(16, 20).atZone(zone).toInstant(), period, 60, oslo, days);
            } else {
              rule.after(day, period, 0, days);
              rule.before(day, period, days);
            }
          }
        }
      }
    }
  }

  /// Voted on Sunday 28 May 2023, four minutes before the day began.
  @Test
  void a_holiday_proclaimed_later_changes_nothing_known_earlier() {
    var now = ShippedCalendars.of("LV");
    var monday = LocalDate.of(2023, 5, 29);
    var voted = Instant.parse("2023-05-28T20:56:00Z");
    var before = now.knownAt(voted.minusSeconds(1));

    assertTrue(now.isOff(monday));
    assertFalse(before.isOff(monday));
    assertSame(now, now.knownAt(voted));
    assertEquals(
        monday,
        assertInstanceOf(
                Counted.Days.class,
                Counting.APR_73.after(
                    LocalDate.of(2023, 5, 22), new Period(7, Unit.DAYS), 0, before))
            .end());
    assertEquals(
        monday.plusDays(1),
        assertInstanceOf(
                Counted.Days.class,
                Counting.APR_73.after(LocalDate.of(2023, 5, 22), new Period(7, Unit.DAYS), 0, now))
            .end());
  }

  @Test
  void a_calendar_without_proclaimed_days_is_known_at_any_time() {
    var norway = ShippedCalendars.of("NO");

    assertSame(norway, norway.knownAt(Instant.EPOCH));
  }

  @Test
  void what_was_known_then_is_what_a_calendar_without_the_day_gives() {
    var calendar = new CalendarId("TST");
    var day = LocalDate.of(2026, 9, 14);
    var known = Instant.parse("2026-09-10T08:00:00Z");
    var with =
        WorkingDays.of(
            calendar,
            2026,
            2027,
            List.of(),
            List.of(new Proclaimed(day, "Mourning", known, "made up", "read")));
    var without = WorkingDays.of(calendar, 2026, 2027, List.of());
    var then = with.knownAt(known.minusNanos(1));
    var differs = 0;
    for (var start = LocalDate.of(2026, 8, 1); start.isBefore(day); start = start.plusDays(1)) {
      for (var rule : Counting.values()) {
        for (var unit : List.of(Unit.DAYS, Unit.WORKING_DAYS, Unit.WEEKS, Unit.MONTHS)) {
          for (var amount = 0; amount < 15; amount++) {
            var period = new Period(amount, unit);
            assertEquals(rule.after(start, period, 0, without), rule.after(start, period, 0, then));
            if (!rule.after(start, period, 0, without).equals(rule.after(start, period, 0, with))) {
              differs++;
            }
          }
        }
      }
    }
    assertNotEquals(0, differs);
    assertFalse(then.isOff(day));
    assertTrue(with.knownAt(known).isOff(day));
  }

  @Test
  void hours_pass_over_a_proclaimed_day_once_it_is_known() {
    var latvia = ShippedCalendars.of("LV");
    var saturday = Instant.parse("2023-05-27T09:00:00Z");
    var rule = Counting.DOMSTOLLOVEN_148_149;
    var period = new Period(24, Unit.HOURS);

    var before = rule.after(saturday, period, 0, RIGA, latvia.knownAt(saturday));
    var after = rule.after(saturday, period, 0, RIGA, latvia);

    assertEquals(
        Instant.parse("2023-05-29T09:00:00Z"), assertInstanceOf(Counted.Hours.class, before).end());
    assertEquals(
        Instant.parse("2023-05-30T09:00:00Z"), assertInstanceOf(Counted.Hours.class, after).end());
  }

  @Test
  void no_correction_is_idle() {
    assertEquals(List.of(), ShippedCalendars.ALL.withoutEffect());
  }
}
