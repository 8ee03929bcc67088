package nansen.access.chain;

import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/// Reads events that stand in no chain yet, and adds their links.
@Component
public class ChainTable {
  /// Of a [StoredEvent], in its order.
  static final String COLUMNS =
      """
      e.id, e.at, e.actor::text, e.session::text, e.purpose, e.act, e.kind, e.record::text,
      e.listed::text, e.fields::text, e.rule, e.result, e.changes::text
      """;

  /// Any number that nothing else in the database locks.
  private static final long LOCK = 0x4e616e73656eL;

  private final JdbcTemplate database;

  public ChainTable(JdbcTemplate database) {
    this.database = database;
  }

  /// Whether this transaction is the only one that links, until it ends.
  boolean tryLock() {
    return Boolean.TRUE.equals(
        database.queryForObject("SELECT pg_try_advisory_xact_lock(?)", Boolean.class, LOCK));
  }

  /// The last link.
  Optional<Link> head() {
    return database
        .query(
            "SELECT sequence, event, digest, hash FROM access.audit_link"
                + " ORDER BY sequence DESC LIMIT 1",
            (row, _) -> link(row))
        .stream()
        .findFirst();
  }

  /// The oldest transaction that may still be open. All events of those before it can be seen now,
  /// or never will be.
  String oldestOpen() {
    return database
        .query("SELECT pg_snapshot_xmin(pg_current_snapshot())::text", (row, _) -> row.getString(1))
        .getFirst();
  }

  /// The first event without a link.
  ///
  /// @param since a transaction before which all have one; null where that is not known, which is
  ///   slow and right. Numbers at or above that of the next transaction are of another server, from
  ///   which the database was restored.
  Optional<Long> firstUnlinked(@Nullable String since) {
    var recent =
        since == null
            ? "TRUE"
            : "e.transaction >= CAST('%d' AS xid8)".formatted(Long.parseUnsignedLong(since))
                + " AND e.transaction < pg_snapshot_xmax(pg_current_snapshot())";
    // The least of all, and not the first in order: for that the planner might walk through all
    // ids.
    return Optional.ofNullable(
        database.queryForObject(
            """
            SELECT min(e.id) FROM access.audit_event e
            WHERE %s AND NOT EXISTS (SELECT FROM access.audit_link l WHERE l.event = e.id)
            """
                .formatted(recent),
            Long.class));
  }

  /// An event, and whether it has a link.
  record Seen(StoredEvent event, boolean isLinked) {}

  /// The next events by id: so many, or what is left.
  List<Seen> after(long id, int limit) {
    // Each link is looked up by its event. For so many at a time the planner would rather read the
    // whole table, again for each piece.
    return database.query(
        """
        SELECT l.event IS NOT NULL, %s
        FROM (SELECT * FROM access.audit_event WHERE id > ? ORDER BY id LIMIT ?) e
        LEFT JOIN LATERAL (
          SELECT event FROM access.audit_link WHERE event = e.id OFFSET 0) l ON TRUE
        ORDER BY e.id
        """
            .formatted(COLUMNS),
        (row, _) -> new Seen(event(row, 2), row.getBoolean(1)),
        id,
        limit);
  }

  void add(List<Link> links) {
    if (links.isEmpty()) {
      return;
    }
    database.update(connection -> {
      var insert =
          connection.prepareStatement(
              """
              INSERT INTO access.audit_link (sequence, event, digest, hash)
              SELECT * FROM unnest(?::bigint[], ?::bigint[], ?::bytea[], ?::bytea[])
              """);
      insert.setString(1, numbers(links.stream().map(Link::sequence).toList()));
      insert.setString(2, numbers(links.stream().map(Link::event).toList()));
      insert.setArray(3, bytes(connection, links.stream().map(Link::digest).toList()));
      insert.setArray(4, bytes(connection, links.stream().map(Link::hash).toList()));
      return insert;
    });
  }

  private static String numbers(List<Long> numbers) {
    return numbers.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
  }

  private static Array bytes(Connection connection, List<Hash> all) throws SQLException {
    return connection.createArrayOf("bytea", all.stream().map(Hash::bytes).toArray(byte[][]::new));
  }

  static Link link(ResultSet row) throws SQLException {
    return new Link(
        row.getLong(1), row.getLong(2), new Hash(row.getBytes(3)), new Hash(row.getBytes(4)));
  }

  /// @param first the column of its id
  static StoredEvent event(ResultSet row, int first) throws SQLException {
    var column = first;
    return new StoredEvent(
        row.getLong(column++),
        row.getObject(column++, OffsetDateTime.class).toInstant(),
        row.getString(column++),
        row.getString(column++),
        row.getString(column++),
        row.getString(column++),
        row.getString(column++),
        row.getString(column++),
        row.getString(column++),
        row.getString(column++),
        row.getString(column++),
        row.getString(column++),
        row.getString(column));
  }
}
