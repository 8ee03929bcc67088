package nansen.law.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Public holidays computed here from the statutes, with Gauss' rule for Easter, against the
/// shipped calendars. Holidays on a Sunday are left aside: every Sunday is off.
final class HolidayStatuteTest {

  static IntStream years() {
    return IntStream.rangeClosed(2010, 2060);
  }

  /// Lov 24 February 1995 no 12 om helligdager og helligdagsfred § 2; lov 26 April 1947 no 1 for 1
  /// and 17 May.
  @ParameterizedTest
  @MethodSource("years")
  void norway(int year) {
    var easter = easter(year);

    check(
        "NO",
        year,
        List.of(
            day(year, 1, 1),
            easter.minusDays(3),
            easter.minusDays(2),
            easter.plusDays(1),
            day(year, 5, 1),
            day(year, 5, 17),
            easter.plusDays(39),
            easter.plusDays(50),
            day(year, 12, 25),
            day(year, 12, 26)));
  }

  /// Lag (1989:253) om allmänna helgdagar §§ 1 and 2, as amended by lag (2004:1320).
  @ParameterizedTest
  @MethodSource("years")
  void sweden(int year) {
    var easter = easter(year);

    check(
        "SE",
        year,
        List.of(
            day(year, 1, 1),
            day(year, 1, 6),
            easter.minusDays(2),
            easter.plusDays(1),
            day(year, 5, 1),
            easter.plusDays(39),
            day(year, 6, 6),
            only(DayOfWeek.SATURDAY, day(year, 6, 20), day(year, 6, 26)),
            only(DayOfWeek.SATURDAY, day(year, 10, 31), day(year, 11, 6)),
            day(year, 12, 25),
            day(year, 12, 26)));
  }

  /// The church holidays of the Church Act; acts 388/1937 (6 December) and 272/1944 (1 May).
  @ParameterizedTest
  @MethodSource("years")
  void finland(int year) {
    var easter = easter(year);

    check(
        "FI",
        year,
        List.of(
            day(year, 1, 1),
            day(year, 1, 6),
            easter.minusDays(2),
            easter.plusDays(1),
            day(year, 5, 1),
            easter.plusDays(39),
            only(DayOfWeek.SATURDAY, day(year, 6, 20), day(year, 6, 26)),
            only(DayOfWeek.SATURDAY, day(year, 10, 31), day(year, 11, 6)),
            day(year, 12, 6),
            day(year, 12, 25),
            day(year, 12, 26)));
  }

  static Stream<String> laender() {
    return Stream.of(
        "BB", "BE", "BW", "BY", "HB", "HE", "HH", "MV", "NI", "NW", "RP", "SH", "SL", "SN", "ST",
        "TH");
  }

  /// The Unification Treaty (3 October) and the holiday acts of the Länder.
  @ParameterizedTest
  @MethodSource("laender")
  void germany(String land) {
    years()
        .forEach(year -> {
          var holidays = new TreeSet<>(common(year));
          holidays.addAll(own(land, year));
          check("DE-" + land, year, holidays);
        });
  }

  @ParameterizedTest
  @MethodSource("years")
  void germany_without_a_land_has_what_all_have_in_common(int year) {
    check("DE", year, common(year));
  }

  private static Set<LocalDate> common(int year) {
    var easter = easter(year);
    var holidays =
        new TreeSet<>(
            List.of(
                day(year, 1, 1),
                easter.minusDays(2),
                easter.plusDays(1),
                day(year, 5, 1),
                easter.plusDays(39),
                easter.plusDays(50),
                day(year, 10, 3),
                day(year, 12, 25),
                day(year, 12, 26)));
    if (year == 2017) {
      holidays.add(day(year, 10, 31)); // 500 years of the Reformation, once in every Land
    }
    return holidays;
  }

  private static Set<LocalDate> own(String land, int year) {
    var holidays = new TreeSet<LocalDate>();
    if (in(land, "BW BY ST")) {
      holidays.add(day(year, 1, 6));
    }
    if ((in(land, "BE") && year >= 2019) || (in(land, "MV") && year >= 2023)) {
      holidays.add(day(year, 3, 8));
    }
    if (in(land, "BW BY HE NW RP SL")) {
      holidays.add(easter(year).plusDays(60));
    }
    if (in(land, "SL")) {
      holidays.add(day(year, 8, 15));
    }
    if (in(land, "TH") && year >= 2019) {
      holidays.add(day(year, 9, 20));
    }
    if (in(land, "BB MV SN ST TH") || (in(land, "HB HH NI SH") && year >= 2018)) {
      holidays.add(day(year, 10, 31));
    }
    if (in(land, "BW BY NW RP SL")) {
      holidays.add(day(year, 11, 1));
    }
    if (in(land, "SN")) {
      holidays.add(only(DayOfWeek.WEDNESDAY, day(year, 11, 16), day(year, 11, 22)));
    }
    if (in(land, "BE") && (year == 2020 || year == 2025)) {
      holidays.add(day(year, 5, 8));
    }
    if (in(land, "BE") && year == 2028) {
      holidays.add(day(year, 6, 17));
    }
    return holidays;
  }

  private static boolean in(String land, String laender) {
    return laender.contains(land);
  }

  /// What eve there is in a library of holidays is no holiday by statute.
  @Test
  void christmas_eve_in_the_north_is_a_working_day() {
    for (var state : List.of("NO", "SE", "FI", "DK")) {
      assertEquals(null, ShippedCalendars.of(state).off(day(2026, 12, 24)), state);
    }
  }

  /// 17 May 2027 is Constitution Day and Whit Monday: one day off with both names.
  @Test
  void two_holidays_on_one_date_are_one_day_off() {
    var off = ShippedCalendars.of("NO").off(day(2027, 5, 17));

    assertEquals("Constitution Day and Whit Monday", off == null ? "" : off.name());
  }

  private static void check(String calendar, int year, Collection<LocalDate> statute) {
    var days = ShippedCalendars.of(calendar);
    var shipped =
        days.holidays().stream()
            .map(DayOff::day)
            .filter(day -> day.getYear() == year && day.getDayOfWeek() != DayOfWeek.SUNDAY)
            .collect(Collectors.toCollection(TreeSet::new));
    var expected =
        statute.stream()
            .filter(day -> day.getDayOfWeek() != DayOfWeek.SUNDAY)
            .collect(Collectors.toCollection(TreeSet::new));

    assertEquals(expected, shipped, calendar + " " + year);
  }

  private static LocalDate day(int year, int month, int day) {
    return LocalDate.of(year, month, day);
  }

  /// The only such weekday from the first day to the last.
  private static LocalDate only(DayOfWeek weekday, LocalDate first, LocalDate last) {
    return first
        .datesUntil(last.plusDays(1))
        .filter(day -> day.getDayOfWeek() == weekday)
        .findAny()
        .orElseThrow();
  }

  /// Easter Sunday by Gauss' rule, with its two exceptions.
  private static LocalDate easter(int year) {
    var k = year / 100;
    var m = (15 + (3 * k + 3) / 4 - (8 * k + 13) / 25) % 30;
    var n = (4 + k - k / 4) % 7;
    var a = year % 19;
    var d = (19 * a + m) % 30;
    var e = (2 * (year % 4) + 4 * (year % 7) + 6 * d + n) % 7;
    var afterMarch22 = d + e;
    if (d == 29 && e == 6 || d == 28 && e == 6 && a > 10) {
      afterMarch22 -= 7;
    }
    return LocalDate.of(year, 3, 22).plusDays(afterMarch22);
  }
}
