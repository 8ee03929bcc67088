package nansen.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `nansen serve` refuses what it cannot work with before it makes anything.
final class ServeTest {
  @TempDir private Path folder;

  @Test
  void a_zone_that_does_not_exist_is_a_wrong_command_line() {
    var none = folder.resolve("none");
    var ran = new Shell().run("serve", "--zone", "Oslo", "--data", none.toString());

    assertEquals(2, ran.status());
    assertTrue(ran.err().contains("\"Oslo\" is no zone. Write it as Europe/Oslo"), ran.err());
    assertFalse(Files.exists(none));
  }

  @Test
  void a_zone_that_the_surroundings_name_wrongly_is_refused_by_its_name() {
    var none = folder.resolve("none");
    var ran = new Shell().with("NANSEN_ZONE", "+1:00").run("serve", "--data", none.toString());

    assertEquals(1, ran.status());
    assertTrue(ran.err().contains("NANSEN_ZONE: \"+1:00\" is no zone"), ran.err());
    assertFalse(Files.exists(none));
  }
}
