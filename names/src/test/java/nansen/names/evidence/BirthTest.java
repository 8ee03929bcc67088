package nansen.names.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import nansen.names.evidence.Birth.Basis;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class BirthTest {

  private static Agreement compare(Birth one, Birth other) {
    var a = PackedEvidence.birth(new Evidence(one, Sex.NOT_KNOWN, null, null));
    var b = PackedEvidence.birth(new Evidence(other, Sex.NOT_KNOWN, null, null));
    assertEquals(Agreement.of(a, b), Agreement.of(b, a));
    return Agreement.of(a, b);
  }

  @ParameterizedTest
  @CsvSource({
    "1990-03-04, 1990-03-04, SAME_DAY",
    "1990-03-04, 1990-04-03, DAY_AND_MONTH_SWAPPED",
    "1990-03-14, 1990-03-15, ONE_SLIP",
    "1990-03-14, 1980-03-14, ONE_SLIP",
    "1990-03-14, 1970-03-14, FAR_APART",
    "1990-03-12, 1990-03-21, ONE_SLIP",
    "1985-03-12, 1958-03-12, ONE_SLIP",
    "1990-03-14, 1990-01-01, SAME_YEAR",
    "1990-12-31, 1990-07-05, SAME_YEAR",
    "1990-03-14, 1990-07-05, OTHER_DAY",
    "1990-03-14, 1991-02-05, NEAR",
    "1990-03-14, 1991-07-25, SOME_YEARS_APART",
    "1990-03-14, 1973-07-25, FAR_APART",
    "1969-12-31, 1969-05-05, SAME_YEAR",
    "1955-05-05, 1955-05-05, SAME_DAY"
  })
  void days_agree_as_slips_of_registration_do(LocalDate one, LocalDate other, Agreement expected) {
    assertEquals(expected, compare(Birth.on(one, Basis.STATED), Birth.on(other, Basis.STATED)));
  }

  @Test
  void documents_on_both_sides_weigh_more() {
    assertEquals(
        Agreement.FAR_APART_BY_DOCUMENTS,
        compare(Birth.in(1990, Basis.DOCUMENT), Birth.in(1970, Basis.DOCUMENT)));
  }

  @Test
  void a_year_agrees_with_every_day_of_it_and_is_no_day() {
    assertEquals(
        Agreement.SAME_YEAR,
        compare(Birth.in(1990, Basis.STATED), Birth.on(LocalDate.of(1990, 6, 1), Basis.STATED)));
  }

  /// Whoever is known to the year is as far apart as the years are.
  @ParameterizedTest
  @CsvSource({"1990, 1991, NEAR", "1990, 1992, SOME_YEARS_APART", "1990, 1993, FAR_APART"})
  void years_are_apart_by_their_middles(int one, int other, Agreement expected) {
    assertEquals(expected, compare(Birth.in(one, Basis.STATED), Birth.in(other, Basis.STATED)));
  }

  @Test
  void a_month_agrees_with_every_day_of_it() {
    var may = Birth.in(1990, 5, Basis.STATED);

    assertEquals(Agreement.SAME_MONTH, compare(may, may));
    assertEquals(
        Agreement.SAME_MONTH, compare(may, Birth.on(LocalDate.of(1990, 5, 17), Basis.STATED)));
    assertEquals(Agreement.SAME_YEAR, compare(may, Birth.in(1990, Basis.STATED)));
    assertEquals(Agreement.OTHER_DAY, compare(may, Birth.in(1990, 6, Basis.STATED)));
    assertEquals(
        Agreement.OTHER_DAY, compare(may, Birth.on(LocalDate.of(1990, 6, 1), Basis.STATED)));
    assertEquals(Agreement.NEAR, compare(may, Birth.in(1991, 1, Basis.STATED)));
  }

  @ParameterizedTest
  @CsvSource({
    "SOLAR_HIJRI, 1403, 1, 1, 2024-03-20",
    "SOLAR_HIJRI, 1365, 5, 15, 1986-08-06",
    "ETHIOPIAN, 2000, 1, 1, 2007-09-12",
    "ETHIOPIAN, 1975, 4, 10, 1982-12-19",
    "LUNAR_HIJRI, 1445, 1, 1, 2023-07-19",
    "GREGORIAN, 1990, 2, 28, 1990-02-28"
  })
  void days_of_other_calendars_are_days_of_ours(
      CalendarOfBirth calendar, int year, int month, int day, LocalDate expected) {
    assertEquals(expected, calendar.day(year, month, day));
  }

  @Test
  void a_solar_year_is_parts_of_two_of_ours() {
    assertEquals(
        new Birth(LocalDate.of(1986, 3, 21), LocalDate.of(1987, 3, 20), Basis.STATED),
        Birth.in(1365, CalendarOfBirth.SOLAR_HIJRI, Basis.STATED));
  }

  @Test
  void a_span_that_ends_before_it_begins_is_refused() {
    assertThrows(
        IllegalArgumentException.class,
        () -> new Birth(LocalDate.of(1990, 1, 2), LocalDate.of(1990, 1, 1), Basis.STATED));
  }
}
