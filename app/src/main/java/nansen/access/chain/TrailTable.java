package nansen.access.chain;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import nansen.database.DatabaseAddress;

/// Reads the whole trail from its database, as it stood at one moment, whatever is written
/// meanwhile.
final class TrailTable implements AutoCloseable, Walk.Source {
  private static final int BATCH = 10_000;

  private final Connection connection;
  private long reached;

  /// Walks the chain in a database, see [Trail#verify].
  static Trail.Outcome walk(
      DatabaseAddress address, List<Checkpoint> checkpoints, LongConsumer progress) {
    try (var table = new TrailTable(address.snapshot())) {
      return table.walk(checkpoints, progress);
    } catch (SQLException | IllegalStateException | CompletionException e) {
      return new Trail.Outcome.Unchecked("the database cannot be read: " + e.getMessage());
    }
  }

  Trail.Outcome walk(List<Checkpoint> checkpoints, LongConsumer progress) throws SQLException {
    plainJoins();
    var walk = Walk.along(this, checkpoints, progress);
    return walk.finding().isPresent()
        ? new Trail.Outcome.Tampered(walk.finding().get())
        : conclude(walk, checkpoints);
  }

  /// Writes the chain in a database out, see [Trail#export].
  static Optional<String> export(DatabaseAddress address, Consumer<String> lines) {
    try (var table = new TrailTable(address.snapshot())) {
      table.plainJoins();
      lines.accept(TrailFile.FORM);
      var count = 0L;
      for (var rows = table.next(); !rows.isEmpty(); rows = table.next()) {
        rows.stream().map(TrailFile::line).forEach(lines);
        count += rows.size();
      }
      lines.accept(TrailFile.end(count));
      return Optional.empty();
    } catch (SQLException | IllegalStateException e) {
      return Optional.of("the database cannot be read: " + e.getMessage());
    }
  }

  /// Each batch is to look its events up by their ids. For so many at a time the planner would
  /// rather read the whole table, again for each batch.
  private void plainJoins() throws SQLException {
    try (var setting = connection.createStatement()) {
      setting.execute("SET LOCAL enable_hashjoin TO off; SET LOCAL enable_mergejoin TO off");
    }
  }

  private Trail.Outcome conclude(Walk walk, List<Checkpoint> checkpoints) throws SQLException {
    var unlinked = unlinked();
    if (unlinked.firstLate().isPresent()) {
      return new Trail.Outcome.Tampered(
          new Finding(
              walk.verified() + 1,
              Finding.Kind.INSERT,
              "%d events older than five seconds stand in no chain, the first is event %d"
                  .formatted(unlinked.late(), unlinked.firstLate().get())));
    }
    return walk.whole(checkpoints, unlinked.all());
  }

  TrailTable(Connection connection) {
    this.connection = connection;
  }

  @Override
  public List<Link.WithEvent> next() {
    var rows = after(reached);
    if (!rows.isEmpty()) {
      reached = rows.getLast().link().sequence();
    }
    return rows;
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

  @Override
  public List<Link> from(long sequence, int limit) {
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

  @Override
  public boolean hasDigest(Hash digest) {
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
