package nansen.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
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

    var first = demo(empty, folder, "--cases", "30");

    assertEquals(0, first.status(), first.err());
    var made = count(empty, "SELECT count(*) FROM casefile.case_file");
    assertTrue(made > 30 && made <= 30 + EXAMPLES, made + " cases");
    assertEquals(12, count(empty, "SELECT count(*) FROM access.account"));

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
