package nansen.casefile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import nansen.Somebody;
import nansen.TestServer;
import nansen.access.Actor;
import nansen.access.FieldClass;
import nansen.access.NotPermitted;
import nansen.access.Role;
import nansen.access.UnitId;
import nansen.law.journal.Amends;
import nansen.law.journal.Attribution;
import nansen.law.journal.Certainty;
import nansen.law.journal.FactId;
import nansen.law.journal.FactKind;
import nansen.law.journal.Value;
import nansen.law.journal.When;
import nansen.law.pack.Status;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The journal in PostgreSQL, and what is made from it.
class CasefileTest {
  private static final UnitId UNIT = new UnitId(UUID.randomUUID());

  /// Takes cases in and carries them.
  private static final Actor CLERK = Somebody.actor(UNIT, Role.REGISTRAR, Role.CASEWORKER);

  private final Casefile casefile = TestServer.room(Casefile.class);

  @BeforeEach
  void it_is_the_middle_of_september() {
    TestServer.itIs(Instant.parse("2026-09-15T10:00:00Z"));
  }

  private CaseId austrian() {
    return opened("AT", "AT");
  }

  private CaseId opened(String country, String calendar) {
    var id = casefile.open(CLERK, country, calendar).orElseThrow().id();
    casefile.give(CLERK, id, UNIT, CLERK.user());
    return id;
  }

  private static NewFact correcting(NewFact earlier, String day) {
    return new NewFact(
        new FactId(UUID.randomUUID().toString()),
        earlier.kind(),
        new When.Day(LocalDate.parse(day)),
        earlier.saidBy(),
        earlier.certainty(),
        earlier.details(),
        new Amends.Corrects(earlier.id()));
  }

  private Recorded record(CaseId id, int seen, NewFact... facts) {
    return casefile.record(CLERK, id, UUID.randomUUID(), seen, List.of(facts));
  }

