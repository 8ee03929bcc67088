package nansen.access;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads who opened or changed a record.
@Component
class OpeningTable {
  private final JdbcClient sql;

  OpeningTable(JdbcClient sql) {
    this.sql = sql;
  }

  List<Openings.Opening> of(Subject.Kind kind, UUID record, int limit) {
    return sql.sql(
            """
            SELECT e.at, e.actor, e.act, e.rule, e.result FROM access.audit_event e
            WHERE e.record = :record AND e.kind = :kind ORDER BY e.id DESC LIMIT :limit\
            """)
        .param("record", record)
        .param("kind", kind.name())
        .param("limit", limit)
        .query((row, _) ->
            new Openings.Opening(
                row.getObject("at", OffsetDateTime.class).toInstant(),
                new UserId(row.getObject("actor", UUID.class)),
                Act.valueOf(row.getString("act")),
                row.getString("rule"),
                row.getString("result").equals("ALLOWED")))
        .list();
  }
}
