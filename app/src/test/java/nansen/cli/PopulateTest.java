package nansen.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Objects;
import nansen.TestServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// `nansen populate` brings no invented case among real ones.
final class PopulateTest {

  @Test
  void a_real_installation_is_refused() {
    var address = TestServer.postgres().address(); // marked as real by its server

    var ran =
        new Shell()
            .with("NANSEN_DATABASE_URL", address.url())
            .with("NANSEN_DATABASE_USER", address.user())
            .with("NANSEN_DATABASE_PASSWORD", Objects.requireNonNull(address.password()))
            .run("populate", "--cases", "1");

    assertEquals(1, ran.status());
    assertTrue(ran.err().contains("this database holds a real installation"), ran.err());
  }

  @ParameterizedTest
  @CsvSource({"--cases,0,at least one", "--until,2126-01-01,in the future"})
  void what_makes_no_sense_is_refused_before_anything_starts(
      String option, String value, String why) {
    var ran = new Shell().run("populate", option, value, "--data", "/nowhere");

    assertEquals(1, ran.status());
    assertTrue(ran.err().contains(why), ran.err());
  }
}
