package nansen.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nansen.database.Trip;
import nansen.law.journal.Certainty;
import nansen.law.journal.FactId;
import nansen.law.pack.Status;
import nansen.law.pack.Support;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What was made from the journals, as rows: replaced whenever a case is assessed anew.
@Component
public class ProjectionTable {
  /// The states of a clock that is open, as a list in SQL.
  public static final String OPEN = list(ClockRow.OPEN);

  /// The states of one that is open or was missed.
  public static final String SHOWN = list(ClockRow.SHOWN);

  private final JdbcClient sql;

  ProjectionTable(JdbcClient sql) {
    this.sql = sql;
  }

  /// Puts projections in the place of those that are there.
  static void replace(Trip trip, List<Projection> projections) {
    replaceClocks(trip, projections);
    replaceAssessed(trip, projections);
  }

  /// The clocks alone.
  static void replaceClocks(Trip trip, List<Projection> projections) {
    if (projections.isEmpty()) {
      return;
    }
    trip.write(
        "DELETE FROM casefile.clock WHERE case_id = ANY(?::uuid[])",
        (Object) Column.of(projections, Projection::id));
    insert(
        trip,
        projections.stream()
            .flatMap(each -> each.clocks().stream().map(clock -> new Row(each.id(), clock)))
            .toList());
  }

  /// All but the clocks.
  static void replaceAssessed(Trip trip, List<Projection> projections) {
    trip.write(
        ASSESS,
        Column.of(projections, Projection::id),
        Column.of(projections, each -> each.assessed().places()),
        Column.of(projections, each -> each.assessed().law()),
        Column.of(projections, each -> each.assessed().asOf()),
        Column.of(projections, each -> each.assessed().until()),
        Column.of(projections, each -> each.assessed().nextDay()),
        Column.of(projections, each -> each.assessed().missedDay()),
        Column.of(projections, each -> each.assessed().missed()),
        Column.of(projections, each -> each.assessed().questions()),
        Column.of(
            projections,
            each -> {
              var closedBy = each.assessed().closedBy();
              return closedBy == null ? null : closedBy.value();
            }),
        Column.of(projections, each -> each.assessed().undated()));
  }

  /// The day by which the worklist is ordered.
  private static final String FIRST_DAY =
      "coalesce(%1$s.missed_day, least(%1$s.next_day, k.look_again), 'infinity')";

  private static final String ASSESS =
      """
      INSERT INTO casefile.assessed (case_id, places, law, as_of, until, next_day, missed_day,
        missed, questions, closed_by, unit, owner, site, opened, first_day, undated)
      SELECT n.id, n.places, decode(n.law, 'hex'), n.as_of, n.until, n.next_day, n.missed_day,
        n.missed, n.questions, n.closed_by, k.unit, k.owner, k.site, f.opened, %s, n.undated
      FROM unnest(?::uuid[], ?::integer[], ?::text[], ?::timestamptz[], ?::timestamptz[], ?::date[],
          ?::date[], ?::integer[], ?::integer[], ?::text[], ?::text[])
        AS n (id, places, law, as_of, until, next_day, missed_day, missed, questions, closed_by,
          undated)
        JOIN casefile.carried k ON k.case_id = n.id
        JOIN casefile.case_file f ON f.case_id = n.id
      ON CONFLICT (case_id) DO UPDATE SET places = excluded.places, law = excluded.law,
        as_of = excluded.as_of, until = excluded.until, next_day = excluded.next_day,
        missed_day = excluded.missed_day, missed = excluded.missed,
        questions = excluded.questions, closed_by = excluded.closed_by, unit = excluded.unit,
        owner = excluded.owner, site = excluded.site, opened = excluded.opened,
        first_day = excluded.first_day, undated = excluded.undated\
      """
          .formatted(FIRST_DAY.formatted("n"));

  /// Takes a case to the list of whoever carries it now, with the day to look again.
  void carry(CaseId id) {
    sql.sql(
            """
            UPDATE casefile.assessed a SET unit = k.unit, owner = k.owner, first_day = %s
            FROM casefile.carried k WHERE k.case_id = a.case_id AND a.case_id = :id\
            """
                .formatted(FIRST_DAY.formatted("a")))
        .param("id", id.value())
        .update();
    sql.sql(
            """
            UPDATE casefile.clock c SET unit = k.unit FROM casefile.carried k
            WHERE k.case_id = c.case_id AND c.case_id = :id AND c.unit <> k.unit\
            """)
        .param("id", id.value())
        .update();
  }

  private record Row(CaseId id, ClockRow clock) {}

