package nansen.law.standing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nansen.law.PacksOnDisk;
import nansen.law.journal.Attribution;
import nansen.law.journal.Certainty;
import nansen.law.journal.Fact;
import nansen.law.journal.FactId;
import nansen.law.journal.FactKind;
import nansen.law.journal.Journal;
import nansen.law.journal.Value;
import nansen.law.journal.When;
import nansen.law.pack.Right;
import nansen.law.pack.Status;
import nansen.law.pack.Support;
import nansen.law.reading.BookReader;
import nansen.law.reading.Source;
import nansen.law.standing.Question.Ask;
import org.junit.jupiter.api.Test;

/// What the answer itself asks about is not taken as settled: nothing is missed, nobody loses a
/// right, and no other fact is taken as having happened.
class UnsettledTest {
  private static final Instant LATER = Instant.parse("2026-12-01T12:00:00Z");

  private static final String VOCABULARY =
      """
      acts: { ACT: { title: An act, source: made up } }
      roles: { authority: { title: Authority }, person: { title: The person } }
      facts:
        decided: { title: Decided }
        notified: { title: Notified }
        served-again: { title: Notified another person }
        appealed: { title: Appealed }
        withdrawn: { title: Withdrawn }
        final: { title: Final, deemed-only: yes }
        removal: { title: A removal is planned }
        arrested: { title: Arrested }
        heard: { title: Heard by the court }
        held: { title: Held, details: { ground: [ flight, identity ], state: state } }
        released: { title: Released }
        born-abroad: { title: Of another state, here: of-this-state, details: { state: state } }
        of-this-state: { title: Of this state, deemed-only: yes }
        person.born: { title: Born }
        person.unaccompanied-minor: { title: A minor alone, circumstance: yes }
        ill: { title: Fell ill }
        moved: { title: Moved away }
        ground.found: { title: A finding, circumstance: yes, details: { ground: ground } }
      """;

  private static final String APPEALS =
      """
      pack: appeals
      title: Appeals
      states: [ FI ]
      counting: { rule: dublin-iii-42, cite: ACT art. 1 }
      applies: { cite: ACT art. 2 }
      provisions:
        appeal:
          cite: ACT art. 3
          duty: { owes: person, what: Appeal }
          starts: notified
          within: 10 days
          extends: [ { id: ill, fact: ill, to: 20 days } ]
          variants: [ { id: hasty, when: { found: hasty }, within: 9 days } ]
          unless: [ { when: { present: { fact: moved, by-start: yes } }, note: Moved away, cite: ACT art. 3 } ]
          ends: appealed
          missed: { note: It is final, fact: final }
        appeal-of-another:
          cite: ACT art. 3
          duty: { owes: person, what: Appeal }
          starts: served-again
          within: 10 days
          ends: appealed
          missed: { note: It is final, fact: final }
        hearing:
          cite: ACT art. 4
          duty: { owes: authority, what: Hear }
          starts: arrested
          within: 10 days
          liberty: yes
          ends: heard
          missed: { note: To be released }
        review:
          cite: ACT art. 4
          duty: { owes: authority, what: Review }
          starts: held
          within: 10 days
          liberty: yes
          superseded: [ { when: { ground: identity }, by: review-of-identity } ]
          ends: [ heard, released ]
          missed: { note: To be released }
        review-of-identity:
          cite: ACT art. 4
          duty: { owes: authority, what: Review soon }
          starts: { fact: held, ground: identity }
          within: 2 days
          liberty: yes
          ends: [ heard, released ]
          missed: { note: To be released }
        look-after:
          cite: ACT art. 8
          duty: { owes: authority, what: Look after the minor }
          starts: { fact: decided, when: { present: person.unaccompanied-minor } }
          within: 10 days
          ends: heard
        ask-the-state:
          cite: ACT art. 9
          duty: { owes: authority, what: Ask the other state }
          starts: born-abroad
          within: 10 days
          unless: [ { when: { present: { fact: held, same: state } }, note: That state holds the person, cite: ACT art. 9 } ]
          ends: heard
        welcome:
          cite: ACT art. 9
          duty: { owes: authority, what: Welcome }
          starts: of-this-state
          within: 10 days
          ends: heard
      rights:
        remain:
          cite: ACT art. 5
          holder: person
          what: Stay
          begins: decided
          ends: [ final, withdrawn ]
          unless: [ { when: { found: hasty }, then: may-be-refused, cite: ACT art. 6, note: Hasty } ]
      routes:
        haste:
          cite: ACT art. 6
          what: Decide in haste
          force: may
          starts: decided
          ends: final
          grounds: { hasty: { what: Hasty, cite: ACT art. 6, support: unverified } }
      """;

