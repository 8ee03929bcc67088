package nansen.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import nansen.TestServer;
import nansen.database.DatabaseAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `nansen demo` starts with cases in it, and finds them again.
final class DemoTest {
  private static final int EXAMPLES = 11;

  @Test
  void it_has_the_examples_and_a_population_and_keeps_what_was_done(@TempDir Path folder)
      throws SQLException {
    var empty = TestServer.database("demo_command");

    var first = demo(empty, folder, "--cases", "120");

    assertEquals(0, first.status(), first.err());
    var made = count(empty, "SELECT count(*) FROM casefile.case_file");
    assertTrue(made > 120 && made <= 120 + EXAMPLES, made + " cases");
    assertEquals(12, count(empty, "SELECT count(*) FROM access.account"));
    for (var table :
        List.of(
            "reception.version",
            "reception.stay",
            "interpreter.version",
            "decision.appeal",
            "decision.version")) {
      assertTrue(count(empty, "SELECT count(*) FROM " + table) > 0, table);
    }
    assertEquals(
        2,
        count(
            empty,
            """
            SELECT count(DISTINCT decision_id) FROM decision.version
            WHERE decision_id NOT IN (SELECT decision_id FROM decision.signed)\
            """),
        "drafts before whoever signs");

    var second = demo(empty, folder, "--cases", "500");

    assertEquals(0, second.status(), second.err());
    assertEquals(made, count(empty, "SELECT count(*) FROM casefile.case_file"));
  }

  @Test
  void a_real_installation_is_refused(@TempDir Path folder) {
    var refused = demo(TestServer.postgres().address(), folder);

    assertEquals(1, refused.status());
    assertTrue(refused.err().contains("this database holds a real installation"), refused.err());
  }

  @Test
  void a_port_in_use_and_a_number_that_is_no_port_are_named(@TempDir Path folder)
      throws IOException {
    try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var port = String.valueOf(other.getLocalPort());

      var refused = on(port, folder);

      assertEquals(1, refused.status());
      assertTrue(refused.err().contains("port " + port + " is in use"), refused.err());
    }
    assertTrue(on("99999", folder).err().contains("99999 is no port"));
    assertFalse(Files.exists(folder.resolve("keys")), "nothing was made");
  }

  @Test
  void a_second_server_over_one_folder_is_refused(@TempDir Path folder) throws Exception {
    try (var first = OnlyServer.over(folder)) {
      var refused = on("0", folder);

      assertEquals(1, refused.status(), first::toString);
      assertTrue(
          refused.err().contains("another server works over the folder " + folder), refused.err());
    }
    OnlyServer.over(folder).close();
  }

  private static Shell.Ran on(String port, Path folder) {
    return new Shell().run("demo", "--port", port, "--data", folder.toString());
  }

  private static Shell.Ran demo(DatabaseAddress address, Path folder, String... words) {
    var all = new String[words.length + 6];
    System.arraycopy(
        new String[] {"demo", "--once", "--port", "0", "--data", folder.toString()}, 0, all, 0, 6);
    System.arraycopy(words, 0, all, 6, words.length);
    return new Shell().at(Instant.parse("2026-11-26T10:00:00Z")).over(address).run(all);
  }

  private static int count(DatabaseAddress address, String query) throws SQLException {
    try (var owner =
            DriverManager.getConnection(address.url(), address.user(), address.password());
        var rows = owner.createStatement().executeQuery(query)) {
      rows.next();
      return rows.getInt(1);
    }
  }
}
