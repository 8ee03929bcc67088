package nansen.casefile;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nansen.law.journal.FactId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// The answers to writes, by their keys.
@Component
class WrittenTable {
  private final JdbcClient sql;
  private final JsonMapper json;

  WrittenTable(JdbcClient sql, JsonMapper json) {
    this.sql = sql;
    this.json = json;
  }

  /// @param content SHA-256 of what was sent, in hexadecimal digits
  record Written(String content, CaseId id, List<FactId> facts) {}

  Optional<Written> find(UUID key) {
    return sql.sql(
            """
            SELECT encode(content, 'hex') AS content, case_id, answer
            FROM casefile.written WHERE key = :key\
            """)
        .param("key", key)
        .query((row, _) ->
            new Written(
                row.getString("content"),
                new CaseId(row.getObject("case_id", UUID.class)),
                json.readTree(row.getString("answer"))
                    .valueStream()
                    .map(each -> new FactId(each.asString()))
                    .toList()))
        .optional();
  }

  void insert(UUID key, Written written, Instant at) {
    sql.sql(
            """
            INSERT INTO casefile.written (key, content, case_id, answer, at)
            VALUES (:key, decode(:content, 'hex'), :case, :answer::jsonb, :at)\
            """)
        .param("key", key)
        .param("content", written.content())
        .param("case", written.id().value())
        .param(
            "answer", json.writeValueAsString(written.facts().stream().map(FactId::value).toList()))
        .param("at", JournalTable.utc(at))
        .update();
  }
}
