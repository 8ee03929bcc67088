package nansen.interview;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nansen.access.Actor;
import nansen.access.UserId;
import nansen.casefile.CaseId;
import nansen.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Interviews, their settings, exchanges and readings, as rows.
@Component
class InterviewTable {
  private final JdbcClient sql;
  private final JsonMapper json;

  InterviewTable(JdbcClient sql, JsonMapper json) {
    this.sql = sql;
    this.json = json;
  }

  void open(Interview interview, Actor actor) {
    sql.sql(
            """
            INSERT INTO interview.interview
              (interview_id, case_id, person_id, kind, opened, opened_by, by_name)
            VALUES (:id, :case, :person, :kind, :at, :by, :name)\
            """)
        .param("id", interview.id().value())
        .param("case", interview.caseId().value())
        .param("person", interview.heard().value())
        .param("kind", interview.kind().name())
        .param("at", utc(interview.opened()))
        .param("by", actor.user().value())
        .param("name", actor.name())
        .update();
  }

  Optional<Interview> interview(InterviewId id) {
    return sql.sql("SELECT * FROM interview.interview WHERE interview_id = :id")
        .param("id", id.value())
        .query((row, _) -> interview(row))
        .optional();
  }

  /// The interviews of a case, the oldest first.
  List<Interview> ofCase(CaseId id) {
    return sql.sql(
            "SELECT * FROM interview.interview WHERE case_id = :case ORDER BY opened, interview_id")
        .param("case", id.value())
        .query((row, _) -> interview(row))
        .list();
  }

  private static Interview interview(ResultSet row) throws SQLException {
    return new Interview(
        new InterviewId(row.getObject("interview_id", UUID.class)),
        new CaseId(row.getObject("case_id", UUID.class)),
        new PersonId(row.getObject("person_id", UUID.class)),
        Interview.Kind.valueOf(row.getString("kind")),
        instant(row, "opened"),
        row.getString("by_name"));
  }

  /// All that is written of an interview.
  Report report(Interview interview) {
    var id = interview.id();
    return new Report(interview, settings(id), exchanges(id), closed(id));
  }

  private List<Report.Version> settings(InterviewId id) {
    return sql.sql("SELECT * FROM interview.setting WHERE interview_id = :id ORDER BY number")
        .param("id", id.value())
        .query((row, _) ->
            new Report.Version(
                row.getInt("number"),
                json.readValue(row.getString("content"), Setting.class),
                instant(row, "at"),
                user(row),
                row.getString("by_name")))
        .list();
  }

  private List<Exchange> exchanges(InterviewId id) {
    var readings = new HashMap<Integer, List<Exchange.Reading>>();
    sql.sql("SELECT * FROM interview.reading WHERE interview_id = :id ORDER BY place, number")
        .param("id", id.value())
        .query((row, _) ->
            readings
                .computeIfAbsent(row.getInt("place"), _ -> new ArrayList<>())
                .add(
                    new Exchange.Reading(
                        row.getInt("number"),
                        row.getString("correction"),
                        row.getString("why"),
                        instant(row, "at"),
                        user(row),
                        row.getString("by_name"))))
        .list();
    return sql.sql("SELECT * FROM interview.exchange WHERE interview_id = :id ORDER BY place")
        .param("id", id.value())
        .query((row, _) ->
            new Exchange(
                row.getInt("place"),
                Exchange.Kind.valueOf(row.getString("kind")),
                row.getString("question"),
                row.getString("answer"),
                instant(row, "at"),
                user(row),
                row.getString("by_name"),
                readings.getOrDefault(row.getInt("place"), List.of())))
        .list();
  }

  private Optional<Report.Closed> closed(InterviewId id) {
    return sql.sql("SELECT * FROM interview.closed WHERE interview_id = :id")
        .param("id", id.value())
        .query((row, _) ->
            new Report.Closed(
                instant(row, "at"),
                user(row),
                row.getString("by_name"),
                row.getString("fact_id"),
                row.getString("mistake")))
        .optional();
  }