  private static final String SHELTER =
      """
      pack: shelter
      title: Shelter
      states: [ FI ]
      counting: { rule: dublin-iii-42, cite: ACT art. 1 }
      applies: { cite: ACT art. 2 }
      rights:
        shelter:
          cite: ACT art. 7
          holder: person
          what: A roof
          begins: decided
          ends: final
      """;

  private static final List<LocalLaw> LAW = law();

  private static List<LocalLaw> law() {
    var one = PacksOnDisk.texts(VOCABULARY, APPEALS);
    var packs = new ArrayList<>(one.packs());
    packs.add(new Source("shelter.yaml", SHELTER));
    var book =
        PacksOnDisk.book(new BookReader.Texts(one.calendars(), one.vocabulary(), packs, Map.of()));
    return Law.at(book, PacksOnDisk.place(book, "FI", "FI"));
  }

  private static Fact fact(String day, String kind) {
    return fact(day, kind, Certainty.ESTABLISHED, Map.of());
  }

  private static Fact fact(
      String day, String kind, Certainty certainty, Map<String, Value> details) {
    var on = LocalDate.parse(day);
    return new Fact(
        new FactId(kind + " " + day),
        new FactKind(kind),
        new When.Day(on),
        on.atStartOfDay(ZoneOffset.UTC).toInstant(),
        Attribution.UNSTATED,
        certainty,
        details,
        null);
  }

  private static Fact between(String earliest, String latest, String kind) {
    var exact = fact(earliest, kind);
    return new Fact(
        exact.id(),
        exact.kind(),
        new When.Between(
            new When.Day(LocalDate.parse(earliest)), new When.Day(LocalDate.parse(latest))),
        exact.recorded(),
        exact.saidBy(),
        exact.certainty(),
        exact.details(),
        null);
  }

  private static List<Standing> assessOn(String day, Fact... facts) {
    var noon = LocalDate.parse(day).atTime(12, 0).toInstant(ZoneOffset.UTC);
    return Law.assess(Journal.of(List.of(facts)), LAW, noon, LATER);
  }

  private static List<Standing> assess(Fact... facts) {
    return Law.assess(Journal.of(List.of(facts)), LAW, LATER, LATER);
  }

  private static List<Clock> clocks(List<Standing> standings, String id) {
    return standings.stream()
        .flatMap(standing -> standing.clocks().stream())
        .filter(clock -> clock.id().value().equals(id))
        .toList();
  }

  private static List<Status> statuses(List<Standing> standings, String id) {
    return clocks(standings, id).stream().map(Clock::status).toList();
  }

