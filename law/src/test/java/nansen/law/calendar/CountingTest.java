package nansen.law.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// Each rule of counting by its provision.
final class CountingTest {

  private static final LocalTime OSLO = LocalTime.of(ZoneId.of("Europe/Oslo"));
  private static final WorkingDays NORWAY = ShippedCalendars.of("NO");
  private static final WorkingDays TST = ShippedCalendars.of("TST");

  private static final LocalDate FRIDAY = LocalDate.of(2026, 10, 9);
  private static final LocalDate SATURDAY = FRIDAY.plusDays(1);
  private static final LocalDate SUNDAY = FRIDAY.plusDays(2);
  private static final LocalDate MONDAY = FRIDAY.plusDays(3);
  private static final LocalDate TUESDAY = FRIDAY.plusDays(4);

  @ParameterizedTest
  @EnumSource
  void is_found_by_its_id_and_cites_its_provision(Counting rule) {
    assertEquals(Optional.of(rule), Counting.byId(rule.id()));
    assertFalse(rule.cite().isBlank());
    assertTrue(List.of("read", "interpretation", "partial").contains(rule.support()));
  }

  @Test
  void an_unknown_id_is_nothing() {
    assertEquals(Optional.empty(), Counting.byId("regulation-1182-72"));
  }

  /// Regulation 1182/71 art. 3(1) second subparagraph; APR art. 73(a); domstolloven § 148 first
  /// paragraph.
  @ParameterizedTest
  @EnumSource
  void the_day_of_the_event_is_not_counted(Counting rule) {
    assertEquals(TUESDAY, last(rule.after(MONDAY, period("1 day"), 0, TST)));
  }

  /// Regulation 1182/71 art. 3(2)(c); APR art. 73(b); domstolloven § 148 second paragraph.
  @ParameterizedTest
  @EnumSource
  void a_week_ends_on_the_same_weekday(Counting rule) {
    assertEquals(MONDAY.plusDays(7), last(rule.after(MONDAY, period("1 week"), 0, TST)));
  }

  /// Regulation 1182/71 art. 3(2)(c); APR art. 73(b); domstolloven § 148 second paragraph.
  @ParameterizedTest
  @EnumSource
  void a_month_without_the_date_ends_on_its_last_day(Counting rule) {
    var end = last(rule.after(LocalDate.of(2027, 12, 31), period("2 months"), 0, TST));

    assertEquals(LocalDate.of(2028, 2, 29), end);
  }

  @ParameterizedTest
  @EnumSource
  void a_year_from_29_february_ends_on_28_february(Counting rule) {
    var end = last(rule.after(LocalDate.of(2028, 2, 29), period("1 year"), 0, TST));

    assertEquals(LocalDate.of(2029, 2, 28), end);
  }

  @ParameterizedTest(name = "{0} ends {1}")
  @CsvSource({
    // Regulation 1182/71 art. 3(4) first subparagraph
    "REGULATION_1182_71_WITHOUT_3_5, MONDAY",
    // APR art. 73, AMMR art. 75, RBPR art. 11: the next working day
    "APR_73, MONDAY",
    "AMMR_75, MONDAY",
    "RBPR_11, MONDAY",
    // domstolloven § 149 first paragraph
    "DOMSTOLLOVEN_148_149, MONDAY",
    "FORVALTNINGSLOVEN_30, MONDAY",
    // no moving written, or disapplied
    "REGULATION_1182_71_NO_ROLL, SUNDAY",
    "DUBLIN_III_42, SUNDAY",
    "DOMSTOLLOVEN_148, SUNDAY",
  })
  void a_last_day_on_a_sunday_moves_or_stays(Counting rule, java.time.DayOfWeek weekday) {
    var counted =
        assertInstanceOf(Counted.Days.class, rule.after(FRIDAY, period("2 days"), 0, TST));

    assertEquals(SUNDAY, counted.rawEnd());
    assertEquals(weekday, counted.end().getDayOfWeek());
    assertEquals(
        weekday == java.time.DayOfWeek.MONDAY ? List.of(TST.off(SUNDAY)) : List.of(),
        counted.movedPast());
  }

  /// Regulation 1182/71 art. 3(5).
  @Test
  void two_days_hold_at_least_two_working_days() {
    var counted =
        assertInstanceOf(
            Counted.Days.class,
            Counting.REGULATION_1182_71.after(FRIDAY, period("2 days"), 0, TST));

    assertEquals(TUESDAY, counted.end());
    assertTrue(counted.secondWorkingDay());
    assertEquals(List.of(TST.off(SATURDAY)), counted.skipped());
    assertEquals(List.of(TST.off(SUNDAY)), counted.movedPast());
  }

