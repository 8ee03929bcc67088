package nansen.law.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The worked examples of the two law catalogues, by their numbers there.
final class WorkedExamplesTest {

  private static final ZoneId BRUSSELS = ZoneId.of("Europe/Brussels");
  private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");
  private static final WorkingDays TST = ShippedCalendars.of("TST");
  private static final WorkingDays NORWAY = ShippedCalendars.of("NO");

  @ParameterizedTest(name = "{0}: {1}, {3} after {2} ends on {5}")
  @CsvSource({
    "X1,  APR_73,                         2026-09-07, 5 days,          2026-09-12, 2026-09-14",
    "X2,  APR_73,                         2026-09-14, 21 days,         2026-10-05, 2026-10-05",
    "X3,  APR_73,                         2027-01-31, 1 month,         2027-02-28, 2027-03-01",
    "X4,  APR_73,                         2026-08-31, 6 months,        2027-02-28, 2027-03-01",
    "X5,  APR_73,                         2027-12-31, 2 months,        2028-02-29, 2028-02-29",
    "X6,  AMMR_75,                        2026-07-08, 2 weeks,         2026-07-22, 2026-07-22",
    "X7,  APR_73,                         2026-10-02, 12 weeks,        2026-12-25, 2026-12-28",
    "X8,  APR_73,                         2026-12-14, 15 working days, 2027-01-07, 2027-01-07",
    "X11, REGULATION_1182_71,             2026-10-08, 3 days,          2026-10-11, 2026-10-12",
    "X12, REGULATION_1182_71,             2026-10-09, 3 days,          2026-10-12, 2026-10-13",
    "X12, REGULATION_1182_71_WITHOUT_3_5, 2026-10-09, 3 days,          2026-10-12, 2026-10-12",
    "X13, APR_73,                         2026-11-30, 3 months,        2027-02-28, 2027-03-01",
    "X14, APR_73,                         2026-06-15, 21 months,       2028-03-15, 2028-03-15",
    "X15, APR_73,                         2026-08-31, 12 months,       2027-08-31, 2027-08-31",
    "X16, APR_73,                         2027-03-24, 5 days,          2027-03-29, 2027-03-30",
    "X17, DUBLIN_III_42,                  2026-03-31, 3 months,        2026-06-30, 2026-06-30",
  })
  void counts_days_and_longer_in_the_union(
      String example, Counting rule, LocalDate from, String period, LocalDate raw, LocalDate end) {
    var counted = days(rule.after(from, period(period), 0, TST));

    assertEquals(raw, counted.rawEnd(), example);
    assertEquals(end, counted.end(), example);
    assertEquals(end, counted.replay(), example);
  }

  @Test
  void x15_counting_twice_would_end_a_day_earlier() {
    var first = days(Counting.APR_73.after(LocalDate.of(2026, 8, 31), period("6 months"), 0, TST));
    var second = days(Counting.APR_73.after(first.rawEnd(), period("6 months"), 0, TST));

    assertEquals(LocalDate.of(2027, 8, 30), second.end());
  }

  @ParameterizedTest(name = "{0}: {2} after {1} expires at {3}")
  @CsvSource({
    "X9,  2026-10-09T16:20, 72 hours, 2026-10-12T17:00",
    "X10, 2026-12-24T09:00, 72 hours, 2026-12-27T10:00",
  })
  void counts_hours_in_the_union(
      String example, LocalDateTime from, String period, LocalDateTime end) {
    var moment = from.atZone(BRUSSELS).toInstant();
    var counted =
        hours(
            Counting.REGULATION_1182_71.after(
                moment, period(period), 0, LocalTime.of(BRUSSELS), TST));

    assertEquals(end.atZone(BRUSSELS).toInstant(), counted.end(), example);
    assertEquals(counted.end(), counted.replay(), example);
  }

  @Test
  void x18_counts_backwards_without_moving_to_a_working_day() {
    var counted =
        assertInstanceOf(
            Counted.Backward.class,
            Counting.AMMR_75.before(LocalDate.of(2027, 2, 8), period("2 days"), TST));

    assertEquals(LocalDate.of(2027, 2, 6), counted.end());
    assertEquals(counted.end(), counted.replay());
  }

