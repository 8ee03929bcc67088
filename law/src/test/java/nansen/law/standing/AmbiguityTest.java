package nansen.law.standing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nansen.law.PacksOnDisk;
import nansen.law.journal.Attribution;
import nansen.law.journal.Certainty;
import nansen.law.journal.Fact;
import nansen.law.journal.FactId;
import nansen.law.journal.FactKind;
import nansen.law.journal.Journal;
import nansen.law.journal.Value;
import nansen.law.journal.When;
import nansen.law.pack.RuleId;
import nansen.law.standing.Question.Ask;
import org.junit.jupiter.api.Test;

/// What the law or the file leaves open is never settled in silence: ten thousand random journals
/// under a rule with ranked and unranked variants, a detail that may be missing and a start the law
/// may not have, against what a reader of the rule would expect.
class AmbiguityTest {
  private static final int JOURNALS = 10_000;
  private static final LocalDate START = LocalDate.of(2026, 3, 2);
  private static final Instant LATER = Instant.parse("2026-12-01T12:00:00Z");
  private static final RuleId RULE = new RuleId("register");

  private static final String VOCABULARY =
      """
      acts: { ACT: { title: An act, source: made up } }
      roles: { authority: { title: Authority } }
      facts:
        made: { title: Made, details: { before: [ competent, other ] } }
        crowd: { title: Many come at once }
        crisis: { title: A crisis }
        flood: { title: A flood, circumstance: yes }
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
          starts: { fact: made, when: { not: { present: flood } } }
          within: 20 days
          variants:
            - { id: crowd, when: { present: crowd }, within: 30 days }
            - { id: crisis, when: { present: crisis }, within: 40 days, over: [ crowd ] }
            - { id: elsewhere, when: { before: other }, within: 10 days }
          ends: registered
          missed: { note: None }
      """;

  private static final List<LocalLaw> LAW = law();

  private static List<LocalLaw> law() {
    var book = PacksOnDisk.book(PacksOnDisk.texts(VOCABULARY, PACK));
    return Law.at(book, PacksOnDisk.place(book, "FI", "FI"));
  }

  /// One journal.
  ///
  /// @param events what happened beside the start
  /// @param before the detail of the start; empty where it is missing
  /// @param flood whether there was one; empty where nobody said
  private record Case(List<String> events, String before, String flood) {
    static Case drawn(Random random) {
      return new Case(
          Stream.of("crowd", "crisis").filter(_ -> random.nextBoolean()).toList(),
          List.of("competent", "other", "").get(random.nextInt(3)),
          List.of("yes", "no", "").get(random.nextInt(3)));
    }

    Journal journal(Random random) {
      var facts = new ArrayList<Fact>();
      facts.add(fact("made", START, "before", before));
      for (var event : events) {
        facts.add(fact(event, START.minusDays(random.nextInt(30)), "", ""));
      }
      if (!flood.isEmpty()) {
        facts.add(fact("flood", START, "holds", flood));
      }
      return Journal.of(facts);
    }

    /// The days that hold, without those that others go before.
    List<Integer> days() {
      var days = new ArrayList<Integer>();
      if (events.contains("crisis")) {
        days.add(40);
      } else if (events.contains("crowd")) {
        days.add(30);
      }
      if (before.equals("other")) {
        days.add(10);
      }
      return days;
    }
  }

  private static Fact fact(String kind, LocalDate day, String detail, String word) {
    return new Fact(
        new FactId(kind),
        new FactKind(kind),
        new When.Day(day),
        day.atStartOfDay(ZoneOffset.UTC).toInstant(),
        Attribution.UNSTATED,
        Certainty.ESTABLISHED,
        word.isEmpty() ? Map.of() : Map.of(detail, new Value.Text(word)),
        null);
  }

  @Test
  void nothing_that_is_open_is_settled_in_silence() {
    var open = new HashMap<String, Integer>();
    for (var seed = 0; seed < JOURNALS; seed++) {
      var random = random(seed);
      var drawn = Case.drawn(random);
      var standing = Law.assess(drawn.journal(random), LAW, LATER, LATER).getFirst();
      try {
        check(drawn, standing, open);
      } catch (AssertionError e) {
        throw new AssertionError("seed " + seed + ": " + drawn + ": " + e.getMessage(), e);
      }
    }
    assertEquals(3, open.size(), open::toString);
    open.values().forEach(times -> assertTrue(times > JOURNALS / 20, open::toString));
  }

  /// Seeds that lie close to each other begin alike, unless they are mixed.
  private static Random random(int seed) {
    return new Random(new Random(seed).nextLong());
  }

  private static void check(Case drawn, Standing standing, Map<String, Integer> open) {
    var clock = standing.clocks().getFirst();
    if (!drawn.flood().equals("no")) {
      assertNull(clock.startedBy(), "a start was assumed");
      if (drawn.flood().isEmpty()) {
        assertTrue(asks(standing, new Ask.MissingFact(new FactKind("flood"))), "nobody asks");
        open.merge("start", 1, Integer::sum);
      }
      return;
    }
    var days = drawn.days();
    var counted = days.isEmpty() ? 20 : Collections.min(days);
    var asked = standing.questions().stream().map(Question::ask).toList();
    assertEquals(
        days.size() > 1,
        asked.stream().anyMatch(Ask.WhichGoesBefore.class::isInstance),
        "which of them goes before the others");
    if (days.size() > 1) {
      open.merge("ranking", 1, Integer::sum);
    }
    if (!drawn.before().isEmpty()) {
      assertEquals(new Due.On(START.plusDays(counted)), clock.due(), "the earlier of them");
      return;
    }
    var missing = new Ask.MissingDetail(new FactId("made"), new FactKind("made"), "before");
    assertTrue(asks(standing, missing), "nobody asks before whom");
    assertEquals(
        new Due.Range(new Due.On(START.plusDays(10)), new Due.On(START.plusDays(counted))),
        clock.due());
    open.merge("detail", 1, Integer::sum);
  }

  private static boolean asks(Standing standing, Ask ask) {
    return standing.questions().stream()
        .anyMatch(question ->
            question.ask().equals(ask)
                && question.changes().stream().anyMatch(change -> change.rule().equals(RULE)));
  }

  @Test
  void the_journals_are_of_every_kind() {
    var kinds =
        IntStream.range(0, JOURNALS).mapToObj(seed -> Case.drawn(random(seed))).distinct().count();

    assertEquals(4 * 3 * 3, kinds);
  }
}
