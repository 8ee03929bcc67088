package nansen.bench.names.peer;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.function.LongFunction;
import org.postgresql.PGConnection;

/// PostgreSQL with pg_trgm: names in Latin letters (by ICU) under a GIN index, its usual threshold
/// of 0.3, everything in memory, no parallel workers.
public final class TrigramFinds implements Finds {
  private static final int ROWS_AT_ONCE = 20_000;

  private final Latin latin = new Latin();
  private final EmbeddedPostgres server;
  private final Connection connection;
  private final PreparedStatement question;

  public TrigramFinds() throws IOException {
    server =
        EmbeddedPostgres.builder()
            .setServerConfig("shared_buffers", "2GB")
            .setServerConfig("maintenance_work_mem", "1GB")
            .setServerConfig("max_wal_size", "4GB")
            .setServerConfig("max_parallel_workers_per_gather", "0")
            .start();
    try {
      connection = server.getPostgresDatabase().getConnection();
      run("create extension pg_trgm");
      run("create table person (number bigint not null, latin text not null)");
      question =
          connection.prepareStatement(
              """
              select number from person where latin % ?
              order by similarity(latin, ?) desc limit ?
              """);
    } catch (SQLException e) {
      server.close();
      throw new IOException(e);
    }
  }

  private void run(String statement) throws SQLException {
    try (var each = connection.createStatement()) {
      each.execute(statement);
    }
  }

  @Override
  public String title() {
    return "PostgreSQL 18 pg_trgm";
  }

  @Override
  public boolean build(long names, LongFunction<String> name) throws IOException {
    try {
      var copy =
          connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy person from stdin");
      var rows = new StringBuilder();
      for (var i = 0L; i < names; i++) {
        rows.append(i).append('\t').append(latin.of(name.apply(i))).append('\n');
        if (i % ROWS_AT_ONCE == ROWS_AT_ONCE - 1 || i == names - 1) {
          var bytes = rows.toString().getBytes(StandardCharsets.UTF_8);
          copy.writeToCopy(bytes, 0, bytes.length);
          rows.setLength(0);
        }
      }
      copy.endCopy();
      run("create index on person using gin (latin gin_trgm_ops)");
      run("vacuum analyze person");
    } catch (SQLException e) {
      throw new IOException(e);
    }
    return true;
  }

  @Override
  public long[] find(String name, int most) throws IOException {
    var text = latin.of(name);
    var found = new ArrayList<Long>();
    try {
      question.setString(1, text);
      question.setString(2, text);
      question.setInt(3, most);
      try (var rows = question.executeQuery()) {
        while (rows.next()) {
          found.add(rows.getLong(1));
        }
      }
    } catch (SQLException e) {
      throw new IOException(e);
    }
    return found.stream().mapToLong(Long::longValue).toArray();
  }

  /// `similarity` as PostgreSQL itself computes it.
  double similarity(String first, String second) throws SQLException {
    try (var asked = connection.prepareStatement("select similarity(?, ?)")) {
      asked.setString(1, first);
      asked.setString(2, second);
      try (var rows = asked.executeQuery()) {
        rows.next();
        return rows.getDouble(1);
      }
    }
  }

  @Override
  public long bytes() throws IOException {
    try (var each = connection.createStatement();
        var rows = each.executeQuery("select pg_total_relation_size('person')")) {
      rows.next();
      return rows.getLong(1);
    } catch (SQLException e) {
      throw new IOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new IOException(e);
    } finally {
      server.close();
    }
  }
}
