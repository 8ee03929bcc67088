package nansen.casefile;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import nansen.database.Columns;
import nansen.database.Trip;
import nansen.law.journal.FactId;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// The answers to writes, by their keys.
@Component
class WrittenTable {
  private final JsonMapper json;
  private final Columns<Written> answers;

  WrittenTable(JsonMapper json) {
    this.json = json;
    this.answers =
        Columns.<Written>of("casefile.written")
            .with("key", "uuid", Written::key)
            .with("content", "bytea", each -> "\\x" + each.content())
            .with("case_id", "uuid", Written::id)
            .with(
                "answer",
                "jsonb",
                each -> json.writeValueAsString(each.facts().stream().map(FactId::value).toList()))
            .with("at", "timestamptz", Written::at);
  }

  Columns<Written> answers() {
    return answers;
  }

  /// @param content SHA-256 of what was sent, in hexadecimal digits
  /// @param facts the answer: the facts that are kept
  record Written(UUID key, String content, CaseId id, List<FactId> facts, Instant at) {}

  Trip.Answer<Written> find(Trip trip, UUID key) {
    return trip.ask(
        """
        SELECT key, encode(content, 'hex') AS content, case_id, answer, at
        FROM casefile.written WHERE key = ?\
        """,
        (row, _) ->
            new Written(
                row.getObject("key", UUID.class),
                row.getString("content"),
                new CaseId(row.getObject("case_id", UUID.class)),
                json.readTree(row.getString("answer"))
                    .valueStream()
                    .map(each -> new FactId(each.asString()))
                    .toList(),
                row.getObject("at", OffsetDateTime.class).toInstant()),
        key);
  }
}
