package nansen.bench.casefile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nansen.Server;
import nansen.bench.LawTexts;
import nansen.database.DatabaseAddress;
import nansen.database.OwnPostgres;
import nansen.inforce.LawInForce;
import nansen.population.Populating;
import nansen.population.Population;
import nansen.speech.Language;
import nansen.speech.Spoken;
import nansen.speech.Titles;
import org.springframework.context.ConfigurableApplicationContext;

/// The installation that is measured: a demonstration with its own PostgreSQL, as durable as it
/// comes, and the whole server over it in this process, with its pages and its work in the
/// background.
final class Installation implements AutoCloseable {
  private static final int LOOK_AGAIN_MILLIS = 500;

  private final Path folder;
  private final OwnPostgres postgres;
  private final ConfigurableApplicationContext server;

  private Installation(Path folder, OwnPostgres postgres, ConfigurableApplicationContext server) {
    this.folder = folder;
    this.postgres = postgres;
    this.server = server;
  }

  /// Opens it, or makes an empty one.
  static Installation open(Path folder) throws IOException {
    try {
      var postgres = OwnPostgres.start(folder, line -> System.err.println("  " + line));
      var settings =
          Map.<String, Object>of(
              "server.port",
              0,
              "nansen.folder",
              folder.toString(),
              "nansen.demonstration",
              "true",
              "logging.level.nansen",
              "warn");
      return new Installation(
          folder,
          postgres,
          Server.start(postgres.address(), spoken(), InstantSource.system(), settings));
    } catch (OwnPostgres.Refused refused) {
      throw new IOException(refused.getMessage(), refused);
    }
  }

  /// The law of this repository. Nobody reads a page in this process: one language is enough.
  private static Spoken spoken() {
    var law = LawTexts.book();
    var titles = new EnumMap<Language, Titles>(Language.class);
    for (var language : Language.values()) {
      titles.put(language, LawTexts.read(Titles.of(law, language, List.of())));
    }
    return new Spoken(LawTexts.all(), law, titles, Map.of());
  }

  <T> T room(Class<T> type) {
    return server.getBean(type);
  }

  DatabaseAddress address() {
    return postgres.address();
  }

  /// The folder in which it lies, and the programs of PostgreSQL with it.
  Path folder() {
    return folder;
  }

  /// A connection of the owner of all tables.
  Connection owner() throws SQLException {
    return owner(address().url());
  }

  /// The same to another database of the same server.
  Connection owner(String url) throws SQLException {
    return DriverManager.getConnection(url, address().user(), password());
  }

  String password() {
    return Objects.requireNonNull(address().password());
  }

  /// The port of PostgreSQL on the loopback address.
  int port() {
    var url = address().url();
    return Integer.parseInt(url.replaceFirst(".*:(\\d+)/.*", "$1"));
  }

  /// Puts a synthetic population into it; what is there stays.
  ///
  /// @return how many cases were not there before
  long populate(long cases) throws InterruptedException {
    var today = LocalDate.now(ZoneOffset.UTC);
    return switch (room(Populating.class).run(new Population(Deeds.SEED, today), cases, _ -> {})) {
      case Populating.Outcome.Populated(var brought) -> brought;
      case Populating.Outcome.Real() ->
          throw new IllegalArgumentException(
              folder + " is a real installation: measurements write to what they measure");
    };
  }

  /// Refuses a folder with real cases: measurements write to what they measure.
  void requireDemonstration() throws InterruptedException {
    populate(0);
  }

  /// How many cases there are.
  long cases() throws SQLException {
    try (var owner = owner();
        var statement = owner.createStatement();
        var rows = statement.executeQuery("SELECT count(*) FROM casefile.case_file")) {
      rows.next();
      return rows.getLong(1);
    }
  }

  /// Waits until the server has nothing left to do in the background: what was written is linked
  /// into the chain, what the passing of time has changed is assessed, what was proposed is tried.
  /// Then PostgreSQL looks at what is there, as it does by itself after a while.
  void settle() throws SQLException, InterruptedException {
    try (var owner = owner();
        var statement = owner.createStatement()) {
      while (isBusy(statement)) {
        Thread.sleep(LOOK_AGAIN_MILLIS);
      }
      statement.execute("VACUUM ANALYZE");
      statement.execute("CHECKPOINT");
    }
  }

  /// Events are linked in the order of their numbers, so the last one tells; to count them all
  /// would take as long as to link them.
  private static boolean isBusy(Statement statement) throws SQLException {
    try (var rows =
        statement.executeQuery(
            """
            SELECT EXISTS (
                SELECT FROM (SELECT max(id) AS id FROM access.audit_event) AS last
                WHERE last.id IS NOT NULL
                  AND NOT EXISTS (SELECT FROM access.audit_link WHERE event = last.id))
              OR EXISTS (SELECT FROM casefile.assessed WHERE until <= now())
              OR EXISTS (
                SELECT FROM amending.dry_run r WHERE ended IS NULL AND law = %s
                  AND NOT EXISTS (SELECT FROM amending.ending WHERE proposal_id = r.proposal_id))\
            """
                .formatted(LawInForce.NUMBER))) {
      rows.next();
      return rows.getBoolean(1);
    }
  }

  @Override
  public void close() {
    server.close();
    postgres.close();
  }

  /// Deletes what an installation has left behind.
  static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (var files = Files.walk(folder)) {
      for (var each : files.toList().reversed()) {
        Files.delete(each);
      }
    }
  }
}