  private LocalDate due(CaseId id, String clock) {
    return casefile.clocks(id).stream()
        .filter(each -> each.clock().equals(clock))
        .map(ClockRow::day)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void what_was_recorded_comes_back_and_its_clocks_run() {
    var id = austrian();
    var moment =
        new NewFact(
            new FactId("typed-in-at-the-fence"),
            new FactKind("application.registered"),
            new When.Between(
                new When.Moment(Instant.parse("2026-09-12T08:00:00.123456789Z")),
                new When.Day(LocalDate.parse("2026-09-13"))),
            new Attribution("station log", Attribution.Basis.DOCUMENT),
            Certainty.CLAIMED,
            Map.of("procedure", new Value.Text("border")),
            null);

    assertInstanceOf(
        Recorded.Taken.class, record(id, 0, SomeFact.applicationMade("2026-09-10"), moment));

    var journal = casefile.view(CLERK, id, null, null).docket().file().journal();
    var stored = journal.facts().get(1);
    assertEquals(moment.saidBy(), stored.saidBy());
    assertEquals(moment.details(), stored.details());
    assertEquals(Certainty.CLAIMED, stored.certainty());
    assertEquals(
        new When.Between(
            new When.Moment(Instant.parse("2026-09-12T08:00:00.123456Z")),
            new When.Day(LocalDate.parse("2026-09-13"))),
        stored.happened());
    assertEquals(Instant.parse("2026-09-15T10:00:00Z"), stored.recorded());
    assertEquals(LocalDate.parse("2026-10-12"), due(id, "apr-special-needs"));
  }

  @Test
  void the_same_write_sent_twice_is_one_write() {
    var id = austrian();
    var key = UUID.randomUUID();
    var facts = List.of(SomeFact.applicationMade("2026-09-10"));

    var first = casefile.record(CLERK, id, key, 0, facts);
    var again = casefile.record(CLERK, id, key, 0, facts);

    assertEquals(first, again);
    assertEquals(1, casefile.view(CLERK, id, null, null).docket().file().journal().facts().size());
    assertEquals(
        new Recorded.KeyUsed(),
        casefile.record(CLERK, id, key, 0, List.of(SomeFact.applicationMade("2026-09-11"))));
  }

  /// The order of a map is another in each run of the program, and the retry may come to another.
  @Test
  void what_was_sent_is_known_again_after_a_restart() {
    var id = new CaseId(UUID.fromString("00000000-0000-4000-8000-000000000001"));
    var fact =
        new NewFact(
            new FactId("a"),
            new FactKind("application.made"),
            new When.Day(LocalDate.parse("2026-09-10")),
            Attribution.UNSTATED,
            Certainty.ESTABLISHED,
            Map.of(
                "before",
                new Value.Text("competent"),
                "place",
                new Value.Text("Skrøytnes"),
                "procedure",
                new Value.Text("border")),
            null);

    assertEquals(
        "10d77379d4e9f8930c02cdffbae100938de46cc38d079f70dfc68a1282aac97b",
        Casefile.content(id, List.of(fact)));
  }

  @Test
  void what_was_missed_before_the_matter_ended_waits_for_nobody() {
    var id = opened("NO", "NO");
    var outcome = Map.<String, Value>of("outcome", new Value.Text("unfounded"));
    record(
        id,
        0,
        SomeFact.applicationMade("2024-01-10"),
        SomeFact.of("decision.taken", "2024-03-01", outcome),
        SomeFact.of("decision.notified", "2024-03-04", outcome));
    assertTrue(overdue(id), "nobody replied within a month, nor appealed");

    record(id, 3, SomeFact.of("decision.final", "2024-04-02", Map.of()));
    assertFalse(overdue(id));
    assertTrue(
        casefile.clocks(id).stream().anyMatch(ClockRow::isMissedDuty), "it stands in the case");

    record(id, 4, SomeFact.of("departure-deadline-set", "2024-04-05", until("2024-05-01")));
    assertTrue(overdue(id), "what is missed after it counts");
  }

  private static Map<String, Value> until(String day) {
    return Map.of("until", new Value.OnDay(LocalDate.parse(day)));
  }

  private static boolean overdue(CaseId id) {
    return TestServer.room(JdbcClient.class)
        .sql("SELECT missed_day IS NOT NULL FROM casefile.assessed WHERE case_id = :id")
        .param("id", id.value())
        .query(Boolean.class)
        .single();
  }

  @Test
  void a_case_opened_twice_for_want_of_an_answer_is_one_case() {
    var id = new CaseId(UUID.randomUUID());

    var first = casefile.open(CLERK, id, "NO", "NO");

    assertEquals(first, casefile.open(CLERK, id, "NO", "NO"));
    var stranger = Somebody.actor(new UnitId(UUID.randomUUID()), Role.REGISTRAR);
    assertThrows(NotPermitted.class, () -> casefile.open(stranger, id, "NO", "NO"));
  }

  @Test
  void the_same_fact_sent_twice_is_one_fact_and_never_changes() {
    var id = austrian();
    var made = SomeFact.applicationMade("2026-09-10");
    record(id, 0, made);

    assertInstanceOf(Recorded.Taken.class, record(id, 0, made));
    assertEquals(1, casefile.view(CLERK, id, null, null).docket().file().journal().facts().size());

    var other =
        new NewFact(
            made.id(),
            made.kind(),
            new When.Day(LocalDate.parse("2026-09-11")),
            made.saidBy(),
            made.certainty(),
            made.details(),
            null);
    var refused = assertInstanceOf(Recorded.OtherContent.class, record(id, 1, other));
    assertEquals(made.happened(), refused.stored().happened());
  }

  @Test
  void a_correction_moves_the_date_and_the_day_before_still_knows_the_old_one() {
    var id = austrian();
    var made = SomeFact.applicationMade("2026-09-10");
    record(id, 0, made);
    TestServer.itIs(Instant.parse("2026-09-17T10:00:00Z"));

    record(id, 1, correcting(made, "2026-09-09"));

    assertEquals(LocalDate.parse("2026-10-09"), due(id, "apr-special-needs"));
    var before =
        casefile.view(CLERK, id, null, Instant.parse("2026-09-16T10:00:00Z")).docket().standings();
    assertTrue(
        before.stream()
            .flatMap(standing -> standing.clocks().stream())
            .anyMatch(clock ->
                clock.id().value().equals("apr-special-needs")
                    && clock.status() == Status.RUNNING
                    && String.valueOf(clock.due()).contains("2026-10-12")));
  }

  @Test
  void two_who_correct_the_same_fact_are_shown_to_each_other() {
    var id = austrian();
    var made = SomeFact.applicationMade("2026-09-10");
    record(id, 0, made);
    var hers = correcting(made, "2026-09-09");
    record(id, 1, hers);

    var his = record(id, 1, correcting(made, "2026-09-08"));

    var crossed = assertInstanceOf(Recorded.Crossed.class, his);
    assertEquals(made.id(), crossed.earlier());
    assertEquals(hers.id(), crossed.theirs().id());
    assertEquals(2, casefile.view(CLERK, id, null, null).docket().file().journal().facts().size());
  }

  @Test
  void writers_of_one_case_lose_nothing() throws Exception {
    var id = austrian();
    var writes =
        IntStream.range(0, 40)
            .<Callable<Recorded>>mapToObj(
                i -> () -> record(id, 0, SomeFact.applicationMade("2026-09-10")))
            .toList();

    try (var writers = Executors.newFixedThreadPool(8)) {
      for (var write : writers.invokeAll(writes)) {
        assertInstanceOf(Recorded.Taken.class, write.get());
      }
    }

    var facts = casefile.view(CLERK, id, null, null).docket().file().journal().facts();
    assertEquals(40, facts.size());
    for (var i = 1; i < facts.size(); i++) {
      assertTrue(!facts.get(i).recorded().isBefore(facts.get(i - 1).recorded()));
    }
  }

  @Test
  void what_the_law_does_not_know_is_refused_field_by_field() {
    var id = austrian();
    var unknown = SomeFact.of("application.mode", "2026-09-10", Map.of());
    var wrong =
        SomeFact.of(
            "application.made",
            "2026-09-10",
            Map.of("before", new Value.Text("nobody"), "colour", new Value.Text("blue")));

    var refused = assertInstanceOf(Recorded.Refused.class, record(id, 0, unknown, wrong));

    assertEquals(
        List.of("before", "colour", "kind"),
        refused.faults().stream().map(Recorded.Fault::field).sorted().toList());
    assertEquals(0, casefile.view(CLERK, id, null, null).docket().file().journal().facts().size());
    assertInstanceOf(
        Recorded.Refused.class,
        record(id, 0, correcting(SomeFact.applicationMade("2026-09-10"), "2026-09-09")));
  }

  private List<String> wrongs(CaseId id, int seen, NewFact fact) {
    return assertInstanceOf(Recorded.Refused.class, record(id, seen, fact)).faults().stream()
        .map(fault -> fault.field() + " " + fault.wrong())
        .toList();
  }

  @Test
  void a_fact_is_corrected_or_retracted_by_one_of_its_own_kind_alone() {
    var id = austrian();
    var made = SomeFact.applicationMade("2026-09-10");
    record(id, 0, made);
    var registered = SomeFact.of("application.registered", "2026-09-11", Map.of());

    for (var amends : List.of(new Amends.Corrects(made.id()), new Amends.Retracts(made.id()))) {
      assertEquals(List.of("amends OTHER_KIND"), wrongs(id, 1, amending(registered, amends)));
    }

    assertInstanceOf(Recorded.Taken.class, record(id, 1, correcting(made, "2026-09-09")));
  }

  @Test
  void a_crossing_is_made_more_exact_and_never_less() {
    var id = austrian();
    var crossed = SomeFact.of("border.crossed", "2026-09-08", Map.of());
    var how = SomeFact.of("presented-at-crossing-point", "2026-09-08", Map.of());
    record(id, 0, crossed);

    assertEquals(
        List.of("amends OTHER_KIND"),
        wrongs(id, 1, amending(how, new Amends.Retracts(crossed.id()))));
    var exact = amending(how, new Amends.Corrects(crossed.id()));
    assertInstanceOf(Recorded.Taken.class, record(id, 1, exact));
    assertEquals(
        List.of("amends OTHER_KIND"),
        wrongs(id, 2, amending(crossed, new Amends.Corrects(exact.id()))));
  }

  private static NewFact amending(NewFact fact, Amends amends) {
    return new NewFact(
        new FactId(UUID.randomUUID().toString()),
        fact.kind(),
        fact.happened(),
        fact.saidBy(),
        fact.certainty(),
        fact.details(),
        amends);
  }

  @Test
  void nobody_has_seen_more_facts_than_there_are() {
    var id = austrian();
    var made = SomeFact.applicationMade("2026-09-10");
    record(id, 0, made);
    record(id, 1, correcting(made, "2026-09-09"));

    for (var seen : List.of(3, 9_999, Integer.MAX_VALUE, -1)) {
      assertEquals(List.of("seen SEEN"), wrongs(id, seen, correcting(made, "2026-09-08")));
    }

    assertInstanceOf(Recorded.Crossed.class, record(id, 1, correcting(made, "2026-09-08")));
  }

  @Test
  void what_is_established_has_happened_by_the_day_at_the_place_of_the_case() {
    TestServer.itIs(Instant.parse("2026-09-15T22:30:00Z")); // the 16th in Vienna
    var id = austrian();

    assertEquals(
        List.of("happened NOT_YET"), wrongs(id, 0, SomeFact.applicationMade("2026-09-17")));
    assertEquals(
        List.of("happened LONG_AGO"), wrongs(id, 0, SomeFact.applicationMade("1899-12-31")));

    assertInstanceOf(Recorded.Taken.class, record(id, 0, SomeFact.applicationMade("2026-09-16")));
    var ahead = SomeFact.applicationMade("2026-09-17");
    var claimed =
        new NewFact(
            ahead.id(),
            ahead.kind(),
            ahead.happened(),
            ahead.saidBy(),
            Certainty.CLAIMED,
            ahead.details(),
            null);
    assertInstanceOf(Recorded.Taken.class, record(id, 1, claimed));
  }

  @Test
  void hours_are_counted_from_nothing_up() {
    var id = opened("NO", "NO");
    for (var hours : List.of(-1L, Long.MIN_VALUE, 100_001L, Long.MAX_VALUE)) {
      var fact =
          SomeFact.of("legal-aid-claimed", "2026-09-10", Map.of("hours", new Value.Whole(hours)));
      assertEquals(List.of("hours NEEDS_NUMBER"), wrongs(id, 0, fact));
    }
    for (var hours : List.of(0L, 48L, 100_000L)) {
      var fact =
          SomeFact.of("legal-aid-claimed", "2026-09-10", Map.of("hours", new Value.Whole(hours)));
      assertInstanceOf(Recorded.Taken.class, record(id, 0, fact));
      casefile.view(CLERK, id, null, null);
    }
  }

  @Test
  void a_case_of_others_is_like_one_that_does_not_exist() {
    var id = austrian();
    record(id, 0, SomeFact.applicationMade("2026-09-10"));
    var stranger = Somebody.actor(new UnitId(UUID.randomUUID()), Role.REGISTRAR, Role.CASEWORKER);
    var nowhere = new CaseId(UUID.randomUUID());

    assertThrows(NotPermitted.class, () -> casefile.view(stranger, id, null, null));
    assertThrows(NotPermitted.class, () -> casefile.view(CLERK, nowhere, null, null));
    assertThrows(
        NotPermitted.class,
        () ->
            casefile.record(
                stranger,
                id,
                UUID.randomUUID(),
                0,
                List.of(SomeFact.applicationMade("2026-09-10"))));
    assertThrows(NotPermitted.class, () -> casefile.give(stranger, id, UNIT, stranger.user()));
  }

  @Test
  void a_registrar_takes_in_and_corrects_nothing() {
    var registrar = Somebody.actor(UNIT, Role.REGISTRAR);
    var id = casefile.open(registrar, "AT", "AT").orElseThrow().id();
    var made = SomeFact.applicationMade("2026-09-10");

    assertInstanceOf(
        Recorded.Taken.class, casefile.record(registrar, id, UUID.randomUUID(), 0, List.of(made)));

    assertThrows(
        NotPermitted.class,
        () ->
            casefile.record(
                registrar, id, UUID.randomUUID(), 1, List.of(correcting(made, "2026-09-09"))));
    assertEquals(Set.of(FieldClass.OPERATIONAL), casefile.view(registrar, id, null, null).open());
    TestServer.itIs(Instant.parse("2026-11-15T10:00:00Z"));
    assertThrows(NotPermitted.class, () -> casefile.view(registrar, id, null, null));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE casefile.fact SET kind = 'x'",
        "DELETE FROM casefile.fact",
        "TRUNCATE casefile.fact CASCADE",
        "UPDATE casefile.case_file SET country = 'NO'",
        "DELETE FROM casefile.written",
        "DROP TABLE casefile.fact",
        "CREATE TABLE casefile.other (a int)"
      })
  void the_server_cannot_change_the_journal(String statement) {
    record(austrian(), 0, SomeFact.applicationMade("2026-09-10"));
    var sql = TestServer.room(JdbcClient.class);

    assertThrows(DataAccessException.class, () -> sql.sql(statement).update());
  }

