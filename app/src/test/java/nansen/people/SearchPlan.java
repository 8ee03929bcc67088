package nansen.people;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Set;
import java.util.stream.Collectors;
import nansen.TestServer;
import nansen.access.Access;
import nansen.access.Act;
import nansen.access.Actor;
import nansen.access.FieldClass;
import nansen.access.Purpose;
import nansen.access.Subject;
import nansen.database.Columns;
import nansen.names.Names;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What PostgreSQL does for a search, as it tells itself.
final class SearchPlan {
  private SearchPlan() {}

  /// Enters many persons of one name, each in a case of its own at some other site and with
  /// somebody who must see nothing of it, without going through the rooms.
  static void crowd(int persons, String name) {
    var sql = TestServer.room(JdbcClient.class);
    sql.sql(
            """
            WITH made AS (
              INSERT INTO people.person (person_id, entered, entered_by)
              SELECT gen_random_uuid(), now(), gen_random_uuid() FROM generate_series(1, :n)
              RETURNING person_id),
            opened AS (
              INSERT INTO casefile.case_file (case_id, country, calendar, opened)
              SELECT person_id, 'NO', 'NO', :at::timestamptz FROM made RETURNING case_id),
            carried AS (
              INSERT INTO casefile.carried (case_id, site, unit, no_owner)
              SELECT case_id, gen_random_uuid(), gen_random_uuid(), 'just-opened' FROM opened
              RETURNING case_id, site, unit),
            assessed AS (
              INSERT INTO casefile.assessed (case_id, places, law, as_of, until, questions, unit,
                site, opened, first_day, missed, undated)
              SELECT case_id, 0, '', now(), 'infinity', 0, unit, site, :at::timestamptz,
                'infinity', 0, 'no-facts'
              FROM carried),
            excluded AS (
              INSERT INTO access.exclusion (user_id, subject)
              SELECT gen_random_uuid(), person_id FROM made),
            part AS (
              INSERT INTO people.in_case (part_id, case_id, person_id, role, since, by_whom)
              SELECT gen_random_uuid(), case_id, case_id, 'APPLICANT', now(), gen_random_uuid()
              FROM opened),
            said AS (
              INSERT INTO people.entry (entry_id, person_id, place, kind, field, content, source,
                basis, recorded, recorded_by)
              SELECT gen_random_uuid(), person_id, 1, 'NAME', 'IDENTITY', '{}', '', 'UNSTATED',
                now(), gen_random_uuid()
              FROM made RETURNING entry_id, person_id)
            INSERT INTO people.known_name (entry_id, person_id, in_use, place, shown, keys)
            SELECT entry_id, person_id, true, 0, :name, :keys::bigint[] FROM said\
            """)
        .param("n", persons)
        .param("at", TestServer.now().toString())
        .param("name", name)
        .param("keys", Columns.array(NameKeys.of(Names.parse(name))))
        .update();
    var address = TestServer.postgres().address();
    try (var owner =
            DriverManager.getConnection(address.url(), address.user(), address.password());
        var statement = owner.createStatement()) {
      statement.execute(
          """
          ANALYZE people.in_case, people.entry, people.known_name, people.person,
            casefile.case_file, casefile.carried, access.exclusion\
          """);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /// How many rows are read from tables and indexes for a search.
  static long rowsRead(Actor actor, String name) {
    var scope =
        TestServer.room(Access.class)
            .scope(
                actor,
                Act.READ,
                Subject.Kind.PERSON,
                FieldClass.IDENTITY,
                Purpose.CASE,
                "mine.person_id");
    var keys =
        NameKeys.sought(Names.parse(name)).stream()
            .flatMap(Set::stream)
            .collect(Collectors.toSet());
    var plan =
        TestServer.room(JdbcClient.class)
            .sql("EXPLAIN (ANALYZE, FORMAT JSON) " + KnownNameTable.query(scope))
            .params(scope.parameters())
            .param("keys", Columns.array(keys))
            .param("most", 2_000)
            .query(String.class)
            .single();
    return read(TestServer.room(JsonMapper.class).readTree(plan).get(0).get("Plan"));
  }

  private static long read(JsonNode node) {
    var here = 0.0;
    if (node.get("Node Type").asString().matches("(Seq|Index|Index Only|Bitmap Heap) Scan")) {
      here =
          (number(node, "Actual Rows")
                  + number(node, "Rows Removed by Filter")
                  + number(node, "Rows Removed by Index Recheck"))
              * number(node, "Actual Loops");
    }
    var below = 0L;
    if (node.has("Plans")) {
      for (var plan : node.get("Plans")) {
        below += read(plan);
      }
    }
    return Math.round(here) + below;
  }

  private static double number(JsonNode node, String field) {
    return node.has(field) ? node.get(field).asDouble() : 0;
  }
}
