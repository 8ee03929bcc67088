package nansen.interview;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import nansen.access.Actor;
import nansen.casefile.CaseId;
import nansen.interpreter.InterpreterId;
import nansen.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Objections to interpreters, as rows.
@Component
class ObjectionTable {
  private final JdbcClient sql;

  ObjectionTable(JdbcClient sql) {
    this.sql = sql;
  }

  /// The objections in a case, the earliest first.
  List<Objection> ofCase(CaseId id) {
    return sql.sql(
            """
            SELECT o.*, w.why AS why_back, w.at AS at_back, w.by_name AS by_back
            FROM interview.objection o LEFT JOIN interview.objection w ON w.withdraws = o.key
            WHERE o.case_id = :case AND o.withdraws IS NULL ORDER BY o.at, o.key\
            """)
        .param("case", id.value())
        .query((row, _) ->
            new Objection(
                row.getObject("key", UUID.class),
                new PersonId(row.getObject("person_id", UUID.class)),
                new InterpreterId(row.getObject("interpreter_id", UUID.class)),
                row.getString("why"),
                instant(row, "at"),
                row.getString("by_name"),
                row.getString("why_back") == null
                    ? null
                    : new Objection.Withdrawal(
                        row.getString("why_back"),
                        instant(row, "at_back"),
                        row.getString("by_back"))))
        .list();
  }

  /// @return false where the key was used before
  boolean insert(CaseId id, Objection objection, Actor actor) {
    return sql.sql(
                """
                INSERT INTO interview.objection
                  (key, case_id, person_id, interpreter_id, why, at, by_whom, by_name)
                VALUES (:key, :case, :person, :interpreter, :why, :at, :by, :name)
                ON CONFLICT DO NOTHING\
                """)
            .param("key", objection.key())
            .param("case", id.value())
            .param("person", objection.by().value())
            .param("interpreter", objection.interpreter().value())
            .param("why", objection.why())
            .param("at", utc(objection.at()))
            .param("by", actor.user().value())
            .param("name", actor.name())
            .update()
        > 0;
  }

  /// @return false where it was taken back before
  boolean withdraw(UUID objection, UUID key, Objection.Withdrawal withdrawal, Actor actor) {
    return sql.sql(
                """
                INSERT INTO interview.objection
                  (key, case_id, person_id, interpreter_id, why, withdraws, at, by_whom, by_name)
                SELECT :key, case_id, person_id, interpreter_id, :why, key, :at, :by, :name
                FROM interview.objection WHERE key = :objection
                ON CONFLICT DO NOTHING\
                """)
            .param("objection", objection)
            .param("key", key)
            .param("why", withdrawal.why())
            .param("at", utc(withdrawal.at()))
            .param("by", actor.user().value())
            .param("name", withdrawal.byName())
            .update()
        > 0;
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  private static OffsetDateTime utc(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }
}
