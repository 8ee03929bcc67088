package nansen.casefile;

import java.time.Instant;
import java.time.OffsetDateTime;
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
  /// @param facts the answer: the facts that are kept
  record Written(UUID key, String content, CaseId id, List<FactId> facts, Instant at) {}

  Optional<Written> find(UUID key) {
    return sql.sql(
            """
            SELECT key, encode(content, 'hex') AS content, case_id, answer, at
            FROM casefile.written WHERE key = :key\
            """)
        .param("key", key)
        .query((row, _) ->
            new Written(
                row.getObject("key", UUID.class),
                row.getString("content"),
                new CaseId(row.getObject("case_id", UUID.class)),
                json.readTree(row.getString("answer"))
                    .valueStream()
                    .map(each -> new FactId(each.asString()))
                    .toList(),
                row.getObject("at", OffsetDateTime.class).toInstant()))
        .optional();
  }

  void insert(List<Written> answers) {
    sql.sql(
            """
            INSERT INTO casefile.written (key, content, case_id, answer, at)
            SELECT key, decode(content, 'hex'), case_id, answer, at
            FROM unnest(:keys::uuid[], :contents::text[], :cases::uuid[], :answers::jsonb[],
              :ats::timestamptz[]) AS new (key, content, case_id, answer, at)\
            """)
        .param("keys", Column.of(answers, Written::key))
        .param("contents", Column.of(answers, Written::content))
        .param("cases", Column.of(answers, Written::id))
        .param(
            "answers",
            Column.of(
                answers,
                each -> json.writeValueAsString(each.facts().stream().map(FactId::value).toList())))
        .param("ats", Column.of(answers, Written::at))
        .update();
  }
}
