package nansen.people;

import java.sql.Array;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nansen.access.Scope;
import nansen.database.Columns;
import nansen.database.Trips;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The names that hold now, and the keys they are found by: made from the entries.
@Component
class KnownNameTable {
  /// More names than this are never compared: a further part or a birth is needed then.
  private static final int MOST = 2_000;

  private final JdbcClient sql;
  private final Trips trips;
  private final SaidJson json;

  KnownNameTable(JdbcClient sql, Trips trips, SaidJson json) {
    this.sql = sql;
    this.trips = trips;
    this.json = json;
  }

  /// A name that shares a key with the one sought.
  record Candidate(PersonId person, Said.WrittenName name, Set<Long> keys) {}

  /// A name that holds now.
  record Row(PersonId person, UUID entry, Said.WrittenName name, int place) {}

  /// @param names the entries of names that stand, in their order
  static List<Row> rows(PersonId id, List<Entry> names) {
    var rows = new ArrayList<Row>();
    for (var place = 0; place < names.size(); place++) {
      if (names.get(place).said() instanceof Said.WrittenName name) {
        rows.add(new Row(id, names.get(place).id(), name, place));
      }
    }
    return rows;
  }

  /// A name that holds now, as the table has it.
  record Kept(
      PersonId person, UUID entry, boolean inUse, int place, String shown, List<Long> keys) {

    static Kept of(Row row) {
      var name = row.name();
      return new Kept(
          row.person(),
          row.entry(),
          isInUse(name),
          row.place(),
          name.text(),
          NameKeys.of(name.parsed()));
    }
  }

  private static boolean isInUse(Said.WrittenName name) {
    return name.use() == Said.WrittenName.Use.NOW;
  }

  /// What the table has of some persons, each in the order of the places.
  Map<PersonId, List<Kept>> kept(Collection<PersonId> ids) {
    return sql
        .sql(
            """
            SELECT * FROM people.known_name WHERE person_id = ANY(:ids::uuid[])
            ORDER BY person_id, place\
            """)
        .param("ids", Columns.array(ids))
        .query((row, _) ->
            new Kept(
                new PersonId(row.getObject("person_id", UUID.class)),
                row.getObject("entry_id", UUID.class),
                row.getBoolean("in_use"),
                row.getInt("place"),
                row.getString("shown"),
                List.of((Long[]) row.getArray("keys").getArray())))
        .list()
        .stream()
        .collect(Collectors.groupingBy(Kept::person));
  }

  /// Replaces the names of a person by those that stand.
  void replace(PersonId id, List<Entry> names) {
    sql.sql("DELETE FROM people.known_name WHERE person_id = :id").param("id", id.value()).update();
    var trip = trips.begin();
    NAMES.insert(trip, rows(id, names));
    trip.go();
  }

  /// Names that hold now.
  static final Columns<Row> NAMES =
      Columns.<Row>of("people.known_name")
          .with("entry_id", "uuid", Row::entry)
          .with("person_id", "uuid", Row::person)
          .with("in_use", "boolean", row -> isInUse(row.name()))
          .with("place", "integer", Row::place)
          .with("shown", "text", row -> row.name().text())
          .with("keys", "bigint[]", row -> Columns.array(NameKeys.of(row.name().parsed())));

  /// The names in use of some persons, for a list that is kept to what the reader may see.
  Map<PersonId, String> shown(Collection<PersonId> ids) {
    var shown = new HashMap<PersonId, String>();
    sql.sql(
            """
            SELECT DISTINCT ON (person_id) person_id, shown FROM people.known_name
            WHERE person_id = ANY(:ids::uuid[]) ORDER BY person_id, in_use DESC, place\
            """)
        .param("ids", Columns.array(ids))
        .query((row, _) ->
            shown.put(new PersonId(row.getObject("person_id", UUID.class)), row.getString("shown")))
        .list();
    return shown;
  }

  /// Begins with the persons whom the reader may see, and so reads nothing of others: how long it
  /// takes tells nothing of whom it does not show.
  ///
  /// @param scope on `mine.person_id`
  List<Candidate> candidates(Scope scope, Set<Long> keys) {
    return sql.sql(query(scope))
        .params(scope.parameters())
        .param("keys", Columns.array(keys))
        .param("most", MOST)
        .query((row, _) -> {
          var said = json.read(Said.Kind.NAME, row.getString("content"));
          if (!(said instanceof Said.WrittenName name)) {
            throw new IllegalStateException("a name that is none: " + row.getString("entry_id"));
          }
          return new Candidate(
              new PersonId(row.getObject("person_id", UUID.class)),
              name,
              longs(row.getArray("keys")));
        })
        .list();
  }

  /// The query behind [#candidates], for the test that looks at what it reads.
  static String query(Scope scope) {
    return """
    WITH tied AS MATERIALIZED (SELECT DISTINCT r.id AS person_id FROM (%s) AS r(id)),
    mine AS MATERIALIZED (SELECT person_id FROM tied AS mine WHERE %s)
    SELECT k.entry_id, k.person_id, k.keys, e.content FROM mine
    JOIN people.known_name k ON k.person_id = mine.person_id AND k.keys && :keys::bigint[]
    JOIN people.entry e ON e.entry_id = k.entry_id
    LIMIT :most\
    """
        .formatted(scope.records().orElse("SELECT person_id FROM people.person"), scope.sql());
  }

  private static Set<Long> longs(Array array) throws SQLException {
    var longs = new HashSet<Long>();
    for (var each : (Long[]) array.getArray()) {
      longs.add(each);
    }
    return longs;
  }
}
