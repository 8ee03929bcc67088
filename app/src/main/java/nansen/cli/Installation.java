package nansen.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
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
          "The folder of the installation: its own database, keys, checkpoints. Where not given:"
              + " NANSEN_DATA or ~/.nansen; for the demonstration NANSEN_DEMO_DATA or ~/.nansen-demo.")
  private @Nullable Path data;

  private final String variable;
  private final String home;

  private Installation(String variable, String home) {
    this.variable = variable;
    this.home = home;
  }

  /// One in which people work.
  Installation() {
    this("NANSEN_DATA", ".nansen");
  }

  /// The demonstration, apart from everything real.
  static Installation ofDemonstration() {
    return new Installation("NANSEN_DEMO_DATA", ".nansen-demo");
  }

  Path folder(Surroundings surroundings) {
    if (data != null) {
      return data;
    }
    var environment = surroundings.environment();
    var named = environment.get(variable);
    return named != null ? Path.of(named) : Path.of(environment.getOrDefault("HOME", "."), home);
  }

  /// Why a command that looks something up cannot: there is no database to ask, and it makes none.
  /// Empty where there is one.
  Optional<String> missing(Surroundings surroundings) {
    var folder = folder(surroundings);
    return named(surroundings) != null || Files.exists(folder.resolve("postgres/PG_VERSION"))
        ? Optional.empty()
        : Optional.of(
            "there is no installation in the folder "
                + folder
                + ": name the right one with --data or NANSEN_DATA, or make one with `nansen"
                + " serve`");
  }

  /// The same of a command that needs the keys in the folder as well: with others, nobody could
  /// sign in.
  Optional<String> missingOrWithoutKeys(Surroundings surroundings) {
    var folder = folder(surroundings);
    return named(surroundings) == null || Files.exists(folder.resolve("keys"))
        ? missing(surroundings)
        : Optional.of(
            "the folder "
                + folder
                + " has no keys: name with --data or NANSEN_DATA the one with which `nansen serve`"
                + " works on this database");
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

    /// Starts its own server again where it ends by itself.
    void guard() {
      if (own != null) {
        own.guard();
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
