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
  /// So many are looked at for one list.
  private static final int WINDOW = 1000;

  private final JdbcClient sql;

  ElsewhereTable(JdbcClient sql) {
    this.sql = sql;
  }

  /// Those that somebody else wrote down, the oldest first.
  ///
  /// @param scope on `f.case_id`
  List<Elsewhere.Waiting> waiting(Scope scope, UserId reader, int limit) {
    return sql.sql(
            """
            SELECT f.case_id, f.fact_id, f.kind FROM (
              SELECT x.case_id, x.fact_id, x.kind, x.recorded, x.recorded_by FROM casefile.fact x
              WHERE x.kind IN ('decision.taken', 'decision.final', 'appeal.decided', 'case.referred-back',
                  'responsibility.accepted', 'responsibility.refused')
                AND x.certainty = 'CLAIMED' AND x.retracts IS NULL
              ORDER BY x.recorded LIMIT %d) f
            WHERE f.recorded_by <> :reader AND %s AND NOT EXISTS (SELECT FROM casefile.fact later
              WHERE later.case_id = f.case_id
                AND (later.corrects = f.fact_id OR later.retracts = f.fact_id))
            ORDER BY f.recorded LIMIT :limit\
            """
                .formatted(WINDOW, scope.sql()))
        .params(scope.parameters())
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
