package nansen.casefile;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
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

  /// @param places how many facts it was made from
  /// @param law names the law it was made with
  /// @param until when the passing of time may change it
  /// @param nextDay the earliest day on which something is due; null where nothing has a date
  record Assessed(
      int places,
      byte[] law,
      Instant asOf,
      Instant until,
      @Nullable LocalDate nextDay,
      int questions) {}

  void replace(CaseId id, List<OpenClock> clocks, Assessed assessed) {
    sql.sql("DELETE FROM casefile.clock WHERE case_id = :id").param("id", id.value()).update();
    for (var clock : clocks) {
      insert(id, clock);
    }
    sql.sql(
            """
            INSERT INTO casefile.assessed (case_id, places, law, as_of, until, next_day, questions)
            VALUES (:id, :places, :law, :asOf, :until, :nextDay, :questions)
            ON CONFLICT (case_id) DO UPDATE SET places = excluded.places, law = excluded.law,
              as_of = excluded.as_of, until = excluded.until, next_day = excluded.next_day,
              questions = excluded.questions\
            """)
        .param("id", id.value())
        .param("places", assessed.places())
        .param("law", assessed.law())
        .param("asOf", JournalTable.utc(assessed.asOf()))
        .param("until", JournalTable.utc(assessed.until()))
        .param("nextDay", assessed.nextDay())
        .param("questions", assessed.questions())
        .update();
  }

  private void insert(CaseId id, OpenClock clock) {
    sql.sql(
            """
            INSERT INTO casefile.clock (case_id, pack, clock, nth, status, certainty, support,
              owed_by, liberty, due_day, due_at)
            VALUES (:id, :pack, :clock, :nth, :status, :certainty, :support, :owedBy, :liberty,
              :day, :at)\
            """)
        .param("id", id.value())
        .param("pack", clock.pack())
        .param("clock", clock.clock())
        .param("nth", clock.nth())
        .param("status", clock.status().word())
        .param("certainty", clock.certainty().name())
        .param("support", clock.support().word())
        .param("owedBy", clock.owedBy())
        .param("liberty", clock.liberty())
        .param("day", clock.day())
        .param("at", clock.at() == null ? null : JournalTable.utc(clock.at()))
        .update();
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
        .query((row, _) -> {
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
        })
        .list();
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
