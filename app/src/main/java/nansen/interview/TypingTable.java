package nansen.interview;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import nansen.access.UserId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What people are typing in interviews, a row for each writer of each.
@Component
class TypingTable {
  private final JdbcClient sql;

  TypingTable(JdbcClient sql) {
    this.sql = sql;
  }

  void keep(InterviewId id, UserId writer, Typing.Words words, Instant at) {
    sql.sql(
            """
            INSERT INTO interview.typing (interview_id, writer, question, answer, at)
            VALUES (:id, :writer, :question, :answer, :at)
            ON CONFLICT (interview_id, writer) DO UPDATE
            SET question = excluded.question, answer = excluded.answer, at = excluded.at\
            """)
        .param("id", id.value())
        .param("writer", writer.value())
        .param("question", words.question())
        .param("answer", words.answer())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  /// Words there are; a form that was emptied again is none.
  Optional<Typing.Words> find(InterviewId id, UserId writer) {
    return sql.sql(
            """
            SELECT question, answer FROM interview.typing
            WHERE interview_id = :id AND writer = :writer AND (question <> '' OR answer <> '')\
            """)
        .param("id", id.value())
        .param("writer", writer.value())
        .query((row, _) -> new Typing.Words(row.getString("question"), row.getString("answer")))
        .optional();
  }

  void forget(InterviewId id, UserId writer) {
    sql.sql("DELETE FROM interview.typing WHERE interview_id = :id AND writer = :writer")
        .param("id", id.value())
        .param("writer", writer.value())
        .update();
  }
}
