package nansen.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nansen.TestServer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// What is done is written down with it, and what is not written down is not done.
final class AuditTest {
  private static final JdbcClient SQL = TestServer.room(JdbcClient.class);

  private final Audit audit = TestServer.room(Audit.class);
  private final Access access = TestServer.room(Access.class);
  private final TransactionTemplate transaction = TestServer.room(TransactionTemplate.class);

  private static Decision.Allowed writing(UUID record) {
    return Access.program(
        "test", Act.RECORD, Subject.ofCase(record), Set.of(FieldClass.CLAIM), Purpose.CASE);
  }

  private static List<@Nullable String> results(UUID record) {
    return SQL.sql("SELECT result FROM access.audit_event WHERE record = :record ORDER BY id")
        .param("record", record)
        .query(String.class)
        .list();
  }

  @Test
  void an_event_outside_a_transaction_is_a_mistake() {
    var record = UUID.randomUUID();

    assertThrows(IllegalStateException.class, () -> audit.read(writing(record)));

    assertEquals(List.of(), results(record));
  }

  @Test
  void an_event_lives_and_dies_with_what_it_tells_of() {
    var kept = UUID.randomUUID();
    var lost = UUID.randomUUID();

    transaction.executeWithoutResult(_ -> audit.read(writing(kept)));
    transaction.executeWithoutResult(status -> {
      audit.read(writing(lost));
      status.setRollbackOnly();
    });

    assertEquals(List.of("ALLOWED"), results(kept));
    assertEquals(List.of(), results(lost));
  }

  @Test
  void a_refusal_stays_when_the_caller_is_rolled_back() {
    var record = UUID.randomUUID();
    var actor =
        new Actor(
            new UserId(UUID.randomUUID()),
            "",
            Optional.empty(),
            Set.of(Role.CASEWORKER),
            Optional.empty());

    assertThrows(
        NotPermitted.class,
        () ->
            transaction.executeWithoutResult(_ ->
                access.require(
                    actor, Act.READ, Subject.ofCase(record), FieldClass.CLAIM, Purpose.CASE)));

    assertEquals(List.of("NOT_TIED"), results(record));
  }

  @Test
  void a_value_is_kept_as_a_hash_that_differs_from_person_to_person() {
    var one = UUID.randomUUID();
    var other = UUID.randomUUID();
    var change = List.of(new Change("claim.ground", "religion"));

    transaction.executeWithoutResult(_ -> audit.write(writing(one), change));
    transaction.executeWithoutResult(_ -> audit.write(writing(other), change));
    transaction.executeWithoutResult(_ -> audit.write(writing(one), change));

    var kept = changes(one);
    assertTrue(kept.getFirst().matches("\\{claim\\.ground=[0-9a-f]{64}}"), kept::toString);
    assertEquals(kept.get(0), kept.get(1));
    assertNotEquals(kept.getFirst(), changes(other).getFirst());
  }

  private static List<@Nullable String> changes(UUID record) {
    return SQL.sql("SELECT changes::text FROM access.audit_event WHERE record = :record")
        .param("record", record)
        .query(String.class)
        .list();
  }

  @Test
  void the_name_of_a_field_is_no_place_for_content() {
    assertThrows(IllegalArgumentException.class, () -> new Change("Kari Nordmann", ""));
    assertThrows(IllegalArgumentException.class, () -> new Change("a,b}", ""));
    assertFalse(new Change("name", "Kari").toString().contains("Kari"));
  }

  @Test
  void rows_of_a_list_are_one_event_that_names_them() {
    var records = List.of(UUID.randomUUID(), UUID.randomUUID());
    var auditor =
        new Actor(
            new UserId(UUID.randomUUID()),
            "",
            Optional.empty(),
            Set.of(Role.AUDITOR),
            Optional.of(UUID.randomUUID()));
    var scope =
        access.scope(
            auditor,
            Act.READ,
            Subject.Kind.CASE,
            FieldClass.OPERATIONAL,
            Purpose.OVERSIGHT,
            "c.id");

    transaction.executeWithoutResult(_ -> audit.listed(scope, records));

    assertEquals(
        List.of(records.get(0) + " " + records.get(1) + " auditor.dates {OPERATIONAL}"),
        SQL.sql(
                """
                SELECT listed[1] || ' ' || listed[2] || ' ' || rule || ' ' || fields::text
                FROM access.audit_event WHERE actor = :actor
                """)
            .param("actor", auditor.user().value())
            .query(String.class)
            .list());
  }

