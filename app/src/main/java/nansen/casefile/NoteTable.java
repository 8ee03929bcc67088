package nansen.casefile;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import nansen.access.UserId;
import nansen.law.journal.FactId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Why facts were recorded although something spoke against them.
@Component
class NoteTable {
  private final JdbcClient sql;

  NoteTable(JdbcClient sql) {
    this.sql = sql;
  }

  /// @return false where it is there already, from an earlier attempt
  boolean add(CaseId id, FactId fact, String note, UserId by, Instant at) {
    return sql.sql(
                """
                INSERT INTO casefile.noted (case_id, fact_id, note, noter, at)
                VALUES (:case, :fact, :note, :by, :at) ON CONFLICT DO NOTHING\
                """)
            .param("case", id.value())
            .param("fact", fact.value())
            .param("note", note)
            .param("by", by.value())
            .param("at", JournalTable.utc(at))
            .update()
        > 0;
  }

  /// By the fact.
  Map<String, String> of(CaseId id) {
    var notes = new HashMap<String, String>();
    sql.sql("SELECT fact_id, note FROM casefile.noted WHERE case_id = :case")
        .param("case", id.value())
        .query(row -> {
          notes.put(row.getString("fact_id"), row.getString("note"));
        });
    return notes;
  }
}
