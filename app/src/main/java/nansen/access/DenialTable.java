package nansen.access;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.InstantSource;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/// Writes refusals to the audit trail. The caller's transaction is about to be rolled back, so they
/// go over connections of their own: two, which wait for nobody, so that however many callers hold
/// a connection while they wait here, none waits for ever.
@Component
class DenialTable implements DisposableBean {
  private final HikariDataSource connections;
  private final AuditTable table;

  DenialTable(HikariDataSource pool, InstantSource clock) {
    var same = new HikariConfig();
    pool.copyStateTo(same);
    same.setPoolName("denials");
    same.setMaximumPoolSize(2);
    same.setMinimumIdle(0);
    connections = new HikariDataSource();
    same.copyStateTo(connections);
    table = new AuditTable(new JdbcTemplate(connections), clock);
  }

  /// @throws RuntimeException where it cannot be written: then the request fails, as it would have
  void record(Decision.Denied denied) {
    table.insertDenied(denied);
  }

  @Override
  public void destroy() {
    connections.close();
  }
}
