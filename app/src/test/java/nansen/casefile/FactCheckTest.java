package nansen.casefile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import nansen.cli.BuiltInLaw;
import nansen.law.journal.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What may go into a journal on a day.
class FactCheckTest {
  private static final LocalDate TODAY = LocalDate.parse("2026-09-15");
  private static final FactCheck CHECK = new FactCheck(BuiltInLaw.spoken().book());

  private static List<String> wrongs(NewFact fact) {
    return CHECK.faults(fact, TODAY, ZoneOffset.UTC).stream()
        .map(fault -> fault.field() + " " + fault.wrong())
        .toList();
  }

  /// That a hearing was set down is a fact of the day on which somebody did so.
  @ParameterizedTest
  @CsvSource({
    "lodging.appointed, on",
    "relocation.scheduled, on",
    "extension-hearing-scheduled, on",
    "departure-deadline-set, until",
    "voluntary-departure.granted, until",
    "permit-issued, expires"
  })
  void an_appointment_is_established_when_it_is_made_and_its_day_lies_ahead(
      String kind, String detail) {
    var ahead = Map.<String, Value>of(detail, new Value.OnDay(TODAY.plusDays(30)));

    assertEquals(List.of(), wrongs(SomeFact.of(kind, TODAY.toString(), ahead)));
  }

  @Test
  void no_kind_of_fact_is_established_before_its_day() {
    for (var spec : BuiltInLaw.spoken().book().vocabulary().specs()) {
      var fact = SomeFact.of(spec.kind().name(), TODAY.plusDays(1).toString(), Map.of());

      assertTrue(wrongs(fact).contains("happened NOT_YET"), fact.kind().name());
    }
  }
}
