package nansen.access;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import nansen.database.Columns;
import nansen.database.Trip;
import nansen.database.Trips;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/// Adds to `access.audit_event`. It can neither change nor remove. Rooms write through [Audit].
@Component
public class AuditTable {
  /// Events.
  private static final Columns<@Nullable Object[]> EVENTS =
      Columns.<@Nullable Object[]>of("access.audit_event")
          .with("at", "timestamptz", row -> row[0])
          .with("actor", "uuid", row -> row[1])
          .with("session", "uuid", row -> row[2])
          .with("purpose", "text", row -> row[3])
          .with("act", "text", row -> row[4])
          .with("kind", "text", row -> row[5])
          .with("record", "uuid", row -> row[6])
          .with("listed", "uuid[]", row -> row[7])
          .with("fields", "text[]", row -> row[8])
          .with("rule", "text", row -> row[9])
          .with("result", "text", row -> row[10])
          .with("changes", "text[]", row -> row[11]);

  private static final String INSERT = EVENTS.one();

  private static final Columns<Map.Entry<UUID, String>> FRESH =
      Columns.<Map.Entry<UUID, String>>of("access.audit_salt")
          .with("record", "uuid", Map.Entry::getKey)
          .with("salt", "bytea", each -> "\\x" + each.getValue());

  private static final String SALTS =
      """
      WITH made AS (
        INSERT INTO access.audit_salt (record, salt)
        SELECT record, decode(salt, 'hex')
        FROM unnest(?::uuid[], ?::text[]) AS fresh (record, salt)
        ON CONFLICT DO NOTHING RETURNING record, salt)
      SELECT record, salt FROM made
      UNION ALL SELECT record, salt FROM access.audit_salt WHERE record = ANY(?::uuid[])
      """;

  /// The same of one record.
  private static final String SALT =
      """
      WITH made AS (%s ON CONFLICT DO NOTHING RETURNING salt)
      SELECT salt FROM made
      UNION ALL SELECT salt FROM access.audit_salt WHERE record = ?\
      """
          .formatted(FRESH.one());

  private static final int SALT_BYTES = 16;

  private final JdbcTemplate database;
  private final Trips trips;
  private final InstantSource clock;
  private final SecureRandom random = new SecureRandom();

  public AuditTable(JdbcTemplate database, InstantSource clock) {
    this.database = database;
    this.trips = new Trips(database);
    this.clock = clock;
  }

  /// Adds events, in the transaction that is open on the connection.
  public void insert(List<Audit.Entry> entries) {
    var at = clock.instant();
    var salts = salts(entries);
    var trip = trips.begin();
    EVENTS.insert(
        trip, entries.stream().map(entry -> row(new Audit.Past(at, entry), salts)).toList());
    trip.go();
  }

  /// The same of earlier moments: very many of them, of records that nobody else knows yet.
  void insertPast(List<Audit.Past> past) {
    var records = records(past.stream().map(Audit.Past::entry).toList());
    var salts = kept(records);
    var fresh =
        records.stream()
            .filter(record -> !salts.containsKey(record))
            .map(record -> Map.entry(record, freshSalt()))
            .toList();
    trips.copy(FRESH, fresh);
    fresh.forEach(each -> salts.put(each.getKey(), HexFormat.of().parseHex(each.getValue())));
    trips.copy(EVENTS, past.stream().map(each -> row(each, salts)).toList());
  }

  /// The salts there are of some records.
  private Map<UUID, byte[]> kept(List<UUID> records) {
    var salts = new HashMap<UUID, byte[]>();
    // One after the other by the key: a plan for all together may be one for a small table.
    database.query(
        """
        SELECT s.record, s.salt FROM unnest(?::uuid[]) AS asked (record)
        CROSS JOIN LATERAL (
          SELECT * FROM access.audit_salt s WHERE s.record = asked.record OFFSET 0) AS s
        """,
        row -> {
          salts.put(row.getObject("record", UUID.class), row.getBytes("salt"));
        },
        Columns.array(records));
    return salts;
  }

