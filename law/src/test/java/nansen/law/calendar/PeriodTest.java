package nansen.law.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PeriodTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "72 hours",
        "1 hour",
        "0 days",
        "1 day",
        "3 working days",
        "1 working day",
        "2 weeks",
        "6 months",
        "1 year",
        "99999 years"
      })
  void reads_what_it_writes(String text) {
    assertEquals(text, Period.parse(text).orElseThrow().toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "3",
        "days",
        "3days",
        "3  days",
        " 3 days",
        "3 days ",
        "1 days",
        "2 day",
        "03 days",
        "-3 days",
        "+3 days",
        "3.5 days",
        "three days",
        "3 Days",
        "3 workdays",
        "3 workingdays",
        "100000 days",
        "99999999999999999999 days",
        "٣ days",
        "3 days 2 hours"
      })
  void has_one_spelling(String text) {
    assertEquals(Optional.empty(), Period.parse(text));
  }

  @ParameterizedTest
  @EnumSource
  void adds_up_within_a_unit(Unit unit) {
    assertEquals(new Period(12, unit), new Period(6, unit).plus(new Period(6, unit)));
  }

  @Test
  void never_turns_one_unit_into_another() {
    var day = new Period(1, Unit.DAYS);
    var hours = new Period(24, Unit.HOURS);

    assertThrows(IllegalArgumentException.class, () -> day.plus(hours));
  }

  @Test
  void is_never_negative_or_endless() {
    assertThrows(IllegalArgumentException.class, () -> new Period(-1, Unit.DAYS));
    assertThrows(IllegalArgumentException.class, () -> new Period(Period.MOST + 1, Unit.DAYS));
  }
}
