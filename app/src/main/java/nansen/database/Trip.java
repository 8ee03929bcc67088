package nansen.database;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementCallback;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SqlTypeValue;
import org.springframework.jdbc.core.StatementCreatorUtils;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterUtils;

/// Several statements that go to the database together and are carried out one after another, in
/// the transaction that is open: to wait for each answer before the next question is most of the
/// time that a small transaction takes.
///
/// Each statement sees what those before it have done and what others had committed when it began;
/// so one behind a statement that waits for a lock reads what the holder of the lock has written.
/// Where one fails, those behind it are not carried out. Rooms add statements in their tables.
public final class Trip {
  private final JdbcTemplate database;
  private final List<Part> parts = new ArrayList<>();

  Trip(JdbcTemplate database) {
    this.database = database;
  }

  private record Part(String sql, @Nullable Object[] parameters, @Nullable Answer<?> answer) {}

  /// The rows of a question.
  public static final class Answer<T> {
    private final RowMapper<T> reading;
    private @Nullable List<T> rows;

    private Answer(RowMapper<T> reading) {
      this.reading = reading;
    }

    /// @throws IllegalStateException before the trip
    public List<T> rows() {
      if (rows == null) {
        throw new IllegalStateException("not asked yet");
      }
      return rows;
    }

    /// The one row that there can be.
    public Optional<T> row() {
      return rows().stream().findFirst();
    }

    private void read(PreparedStatement statement) throws SQLException {
      var read = new ArrayList<T>();
      try (var found = statement.getResultSet()) {
        while (found.next()) {
          read.add(Objects.requireNonNull(reading.mapRow(found, read.size())));
        }
      }
      rows = read;
    }
  }

  /// Asks for rows.
  ///
  /// @param sql one statement, a question mark for each parameter
  public <T> Answer<T> ask(String sql, RowMapper<T> reading, @Nullable Object... parameters) {
    var answer = new Answer<>(reading);
    parts.add(new Part(sql, parameters, answer));
    return answer;
  }

  /// Asks for rows.
  ///
  /// @param sql one statement, the parameters named as in `:day`
  public <T> Answer<T> ask(
      String sql, Map<String, ? extends @Nullable Object> named, RowMapper<T> reading) {
    var parsed = NamedParameterUtils.parseSqlStatement(sql);
    var source = new MapSqlParameterSource(named);
    return ask(
        NamedParameterUtils.substituteNamedParameters(parsed, source),
        reading,
        NamedParameterUtils.buildValueArray(parsed, source, null));
  }

  /// Writes.
  ///
  /// @param sql one statement that gives no rows, a question mark for each parameter
  public void write(String sql, @Nullable Object... parameters) {
    parts.add(new Part(sql, parameters, null));
  }

  /// Sends what was asked and written since the last time, and returns when all of it is done.
  public void go() {
    if (parts.isEmpty()) {
      return;
    }
    // The driver sends statements that are divided by a semicolon one by one, without waiting.
    var sql = String.join(";", parts.stream().map(Part::sql).toList());
    database.execute(sql, (PreparedStatementCallback<Boolean>) this::carryOut);
    parts.clear();
  }

  private Boolean carryOut(PreparedStatement statement) throws SQLException {
    var place = 0;
    for (var part : parts) {
      for (var parameter : part.parameters()) {
        StatementCreatorUtils.setParameterValue(
            statement, ++place, SqlTypeValue.TYPE_UNKNOWN, parameter);
      }
    }
    var gives = statement.execute();
    for (var part : parts) {
      if (gives != (part.answer() != null)) {
        throw new IllegalStateException(
            (gives ? "rows that nobody asked for: " : "no rows: ") + part.sql());
      }
      if (part.answer() != null) {
        part.answer().read(statement);
      }
      gives = statement.getMoreResults();
    }
    return true;
  }
}