  /// Regulation 1182/71 art. 3(5) speaks of periods of two days or more.
  @Test
  void one_day_may_hold_a_single_working_day() {
    assertEquals(MONDAY, last(Counting.REGULATION_1182_71.after(FRIDAY, period("1 day"), 0, TST)));
  }

  /// APR art. 73 and its sisters have no such minimum.
  @ParameterizedTest
  @EnumSource(names = {"APR_73", "AMMR_75", "RBPR_11", "REGULATION_1182_71_WITHOUT_3_5"})
  void elsewhere_two_days_may_hold_one_working_day(Counting rule) {
    assertEquals(MONDAY, last(rule.after(FRIDAY, period("2 days"), 0, TST)));
  }

  /// Regulation 1182/71 art. 3(3) and 2(2).
  @ParameterizedTest
  @EnumSource
  void working_days_pass_over_days_off(Counting rule) {
    var counted =
        assertInstanceOf(Counted.Days.class, rule.after(FRIDAY, period("2 working days"), 0, TST));

    assertEquals(TUESDAY, counted.end());
    assertEquals(List.of(TST.off(SATURDAY), TST.off(SUNDAY)), counted.skipped());
    assertEquals(List.of(), counted.movedPast());
  }

  @ParameterizedTest
  @EnumSource
  void no_period_at_all_is_the_day_itself_even_a_sunday(Counting rule) {
    assertEquals(SUNDAY, last(rule.after(SUNDAY, period("0 days"), 0, TST)));
    assertEquals(SUNDAY, last(rule.after(SUNDAY, period("0 working days"), 0, TST)));
  }

  @Test
  void a_pause_moves_the_raw_end_before_days_off_are_looked_at() {
    var counted =
        assertInstanceOf(
            Counted.Days.class, Counting.APR_73.after(MONDAY, period("5 days"), 7, TST));

    assertEquals(MONDAY.plusDays(12), counted.rawEnd());
    assertEquals(MONDAY.plusDays(14), counted.end());
  }

  @Test
  void a_pause_of_working_days_is_refused() {
    assertThrows(
        IllegalArgumentException.class,
        () -> Counting.APR_73.after(MONDAY, period("5 working days"), 1, TST));
    assertThrows(
        IllegalArgumentException.class,
        () -> Counting.APR_73.after(MONDAY, period("5 days"), -1, TST));
  }

  @Test
  void hours_and_days_are_not_mixed_up() {
    assertThrows(
        IllegalArgumentException.class,
        () -> Counting.APR_73.after(MONDAY, period("24 hours"), 0, TST));
    assertThrows(
        IllegalArgumentException.class,
        () -> Counting.APR_73.before(MONDAY, period("24 hours"), TST));
    assertThrows(
        IllegalArgumentException.class,
        () -> Counting.APR_73.after(Instant.EPOCH, period("1 day"), 0, OSLO, TST));
    assertThrows(
        IllegalArgumentException.class,
        () -> Counting.APR_73.afterStartOf(MONDAY, period("1 day"), OSLO, TST));
  }

  /// Regulation 1182/71 art. 3(1) first subparagraph: the hour of the event is not counted.
  @ParameterizedTest(name = "{0} counts from {1}")
  @CsvSource({
    "2026-10-09T14:00:00Z, 2026-10-09T15:00:00Z",
    "2026-10-09T14:00:00.000000001Z, 2026-10-09T15:00:00Z",
    "2026-10-09T14:59:59.999Z, 2026-10-09T15:00:00Z",
  })
  void hours_in_the_union_begin_with_the_next_full_hour(Instant event, Instant begin) {
    var counted =
        assertInstanceOf(
            Counted.Hours.class, Counting.APR_73.after(event, period("72 hours"), 0, OSLO, NORWAY));

    assertEquals(event, counted.from());
    assertEquals(begin, counted.countedFrom());
    assertEquals(begin.plusSeconds(72 * 3600), counted.end());
  }

  /// The full hours are those of the clock on the wall.
  @Test
  void the_next_full_hour_is_a_local_one() {
    var adelaide = ZoneId.of("Australia/Adelaide");
    var event = Instant.parse("2026-10-09T14:10:00Z"); // 00:40 there

    var counted =
        assertInstanceOf(
            Counted.Hours.class,
            Counting.APR_73.after(event, period("1 hour"), 0, LocalTime.of(adelaide), TST));

    assertEquals(Instant.parse("2026-10-09T14:30:00Z"), counted.countedFrom());
  }

