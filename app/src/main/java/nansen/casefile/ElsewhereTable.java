package nansen.casefile;

import java.util.List;
import java.util.UUID;
import nansen.access.Scope;
import nansen.access.UserId;
import nansen.law.journal.FactId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Decisions of elsewhere that wait for a second person, as rows.
@Component
class ElsewhereTable {
  /// So many cases are looked at for one list.
  private static final int WINDOW = 1000;

  private final JdbcClient sql;

  ElsewhereTable(JdbcClient sql) {
    this.sql = sql;
  }

  /// Those that somebody else wrote down, the oldest first.
  ///
  /// @param scope on the rows `w` of the unit's cases
  List<Elsewhere.Waiting> waiting(Scope scope, UserId reader, int limit) {
    return sql.sql(
            """
            SELECT f.case_id, f.fact_id, f.kind FROM (
              SELECT x.* FROM casefile.assessed x WHERE x.unit = :actor_unit AND x.elsewhere
              ORDER BY x.case_id LIMIT %d) w
            CROSS JOIN LATERAL (SELECT x.* FROM casefile.fact x
              WHERE x.case_id = w.case_id AND x.kind IN (:kinds)
                AND x.certainty = 'CLAIMED' AND x.retracts IS NULL OFFSET 0) f
            WHERE f.recorded_by <> :reader AND %s AND NOT EXISTS (SELECT FROM casefile.fact later
              WHERE later.case_id = f.case_id
                AND (later.corrects = f.fact_id OR later.retracts = f.fact_id))
            ORDER BY f.recorded LIMIT :limit\
            """
                .formatted(WINDOW, scope.sql()))
        .params(scope.parameters())
        .param("kinds", Elsewhere.KINDS)
        .param("reader", reader.value())
        .param("limit", limit)
        .query((row, _) ->
            new Elsewhere.Waiting(
                new CaseId(row.getObject("case_id", UUID.class)),
                new FactId(row.getString("fact_id")),
                row.getString("kind")))
        .list();
  }
}
