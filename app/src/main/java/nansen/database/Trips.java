package nansen.database;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/// Where a [Trip] to the database begins.
@Component
public final class Trips {
  private final JdbcTemplate database;

  Trips(JdbcTemplate database) {
    this.database = database;
  }

  public Trip begin() {
    return new Trip(database);
  }
}