  /// The same as [#insert], of one record whose salt was asked for before.
  ///
  /// @param salt empty where another transaction has made it just now
  void insert(Trip trip, Audit.Entry entry, Trip.Answer<byte[]> salt) {
    var permission = entry.permission();
    var record = record(permission.subject());
    var salts = salt.row().map(its -> Map.of(record, its)).orElseGet(() -> salts(List.of(entry)));
    trip.write(INSERT, row(new Audit.Past(clock.instant(), entry), salts));
  }

  /// Asks for the salt of a record, made where there is none yet.
  Trip.Answer<byte[]> salt(Trip trip, Subject subject) {
    var id = record(subject);
    return trip.ask(SALT, (row, _) -> row.getBytes("salt"), id.toString(), "\\x" + freshSalt(), id);
  }

  /// Fields of one record were read: on a trip on which other events go too.
  void insertRead(Trip trip, Decision.Allowed permission) {
    var entry = new Audit.Entry(permission, List.of());
    trip.write(INSERT, row(new Audit.Past(clock.instant(), entry), Map.of()));
  }

  void insertListed(Trip trip, Scope scope, List<UUID> records) {
    trip.write(
        INSERT,
        row(
            clock.instant(),
            scope.actor(),
            scope.act(),
            scope.purpose(),
            Subject.any(scope.kind()),
            List.of(scope.field()),
            records,
            scope.rule(),
            "ALLOWED",
            List.of()));
  }

  void insertDenied(Decision.Denied denied) {
    database.update(
        INSERT,
        row(
            clock.instant(),
            denied.actor(),
            denied.act(),
            denied.purpose(),
            denied.subject(),
            List.of(denied.field()),
            null,
            "",
            denied.why().name(),
            List.of()));
  }

  private static @Nullable Object[] row(Audit.Past past, Map<UUID, byte[]> salts) {
    var permission = past.entry().permission();
    return row(
        past.at(),
        permission.actor(),
        permission.act(),
        permission.purpose(),
        permission.subject(),
        permission.fields(),
        null,
        permission.rule(),
        "ALLOWED",
        hashed(permission.subject(), past.entry().changes(), salts));
  }

  private static @Nullable Object[] row(
      Instant at,
      Actor actor,
      Act act,
      Purpose purpose,
      Subject subject,
      Collection<FieldClass> fields,
      @Nullable List<UUID> listed,
      String rule,
      String result,
      List<String> changes) {
    return new @Nullable Object[] {
      at.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC),
      actor.user().value(),
      actor.session().orElse(null),
      purpose.name(),
      act.name(),
      subject.kind().name(),
      subject.id().orElse(null),
      listed == null ? null : Columns.array(listed),
      Columns.array(fields.stream().sorted().toList()),
      rule,
      result,
      Columns.array(changes)
    };
  }

  private static List<String> hashed(
      Subject subject, List<Change> changes, Map<UUID, byte[]> salts) {
    if (changes.isEmpty()) {
      return List.of();
    }
    var salted = Salted.with(Objects.requireNonNull(salts.get(record(subject))));
    return changes.stream().map(salted::of).toList();
  }

  private static UUID record(Subject subject) {
    return subject.id().orElseThrow(() -> new IllegalArgumentException("values of which record?"));
  }

  /// The records of which values were written, always in the same order, so that two who make the
  /// same salts never wait for each other.
  private static List<UUID> records(List<Audit.Entry> entries) {
    return entries.stream()
        .filter(entry -> !entry.changes().isEmpty())
        .map(entry -> record(entry.permission().subject()))
        .distinct()
        .sorted()
        .toList();
  }

  /// Their salts, made where there is none yet.
  private Map<UUID, byte[]> salts(List<Audit.Entry> entries) {
    var records = records(entries);
    var salts = new HashMap<UUID, byte[]>();
    while (salts.size() < records.size()) {
      var ids = Columns.array(records);
      database.query(
          SALTS,
          row -> {
            salts.put(row.getObject("record", UUID.class), row.getBytes("salt"));
          },
          ids,
          Columns.array(records.stream().map(_ -> freshSalt()).toList()),
          ids);
      // Another transaction may have made one just now, after this statement began: look again.
    }
    return salts;
  }

  private String freshSalt() {
    var fresh = new byte[SALT_BYTES];
    random.nextBytes(fresh);
    return HexFormat.of().formatHex(fresh);
  }
}
