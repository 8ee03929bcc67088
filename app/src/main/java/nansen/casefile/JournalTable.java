package nansen.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nansen.database.Columns;
import nansen.database.Trip;
import nansen.inforce.LawInForce;
import nansen.law.journal.Amends;
import nansen.law.journal.Attribution;
import nansen.law.journal.Certainty;
import nansen.law.journal.Fact;
import nansen.law.journal.FactId;
import nansen.law.journal.FactKind;
import nansen.law.journal.Value;
import nansen.law.journal.When;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Cases and their journals, as rows.
@Component
class JournalTable {
  private final JdbcClient sql;
  private final JsonMapper json;
  private final Columns<Row> facts;

  JournalTable(JdbcClient sql, JsonMapper json) {
    this.sql = sql;
    this.json = json;
    this.facts =
        Columns.<Row>of("casefile.fact")
            .with("case_id", "uuid", Row::id)
            .with("place", "integer", Row::place)
            .with("fact_id", "text", row -> row.fact().id())
            .with("kind", "text", row -> row.fact().kind())
            .with("earliest_day", "date", row -> day(row.earliest()))
            .with("earliest_at", "timestamptz", row -> moment(row.earliest()))
            .with("latest_day", "date", row -> day(row.latest()))
            .with("latest_at", "timestamptz", row -> moment(row.latest()))
            .with("recorded", "timestamptz", row -> row.fact().recorded())
            .with("recorded_by", "uuid", Row::recordedBy)
            .with("source", "text", row -> row.fact().saidBy().source())
            .with("basis", "text", row -> row.fact().saidBy().basis().name())
            .with("certainty", "text", row -> row.fact().certainty().name())
            .with("details", "jsonb", row -> text(row.fact().details()))
            .with(
                "corrects",
                "text",
                row -> row.fact().amends() instanceof Amends.Corrects(var it) ? it : null)
            .with(
                "retracts",
                "text",
                row -> row.fact().amends() instanceof Amends.Retracts(var it) ? it : null);
  }

  /// Cases.
  static final Columns<CaseHead> HEADS =
      Columns.<CaseHead>of("casefile.case_file")
          .with("case_id", "uuid", CaseHead::id)
          .with("country", "text", CaseHead::country)
          .with("calendar", "text", CaseHead::calendar)
          .with("opened", "timestamptz", CaseHead::opened);

  /// Facts.
  Columns<Row> rows() {
    return facts;
  }

  /// Lets one writer of a case in at a time, until its transaction ends.
  void lock(CaseId id) {
    sql.sql("SELECT pg_advisory_xact_lock(hashtextextended(:id, 0))")
        .param("id", id.toString())
        .query((_, _) -> true)
        .single();
  }

  /// The same of several cases, in the order in which they are named.
  void lock(List<CaseId> ids) {
    sql.sql(
            """
            SELECT count(pg_advisory_xact_lock(hashtextextended(id, 0)))
            FROM unnest(:ids::text[]) AS id\
            """)
        .param("ids", Columns.column(ids, CaseId::value))
        .query((_, _) -> true)
        .single();
  }

  /// The same as [#lock(CaseId)]; what is asked for behind it was not written meanwhile.
  static void lock(Trip trip, CaseId id) {
    trip.ask("SELECT pg_advisory_xact_lock(hashtextextended(?, 0))", (_, _) -> true, id.toString());
  }

  static Trip.Answer<CaseHead> head(Trip trip, CaseId id) {
    return trip.ask(
        "SELECT * FROM casefile.case_file WHERE case_id = ?", (row, _) -> head(row), id.value());
  }

  /// The facts of a case in the order of recording.
  Trip.Answer<Fact> facts(Trip trip, CaseId id) {
    return trip.ask(
        "SELECT * FROM casefile.fact WHERE case_id = ? ORDER BY place",
        (row, _) -> fact(row),
        id.value());
  }

  Optional<CaseHead> head(CaseId id) {
    return sql.sql("SELECT * FROM casefile.case_file WHERE case_id = :id")
        .param("id", id.value())
        .query((row, _) -> head(row))
        .optional();
  }

  /// A case, who carries it, and the number of the law that is in force, for whoever holds its lock
  /// and will write where it stands: read in one statement, as it is read for each fact that
  /// somebody writes.
  static Trip.Answer<Underlaid> underlaid(Trip trip, CaseId id) {
    return trip.ask(
        "SELECT *, %s AS law FROM %s WHERE case_id = ?".formatted(LawInForce.NUMBER, OPENED),
        (row, _) -> new Underlaid(opened(row), row.getLong("law")),
        id.value());
  }

  /// @param law the number of the law in force, see [LawInForce#NUMBER]
  record Underlaid(Opened opened, long law) {}

  /// A case and who carries it.
  record Opened(CaseHead head, Carried carried) {}

  private static final String OPENED = "casefile.case_file JOIN casefile.carried USING (case_id)";

  List<Opened> opened(List<CaseId> ids) {
    return sql.sql("SELECT * FROM " + OPENED + " WHERE case_id = ANY(:ids::uuid[])")
        .param("ids", Columns.column(ids, CaseId::value))
        .query((row, _) -> opened(row))
        .list();
  }

  private static Opened opened(ResultSet row) throws SQLException {
    return new Opened(head(row), CarriedTable.carried(row));
  }

  /// Some cases after another one, in the order of their ids; for work over all cases.
  List<CaseId> after(@Nullable CaseId id, int limit) {
    return sql.sql(
            """
            SELECT case_id FROM casefile.case_file
            WHERE case_id > :after ORDER BY case_id LIMIT :limit\
            """)
        .param("after", id == null ? new UUID(0, 0) : id.value())
        .param("limit", limit)
        .query((row, _) -> new CaseId(row.getObject("case_id", UUID.class)))
        .list();
  }

