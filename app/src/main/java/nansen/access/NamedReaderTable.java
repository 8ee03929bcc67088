package nansen.access;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// To whom which record is open by name.
@Component
class NamedReaderTable {
  private static final RowMapper<NamedReaders.Named> NAMED =
      (row, _) ->
          new NamedReaders.Named(
              row.getObject("subject", UUID.class),
              new UserId(row.getObject("user_id", UUID.class)),
              Purpose.valueOf(row.getString("purpose")),
              row.getString("because"),
              new UserId(row.getObject("granted_by", UUID.class)),
              row.getObject("until", OffsetDateTime.class).toInstant());

  private final JdbcClient sql;

  NamedReaderTable(JdbcClient sql) {
    this.sql = sql;
  }

  /// Those of a record whose time is not over, the first to end first.
  List<NamedReaders.Named> of(UUID subject, FieldClass field, Instant now) {
    return sql.sql(
            """
            SELECT g.* FROM access.named_grant g
            WHERE g.subject = :subject AND g.field = :field AND g.until > :now
            ORDER BY g.until, g.user_id\
            """)
        .param("subject", subject)
        .param("field", field.name())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .query(NAMED)
        .list();
  }

  /// @param scope on `g.subject`
  List<NamedReaders.Named> to(Scope scope) {
    return sql.sql(
            """
            SELECT g.* FROM access.named_grant g
            WHERE g.user_id = :actor_user AND g.field = 'CLAIM' AND g.until > :actor_now AND %s
            ORDER BY g.until, g.subject\
            """
                .formatted(scope.sql()))
        .params(scope.parameters())
        .query(NAMED)
        .list();
  }

  /// In place of what was given to the same person before.
  void put(NamedReaders.Named named, FieldClass field, Instant since) {
    sql.sql(
            """
            INSERT INTO access.named_grant
              (user_id, subject, field, purpose, because, granted_by, since, until)
            VALUES (:user, :subject, :field, :purpose, :because, :by, :since, :until)
            ON CONFLICT (subject, user_id, field) DO UPDATE SET purpose = excluded.purpose,
              because = excluded.because, granted_by = excluded.granted_by,
              since = excluded.since, until = excluded.until\
            """)
        .param("user", named.user().value())
        .param("subject", named.subject())
        .param("field", field.name())
        .param("purpose", named.purpose().name())
        .param("because", named.because())
        .param("by", named.by().value())
        .param("since", since.atOffset(ZoneOffset.UTC))
        .param("until", named.until().atOffset(ZoneOffset.UTC))
        .update();
  }

  /// @return false where it was not open to them
  boolean delete(UUID subject, FieldClass field, UserId user) {
    return sql.sql(
                """
                DELETE FROM access.named_grant
                WHERE subject = :subject AND user_id = :user AND field = :field\
                """)
            .param("subject", subject)
            .param("user", user.value())
            .param("field", field.name())
            .update()
        > 0;
  }
}
