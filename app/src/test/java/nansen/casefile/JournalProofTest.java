package nansen.casefile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import nansen.RoomOfItsOwn;
import nansen.Somebody;
import nansen.access.Actor;
import nansen.access.Role;
import nansen.access.UnitId;
import nansen.casefile.JournalProof.Kind;
import nansen.law.journal.Amends;
import nansen.law.journal.Attribution;
import nansen.law.journal.Certainty;
import nansen.law.journal.Fact;
import nansen.law.journal.FactId;
import nansen.law.journal.FactKind;
import nansen.law.journal.Value;
import nansen.law.journal.When;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Whoever owns the database changes a journal by SQL, with every guard in it switched off. Each
/// time it is found, in which case, and what was done there.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class JournalProofTest {
  private static final UnitId UNIT = new UnitId(UUID.randomUUID());
  private static final Actor CLERK = Somebody.actor(UNIT, Role.REGISTRAR, Role.CASEWORKER);
  private static final int FACTS = 6;

  private final RoomOfItsOwn room =
      new RoomOfItsOwn("tampered_journals", Instant.parse("2026-09-15T10:00:00.123456Z"));
  private CaseId id = new CaseId(UUID.randomUUID());

  @BeforeAll
  void cases_are_there() {
    filled();
    id = filled();
    filled();
  }

  @AfterAll
  void close() {
    room.close();
  }

  /// A case of six facts, of every shape that a fact can have.
  private CaseId filled() {
    var casefile = room.room(Casefile.class);
    var filled = casefile.open(CLERK, "AT", "AT").orElseThrow().id();
    casefile.give(CLERK, filled, UNIT, CLERK.user());
    var made = SomeFact.applicationMade("2026-09-01");
    record(filled, 0, made, SomeFact.of("biometrics.taken", "2026-09-02", Map.of()));
    record(
        filled,
        2,
        new NewFact(
            new FactId(UUID.randomUUID().toString()),
            new FactKind("border.crossed-irregularly"),
            new When.Between(
                new When.Moment(Instant.parse("2026-08-30T03:04:05.678901Z")),
                new When.Day(LocalDate.parse("2026-08-31"))),
            new Attribution("патруль | №7, basis=DOCUMENT]", Attribution.Basis.REPORT),
            Certainty.CLAIMED,
            Map.of("place", new Value.Text("“Grense” \\ Jakobselv")),
            null));
    record(filled, 3, amending(made, new Amends.Corrects(made.id())));
    var wrong = SomeFact.of("application.registered", "2026-09-03", Map.of());
    record(filled, 4, wrong);
    record(filled, 5, amending(wrong, new Amends.Retracts(wrong.id())));
    return filled;
  }

  private static NewFact amending(NewFact earlier, Amends how) {
    return new NewFact(
        new FactId(UUID.randomUUID().toString()),
        earlier.kind(),
        new When.Day(LocalDate.parse("2026-09-04")),
        earlier.saidBy(),
        earlier.certainty(),
        earlier.details(),
        how);
  }

  private void record(CaseId to, int seen, NewFact... facts) {
    assertInstanceOf(
        Recorded.Taken.class,
        room.room(Casefile.class).record(CLERK, to, UUID.randomUUID(), seen, List.of(facts)));
  }

  @Test
  void nothing_is_found_where_nothing_was_done() {
    assertEquals(
        new JournalProof.Outcome.Whole(3, 3 * FACTS), JournalProof.verify(room.address(), _ -> {}));
  }

  /// @param sql `:n` is a place in the journal of case `:id`
  record Way(String name, Kind kind, String sql) {
    @Override
    public String toString() {
      return kind + ": " + name;
    }
  }

  private static Way edit(String column, String value) {
    return new Way(
        "another " + column,
        Kind.EDIT,
        "UPDATE casefile.fact SET %s = %s WHERE case_id = :id AND place = :n"
            .formatted(column, value));
  }

  private static final String GONE =
      "DELETE FROM casefile.fact WHERE case_id = :id AND place = :n;";

  private static final List<Way> EVERYWHERE =
      List.of(
          edit("kind", "'appeal.lodged'"),
          edit("earliest_day", "earliest_day + 1, earliest_at = earliest_at + interval '1 second'"),
          edit("recorded", "recorded + interval '1 microsecond'"),
          edit("recorded_by", "gen_random_uuid()"),
          edit("source", "source || ' '"),
          edit("basis", "CASE basis WHEN 'DOCUMENT' THEN 'REPORT' ELSE 'DOCUMENT' END"),
          edit("certainty", "'DISPUTED'"),
          edit("details", "details || '{\"place\": {\"text\": \"Storskog\"}}'"),
          edit("details", "'{\"place\": {}}'"),
          new Way(
              "put in by nobody",
              Kind.INSERT,
              """
              UPDATE casefile.fact SET place = -place WHERE case_id = :id AND place >= :n;
              UPDATE casefile.fact SET place = 1 - place WHERE case_id = :id AND place < 0;
              INSERT INTO casefile.fact (case_id, place, fact_id, kind, earliest_day, recorded,
                recorded_by, source, basis, certainty, details)
              VALUES (:id, :n, 'forged', 'application.made', '2026-09-01', '2026-09-15',
                gen_random_uuid(), '', 'UNSTATED', 'ESTABLISHED', '{}')\
              """));

  private static final List<Way> BUT_FOR_THE_LAST =
      List.of(
          new Way("gone", Kind.DELETE, GONE),
          new Way(
              "gone, the others moved up",
              Kind.DELETE,
              GONE
                  + """
                  UPDATE casefile.fact SET place = -place WHERE case_id = :id AND place > :n;
                  UPDATE casefile.fact SET place = -place - 1 WHERE case_id = :id AND place < 0\
                  """),
          new Way(
              "two in each other's place",
              Kind.REORDER,
              """
              UPDATE casefile.fact SET place = 1000 WHERE case_id = :id AND place = :n;
              UPDATE casefile.fact SET place = :n WHERE case_id = :id AND place = :n + 1;
              UPDATE casefile.fact SET place = :n + 1 WHERE case_id = :id AND place = 1000\
              """));

  private static final List<Way> ONCE =
      List.of(
          new Way(
              "the end cut off",
              Kind.CUT,
              "DELETE FROM casefile.fact WHERE case_id = :id AND place > 3"),
          new Way(
              "another place",
              Kind.EDIT,
              "UPDATE casefile.fact SET place = 1000 WHERE case_id = :id AND place = 6"),
          new Way("all gone", Kind.CUT, "DELETE FROM casefile.fact WHERE case_id = :id"),
          new Way(
              "the case gone with its journal",
              Kind.DELETE,
              "DELETE FROM casefile.fact WHERE case_id = :id;"
                  + "DELETE FROM casefile.case_file WHERE case_id = :id"),
          new Way(
              "another country",
              Kind.EDIT,
              "UPDATE casefile.case_file SET country = 'NO' WHERE case_id = :id"),
          new Way(
              "another salt",
              Kind.EDIT,
              "UPDATE access.audit_salt SET salt = substring(sha256(salt) FOR 16) WHERE record = :id"),
          new Way("no salt", Kind.DELETE, "DELETE FROM access.audit_salt WHERE record = :id"));

  static Stream<Arguments> ways() {
    return Stream.of(
            EVERYWHERE.stream()
                .flatMap(way -> Stream.of(1, 3, FACTS).map(place -> Arguments.of(way, place))),
            BUT_FOR_THE_LAST.stream()
                .flatMap(way -> Stream.of(1, 3, FACTS - 1).map(place -> Arguments.of(way, place))),
            ONCE.stream().map(way -> Arguments.of(way, 1)))
        .flatMap(each -> each);
  }

  @ParameterizedTest(name = "{0} at {1}")
  @MethodSource("ways")
  void a_change_is_found(Way way, int place) throws SQLException {
    var found = after(way.sql().replace(":id", "'" + id + "'").replace(":n", "" + place));

    assertEquals(id, found.id(), found::toString);
    assertEquals(way.kind(), found.kind(), found::toString);
  }

  @Test
  void a_fact_that_was_moved_to_another_case_is_found() throws SQLException {
    var found =
        after(
            """
            UPDATE casefile.fact SET case_id = (
              SELECT case_id FROM casefile.case_file WHERE case_id <> '%1$s' LIMIT 1), place = 1000
            WHERE case_id = '%1$s' AND place = 2\
            """
                .formatted(id));

    assertTrue(List.of(Kind.INSERT, Kind.DELETE).contains(found.kind()), found::toString);
  }

  /// The trail of every installation keeps hashes of this text: another form of it, such as a
  /// component of a record by another name, and all of them would seem to be altered.
  @Test
  void the_text_of_a_fact_stays_what_it_is() {
    var fact =
        new Fact(
            new FactId("f-1"),
            new FactKind("border.crossed-irregularly"),
            new When.Between(
                new When.Moment(Instant.parse("2026-08-30T03:04:05.678901Z")),
                new When.Day(LocalDate.parse("2026-08-31"))),
            Instant.parse("2026-09-15T10:00:00.123456Z"),
            new Attribution("patrol", Attribution.Basis.REPORT),
            Certainty.CLAIMED,
            Map.of(
                "place", new Value.Text("Storskog"),
                "hours", new Value.Whole(72),
                "on", new Value.OnDay(LocalDate.parse("2026-09-01")),
                "at", new Value.AtMoment(Instant.parse("2026-09-01T10:00:00Z"))),
            new Amends.Corrects(new FactId("f-0")));

    assertEquals(
        "f-1|border.crossed-irregularly|Between[earliest=Moment[at=2026-08-30T03:04:05.678901Z],"
            + " latest=Day[day=2026-08-31]]|2026-09-15T10:00:00.123456Z|Attribution[source=patrol,"
            + " basis=REPORT]|CLAIMED|{at=AtMoment[at=2026-09-01T10:00:00Z], hours=Whole[number=72],"
            + " on=OnDay[day=2026-09-01], place=Text[text=Storskog]}|Corrects[earlier=f-0]",
        Casefile.change(fact).value());
  }

  /// What is found when this was done.
  private JournalProof.Finding after(String sql) throws SQLException {
    try (var connection = owner()) {
      try (var statement = connection.createStatement()) {
        statement.execute("SET LOCAL session_replication_role = replica");
        statement.execute("ALTER TABLE casefile.fact DROP CONSTRAINT fact_place_check");
        statement.execute(sql);
      }
      var outcome = new JournalProofTable(connection).walk(_ -> {});
      connection.rollback();
      return assertInstanceOf(JournalProof.Outcome.Tampered.class, outcome).first();
    }
  }

  private Connection owner() throws SQLException {
    var address = room.address();
    var connection = DriverManager.getConnection(address.url(), address.user(), address.password());
    connection.setAutoCommit(false);
    return connection;
  }
}