  private static RightStanding right(List<Standing> standings, String id) {
    return standings.stream()
        .flatMap(standing -> standing.rights().stream())
        .filter(right -> right.right().id().value().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static boolean asks(List<Standing> standings, Ask ask) {
    return standings.stream()
        .flatMap(standing -> standing.questions().stream())
        .anyMatch(question -> question.ask().equals(ask));
  }

  @Test
  void what_is_past_its_day_is_missed_and_the_decision_is_final() {
    var standings = assess(fact("2026-03-01", "decided"), fact("2026-03-02", "notified"));

    assertEquals(List.of(Status.MISSED), statuses(standings, "appeal"));
    assertEquals(Right.Status.ENDED, right(standings, "remain").status());
    assertEquals(Right.Status.ENDED, right(standings, "shelter").status());
  }

  @Test
  void an_appeal_before_its_notice_is_asked_about_and_nothing_is_missed() {
    var standings =
        assess(
            fact("2026-02-20", "decided"),
            fact("2026-03-01", "appealed"),
            fact("2026-03-02", "notified"));

    assertTrue(
        asks(
            standings,
            new Ask.EndBeforeStart(
                new FactId("notified 2026-03-02"), new FactId("appealed 2026-03-01"))));
    assertEquals(List.of(Status.NEEDS_HUMAN), statuses(standings, "appeal"));
    assertEquals(Right.Status.HOLDS, right(standings, "remain").status());
    assertEquals(Right.Status.HOLDS, right(standings, "shelter").status());
  }

  @Test
  void an_appeal_that_was_against_an_earlier_notice_is_in_its_place() {
    var standings =
        assess(
            fact("2026-02-20", "decided"),
            fact("2026-02-21", "notified"),
            fact("2026-03-01", "appealed"),
            fact("2026-03-02", "notified"));

    assertEquals(List.of(Status.MET, Status.MISSED), statuses(standings, "appeal"));
    assertTrue(
        standings.stream()
            .flatMap(standing -> standing.questions().stream())
            .noneMatch(question -> question.ask() instanceof Ask.EndBeforeStart));
  }

  @Test
  void what_ends_the_second_clock_ends_the_first_if_in_time_for_it() {
    var inTime =
        assess(
            fact("2026-03-02", "notified"),
            fact("2026-03-06", "notified"),
            fact("2026-03-12", "appealed"));
    var tooLate =
        assess(
            fact("2026-03-02", "notified"),
            fact("2026-03-06", "notified"),
            fact("2026-03-13", "appealed"));

    assertEquals(List.of(Status.MET, Status.MET), statuses(inTime, "appeal"));
    assertEquals(List.of(Status.MISSED, Status.MET), statuses(tooLate, "appeal"));
  }

  @Test
  void a_hearing_after_a_second_arrest_is_not_the_hearing_of_the_first() {
    var standings =
        assess(
            fact("2026-03-02", "arrested"),
            fact("2026-03-06", "arrested"),
            fact("2026-03-08", "heard"));

    assertEquals(List.of(Status.MISSED, Status.MET), statuses(standings, "hearing"));
  }

  @Test
  void a_disputed_notice_makes_nothing_final() {
    var standings =
        assess(
            fact("2026-03-01", "decided"),
            fact("2026-03-02", "notified", Certainty.DISPUTED, Map.of()));

    assertTrue(asks(standings, new Ask.IsItSo(new FactId("notified 2026-03-02"))));
    assertEquals(List.of(Status.NEEDS_HUMAN), statuses(standings, "appeal"));
    assertEquals(Certainty.DISPUTED, clocks(standings, "appeal").getFirst().certainty());
    assertEquals(Right.Status.HOLDS, right(standings, "remain").status());
  }

  @Test
  void a_disputed_withdrawal_takes_no_right_and_a_claimed_one_says_so() {
    var decided = fact("2026-03-01", "decided");
    var disputed = assess(decided, fact("2026-03-02", "withdrawn", Certainty.DISPUTED, Map.of()));
    var claimed = assess(decided, fact("2026-03-02", "withdrawn", Certainty.CLAIMED, Map.of()));

    assertTrue(asks(disputed, new Ask.IsItSo(new FactId("withdrawn 2026-03-02"))));
    assertEquals(Right.Status.HOLDS, right(disputed, "remain").status());
    assertEquals(Right.Status.ENDED, right(claimed, "remain").status());
    assertEquals(Certainty.CLAIMED, right(claimed, "remain").certainty());
  }

  @Test
  void what_one_law_takes_as_having_happened_ends_no_right_of_another_while_a_clock_still_runs() {
    var soon = Instant.parse("2026-03-15T12:00:00Z");
    var journal =
        Journal.of(
            List.of(
                fact("2026-03-01", "decided"),
                fact("2026-03-02", "notified"),
                fact("2026-03-10", "served-again")));

    var standings = Law.assess(journal, LAW, soon, soon);

    assertEquals(List.of(Status.MISSED), statuses(standings, "appeal"));
    assertEquals(List.of(Status.RUNNING), statuses(standings, "appeal-of-another"));
    assertEquals(Right.Status.HOLDS, right(standings, "remain").status());
    assertEquals(Right.Status.HOLDS, right(standings, "shelter").status());
  }

  @Test
  void a_fact_that_a_person_gave_such_an_id_is_one_of_the_journal() {
    var standings =
        Law.assess(
            Journal.of(
                List.of(
                    fact("2026-03-01", "decided"),
                    fact("2026-03-10", "served-again"),
                    new Fact(
                        new FactId("deemed:appeal"),
                        new FactKind("final"),
                        new When.Day(LocalDate.of(2026, 3, 12)),
                        Instant.parse("2026-03-12T12:00:00Z"),
                        Attribution.UNSTATED,
                        Certainty.ESTABLISHED,
                        Map.of(),
                        null))),
            LAW,
            Instant.parse("2026-03-15T12:00:00Z"),
            LATER);

    assertEquals(Right.Status.ENDED, right(standings, "remain").status());
  }

  @Test
  void the_mark_of_a_ground_is_that_of_what_rests_on_it() {
    var found =
        fact(
            "2026-03-03",
            "ground.found",
            Certainty.CLAIMED,
            Map.of("ground", new Value.Text("hasty"), "holds", new Value.Text("yes")));
    var with = assess(fact("2026-03-01", "decided"), fact("2026-03-02", "notified"), found);
    var without = assess(fact("2026-03-01", "decided"), fact("2026-03-02", "notified"));

    assertEquals(Support.UNVERIFIED, clocks(with, "appeal").getFirst().support());
    assertEquals(Certainty.CLAIMED, clocks(with, "appeal").getFirst().certainty());
    assertEquals(Support.UNVERIFIED, right(with, "remain").support());
    assertFalse(clocks(without, "appeal").getFirst().support() == Support.UNVERIFIED);
    assertFalse(right(without, "remain").support() == Support.UNVERIFIED);
  }

  @Test
  void a_right_ends_when_what_ends_it_has_certainly_happened() {
    var decided = fact("2026-03-01", "decided");
    var withdrawn = between("2026-03-05", "2026-03-20", "withdrawn");

    var before = assessOn("2026-03-19", decided, withdrawn);
    var after = assessOn("2026-03-20", decided, withdrawn);

    assertEquals(Right.Status.HOLDS, right(before, "remain").status());
    assertTrue(asks(before, new Ask.InTime(new FactId("withdrawn 2026-03-05"))));
    assertEquals(Right.Status.ENDED, right(after, "remain").status());
  }

  @Test
  void what_may_have_come_too_late_or_is_denied_lengthens_only_the_latest_end() {
    var notified = fact("2026-03-02", "notified");
    var straddling = assess(notified, between("2026-03-11", "2026-03-14", "ill"));
    var denied = assess(notified, fact("2026-03-11", "ill", Certainty.DISPUTED, Map.of()));
    var inTime = assess(notified, between("2026-03-05", "2026-03-11", "ill"));
    var range =
        new Due.Range(new Due.On(LocalDate.of(2026, 3, 12)), new Due.On(LocalDate.of(2026, 3, 22)));

    assertEquals(range, clocks(straddling, "appeal").getFirst().due());
    assertTrue(asks(straddling, new Ask.InTime(new FactId("ill 2026-03-11"))));
    assertEquals(range, clocks(denied, "appeal").getFirst().due());
    assertTrue(asks(denied, new Ask.IsItSo(new FactId("ill 2026-03-11"))));
    assertEquals(range.latest(), clocks(inTime, "appeal").getFirst().due());
  }

  @Test
  void an_exception_that_may_have_come_afterwards_is_asked_about_and_nothing_is_missed() {
    var notified = fact("2026-03-02", "notified");
    var straddling = assess(notified, between("2026-03-01", "2026-03-05", "moved"));
    var before = assess(notified, between("2026-02-20", "2026-03-02", "moved"));
    var after = assess(notified, between("2026-03-03", "2026-03-05", "moved"));

    assertEquals(List.of(Status.NEEDS_HUMAN), statuses(straddling, "appeal"));
    assertTrue(asks(straddling, new Ask.InTime(new FactId("moved 2026-03-01"))));
    assertEquals(List.of(Status.NOT_APPLICABLE), statuses(before, "appeal"));
    assertEquals(List.of(Status.MISSED), statuses(after, "appeal"));
  }

  @Test
  void what_the_law_takes_as_having_happened_is_known_as_exactly_as_the_clock_that_makes_it() {
    var decided = fact("2026-03-01", "decided");
    var notified = between("2026-03-02", "2026-03-06", "notified");
    var standings = assess(decided, notified);

    assertEquals(List.of(Status.MISSED), statuses(standings, "appeal"));
    assertEquals(
        new When.Between(
            new When.Day(LocalDate.of(2026, 3, 12)), new When.Day(LocalDate.of(2026, 3, 16))),
        right(standings, "remain").ended());
  }

  private static Fact at(String moment, String kind, Map<String, Value> details) {
    var when = Instant.parse(moment);
    return new Fact(
        new FactId(kind + " " + moment),
        new FactKind(kind),
        new When.Moment(when),
        when,
        Attribution.UNSTATED,
        Certainty.ESTABLISHED,
        details,
        null);
  }

  private static final Map<String, Value> FLIGHT = Map.of("ground", new Value.Text("flight"));

  @Test
  void a_release_on_the_day_of_a_new_detention_may_have_ended_the_one_before() {
    var first = at("2026-03-02T09:00:00Z", "held", FLIGHT);
    var again = at("2026-03-05T09:00:00Z", "held", FLIGHT);
    var someTime = fact("2026-03-05", "released");
    var sameMinute = at("2026-03-05T09:00:00Z", "released", Map.of());
    var afterwards = at("2026-03-05T18:00:00Z", "released", Map.of());

    for (var released : List.of(someTime, sameMinute)) {
      var standings = assessOn("2026-03-08", first, released, again);
      assertEquals(List.of(Status.MET, Status.NEEDS_HUMAN), statuses(standings, "review"));
      assertTrue(asks(standings, new Ask.MissingHour(released.id(), released.kind())));
    }
    assertEquals(
        Status.MET, statuses(assessOn("2026-03-08", first, again, afterwards), "review").getLast());
  }

  @Test
  void a_release_on_the_day_of_the_only_detention_ended_that() {
    var held = at("2026-03-05T09:00:00Z", "held", FLIGHT);
    var before = at("2026-03-01T09:00:00Z", "held", FLIGHT);

    assertEquals(
        List.of(Status.MET), statuses(assess(held, fact("2026-03-05", "released")), "review"));
    assertEquals(
        List.of(Status.MET, Status.MET),
        statuses(
            assess(before, fact("2026-03-03", "released"), held, fact("2026-03-05", "released")),
            "review"));
  }

  @Test
  void a_detention_that_may_be_a_shorter_one_is_not_taken_to_run() {
    var unknown = assessOn("2026-03-06", fact("2026-03-05", "held"));
    var known = assessOn("2026-03-06", fact("2026-03-05", "held", Certainty.ESTABLISHED, FLIGHT));

    assertEquals(List.of(Status.NEEDS_HUMAN), statuses(unknown, "review"));
    assertTrue(
        asks(
            unknown,
            new Ask.MissingDetail(new FactId("held 2026-03-05"), new FactKind("held"), "ground")));
    assertEquals(List.of(Status.RUNNING), statuses(known, "review"));
  }

  @Test
  void whoever_was_a_minor_alone_in_one_application_is_none_after_the_eighteenth_birthday() {
    var minor = fact("2026-01-01", "person.unaccompanied-minor");
    var decided = fact("2026-03-02", "decided");
    var of = List.of("2008-03-02", "2008-03-03");

    assertEquals(
        List.of(Status.NOT_STARTED),
        statuses(assess(minor, decided, fact(of.get(0), "person.born")), "look-after"));
    assertEquals(
        List.of(Status.MISSED),
        statuses(assess(minor, decided, fact(of.get(1), "person.born")), "look-after"));
  }

  @Test
  void a_fact_that_names_the_state_of_the_case_is_of_another_kind() {
    Map<String, Value> sweden = Map.of("state", new Value.Text("SE"));
    Map<String, Value> here = Map.of("state", new Value.Text("FI"));
    var other = assess(fact("2026-03-02", "born-abroad", Certainty.ESTABLISHED, sweden));
    var own = assess(fact("2026-03-02", "born-abroad", Certainty.ESTABLISHED, here));

    assertEquals(List.of(Status.MISSED), statuses(other, "ask-the-state"));
    assertEquals(List.of(Status.NOT_STARTED), statuses(other, "welcome"));
    assertEquals(List.of(Status.NOT_STARTED), statuses(own, "ask-the-state"));
    assertEquals(List.of(Status.MISSED), statuses(own, "welcome"));
  }

  @Test
  void of_the_same_state_is_what_says_so_or_says_nothing() {
    Map<String, Value> sweden = Map.of("state", new Value.Text("SE"));
    Map<String, Value> estonia = Map.of("state", new Value.Text("EE"));
    var asked = fact("2026-03-02", "born-abroad", Certainty.ESTABLISHED, sweden);

    assertEquals(
        List.of(Status.NOT_APPLICABLE),
        statuses(
            assess(asked, fact("2026-03-01", "held", Certainty.ESTABLISHED, sweden)),
            "ask-the-state"));
    assertEquals(
        List.of(Status.NOT_APPLICABLE),
        statuses(assess(asked, fact("2026-03-01", "held")), "ask-the-state"));
    assertEquals(
        List.of(Status.MISSED),
        statuses(
            assess(asked, fact("2026-03-01", "held", Certainty.ESTABLISHED, estonia)),
            "ask-the-state"));
  }

  @Test
  void whoever_is_said_to_be_free_and_denies_it_is_asked_about() {
    var arrested = fact("2026-03-02", "arrested");
    var heard = fact("2026-03-05", "heard", Certainty.DISPUTED, Map.of());

    assertEquals(
        List.of(Status.RUNNING), statuses(assessOn("2026-03-08", arrested, heard), "hearing"));
    var late = assess(arrested, heard);
    assertEquals(List.of(Status.NEEDS_HUMAN), statuses(late, "hearing"));
    assertTrue(asks(late, new Ask.IsItSo(new FactId("heard 2026-03-05"))));
  }
}
