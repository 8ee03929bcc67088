package nansen.border;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
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
import nansen.access.UserId;
import nansen.database.Trips;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Who is half registered is read from the cases of the reader: not from those of other sites, nor
/// from what came in at the site in years before.
class RegistrationReadTest {
  private static final UnitId SITE = new UnitId(UUID.randomUUID());
  private static final Actor REGISTRAR = Somebody.actor(SITE, Role.REGISTRAR);
  private static final Actor OWNER = Somebody.actor(SITE, Role.CASEWORKER);
  private static final int OF_OTHERS = 3000;
  private static final int FRESH = 60;
  private static final int HALF = FRESH / 2;

  /// For each fresh case: that it is the reader's, what is missing, and whether it may be seen.
  private static final long OF_A_CASE = 10;

  private static final RoomOfItsOwn ROOM =
      new RoomOfItsOwn("registered_people", TestServer.BEGINNING);

  private final ReadRows reading = new ReadRows(ROOM.room(DataSource.class));
  private final RegistrationTable table =
      new RegistrationTable(reading.client(), ROOM.room(Trips.class));

  @BeforeAll
  static void a_site_has_a_long_past_and_so_have_others() {
    var others = new UserId(UUID.randomUUID());
    made(OF_OTHERS, SITE, others, "timestamptz '2026-08-01' - n * interval '1 hour'");
    made(OF_OTHERS, new UnitId(UUID.randomUUID()), others, "timestamptz '2026-09-14'");
    made(FRESH, SITE, OWNER.user(), "timestamptz '2026-09-01' + n * interval '1 hour'");
  }

  @AfterAll
  static void all_is_over() {
    ROOM.close();
  }

  /// Cases with a person each, of whom something is missing in every other.
  private static void made(int cases, UnitId site, UserId owner, String opened) {
    ROOM.execute(
        """
        BEGIN;
        CREATE TEMP TABLE made ON COMMIT DROP AS
          SELECT gen_random_uuid() AS id, n, %2$s AS opened FROM generate_series(1, %1$d) n;
        INSERT INTO casefile.case_file SELECT id, 'NO', 'NO', opened FROM made;
        INSERT INTO casefile.carried (case_id, site, unit, owner)
          SELECT id, '%3$s', '%3$s', '%4$s' FROM made;
        INSERT INTO casefile.assessed (case_id, places, law, as_of, until, questions, unit, owner,
            site, opened, first_day, missed, undated)
          SELECT id, 0, '', now(), 'infinity', 0, '%3$s', '%4$s', '%3$s', opened, 'infinity', 0,
            'no-facts' FROM made;
        INSERT INTO people.person SELECT id, opened, '%4$s' FROM made;
        INSERT INTO border.registration (case_id, person_id, since, missing)
          SELECT id, id, opened, CASE WHEN n %% 2 = 0 THEN ARRAY['PHOTOGRAPH'] ELSE '{}' END FROM made;
        COMMIT;
        ANALYZE casefile.case_file, casefile.carried, casefile.assessed, border.registration;\
        """
            .formatted(cases, opened, site, owner));
  }

  private static Scope scope(Actor reader) {
    return ROOM.room(Access.class)
        .scope(reader, Act.READ, Subject.Kind.CASE, FieldClass.IDENTITY, Purpose.CASE, "r.case_id");
  }

  @Test
  void a_registrar_reads_what_came_in_lately() {
    holds(REGISTRAR);
  }

  @Test
  void an_owner_reads_the_own_cases() {
    holds(OWNER);
  }

  private void holds(Actor reader) {
    var shown = table.open(scope(reader), null, null, 20);
    reading.atMost(FRESH * OF_A_CASE);
    assertEquals(20, shown.size());
    var rest = table.open(scope(reader), null, shown.getLast(), 20);
    reading.atMost(FRESH * OF_A_CASE);
    assertEquals(HALF - 20, rest.size());
    assertEquals(HALF, table.count(scope(reader)));
    reading.atMost(FRESH * OF_A_CASE);
    assertEquals(Map.of(Missing.PHOTOGRAPH, (long) HALF), table.counts(scope(reader)));
    reading.atMost(FRESH * OF_A_CASE);
  }
}
