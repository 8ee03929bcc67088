package nansen.worklist;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.UUID;
import nansen.access.Scope;
import nansen.access.UserId;
import nansen.casefile.CaseId;
import nansen.casefile.ClockRow;
import nansen.casefile.ProjectionTable;
import nansen.database.Trip;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The worklist, as rows. No query reads more of a table than it shows plus a constant: an index
/// leads through the list of a person, a unit or a site in the order of the page, and of what a
/// filter may leave out at most [#WINDOW] cases are looked at.
@Component
class WorkTable {
  /// So many cases are looked at for one page or one count.
  static final int WINDOW = 1000;

  private final JdbcClient sql;

  WorkTable(JdbcClient sql) {
    this.sql = sql;
  }

  /// Open cases by the day on which they need somebody first.
  ///
  /// @param scope what the reader may see; its condition is about `w.case_id`
  Trip.Answer<WorkRow> page(
      Trip trip,
      Scope scope,
      WorkFilter filter,
      WorkFilter.Days days,
      Worklist.After after,
      int limit) {
    return trip.ask(
        """
        SELECT w.case_id, w.owner, w.first_day, w.missed, w.questions, w.undated,
          (SELECT f.country FROM casefile.case_file f WHERE f.case_id = w.case_id) AS country,
          (SELECT k.no_date FROM casefile.carried k WHERE k.case_id = w.case_id) AS no_date
        FROM (%s) w WHERE %s AND %s ORDER BY w.first_day, w.case_id LIMIT %d\
        """
            .formatted(
                window(filter, literal(days.from()), literal(days.until())),
                scope.sql(),
                condition(filter),
                limit),
        parameters(scope, filter, after),
        (row, _) -> row(row));
  }

  /// The last case that a page has looked at, where there may be more behind it: it looks at
  /// [#WINDOW] and no further.
  Worklist.@Nullable After edge(
      Scope scope, WorkFilter filter, WorkFilter.Days days, Worklist.After after) {
    return sql.sql(
            "SELECT w.first_day, w.case_id FROM (%s) w OFFSET %d LIMIT 1"
                .formatted(window(filter, literal(days.from()), literal(days.until())), WINDOW - 1))
        .params(parameters(scope, filter, after))
        .query((row, _) -> new Worklist.After(day(row), row.getObject("case_id", UUID.class)))
        .optional()
        .orElse(null);
  }

  /// How many cases stand in a part of the list.
  ///
  /// @param looked how many were looked at, at most [#WINDOW]
  record Counted(WorkFilter.When part, int looked, int fitting) {
    Worklist.Count count() {
      return new Worklist.Count(fitting, looked == WINDOW);
    }
  }

  /// How many cases stand in each part of the list, without those parts where none does.
  Trip.Answer<Counted> counts(
      Trip trip, Scope scope, WorkFilter filter, Map<WorkFilter.When, WorkFilter.Days> parts) {
    var asked = new StringJoiner(", ");
    parts.forEach((when, days) ->
        asked.add("('%s', %s, %s)".formatted(when, literal(days.from()), literal(days.until()))));
    return trip.ask(
        """
        SELECT part.name, count(*) AS looked, count(*) FILTER (WHERE %s AND %s) AS fitting
        FROM (VALUES %s) AS part(name, beginning, ending) CROSS JOIN LATERAL (%s) w
        GROUP BY part.name\
        """
            .formatted(
                scope.sql(),
                condition(filter),
                asked,
                window(filter, "part.beginning", "part.ending")),
        parameters(scope, filter, Worklist.After.NOTHING),
        (row, _) ->
            new Counted(
                WorkFilter.When.valueOf(row.getString("name")),
                row.getInt("looked"),
                row.getInt("fitting")));
  }