  /// Where procedures run.
  record Where(String country, String calendar) {}

  /// Everywhere that some do.
  List<Where> everywhere() {
    return sql.sql("SELECT DISTINCT country, calendar FROM casefile.case_file ORDER BY 1, 2")
        .query((row, _) -> new Where(row.getString(1), row.getString(2)))
        .list();
  }

  /// How many cases there are.
  long count() {
    return sql.sql("SELECT count(*) FROM casefile.case_file").query(Long.class).single();
  }

  /// The facts of a case in the order of recording.
  List<Fact> facts(CaseId id) {
    return recorded(id).stream().map(Row::fact).toList();
  }

  /// The same with who recorded them.
  List<Row> recorded(CaseId id) {
    return sql.sql("SELECT * FROM casefile.fact WHERE case_id = :id ORDER BY place")
        .param("id", id.value())
        .query((row, _) ->
            new Row(id, row.getInt("place"), fact(row), row.getObject("recorded_by", UUID.class)))
        .list();
  }

  /// The facts of several cases, each in the order of recording.
  Map<CaseId, List<Fact>> facts(List<CaseId> ids) {
    var facts = new HashMap<CaseId, List<Fact>>();
    sql.sql(
            """
            SELECT * FROM casefile.fact WHERE case_id = ANY(:ids::uuid[])
            ORDER BY case_id, place\
            """)
        .param("ids", Columns.column(ids, CaseId::value))
        .query(row -> {
          facts
              .computeIfAbsent(
                  new CaseId(row.getObject("case_id", UUID.class)), _ -> new ArrayList<>())
              .add(fact(row));
        });
    return facts;
  }

  /// @param place the order of recording, from 1
  record Row(CaseId id, int place, Fact fact, UUID recordedBy) {
    When.Point earliest() {
      return switch (fact.happened()) {
        case When.Between(var first, var _) -> first;
        case When.Point point -> point;
      };
    }

    When.@Nullable Point latest() {
      return fact.happened() instanceof When.Between(var _, var last) ? last : null;
    }
  }

  static CaseHead head(ResultSet row) throws SQLException {
    return new CaseHead(
        new CaseId(row.getObject("case_id", UUID.class)),
        row.getString("country"),
        row.getString("calendar"),
        row.getObject("opened", OffsetDateTime.class).toInstant());
  }

  private Fact fact(ResultSet row) throws SQLException {
    return fact(row, json);
  }

  static Fact fact(ResultSet row, JsonMapper json) throws SQLException {
    var corrects = row.getString("corrects");
    var retracts = row.getString("retracts");
    var earliest = point(row, "earliest");
    var latest = point(row, "latest");
    return new Fact(
        new FactId(row.getString("fact_id")),
        new FactKind(row.getString("kind")),
        latest == null || earliest == null ? present(earliest) : new When.Between(earliest, latest),
        row.getObject("recorded", OffsetDateTime.class).toInstant(),
        new Attribution(row.getString("source"), Attribution.Basis.valueOf(row.getString("basis"))),
        Certainty.valueOf(row.getString("certainty")),
        details(row.getString("details"), json),
        corrects != null
            ? new Amends.Corrects(new FactId(corrects))
            : retracts != null ? new Amends.Retracts(new FactId(retracts)) : null);
  }

  private static When present(When.@Nullable Point point) {
    if (point == null) {
      throw new IllegalStateException("a fact without a time, which the table refuses");
    }
    return point;
  }

  private static When.@Nullable Point point(ResultSet row, String bound) throws SQLException {
    var day = row.getObject(bound + "_day", LocalDate.class);
    var at = row.getObject(bound + "_at", OffsetDateTime.class);
    return day != null ? new When.Day(day) : at != null ? new When.Moment(at.toInstant()) : null;
  }

  private static @Nullable LocalDate day(When.@Nullable Point point) {
    return point instanceof When.Day(var day) ? day : null;
  }

  private static @Nullable OffsetDateTime moment(When.@Nullable Point point) {
    return point instanceof When.Moment(var at) ? utc(at) : null;
  }

  static OffsetDateTime utc(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }

  /// Each detail with the name of its type, so that a row can be read without the packs.
  private String text(Map<String, Value> details) {
    var node = json.createObjectNode();
    details.forEach((name, value) -> {
      var typed = node.putObject(name);
      switch (value) {
        case Value.Text(var text) -> typed.put("text", text);
        case Value.Whole(var number) -> typed.put("number", number);
        case Value.OnDay(var day) -> typed.put("day", day.toString());
        case Value.AtMoment(var at) -> typed.put("moment", at.toString());
      }
    });
    return json.writeValueAsString(node);
  }

  private static Map<String, Value> details(String text, JsonMapper json) {
    if (text.equals("{}")) {
      return Map.of();
    }
    var details = new HashMap<String, Value>();
    json.readTree(text)
        .properties()
        .forEach(each -> {
          var typed = each.getValue().properties().iterator().next();
          var value = typed.getValue();
          details.put(
              each.getKey(),
              switch (typed.getKey()) {
                case "text" -> new Value.Text(value.asString());
                case "number" -> new Value.Whole(value.asLong());
                case "day" -> new Value.OnDay(LocalDate.parse(value.asString()));
                case "moment" -> new Value.AtMoment(Instant.parse(value.asString()));
                default -> throw new IllegalStateException("a detail of type " + typed.getKey());
              });
        });
    return details;
  }
}
