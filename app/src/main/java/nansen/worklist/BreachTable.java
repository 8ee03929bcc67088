package nansen.worklist;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import nansen.access.Scope;
import nansen.access.UserId;
import nansen.casefile.Carried;
import nansen.casefile.CaseId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Open cases of a unit of which nobody has said who has them or why they have no date. Of each
/// kind at most [WorkTable#WINDOW] cases are looked at.
@Component
class BreachTable {
  private final JdbcClient sql;

  BreachTable(JdbcClient sql) {
    this.sql = sql;
  }

  /// Cases that nobody has, and no person wrote why.
  ///
  /// @param scope what the reader may see; its condition is about `w.case_id`
  List<CaseId> withoutOwner(Scope scope, int limit) {
    return ids(
        """
        SELECT w.case_id FROM (SELECT k.case_id, k.no_owner FROM casefile.carried k
          WHERE k.unit = :actor_unit AND k.owner IS NULL ORDER BY k.case_id LIMIT %d) w
        WHERE w.no_owner IN ('%s', '%s', '%s') AND %s AND %s LIMIT :limit\
        """
            .formatted(
                WorkTable.WINDOW,
                Carried.JUST_OPENED,
                Carried.GIVEN_TO_UNIT,
                Carried.CONFLICT,
                "(SELECT a.closed_by IS NULL FROM casefile.assessed a WHERE a.case_id = w.case_id)",
                scope.sql()),
        scope,
        List.of(),
        limit);
  }

  /// Cases in which nothing has a date, and no person wrote why.
  List<CaseId> withoutDate(Scope scope, int limit) {
    return ids(
        """
        SELECT w.case_id FROM (SELECT a.case_id FROM casefile.assessed a
          WHERE a.unit = :actor_unit AND a.closed_by IS NULL AND a.first_day = 'infinity'
          ORDER BY a.case_id LIMIT %d) w
        WHERE (SELECT k.no_date FROM casefile.carried k WHERE k.case_id = w.case_id) IS NULL
          AND %s LIMIT :limit\
        """
            .formatted(WorkTable.WINDOW, scope.sql()),
        scope,
        List.of(),
        limit);
  }

  /// Cases of somebody who cannot carry them: who has left the unit, or has no such role any more.
  ///
  /// @param carriers those who can
  List<CaseId> ofOthers(Scope scope, Collection<UserId> carriers, int limit) {
    return ids(
        """
        SELECT w.case_id FROM (SELECT a.case_id, a.owner FROM casefile.assessed a
          WHERE a.unit = :actor_unit AND a.closed_by IS NULL
          ORDER BY a.first_day, a.case_id LIMIT %d) w
        WHERE w.owner <> ALL (:carriers::uuid[]) AND %s LIMIT :limit\
        """
            .formatted(WorkTable.WINDOW, scope.sql()),
        scope,
        carriers,
        limit);
  }

  private List<CaseId> ids(String query, Scope scope, Collection<UserId> carriers, int limit) {
    return sql.sql(query)
        .params(scope.parameters())
        .param("carriers", carriers.stream().map(UserId::toString).toArray(String[]::new))
        .param("limit", limit)
        .query((row, _) -> new CaseId(row.getObject("case_id", UUID.class)))
        .list();
  }
}
