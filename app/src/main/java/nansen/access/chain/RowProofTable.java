package nansen.access.chain;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongConsumer;
import nansen.access.Salted;
import nansen.access.chain.RowProof.Outcome;
import nansen.access.chain.RowProof.RowFinding;
import nansen.database.DatabaseAddress;
import org.jspecify.annotations.Nullable;

/// Reads the rows, and what the trail tells of them, as both stood at one moment.
final class RowProofTable implements AutoCloseable {
  private static final int RECORDS = 500;
  private static final UUID BEFORE_ALL = new UUID(0, 0);
  private static final UUID LAST = new UUID(-1, -1);

  private final Connection connection;

  private RowProofTable(Connection connection) {
    this.connection = connection;
  }

  static Outcome walk(DatabaseAddress address, List<ToldTable> tables, LongConsumer progress) {
    try (var proof = new RowProofTable(address.snapshot())) {
      var rows = 0L;
      for (var table : tables) {
        var after = BEFORE_ALL;
        while (!after.equals(LAST)) {
          var last = proof.last(table, after);
          var standing = proof.standing(table, after, last);
          var wrong = wrong(table, standing, proof.told(table, after, last));
          if (wrong.isPresent()) {
            return new Outcome.Tampered(wrong.get());
          }
          rows += standing.size();
          progress.accept(rows);
          after = last;
        }
      }
      return new Outcome.Whole(rows);
    } catch (SQLException | RuntimeException e) {
      return new Outcome.Unchecked("what the rooms keep cannot be read: " + e.getMessage());
    }
  }

  /// What the trail tells of one record, and is not found yet.
  private static final class Told {
    final Map<String, Event> events = new HashMap<>();
    @Nullable Salted salted; // null while its salt is not there
  }

  /// @param hashed the field and its hash
  private record Event(long id, UUID actor, String hashed) {}

  /// Up to which record of those that the trail tells of the next part goes.
  private UUID last(ToldTable table, UUID after) throws SQLException {
    try (var query =
        connection.prepareStatement(
            """
            SELECT record FROM access.audit_event
            WHERE record > ? AND kind = ? AND changes <> '{}'
            GROUP BY record ORDER BY record LIMIT 1 OFFSET ?\
            """)) {
      query.setObject(1, after);
      query.setString(2, table.kind().name());
      query.setInt(3, RECORDS - 1);
      try (var row = query.executeQuery()) {
        return row.next() ? row.getObject(1, UUID.class) : LAST;
      }
    }
  }

  private Map<UUID, Told> told(ToldTable table, UUID after, UUID last) throws SQLException {
    var told = new HashMap<UUID, Told>();
    try (var query =
        between(
            """
            SELECT e.record, e.id, e.actor, e.changes, s.salt
            FROM access.audit_event e LEFT JOIN access.audit_salt s ON s.record = e.record
            WHERE e.record > ? AND e.record <= ? AND e.kind = ? AND e.changes <> '{}'\
            """,
            after,
            last)) {
      query.setString(3, table.kind().name());
      try (var row = query.executeQuery()) {
        while (row.next()) {
          var salt = row.getBytes("salt");
          var record = row.getObject("record", UUID.class);
          for (var change : (String[]) row.getArray("changes").getArray()) {
            var field = change.substring(0, Math.max(0, change.lastIndexOf('=')));
            if (table.told().matcher(field).matches()) {
              var its = told.computeIfAbsent(record, _ -> new Told());
              if (its.salted == null && salt != null) {
                its.salted = Salted.with(salt);
              }
              its.events.put(
                  field, new Event(row.getLong("id"), row.getObject("actor", UUID.class), change));
            }
          }
        }
      }
    }
    return told;
  }

  private List<ToldTable.Row> standing(ToldTable table, UUID after, UUID last) throws SQLException {
    var standing = new ArrayList<ToldTable.Row>();
    try (var query = between(table.sql(), after, last);
        var row = query.executeQuery()) {
      while (row.next()) {
        standing.add(table.reader().of(row));
      }
    }
    return standing;
  }

  /// Each row as the trail tells of it, and then none that it tells of besides.
  private static Optional<RowFinding> wrong(
      ToldTable table, List<ToldTable.Row> standing, Map<UUID, Told> told) {
    for (var row : standing) {
      var wrong = wrong(table, row, told.get(row.record()));
      if (wrong.isPresent()) {
        return wrong;
      }
    }
    return told.entrySet().stream()
        .filter(record -> !record.getValue().events.isEmpty())
        .findFirst()
        .map(record -> gone(table, record.getKey(), record.getValue()));
  }

  private static Optional<RowFinding> wrong(
      ToldTable table, ToldTable.Row row, @Nullable Told told) {
    var field = row.change().field();
    var event = told == null ? null : told.events.remove(field);
    if (told == null || event == null) {
      return found(table, row, Finding.Kind.INSERT, "no event tells of " + field);
    }
    var salted = told.salted;
    if (salted == null) {
      return found(
          table,
          row,
          Finding.Kind.DELETE,
          "the salt of its values is gone, so that none can be held against the trail");
    }
    if (!salted.of(row.change()).equals(event.hashed())) {
      return found(
          table,
          row,
          Finding.Kind.EDIT,
          field + " is not what it was when event " + event.id() + " told of it");
    }
    if (!row.actor().equals(event.actor())) {
      return found(
          table,
          row,
          Finding.Kind.EDIT,
          field + " was written by another, as event " + event.id() + " tells");
    }
    return Optional.empty();
  }

  private static Optional<RowFinding> found(
      ToldTable table, ToldTable.Row row, Finding.Kind kind, String detail) {
    return Optional.of(new RowFinding(table.what(), row.record(), kind, detail));
  }

  private static RowFinding gone(ToldTable table, UUID record, Told told) {
    var first = told.events.entrySet().iterator().next();
    return new RowFinding(
        table.what(),
        record,
        Finding.Kind.DELETE,
        first.getKey() + " of event " + first.getValue().id() + " is gone");
  }

  private PreparedStatement between(String sql, UUID after, UUID last) throws SQLException {
    var query = connection.prepareStatement(sql);
    query.setObject(1, after);
    query.setObject(2, last);
    return query;
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
