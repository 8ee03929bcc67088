package nansen.bench.casefile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Inserts the rows of deeds and does nothing else: no journal is read, nothing is assessed, nobody
/// is asked whether they may. Each deed is a transaction of one statement for each table, prepared.
///
/// By pgbench, the program that PostgreSQL brings for this, where the machine has it; else by a
/// loop of prepared statements over JDBC, in this process.
sealed interface BareInserts extends AutoCloseable {

  /// What the table calls it.
  String title();

  /// Inserts for a while, with as many clients as Nansen has.
  ///
  /// @return how many deeds and how many facts a second
  Clients.Rate run(Duration howLong) throws InterruptedException;

  @Override
  void close();

  /// The best there is on this machine.
  static BareInserts of(Installation installation, List<SampledRows> deeds) {
    var program = Pgbench.program();
    return program.isPresent()
        ? new Pgbench(program.get(), installation, deeds)
        : new Jdbc(installation, deeds);
  }

  private static double factsEach(List<SampledRows> deeds) {
    return deeds.stream().mapToInt(SampledRows::facts).average().orElseThrow();
  }

  /// By pgbench.
  final class Pgbench implements BareInserts {
    /// It takes no more scripts.
    static final int MOST_SCRIPTS = 128;

    private static final Pattern TPS = Pattern.compile("(?m)^tps = ([0-9.]+)");

    private final String program;
    private final Installation installation;
    private final List<SampledRows> deeds;
    private final Path scripts;

    Pgbench(String program, Installation installation, List<SampledRows> deeds) {
      if (deeds.size() > MOST_SCRIPTS) {
        throw new IllegalArgumentException("more than " + MOST_SCRIPTS + " scripts");
      }
      this.program = program;
      this.installation = installation;
      this.deeds = deeds;
      try {
        scripts = Files.createTempDirectory("nansen-bench-pgbench");
        for (var i = 0; i < deeds.size(); i++) {
          Files.writeString(script(i), script(deeds.get(i)));
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    /// One on the path, or that of the newest PostgreSQL where Debian puts it.
    static Optional<String> program() {
      var folders = new ArrayList<Path>();
      for (var folder : System.getenv().getOrDefault("PATH", "").split(":")) {
        folders.add(Path.of(folder));
      }
      try (Stream<Path> versions = Files.list(Path.of("/usr/lib/postgresql"))) {
        versions.sorted().toList().reversed().forEach(each -> folders.add(each.resolve("bin")));
      } catch (IOException none) {
        // Not Debian, or not installed.
      }
      return folders.stream()
          .map(folder -> folder.resolve("pgbench"))
          .filter(Files::isExecutable)
          .map(Path::toString)
          .findFirst();
    }

    private Path script(int number) {
      return scripts.resolve(number + ".sql");
    }

    /// The ids are random, as they are in life, and made by pgbench out of two numbers.
    static String script(SampledRows deed) {
      var text = new StringBuilder();
      text.append("\\set c random(1, 9000000000000000000)\n");
      text.append("\\set k random(1, 9000000000000000000)\n");
      text.append("BEGIN;\n");
      for (var insert : deed.inserts()) {
        text.append(insert.sql("md5(:c::text)::uuid", "md5(:k::text)::uuid")).append(";\n");
      }
      return text.append("COMMIT;\n").toString();
    }

    @Override
    public String title() {
      return "pgbench " + version();
    }

    private String version() {
      try {
        var process = new ProcessBuilder(program, "--version").redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return said.replaceAll("(?s).*?([0-9.]+).*", "$1");
      } catch (IOException e) {
        return "";
      }
    }

    @Override
    public Clients.Rate run(Duration howLong) throws InterruptedException {
      var command =
          new ArrayList<>(
              List.of(
                  program,
                  "--no-vacuum",
                  "--protocol=prepared",
                  "--client=" + Clients.COUNT,
                  "--jobs=" + Math.min(Clients.COUNT, Runtime.getRuntime().availableProcessors()),
                  "--time=" + howLong.toSeconds(),
                  "--host=127.0.0.1",
                  "--port=" + installation.port(),
                  "--username=" + installation.address().user()));
      for (var i = 0; i < deeds.size(); i++) {
        command.add("--file=" + script(i));
      }
      command.add("postgres");
      var builder = new ProcessBuilder(command).redirectErrorStream(true);
      builder.environment().put("PGPASSWORD", installation.password());
      try {
        var process = builder.start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        var tps = TPS.matcher(said);
        if (process.waitFor() != 0 || !tps.find()) {
          throw new IllegalStateException("pgbench: " + said);
        }
        var times = Double.parseDouble(tps.group(1));
        return new Clients.Rate(times, times * factsEach(deeds));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public void close() {
      try {
        Installation.delete(scripts);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /// By prepared statements over JDBC.
  final class Jdbc implements BareInserts {
    private final List<SampledRows> deeds;
    private final ConcurrentLinkedQueue<Client> clients = new ConcurrentLinkedQueue<>();

    Jdbc(Installation installation, List<SampledRows> deeds) {
      this.deeds = deeds;
      try {
        for (var i = 0; i < Clients.COUNT; i++) {
          clients.add(new Client(installation.owner(), deeds));
        }
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }

    @Override
    public String title() {
      return "prepared inserts over JDBC (there is no pgbench on this machine)";
    }

    @Override
    public Clients.Rate run(Duration howLong) throws InterruptedException {
      return Clients.run(
          howLong,
          () -> {
            var client = clients.remove();
            try {
              return client.insert(deeds);
            } finally {
              clients.add(client);
            }
          });
    }

    @Override
    public void close() {
      for (var each : clients) {
        try {
          each.connection.close();
        } catch (SQLException e) {
          throw new IllegalStateException(e);
        }
      }
    }

    private static final class Client {
      private final Connection connection;
      private final List<List<PreparedStatement>> statements = new ArrayList<>();

      Client(Connection connection, List<SampledRows> deeds) throws SQLException {
        this.connection = connection;
        connection.setAutoCommit(false);
        for (var deed : deeds) {
          var prepared = new ArrayList<PreparedStatement>();
          for (var insert : deed.inserts()) {
            // Both ids out of one list, so that a statement can name each as often as it must.
            prepared.add(
                connection.prepareStatement(
                    insert
                        .sql("(SELECT ids[1] FROM given)", "(SELECT ids[2] FROM given)")
                        .replaceFirst(
                            "INSERT",
                            "WITH given AS MATERIALIZED (SELECT string_to_array(?, ' ')::uuid[] AS"
                                + " ids) INSERT")));
          }
          statements.add(prepared);
        }
      }

      int insert(List<SampledRows> deeds) throws SQLException {
        var chosen = ThreadLocalRandom.current().nextInt(deeds.size());
        var ids = UUID.randomUUID() + " " + UUID.randomUUID();
        for (var statement : statements.get(chosen)) {
          statement.setString(1, ids);
          statement.executeUpdate();
        }
        connection.commit();
        return deeds.get(chosen).facts();
      }
    }
  }
}