  /// A date-only trigger: from the start of the day, and no hour left out.
  @ParameterizedTest
  @EnumSource
  void hours_after_a_day_begin_with_the_day(Counting rule) {
    var counted =
        assertInstanceOf(
            Counted.Hours.class, rule.afterStartOf(MONDAY, period("72 hours"), OSLO, NORWAY));

    assertEquals(Instant.parse("2026-10-11T22:00:00Z"), counted.from());
    assertEquals(counted.from(), counted.countedFrom());
    assertEquals(Instant.parse("2026-10-14T22:00:00Z"), counted.end());
    assertEquals(counted.end(), counted.replay());
  }

  /// domstolloven § 149 second paragraph: Sundays and holidays, not Saturdays.
  @Test
  void norwegian_hours_stand_still_on_a_holiday_that_is_a_saturday() {
    var friday = Instant.parse("2027-04-30T10:00:00Z"); // 12:00; Saturday is 1 May

    var counted =
        assertInstanceOf(
            Counted.Hours.class,
            Counting.DOMSTOLLOVEN_148_149.after(friday, period("24 hours"), 0, OSLO, NORWAY));

    assertEquals(Instant.parse("2027-05-03T10:00:00Z"), counted.end());
    assertEquals(
        List.of("Labour Day", "Sunday"), counted.skipped().stream().map(DayOff::name).toList());
    assertEquals(counted.end(), counted.replay());
  }

  @Test
  void norwegian_hours_from_within_a_sunday_begin_when_it_is_over() {
    var sunday = Instant.parse("2025-10-19T12:00:00Z");

    var counted =
        assertInstanceOf(
            Counted.Hours.class,
            Counting.DOMSTOLLOVEN_148_149.after(sunday, period("1 hour"), 0, OSLO, NORWAY));

    assertEquals(Instant.parse("2025-10-19T23:00:00Z"), counted.end());
    assertEquals(counted.end(), counted.replay());
  }

  @Test
  void norwegian_hours_that_run_out_with_saturday_do_not_reach_into_sunday() {
    var friday = Instant.parse("2025-10-17T12:00:00Z"); // 14:00, 34 hours to the end of Saturday

    var counted =
        assertInstanceOf(
            Counted.Hours.class,
            Counting.DOMSTOLLOVEN_148_149.after(friday, period("34 hours"), 0, OSLO, NORWAY));

    assertEquals(Instant.parse("2025-10-18T22:00:00Z"), counted.end());
    assertEquals(List.of(), counted.skipped());
  }

  @Test
  void norwegian_hours_that_run_out_half_a_second_later_do() {
    var friday = Instant.parse("2025-10-17T12:00:00.5Z");

    var counted =
        assertInstanceOf(
            Counted.Hours.class,
            Counting.DOMSTOLLOVEN_148_149.after(friday, period("34 hours"), 0, OSLO, NORWAY));

    assertEquals(Instant.parse("2025-10-19T22:00:00.5Z"), counted.end());
    assertEquals(counted.end(), counted.replay());
  }

  @Test
  void paused_seconds_lengthen_hours() {
    var event = Instant.parse("2026-10-12T08:30:00Z");

    var union =
        assertInstanceOf(
            Counted.Hours.class,
            Counting.APR_73.after(event, period("72 hours"), 90, OSLO, NORWAY));
    var norway =
        assertInstanceOf(
            Counted.Hours.class,
            Counting.DOMSTOLLOVEN_148.after(event, period("48 hours"), 90, OSLO, NORWAY));

    assertEquals(Instant.parse("2026-10-15T09:01:30Z"), union.end());
    assertEquals(Instant.parse("2026-10-14T08:31:30Z"), norway.end());
    assertEquals(union.end(), union.replay());
  }

  /// Counting backwards the day of the event is not counted either.
  @Test
  void working_days_before_pass_over_days_off_latest_first() {
    var counted =
        assertInstanceOf(
            Counted.Backward.class, Counting.APR_73.before(TUESDAY, period("2 working days"), TST));

    assertEquals(FRIDAY, counted.end());
    assertEquals(List.of(TST.off(SUNDAY), TST.off(SATURDAY)), counted.skipped());
    assertEquals(FRIDAY, counted.replay());
  }

  private static Period period(String text) {
    return Period.parse(text).orElseThrow();
  }

  private static LocalDate last(Counted counted) {
    return assertInstanceOf(Counted.Days.class, counted).end();
  }
}
