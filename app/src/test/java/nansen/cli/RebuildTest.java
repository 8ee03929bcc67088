package nansen.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import nansen.TestServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `nansen rebuild` makes the projections anew beside the running server.
final class RebuildTest {

  @Test
  void it_goes_through_all_cases_and_says_what_it_found() {
    var address = TestServer.postgres().address();

    var ran =
        new Shell()
            .at(TestServer.now())
            .over(address)
            .run("rebuild", "--data", TestServer.folder().toString());

    assertEquals(0, ran.status(), ran.err());
    assertTrue(
        ran.out().matches("rebuilt: \\d+ cases; \\d+ were not as their journals and people say\n"),
        ran.out());
  }

  @Test
  void where_there_is_no_installation_none_is_made(@TempDir Path folder) {
    var ran = new Shell().run("rebuild", "--data", folder.resolve("none").toString());

    assertEquals(1, ran.status());
    assertTrue(ran.err().contains("there is no installation in the folder "), ran.err());
    assertFalse(Files.exists(folder.resolve("none")));
  }
}
