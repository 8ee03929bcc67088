package nansen.border;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nansen.access.UserId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Registrations that are being typed in, as rows. Each query asks for the writer.
@Component
class DraftTable {
  private final JdbcClient sql;
  private final JsonMapper json;

  DraftTable(JdbcClient sql, JsonMapper json) {
    this.sql = sql;
    this.json = json;
  }

  /// @return false where there is one under this id
  boolean insert(UUID id, UserId writer, String country, String calendar, Instant at) {
    return sql.sql(
                """
                INSERT INTO border.draft (draft_id, writer, country, calendar, begun, changed, typed)
                VALUES (:id, :writer, :country, :calendar, :at, :at, '{}')
                ON CONFLICT (draft_id) DO NOTHING\
                """)
            .param("id", id)
            .param("writer", writer.value())
            .param("country", country)
            .param("calendar", calendar)
            .param("at", RegistrationTable.utc(at))
            .update()
        > 0;
  }

  Optional<Draft> find(UUID id, UserId writer) {
    return sql.sql("SELECT * FROM border.draft WHERE draft_id = :id AND writer = :writer")
        .param("id", id)
        .param("writer", writer.value())
        .query((row, _) -> draft(row))
        .optional();
  }

  /// The same, and lets no other writer in until the transaction ends.
  Optional<Draft> lock(UUID id, UserId writer) {
    return sql.sql(
            "SELECT * FROM border.draft WHERE draft_id = :id AND writer = :writer FOR UPDATE")
        .param("id", id)
        .param("writer", writer.value())
        .query((row, _) -> draft(row))
        .optional();
  }

  /// Those of a writer that have become no case, the last one typed in first.
  List<Draft> of(UserId writer, int limit) {
    return sql.sql(
            """
            SELECT * FROM border.draft WHERE writer = :writer AND case_id IS NULL
            ORDER BY changed DESC, draft_id LIMIT :limit\
            """)
        .param("writer", writer.value())
        .param("limit", limit)
        .query((row, _) -> draft(row))
        .list();
  }

  void update(UUID id, Map<String, String> typed, Instant at) {
    sql.sql("UPDATE border.draft SET typed = :typed::jsonb, changed = :at WHERE draft_id = :id")
        .param("id", id)
        .param("typed", json.writeValueAsString(typed))
        .param("at", RegistrationTable.utc(at))
        .update();
  }

  void become(UUID id, UUID caseId, Instant at) {
    sql.sql(
            """
            UPDATE border.draft SET case_id = :case, typed = '{}', changed = :at
            WHERE draft_id = :id\
            """)
        .param("id", id)
        .param("case", caseId)
        .param("at", RegistrationTable.utc(at))
        .update();
  }

  void delete(UUID id) {
    sql.sql("DELETE FROM border.draft WHERE draft_id = :id AND case_id IS NULL")
        .param("id", id)
        .update();
  }

  private Draft draft(ResultSet row) throws SQLException {
    var typed = new HashMap<String, String>();
    json.readTree(row.getString("typed"))
        .properties()
        .forEach(each -> typed.put(each.getKey(), each.getValue().asString()));
    return new Draft(
        row.getObject("draft_id", UUID.class),
        row.getString("country"),
        row.getString("calendar"),
        row.getObject("begun", OffsetDateTime.class).toInstant(),
        row.getObject("changed", OffsetDateTime.class).toInstant(),
        typed,
        Optional.ofNullable(row.getObject("case_id", UUID.class)));
  }
}
