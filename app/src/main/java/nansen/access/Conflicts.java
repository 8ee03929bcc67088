package nansen.access;

import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Conflicts of interest: somebody sees nothing of a record and does nothing in it, whatever else
/// is allowed to them. Who has one cannot end it: for them the record does not exist.
@Service
public class Conflicts {
  private final JdbcClient sql;
  private final Audit audit;
  private final InstantSource clock;

  Conflicts(JdbcClient sql, Audit audit, InstantSource clock) {
    this.sql = sql;
    this.audit = audit;
    this.clock = clock;
  }

  /// @param by who said so, and `at` when; null where that was never written down
  public record Conflict(UserId user, String because, @Nullable UserId by, @Nullable Instant at) {}

  /// Those who are shut out of a record, the first to be so first.
  public List<Conflict> of(Subject subject) {
    return sql.sql(
            """
            SELECT user_id, because, said_by, at FROM access.exclusion
            WHERE subject = :subject ORDER BY at NULLS FIRST, user_id\
            """)
        .param("subject", subject.id().orElseThrow())
        .query((row, _) -> {
          var by = row.getObject("said_by", UUID.class);
          var at = row.getObject("at", OffsetDateTime.class);
          return new Conflict(
              new UserId(row.getObject("user_id", UUID.class)),
              row.getString("because"),
              by == null ? null : new UserId(by),
              at == null ? null : at.toInstant());
        })
        .list();
  }

  /// Shuts somebody out of the record of a permission. Who is shut out already stays so, for the
  /// reason that was given first.
  @Transactional(propagation = Propagation.MANDATORY)
  public void declare(Decision.Allowed may, UserId user, String because) {
    var declared =
        sql.sql(
                """
                INSERT INTO access.exclusion (user_id, subject, because, said_by, at)
                VALUES (:user, :subject, :because, :by, :at) ON CONFLICT DO NOTHING\
                """)
            .param("user", user.value())
            .param("subject", may.subject().id().orElseThrow())
            .param("because", because)
            .param("by", may.actor().user().value())
            .param("at", clock.instant().atOffset(ZoneOffset.UTC))
            .update();
    if (declared > 0) {
      audit.write(may, List.of(new Change("conflict." + user, because)));
    }
  }

  /// Lets somebody in again.
  @Transactional(propagation = Propagation.MANDATORY)
  public void end(Decision.Allowed may, UserId user) {
    var ended =
        sql.sql("DELETE FROM access.exclusion WHERE user_id = :user AND subject = :subject")
            .param("user", user.value())
            .param("subject", may.subject().id().orElseThrow())
            .update();
    if (ended > 0) {
      audit.write(may, List.of(new Change("conflict." + user, "")));
    }
  }
}
