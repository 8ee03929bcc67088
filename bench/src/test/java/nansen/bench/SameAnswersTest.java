package nansen.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nansen.bench.drools.Answer;
import nansen.bench.drools.CaseEvents;
import nansen.bench.drools.DroolsPeer;
import nansen.bench.drools.DroolsPeer.Ask;
import nansen.bench.drools.ExplainedAnswer;
import nansen.law.journal.Amends;
import nansen.law.journal.Attribution;
import nansen.law.journal.Certainty;
import nansen.law.journal.Fact;
import nansen.law.journal.FactId;
import nansen.law.journal.FactKind;
import nansen.law.journal.Journal;
import nansen.law.journal.Value;
import nansen.law.journal.When;
import nansen.law.pack.LawBook;
import nansen.law.standing.Law;
import nansen.law.standing.Standing;
import org.junit.jupiter.api.Test;

/// A race is fair only where both run the same way.
final class SameAnswersTest {
  private static final LawBook BOOK = LawTexts.book();
  private static final BenchCase.Ready ALONE = BenchCase.AUSTRIA.ready(SameClocks.only(BOOK));
  private static final DroolsPeer DROOLS = DroolsPeer.ready();

  private static final LocalDate BEFORE = LocalDate.of(2026, Month.SEPTEMBER, 23);
  private static final LocalDate AFTER = LocalDate.of(2027, Month.SEPTEMBER, 1);

  @Test
  void the_packs_have_every_clock_of_the_race() {
    var known =
        BOOK.packs().stream()
            .flatMap(pack -> pack.provisions().stream())
            .map(provision -> provision.id().value())
            .filter(SameClocks.IDS::contains)
            .collect(Collectors.toCollection(TreeSet::new));

    assertEquals(SameClocks.IDS, known);
  }

  @Test
  void at_least_fifteen_clocks_have_started_in_the_race() {
    var clocks = SameClocks.answers(ALONE.standings()).stream().map(Answer::clock).distinct();

    assertTrue(clocks.count() >= 15);
  }

  @Test
  void the_clocks_alone_stand_as_in_the_whole_law() {
    var whole = BenchCase.AUSTRIA.ready(BOOK);

    assertEquals(SameClocks.explained(whole.standings()), SameClocks.explained(ALONE.standings()));
  }

  @Test
  void the_ways_to_ask_drools_give_the_same_answers() {
    var answers =
        Stream.of(Ask.values())
            .map(ask -> lines(explained(ALONE.journal(), ALONE.asOf(), ask)))
            .distinct();

    assertEquals(1, answers.count());
  }

  @Test
  void drools_knows_no_more_than_was_recorded() {
    // Between the registration and its correction, and before the assessment was recorded.
    for (var known = BEFORE; known.isBefore(LocalDate.of(2027, 1, 1)); known = known.plusDays(1)) {
      var knownAt = evening(known);
      assertEquals(
          lines(SameClocks.explained(nansen(ALONE.journal(), ALONE.asOf(), knownAt))),
          lines(DROOLS.explained(ALONE.journal(), ALONE.asOf(), knownAt, Ask.POOLED_SESSION)),
          () -> "known at " + knownAt);
    }
  }

  @Test
  void drools_gives_the_same_answers_in_whatever_order_the_facts_come() {
    var facts = new ArrayList<>(ALONE.journal().facts());
    Collections.shuffle(facts, new Random(7));

    assertEquals(
        lines(explained(ALONE.journal(), ALONE.asOf(), Ask.POOLED_SESSION)),
        lines(explained(Journal.of(facts), ALONE.asOf(), Ask.POOLED_SESSION)));
  }

  @Test
  void drools_gives_the_same_answers_on_every_day_of_the_case() {
    sameEveryDay(ALONE.journal());
  }

