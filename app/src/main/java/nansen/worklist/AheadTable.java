package nansen.worklist;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nansen.access.Scope;
import nansen.casefile.CaseId;
import nansen.casefile.ProjectionTable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The deadlines of a unit or a person in the weeks ahead, and how those of the last year ended. Of
/// each week, and of each list, at most so many are looked at.
@Component
class AheadTable {
  /// So many deadlines of one week are counted.
  static final int OF_A_WEEK = 1000;

  /// So many deadlines are looked at for a forecast.
  static final int FOR_A_FORECAST = 10_000;

  private final JdbcClient sql;

  AheadTable(JdbcClient sql) {
    this.sql = sql;
  }

  /// How many duties fall due in a week.
  ///
  /// @param looked how many were looked at, those that the reader may not see among them
  record Week(LocalDate monday, int deadlines, int liberty, int looked) {}

  /// @param scope what the reader may see; its condition is about `c.case_id`
  List<Week> weeks(Scope scope, WorkFilter.Whose whose, LocalDate monday, int weeks) {
    var counted =
        """
        count(c.case_id) AS looked,
        count(c.case_id) FILTER (WHERE %1$s) AS deadlines,
        count(c.case_id) FILTER (WHERE c.liberty AND %1$s) AS liberty\
        """
            .formatted(scope.sql());
    var series = "(SELECT :monday::date + 7 * n AS monday FROM generate_series(0, :weeks - 1) n) g";
    var query =
        whose == WorkFilter.Whose.MINE
            ? """
            SELECT g.monday, %s FROM %s LEFT JOIN (%s) c
              ON c.due_day >= g.monday AND c.due_day < g.monday + 7
            GROUP BY g.monday ORDER BY g.monday\
            """
                .formatted(counted, series, mine(":monday::date", ":monday::date + 7 * :weeks"))
            : """
            SELECT g.monday, x.* FROM %s CROSS JOIN LATERAL (SELECT %s FROM (%s) c) x
            ORDER BY g.monday\
            """
                .formatted(series, counted, unit("g.monday", "g.monday + 7"));
    return sql.sql(query)
        .params(scope.parameters())
        .param("monday", monday)
        .param("weeks", weeks)
        .query((row, _) ->
            new Week(
                row.getObject("monday", LocalDate.class),
                row.getInt("deadlines"),
                row.getInt("liberty"),
                row.getInt("looked")))
        .list();
  }

  /// The duties of the reader's own cases between two days, as expressions; the second is not
  /// included.
  private static String mine(String from, String until) {
    return """
    SELECT c.case_id, c.pack, c.clock, c.owed_by, c.due_day, c.liberty
    FROM (SELECT a.case_id FROM casefile.assessed a
      WHERE a.owner = :actor_user AND a.closed_by IS NULL
      ORDER BY a.first_day, a.case_id LIMIT %d) a
      JOIN casefile.clock c ON c.case_id = a.case_id
    WHERE %s\
    """
        .formatted(OF_A_WEEK, between(from, until));
  }

  /// The same of the reader's unit, at most [#OF_A_WEEK] of them.
  private static String unit(String from, String until) {
    return """
    SELECT c.case_id, c.pack, c.clock, c.owed_by, c.due_day, c.liberty
    FROM casefile.clock c WHERE c.unit = :actor_unit AND %s
    ORDER BY c.due_day LIMIT %d\
    """
        .formatted(between(from, until), OF_A_WEEK);
  }

  private static String between(String from, String until) {
    return "c.status IN %s AND c.owed_by <> '' AND c.due_day >= %s AND c.due_day < %s"
        .formatted(ProjectionTable.OPEN, from, until);
  }

  /// A duty that falls due.
  record Deadline(CaseId id, String pack, String clock, String owedBy, LocalDate day) {}

  /// The duties of one week, by day.
  List<Deadline> deadlines(Scope scope, WorkFilter.Whose whose, LocalDate monday, int limit) {
    var week =
        whose == WorkFilter.Whose.MINE
            ? mine(":monday::date", ":monday::date + 7")
            : unit(":monday::date", ":monday::date + 7");
    return sql.sql(
            """
            SELECT c.* FROM (%s) c WHERE %s ORDER BY c.due_day, c.case_id, c.clock LIMIT :limit\
            """
                .formatted(week, scope.sql()))
        .params(scope.parameters())
        .param("monday", monday)
        .param("limit", limit)
        .query((row, _) ->
            new Deadline(
                new CaseId(row.getObject("case_id", UUID.class)),
                row.getString("pack"),
                row.getString("clock"),
                row.getString("owed_by"),
                row.getObject("due_day", LocalDate.class)))
        .list();
  }

  /// How the duties of the unit ended that fell due between two days, the first one included.
  List<Forecast.Past> past(Scope scope, LocalDate from, LocalDate until) {
    return sql.sql(
            """
            SELECT c.pack, c.clock, CASE WHEN c.status = 'met' AND c.ended_day <= c.due_day
                THEN c.due_day - c.ended_day ELSE -1 END AS lead, count(*) AS n
            FROM (SELECT c.* FROM casefile.clock c
              WHERE c.unit = :actor_unit AND c.status IN ('met', 'met-late', 'missed')
                AND c.owed_by <> '' AND c.due_day >= :from AND c.due_day < :until
              ORDER BY c.due_day DESC LIMIT %d) c
            WHERE %s GROUP BY 1, 2, 3\
            """
                .formatted(FOR_A_FORECAST, scope.sql()))
        .params(scope.parameters())
        .param("from", from)
        .param("until", until)
        .query((row, _) ->
            new Forecast.Past(
                row.getString("pack"), row.getString("clock"), row.getInt("lead"), row.getInt("n")))
        .list();
  }

  /// The duties of the unit that are open and fall due between two days, the first one included.
  List<Forecast.Open> open(Scope scope, LocalDate from, LocalDate until) {
    return sql.sql(
            """
            SELECT c.pack, c.clock, c.due_day - :from::date AS left_days, count(*) AS n
            FROM (SELECT c.* FROM casefile.clock c
              WHERE c.unit = :actor_unit AND c.status IN %s AND c.owed_by <> ''
                AND c.due_day >= :from AND c.due_day < :until
              ORDER BY c.due_day LIMIT %d) c
            WHERE %s GROUP BY 1, 2, 3\
            """
                .formatted(ProjectionTable.OPEN, FOR_A_FORECAST, scope.sql()))
        .params(scope.parameters())
        .param("from", from)
        .param("until", until)
        .query((row, _) ->
            new Forecast.Open(
                row.getString("pack"),
                row.getString("clock"),
                row.getInt("left_days"),
                row.getInt("n")))
        .list();
  }
}
