package nansen.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nansen.access.Scope;
import nansen.law.journal.Certainty;
import nansen.law.pack.Status;
import nansen.law.pack.Support;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What was made from the journals, as rows: replaced whenever a case is assessed anew.
@Component
class ProjectionTable {
  private final JdbcClient sql;

  ProjectionTable(JdbcClient sql) {
    this.sql = sql;
  }

  /// Puts projections in the place of those that are there.
  void replace(List<Projection> projections) {
    sql.sql("DELETE FROM casefile.clock WHERE case_id = ANY(:ids::uuid[])")
        .param("ids", Column.of(projections, Projection::id))
        .update();
    insert(
        projections.stream()
            .flatMap(each -> each.clocks().stream().map(clock -> new Row(each.id(), clock)))
            .toList());
    sql.sql(
            """
            INSERT INTO casefile.assessed (case_id, places, law, as_of, until, next_day, questions)
            SELECT id, places, decode(law, 'hex'), as_of, until, next_day, questions
            FROM unnest(:ids::uuid[], :places::integer[], :laws::text[], :asOfs::timestamptz[],
              :untils::timestamptz[], :nextDays::date[], :questions::integer[])
              AS new (id, places, law, as_of, until, next_day, questions)
            ON CONFLICT (case_id) DO UPDATE SET places = excluded.places, law = excluded.law,
              as_of = excluded.as_of, until = excluded.until, next_day = excluded.next_day,
              questions = excluded.questions\
            """)
        .param("ids", Column.of(projections, Projection::id))
        .param("places", Column.of(projections, each -> each.assessed().places()))
        .param("laws", Column.of(projections, each -> each.assessed().law()))
        .param("asOfs", Column.of(projections, each -> each.assessed().asOf()))
        .param("untils", Column.of(projections, each -> each.assessed().until()))
        .param("nextDays", Column.of(projections, each -> each.assessed().nextDay()))
        .param("questions", Column.of(projections, each -> each.assessed().questions()))
        .update();
  }

  private record Row(CaseId id, OpenClock clock) {}

  private void insert(List<Row> rows) {
    if (rows.isEmpty()) {
      return;
    }
    sql.sql(
            """
            INSERT INTO casefile.clock (case_id, pack, clock, nth, status, certainty, support,
              owed_by, liberty, due_day, due_at)
            SELECT * FROM unnest(:ids::uuid[], :packs::text[], :clocks::text[], :nths::integer[],
              :statuses::text[], :certainties::text[], :supports::text[], :owedBys::text[],
              :liberties::boolean[], :days::date[], :ats::timestamptz[])\
            """)
        .param("ids", Column.of(rows, Row::id))
        .param("packs", Column.of(rows, row -> row.clock().pack()))
        .param("clocks", Column.of(rows, row -> row.clock().clock()))
        .param("nths", Column.of(rows, row -> row.clock().nth()))
        .param("statuses", Column.of(rows, row -> row.clock().status().word()))
        .param("certainties", Column.of(rows, row -> row.clock().certainty().name()))
        .param("supports", Column.of(rows, row -> row.clock().support().word()))
        .param("owedBys", Column.of(rows, row -> row.clock().owedBy()))
        .param("liberties", Column.of(rows, row -> row.clock().liberty()))
        .param("days", Column.of(rows, row -> row.clock().day()))
        .param("ats", Column.of(rows, row -> row.clock().at()))
        .update();
  }

  /// The projections of cases, of those that have one.
  Map<CaseId, Projection> of(List<CaseId> ids) {
    var clocks = new HashMap<CaseId, List<OpenClock>>();
    sql.sql(
            """
            SELECT * FROM casefile.clock WHERE case_id = ANY(:ids::uuid[])\
            """)
        .param("ids", Column.of(ids, CaseId::value))
        .query(row -> {
          clocks
              .computeIfAbsent(
                  new CaseId(row.getObject("case_id", UUID.class)), _ -> new ArrayList<>())
              .add(clock(row));
        });
    var projections = new HashMap<CaseId, Projection>();
    sql.sql(
            """
            SELECT case_id, places, encode(law, 'hex') AS law, as_of, until, next_day, questions
            FROM casefile.assessed WHERE case_id = ANY(:ids::uuid[])\
            """)
        .param("ids", Column.of(ids, CaseId::value))
        .query(row -> {
          var id = new CaseId(row.getObject("case_id", UUID.class));
          projections.put(
              id,
              new Projection(
                  id,
                  clocks.getOrDefault(id, List.of()),
                  new Projection.Assessed(
                      row.getInt("places"),
                      row.getString("law"),
                      row.getObject("as_of", OffsetDateTime.class).toInstant(),
                      row.getObject("until", OffsetDateTime.class).toInstant(),
                      row.getObject("next_day", LocalDate.class),
                      row.getInt("questions"))));
        });
    return projections;
  }

  /// Some cases whose projection is older than the passing of time allows, the oldest first.
  List<CaseId> outdated(Instant now, int limit) {
    return sql.sql(
            "SELECT case_id FROM casefile.assessed WHERE until <= :now ORDER BY until LIMIT :limit")
        .param("now", JournalTable.utc(now))
        .param("limit", limit)
        .query((row, _) -> new CaseId(row.getObject("case_id", UUID.class)))
        .list();
  }

  List<OpenClock> clocks(CaseId id) {
    return sql.sql(
            """
            SELECT * FROM casefile.clock WHERE case_id = :id
            ORDER BY due_day NULLS LAST, pack, clock, nth\
            """)
        .param("id", id.value())
        .query((row, _) -> clock(row))
        .list();
  }

  private static OpenClock clock(ResultSet row) throws SQLException {
    var at = row.getObject("due_at", OffsetDateTime.class);
    return new OpenClock(
        row.getString("pack"),
        row.getString("clock"),
        row.getInt("nth"),
        Status.of(row.getString("status")).orElseThrow(),
        Certainty.valueOf(row.getString("certainty")),
        Support.of(row.getString("support")).orElseThrow(),
        row.getString("owed_by"),
        row.getBoolean("liberty"),
        row.getObject("due_day", LocalDate.class),
        at == null ? null : at.toInstant());
  }

  /// Cases by what is due next.
  ///
  /// @param scope what the reader may see; its condition is about `a.case_id`
  /// @param after the last row of the page before; null for the first
  List<WorkRow> worklist(Scope scope, @Nullable WorkRow after, int limit) {
    var beginning =
        after == null
            ? ""
            : "AND (coalesce(a.next_day, 'infinity'), a.case_id) > (:day::date, :id)";
    return sql.sql(
            """
            SELECT a.case_id, f.country, a.next_day, a.questions,
              (SELECT count(*) FROM casefile.clock c
               WHERE c.case_id = a.case_id AND c.status = 'missed') AS missed
            FROM casefile.assessed a JOIN casefile.case_file f USING (case_id)
            WHERE %s %s
            ORDER BY coalesce(a.next_day, 'infinity'), a.case_id LIMIT :limit\
            """
                .formatted(scope.sql(), beginning))
        .params(scope.parameters())
        .param(
            "day",
            after == null || after.nextDay() == null ? "infinity" : after.nextDay().toString())
        .param("id", after == null ? new UUID(0, 0) : after.id().value())
        .param("limit", limit)
        .query((row, _) ->
            new WorkRow(
                new CaseId(row.getObject("case_id", UUID.class)),
                row.getString("country"),
                row.getObject("next_day", LocalDate.class),
                row.getInt("missed"),
                row.getInt("questions")))
        .list();
  }
}
