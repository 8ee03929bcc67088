package nansen.access.chain;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.LongConsumer;
import nansen.database.DatabaseAddress;

/// Reads the whole trail as it stood at one moment, whatever is written meanwhile.
final class TrailTable implements AutoCloseable {
  private final Connection connection;

  private static final int BATCH = 10_000;

  /// Walks the chain in a database, see [Trail#verify].
  static Trail.Outcome walk(
      DatabaseAddress address, List<Checkpoint> checkpoints, LongConsumer progress) {
    try (var table = new TrailTable(connect(address))) {
      return table.walk(checkpoints, progress);
    } catch (SQLException | IllegalStateException | CompletionException e) {
      return new Trail.Outcome.Unchecked("the database cannot be read: " + e.getMessage());
    }
  }

  Trail.Outcome walk(List<Checkpoint> checkpoints, LongConsumer progress) throws SQLException {
    var verification =
        new Verification(checkpoints, place -> from(place, Verification.AHEAD), this::hasDigest);
    plainJoins();
    var rows = after(0);
    while (!rows.isEmpty()) {
      // The database reads the next rows while these are looked at.
      var last = rows.getLast().link().sequence();
      var next = CompletableFuture.supplyAsync(() -> after(last));
      for (var row : rows) {
        var finding = verification.next(row, digest(row));
        if (finding.isPresent()) {
          next.join(); // the connection is closed after this
          return new Trail.Outcome.Tampered(finding.get());
        }
      }
      rows = next.join();
      progress.accept(verification.verified());
    }
    return conclude(verification, checkpoints);
  }

  private static Hash digest(Link.WithEvent row) {
    return row.event() == null ? Hash.ROOT : row.event().digest();
  }

  /// Each batch is to look its events up by their ids. For so many at a time the planner would
  /// rather read the whole table, again for each batch.
  private void plainJoins() throws SQLException {
    try (var setting = connection.createStatement()) {
      setting.execute("SET LOCAL enable_hashjoin TO off; SET LOCAL enable_mergejoin TO off");
    }
  }

  private Trail.Outcome conclude(Verification verification, List<Checkpoint> checkpoints)
      throws SQLException {
    var cut = verification.end();
    if (cut.isPresent()) {
      return new Trail.Outcome.Tampered(cut.get());
    }
    var events = verification.verified();
    var unlinked = unlinked();
    if (unlinked.firstLate().isPresent()) {
      return new Trail.Outcome.Tampered(
          new Finding(
              events + 1,
              Finding.Kind.INSERT,
              "%d events older than five seconds stand in no chain, the first is event %d"
                  .formatted(unlinked.late(), unlinked.firstLate().get())));
    }
    if (events > 0 && checkpoints.isEmpty()) {
      return new Trail.Outcome.Unchecked(
          "the chain of "
              + events
              + " events is whole in itself, but there is no checkpoint: whether it was rewritten"
              + " or its end cut off cannot be told");
    }
    return new Trail.Outcome.Whole(
        events,
        unlinked.all(),
        checkpoints.size(),
        checkpoints.isEmpty() ? 0 : checkpoints.getLast().sequence());
  }

  TrailTable(Connection connection) {
    this.connection = connection;
  }

  private static Connection connect(DatabaseAddress address) throws SQLException {
    var properties = new Properties();
    properties.setProperty("user", address.user());
    if (address.password() != null) {
      properties.setProperty("password", address.password());
    }
    var connection = DriverManager.getConnection(address.url(), properties);
    connection.setReadOnly(true);
    connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
    connection.setAutoCommit(false);
    return connection;
  }

  /// The links after a place with their events, in order: so many, or what is left.
  List<Link.WithEvent> after(long sequence) {
    try (var query =
        connection.prepareStatement(
            """
            SELECT l.sequence, l.event, l.digest, l.hash, %s
            FROM (SELECT * FROM access.audit_link WHERE sequence > ? ORDER BY sequence LIMIT ?) l
            LEFT JOIN access.audit_event e ON e.id = l.event
            ORDER BY l.sequence
            """
                .formatted(ChainTable.COLUMNS))) {
      query.setLong(1, sequence);
      query.setInt(2, BATCH);
      var rows = new ArrayList<Link.WithEvent>(BATCH);
      try (var row = query.executeQuery()) {
        while (row.next()) {
          var link = ChainTable.link(row);
          row.getLong(5);
          rows.add(new Link.WithEvent(link, row.wasNull() ? null : ChainTable.event(row, 5)));
        }
      }
      return rows;
    } catch (SQLException e) {
      throw new IllegalStateException("the trail could not be read on: " + e.getMessage(), e);
    }
  }

  /// The links from a place on, without their events.
  List<Link> from(long sequence, int limit) {
    try (var query =
        connection.prepareStatement(
            """
            SELECT sequence, event, digest, hash FROM access.audit_link
            WHERE sequence >= ? ORDER BY sequence LIMIT ?
            """)) {
      query.setLong(1, sequence);
      query.setInt(2, limit);
      var links = new ArrayList<Link>();
      try (var row = query.executeQuery()) {
        while (row.next()) {
          links.add(ChainTable.link(row));
        }
      }
      return links;
    } catch (SQLException e) {
      throw new IllegalStateException("the trail could not be read on: " + e.getMessage(), e);
    }
  }

  /// Whether a link has this digest. Looks through all of them.
  boolean hasDigest(Hash digest) {
    try (var query =
        connection.prepareStatement(
            "SELECT EXISTS (SELECT FROM access.audit_link WHERE digest = ?)")) {
      query.setBytes(1, digest.bytes());
      try (var row = query.executeQuery()) {
        return row.next() && row.getBoolean(1);
      }
    } catch (SQLException e) {
      throw new IllegalStateException("the trail could not be read on: " + e.getMessage(), e);
    }
  }

  /// Events that stand in no chain.
  ///
  /// @param late how many were written more than five seconds ago, by the database's clock
  /// @param firstLate the id of the first of those
  record Unlinked(long all, long late, Optional<Long> firstLate) {}

  Unlinked unlinked() throws SQLException {
    try (var query =
            connection.prepareStatement(
                """
                SELECT count(*), count(*) FILTER (WHERE late), min(id) FILTER (WHERE late)
                FROM (SELECT e.id, e.at < now() - interval '5 seconds' AS late
                      FROM access.audit_event e
                      WHERE NOT EXISTS (SELECT FROM access.audit_link l WHERE l.event = e.id)) e
                """);
        var row = query.executeQuery()) {
      row.next();
      return new Unlinked(
          row.getLong(1), row.getLong(2), Optional.ofNullable(row.getObject(3, Long.class)));
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
