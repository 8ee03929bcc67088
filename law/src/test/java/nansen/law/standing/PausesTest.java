package nansen.law.standing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import nansen.law.PacksOnDisk;
import nansen.law.journal.Attribution;
import nansen.law.journal.Certainty;
import nansen.law.journal.Fact;
import nansen.law.journal.FactId;
import nansen.law.journal.FactKind;
import nansen.law.journal.Journal;
import nansen.law.journal.When;
import org.junit.jupiter.api.Test;

/// A count stands still on a day or it does not: what stops it twice at a time stops it once. Ten
/// thousand random journals under a rule with two pauses, against a set of days.
class PausesTest {
  private static final int JOURNALS = 10_000;
  private static final LocalDate START = LocalDate.of(2026, 3, 2);
  private static final Instant LATER = Instant.parse("2026-12-01T12:00:00Z");
  private static final int PERIOD = 20;

  private static final String VOCABULARY =
      """
      acts: { ACT: { title: An act, source: made up } }
      roles: { authority: { title: Authority } }
      facts:
        made: { title: Made }
        ill: { title: Ill }
        well: { title: Well again }
        strike: { title: A strike }
        work: { title: Back at work }
        registered: { title: Registered }
      """;

  private static final String PACK =
      """
      pack: test
      title: A test
      states: [ FI ]
      counting: { rule: dublin-iii-42, cite: ACT art. 1 }
      applies: { cite: ACT art. 2 }
      provisions:
        register:
          cite: ACT art. 3
          duty: { owes: authority, what: Register }
          starts: made
          within: 20 days
          pauses: [ { from: ill, until: well, cite: ACT art. 4 }, { from: strike, until: work, cite: ACT art. 5 } ]
          ends: registered
          missed: { note: None }
      """;

  private static final List<LocalLaw> LAW = law();

  private static List<LocalLaw> law() {
    var book = PacksOnDisk.book(PacksOnDisk.texts(VOCABULARY, PACK));
    return Law.at(book, PacksOnDisk.place(book, "FI", "FI"));
  }

  /// From the day `from` on until `until`, in days after the start.
  private record Stop(String began, String over, int from, int until) {}

  private static List<Stop> drawn(Random random) {
    var stops = new ArrayList<Stop>();
    for (var i = random.nextInt(4); i >= 0; i--) {
      var from = random.nextInt(40);
      var until = from + random.nextInt(15);
      stops.add(
          random.nextBoolean()
              ? new Stop("ill", "well", from, until)
              : new Stop("strike", "work", from, until));
    }
    stops.sort(Comparator.comparing(Stop::from));
    return stops;
  }

  private static Journal journal(List<Stop> stops) {
    var facts = new ArrayList<Fact>();
    facts.add(fact("made", 0, 0));
    for (var i = 0; i < stops.size(); i++) {
      facts.add(fact(stops.get(i).began(), stops.get(i).from(), i));
      facts.add(fact(stops.get(i).over(), stops.get(i).until(), i));
    }
    return Journal.of(facts);
  }

  private static Fact fact(String kind, int day, int number) {
    return new Fact(
        new FactId(kind + number),
        new FactKind(kind),
        new When.Day(START.plusDays(day)),
        START.atStartOfDay(ZoneOffset.UTC).toInstant(),
        Attribution.UNSTATED,
        Certainty.ESTABLISHED,
        Map.of(),
        null);
  }

  /// The days after the start on which it stood still: up to the first recovery, or end of the
  /// strike, after each beginning that came before the date as it then was.
  private static Set<Integer> still(List<Stop> stops) {
    var still = new HashSet<Integer>();
    for (var stop : stops) {
      if (stop.from() > PERIOD + still.size()) {
        continue;
      }
      var until =
          stops.stream()
              .filter(other -> other.over().equals(stop.over()) && other.until() >= stop.from())
              .mapToInt(Stop::until)
              .min()
              .orElseThrow();
      for (var day = stop.from() + 1; day <= until; day++) {
        still.add(day);
      }
    }
    return still;
  }

  @Test
  void a_day_counts_once_however_often_the_count_was_stopped_on_it() {
    var overlapping = 0;
    for (var seed = 0; seed < JOURNALS; seed++) {
      var stops = drawn(new Random(new Random(seed).nextLong()));
      var still = still(stops);

      var clock = Law.assess(journal(stops), LAW, LATER, LATER).getFirst().clocks().getFirst();

      assertEquals(
          new Due.On(START.plusDays(PERIOD + still.size())), clock.due(), "seed " + seed + stops);
      assertEquals(clock.due(), clock.why().replay(), "seed " + seed);
      var apart = stops.stream().mapToInt(stop -> stop.until() - stop.from()).sum();
      overlapping += apart > still.size() ? 1 : 0;
    }
    assertTrue(overlapping > JOURNALS / 20, "journals with overlapping pauses: " + overlapping);
  }

  /// Known to lie between two days, it lengthens the earliest date by as little, and the latest by
  /// as much, as it can.
  @Test
  void a_pause_whose_days_are_not_known_gives_two_dates() {
    var facts = new ArrayList<>(journal(List.of(new Stop("ill", "well", 5, 10))).facts());
    facts.replaceAll(fact ->
        fact.kind().name().equals("well")
            ? new Fact(
                fact.id(),
                fact.kind(),
                new When.Between(new When.Day(START.plusDays(8)), new When.Day(START.plusDays(13))),
                fact.recorded(),
                fact.saidBy(),
                fact.certainty(),
                fact.details(),
                null)
            : fact);

    var clock = Law.assess(Journal.of(facts), LAW, LATER, LATER).getFirst().clocks().getFirst();

    assertEquals(
        new Due.Range(new Due.On(START.plusDays(23)), new Due.On(START.plusDays(28))), clock.due());
    assertEquals(clock.due(), clock.why().replay());
  }
}
