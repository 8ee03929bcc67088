package nansen.casefile;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nansen.database.Columns;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The rows of assessed cases under one law and another: which of them the other can touch.
@Component
class SparedTable {
  private final JdbcClient sql;

  SparedTable(JdbcClient sql) {
    this.sql = sql;
  }

  /// How many cases are open.
  long open() {
    return sql.sql("SELECT count(*) FROM casefile.assessed WHERE closed_by IS NULL")
        .query(Long.class)
        .single();
  }

  /// Laws, and of which days a case must not have asked to be spared, as rows.
  private static final String SPARED =
      """
      unnest(:laws::bytea[], :days::datemultirange[]) AS spared (law, days)\
      """;

  private JdbcClient.StatementSpec statement(String text, List<Spared> spared) {
    return sql.sql(text)
        .param("laws", Columns.column(spared, each -> "\\x" + each.law()))
        .param("days", Columns.column(spared, each -> AskedText.of(each.days())));
  }

  /// Some open cases after another one, in the order of their ids: all but those that are spared as
  /// they stand at a moment. Where that cannot be said of a case, as its time was up then or it was
  /// written since, it is among them.
  List<CaseHead> openAfter(@Nullable CaseId id, int limit, List<Spared> spared, Instant at) {
    return statement(
            """
            SELECT f.* FROM casefile.assessed a JOIN casefile.case_file f USING (case_id)
            WHERE a.closed_by IS NULL AND a.case_id > :after AND NOT EXISTS (
              SELECT FROM %s WHERE spared.law = a.law AND (isempty(spared.days)
                OR a.as_of <= :at AND :at < a.until AND NOT a.asked && spared.days))
            ORDER BY a.case_id LIMIT :limit\
            """
                .formatted(SPARED),
            spared)
        .param("at", JournalTable.utc(at))
        .param("after", after(id))
        .param("limit", limit)
        .query((row, _) -> JournalTable.head(row))
        .list();
  }

  private static UUID after(@Nullable CaseId id) {
    return id == null ? new UUID(0, 0) : id.value();
  }

  /// The last of the open cases.
  Optional<CaseId> lastOpen() {
    return sql.sql(
            """
            SELECT case_id FROM casefile.assessed WHERE closed_by IS NULL
            ORDER BY case_id DESC LIMIT 1\
            """)
        .query((row, _) -> new CaseId(row.getObject("case_id", UUID.class)))
        .optional();
  }

  /// How many cases are open, from after one up to another.
  long open(@Nullable CaseId after, CaseId last) {
    return sql.sql(
            """
            SELECT count(*) FROM casefile.assessed
            WHERE closed_by IS NULL AND case_id > :after AND case_id <= :last\
            """)
        .param("after", after(after))
        .param("last", last.value())
        .query(Long.class)
        .single();
  }

  /// Some cases after another one, in the order of their ids, that stand neither under one of these
  /// laws nor as they would: of all others it has to be looked anew where they stand.
  ///
  /// @param spared from other laws to these
  List<CaseId> notUnder(Set<String> now, List<Spared> spared, @Nullable CaseId id, int limit) {
    return statement(
            """
            SELECT case_id FROM casefile.assessed a
            WHERE case_id > :after AND a.law <> ALL (:now::bytea[]) AND NOT EXISTS (
              SELECT FROM %s WHERE spared.law = a.law AND NOT a.asked && spared.days)
            ORDER BY case_id LIMIT :limit\
            """
                .formatted(SPARED),
            spared)
        .param("now", Columns.column(List.copyOf(now), each -> "\\x" + each))
        .param("after", after(id))
        .param("limit", limit)
        .query((row, _) -> new CaseId(row.getObject("case_id", UUID.class)))
        .list();
  }

  /// A number above those of all transactions that have begun to write.
  long transactions() {
    return sql.sql("SELECT pg_snapshot_xmax(pg_current_snapshot())::text::bigint")
        .query(Long.class)
        .single();
  }

  /// Whether all transactions below a number are over.
  boolean areOver(long number) {
    return sql.sql("SELECT pg_snapshot_xmin(pg_current_snapshot())::text::bigint >= :number")
        .param("number", number)
        .query(Boolean.class)
        .single();
  }
}
