package nansen.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nansen.access.UnitId;
import nansen.database.Columns;
import nansen.database.Trip;
import nansen.database.Trips;
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

  /// The clocks alone; those that stay as they are, are left alone: most do when a fact is added.
  static void replaceClocks(Trip trip, List<Projection> projections) {
    if (projections.isEmpty()) {
      return;
    }
    var clocks =
        projections.stream()
            .flatMap(each -> each.clocks().stream().map(clock -> new Row(each.id(), clock)))
            .toList();
    var parameters = new ArrayList<@Nullable Object>(Arrays.asList(CLOCKS.arrays(clocks)));
    parameters.add(Columns.column(projections, Projection::id));
    trip.write(REPLACE, parameters.toArray());
  }

  /// All but the clocks.
  static void replaceAssessed(Trip trip, List<Projection> projections) {
    trip.write(ASSESS, ASSESSED.arrays(projections));
  }

  /// All but the clocks, without what is known from the case file.
  private static final Columns<Projection> ASSESSED =
      Columns.<Projection>of("casefile.assessed")
          .with("case_id", "uuid", Projection::id)
          .with("places", "integer", each -> each.assessed().places())
          .with("law", "bytea", each -> "\\x" + each.assessed().law())
          .with("as_of", "timestamptz", each -> each.assessed().asOf())
          .with("until", "timestamptz", each -> each.assessed().until())
          .with("next_day", "date", each -> each.assessed().nextDay())
          .with("missed_day", "date", each -> each.assessed().missedDay())
          .with("missed", "integer", each -> each.assessed().missed())
          .with("questions", "integer", each -> each.assessed().questions())
          .with(
              "closed_by",
              "text",
              each -> {
                var closedBy = each.assessed().closedBy();
                return closedBy == null ? null : closedBy.value();
              })
          .with("undated", "text", each -> each.assessed().undated());

  /// The day by which the worklist is ordered.
  private static final String FIRST_DAY =
      "coalesce(%1$s.missed_day, least(%1$s.next_day, k.look_again), 'infinity')";

  private static final String ASSESS =
      """
      INSERT INTO casefile.assessed (%s, unit, owner, site, opened, first_day)
      SELECT n.*, k.unit, k.owner, k.site, f.opened, %s
      FROM %s
        JOIN casefile.carried k ON k.case_id = n.case_id
        JOIN casefile.case_file f ON f.case_id = n.case_id
      ON CONFLICT (case_id) DO UPDATE SET places = excluded.places, law = excluded.law,
        as_of = excluded.as_of, until = excluded.until, next_day = excluded.next_day,
        missed_day = excluded.missed_day, missed = excluded.missed,
        questions = excluded.questions, closed_by = excluded.closed_by, unit = excluded.unit,
        owner = excluded.owner, site = excluded.site, opened = excluded.opened,
        first_day = excluded.first_day, undated = excluded.undated\
      """
          .formatted(ASSESSED.names(), FIRST_DAY.formatted("n"), ASSESSED.rows("n"));

  /// A projection of a case for which nobody has written when to look again.
  record Standing(Projection projection, CaseHead head, Carried carried) {
    private Stream<Listed> clocks() {
      return projection.clocks().stream()
          .map(clock -> new Listed(new Row(projection.id(), clock), carried.unit()));
    }
  }

  private record Listed(Row row, UnitId unit) {}

  private static final Columns<Standing> STANDINGS =
      ASSESSED
          .in(Standing::projection)
          .with("unit", "uuid", it -> it.carried().unit())
          .with("owner", "uuid", it -> it.carried().owner())
          .with("site", "uuid", it -> it.carried().site())
          .with("opened", "timestamptz", it -> it.head().opened())
          .with("first_day", "date", it -> firstDay(it.projection().assessed()));

  /// As [#FIRST_DAY] has it.
  private static Object firstDay(Projection.Assessed assessed) {
    var first = assessed.missedDay() != null ? assessed.missedDay() : assessed.nextDay();
    return first != null ? first : "infinity";
  }

  /// Adds the projections of very many cases that have none.
  static void copy(Trips trips, List<Standing> standings) {
    trips.copy(LISTED, standings.stream().flatMap(Standing::clocks).toList());
    trips.copy(STANDINGS, standings);
  }

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

  /// Clocks, without the list on which they stand.
  private static final Columns<Row> CLOCKS =
      Columns.<Row>of("casefile.clock")
          .with("case_id", "uuid", Row::id)
          .with("pack", "text", row -> row.clock().pack())
          .with("clock", "text", row -> row.clock().clock())
          .with("nth", "integer", row -> row.clock().nth())
          .with("status", "text", row -> row.clock().status().word())
          .with("certainty", "text", row -> row.clock().certainty().name())
          .with("support", "text", row -> row.clock().support().word())
          .with("owed_by", "text", row -> row.clock().owedBy())
          .with("liberty", "boolean", row -> row.clock().liberty())
          .with("due_day", "date", row -> row.clock().day())
          .with("due_at", "timestamptz", row -> row.clock().at())
          .with("ended_day", "date", row -> row.clock().ended());

  private static final Columns<Listed> LISTED =
      CLOCKS.in(Listed::row).with("unit", "uuid", Listed::unit);

  private static final String REPLACE =
      """
      WITH n AS MATERIALIZED (
        SELECT c.*, k.unit FROM %2$s JOIN casefile.carried k ON k.case_id = c.case_id),
      gone AS (DELETE FROM casefile.clock o WHERE o.case_id = ANY(?::uuid[]) AND NOT EXISTS (
        SELECT FROM n WHERE (n.case_id, n.pack, n.clock, n.nth)
          = (o.case_id, o.pack, o.clock, o.nth)))
      INSERT INTO casefile.clock AS o (%1$s, unit) SELECT n.* FROM n
      ON CONFLICT (case_id, pack, clock, nth) DO UPDATE SET (%1$s, unit) = (%3$s)
      WHERE (%4$s) IS DISTINCT FROM (%3$s)\
      """
          .formatted(CLOCKS.names(), CLOCKS.rows("c"), LISTED.names("excluded"), LISTED.names("o"));

  /// The projections of cases, of those that have one and stand on the list where they belong.
  Map<CaseId, Projection> of(List<CaseId> ids) {
    var clocks = new HashMap<CaseId, List<ClockRow>>();
    sql.sql(
            """
            SELECT * FROM casefile.clock WHERE case_id = ANY(:ids::uuid[])\
            """)
        .param("ids", Columns.column(ids, CaseId::value))
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
        .param("ids", Columns.column(ids, CaseId::value))
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
