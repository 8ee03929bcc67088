package nansen.database;

import java.sql.Types;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SqlParameterValue;

/// Into which columns of a table a row is written, and what goes into each: said once, for the few
/// rows that go with other statements on a [Trip] and for the many that [Trips#copy] takes.
///
/// A value is written as its text, which PostgreSQL reads as the type of the column; bytes as `\x`
/// and hexadecimal digits, an array as in `{1,2}`.
///
/// @param <T> what a row is made from
public final class Columns<T> {
  private final String table;
  private final List<Column<T>> columns;
  private final String names;
  private final String one;
  private final String arrays;

  private record Column<T>(String name, String type, Function<T, @Nullable Object> value) {}

  private Columns(String table, List<Column<T>> columns) {
    this.table = table;
    this.columns = List.copyOf(columns);
    this.names = each(Column::name);
    this.one = each(column -> "?::" + column.type());
    this.arrays =
        "(SELECT %s FROM unnest(%s) AS passed (%s))"
            .formatted(each(Columns::cast), each(column -> "?::" + passed(column) + "[]"), names);
  }

  /// The columns of a row that has a name in a statement.
  private String columns(String row) {
    return each(column -> row + "." + column.name());
  }

  private String each(Function<Column<T>, String> text) {
    return columns.stream().map(text).collect(Collectors.joining(", "));
  }

  /// No column yet.
  ///
  /// @param table with its schema
  public static <T> Columns<T> of(String table) {
    return new Columns<>(table, List.of());
  }

  /// The same and one more.
  public Columns<T> with(String name, String type, Function<T, @Nullable Object> value) {
    var more = new ArrayList<>(columns);
    more.add(new Column<>(name, type, value));
    return new Columns<>(table, more);
  }

  /// The same, made from something that holds what they are made from.
  public <S> Columns<S> in(Function<S, T> holder) {
    return new Columns<>(
        table,
        columns.stream()
            .map(each ->
                new Column<S>(each.name(), each.type(), it -> each.value().apply(holder.apply(it))))
            .toList());
  }

  /// Writes few rows, or none.
  public void insert(Trip trip, List<T> rows) {
    write(trip, rows, "");
  }

  /// Writes few rows, or none, each in the place of the one with the same key where there is one.
  ///
  /// @param key the columns of a unique index
  public void put(Trip trip, List<T> rows, String key) {
    write(
        trip,
        rows,
        " ON CONFLICT (%s) DO UPDATE SET (%s) = (%s)".formatted(key, names, columns("excluded")));
  }

  /// Removes the rows that have these columns, few or none.
  public void remove(Trip trip, List<T> rows) {
    if (rows.size() == 1) {
      trip.write(
          "DELETE FROM %s WHERE (%s) = (%s)".formatted(table, names, one), values(rows.getFirst()));
    } else if (!rows.isEmpty()) {
      trip.write(
          "DELETE FROM %s t USING %s WHERE (%s) = (%s)"
              .formatted(table, rows("n"), columns("t"), columns("n")),
          arrays(rows));
    }
  }

  /// One row goes as plain values: that statement is planned once for a connection and then costs
  /// less than half of the one that takes arrays apart.
  private void write(Trip trip, List<T> rows, String conflict) {
    if (rows.size() == 1) {
      trip.write(one() + conflict, values(rows.getFirst()));
    } else if (!rows.isEmpty()) {
      trip.write(
          "INSERT INTO " + table + " (" + names + ") SELECT n.* FROM " + rows("n") + conflict,
          arrays(rows));
    }
  }

  /// The statement that writes one row; [#values] are its parameters.
  public String one() {
    return "INSERT INTO " + table + " (" + names + ") VALUES (" + one + ")";
  }

  /// The values of a row, as parameters of a statement.
  public Object[] values(T row) {
    // Said of which type it is also where it is null: of another type it would be planned anew.
    return columns.stream()
        .map(each -> new SqlParameterValue(Types.VARCHAR, text(each.value().apply(row))))
        .toArray();
  }

  /// The rows as a table in a statement of more; [#arrays] are its parameters.
  ///
  /// @param alias what it is called there
  private String rows(String alias) {
    return arrays + " AS " + alias;
  }

  /// The values by column, as parameters of a statement.
  private @Nullable Object[] arrays(List<T> rows) {
    return columns.stream().map(each -> column(rows, each.value())).toArray();
  }

  /// One value of each row as texts, for a statement that casts them to the type of the column.
  public static <T> @Nullable String[] column(List<T> rows, Function<T, @Nullable Object> value) {
    var texts = new @Nullable String[rows.size()];
    for (var i = 0; i < texts.length; i++) {
      texts[i] = text(value.apply(rows.get(i)));
    }
    return texts;
  }

  private static @Nullable String text(@Nullable Object value) {
    return value == null ? null : value.toString();
  }

  /// An array as one text, of values without a character that it would have to quote.
  public static String array(Collection<?> values) {
    return values.stream().map(Object::toString).collect(Collectors.joining(",", "{", "}"));
  }

  /// An array of arrays would be taken apart down to its elements.
  private static String passed(Column<?> column) {
    return isArray(column) ? "text" : column.type();
  }

  private static String cast(Column<?> column) {
    return isArray(column) ? column.name() + "::" + column.type() : column.name();
  }

  private static boolean isArray(Column<?> column) {
    return column.type().endsWith("[]");
  }

  /// The statement after which rows follow as [#line]s.
  String copy() {
    return "COPY " + table + " (" + names + ") FROM STDIN";
  }

  /// Appends a row in the text format of `COPY`.
  void line(T row, StringBuilder to) {
    for (var i = 0; i < columns.size(); i++) {
      if (i > 0) {
        to.append('\t');
      }
      var value = columns.get(i).value().apply(row);
      if (value == null) {
        to.append("\\N");
      } else {
        escape(value.toString(), to);
      }
    }
    to.append('\n');
  }

  private static boolean isPlain(String text) {
    return text.indexOf('\\') < 0
        && text.indexOf('\n') < 0
        && text.indexOf('\r') < 0
        && text.indexOf('\t') < 0;
  }

  private static void escape(String text, StringBuilder to) {
    if (isPlain(text)) {
      to.append(text);
      return;
    }
    for (var i = 0; i < text.length(); i++) {
      var sign = text.charAt(i);
      switch (sign) {
        case '\\' -> to.append("\\\\");
        case '\n' -> to.append("\\n");
        case '\r' -> to.append("\\r");
        case '\t' -> to.append("\\t");
        default -> to.append(sign);
      }
    }
  }
}
