package nansen.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
  ///
  /// @param listed the clocks of these cases that are there
  static void replace(Trip trip, List<Standing> standings, List<Listed> listed) {
    replaceClocks(trip, standings, listed);
    replaceAssessed(trip, standings);
  }

  /// The clocks alone; those that stay as they are, are left alone: most do when a fact is added.
  static void replaceClocks(Trip trip, List<Standing> standings, List<Listed> listed) {
    var now = standings.stream().flatMap(Standing::clocks).toList();
    var kept = now.stream().map(Listed::key).collect(Collectors.toSet());
    var gone = listed.stream().filter(each -> !kept.contains(each.key())).toList();
    KEYS.remove(trip, gone);
    var same = Set.copyOf(listed);
    LISTED.put(trip, now.stream().filter(each -> !same.contains(each)).toList(), KEY);
  }

  /// All but the clocks.
  static void replaceAssessed(Trip trip, List<Standing> standings) {
    STANDINGS.put(trip, standings, "case_id");
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
          .with("undated", "text", each -> each.assessed().undated())
          .with("elsewhere", "boolean", each -> each.assessed().elsewhere())
          .with("asked", "datemultirange", each -> each.assessed().asked());

  /// The day by which the worklist is ordered.
  private static final String FIRST_DAY =
      "coalesce(%1$s.missed_day, least(%1$s.next_day, k.look_again), 'infinity')";

  /// A projection of a case and on whose list it belongs.
  record Standing(Projection projection, JournalTable.Opened opened) {
    private Stream<Listed> clocks() {
      return projection.clocks().stream()
          .map(clock -> new Listed(projection.id(), clock, opened.carried().unit()));
    }
  }

  /// A clock of a case on the list of a unit.
  record Listed(CaseId id, ClockRow clock, UnitId unit) {
    private Key key() {
      return new Key(id, clock.pack(), clock.clock(), clock.nth());
    }
  }

  private record Key(CaseId id, String pack, String clock, int nth) {}

  private static final Columns<Standing> STANDINGS =
      ASSESSED
          .in(Standing::projection)
          .with("unit", "uuid", it -> it.opened().carried().unit())
          .with("owner", "uuid", it -> it.opened().carried().owner())
          .with("site", "uuid", it -> it.opened().carried().site())
          .with("opened", "timestamptz", it -> it.opened().head().opened())
          .with("first_day", "date", ProjectionTable::firstDay);

  /// As [#FIRST_DAY] has it.
  private static Object firstDay(Standing standing) {
    var assessed = standing.projection().assessed();
    if (assessed.missedDay() != null) {
      return assessed.missedDay();
    }
    return Stream.of(assessed.nextDay(), standing.opened().carried().lookAgain())
        .filter(Objects::nonNull)
        .min(Comparator.naturalOrder())
        .<Object>map(day -> day)
        .orElse("infinity");
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

  private static final String KEY = "case_id, pack, clock, nth";

  /// What a clock is known by.
  private static final Columns<Listed> KEYS =
      Columns.<Listed>of("casefile.clock")
          .with("case_id", "uuid", Listed::id)
          .with("pack", "text", row -> row.clock().pack())
          .with("clock", "text", row -> row.clock().clock())
          .with("nth", "integer", row -> row.clock().nth());

  private static final Columns<Listed> LISTED =
      KEYS.with("status", "text", row -> row.clock().status().word())
          .with("certainty", "text", row -> row.clock().certainty().name())
          .with("support", "text", row -> row.clock().support().word())
          .with("owed_by", "text", row -> row.clock().owedBy())
          .with("liberty", "boolean", row -> row.clock().liberty())
          .with("due_day", "date", row -> row.clock().day())
          .with("due_at", "timestamptz", row -> row.clock().at())
          .with("ended_day", "date", row -> row.clock().ended())
          .with("unit", "uuid", Listed::unit);

  /// The clocks of a case, on whosever list they stand.
  static Trip.Answer<Listed> listed(Trip trip, CaseId id) {
    return trip.ask(
        "SELECT * FROM casefile.clock WHERE case_id = ?", (row, _) -> listed(row), id.value());
  }

  /// The same of several cases.
  List<Listed> listed(List<CaseId> ids) {
    return sql.sql("SELECT * FROM casefile.clock WHERE case_id = ANY(:ids::uuid[])")
        .param("ids", Columns.column(ids, CaseId::value))
        .query((row, _) -> listed(row))
        .list();
  }

  private static Listed listed(ResultSet row) throws SQLException {
    return new Listed(
        new CaseId(row.getObject("case_id", UUID.class)),
        clock(row),
        new UnitId(row.getObject("unit", UUID.class)));
  }

  /// The projections of cases, of those that have one and stand on the list where they belong.
  ///
  /// @param listed their clocks
  Map<CaseId, Projection> of(List<CaseId> ids, List<Listed> listed) {
    var clocks =
        listed.stream()
            .collect(
                Collectors.groupingBy(
                    Listed::id, Collectors.mapping(Listed::clock, Collectors.toList())));
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
                      row.getString("undated"),
                      row.getBoolean("elsewhere"),
                      row.getString("asked"))));
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
