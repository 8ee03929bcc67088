package nansen.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import nansen.TestServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// `nansen populate` brings no invented case among real ones.
final class PopulateTest {

  @Test
  void a_real_installation_is_refused() {
    var address = TestServer.postgres().address(); // marked as real by its server

    var ran = new Shell().over(address).run("populate", "--cases", "1");

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