  @ParameterizedTest(name = "{0}: {1}, {3} after {2} ends on {5}")
  @CsvSource({
    "T1,  FORVALTNINGSLOVEN_30, 2025-10-15, 3 weeks, 2025-11-05, 2025-11-05",
    "T2,  FORVALTNINGSLOVEN_30, 2025-10-18, 3 weeks, 2025-11-08, 2025-11-10",
    "T3,  FORVALTNINGSLOVEN_30, 2025-12-03, 3 weeks, 2025-12-24, 2025-12-24",
    "T4,  FORVALTNINGSLOVEN_30, 2025-12-04, 3 weeks, 2025-12-25, 2025-12-29",
    "T5,  FORVALTNINGSLOVEN_30, 2025-12-05, 3 weeks, 2025-12-26, 2025-12-29",
    "T6,  FORVALTNINGSLOVEN_30, 2026-03-12, 3 weeks, 2026-04-02, 2026-04-07",
    "T7,  FORVALTNINGSLOVEN_30, 2026-04-10, 3 weeks, 2026-05-01, 2026-05-04",
    "T8,  FORVALTNINGSLOVEN_30, 2026-04-23, 3 weeks, 2026-05-14, 2026-05-15",
    "T9,  FORVALTNINGSLOVEN_30, 2026-05-04, 3 weeks, 2026-05-25, 2026-05-26",
    "T10, FORVALTNINGSLOVEN_30, 2026-12-11, 3 weeks, 2027-01-01, 2027-01-04",
    "T11, FORVALTNINGSLOVEN_30, 2027-03-04, 3 weeks, 2027-03-25, 2027-03-30",
    "T12, FORVALTNINGSLOVEN_30, 2025-12-18, 1 week,  2025-12-25, 2025-12-29",
    "T13, DOMSTOLLOVEN_148_149, 2026-01-31, 1 month, 2026-02-28, 2026-03-02",
    "T14, DOMSTOLLOVEN_148,     2025-12-24, 3 days,  2025-12-27, 2025-12-27",
    "T18, DUBLIN_III_42,        2026-12-17, 2 weeks, 2026-12-31, 2026-12-31",
    "T18, DOMSTOLLOVEN_148_149, 2026-12-17, 2 weeks, 2026-12-31, 2026-12-31",
    "T18, DUBLIN_III_42,        2026-12-18, 2 weeks, 2027-01-01, 2027-01-01",
    "T18, DOMSTOLLOVEN_148_149, 2026-12-18, 2 weeks, 2027-01-01, 2027-01-04",
  })
  void counts_days_and_longer_in_norway(
      String example, Counting rule, LocalDate from, String period, LocalDate raw, LocalDate end) {
    var counted = days(rule.after(from, period(period), 0, NORWAY));

    assertEquals(raw, counted.rawEnd(), example);
    assertEquals(end, counted.end(), example);
    assertEquals(end, counted.replay(), example);
  }

  @ParameterizedTest(name = "{0}: {1}, {3} after {2} expires at {4}")
  @CsvSource({
    "T15, DOMSTOLLOVEN_148,     2025-10-25T01:58+02:00, 48 hours, 2025-10-27T00:58+01:00",
    "T16, DOMSTOLLOVEN_148,     2026-03-28T20:00+01:00, 48 hours, 2026-03-30T21:00+02:00",
    "T17, DOMSTOLLOVEN_148,     2025-10-17T14:00+02:00, 48 hours, 2025-10-19T14:00+02:00",
    "T17, DOMSTOLLOVEN_148_149, 2025-10-17T14:00+02:00, 48 hours, 2025-10-20T14:00+02:00",
  })
  void counts_hours_in_norway(
      String example, Counting rule, OffsetDateTime from, String period, OffsetDateTime end) {
    var counted =
        hours(rule.after(from.toInstant(), period(period), 0, LocalTime.of(OSLO), NORWAY));

    assertEquals(end.toInstant(), counted.end(), example);
    assertEquals(counted.end(), counted.replay(), example);
  }

  /// Scenario S4 of the catalogue: 72 hours, and 48 more for technical problems.
  @Test
  void s4_transmits_after_a_rescue_at_sea() {
    Instant disembarked = LocalDateTime.parse("2026-10-03T14:10").atZone(BRUSSELS).toInstant();
    var rule = Counting.REGULATION_1182_71;

    var plain = hours(rule.after(disembarked, period("72 hours"), 0, LocalTime.of(BRUSSELS), TST));
    var longer =
        hours(
            rule.after(
                disembarked,
                period("72 hours").plus(period("48 hours")),
                0,
                LocalTime.of(BRUSSELS),
                TST));

    assertEquals(LocalDateTime.parse("2026-10-06T15:00"), local(plain.end()));
    assertEquals(LocalDateTime.parse("2026-10-08T15:00"), local(longer.end()));
  }

  private static LocalDateTime local(Instant moment) {
    return moment.atZone(BRUSSELS).toLocalDateTime();
  }

  private static Period period(String text) {
    return Period.parse(text).orElseThrow();
  }

  private static Counted.Days days(Counted counted) {
    return assertInstanceOf(Counted.Days.class, counted);
  }

  private static Counted.Hours hours(Counted counted) {
    return assertInstanceOf(Counted.Hours.class, counted);
  }
}
