package nansen.docket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nansen.casefile.CaseHistory;
import nansen.casefile.NewFact;
import nansen.cli.BuiltInLaw;
import nansen.law.calendar.CalendarId;
import nansen.law.calendar.Proclaimed;
import nansen.law.journal.Fact;
import nansen.law.journal.Journal;
import nansen.law.pack.LawBook;
import nansen.law.pack.Place;
import nansen.law.reading.CaseFile;
import nansen.law.standing.Law;
import nansen.population.Population;
import org.junit.jupiter.api.Test;

/// Two standings of one case, before and after a public holiday was proclaimed.
class DifferencesTest {
  private static final Instant NOW = Instant.parse("2026-11-26T10:00:00Z");
  private static final LawBook BEFORE = BuiltInLaw.spoken().book();
  private static final Population POPULATION = new Population(5, LocalDate.parse("2026-11-20"));

  private static LawBook holidayOn(String day) {
    return BEFORE.proclaiming(
        new CalendarId("NO"),
        new Proclaimed(
            LocalDate.parse(day),
            "Mourning",
            Instant.parse("2026-11-25T00:00:00Z"),
            "invented",
            "unverified"));
  }

  private static Fact recorded(NewFact fact, Instant at) {
    return new Fact(
        fact.id(),
        fact.kind(),
        fact.happened(),
        at,
        fact.saidBy(),
        fact.certainty(),
        fact.details(),
        fact.amends());
  }

  private static Docket docket(CaseHistory history, LawBook book) {
    var country = history.head().country();
    var calendar = new CalendarId(history.head().calendar());
    var place =
        new Place(
            country,
            book.calendars().zone(new CalendarId(country)).orElseThrow(),
            book.calendars().of(calendar).orElseThrow(),
            Map.of());
    var journal =
        Journal.of(
            history.deeds().stream()
                .filter(CaseHistory.Written.class::isInstance)
                .map(CaseHistory.Written.class::cast)
                .flatMap(deed -> deed.facts().stream().map(fact -> recorded(fact, deed.at())))
                .toList());
    var file = new CaseFile("", place, journal, Map.of());
    return Docket.of(file, Law.at(book, place), NOW, NOW);
  }

  /// What is seen at once agrees with what is seen by looking at every rule.
  @Test
  void nothing_is_otherwise_where_no_rule_is() {
    var touched = 0;
    var days = List.of("2026-11-27", "2026-12-01", "2026-12-23", "2027-01-04");
    for (var day : days) {
      var after = holidayOn(day);
      for (var index : IntStream.range(0, 80).toArray()) {
        var history = POPULATION.history(index);
        var was = docket(history, BEFORE);
        var is = docket(history, after);
        var questions = Differences.questions(was, is);
        var found =
            !Differences.clocks(was, is).isEmpty()
                || !Differences.rights(was, is).isEmpty()
                || !Differences.routes(was, is).isEmpty()
                || !questions.asked().isEmpty()
                || !questions.answered().isEmpty();
        if (found) {
          touched++;
          assertFalse(Differences.none(was, is), () -> day + " case " + index);
        } else {
          assertEquals(
              Differences.none(was, was), Differences.none(was, is), () -> day + " case " + index);
        }
      }
    }
    assertTrue(touched > 0);
  }
}
