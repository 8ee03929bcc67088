package nansen.access.signin;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What the database is for: a demonstration, in which nobody is real, or a real installation.
@Component
public class InstallationTable {
  private final JdbcClient sql;

  InstallationTable(JdbcClient sql) {
    this.sql = sql;
  }

  /// Marks the database, unless it is marked already.
  ///
  /// @return how it is marked now: `demonstration` or `real`
  public String mark(String kind) {
    sql.sql("INSERT INTO access.installation (kind) VALUES (:kind) ON CONFLICT DO NOTHING")
        .param("kind", kind)
        .update();
    return sql.sql("SELECT kind FROM access.installation").query(String.class).single();
  }
}