  /// @return what was written, as text
  String insert(InterviewId id, UUID key, Report.Version version) {
    return sql.sql(
            """
            INSERT INTO interview.setting (interview_id, number, key, content, at, by_whom, by_name)
            VALUES (:id, :number, :key, :content::jsonb, :at, :by, :name)
            RETURNING content::text\
            """)
        .param("id", id.value())
        .param("number", version.number())
        .param("key", key)
        .param("content", json.writeValueAsString(version.setting()))
        .param("at", utc(version.at()))
        .param("by", version.by().value())
        .param("name", version.byName())
        .query(String.class)
        .single();
  }

  void insert(InterviewId id, UUID key, Exchange exchange) {
    sql.sql(
            """
            INSERT INTO interview.exchange
              (interview_id, place, key, kind, question, answer, at, by_whom, by_name)
            VALUES (:id, :place, :key, :kind, :question, :answer, :at, :by, :name)\
            """)
        .param("id", id.value())
        .param("place", exchange.place())
        .param("key", key)
        .param("kind", exchange.kind().name())
        .param("question", exchange.question())
        .param("answer", exchange.answer())
        .param("at", utc(exchange.at()))
        .param("by", exchange.by().value())
        .param("name", exchange.byName())
        .update();
  }

  void insert(InterviewId id, int place, UUID key, Exchange.Reading reading) {
    sql.sql(
            """
            INSERT INTO interview.reading
              (interview_id, place, number, key, correction, why, at, by_whom, by_name)
            VALUES (:id, :place, :number, :key, :correction, :why, :at, :by, :name)\
            """)
        .param("id", id.value())
        .param("place", place)
        .param("number", reading.number())
        .param("key", key)
        .param("correction", reading.text())
        .param("why", reading.why())
        .param("at", utc(reading.at()))
        .param("by", reading.by().value())
        .param("name", reading.byName())
        .update();
  }

  void close(InterviewId id, Report.Closed closed) {
    sql.sql(
            """
            INSERT INTO interview.closed (interview_id, at, by_whom, by_name, fact_id, mistake)
            VALUES (:id, :at, :by, :name, :fact, :mistake)\
            """)
        .param("id", id.value())
        .param("at", utc(closed.at()))
        .param("by", closed.by().value())
        .param("name", closed.byName())
        .param("fact", closed.fact())
        .param("mistake", closed.mistake())
        .update();
  }

  /// What was written under a key before: the same sent twice is one.
  ///
  /// @param words question and answer, or correction and reason
  record Before(InterviewId id, int place, List<String> words) {}

  Optional<Before> exchangeOf(UUID key) {
    return sql.sql(
            """
            SELECT interview_id, place, question, answer FROM interview.exchange WHERE key = :key\
            """)
        .param("key", key)
        .query((row, _) -> before(row, "question", "answer"))
        .optional();
  }

  Optional<Before> readingOf(UUID key) {
    return sql.sql(
            """
            SELECT interview_id, place, correction, why FROM interview.reading WHERE key = :key\
            """)
        .param("key", key)
        .query((row, _) -> before(row, "correction", "why"))
        .optional();
  }

  /// The setting that was written under a key.
  Optional<Setting> settingOf(InterviewId id, UUID key) {
    return sql.sql("SELECT content FROM interview.setting WHERE interview_id = :id AND key = :key")
        .param("id", id.value())
        .param("key", key)
        .query((row, _) -> json.readValue(row.getString(1), Setting.class))
        .optional();
  }

  private static Before before(ResultSet row, String one, String other) throws SQLException {
    return new Before(
        new InterviewId(row.getObject("interview_id", UUID.class)),
        row.getInt("place"),
        List.of(row.getString(one), row.getString(other)));
  }

  private static UserId user(ResultSet row) throws SQLException {
    return new UserId(row.getObject("by_whom", UUID.class));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  private static OffsetDateTime utc(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }
}
