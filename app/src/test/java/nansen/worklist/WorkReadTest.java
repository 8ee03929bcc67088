package nansen.worklist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import nansen.ReadRows;
import nansen.TestServer;
import nansen.access.Access;
import nansen.access.Act;
import nansen.access.Actor;
import nansen.access.FieldClass;
import nansen.access.Purpose;
import nansen.access.Role;
import nansen.access.Scope;
import nansen.access.Subject;
import nansen.access.UnitId;
import nansen.access.UserId;
import nansen.casefile.CaseId;
import nansen.database.Trips;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// However many cases there are, the worklist reads what it shows and a constant.
class WorkReadTest {
  private static final UnitId UNIT = new UnitId(UUID.randomUUID());
  private static final Actor CLERK =
      new Actor(
          new UserId(UUID.randomUUID()),
          "clerk",
          Optional.of(UNIT),
          Set.of(Role.CASEWORKER, Role.REGISTRAR),
          Optional.empty());
  private static final int CASES = 6000;
  private static final LocalDate TODAY = LocalDate.parse("2026-09-15");

  /// A page of 50, and for each row what it takes to know that the reader may see it and where it
  /// runs.
  private static final long FOR_A_PAGE = 51 * 6;

  /// What is looked at besides rows that are shown, each with the same.
  private static final long CONSTANT = WorkTable.WINDOW * 6L;

  private final ReadRows reading = new ReadRows(TestServer.room(DataSource.class));
  private final Trips trips = reading.trips();
  private final WorkTable table = new WorkTable(reading.client());
  private final AheadTable ahead = new AheadTable(reading.client());
  private final BreachTable breaches = new BreachTable(reading.client());

  /// Half of them the clerk's, each with three clocks; the last fifth without a date.
  @BeforeAll
  static void there_are_thousands_of_cases() throws SQLException {
    TestServer.itIs(Instant.parse("2026-09-15T10:00:00Z"));
    var address = TestServer.postgres().address();
    try (var owner =
            DriverManager.getConnection(
                address.url(), address.user(), Objects.requireNonNullElse(address.password(), ""));
        var statement = owner.createStatement()) {
      var unit = "'" + UNIT + "'::uuid";
      statement.execute(
          """
          BEGIN;
          CREATE TEMP TABLE made AS SELECT gen_random_uuid() AS id, n FROM generate_series(1, %d) n;
          INSERT INTO casefile.case_file SELECT id, 'NO', 'NO', '2026-09-01' FROM made;
          INSERT INTO casefile.carried (case_id, site, unit, owner, no_owner)
            SELECT id, %s, %s, CASE WHEN n %% 2 = 0 THEN '%s'::uuid END,
              CASE WHEN n %% 2 = 1 THEN 'just-opened' END FROM made;
          INSERT INTO casefile.assessed (case_id, places, law, as_of, until, next_day, questions,
              unit, owner, site, opened, first_day, missed, undated)
            SELECT m.id, 0, '', now(), 'infinity', NULL, 0, k.unit, k.owner, k.site, '2026-09-01',
              CASE WHEN n %% 5 = 0 THEN 'infinity' ELSE date '2026-09-01' + n / 20 END, 0,
              'nothing-open' FROM made m JOIN casefile.carried k ON k.case_id = m.id;
          INSERT INTO casefile.clock (case_id, pack, clock, nth, status, certainty, support,
              owed_by, liberty, due_day, unit)
            SELECT id, 'p', 'c' || (n %% 50), i, 'running', 'ESTABLISHED', 'read', 'r', false,
              date '2026-09-01' + n / 20, %s FROM made, generate_series(1, 3) i;
          COMMIT;
          ANALYZE casefile.case_file, casefile.carried, casefile.assessed, casefile.clock;\
          """
              .formatted(CASES, unit, unit, CLERK.user(), unit));
    }
  }

  /// Over rows of the worklist, which say themselves who carries the case.
  private static Scope listed() {
    return TestServer.room(Access.class)
        .scope(
            CLERK,
            Act.READ,
            Subject.Kind.CASE,
            FieldClass.OPERATIONAL,
            Purpose.CASE,
            "w.case_id",
            "w");
  }

