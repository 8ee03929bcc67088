package nansen.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nansen.access.FieldClass;
import nansen.access.Scope;
import nansen.access.UserId;
import nansen.database.Columns;
import nansen.database.Trip;
import nansen.law.journal.Attribution;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Persons and what was said of them, as rows.
@Component
class PersonTable {
  private final JdbcClient sql;
  private final SaidJson json;
  private final Columns<Row> entries;

  PersonTable(JdbcClient sql, SaidJson json) {
    this.sql = sql;
    this.json = json;
    this.entries =
        Columns.<Row>of("people.entry")
            .with("entry_id", "uuid", row -> row.entry().id())
            .with("person_id", "uuid", Row::id)
            .with("place", "integer", Row::place)
            .with("kind", "text", row -> row.entry().kind())
            .with("field", "text", Row::field)
            .with("content", "jsonb", row -> json.write(row.entry().said()))
            .with("source", "text", row -> row.entry().saidBy().source())
            .with("basis", "text", row -> row.entry().saidBy().basis())
            .with("recorded", "timestamptz", row -> row.entry().recorded())
            .with("recorded_by", "uuid", row -> row.entry().recordedBy())
            .with("amends", "uuid", row -> row.entry().amends());
  }

  /// Lets one writer to a person in at a time, until its transaction ends.
  void lock(PersonId id) {
    sql.sql("SELECT pg_advisory_xact_lock(hashtextextended(:id, 0))")
        .param("id", id.toString())
        .query((_, _) -> true)
        .single();
  }

  /// The same of several, always in the same order.
  void lock(Collection<PersonId> ids) {
    sql.sql(
            """
            SELECT count(pg_advisory_xact_lock(hashtextextended(id::text, 0)))
            FROM (SELECT id FROM unnest(:ids::uuid[]) AS id ORDER BY id) AS ordered\
            """)
        .param("ids", Columns.array(ids))
        .query((_, _) -> true)
        .single();
  }

  boolean exists(PersonId id) {
    return sql.sql("SELECT EXISTS (SELECT FROM people.person WHERE person_id = :id)")
        .param("id", id.value())
        .query(Boolean.class)
        .single();
  }

  void insert(PersonId id, Instant at, UserId by) {
    sql.sql("INSERT INTO people.person (person_id, entered, entered_by) VALUES (:id, :at, :by)")
        .param("id", id.value())
        .param("at", utc(at))
        .param("by", by.value())
        .update();
  }

  /// What was said of a person in these classes of fields, in the order of recording.
  List<Entry> entries(PersonId id, Set<FieldClass> open) {
    return sql.sql(
            """
            SELECT * FROM people.entry WHERE person_id = :id AND field = ANY(:open::text[])
            ORDER BY place\
            """)
        .param("id", id.value())
        .param("open", Columns.array(open))
        .query((row, _) -> entry(row))
        .list();
  }

