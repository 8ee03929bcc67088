package nansen.access.signin;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Failed sign-ins, by what they have in common, and how long the next must wait.
@Component
class AttemptTable {
  private static final Duration FIRST_WAIT = Duration.ofMinutes(1);
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);

  private final JdbcClient sql;

  AttemptTable(JdbcClient sql) {
    this.sql = sql;
  }

  /// Under what failures are counted: a hash, as what was typed may be a password.
  static String key(String what, String value) {
    try {
      var sha = MessageDigest.getInstance("SHA-256");
      return HexFormat.of()
          .formatHex(sha.digest((what + "\n" + value).getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /// Until when nobody may try.
  Optional<Instant> wait(String key, Instant now) {
    return sql.sql("SELECT wait_until FROM access.attempt WHERE key = :key AND wait_until > :now")
        .param("key", key)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .query(OffsetDateTime.class)
        .optional()
        .map(OffsetDateTime::toInstant);
  }

  /// Counts one more failure. From so many on, each makes the next wait twice as long: a minute
  /// first, a quarter of an hour at most. After that long without a failure all is forgotten.
  void failed(String key, int allowed, Instant now) {
    var failures =
        sql.sql(
                """
                INSERT INTO access.attempt AS a (key, failures, last, wait_until)
                VALUES (:key, 1, :now, :now)
                ON CONFLICT (key) DO UPDATE SET last = :now,
                  failures = CASE WHEN a.last < :forgotten THEN 1 ELSE a.failures + 1 END
                RETURNING failures
                """)
            .param("key", key)
            .param("now", now.atOffset(ZoneOffset.UTC))
            .param("forgotten", now.minus(LONGEST_WAIT).atOffset(ZoneOffset.UTC))
            .query(Integer.class)
            .single();
    if (failures >= allowed) {
      var doubled = FIRST_WAIT.multipliedBy(1L << Math.min(failures - allowed, 10));
      var wait = doubled.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : doubled;
      sql.sql("UPDATE access.attempt SET wait_until = :until WHERE key = :key")
          .param("until", now.plus(wait).atOffset(ZoneOffset.UTC))
          .param("key", key)
          .update();
    }
  }

  void succeeded(String key) {
    sql.sql("DELETE FROM access.attempt WHERE key = :key").param("key", key).update();
  }
}