  private static Scope scope() {
    return scope("w.case_id");
  }

  private static Scope scope(String id) {
    return TestServer.room(Access.class)
        .scope(CLERK, Act.READ, Subject.Kind.CASE, FieldClass.OPERATIONAL, Purpose.CASE, id);
  }

  private static WorkFilter.Days all() {
    return WorkFilter.When.ALL.days(TODAY).orElseThrow();
  }

  private List<WorkRow> page(WorkFilter filter, Worklist.After after) {
    var trip = trips.begin();
    var page = table.page(trip, listed(), filter, all(), after, 51);
    trip.go();
    return page.rows();
  }

  @ParameterizedTest
  @EnumSource(
      value = WorkFilter.Whose.class,
      names = {"MINE", "UNIT"})
  void a_page_reads_what_it_shows(WorkFilter.Whose whose) {
    var after = Worklist.After.NOTHING;
    for (var i = 0; i < 3; i++) {
      var rows = page(WorkFilter.of(whose), after);
      assertEquals(51, rows.size());
      reading.atMost(FOR_A_PAGE);
      assertEquals(50, table.clocks(rows.subList(0, 50).stream().map(WorkRow::id).toList()).size());
      reading.atMost(50 * 3 * 2); // three clocks each, in the index and in the table
      after = new Worklist.After(rows.get(49).firstDay(), rows.get(49).id().value());
    }
  }

  @ParameterizedTest
  @EnumSource(WorkFilter.Whose.class)
  void a_filter_that_nothing_fits_looks_at_a_window_and_no_further(WorkFilter.Whose whose) {
    var filter = WorkFilter.of(whose).provision("nothing-has-this");

    assertTrue(page(filter, Worklist.After.NOTHING).isEmpty());
    reading.atMost(CONSTANT);
  }

  @ParameterizedTest
  @EnumSource(WorkFilter.Whose.class)
  void a_count_looks_at_a_window_and_says_that_there_may_be_more(WorkFilter.Whose whose) {
    for (var when : WorkFilter.When.values()) {
      var days = when.days(TODAY).orElseThrow();
      var trip = trips.begin();
      var counted = table.counts(trip, listed(), WorkFilter.of(whose), Map.of(when, days));
      trip.go();
      var count = counted.row().map(WorkTable.Counted::count).orElse(Worklist.Count.NOTHING);
      reading.atMost(CONSTANT);
      if (whose == WorkFilter.Whose.UNIT && when == WorkFilter.When.LATER) {
        assertTrue(count.more());
        assertEquals(WorkTable.WINDOW, count.cases());
      }
    }
  }

  @Test
  void a_rare_clock_is_found_behind_the_window_too() {
    var filter = WorkFilter.of(WorkFilter.Whose.UNIT).provision("c7");
    var found = 0;
    Worklist.After after = Worklist.After.NOTHING;
    while (after != null) {
      var page = page(filter, after);
      found += Math.min(50, page.size());
      var last = page.isEmpty() ? null : page.get(Math.min(50, page.size()) - 1);
      after =
          page.size() > 50 && last != null
              ? new Worklist.After(last.firstDay(), last.id().value())
              : table.edge(listed(), filter, all(), after);
      reading.atMost(CONSTANT);
    }

    assertEquals(CASES / 50, found);
  }

  @ParameterizedTest
  @EnumSource(
      value = WorkFilter.Whose.class,
      names = {"MINE", "UNIT"})
  void the_weeks_ahead_look_at_so_many_of_each_week(WorkFilter.Whose whose) {
    var weeks = ahead.weeks(scope("c.case_id"), whose, TODAY, Ahead.WEEKS);
    reading.atMost(CASES * 6L); // thirteen weeks hold 5,460 clocks, and each is asked for its ties
    assertEquals(Ahead.WEEKS, weeks.size());
    ahead.deadlines(scope("c.case_id"), whose, TODAY, Ahead.LISTED);
    reading.atMost(AheadTable.OF_A_WEEK * 6L);
  }

