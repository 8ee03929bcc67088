package nansen.access;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Who is shut out of which record.
@Component
class ConflictTable {
  private final JdbcClient sql;

  ConflictTable(JdbcClient sql) {
    this.sql = sql;
  }

  /// The first to be shut out first.
  List<Conflicts.Conflict> of(UUID subject) {
    return sql.sql(
            """
            SELECT user_id, because, said_by, at FROM access.exclusion
            WHERE subject = :subject ORDER BY at NULLS FIRST, user_id\
            """)
        .param("subject", subject)
        .query((row, _) -> {
          var by = row.getObject("said_by", UUID.class);
          var at = row.getObject("at", OffsetDateTime.class);
          return new Conflicts.Conflict(
              new UserId(row.getObject("user_id", UUID.class)),
              row.getString("because"),
              by == null ? null : new UserId(by),
              at == null ? null : at.toInstant());
        })
        .list();
  }

  /// @return false where they are shut out already
  boolean insert(UUID subject, UserId user, String because, UserId by, Instant at) {
    return sql.sql(
                """
                INSERT INTO access.exclusion (user_id, subject, because, said_by, at)
                VALUES (:user, :subject, :because, :by, :at) ON CONFLICT DO NOTHING\
                """)
            .param("user", user.value())
            .param("subject", subject)
            .param("because", because)
            .param("by", by.value())
            .param("at", at.atOffset(ZoneOffset.UTC))
            .update()
        > 0;
  }

  /// @return false where they are not shut out
  boolean delete(UUID subject, UserId user) {
    return sql.sql("DELETE FROM access.exclusion WHERE user_id = :user AND subject = :subject")
            .param("user", user.value())
            .param("subject", subject)
            .update()
        > 0;
  }
}
