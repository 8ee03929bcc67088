package nansen.law.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nansen.law.calendar.CalendarId;
import nansen.law.calendar.Calendars;
import nansen.law.calendar.ShippedCalendars;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CalendarReaderTest {

  @Test
  void the_shipped_file_is_in_order() {
    assertInstanceOf(
        Read.Ok.class, CalendarReader.read(ShippedCalendars.text(), "packs/calendars.yaml"));
  }

  @Test
  void a_calendar_may_be_stated_wholly() {
    var calendars =
        read(
            """
            calendars:
              ABC:
                zone: Europe/Oslo
                source: made up
                support: read
                from: 2026
                until: 2027
                holidays:
                  - { name: Fixed, yearly: 02-29 }
                  - { name: Once, day: 2026-03-04 }
                  - { name: Friday before Easter, easter: -2 }
                  - { name: Orthodox Easter Monday, orthodox-easter: 1 }
                  - { name: Midsummer, weekday: saturday, on-or-after: 06-20 }
                  - { name: Given instead, monday-after-weekend: 05-02 }
                  - { name: Later, yearly: 07-01, from: 2027 }
            """);
    var id = new CalendarId("ABC");
    var days = calendars.of(id).orElseThrow();

    assertEquals(Set.of(id), calendars.ids());
    assertEquals(ZoneId.of("Europe/Oslo"), calendars.zone(id).orElseThrow());
    assertFalse(days.covers(LocalDate.of(2025, 12, 31)));
    assertFalse(days.covers(LocalDate.of(2028, 1, 1)));
    assertEquals(
        Set.of(
            LocalDate.of(2026, 3, 4),
            LocalDate.of(2026, 4, 3),
            LocalDate.of(2026, 4, 13),
            LocalDate.of(2026, 5, 4),
            LocalDate.of(2026, 6, 20),
            LocalDate.of(2027, 3, 26),
            LocalDate.of(2027, 5, 3),
            LocalDate.of(2027, 6, 26),
            LocalDate.of(2027, 7, 1)),
        LocalDate.of(2026, 1, 1)
            .datesUntil(LocalDate.of(2028, 1, 1))
            .filter(
                day -> days.isHolidayOrSunday(day) && !day.getDayOfWeek().name().equals("SUNDAY"))
            .collect(Collectors.toSet()));
  }

  /// NO is Norway, quoted or not: YAML 1.2 has no such word for false.
  @ParameterizedTest
  @CsvSource({"NO", "\"NO\""})
  void norway_is_not_false(String key) {
    var calendars =
        read("calendars: {%s: {zone: Europe/Oslo, source: s, support: read}}".formatted(key));

    assertTrue(calendars.of(new CalendarId("NO")).orElseThrow().isOff(LocalDate.of(2027, 5, 17)));
  }

  @Test
  void the_table_is_corrected_for_a_state_and_its_regions() {
    var calendars =
        read(
            """
            calendars:
              DE:
                zone: Europe/Berlin
                source: s
                support: read
                corrections:
                  - { remove: Labour Day, yearly: 05-01, from: 2026, until: 2026, source: s, support: read }
                  - { add: Mourning, day: 2026-09-09, source: s, support: unverified }
              DE-BE:
                zone: Europe/Berlin
                source: s
                support: read
                corrections:
                  - { add: Fair, day: 2026-09-10, source: s, support: read }
            """);

    for (var id : List.of("DE", "DE-BE", "DE-BY")) {
      var days = calendars.of(new CalendarId(id)).orElseThrow();
      assertTrue(days.isOff(LocalDate.of(2025, 5, 1)), id);
      assertFalse(days.isOff(LocalDate.of(2026, 5, 1)), id);
      assertTrue(days.isOff(LocalDate.of(2026, 9, 9)), id);
      assertEquals(id.equals("DE-BE"), days.isOff(LocalDate.of(2026, 9, 10)), id);
    }
  }

  @Test
  void a_proclaimed_day_is_known_from_its_moment_or_from_the_start_of_a_date_there() {
    var calendars =
        read(
            """
            calendars:
              FI:
                zone: Europe/Helsinki
                source: s
                support: read
                proclaimed:
                  - { day: 2026-09-09, name: A, known: 2026-09-01, source: s, support: read }
                  - { day: 2026-09-10, name: B, known: 2026-09-01T12:00:00+03:00, source: s, support: read }
            """);
    var days = calendars.of(new CalendarId("FI")).orElseThrow();

    var midnight = days.knownAt(Instant.parse("2026-08-31T21:00:00Z"));
    assertTrue(midnight.isOff(LocalDate.of(2026, 9, 9)));
    assertFalse(midnight.isOff(LocalDate.of(2026, 9, 10)));
    assertFalse(
        days.knownAt(Instant.parse("2026-08-31T20:59:59Z")).isOff(LocalDate.of(2026, 9, 9)));
    assertTrue(
        days.knownAt(Instant.parse("2026-09-01T09:00:00Z")).isOff(LocalDate.of(2026, 9, 10)));
  }

  @Test
  void a_revoked_day_is_off_for_those_who_could_not_know_yet() {
    var calendars =
        read(
            """
            calendars:
              FI:
                zone: Europe/Helsinki
                source: s
                support: read
                proclaimed:
                  - day: 2026-09-09
                    name: A
                    known: 2026-09-01
                    source: s
                    support: read
                    revoked: { known: 2026-09-04, source: t, support: partial }
            """);
    var days = calendars.of(new CalendarId("FI")).orElseThrow();
    var day = LocalDate.of(2026, 9, 9);

    assertFalse(days.isOff(day));
    assertTrue(days.knownAt(Instant.parse("2026-09-03T20:59:59Z")).isOff(day));
    assertFalse(days.knownAt(Instant.parse("2026-09-03T21:00:00Z")).isOff(day));
  }

  /// One mistake, and a word its message must have; the rest of the calendar is in order.
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      textBlock =
          """
          zone: Helsinki                                              | such as Europe/Helsinki
          zone: Europe/Helsinky                                       | such as Europe/Helsinki
          from: 1999                                                  | Write a year from 2010 to 2060
          until: soon                                                 | Write a year from 2010 to 2060
          support: certain                                            | unverified
          corections: []                                              | Did you mean `corrections`?
          corrections: [{ add: A, source: s, support: read }]          | no date is given
          corrections: [{ add: A, day: 2026-01-02, easter: 1, source: s, support: read }] | several dates are given: day, easter
          corrections: [{ add: A, remove: B, day: 2026-01-02, source: s, support: read }] | adds a holiday or takes one away
          corrections: [{ add: A, day: 2026-02-30, source: s, support: read }] | such as 2023-05-29
          corrections: [{ add: A, day: 2126-02-01, source: s, support: read }] | 2010 to 2060
          corrections: [{ add: A, yearly: 31-12, source: s, support: read }]   | month and day
          corrections: [{ add: A, weekday: lordag, on-or-after: 06-20, source: s, support: read }] | such as saturday
          corrections: [{ add: A, weekday: saturday, source: s, support: read }] | `on-or-after` is missing
          corrections: [{ add: A, easter: 400, source: s, support: read }]     | days after Easter Sunday
          corrections: [{ add: A, day: 2026-01-02, support: read }]            | `source` is missing
          corrections: [{ add: A, day: 2026-01-02, source: s }]                | `support` is missing
          corrections: [{ add: A, easter: 1, from: 2030, until: 2020, source: s, support: read }] | 2030 is after 2020
          corrections: [{ remove: Midsumer Eve, yearly: 06-19, source: s, support: read }] | has no "Midsumer Eve" on that date
          corrections: [{ remove: Christmas Day, yearly: 12-24, source: s, support: read }] | has no "Christmas Day" on that date
          proclaimed: [{ day: 2026-01-02, name: A, source: s, support: read }] | `known` is missing
          proclaimed: [{ day: 2026-01-02, name: A, known: 2026, source: s, support: read }] | 2023-05-28T23:56:00+03:00
          proclaimed: [{ day: 2026-01-02, name: A, known: 2025-12-01, source: s, support: read, revoked: { known: 2025-11-30, source: t, support: read } }] | revoked before it is known
          proclaimed: [{ day: 2026-01-02, name: A, known: 2025-12-01, source: s, support: read, revoked: { known: 2025-12-30, support: read } }] | `source` is missing
          proclaimed: [{ day: 2026-01-02, name: A, known: 2025-12-01, source: s, support: read, revoked: 2025-12-30 }] | a map of keys
          """)
  void a_mistake_is_said_with_its_place(String line, String expected) {
    var key = line.substring(0, line.indexOf(':'));
    var calendar =
        List.of("zone: Europe/Helsinki", "source: s", "support: read").stream()
            .filter(each -> !each.startsWith(key + ":"))
            .collect(Collectors.joining(", ", "", ", "));
    var text = "calendars:\n  FI: { " + calendar + line.strip() + " }\n";

    var problems = refused(text);

    assertEquals(1, problems.size(), problems::toString);
    var problem = problems.getFirst().toString();
    assertTrue(problem.contains(expected.strip()), problem);
    assertTrue(problem.startsWith("f:2:"), problem);
  }

  @Test
  void all_mistakes_are_said_at_once() {
    var text =
        """
        calendars:
          Finland: { zone: Europe/Helsinki, source: s, support: read }
          XX: { zone: Europe/Helsinki, source: s, support: read }
          DE-BY: { zone: Berlin, source: s }
        calender: {}
        """;

    var problems = refused(text);

    assertEquals(
        List.of(
            "f:2:12 calendars.Finland",
            "f:3:7 calendars.XX",
            "f:4:18 calendars.DE-BY.zone",
            "f:4:10 calendars.DE-BY",
            "f:4:10 calendars.DE-BY",
            "f:5:11 calender"),
        problems.stream()
            .map(Object::toString)
            .map(each -> each.substring(0, each.indexOf(": ")))
            .toList());
  }

  @ParameterizedTest
  @CsvSource({"''", "[]", "calendars: [", "calendars: no"})
  void what_is_no_file_of_calendars_is_refused(String text) {
    assertInstanceOf(Read.Refused.class, CalendarReader.read(text, "f"));
  }

  private static List<Problem> refused(String text) {
    return switch (CalendarReader.read(text, "f")) {
      case Read.Ok<Calendars>(var calendars) -> throw new AssertionError(calendars.ids());
      case Read.Refused<Calendars>(var problems) -> problems;
    };
  }

  private static Calendars read(String text) {
    return switch (CalendarReader.read(text, "f")) {
      case Read.Ok<Calendars>(var calendars) -> calendars;
      case Read.Refused<Calendars>(var problems) -> throw new AssertionError(problems.toString());
    };
  }
}
