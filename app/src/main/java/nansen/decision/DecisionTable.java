package nansen.decision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nansen.access.Actor;
import nansen.access.UserId;
import nansen.casefile.CaseId;
import nansen.decision.Kept.Appealed;
import nansen.decision.Kept.Opened;
import nansen.decision.Kept.Served;
import nansen.decision.Kept.Signed;
import nansen.decision.Kept.Version;
import nansen.law.journal.FactId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Decisions, their drafts, signatures, notifications and appeals, as rows.
@Component
class DecisionTable {
  private final JdbcClient sql;
  private final JsonMapper json;

  DecisionTable(JdbcClient sql, JsonMapper json) {
    this.sql = sql;
    this.json = json;
  }

  void open(Opened decision, Actor actor) {
    var about = decision.about();
    sql.sql(
            """
            INSERT INTO decision.decision (decision_id, case_id, stage, about, opened, opened_by)
            VALUES (:id, :case, :stage, :about, :at, :by)\
            """)
        .param("id", decision.id().value())
        .param("case", decision.caseId().value())
        .param("stage", decision.stage().name())
        .param("about", about == null ? null : about.value(), Types.OTHER)
        .param("at", utc(decision.at()))
        .param("by", actor.user().value())
        .update();
  }

  /// The decisions of a case, the oldest first.
  List<Opened> ofCase(CaseId id) {
    return sql.sql(
            "SELECT * FROM decision.decision WHERE case_id = :case ORDER BY opened, decision_id")
        .param("case", id.value())
        .query((row, _) -> opened(row))
        .list();
  }

  /// The facts that the signatures of a case made true, by the decision.
  Map<DecisionId, FactId> signedFacts(CaseId id) {
    var facts = new HashMap<DecisionId, FactId>();
    sql.sql(
            """
            SELECT s.decision_id, s.fact_id
            FROM decision.signed s JOIN decision.decision d USING (decision_id)
            WHERE d.case_id = :case\
            """)
        .param("case", id.value())
        .query(row -> {
          facts.put(
              new DecisionId(row.getObject("decision_id", UUID.class)),
              new FactId(row.getString("fact_id")));
        });
    return facts;
  }

  private static Opened opened(ResultSet row) throws SQLException {
    var about = row.getObject("about", UUID.class);
    return new Opened(
        new DecisionId(row.getObject("decision_id", UUID.class)),
        new CaseId(row.getObject("case_id", UUID.class)),
        Stage.valueOf(row.getString("stage")),
        about == null ? null : new DecisionId(about),
        instant(row, "opened"));
  }

  /// @return what was saved, as text
  String save(DecisionId id, UUID key, Version version) {
    return sql.sql(
            """
            INSERT INTO decision.version (decision_id, number, key, author, author_name, at, content)
            VALUES (:id, :number, :key, :author, :name, :at, :content::jsonb)
            RETURNING content::text\
            """)
        .param("id", id.value())
        .param("number", version.number())
        .param("key", key)
        .param("author", version.author().value())
        .param("name", version.authorName())
        .param("at", utc(version.at()))
        .param("content", json.writeValueAsString(version.draft()))
        .query(String.class)
        .single();
  }

  /// Which decision has a version under this key.
  Optional<DecisionId> saved(UUID key) {
    return sql.sql("SELECT decision_id FROM decision.version WHERE key = :key")
        .param("key", key)
        .query((row, _) -> new DecisionId(row.getObject(1, UUID.class)))
        .optional();
  }

  /// Every version, the oldest first.
  List<Version> versions(DecisionId id) {
    return sql.sql("SELECT * FROM decision.version WHERE decision_id = :id ORDER BY number")
        .param("id", id.value())
        .query((row, _) ->
            new Version(
                row.getInt("number"),
                new UserId(row.getObject("author", UUID.class)),
                row.getString("author_name"),
                instant(row, "at"),
                json.readValue(row.getString("content"), Draft.class)))
        .list();
  }

  String text(FrozenFile file) {
    return json.writeValueAsString(file);
  }

  FrozenFile file(String text) {
    return json.readValue(text, FrozenFile.class);
  }

  void sign(DecisionId id, Signed signed) {
    sql.sql(
            """
            INSERT INTO decision.signed
              (decision_id, number, signer, signer_name, at, fact_id, file, digest)
            VALUES (:id, :number, :signer, :name, :at, :fact, :file,
              sha256(convert_to(:file, 'UTF8')))\
            """)
        .param("id", id.value())
        .param("number", signed.number())
        .param("signer", signed.signer().value())
        .param("name", signed.signerName())
        .param("at", utc(signed.at()))
        .param("fact", signed.fact())
        .param("file", signed.file())
        .update();
  }

  Optional<Signed> signed(DecisionId id) {
    return sql.sql("SELECT * FROM decision.signed WHERE decision_id = :id")
        .param("id", id.value())
        .query((row, _) ->
            new Signed(
                row.getInt("number"),
                new UserId(row.getObject("signer", UUID.class)),
                row.getString("signer_name"),
                instant(row, "at"),
                row.getString("fact_id"),
                row.getString("file")))
        .optional();
  }

  /// SHA-256 of the signed file, in hexadecimal digits.
  String digest(DecisionId id) {
    return sql.sql("SELECT encode(digest, 'hex') FROM decision.signed WHERE decision_id = :id")
        .param("id", id.value())
        .query(String.class)
        .single();
  }

  void serve(DecisionId id, Served served, Actor actor) {
    sql.sql(
            """
            INSERT INTO decision.served
              (key, decision_id, recipient, day, how, proof, recorder, by_name, at, fact_id)
            VALUES (:key, :id, :recipient, :day, :how, :proof, :recorder, :name, :at, :fact)\
            """)
        .param("key", served.key())
        .param("id", id.value())
        .param("recipient", served.recipient())
        .param("day", served.day())
        .param("how", served.how())
        .param("proof", served.proof())
        .param("recorder", actor.user().value())
        .param("name", served.byName())
        .param("at", utc(served.at()))
        .param("fact", served.fact())
        .update();
  }

  List<Served> served(DecisionId id) {
    return sql.sql("SELECT * FROM decision.served WHERE decision_id = :id ORDER BY at, key")
        .param("id", id.value())
        .query((row, _) ->
            new Served(
                row.getObject("key", UUID.class),
                row.getString("recipient"),
                row.getObject("day", LocalDate.class),
                row.getString("how"),
                row.getString("proof"),
                row.getString("by_name"),
                instant(row, "at"),
                row.getString("fact_id")))
        .list();
  }

  void appeal(DecisionId id, CaseId caseId, Appealed appeal, Actor actor) {
    sql.sql(
            """
            INSERT INTO decision.appeal
              (decision_id, case_id, day, source, recorder, by_name, at, fact_id)
            VALUES (:id, :case, :day, :source, :recorder, :name, :at, :fact)\
            """)
        .param("id", id.value())
        .param("case", caseId.value())
        .param("day", appeal.day())
        .param("source", appeal.source())
        .param("recorder", actor.user().value())
        .param("name", appeal.byName())
        .param("at", utc(appeal.at()))
        .param("fact", appeal.fact())
        .update();
  }

  Optional<Appealed> appeal(DecisionId id) {
    return sql.sql("SELECT * FROM decision.appeal WHERE decision_id = :id")
        .param("id", id.value())
        .query((row, _) ->
            new Appealed(
                row.getObject("day", LocalDate.class),
                row.getString("source"),
                row.getString("by_name"),
                instant(row, "at"),
                row.getString("fact_id")))
        .optional();
  }

  private static OffsetDateTime utc(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
