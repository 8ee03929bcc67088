package nansen.access.chain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import nansen.TestServer;
import nansen.database.DatabaseAddress;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// A database with an audit trail and nothing else, beside that of the test server.
public final class FilledTrail {
  public final DatabaseAddress address;
  public final Path folder;
  public final JdbcTemplate database;
  final Linker linker;

  /// An empty trail in a database of that name, made anew.
  public FilledTrail(String name) {
    this(migrated(TestServer.database(name)));
  }

  /// The trail that a database has, linked and signed by us.
  public FilledTrail(DatabaseAddress address) {
    this.address = address;
    try {
      folder = Files.createTempDirectory("nansen-trail");
      var source = source(address);
      database = new JdbcTemplate(source);
      linker = linker(new AuditSettings(folder, Duration.ofMinutes(10)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static DatabaseAddress migrated(DatabaseAddress empty) {
    Flyway.configure()
        .dataSource(empty.url(), empty.user(), Objects.requireNonNull(empty.password()))
        .locations("classpath:db/migration/database", "classpath:db/migration/access")
        .load()
        .migrate();
    return empty;
  }

  private static DriverManagerDataSource source(DatabaseAddress address) {
    return new DriverManagerDataSource(
        address.url(), address.user(), Objects.requireNonNull(address.password()));
  }

  /// Another linker over the same trail, as of another server.
  Linker linker(AuditSettings settings) throws IOException {
    return linker(settings, () -> {});
  }

  /// The same.
  ///
  /// @param between happens when links have been added, before they are committed
  Linker linker(AuditSettings settings, Runnable between) throws IOException {
    var source = source(address);
    var table =
        new ChainTable(new JdbcTemplate(source)) {
          @Override
          void add(List<Link> links) {
            super.add(links);
            between.run();
          }
        };
    return new Linker(
        table,
        new TransactionTemplate(new JdbcTransactionManager(source)),
        () -> Instant.parse("2026-09-15T10:00:00Z"),
        settings);
  }

  /// Events of some time ago, all different.
  public void happened(int count) {
    database.update(
        """
        INSERT INTO access.audit_event
          (at, actor, session, purpose, act, kind, record, listed, fields, rule, result, changes)
        SELECT '2026-09-01T10:00:00.123456Z'::timestamptz + n * interval '1 second',
          gen_random_uuid(), CASE WHEN n % 3 > 0 THEN gen_random_uuid() END, 'CASE', 'READ', 'PERSON',
          CASE WHEN n % 5 > 0 THEN gen_random_uuid() END,
          CASE WHEN n % 5 = 0 THEN ARRAY[gen_random_uuid(), gen_random_uuid()] END,
          '{IDENTITY,CLAIM}', 'caseworker.assigned', 'ALLOWED',
          CASE WHEN n % 2 = 0 THEN ARRAY['told.' || n || '=00ff'] ELSE '{}' END
        FROM generate_series(1, ?) n
        """,
        count);
  }

  public void linkAndSign() throws IOException {
    linker.link();
    linker.sign();
  }

  Trail.Outcome verify() {
    return Trail.verify(address, Trail.checkpoints(folder), _ -> {});
  }

  /// A connection of the owner of the tables, who can do anything to them.
  Connection ownerInTransaction() throws SQLException {
    var connection =
        DriverManager.getConnection(
            address.url(), address.user(), Objects.requireNonNull(address.password()));
    connection.setAutoCommit(false);
    return connection;
  }
}
