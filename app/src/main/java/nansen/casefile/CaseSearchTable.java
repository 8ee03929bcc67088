package nansen.casefile;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nansen.access.Scope;
import nansen.access.Tie;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The queries behind [CaseSearch].
@Component
class CaseSearchTable {
  /// So many clocks of a provision are looked at in a unit for those that the reader may see: all
  /// but those from whose cases the reader is shut out.
  static final int LOOKED_AT = 100;

  /// So many cases are looked at that somebody has from another unit, or that came in at a site.
  static final int CASES = 1000;

  private static final String COLUMNS = "x.case_id, x.pack, x.clock, x.nth, x.due_day";
  private static final String OF_OTHERS = " WHERE w.unit IS DISTINCT FROM :actor_unit";

  private final JdbcClient sql;

  CaseSearchTable(JdbcClient sql) {
    this.sql = sql;
  }

  /// @param scope on `f.case_id`
  List<CaseId> between(Scope scope, UUID first, UUID last, int most) {
    return sql.sql(
            """
            SELECT f.case_id FROM casefile.case_file f
            WHERE f.case_id BETWEEN :first AND :last AND %s ORDER BY f.case_id LIMIT :most\
            """
                .formatted(scope.sql()))
        .params(scope.parameters())
        .param("first", first)
        .param("last", last)
        .param("most", most)
        .query((row, _) -> new CaseId(row.getObject("case_id", UUID.class)))
        .list();
  }

  /// Of each provision the clocks of the reader's unit that are due first, and those of other cases
  /// to which the reader is tied. Indexes lead to both: it reads what it finds and a constant.
  ///
  /// @param scope on `c.case_id`
  List<CaseSearch.Running> under(Scope scope, Collection<String> provisions, int most) {
    return sql.sql(
            """
            WITH sought AS MATERIALIZED (
              SELECT DISTINCT p.clock FROM unnest(string_to_array(:provisions, ' ')) AS p(clock)),
            found AS (%s)
            SELECT case_id, clock, due_day FROM (SELECT DISTINCT * FROM found) once
            ORDER BY due_day NULLS LAST, case_id, clock LIMIT :most\
            """
                .formatted(
                    Stream.concat(ofUnit(scope).stream(), Stream.of(ofCases(scope)))
                        .collect(Collectors.joining(" UNION ALL "))))
        .params(scope.parameters())
        .param("provisions", String.join(" ", provisions))
        .param("most", most)
        .query((row, _) ->
            new CaseSearch.Running(
                new CaseId(row.getObject("case_id", UUID.class)),
                row.getString("clock"),
                row.getObject("due_day", LocalDate.class)))
        .list();
  }

  private static Optional<String> ofUnit(Scope scope) {
    return scope
        .tied()
        .filter(tied -> tied.containsKey(Tie.UNIT))
        .map(_ ->
            """
            SELECT u.* FROM sought CROSS JOIN LATERAL (
              SELECT c.* FROM (
                SELECT %1$s FROM casefile.clock x
                WHERE x.unit = :actor_unit AND x.clock = sought.clock AND x.status IN %2$s
                ORDER BY x.due_day, x.case_id LIMIT %3$d) c
              WHERE %4$s ORDER BY c.due_day, c.case_id LIMIT :most) u\
            """
                .formatted(COLUMNS, ProjectionTable.SHOWN, LOOKED_AT, scope.sql()));
  }

  private static String ofCases(Scope scope) {
    var cases =
        scope
            .tied()
            .map(tied ->
                tied.entrySet().stream()
                    .filter(tie -> tie.getKey() != Tie.UNIT)
                    .map(tie -> cases(tie, tied.containsKey(Tie.UNIT) ? OF_OTHERS : ""))
                    .collect(Collectors.joining(" UNION ALL ")))
            .orElse("SELECT f.case_id FROM casefile.case_file f");
    return """
    SELECT c.* FROM (SELECT DISTINCT t.id FROM (%s) AS t(id)) tied
    CROSS JOIN LATERAL (
      SELECT %s FROM casefile.clock x
      WHERE x.case_id = tied.id AND x.status IN %s AND x.clock IN (SELECT s.clock FROM sought s)
      OFFSET 0) c
    WHERE %s\
    """
        .formatted(
            cases.isEmpty() ? "SELECT NULL::uuid WHERE FALSE" : cases,
            COLUMNS,
            ProjectionTable.SHOWN,
            scope.sql());
  }

  /// The cases of one tie; of very many, those that come first on the worklist.
  private static String cases(Map.Entry<Tie, String> tie, String which) {
    var first = "SELECT w.case_id FROM (SELECT x.* FROM casefile.assessed x WHERE %s LIMIT %d) w%s";
    if (tie.getKey() == Tie.ASSIGNED) {
      var own = "x.owner = :actor_user AND x.closed_by IS NULL ORDER BY x.first_day, x.case_id";
      return first.formatted(own, CASES, which);
    }
    if (tie.getKey() == Tie.SITE) {
      var fresh =
          "x.site = :actor_unit AND x.opened > :actor_now - interval '30 days' ORDER BY x.opened DESC";
      return first.formatted(fresh, CASES, which);
    }
    return tie.getValue();
  }
}
