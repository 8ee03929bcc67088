package nansen.interpreter;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import nansen.access.UserId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Interpreters and what was written of them, as rows.
@Component
class InterpreterTable {
  private static final JsonMapper JSON = new JsonMapper();

  private final JdbcClient sql;

  InterpreterTable(JdbcClient sql) {
    this.sql = sql;
  }

  /// Lets nobody else write of an interpreter until the transaction ends.
  void lock(InterpreterId id) {
    sql.sql("SELECT pg_advisory_xact_lock(hashtextextended(:id, 3))")
        .param("id", id.toString())
        .query((_, _) -> "")
        .list();
  }

  List<Interpreters.Entry> all() {
    var versions = new LinkedHashMap<InterpreterId, List<Interpreters.Version>>();
    sql.sql("SELECT * FROM interpreter.version ORDER BY interpreter_id, number")
        .query(
            (row, _) -> versions.computeIfAbsent(id(row), _ -> new ArrayList<>()).add(version(row)))
        .list();
    return versions.entrySet().stream()
        .map(each -> new Interpreters.Entry(each.getKey(), each.getValue()))
        .sorted(Comparator.comparing(each -> each.now().name().toLowerCase(Locale.ROOT)))
        .toList();
  }

  Optional<Interpreters.Entry> find(InterpreterId id) {
    var versions =
        sql.sql("SELECT * FROM interpreter.version WHERE interpreter_id = :id ORDER BY number")
            .param("id", id.value())
            .query((row, _) -> version(row))
            .list();
    return versions.isEmpty()
        ? Optional.empty()
        : Optional.of(new Interpreters.Entry(id, versions));
  }

  /// What was written under a key.
  record Written(InterpreterId id, Interpreter interpreter) {}

  Optional<Written> writtenBy(UUID key) {
    return sql.sql("SELECT * FROM interpreter.version WHERE key = :key")
        .param("key", key)
        .query((row, _) -> new Written(id(row), version(row).interpreter()))
        .optional();
  }

  void insert(InterpreterId id, UUID key, Interpreters.Version version) {
    sql.sql(
            """
            INSERT INTO interpreter.version
              (interpreter_id, number, key, content, at, by_whom, by_name)
            VALUES (:id, :number, :key, :content::jsonb, :at, :by, :name)\
            """)
        .param("id", id.value())
        .param("number", version.number())
        .param("key", key)
        .param("content", text(version.interpreter()))
        .param("at", version.at().atOffset(ZoneOffset.UTC))
        .param("by", version.by().value())
        .param("name", version.byName())
        .update();
  }

  static String text(Interpreter interpreter) {
    return JSON.writeValueAsString(interpreter);
  }

  private static InterpreterId id(ResultSet row) throws SQLException {
    return new InterpreterId(row.getObject("interpreter_id", UUID.class));
  }

  static Interpreters.Version version(ResultSet row) throws SQLException {
    return new Interpreters.Version(
        row.getInt("number"),
        JSON.readValue(row.getString("content"), Interpreter.class),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        new UserId(row.getObject("by_whom", UUID.class)),
        row.getString("by_name"));
  }
}
