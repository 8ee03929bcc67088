package nansen.casefile;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Many rows as one array for each column, which PostgreSQL turns back into rows: one statement
/// writes them all, for one case as for a thousand.
final class Column {
  private Column() {}

  /// One column as texts, which the statement casts to the type of the column.
  static <T> @Nullable String[] of(List<T> rows, Function<T, @Nullable Object> value) {
    var column = new @Nullable String[rows.size()];
    for (var i = 0; i < column.length; i++) {
      var each = value.apply(rows.get(i));
      column[i] = each == null ? null : each.toString();
    }
    return column;
  }
}
