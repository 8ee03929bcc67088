package nansen.access.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Codes by time.
final class TotpTest {
  private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

  /// RFC 6238, appendix B, SHA-1; the last six of its eight digits.
  @ParameterizedTest
  @CsvSource({
    "59, 287082",
    "1111111109, 081804",
    "1111111111, 050471",
    "1234567890, 005924",
    "2000000000, 279037",
    "20000000000, 353130"
  })
  void the_codes_are_those_of_the_standard(long second, String code) {
    assertEquals(code, Totp.code(SECRET, second / 30));
    assertEquals(
        OptionalLong.of(second / 30), Totp.step(SECRET, code, Instant.ofEpochSecond(second), 0));
  }

  @ParameterizedTest
  @CsvSource({"-2, false", "-1, true", "0, true", "1, true", "2, false"})
  void a_clock_may_be_half_a_minute_off(int steps, boolean good) {
    var now = Instant.ofEpochSecond(1_111_111_111);
    var code = Totp.code(SECRET, now.getEpochSecond() / 30 + steps);

    assertEquals(good, Totp.step(SECRET, code, now, 0).isPresent());
  }

  @Test
  void a_step_that_was_used_or_is_older_is_good_no_more() {
    var now = Instant.ofEpochSecond(1_111_111_111);
    var step = now.getEpochSecond() / 30;
    var code = Totp.code(SECRET, step);

    assertEquals(OptionalLong.empty(), Totp.step(SECRET, code, now, step));
    assertEquals(OptionalLong.of(step), Totp.step(SECRET, code, now, step - 1));
  }
}
