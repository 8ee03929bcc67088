package nansen.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// How far a rebuild has come: one row while there is one.
@Component
class RebuildingTable {
  private final JdbcClient sql;

  RebuildingTable(JdbcClient sql) {
    this.sql = sql;
  }

  /// @param last the case up to which all are done; null where none is
  record Reached(@Nullable CaseId last, long cases, long mended) {}

  /// Begins, or takes up what was cut off with the same law.
  Reached begin(String law) {
    // In one statement: another process may end the same one at that moment.
    return sql.sql(
            """
            INSERT INTO casefile.rebuilding AS r (law) VALUES (:law)
            ON CONFLICT (one) DO UPDATE SET law = excluded.law,
              after_case = CASE WHEN r.law = excluded.law THEN r.after_case END,
              cases = CASE WHEN r.law = excluded.law THEN r.cases ELSE 0 END,
              mended = CASE WHEN r.law = excluded.law THEN r.mended ELSE 0 END
            RETURNING after_case, cases, mended\
            """)
        .param("law", law)
        .query((row, _) -> reached(row))
        .single();
  }

  /// How far the one with a law has come; empty where none is due.
  Optional<Reached> reached(String law) {
    return sql.sql("SELECT after_case, cases, mended FROM casefile.rebuilding WHERE law = :law")
        .param("law", law)
        .query((row, _) -> reached(row))
        .optional();
  }

  private static Reached reached(ResultSet row) throws SQLException {
    var last = row.getObject("after_case", UUID.class);
    return new Reached(
        last == null ? null : new CaseId(last), row.getLong("cases"), row.getLong("mended"));
  }

  /// Has one begin, whatever was begun.
  void beDue(String law) {
    sql.sql("DELETE FROM casefile.rebuilding").update();
    sql.sql("INSERT INTO casefile.rebuilding (law) VALUES (:law)").param("law", law).update();
  }

  boolean isThere() {
    return sql.sql("SELECT EXISTS (SELECT FROM casefile.rebuilding)").query(Boolean.class).single();
  }

  /// Keeps how far one has come, unless another was begun with other law.
  void save(String law, Reached reached) {
    sql.sql(
            """
            UPDATE casefile.rebuilding SET after_case = :id, cases = :cases, mended = :mended
            WHERE law = :law\
            """)
        .param("law", law)
        .param("id", reached.last() == null ? null : reached.last().value())
        .param("cases", reached.cases())
        .param("mended", reached.mended())
        .update();
  }

  /// One part of the work is done and the next begins, unless another was begun with other law.
  void goOn(String done, String next, long mended) {
    sql.sql(
            """
            UPDATE casefile.rebuilding
            SET law = :next, after_case = NULL, cases = 0, mended = :mended WHERE law = :done\
            """)
        .param("done", done)
        .param("next", next)
        .param("mended", mended)
        .update();
  }

  void end(String law) {
    sql.sql("DELETE FROM casefile.rebuilding WHERE law = :law").param("law", law).update();
  }
}
