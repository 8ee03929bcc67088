package nansen;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import nansen.cli.BuiltInLaw;
import nansen.database.DatabaseAddress;
import nansen.database.OwnPostgres;
import org.springframework.context.ConfigurableApplicationContext;

/// The server over a real PostgreSQL of its own, one for all tests of a run, and a clock that tests
/// set. Tests share its tables, so each works with cases of its own.
public final class TestServer {
  /// The day with which the tests begin.
  public static final Instant BEGINNING = Instant.parse("2026-09-15T10:00:00Z");

  private static final AtomicReference<Instant> NOW = new AtomicReference<>(BEGINNING);
  private static final TestServer ONE = new TestServer();

  private final Path folder;
  private final OwnPostgres postgres;
  private final ConfigurableApplicationContext context;

  private TestServer() {
    try {
      folder = Files.createTempDirectory("nansen-test-server");
      postgres = OwnPostgres.start(folder, System.err::println);
      InstantSource clock = NOW::get;
      context =
          Server.start(
              postgres.address(),
              BuiltInLaw.spoken(),
              clock,
              Map.of(
                  "server.port", "0",
                  "nansen.folder", folder.toString(),
                  "nansen.zone", "Europe/Oslo"));
      Server.afterwards(postgres::close);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (OwnPostgres.Refused e) {
      throw new IllegalStateException(e);
    }
  }

  /// A room of the running server.
  public static <T> T room(Class<T> type) {
    return ONE.context.getBean(type);
  }

  /// Where it listens.
  public static int port() {
    return Integer.parseInt(ONE.context.getEnvironment().getRequiredProperty("local.server.port"));
  }

  /// The database behind it, as the owner of the tables.
  public static OwnPostgres postgres() {
    return ONE.postgres;
  }

  /// An empty database of that name beside it, made anew.
  public static DatabaseAddress database(String name) {
    var server = ONE.postgres.address();
    try (var owner = DriverManager.getConnection(server.url(), server.user(), server.password());
        var statement = owner.createStatement()) {
      statement.execute("DROP DATABASE IF EXISTS " + name);
      statement.execute("CREATE DATABASE " + name);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return new DatabaseAddress(
        server.url().replaceFirst("/[^/]*$", "/" + name), server.user(), server.password());
  }

  /// The folder of the installation: its keys and checkpoints.
  public static Path folder() {
    return ONE.folder;
  }

  /// The time of day.
  public static Instant now() {
    return NOW.get();
  }

  /// Sets the time of day.
  public static void itIs(Instant now) {
    NOW.set(now);
  }
}