  @ParameterizedTest
  @EnumSource
  void breaches_look_at_a_window(Breaches.Kind kind) {
    var clerk = List.of(CLERK.user());
    breaches.page(kind, scope(), clerk, Worklist.After.NOTHING, Breaches.SHOWN);
    reading.atMost(CONSTANT);
    assertTrue(breaches.edge(kind, scope(), Worklist.After.NOTHING).isPresent());
    reading.atMost(CONSTANT);
  }

  /// The clerk has no account, so nobody can carry what the clerk has.
  @ParameterizedTest
  @CsvSource({"NO_OWNER, 2", "OWNER_GONE, 2", "NO_DATE, 5"})
  void breaches_are_paged_through_to_the_last(Breaches.Kind kind, int oneIn) {
    var found = new HashSet<CaseId>();
    Worklist.After after = Worklist.After.NOTHING;
    while (after != null) {
      var page = TestServer.room(Breaches.class).page(CLERK, kind, after);
      assertTrue(page.cases().stream().allMatch(found::add), "each once");
      after = page.next();
    }

    assertEquals(CASES / oneIn, found.size());
  }

  private record Ruled(int otherwise, int shown) {}

  /// How many cases a list would show or hide against the register, and how many it shows.
  private static Ruled ruled(Actor actor) {
    var access = TestServer.room(Access.class);
    var operational = FieldClass.OPERATIONAL;
    var listed =
        access.scope(
            actor, Act.READ, Subject.Kind.CASE, operational, Purpose.CASE, "w.case_id", "w");
    var registered =
        access.scope(actor, Act.READ, Subject.Kind.CASE, operational, Purpose.CASE, "w.case_id");
    return TestServer.room(JdbcClient.class)
        .sql(
            """
            SELECT count(*) FILTER (WHERE %1$s IS DISTINCT FROM %2$s) AS otherwise,
              count(*) FILTER (WHERE %1$s) AS shown FROM casefile.assessed w\
            """
                .formatted(listed.sql(), registered.sql()))
        .params(registered.parameters())
        .query((row, _) -> new Ruled(row.getInt("otherwise"), row.getInt("shown")))
        .single();
  }

  private static Actor clerk(UserId user, UnitId unit, Role role) {
    return new Actor(user, "clerk", Optional.of(unit), Set.of(role), Optional.empty());
  }

  @Test
  void what_a_row_says_of_its_carrier_rules_as_the_register_does() {
    var somebody = new UserId(UUID.randomUUID());
    var elsewhere = new UnitId(UUID.randomUUID());

    assertEquals(new Ruled(0, CASES), ruled(clerk(somebody, UNIT, Role.CASEWORKER)));
    assertEquals(new Ruled(0, CASES / 2), ruled(clerk(CLERK.user(), elsewhere, Role.CASEWORKER)));
    assertEquals(new Ruled(0, CASES), ruled(clerk(somebody, UNIT, Role.REGISTRAR)));
    assertEquals(new Ruled(0, 0), ruled(clerk(somebody, elsewhere, Role.CASEWORKER)));
    assertEquals(new Ruled(0, 0), ruled(clerk(somebody, UNIT, Role.LAWYER)));
    TestServer.itIs(Instant.parse("2026-10-15T10:00:00Z"));
    try {
      assertEquals(new Ruled(0, 0), ruled(clerk(somebody, UNIT, Role.REGISTRAR)));
    } finally {
      TestServer.itIs(Instant.parse("2026-09-15T10:00:00Z"));
    }
  }

  @Test
  void a_conflict_of_interest_hides_a_case_on_the_list_too() {
    var one =
        TestServer.room(JdbcClient.class)
            .sql("SELECT case_id FROM casefile.carried WHERE unit = :unit LIMIT 1")
            .param("unit", UNIT.value())
            .query(UUID.class)
            .single();
    var somebody = new UserId(UUID.randomUUID());
    TestServer.room(JdbcClient.class)
        .sql("INSERT INTO access.exclusion (user_id, subject) VALUES (:user, :case)")
        .param("user", somebody.value())
        .param("case", one)
        .update();

    assertEquals(new Ruled(0, CASES - 1), ruled(clerk(somebody, UNIT, Role.CASEWORKER)));
  }
}