  @Test
  void a_limit_that_runs_out_begins_what_follows_without_a_write() {
    var id = austrian();
    assertInstanceOf(
        Recorded.Taken.class,
        record(
            id,
            0,
            SomeFact.applicationMade("2026-09-10"),
            SomeFact.of("application.registered", "2026-09-11", Map.of()),
            SomeFact.of("take-charge.requested", "2026-09-14", Map.of()),
            SomeFact.of(
                "take-charge.request-received",
                "2026-09-14",
                Map.of("hit", new Value.Text("no")))));
    assertTrue(statuses(id, "ammr-transfer-decision").isEmpty());
    TestServer.itIs(Instant.parse("2026-11-26T10:00:00Z"));

    while (casefile.catchUp(100) == 100) {}

    assertEquals(List.of(Status.MISSED), statuses(id, "apr-special-needs"));
    // The other state did not answer in time, which the law takes as a yes.
    assertEquals(1, statuses(id, "ammr-transfer-decision").size());
  }

  private List<Status> statuses(CaseId id, String clock) {
    return casefile.clocks(id).stream()
        .filter(each -> each.clock().equals(clock))
        .map(ClockRow::status)
        .toList();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void live_projections_are_those_of_a_rebuild(long seed) throws Exception {
    var random = new Random(seed);
    var histories = new RandomHistories(random, TestServer.room(LawHere.class).now().book());
    var ids = new ArrayList<CaseId>();
    for (var i = 0; i < 10; i++) {
      var id = opened(random.nextBoolean() ? "AT" : "NO", "NO");
      ids.add(id);
      var written = new ArrayList<NewFact>();
      for (var j = random.nextInt(12); j >= 0; j--) {
        var next = histories.next(written);
        if (record(id, written.size(), next) instanceof Recorded.Taken) {
          written.add(next);
        }
      }
    }
    var live = ids.stream().map(casefile::clocks).toList();
    var rows = assessed(ids);
    assertTrue(rows.stream().noneMatch(row -> row.contains("\"asked\": null")), rows::toString);
    TestServer.room(JdbcClient.class)
        .sql("UPDATE casefile.assessed SET asked = NULL WHERE case_id = ANY(:ids::uuid[])")
        .param("ids", ids.stream().map(CaseId::toString).toArray(String[]::new))
        .update();

    TestServer.room(Rebuilding.class).run(_ -> {});

    assertEquals(live, ids.stream().map(casefile::clocks).toList(), "seed " + seed);
    assertEquals(rows, assessed(ids), "seed " + seed);
  }

  /// All that is kept of where cases stand, but for the moment at which somebody looked.
  private static List<String> assessed(List<CaseId> ids) {
    return TestServer.room(JdbcClient.class)
        .sql(
            """
            SELECT (to_jsonb(a) - 'as_of')::text FROM casefile.assessed a
            WHERE case_id = ANY(:ids::uuid[]) ORDER BY case_id\
            """)
        .param("ids", ids.stream().map(CaseId::toString).toArray(String[]::new))
        .query((row, _) -> String.valueOf(row.getString(1)))
        .list();
  }
}
