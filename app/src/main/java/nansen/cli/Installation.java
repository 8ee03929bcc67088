package nansen.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import nansen.database.DatabaseAddress;
import nansen.database.OwnPostgres;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Which installation of the server a command is about: where its folder and its database are.
final class Installation {
  @Option(
      names = "--data",
      paramLabel = "FOLDER",
      description =
          "The folder of the installation: its own database, keys, checkpoints. NANSEN_DATA, or"
              + " ~/.nansen where not given.")
  private @Nullable Path data;

  Path folder(Surroundings surroundings) {
    if (data != null) {
      return data;
    }
    var environment = surroundings.environment();
    var named = environment.get("NANSEN_DATA");
    return named != null
        ? Path.of(named)
        : Path.of(environment.getOrDefault("HOME", "."), ".nansen");
  }

  /// Whether there is a database to ask, or one would have to be made.
  boolean exists(Surroundings surroundings) {
    return named(surroundings) != null
        || Files.exists(folder(surroundings).resolve("postgres/PG_VERSION"));
  }

  /// The database, running. Its own is started where it does not run, or made where there is none.
  Database database(Surroundings surroundings) throws OwnPostgres.Refused {
    var named = named(surroundings);
    return named != null
        ? new Database(named, null)
        : Database.of(
            OwnPostgres.start(
                folder(surroundings), line -> surroundings.err().println("nansen: " + line)));
  }

  private static @Nullable DatabaseAddress named(Surroundings surroundings) {
    var environment = surroundings.environment();
    var url = environment.get("NANSEN_DATABASE_URL");
    return url == null
        ? null
        : new DatabaseAddress(
            url,
            environment.getOrDefault("NANSEN_DATABASE_USER", "nansen"),
            environment.get("NANSEN_DATABASE_PASSWORD"));
  }

  /// A database that answers.
  ///
  /// @param own the server that was started for it
  record Database(DatabaseAddress address, @Nullable OwnPostgres own) implements AutoCloseable {

    static Database of(OwnPostgres own) {
      return new Database(own.address(), own);
    }

    /// Stops its own server after a command that looked something up, unless it ran before: then
    /// somebody works with it.
    @Override
    public void close() {
      if (own != null && !own.wasRunning()) {
        own.close();
      }
    }

    /// Stops its own server, whoever started it.
    void stop() {
      if (own != null) {
        own.close();
      }
    }
  }
}
