package nansen.access.chain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import java.util.regex.Pattern;
import nansen.access.Change;
import nansen.access.Subject;

/// What a room keeps of its records and the trail tells of, row by row.
///
/// @param what one of the records, for whoever reads a finding
/// @param kind of the records, as the trail has it
/// @param told the fields of which a row must stand; others are told of something else
/// @param sql the rows of all records with a `record` after one id and up to another, its two
///   parameters
public record ToldTable(String what, Subject.Kind kind, Pattern told, String sql, Reader reader) {

  /// A row as the trail tells of it.
  ///
  /// @param actor who wrote it
  public record Row(UUID record, Change change, UUID actor) {}

  /// Takes a row of the answer for what the trail tells of.
  @FunctionalInterface
  public interface Reader {
    Row of(ResultSet row) throws SQLException;
  }

  /// Rows that come as `record, field, value, actor`.
  public static ToldTable of(String what, Subject.Kind kind, String told, String sql) {
    return new ToldTable(
        what,
        kind,
        Pattern.compile(told),
        sql,
        row ->
            new Row(
                row.getObject("record", UUID.class),
                new Change(row.getString("field"), row.getString("value")),
                row.getObject("actor", UUID.class)));
  }
}
