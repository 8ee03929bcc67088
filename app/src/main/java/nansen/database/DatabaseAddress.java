package nansen.database;

import org.jspecify.annotations.Nullable;

/// Where a PostgreSQL database is and who owns the tables in it.
///
/// @param url of the JDBC kind
/// @param user the owner of the tables; the rooms work with fewer rights
public record DatabaseAddress(String url, String user, @Nullable String password) {

  @Override
  public String toString() {
    return url + " as " + user; // never the password
  }
}
