package nansen.law.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class JournalTest {
  private static final Instant MORNING = Instant.parse("2026-09-01T08:00:00Z");

  private static Fact fact(String id, int hoursLater, @Nullable Amends amends) {
    return new Fact(
        new FactId(id),
        new FactKind("application.made"),
        new When.Day(LocalDate.of(2026, 9, 1)),
        MORNING.plusSeconds(hoursLater * 3600L),
        Attribution.UNSTATED,
        Certainty.ESTABLISHED,
        Map.of(),
        amends);
  }

  private static Amends corrects(String id) {
    return new Amends.Corrects(new FactId(id));
  }

  private static Amends retracts(String id) {
    return new Amends.Retracts(new FactId(id));
  }

  private static List<String> ids(List<Fact> facts) {
    return facts.stream().map(fact -> fact.id().value()).sorted().toList();
  }

  @Test
  void the_same_fact_sent_twice_is_one_fact() {
    var journal = Journal.of(List.of(fact("a", 0, null), fact("a", 0, null)));

    assertEquals(1, journal.facts().size());
  }

  @Test
  void another_fact_under_the_same_id_is_refused() {
    var faults = Journal.faults(List.of(fact("a", 0, null), fact("a", 1, null)));

    assertInstanceOf(Journal.Fault.SameId.class, faults.getFirst());
    assertThrows(
        IllegalArgumentException.class,
        () -> Journal.of(List.of(fact("a", 0, null), fact("a", 1, null))));
  }

  @Test
  void a_year_without_end_is_refused() {
    for (var day : List.of(LocalDate.MIN, LocalDate.of(0, 12, 31), LocalDate.of(10_000, 1, 1))) {
      for (var when :
          List.of(
              new When.Day(day),
              new When.Between(new When.Day(LocalDate.of(2026, 9, 1)), new When.Day(day)))) {
        var faults = Journal.faults(List.of(happened(when, Map.of())));

        assertInstanceOf(Journal.Fault.YearOutOfReach.class, faults.getFirst());
      }
      var expires = happened(new When.Moment(MORNING), Map.of("expires", new Value.OnDay(day)));

      assertThrows(IllegalArgumentException.class, () -> Journal.of(List.of(expires)));
    }
    for (var at : List.of(Instant.MIN, Instant.MAX)) {
      assertThrows(
          IllegalArgumentException.class,
          () -> Journal.of(List.of(happened(new When.Moment(at), Map.of()))));
    }
    assertEquals(
        List.of(),
        Journal.faults(List.of(happened(new When.Day(LocalDate.of(9999, 12, 31)), Map.of()))));
  }

  private static Fact happened(When when, Map<String, Value> details) {
    return new Fact(
        new FactId("a"),
        new FactKind("application.made"),
        when,
        MORNING,
        Attribution.UNSTATED,
        Certainty.ESTABLISHED,
        details,
        null);
  }

  @Test
  void a_correction_of_nothing_is_refused() {
    var faults = Journal.faults(List.of(fact("a", 0, corrects("b"))));

    assertInstanceOf(Journal.Fault.UnknownEarlier.class, faults.getFirst());
  }

  @Test
  void corrections_in_a_circle_are_refused() {
    var faults = Journal.faults(List.of(fact("a", 0, corrects("b")), fact("b", 1, corrects("a"))));

    assertEquals(2, faults.size());
    assertInstanceOf(Journal.Fault.Circle.class, faults.getFirst());
  }

  @Test
  void a_correction_of_a_fact_in_a_circle_is_not_itself_in_it() {
    var faults =
        Journal.faults(
            List.of(
                fact("c", 2, corrects("a")),
                fact("a", 0, corrects("b")),
                fact("b", 1, corrects("a")),
                fact("d", 3, corrects("c"))));

    assertEquals(
        List.of("a", "b"), faults.stream().map(fault -> fault.fact().id().value()).toList());
  }

  @Test
  void a_corrected_fact_stands_until_the_correction_is_known() {
    var journal = Journal.of(List.of(fact("a", 0, null), fact("b", 5, corrects("a"))));

    assertEquals(List.of("a"), ids(journal.knownAt(MORNING.plusSeconds(3600))));
    assertEquals(List.of("b"), ids(journal.knownAt(MORNING.plusSeconds(6 * 3600))));
  }

  @Test
  void a_retracted_fact_falls_away_and_comes_back_when_the_retraction_is_corrected() {
    var journal =
        Journal.of(
            List.of(fact("a", 0, null), fact("b", 2, retracts("a")), fact("c", 4, corrects("b"))));

    assertEquals(List.of("a"), ids(journal.knownAt(MORNING.plusSeconds(3600))));
    assertEquals(List.of(), ids(journal.knownAt(MORNING.plusSeconds(3 * 3600))));
    assertEquals(List.of("c"), ids(journal.knownAt(MORNING.plusSeconds(5 * 3600))));
  }

  @Test
  void of_two_corrections_of_one_fact_the_last_recorded_stands_and_a_person_is_told() {
    var journal =
        Journal.of(
            List.of(fact("a", 0, null), fact("b", 2, corrects("a")), fact("c", 1, corrects("a"))));

    assertEquals(List.of("b"), ids(journal.knownAt(MORNING.plusSeconds(9 * 3600))));
    assertEquals(List.of(new FactId("a")), journal.amendedTwice(MORNING.plusSeconds(9 * 3600)));
    assertEquals(List.of(), journal.amendedTwice(MORNING.plusSeconds(3600)));
  }
}
