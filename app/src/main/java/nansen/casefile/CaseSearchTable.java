package nansen.casefile;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import nansen.access.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The queries behind [CaseSearch].
@Component
class CaseSearchTable {
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

  /// Begins with the cases to which the reader is tied, and so reads nothing of others.
  ///
  /// @param scope on `c.case_id`
  List<CaseSearch.Running> under(Scope scope, Collection<String> provisions, int most) {
    return sql.sql(
            """
            WITH tied AS MATERIALIZED (SELECT DISTINCT r.id FROM (%s) AS r(id))
            SELECT c.case_id, c.clock, c.due_day FROM tied
            JOIN casefile.clock c ON c.case_id = tied.id
            WHERE c.clock = ANY(string_to_array(:provisions, ' '))
              AND c.status IN %s AND %s
            ORDER BY c.due_day NULLS LAST, c.case_id, c.clock LIMIT :most\
            """
                .formatted(
                    scope.records().orElse("SELECT case_id FROM casefile.case_file"),
                    ProjectionTable.SHOWN,
                    scope.sql()))
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
}
