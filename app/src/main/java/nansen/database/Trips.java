package nansen.database;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/// Where a [Trip] to the database begins; and a way for what is too much for one.
@Component
public final class Trips {
  /// Signs that are sent at once.
  private static final int PIECE = 1 << 16;

  private final JdbcTemplate database;

  public Trips(JdbcTemplate database) {
    this.database = database;
  }

  public Trip begin() {
    return new Trip(database);
  }

  /// Adds rows as one stream, in the transaction that is open: for thousands at a time, at a
  /// fraction of what statements would cost. Checks, keys and triggers hold as ever.
  public <T> void copy(Columns<T> columns, List<T> rows) {
    if (rows.isEmpty()) {
      return;
    }
    database.execute(
        (ConnectionCallback<Long>)
            connection -> {
              var copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(columns.copy());
              try {
                send(columns, rows, copy);
                return copy.endCopy();
              } finally {
                if (copy.isActive()) {
                  copy.cancelCopy();
                }
              }
            });
  }

  private static <T> void send(Columns<T> columns, List<T> rows, CopyIn copy) throws SQLException {
    var piece = new StringBuilder(PIECE + PIECE / 4);
    for (var row : rows) {
      columns.line(row, piece);
      if (piece.length() >= PIECE) {
        send(piece, copy);
      }
    }
    send(piece, copy);
  }

  private static void send(StringBuilder piece, CopyIn copy) throws SQLException {
    var bytes = piece.toString().getBytes(StandardCharsets.UTF_8);
    copy.writeToCopy(bytes, 0, bytes.length);
    piece.setLength(0);
  }
}
