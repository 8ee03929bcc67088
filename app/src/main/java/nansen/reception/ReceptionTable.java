package nansen.reception;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nansen.access.Scope;
import nansen.access.UserId;
import nansen.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Reception places and stays, as rows.
@Component
class ReceptionTable {
  private static final String STAYS =
      """
      SELECT s.*, e.how, e.until, e.why AS end_why, e.at AS end_at, e.by_whom AS end_by,
        e.by_name AS end_name
      FROM reception.stay s LEFT JOIN reception.stay_end e USING (stay_id)\
      """;

  private static final String THERE =
      " s.since <= :day AND (e.stay_id IS NULL OR e.how = 'LEFT' AND e.until > :day) ";

  private static final JsonMapper JSON = new JsonMapper();

  private final JdbcClient sql;

  ReceptionTable(JdbcClient sql) {
    this.sql = sql;
  }

  /// Lets nobody else write of a place or a person's stays until the transaction ends.
  void lock(UUID id) {
    sql.sql("SELECT pg_advisory_xact_lock(hashtextextended(:id, 4))")
        .param("id", id.toString())
        .query((_, _) -> "")
        .list();
  }

  List<Place.Entry> places() {
    var versions = new LinkedHashMap<PlaceId, List<Place.Version>>();
    sql.sql("SELECT * FROM reception.version ORDER BY place_id, number")
        .query((row, _) ->
            versions.computeIfAbsent(place(row), _ -> new ArrayList<>()).add(version(row)))
        .list();
    return versions.entrySet().stream()
        .map(each -> new Place.Entry(each.getKey(), each.getValue()))
        .toList();
  }

  Optional<Place.Entry> place(PlaceId id) {
    var versions =
        sql.sql("SELECT * FROM reception.version WHERE place_id = :id ORDER BY number")
            .param("id", id.value())
            .query((row, _) -> version(row))
            .list();
    return versions.isEmpty() ? Optional.empty() : Optional.of(new Place.Entry(id, versions));
  }

  /// What was written under a key.
  record Written(PlaceId id, Place place) {}

  Optional<Written> writtenBy(UUID key) {
    return sql.sql("SELECT * FROM reception.version WHERE key = :key")
        .param("key", key)
        .query((row, _) -> new Written(place(row), version(row).place()))
        .optional();
  }

  void insert(PlaceId id, UUID key, Place.Version version) {
    sql.sql(
            """
            INSERT INTO reception.version
              (place_id, number, key, field, content, at, by_whom, by_name)
            VALUES (:id, :number, :key, :field, :content::jsonb, :at, :by, :name)\
            """)
        .param("id", id.value())
        .param("number", version.number())
        .param("key", key)
        .param("field", version.place().field().name())
        .param("content", text(version.place()))
        .param("at", utc(version.at()))
        .param("by", version.by().value())
        .param("name", version.byName())
        .update();
  }

  static String text(Place place) {
    return JSON.writeValueAsString(place);
  }

  /// How many stay at each place on a day; no entry where nobody does.
  Map<PlaceId, Integer> taken(LocalDate day) {
    var taken = new HashMap<PlaceId, Integer>();
    sql.sql(
            "SELECT s.place_id, count(*) AS people FROM reception.stay s"
                + " LEFT JOIN reception.stay_end e USING (stay_id) WHERE"
                + THERE
                + "GROUP BY s.place_id")
        .param("day", day)
        .query((row, _) -> taken.put(place(row), row.getInt("people")))
        .list();
    return taken;
  }

  /// Who stays at a place on a day, the longest there first.
  ///
  /// @param scope on `s.person_id`: those whom the reader may see
  List<Stay> at(PlaceId id, LocalDate day, Scope scope) {
    return sql.sql(
            STAYS
                + " WHERE s.place_id = :place AND"
                + THERE
                + "AND "
                + scope.sql()
                + " ORDER BY s.since, s.stay_id LIMIT 1000")
        .params(scope.parameters())
        .param("place", id.value())
        .param("day", day)
        .query((row, _) -> stay(row))
        .list();
  }

  /// The stays of a person, the earliest first.
  List<Stay> of(PersonId id) {
    return sql.sql(STAYS + " WHERE s.person_id = :person ORDER BY s.since, s.at, s.stay_id")
        .param("person", id.value())
        .query((row, _) -> stay(row))
        .list();
  }

  Optional<Stay> stay(UUID id) {
    return sql.sql(STAYS + " WHERE s.stay_id = :id")
        .param("id", id)
        .query((row, _) -> stay(row))
        .optional();
  }

  void insert(Stay stay) {
    sql.sql(
            """
            INSERT INTO reception.stay (stay_id, person_id, place_id, since, why, at, by_whom, by_name)
            VALUES (:id, :person, :place, :since, :why, :at, :by, :name)\
            """)
        .param("id", stay.id())
        .param("person", stay.person().value())
        .param("place", stay.place().value())
        .param("since", stay.since())
        .param("why", stay.why())
        .param("at", utc(stay.at()))
        .param("by", stay.by().value())
        .param("name", stay.byName())
        .update();
  }

  void end(UUID stay, Stay.End end) {
    sql.sql(
            """
            INSERT INTO reception.stay_end (stay_id, how, until, why, at, by_whom, by_name)
            VALUES (:id, :how, :until, :why, :at, :by, :name)\
            """)
        .param("id", stay)
        .param("how", end.how().name())
        .param("until", end.until())
        .param("why", end.why())
        .param("at", utc(end.at()))
        .param("by", end.by().value())
        .param("name", end.byName())
        .update();
  }

  private static Stay stay(ResultSet row) throws SQLException {
    var how = row.getString("how");
    return new Stay(
        row.getObject("stay_id", UUID.class),
        new PersonId(row.getObject("person_id", UUID.class)),
        place(row),
        row.getObject("since", LocalDate.class),
        row.getString("why"),
        instant(row, "at"),
        new UserId(row.getObject("by_whom", UUID.class)),
        row.getString("by_name"),
        how == null
            ? null
            : new Stay.End(
                Stay.How.valueOf(how),
                row.getObject("until", LocalDate.class),
                row.getString("end_why"),
                instant(row, "end_at"),
                new UserId(row.getObject("end_by", UUID.class)),
                row.getString("end_name")));
  }

  private static PlaceId place(ResultSet row) throws SQLException {
    return new PlaceId(row.getObject("place_id", UUID.class));
  }

  static Place.Version version(ResultSet row) throws SQLException {
    return new Place.Version(
        row.getInt("number"),
        JSON.readValue(row.getString("content"), Place.class),
        instant(row, "at"),
        new UserId(row.getObject("by_whom", UUID.class)),
        row.getString("by_name"));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  private static OffsetDateTime utc(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }
}
