package nansen.border;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nansen.access.Scope;
import nansen.access.UnitId;
import nansen.access.UserId;
import nansen.database.Columns;
import nansen.database.Trip;
import nansen.database.Trips;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Who is registered and what is missing of each, as rows.
@Component
class RegistrationTable {
  private final JdbcClient sql;
  private final Trips trips;

  RegistrationTable(JdbcClient sql, Trips trips) {
    this.sql = sql;
    this.trips = trips;
  }

  /// Lets one at a time make the rows of a case, until the transaction ends: what is read behind it
  /// is what the one before has written.
  static void lock(Trip trip, UUID caseId) {
    trip.ask(
        "SELECT pg_advisory_xact_lock(hashtextextended('registration ' || ?, 0))",
        (_, _) -> true,
        caseId.toString());
  }

  /// The rows of a case, by person.
  static Trip.Answer<HalfRegistered> of(Trip trip, UUID caseId) {
    return trip.ask(
        """
        SELECT case_id, person_id, since, missing FROM border.registration
        WHERE case_id = ? ORDER BY person_id\
        """,
        (row, _) -> row(row),
        caseId);
  }

  /// What need not be there in a case.
  static Trip.Answer<Missing> aside(Trip trip, UUID caseId) {
    return trip.ask(
        "SELECT item FROM border.set_aside WHERE case_id = ?",
        (row, _) -> Missing.valueOf(row.getString("item")),
        caseId);
  }

  /// The rows of some cases, each by person.
  Map<UUID, List<HalfRegistered>> of(Collection<UUID> cases) {
    return sql
        .sql(
            """
            SELECT case_id, person_id, since, missing FROM border.registration
            WHERE case_id = ANY(:cases::uuid[]) ORDER BY case_id, person_id\
            """)
        .param("cases", Columns.array(cases))
        .query((row, _) -> row(row))
        .list()
        .stream()
        .collect(Collectors.groupingBy(HalfRegistered::caseId));
  }

  private static HalfRegistered row(ResultSet row) throws SQLException {
    return new HalfRegistered(
        row.getObject("case_id", UUID.class),
        row.getObject("person_id", UUID.class),
        row.getObject("since", OffsetDateTime.class).toInstant(),
        Arrays.stream((String[]) row.getArray("missing").getArray())
            .map(Missing::valueOf)
            .toList());
  }

  /// Replaces the rows of a case.
  void replace(UUID caseId, List<HalfRegistered> rows) {
    var trip = trips.begin();
    trip.write("DELETE FROM border.registration WHERE case_id = ?", caseId);
    ROWS.insert(trip, rows);
    trip.go();
  }

  /// The rows of many cases that have none.
  void copy(List<HalfRegistered> rows) {
    trips.copy(ROWS, rows);
  }

  private static final Columns<HalfRegistered> ROWS =
      Columns.<HalfRegistered>of("border.registration")
          .with("case_id", "uuid", HalfRegistered::caseId)
          .with("person_id", "uuid", HalfRegistered::person)
          .with("since", "timestamptz", HalfRegistered::since)
          .with("missing", "text[]", row -> Columns.array(row.missing()));

  /// What need not be there in some cases; those in which all must are left out.
  Map<UUID, Set<Missing>> aside(Collection<UUID> cases) {
    var aside = new HashMap<UUID, Set<Missing>>();
    sql.sql("SELECT case_id, item FROM border.set_aside WHERE case_id = ANY(:cases::uuid[])")
        .param("cases", Columns.array(cases))
        .query(row -> {
          aside
              .computeIfAbsent(
                  row.getObject("case_id", UUID.class), _ -> EnumSet.noneOf(Missing.class))
              .add(Missing.valueOf(row.getString("item")));
        });
    return aside;
  }

  void setAside(UUID caseId, Set<Missing> items, Instant at, UserId by) {
    for (var item : items) {
      sql.sql(
              """
              INSERT INTO border.set_aside (case_id, item, since, by_whom)
              VALUES (:case, :item, :at, :by)\
              """)
          .param("case", caseId)
          .param("item", item.name())
          .param("at", utc(at))
          .param("by", by.value())
          .update();
    }
  }

  /// Those of whom something is missing, for the longest time first. It begins with the cases to
  /// which the reader is tied.
  ///
  /// @param scope on `r.case_id`
  /// @param lacking only those who lack this; null for all
  /// @param after the last row of the page before; null for the first page
  List<HalfRegistered> open(
      Scope scope, @Nullable Missing lacking, @Nullable HalfRegistered after, int limit) {
    return sql.sql(
            """
            %s
            SELECT r.case_id, r.person_id, r.since, r.missing FROM mine r
            WHERE (:lacking::text IS NULL OR :lacking = ANY(r.missing))
              AND (:since::timestamptz IS NULL OR (r.since, r.person_id) > (:since, :person))
            ORDER BY r.since, r.person_id LIMIT :limit\
            """
                .formatted(mine(scope)))
        .params(scope.parameters())
        .param("lacking", lacking == null ? null : lacking.name())
        .param("since", after == null ? null : utc(after.since()))
        .param("person", after == null ? null : after.person())
        .param("limit", limit)
        .query((row, _) -> row(row))
        .list();
  }

  /// How many lack something.
  ///
  /// @param scope on `r.case_id`
  long count(Scope scope) {
    return sql.sql(mine(scope) + " SELECT count(*) FROM mine")
        .params(scope.parameters())
        .query(Long.class)
        .single();
  }

  /// How many of the open cases of a unit lack something, by the day on which they were entered. It
  /// goes through all who lack something: ask seldom.
  Map<LocalDate, Long> days(UnitId unit, ZoneId zone) {
    var days = new HashMap<LocalDate, Long>();
    sql.sql(
            """
            SELECT (r.since AT TIME ZONE :zone)::date AS day, count(*) AS people
            FROM border.registration r JOIN casefile.assessed a USING (case_id)
            WHERE cardinality(r.missing) > 0 AND a.unit = :unit AND a.closed_by IS NULL
            GROUP BY day\
            """)
        .param("unit", unit.value())
        .param("zone", zone.getId())
        .query(row -> {
          days.put(row.getObject("day", LocalDate.class), row.getLong("people"));
        });
    return days;
  }

  /// How many lack each thing; those that nobody lacks are left out.
  ///
  /// @param scope on `r.case_id`
  Map<Missing, Long> counts(Scope scope) {
    var counts = new EnumMap<Missing, Long>(Missing.class);
    sql.sql(
            mine(scope)
                + " SELECT item, count(*) AS persons FROM mine, unnest(missing) AS item GROUP BY item")
        .params(scope.parameters())
        .query(
            (row, _) -> counts.put(Missing.valueOf(row.getString("item")), row.getLong("persons")))
        .list();
    return counts;
  }

  /// Case by case: the database would rather read the registrations of everybody at once.
  private static String mine(Scope scope) {
    return """
    WITH tied AS MATERIALIZED (SELECT DISTINCT t.id FROM (%s) AS t(id)),
    mine AS (
      SELECT r.* FROM tied CROSS JOIN LATERAL (
        SELECT x.* FROM border.registration x
        WHERE x.case_id = tied.id AND cardinality(x.missing) > 0 OFFSET 0) r
      WHERE %s)\
    """
        .formatted(scope.records().orElse("SELECT case_id FROM casefile.case_file"), scope.sql());
  }

  static OffsetDateTime utc(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }
}
