package nansen.access.signin;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// One-time passwords by time: RFC 6238 with SHA-1, steps of 30 seconds and 6 digits, which is what
/// the common authenticator programs take without being asked.
final class Totp {
  private static final int STEP_SECONDS = 30;
  private static final int DIGITS = 1_000_000;

  private Totp() {}

  /// Which step a code belongs to: the present one, or one beside it, as clocks differ.
  ///
  /// @param after the last step that was used; a code is good once (RFC 6238, section 5.2)
  /// @return empty where it is no code of any of them
  static OptionalLong step(byte[] secret, String code, Instant now, long after) {
    var present = now.getEpochSecond() / STEP_SECONDS;
    var found = OptionalLong.empty();
    for (var step = present - 1; step <= present + 1; step++) {
      // All three are compared, each in constant time.
      if (MessageDigest.isEqual(bytes(code(secret, step)), bytes(code)) && step > after) {
        found = OptionalLong.of(step);
      }
    }
    return found;
  }

  /// The code of a step: RFC 4226, section 5.3.
  static String code(byte[] secret, long step) {
    try {
      var mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(secret, "HmacSHA1"));
      var hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
      var offset = hash[hash.length - 1] & 0x0f;
      var truncated = ByteBuffer.wrap(hash, offset, Integer.BYTES).getInt() & 0x7fff_ffff;
      return String.format(Locale.ROOT, "%06d", truncated % DIGITS);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has HMAC-SHA-1", e);
    }
  }

  private static byte[] bytes(String code) {
    return code.getBytes(StandardCharsets.UTF_8);
  }
}
