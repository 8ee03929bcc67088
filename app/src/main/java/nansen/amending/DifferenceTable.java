package nansen.amending;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import nansen.access.Scope;
import nansen.amending.Difference.Kind;
import nansen.amending.Difference.Stand;
import nansen.casefile.CaseId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What would be otherwise, case by case, as rows. Whoever reads them gets those of the cases that
/// they may see; of the others there is neither a row nor a number.
@Component
class DifferenceTable {
  private final JdbcClient sql;

  DifferenceTable(JdbcClient sql) {
    this.sql = sql;
  }

  /// @param place of a difference among those of its case, from 0
  record Row(Difference difference, int place) {}

  void insert(UUID run, List<Row> rows) {
    if (rows.isEmpty()) {
      return;
    }
    sql.sql(
            """
            INSERT INTO amending.difference (run_id, case_id, place, rank, kind, day, country, pack,
              rule, nth, before_status, before_due, after_status, after_due)
            SELECT :run, * FROM unnest(:cases::uuid[], :places::integer[], :ranks::smallint[],
              :kinds::text[], :days::date[], :countries::text[], :packs::text[], :rules::text[],
              :nths::integer[], :wasStatuses::text[], :wasDues::text[], :isStatuses::text[],
              :isDues::text[])\
            """)
        .param("run", run)
        .param("cases", column(rows, Difference::id))
        .param("places", rows.stream().map(row -> "" + row.place()).toArray(String[]::new))
        .param("ranks", column(rows, each -> each.kind().ordinal()))
        .param("kinds", column(rows, each -> each.kind().name()))
        .param("days", column(rows, each -> each.day() == null ? "infinity" : each.day()))
        .param("countries", column(rows, Difference::country))
        .param("packs", column(rows, Difference::pack))
        .param("rules", column(rows, Difference::rule))
        .param("nths", column(rows, Difference::nth))
        .param("wasStatuses", column(rows, each -> each.before().status()))
        .param("wasDues", column(rows, each -> DueText.of(each.before().due())))
        .param("isStatuses", column(rows, each -> each.after().status()))
        .param("isDues", column(rows, each -> DueText.of(each.after().due())))
        .update();
  }

  private static String[] column(List<Row> rows, Function<Difference, Object> value) {
    return rows.stream()
        .map(row -> value.apply(row.difference()).toString())
        .toArray(String[]::new);
  }

  /// How many there are of a kind, and in how many cases.
  record Count(int differences, int cases) {}

  /// Those that the reader may see, by kind.
  ///
  /// @param scope what the reader may see; its condition is about `d.case_id`
  Map<Kind, Count> counts(UUID run, Scope scope) {
    var counts = new EnumMap<Kind, Count>(Kind.class);
    sql.sql(
            """
            SELECT d.kind, count(*) AS differences, count(DISTINCT d.case_id) AS cases
            FROM amending.difference d WHERE d.run_id = :run AND %s AND %s GROUP BY d.kind\
            """
                .formatted(among(scope), scope.sql()))
        .params(scope.parameters())
        .param("run", run)
        .query(row -> {
          counts.put(
              Kind.valueOf(row.getString("kind")),
              new Count(row.getInt("differences"), row.getInt("cases")));
        });
    return counts;
  }

  /// In how many cases of the reader anything would be otherwise.
  int cases(UUID run, Scope scope) {
    return sql.sql(
            """
            SELECT count(DISTINCT d.case_id) FROM amending.difference d
            WHERE d.run_id = :run AND %s AND %s\
            """
                .formatted(among(scope), scope.sql()))
        .params(scope.parameters())
        .param("run", run)
        .query(Integer.class)
        .single();
  }

  /// Those that the reader may see, what nobody may overlook first.
  ///
  /// @param kind null for every kind
  /// @param after the last row of the page before; null for the first page
  List<Row> page(UUID run, Scope scope, @Nullable Kind kind, @Nullable At after, int limit) {
    return sql.sql(
            """
            SELECT d.* FROM amending.difference d
            WHERE d.run_id = :run AND %s AND %s
              AND (CAST(:kind AS text) IS NULL OR d.kind = :kind)
              AND (CAST(:case AS uuid) IS NULL OR (d.rank, d.day, d.case_id, d.place) >
                (SELECT l.rank, l.day, l.case_id, l.place FROM amending.difference l
                 WHERE l.run_id = :run AND l.case_id = CAST(:case AS uuid) AND l.place = :place))
            ORDER BY d.rank, d.day, d.case_id, d.place LIMIT :limit\
            """
                .formatted(among(scope), scope.sql()))
        .params(scope.parameters())
        .param("run", run)
        .param("kind", kind == null ? null : kind.name())
        .param("case", after == null ? null : after.id().toString())
        .param("place", after == null ? 0 : after.place())
        .param("limit", limit)
        .query((row, _) -> row(row))
        .list();
  }

  /// A place in the list.
  record At(CaseId id, int place) {}

  /// Where the reader's cases are known beforehand, only their rows are read.
  private static String among(Scope scope) {
    return scope.records().map(own -> "d.case_id IN (" + own + ")").orElse("TRUE");
  }

  private static Row row(ResultSet row) throws SQLException {
    var day = row.getString("day");
    return new Row(
        new Difference(
            new CaseId(row.getObject("case_id", UUID.class)),
            row.getString("country"),
            Kind.valueOf(row.getString("kind")),
            day.equals("infinity") ? null : LocalDate.parse(day),
            row.getString("pack"),
            row.getString("rule"),
            row.getInt("nth"),
            stand(row, "before"),
            stand(row, "after")),
        row.getInt("place"));
  }

  private static Stand stand(ResultSet row, String when) throws SQLException {
    return new Stand(row.getString(when + "_status"), DueText.read(row.getString(when + "_due")));
  }
}
