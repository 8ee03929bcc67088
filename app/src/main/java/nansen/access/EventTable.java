package nansen.access;

import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads events of the audit trail, the newest first. A query looks at most at [#WINDOW] of them;
/// where they end, the next one goes on.
@Component
class EventTable {
  static final int WINDOW = 20_000;

  private final JdbcClient sql;

  EventTable(JdbcClient sql) {
    this.sql = sql;
  }

  /// @param before the event at which the page before ended
  List<Events.Event> page(Events.Sought sought, long before, int limit) {
    return sql.sql(
            """
            SELECT w.* FROM (%s) w WHERE %s ORDER BY w.id DESC LIMIT :limit\
            """
                .formatted(window(sought), condition(sought)))
        .params(parameters(sought, before))
        .param("limit", limit)
        .query((row, _) ->
            new Events.Event(
                row.getLong("id"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                new UserId(row.getObject("actor", UUID.class)),
                Purpose.valueOf(row.getString("purpose")),
                Act.valueOf(row.getString("act")),
                Subject.Kind.valueOf(row.getString("kind")),
                Optional.ofNullable(row.getObject("record", UUID.class)),
                row.getInt("listed"),
                Arrays.stream((String[]) row.getArray("fields").getArray())
                    .map(FieldClass::valueOf)
                    .toList(),
                row.getString("rule"),
                row.getString("result")))
        .list();
  }

  /// The event at which the window ends; empty where it reaches to the first there is.
  Optional<Long> edge(Events.Sought sought, long before) {
    return sql.sql(
            "SELECT w.id FROM (%s) w ORDER BY w.id DESC OFFSET %d LIMIT 1"
                .formatted(window(sought), WINDOW - 1))
        .params(parameters(sought, before))
        .query(Long.class)
        .optional();
  }

  /// The user with this name to sign in with.
  Optional<UserId> user(String login) {
    return sql.sql("SELECT user_id FROM access.account WHERE login = :login")
        .param("login", login)
        .query(UUID.class)
        .optional()
        .map(UserId::new);
  }

  /// Indexes lead to the events of a record, and to those of some days.
  private static String window(Events.Sought sought) {
    var of = sought.record() != null && !sought.lists() ? " AND e.record = :record" : "";
    return """
    SELECT e.id, e.at, e.actor, e.purpose, e.act, e.kind, e.record,
      coalesce(cardinality(e.listed), 0) AS listed, e.fields, e.rule, e.result, e.listed AS rows
    FROM access.audit_event e WHERE e.id < :before AND e.at >= :from::timestamptz AND e.at < :until::timestamptz%s
    ORDER BY e.id DESC LIMIT %d\
    """
        .formatted(of, WINDOW);
  }

  /// What is on the other side of the wall is not for this one.
  private static String condition(Events.Sought sought) {
    var condition = new StringBuilder("w.purpose <> 'INVESTIGATION'");
    if (sought.record() != null && sought.lists()) {
      condition.append(" AND (w.record = :record OR :record = ANY (w.rows))");
    }
    if (sought.by() != null) {
      condition.append(" AND w.actor = :actor");
    }
    if (sought.act() != null) {
      condition.append(" AND w.act = :act");
    }
    if (sought.refused()) {
      condition.append(" AND w.result <> 'ALLOWED'");
    }
    return condition.toString();
  }

  private static Map<String, @Nullable Object> parameters(Events.Sought sought, long before) {
    var parameters = new HashMap<String, @Nullable Object>();
    parameters.put("before", before);
    parameters.put("from", sought.from().toString());
    parameters.put("until", sought.until().toString());
    parameters.put("record", sought.record());
    parameters.put("actor", sought.by() == null ? null : sought.by().value());
    parameters.put("act", sought.act() == null ? null : sought.act().name());
    return parameters;
  }
}