  @Test
  void when_the_trail_cannot_be_written_nothing_is_done() throws SQLException {
    var record = UUID.randomUUID();
    asOwner("REVOKE INSERT ON access.audit_event FROM nansen_app");
    asOwner(
        "REVOKE INSERT (at, actor, session, purpose, act, kind, record, listed, fields, rule,"
            + " result, changes) ON access.audit_event FROM nansen_app");
    try {
      assertThrows(
          DataAccessException.class,
          () ->
              transaction.executeWithoutResult(_ -> {
                SQL.sql("INSERT INTO access.exclusion VALUES (:record, :record)")
                    .param("record", record)
                    .update();
                audit.write(writing(record), List.of());
              }));
    } finally {
      asOwner(
          "GRANT INSERT (at, actor, session, purpose, act, kind, record, listed, fields, rule,"
              + " result, changes) ON access.audit_event TO nansen_app");
    }

    assertEquals(
        0,
        SQL.sql("SELECT count(*) FROM access.exclusion WHERE subject = :record")
            .param("record", record)
            .query(Integer.class)
            .single());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE access.audit_event SET actor = gen_random_uuid()",
        "DELETE FROM access.audit_event",
        "TRUNCATE access.audit_event",
        "UPDATE access.audit_link SET hash = digest",
        "DELETE FROM access.audit_link",
        "DELETE FROM access.audit_salt",
        "INSERT INTO access.audit_event (transaction) VALUES ('1')",
        "ALTER TABLE access.audit_event DISABLE TRIGGER ALL",
        "DROP TABLE access.audit_event",
        "DELETE FROM access.account",
        "DELETE FROM access.role_grant",
        "UPDATE access.role_grant SET role = 'OPERATOR'",
        "UPDATE access.installation SET kind = 'demonstration'"
      })
  void the_server_cannot_rewrite_what_was_done(String statement) {
    assertThrows(DataAccessException.class, () -> SQL.sql(statement).update());
  }

  /// What the catalogue says, so that a later migration cannot give more away.
  @Test
  void the_server_may_read_and_add_to_the_trail_and_no_more() {
    assertEquals(
        List.of(
            "audit_event SELECT",
            "audit_link INSERT",
            "audit_link SELECT",
            "audit_salt INSERT",
            "audit_salt SELECT"),
        SQL.sql(
                """
                SELECT c.relname || ' ' || a.privilege_type
                FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace,
                  aclexplode(c.relacl) a
                WHERE n.nspname = 'access' AND c.relname LIKE 'audit%' AND c.relkind = 'r'
                  AND a.grantee <> c.relowner
                ORDER BY 1
                """)
            .query(String.class)
            .list());
    assertEquals(
        List.of("audit_event INSERT"), // of each column but the id and the transaction
        SQL.sql(
                """
                SELECT DISTINCT c.relname || ' ' || a.privilege_type
                FROM pg_attribute t JOIN pg_class c ON c.oid = t.attrelid
                  JOIN pg_namespace n ON n.oid = c.relnamespace, aclexplode(t.attacl) a
                WHERE n.nspname = 'access' AND c.relname LIKE 'audit%'
                """)
            .query(String.class)
            .list());
    assertEquals(
        0,
        SQL.sql(
                """
                SELECT count(*) FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
                WHERE n.nspname NOT IN ('pg_catalog', 'information_schema')
                  AND pg_get_userbyid(c.relowner) = 'nansen_app'
                """)
            .query(Integer.class)
            .single());
    assertFalse(
        SQL.sql(
                """
                SELECT rolsuper OR rolcreaterole OR rolcreatedb OR rolbypassrls
                  OR rolcanlogin OR EXISTS (SELECT FROM pg_auth_members m WHERE m.member = r.oid)
                FROM pg_roles r WHERE rolname = 'nansen_app'
                """)
            .query(Boolean.class)
            .single());
  }

  private static void asOwner(String statement) throws SQLException {
    var address = TestServer.postgres().address();
    try (var owner =
            DriverManager.getConnection(address.url(), address.user(), address.password());
        var sql = owner.createStatement()) {
      sql.execute(statement);
    }
  }
}