  /// The cases to look at, in the order of the page. The words are ours, never the reader's.
  ///
  /// @param from the first of the days on which they need somebody, as an expression
  /// @param until the last
  private static String window(WorkFilter filter, String from, String until) {
    var columns =
        """
        x.case_id, x.owner, x.unit, x.site, x.opened, x.first_day, x.missed, x.questions, x.undated
        FROM casefile.assessed x\
        """;
    var range =
        """
        x.closed_by IS NULL AND x.first_day BETWEEN %s AND %s
          AND (x.first_day, x.case_id) > (:day::date, :id)\
        """
            .formatted(from, until);
    return switch (filter.whose()) {
      case MINE ->
          "SELECT %s WHERE x.owner = :actor_user AND %s ORDER BY x.first_day, x.case_id LIMIT %d"
              .formatted(columns, range, WINDOW);
      case UNIT ->
          "SELECT %s WHERE x.unit = :actor_unit AND %s ORDER BY x.first_day, x.case_id LIMIT %d"
              .formatted(columns, range, WINDOW);
      case SITE ->
          """
          SELECT x.* FROM (SELECT s.* FROM casefile.assessed s WHERE s.site = :actor_unit
            AND s.opened > :actor_now - interval '30 days' ORDER BY s.opened DESC LIMIT %d) x
          WHERE %s ORDER BY x.first_day, x.case_id\
          """
              .formatted(WINDOW, range);
    };
  }

  private static String condition(WorkFilter filter) {
    var conditions = new ArrayList<String>();
    conditions.add("TRUE");
    if (filter.owner().equals(WorkFilter.NOBODY)) {
      conditions.add("w.owner IS NULL");
    } else if (!filter.owner().isEmpty()) {
      conditions.add("w.owner = :owner");
    }
    if (filter.asksOfClocks()) {
      // Not EXISTS: the database would rather read all clocks at once than those of each case.
      var of = new ArrayList<String>();
      of.add("c.case_id = w.case_id AND c.status IN " + ProjectionTable.SHOWN);
      add(of, filter.owedBy(), "c.owed_by = :owedBy");
      add(of, filter.pack(), "c.pack = :pack");
      add(of, filter.provision(), "c.clock = :provision");
      add(of, filter.liberty(), "c.liberty");
      add(of, filter.status(), "c.status = :status");
      conditions.add(
          "(SELECT TRUE FROM casefile.clock c WHERE "
              + String.join(" AND ", of)
              + " LIMIT 1) IS TRUE");
    }
    return String.join(" AND ", conditions);
  }

  private static void add(List<String> conditions, String asked, String condition) {
    if (!asked.isEmpty()) {
      conditions.add(condition);
    }
  }

  private static Map<String, @Nullable Object> parameters(
      Scope scope, WorkFilter filter, Worklist.After after) {
    var parameters = new HashMap<String, @Nullable Object>(scope.parameters());
    parameters.put("day", text(after.day()));
    parameters.put("id", after.id());
    parameters.put("owner", filter.ownerId().map(UserId::value).orElse(null));
    parameters.put("owedBy", filter.owedBy());
    parameters.put("pack", filter.pack());
    parameters.put("provision", filter.provision());
    parameters.put("status", filter.status());
    return parameters;
  }

  /// The open and missed clocks of some cases, by date.
  Map<CaseId, List<ClockRow>> clocks(Collection<CaseId> cases) {
    var clocks = new HashMap<CaseId, List<ClockRow>>();
    if (!cases.isEmpty()) {
      sql.sql(
              """
              SELECT * FROM casefile.clock WHERE case_id IN (:ids) AND status IN %s
              ORDER BY case_id, due_day NULLS LAST, due_at NULLS LAST, pack, clock, nth\
              """
                  .formatted(ProjectionTable.SHOWN))
          .param("ids", cases.stream().map(CaseId::value).toList())
          .query(row -> {
            clocks
                .computeIfAbsent(
                    new CaseId(row.getObject("case_id", UUID.class)), _ -> new ArrayList<>())
                .add(ProjectionTable.clock(row));
          });
    }
    return clocks;
  }

  private static WorkRow row(ResultSet row) throws SQLException {
    var owner = row.getObject("owner", UUID.class);
    return new WorkRow(
        new CaseId(row.getObject("case_id", UUID.class)),
        row.getString("country"),
        owner == null ? null : new UserId(owner),
        day(row),
        row.getInt("missed"),
        row.getInt("questions"),
        row.getString("undated"),
        row.getString("no_date"),
        List.of());
  }

  static LocalDate day(ResultSet row) throws SQLException {
    var day = row.getObject("first_day", LocalDate.class);
    return day.isAfter(WorkFilter.LAST) ? WorkFilter.NEVER : day;
  }

  private static String literal(LocalDate day) {
    return "date '" + text(day) + "'";
  }

  static String text(LocalDate day) {
    return day.equals(WorkFilter.NEVER) ? "infinity" : day.toString();
  }
}
