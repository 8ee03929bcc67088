package nansen.killed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import nansen.access.signin.DemonstrationUsers;
import nansen.cli.Typed;
import nansen.database.DatabaseAddress;
import nansen.database.OwnPostgres;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/// What was answered is kept once, however the server and its database end.
///
/// Twenty writers send forms to a real server; server and database are killed as by `kill -9`,
/// apart and together. The writers, and what was answered to them, are in this process, which is
/// not.
@Order(4)
@Execution(ExecutionMode.CONCURRENT)
class KillTest {
  private static final int WRITERS = 20;
  private static final int CASES = 6;
  private static final int TIMES = Integer.getInteger("kills", 5);
  private static final long SEED = Long.getLong("seed", new Random().nextLong());

  private final ConcurrentLinkedQueue<Writer.Acknowledged> acknowledged =
      new ConcurrentLinkedQueue<>();
  private final AtomicBoolean over = new AtomicBoolean();

  @Test
  void what_was_answered_is_kept_once(@TempDir Path temporary) throws Exception {
    System.out.println("kills: " + TIMES + ", seed: " + SEED);
    var random = new Random(SEED);
    var folder = temporary.resolve("data");
    var port = freePort();
    var server = ServerProcess.start(folder, port);
    var cases = cases(address(folder));
    var again = 0;
    try (var writers = Executors.newVirtualThreadPerTaskExecutor()) {
      try {
        var running = new ArrayList<Future<Integer>>();
        for (var i = 0; i < WRITERS; i++) {
          running.add(
              writers.submit(new Writer(port, cases, random.nextLong(), acknowledged, over)));
        }
        for (var i = 0; i < TIMES; i++) {
          awaitAnswers(running);
          Thread.sleep(random.nextInt(1500));
          var how = random.nextInt(3);
          if (how != 0) {
            server.killDatabase();
          }
          if (how != 1) {
            server.kill();
            server = ServerProcess.start(folder, port);
          }
        }
        awaitAnswers(running);
        over.set(true);
        for (var writer : running) {
          again += writer.get();
        }
      } catch (ExecutionException broke) {
        throw new AssertionError(
            server
                .log()
                .lines()
                .filter(line -> line.contains("threw exception") || line.startsWith("Caused by"))
                .collect(Collectors.joining("\n")),
            broke);
      } finally {
        over.set(true); // also where one of them broke, so that the others end
      }
    } finally {
      server.stop();
    }
    System.out.println(acknowledged.size() + " writes kept, " + again + " sent again");
    assertTrue(again > 0, "nothing was ever in the way");
    try (var database = OwnPostgres.start(folder, _ -> {})) {
      eachIsKeptOnce(database.address());
    }
    projectionsAndTrailAreWhole(folder);
  }

  /// So that each time there is something to kill.
  private void awaitAnswers(List<Future<Integer>> running) throws Exception {
    var before = acknowledged.size();
    for (var i = 0; acknowledged.size() < before + WRITERS; i++) {
      for (var writer : running) {
        if (writer.isDone()) {
          writer.get(); // what ended it
        }
      }
      assertTrue(i < 6000, "no answer for ten minutes, after " + before);
      Thread.sleep(100);
    }
  }

  private void eachIsKeptOnce(DatabaseAddress database) throws SQLException {
    assertEquals(
        acknowledged.stream()
            .map(each -> each.caseId() + " " + each.fact())
            .sorted()
            .collect(Collectors.joining("\n")),
        String.join(
            "\n",
            rows(
                database,
                "SELECT case_id || ' ' || fact_id FROM casefile.fact WHERE source = '"
                    + Writer.SOURCE
                    + "' ORDER BY 1")));
    assertEquals(
        acknowledged.stream().map(each -> each.key().toString()).sorted().toList(),
        rows(
            database,
            "SELECT key FROM casefile.written WHERE answer->>0 = key::text ORDER BY key::text"));
    // And one event of the trail tells of each.
    assertEquals(
        acknowledged.stream().map(Writer.Acknowledged::fact).sorted().toList(),
        rows(
            database,
            """
            SELECT fact_id
            FROM access.audit_event, unnest(changes) AS change
              JOIN casefile.fact ON fact_id = substring(change FROM 'fact\\.([^=]*)=')
            WHERE source = '%s' ORDER BY 1\
            """
                .formatted(Writer.SOURCE)));
    assertEquals(
        List.of(),
        rows(
            database,
            """
            SELECT case_id::text FROM casefile.fact
            GROUP BY case_id HAVING max(place) <> count(*)\
            """));
  }

  private static void projectionsAndTrailAreWhole(Path folder) {
    var rebuilt = Typed.command(Instant.now(), "rebuild", "--data", folder.toString());
    assertTrue(
        rebuilt.out().contains("; 0 were not as their journals and people say"), rebuilt.all());
    var verified = Typed.command(Instant.now(), "audit", "verify", "--data", folder.toString());
    assertTrue(verified.out().startsWith("whole: "), verified.all());
  }

  private static List<UUID> cases(DatabaseAddress database) throws SQLException {
    return rows(
            database,
            "SELECT case_id FROM casefile.carried WHERE owner = '"
                + DemonstrationUsers.user("caseworker")
                + "' ORDER BY case_id LIMIT "
                + CASES)
        .stream()
        .map(UUID::fromString)
        .toList();
  }

  private static List<String> rows(DatabaseAddress database, String query) throws SQLException {
    try (var owner =
            DriverManager.getConnection(database.url(), database.user(), database.password());
        var statement = owner.createStatement();
        var found = statement.executeQuery(query)) {
      var rows = new ArrayList<String>();
      while (found.next()) {
        rows.add(found.getString(1));
      }
      return rows;
    }
  }

  /// As the server in the other process has it.
  private static DatabaseAddress address(Path folder) throws Exception {
    var port = Files.readAllLines(folder.resolve("postgres/postmaster.pid")).get(3).strip();
    return new DatabaseAddress(
        "jdbc:postgresql://127.0.0.1:" + port + "/postgres",
        "nansen",
        Files.readString(folder.resolve("postgres/owner.password")).strip());
  }

  private static int freePort() throws Exception {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
