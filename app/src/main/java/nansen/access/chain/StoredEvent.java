package nansen.access.chain;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// A row of `access.audit_event`, its values as PostgreSQL writes them.
record StoredEvent(
    long id,
    Instant at,
    String actor,
    @Nullable String session,
    String purpose,
    String act,
    String kind,
    @Nullable String record,
    @Nullable String listed,
    String fields,
    String rule,
    String result,
    String changes) {
  private static final String FORM = "nansen-audit-1";

  /// SHA-256 over the canonical form: the name of the form, then each value but the id in the order
  /// of the columns, in UTF-8, each after its length in bytes (32 bits, big-endian; -1 where there
  /// is no value). The time is in microseconds since 1970-01-01T00:00Z, as a decimal number.
  Hash digest() {
    var sha = Hash.function();
    add(sha, FORM);
    add(
        sha,
        Long.toString(
            TimeUnit.SECONDS.toMicros(at.getEpochSecond())
                + TimeUnit.NANOSECONDS.toMicros(at.getNano())));
    add(sha, actor);
    add(sha, session);
    add(sha, purpose);
    add(sha, act);
    add(sha, kind);
    add(sha, record);
    add(sha, listed);
    add(sha, fields);
    add(sha, rule);
    add(sha, result);
    add(sha, changes);
    return new Hash(sha.digest());
  }

  private static void add(MessageDigest sha, @Nullable String value) {
    if (value == null) {
      sha.update(ByteBuffer.allocate(4).putInt(-1).flip());
      return;
    }
    var bytes = value.getBytes(StandardCharsets.UTF_8);
    sha.update(ByteBuffer.allocate(4).putInt(bytes.length).flip());
    sha.update(bytes);
  }
}
