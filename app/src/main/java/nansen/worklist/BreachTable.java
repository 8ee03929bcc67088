package nansen.worklist;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nansen.access.Scope;
import nansen.access.UserId;
import nansen.casefile.Carried;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Open cases of a unit of which nobody has said who has them or why they have no date. A query
/// looks at most at [WorkTable#WINDOW] cases; where they end, the next one goes on.
@Component
class BreachTable {
  private static final RowMapper<Worklist.After> PLACE =
      (row, _) -> new Worklist.After(WorkTable.day(row), row.getObject("case_id", UUID.class));

  private final JdbcClient sql;

  BreachTable(JdbcClient sql) {
    this.sql = sql;
  }

  /// Those of the cases of a window that are breaches, in its order.
  ///
  /// @param scope what the reader may see; its condition is about `w.case_id`
  /// @param carriers those who can carry a case of the unit
  /// @param after where to begin
  List<Worklist.After> page(
      Breaches.Kind kind,
      Scope scope,
      Collection<UserId> carriers,
      Worklist.After after,
      int limit) {
    return sql.sql(
            "SELECT w.first_day, w.case_id FROM (%s) w WHERE %s AND %s LIMIT :limit"
                .formatted(window(kind), breach(kind), scope.sql()))
        .params(parameters(scope, after))
        .param("carriers", carriers.stream().map(UserId::toString).toArray(String[]::new))
        .param("limit", limit)
        .query(PLACE)
        .list();
  }

  /// Where the window ends; empty where it reaches to the end of the cases.
  Optional<Worklist.After> edge(Breaches.Kind kind, Scope scope, Worklist.After after) {
    return sql.sql(
            "SELECT w.first_day, w.case_id FROM (%s) w OFFSET %d LIMIT 1"
                .formatted(window(kind), WorkTable.WINDOW - 1))
        .params(parameters(scope, after))
        .query(PLACE)
        .optional();
  }

  private static Map<String, @Nullable Object> parameters(Scope scope, Worklist.After after) {
    var parameters = new HashMap<String, @Nullable Object>(scope.parameters());
    parameters.put("day", WorkTable.text(after.day()));
    parameters.put("id", after.id());
    return parameters;
  }

  private static String window(Breaches.Kind kind) {
    var cases =
        switch (kind) {
          case NO_OWNER ->
              """
              SELECT date 'infinity' AS first_day, k.case_id, k.no_owner FROM casefile.carried k
              WHERE k.unit = :actor_unit AND k.owner IS NULL AND k.case_id > :id
              ORDER BY k.case_id\
              """;
          case NO_DATE ->
              """
              SELECT a.first_day, a.case_id FROM casefile.assessed a
              WHERE a.unit = :actor_unit AND a.closed_by IS NULL AND a.first_day = 'infinity'
                AND a.case_id > :id
              ORDER BY a.case_id\
              """;
          case OWNER_GONE ->
              """
              SELECT a.first_day, a.case_id, a.owner FROM casefile.assessed a
              WHERE a.unit = :actor_unit AND a.closed_by IS NULL
                AND (a.first_day, a.case_id) > (:day::date, :id)
              ORDER BY a.first_day, a.case_id\
              """;
        };
    return cases + " LIMIT " + WorkTable.WINDOW;
  }

  private static String breach(Breaches.Kind kind) {
    return switch (kind) {
      case NO_OWNER ->
          """
          w.no_owner IN ('%s', '%s', '%s')
          AND (SELECT a.closed_by IS NULL FROM casefile.assessed a WHERE a.case_id = w.case_id)\
          """
              .formatted(Carried.JUST_OPENED, Carried.GIVEN_TO_UNIT, Carried.CONFLICT);
      case NO_DATE ->
          "(SELECT k.no_date FROM casefile.carried k WHERE k.case_id = w.case_id) IS NULL";
      // Of no carriers at all, nobody is otherwise than all.
      case OWNER_GONE -> "w.owner IS NOT NULL AND w.owner <> ALL (:carriers::uuid[])";
    };
  }
}