  private static void insert(Trip trip, List<Row> rows) {
    if (rows.isEmpty()) {
      return;
    }
    trip.write(
        """
        INSERT INTO casefile.clock (case_id, pack, clock, nth, status, certainty, support,
          owed_by, liberty, due_day, due_at, ended_day, unit)
        SELECT n.*, k.unit
        FROM unnest(?::uuid[], ?::text[], ?::text[], ?::integer[], ?::text[], ?::text[], ?::text[],
            ?::text[], ?::boolean[], ?::date[], ?::timestamptz[], ?::date[])
          AS n (case_id, pack, clock, nth, status, certainty, support, owed_by, liberty, due_day,
            due_at, ended_day)
          JOIN casefile.carried k USING (case_id)\
        """,
        Column.of(rows, Row::id),
        Column.of(rows, row -> row.clock().pack()),
        Column.of(rows, row -> row.clock().clock()),
        Column.of(rows, row -> row.clock().nth()),
        Column.of(rows, row -> row.clock().status().word()),
        Column.of(rows, row -> row.clock().certainty().name()),
        Column.of(rows, row -> row.clock().support().word()),
        Column.of(rows, row -> row.clock().owedBy()),
        Column.of(rows, row -> row.clock().liberty()),
        Column.of(rows, row -> row.clock().day()),
        Column.of(rows, row -> row.clock().at()),
        Column.of(rows, row -> row.clock().ended()));
  }

  /// The projections of cases, of those that have one and stand on the list where they belong.
  Map<CaseId, Projection> of(List<CaseId> ids) {
    var clocks = new HashMap<CaseId, List<ClockRow>>();
    sql.sql(
            """
            SELECT * FROM casefile.clock WHERE case_id = ANY(:ids::uuid[])\
            """)
        .param("ids", Column.of(ids, CaseId::value))
        .query(row -> {
          clocks
              .computeIfAbsent(
                  new CaseId(row.getObject("case_id", UUID.class)), _ -> new ArrayList<>())
              .add(clock(row));
        });
    var projections = new HashMap<CaseId, Projection>();
    sql.sql(
            """
            SELECT a.*, encode(law, 'hex') AS law_digits
            FROM casefile.assessed a JOIN casefile.carried k USING (case_id)
            WHERE a.case_id = ANY(:ids::uuid[]) AND a.unit = k.unit AND a.site = k.site
              AND a.owner IS NOT DISTINCT FROM k.owner AND a.first_day = %s AND NOT EXISTS (
                SELECT FROM casefile.clock c WHERE c.case_id = a.case_id AND c.unit <> k.unit)\
            """
                .formatted(FIRST_DAY.formatted("a")))
        .param("ids", Column.of(ids, CaseId::value))
        .query(row -> {
          var id = new CaseId(row.getObject("case_id", UUID.class));
          var closedBy = row.getString("closed_by");
          projections.put(
              id,
              new Projection(
                  id,
                  clocks.getOrDefault(id, List.of()),
                  new Projection.Assessed(
                      row.getInt("places"),
                      row.getString("law_digits"),
                      row.getObject("as_of", OffsetDateTime.class).toInstant(),
                      row.getObject("until", OffsetDateTime.class).toInstant(),
                      row.getObject("next_day", LocalDate.class),
                      row.getObject("missed_day", LocalDate.class),
                      row.getInt("missed"),
                      row.getInt("questions"),
                      closedBy == null ? null : new FactId(closedBy),
                      row.getString("undated"))));
        });
    return projections;
  }

  /// Some cases whose projection is older than the passing of time allows, the oldest first.
  List<CaseId> outdated(Instant now, int limit) {
    return sql.sql(
            "SELECT case_id FROM casefile.assessed WHERE until <= :now ORDER BY until LIMIT :limit")
        .param("now", JournalTable.utc(now))
        .param("limit", limit)
        .query((row, _) -> new CaseId(row.getObject("case_id", UUID.class)))
        .list();
  }

  /// Some open cases after another one, in the order of their ids.
  List<CaseHead> openAfter(@Nullable CaseId id, int limit) {
    return sql.sql(
            """
            SELECT f.* FROM casefile.assessed a JOIN casefile.case_file f USING (case_id)
            WHERE a.closed_by IS NULL AND a.case_id > :after ORDER BY a.case_id LIMIT :limit\
            """)
        .param("after", id == null ? new UUID(0, 0) : id.value())
        .param("limit", limit)
        .query((row, _) -> JournalTable.head(row))
        .list();
  }

  /// How many cases are open.
  long open() {
    return sql.sql("SELECT count(*) FROM casefile.assessed WHERE closed_by IS NULL")
        .query(Long.class)
        .single();
  }

  List<ClockRow> clocks(CaseId id) {
    return sql.sql(
            """
            SELECT * FROM casefile.clock WHERE case_id = :id
            ORDER BY due_day NULLS LAST, pack, clock, nth\
            """)
        .param("id", id.value())
        .query((row, _) -> clock(row))
        .list();
  }

  /// As a row of `casefile.clock` has it.
  public static ClockRow clock(ResultSet row) throws SQLException {
    var at = row.getObject("due_at", OffsetDateTime.class);
    return new ClockRow(
        row.getString("pack"),
        row.getString("clock"),
        row.getInt("nth"),
        Status.of(row.getString("status")).orElseThrow(),
        Certainty.valueOf(row.getString("certainty")),
        Support.of(row.getString("support")).orElseThrow(),
        row.getString("owed_by"),
        row.getBoolean("liberty"),
        row.getObject("due_day", LocalDate.class),
        at == null ? null : at.toInstant(),
        row.getObject("ended_day", LocalDate.class));
  }

  private static String list(Set<Status> states) {
    return states.stream()
        .map(status -> "'" + status.word() + "'")
        .collect(Collectors.joining(", ", "(", ")"));
  }
}