  @Test
  void drools_gives_the_same_answers_when_the_other_state_replies_and_more_time_is_taken() {
    sameEveryDay(
        and(
            fact("responsibility.accepted", LocalDate.of(2026, Month.NOVEMBER, 9)),
            fact("admissibility.extended", LocalDate.of(2026, Month.DECEMBER, 14)),
            fact("examination.extended", LocalDate.of(2027, Month.APRIL, 1))));
  }

  @Test
  void drools_gives_the_same_answers_when_nothing_is_done_in_time() {
    sameEveryDay(
        without(
            "screening.ended",
            "registering-authority.informed",
            "needs.assessed",
            "biometrics.transmitted",
            "take-charge.requested",
            "detention-review.concluded",
            "released",
            "transfer.decided",
            "decision.taken",
            "suspension.granted",
            "appeal.lodged"));
  }

  @Test
  void drools_gives_the_same_answers_when_more_time_is_taken_too_late_and_a_fact_is_retracted() {
    sameEveryDay(
        and(
            retraction(find("transfer-appeal.lodged"), LocalDate.of(2027, Month.FEBRUARY, 1)),
            fact("admissibility.extended", LocalDate.of(2026, Month.DECEMBER, 22)),
            fact("examination.extended", LocalDate.of(2027, Month.APRIL, 20))));
  }

  /// Status and date, and every step that led there.
  private static void sameEveryDay(Journal journal) {
    for (var day = BEFORE; day.isBefore(AFTER); day = day.plusDays(1)) {
      var asOf = evening(day);
      var standings = nansen(journal, asOf, asOf);
      assertEquals(
          lines(SameClocks.explained(standings)),
          lines(explained(journal, asOf, Ask.POOLED_SESSION)),
          () -> "as of " + asOf);
      var events = CaseEvents.of(journal, asOf, asOf, ALONE.place().zone());
      assertEquals(
          lines(SameClocks.answers(standings)),
          lines(DROOLS.dates(events, Ask.POOLED_SESSION)),
          () -> "as of " + asOf);
    }
  }

  private static Instant evening(LocalDate day) {
    return day.atTime(LocalTime.of(21, 0)).toInstant(ZoneOffset.UTC);
  }

  private static List<Standing> nansen(Journal journal, Instant asOf, Instant knownAt) {
    return Law.assess(journal, ALONE.laws(), asOf, knownAt);
  }

  private static List<ExplainedAnswer> explained(Journal journal, Instant asOf, Ask ask) {
    return DROOLS.explained(journal, asOf, asOf, ask);
  }

  /// One answer a line, so that a difference is seen.
  private static String lines(List<? extends Comparable<?>> answers) {
    return answers.stream().sorted().map(Object::toString).collect(Collectors.joining("\n"));
  }

  private static Journal without(String... kinds) {
    var gone = List.of(kinds);
    return Journal.of(
        ALONE.journal().facts().stream()
            .filter(fact -> !gone.contains(fact.kind().name()))
            .toList());
  }

  private static Journal and(Fact... more) {
    var facts = new ArrayList<>(ALONE.journal().facts());
    facts.addAll(List.of(more));
    return Journal.of(facts);
  }

  private static Fact find(String kind) {
    return ALONE.journal().facts().stream()
        .filter(fact -> fact.kind().name().equals(kind))
        .findFirst()
        .orElseThrow();
  }

  private static Fact retraction(Fact of, LocalDate recorded) {
    return new Fact(
        new FactId("retraction"),
        of.kind(),
        of.happened(),
        recorded.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC),
        Attribution.UNSTATED,
        Certainty.ESTABLISHED,
        Map.of(),
        new Amends.Retracts(of.id()));
  }

  private static Fact fact(String kind, LocalDate day) {
    return new Fact(
        new FactId("more:" + kind),
        new FactKind(kind),
        new When.Day(day),
        day.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC),
        Attribution.UNSTATED,
        Certainty.ESTABLISHED,
        Map.of("state", new Value.Text("BG")),
        null);
  }
}
