package nansen;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import nansen.access.chain.RowProof;
import nansen.access.chain.ToldTable;

/// Whoever owns the database and changes what is kept, with every guard in it switched off.
public final class OwnerOfDatabase {
  private OwnerOfDatabase() {}

  /// What the proof says after a change, which is undone again.
  ///
  /// @param table in which something is changed
  public static RowProof.Outcome after(String change, String table, ToldTable told) {
    var address = TestServer.postgres().address();
    try (var owner =
            DriverManager.getConnection(address.url(), address.user(), address.password());
        var statement = owner.createStatement()) {
      statement.execute("SET session_replication_role = replica");
      statement.execute("CREATE TEMP TABLE kept AS SELECT * FROM " + table);
      try {
        statement.execute(change);
        return RowProof.verify(address, List.of(told), _ -> {});
      } finally {
        statement.execute("DELETE FROM " + table);
        statement.execute("INSERT INTO " + table + " SELECT * FROM kept");
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /// What the proof says as it is.
  public static RowProof.Outcome nothing(ToldTable told) {
    return RowProof.verify(TestServer.postgres().address(), List.of(told), _ -> {});
  }
}