  /// The identities of several, for a list that the caller has kept to what the reader may see.
  Map<PersonId, List<Entry>> identities(Collection<PersonId> ids) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    var all = new HashMap<PersonId, List<Entry>>();
    ids.forEach(id -> all.put(id, new ArrayList<>()));
    sql.sql(
            """
            SELECT * FROM people.entry
            WHERE person_id = ANY(:ids::uuid[]) AND field = 'IDENTITY' ORDER BY person_id, place\
            """)
        .param("ids", Columns.array(ids))
        .query((row, _) -> ofPerson(row))
        .list()
        .forEach(each -> all.computeIfAbsent(each.getKey(), _ -> List.of()).add(each.getValue()));
    return all;
  }

  /// The identities of the people of a case.
  Trip.Answer<Map.Entry<PersonId, Entry>> identities(Trip trip, UUID caseId) {
    return trip.ask(
        """
        SELECT * FROM people.entry
        WHERE field = 'IDENTITY' AND person_id IN (
          SELECT person_id FROM people.in_case WHERE case_id = ? AND ended IS NULL)
        ORDER BY person_id, place\
        """,
        (row, _) -> ofPerson(row),
        caseId);
  }

  private Map.Entry<PersonId, Entry> ofPerson(ResultSet row) throws SQLException {
    return Map.entry(new PersonId(row.getObject("person_id", UUID.class)), entry(row));
  }

  boolean hasProtectedAddress(PersonId id) {
    return sql.sql(
            """
            SELECT EXISTS (SELECT FROM people.entry e
              WHERE e.person_id = :id AND e.field = 'PROTECTED_CONTACT' AND e.content IS NOT NULL
                AND NOT EXISTS (SELECT FROM people.entry l WHERE l.amends = e.entry_id))\
            """)
        .param("id", id.value())
        .query(Boolean.class)
        .single();
  }

  /// @param place the order of recording, from 1
  void insert(PersonId id, int place, Entry entry) {
    var said = entry.said();
    sql.sql(
            """
            INSERT INTO people.entry (entry_id, person_id, place, kind, field, content, source, basis,
              recorded, recorded_by, amends)
            VALUES (:entry, :id, :place, :kind,
              coalesce(:field, (SELECT field FROM people.entry WHERE entry_id = :amends)),
              :content::jsonb, :source, :basis, :recorded, :by, :amends)\
            """)
        .param("entry", entry.id())
        .param("id", id.value())
        .param("place", place)
        .param("kind", entry.kind().name())
        .param("field", said == null ? null : said.field().name())
        .param("content", json.write(said))
        .param("source", entry.saidBy().source())
        .param("basis", entry.saidBy().basis().name())
        .param("recorded", utc(entry.recorded()))
        .param("by", entry.recordedBy().value())
        .param("amends", entry.amends())
        .update();
  }

  /// @param place the order of recording, from 1
  /// @param field how it is guarded
  record Row(PersonId id, int place, Entry entry, FieldClass field) {}

  /// Persons who enter their cases.
  static final Columns<PersonHistories.Write> ENTERING =
      Columns.<PersonHistories.Write>of("people.person")
          .with("person_id", "uuid", PersonHistories.Write::person)
          .with("entered", "timestamptz", PersonHistories.Write::at)
          .with("entered_by", "uuid", PersonHistories.Write::by);

  /// Entries.
  Columns<Row> rows() {
    return entries;
  }

  /// Writes by their keys.
  static final Columns<PersonHistories.Write> WRITES =
      Columns.<PersonHistories.Write>of("people.written")
          .with("key", "uuid", PersonHistories.Write::key)
          .with("content", "bytea", write -> "\\x" + content(write))
          .with("person_id", "uuid", PersonHistories.Write::person);

  private static String content(PersonHistories.Write write) {
    var enters = write.enters();
    return HexFormat.of()
        .formatHex(
            enters == null
                ? People.content(write.person(), write.entries())
                : People.content(write.caseId(), enters, write.person(), write.entries()));
  }

  /// How many entries there are of a person, of every class.
  int places(PersonId id) {
    return sql.sql("SELECT count(*) FROM people.entry WHERE person_id = :id")
        .param("id", id.value())
        .query(Integer.class)
        .single();
  }

  /// Persons who said, or of whom it was said, that this one is tied to them.
  ///
  /// @param scope on `e.person_id`: those whom the reader may see
  /// @return what this person is to each
  List<TiedBy> tiedTo(PersonId id, Scope scope) {
    return sql.sql(
            """
            SELECT e.person_id, e.kind, e.content FROM people.entry e
            WHERE e.kind = 'TIE' AND e.content ->> 'other' = :id
              AND NOT EXISTS (SELECT FROM people.entry l WHERE l.amends = e.entry_id)
              AND %s
            ORDER BY e.recorded\
            """
                .formatted(scope.sql()))
        .params(scope.parameters())
        .param("id", id.toString())
        .query((row, _) -> {
          var said = json.read(Said.Kind.TIE, row.getString("content"));
          return new TiedBy(
              new PersonId(row.getObject("person_id", UUID.class)),
              said instanceof Said.TiedTo(var _, var relation)
                  ? relation
                  : Said.TiedTo.Relation.RELATIVE);
        })
        .list();
  }

  /// @param relation what the person asked about is to this one
  record TiedBy(PersonId id, Said.TiedTo.Relation relation) {}

  /// Those of some persons whom the reader may see.
  ///
  /// @param scope on `p.person_id`
  List<PersonId> visible(Collection<PersonId> ids, Scope scope) {
    return sql.sql(
            "SELECT p.person_id FROM people.person p WHERE p.person_id = ANY(:ids::uuid[]) AND "
                + scope.sql())
        .params(scope.parameters())
        .param("ids", Columns.array(ids))
        .query((row, _) -> new PersonId(row.getObject("person_id", UUID.class)))
        .list();
  }

  record Written(byte[] content, PersonId id) {}

  Optional<Written> written(UUID key) {
    return sql.sql("SELECT content, person_id FROM people.written WHERE key = :key")
        .param("key", key)
        .query((row, _) ->
            new Written(
                row.getBytes("content"), new PersonId(row.getObject("person_id", UUID.class))))
        .optional();
  }

  void insert(UUID key, Written written) {
    sql.sql("INSERT INTO people.written (key, content, person_id) VALUES (:key, :content, :person)")
        .param("key", key)
        .param("content", written.content())
        .param("person", written.id().value())
        .update();
  }

  private Entry entry(ResultSet row) throws SQLException {
    return entry(row, json);
  }

  static Entry entry(ResultSet row, SaidJson json) throws SQLException {
    var kind = Said.Kind.valueOf(row.getString("kind"));
    return new Entry(
        row.getObject("entry_id", UUID.class),
        kind,
        json.read(kind, row.getString("content")),
        new Attribution(row.getString("source"), Attribution.Basis.valueOf(row.getString("basis"))),
        row.getObject("recorded", OffsetDateTime.class).toInstant(),
        new UserId(row.getObject("recorded_by", UUID.class)),
        row.getObject("amends", UUID.class));
  }

  static OffsetDateTime utc(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }
}
