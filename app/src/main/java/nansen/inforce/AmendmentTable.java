package nansen.inforce;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import nansen.law.calendar.CalendarId;
import nansen.law.calendar.Proclaimed;
import nansen.law.calendar.Revoked;
import nansen.law.pack.PackId;
import nansen.law.reading.Source;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Amendments, and which of them are law, as rows.
@Component
class AmendmentTable {
  private final JdbcClient sql;
  private final JsonMapper json;

  AmendmentTable(JdbcClient sql, JsonMapper json) {
    this.sql = sql;
    this.json = json;
  }

  void keep(UUID id, Amendment amendment, Instant at) {
    sql.sql(
            """
            INSERT INTO inforce.amendment (amendment_id, kind, source, content, kept)
            VALUES (:id, :kind, :source, :content::jsonb, :at)\
            """)
        .param("id", id)
        .param(
            "kind",
            switch (amendment) {
              case Amendment.Holiday _ -> "HOLIDAY";
              case Amendment.Revocation _ -> "REVOCATION";
              case Amendment.Pack _ -> "PACK";
            })
        .param("source", amendment.source())
        .param("content", text(amendment))
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  Amendment amendment(UUID id) {
    return sql.sql("SELECT * FROM inforce.amendment WHERE amendment_id = :id")
        .param("id", id)
        .query((row, _) -> amendment(row))
        .single();
  }

  /// The number of the last one; 0 where there is none.
  long number() {
    return sql.sql("SELECT " + LawInForce.NUMBER).query(Long.class).single();
  }

  /// In the order in which they came into force.
  List<Enacted> enacted() {
    return sql.sql(
            """
            SELECT * FROM inforce.enacted e JOIN inforce.amendment a USING (amendment_id)
            ORDER BY e.number\
            """)
        .query((row, _) ->
            new Enacted(
                row.getLong("number"),
                row.getObject("amendment_id", UUID.class),
                amendment(row),
                row.getObject("at", OffsetDateTime.class).toInstant()))
        .list();
  }

  /// @return whether it was put in force: it is not where the last one has another number by now
  boolean enact(UUID id, long after, Instant at) {
    // Two at once wait for each other at the key; the later one finds that it is not the next.
    return sql.sql(
                """
                INSERT INTO inforce.enacted (number, amendment_id, at)
                SELECT :next, :id, :at WHERE %s = :after
                ON CONFLICT DO NOTHING\
                """
                    .formatted(LawInForce.NUMBER))
            .param("next", after + 1)
            .param("after", after)
            .param("id", id)
            .param("at", at.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  private String text(Amendment amendment) {
    var node = json.createObjectNode();
    switch (amendment) {
      case Amendment.Holiday(var calendar, var day) ->
          node.put("calendar", calendar.value())
              .put("day", day.day().toString())
              .put("name", day.name())
              .put("known", day.known().toString())
              .put("support", day.support());
      case Amendment.Revocation(var calendar, var day, var name, var revoked) ->
          node.put("calendar", calendar.value())
              .put("day", day.toString())
              .put("name", name)
              .put("known", revoked.known().toString())
              .put("support", revoked.support());
      case Amendment.Pack(var id, var text, var scenarios, var _) -> {
        node.put("pack", id.value()).put("file", text.file()).put("text", text.text());
        var beside = node.putArray("scenarios");
        scenarios.forEach(
            each -> beside.addObject().put("file", each.file()).put("text", each.text()));
      }
    }
    return json.writeValueAsString(node);
  }

  private Amendment amendment(ResultSet row) throws SQLException {
    var node = json.readTree(row.getString("content"));
    var source = row.getString("source");
    return switch (row.getString("kind")) {
      case "HOLIDAY" ->
          new Amendment.Holiday(
              new CalendarId(node.get("calendar").asString()),
              new Proclaimed(
                  LocalDate.parse(node.get("day").asString()),
                  node.get("name").asString(),
                  Instant.parse(node.get("known").asString()),
                  source,
                  node.get("support").asString()));
      case "REVOCATION" ->
          new Amendment.Revocation(
              new CalendarId(node.get("calendar").asString()),
              LocalDate.parse(node.get("day").asString()),
              node.get("name").asString(),
              new Revoked(
                  Instant.parse(node.get("known").asString()),
                  source,
                  node.get("support").asString()));
      case "PACK" ->
          new Amendment.Pack(
              new PackId(node.get("pack").asString()),
              new Source(node.get("file").asString(), node.get("text").asString()),
              node.get("scenarios")
                  .valueStream()
                  .map(each -> new Source(each.get("file").asString(), each.get("text").asString()))
                  .toList(),
              source);
      case String kind -> throw new IllegalStateException("an amendment of kind " + kind);
    };
  }
}
