package nansen.access;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// What the trail keeps of the values of one record: HMAC-SHA-256 under the salt of that record, so
/// that equal values of two persons look different, and nothing can be proved of a value when the
/// salt is erased. Not for several threads.
public final class Salted {
  private static final String FUNCTION = "HmacSHA256";

  private final Mac mac;

  private Salted(Mac mac) {
    this.mac = mac;
  }

  /// Under the salt of a record.
  public static Salted with(byte[] salt) {
    try {
      var mac = Mac.getInstance(FUNCTION);
      mac.init(new SecretKeySpec(salt, FUNCTION));
      return new Salted(mac);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has HMAC-SHA-256", e);
    }
  }

  /// A value as it stands in `access.audit_event.changes`: the field, `=`, and the hash of field
  /// and value in hexadecimal digits.
  public String of(Change change) {
    mac.update(change.field().getBytes(StandardCharsets.UTF_8));
    mac.update((byte) 0);
    var hash = mac.doFinal(change.value().getBytes(StandardCharsets.UTF_8));
    return change.field() + "=" + HexFormat.of().formatHex(hash);
  }
}
