package nansen.casefile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import nansen.ReadRows;
import nansen.RoomOfItsOwn;
import nansen.Somebody;
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
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// However many cases there are, a search for a provision reads what it shows and a constant.
class SearchReadTest {
  private static final UnitId UNIT = new UnitId(UUID.randomUUID());
  private static final Actor CLERK = Somebody.actor(UNIT, Role.CASEWORKER, Role.REGISTRAR);
  private static final int CASES = 6000;
  private static final int MOST = 20;

  /// For each clock that may be shown, what it takes to know that the reader may see its case.
  private static final int TO_KNOW = 8;

  private static final RoomOfItsOwn ROOM = new RoomOfItsOwn("searched_cases", TestServer.BEGINNING);

  private final ReadRows reading = new ReadRows(ROOM.room(DataSource.class));
  private final CaseSearchTable table = new CaseSearchTable(reading.client());

  /// Half of them the clerk's, each with three clocks of one of fifty provisions.
  @BeforeAll
  static void a_unit_has_thousands_of_cases() {
    made(CASES, UNIT, "CASE WHEN n % 2 = 0 THEN '" + CLERK.user() + "'::uuid END", "'c' || n % 50");
  }

  @AfterAll
  static void all_is_over() {
    ROOM.close();
  }

  private static void made(int cases, UnitId unit, String owner, String clock) {
    ROOM.execute(
        """
        BEGIN;
        CREATE TEMP TABLE made ON COMMIT DROP AS
          SELECT gen_random_uuid() AS id, n, %2$s AS owner FROM generate_series(1, %1$d) n;
        INSERT INTO casefile.case_file SELECT id, 'NO', 'NO', '2026-09-01' FROM made;
        INSERT INTO casefile.carried (case_id, site, unit, owner, no_owner)
          SELECT id, '%3$s', '%3$s', owner, CASE WHEN owner IS NULL THEN 'just-opened' END FROM made;
        INSERT INTO casefile.assessed (case_id, places, law, as_of, until, next_day, questions,
            unit, owner, site, opened, first_day, missed, undated)
          SELECT id, 0, '', now(), 'infinity', NULL, 0, '%3$s', owner, '%3$s', '2026-09-01',
            date '2026-09-01' + n / 20, 0, 'nothing-open' FROM made;
        INSERT INTO casefile.clock (case_id, pack, clock, nth, status, certainty, support,
            owed_by, liberty, due_day, unit)
          SELECT id, 'p', %4$s, i, 'running', 'ESTABLISHED', 'read', 'r', false,
            date '2026-09-01' + n / 20, '%3$s' FROM made, generate_series(1, 3) i;
        COMMIT;
        ANALYZE casefile.case_file, casefile.carried, casefile.assessed, casefile.clock;\
        """
            .formatted(cases, owner, unit, clock));
  }

  private static Scope scope(Actor reader) {
    return ROOM.room(Access.class)
        .scope(
            reader, Act.READ, Subject.Kind.CASE, FieldClass.OPERATIONAL, Purpose.CASE, "c.case_id");
  }

  @Test
  void a_search_reads_what_it_shows() {
    var provisions = List.of("c7", "c8");

    var found = table.under(scope(CLERK), provisions, MOST);

    reading.atMost(2L * CaseSearchTable.CASES + (long) provisions.size() * MOST * TO_KNOW);
    assertEquals(MOST, found.size());
    assertEquals(LocalDate.parse("2026-09-01"), found.getFirst().day());
    var order =
        Comparator.comparing(
            CaseSearch.Running::day, Comparator.nullsLast(Comparator.naturalOrder()));
    assertEquals(found.stream().sorted(order).toList(), found);
  }

  @Test
  void a_provision_that_runs_nowhere_reads_no_clocks() {
    assertEquals(List.of(), table.under(scope(CLERK), List.of("nothing-has-this"), MOST));
    reading.atMost(2L * CaseSearchTable.CASES);
  }

  @Test
  void a_case_carried_for_another_unit_is_found_and_no_other_of_that_unit() {
    var elsewhere = new UnitId(UUID.randomUUID());
    made(3, elsewhere, "CASE WHEN n = 2 THEN '" + CLERK.user() + "'::uuid END", "'apart'");

    var found = table.under(scope(CLERK), List.of("apart"), MOST);
    assertEquals(3, found.size());
    assertEquals(1, found.stream().map(CaseSearch.Running::id).distinct().count());
    reading.atMost(2L * CaseSearchTable.CASES + found.size() * TO_KNOW);
    var stranger = Somebody.actor(new UnitId(UUID.randomUUID()), Role.CASEWORKER);
    assertEquals(List.of(), table.under(scope(stranger), List.of("apart", "c7"), MOST));
  }
}
