package nansen.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/// Where a PostgreSQL database is and who owns the tables in it.
///
/// @param url of the JDBC kind
/// @param user the owner of the tables; the rooms work with fewer rights
public record DatabaseAddress(String url, String user, @Nullable String password) {

  /// A connection that reads everything as it stood at one moment, whatever is written meanwhile,
  /// and can write nothing.
  public Connection snapshot() throws SQLException {
    var properties = new Properties();
    properties.setProperty("user", user);
    if (password != null) {
      properties.setProperty("password", password);
    }
    var connection = DriverManager.getConnection(url, properties);
    connection.setReadOnly(true);
    connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
    connection.setAutoCommit(false);
    return connection;
  }

  @Override
  public String toString() {
    return url + " as " + user; // never the password
  }
}
