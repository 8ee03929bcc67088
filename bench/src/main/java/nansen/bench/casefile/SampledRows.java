package nansen.bench.casefile;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The rows that one deed left in the database, found by the transaction that wrote them. They are
/// what is inserted barely.
///
/// @param facts how many of them are facts
/// @param inserts for each table, its rows as one statement
/// @param bytes of all rows, as the database counts them
/// @param rows how many there are
record SampledRows(int facts, int rows, long bytes, List<Insert> inserts) {
  /// The tables of a deed, with the column that holds the record of a row. All rows of a deed are
  /// of one case; of `written`, the key is new each time as well.
  private static final Map<String, String> TABLES = tables();

  /// Columns that the database fills in by itself.
  private static final String FILLED_IN = "('id', 'transaction')";

  SampledRows {
    inserts = List.copyOf(inserts);
  }

  /// One statement.
  ///
  /// @param table beside its schema
  /// @param columns in their order
  /// @param rows each value as PostgreSQL writes it in SQL; the case is [#CASE] and the key of the
  ///   write is [#KEY]
  record Insert(String table, List<String> columns, List<List<String>> rows) {
    /// In place of the id of the case.
    static final String CASE = "<case>";

    /// In place of the key of the write.
    static final String KEY = "<key>";

    /// The statement.
    ///
    /// @param ofCase an expression for the id of the case
    /// @param ofKey one for the key
    String sql(String ofCase, String ofKey) {
      var values =
          rows.stream()
              .map(row ->
                  row.stream()
                      .map(value -> value.equals(CASE) ? ofCase : value.equals(KEY) ? ofKey : value)
                      .toList())
              .map(row -> "(" + String.join(", ", row) + ")")
              .toList();
      return "INSERT INTO bare."
          + table
          + " ("
          + String.join(", ", columns)
          + ") VALUES "
          + String.join(", ", values);
    }
  }

  private static Map<String, String> tables() {
    var tables = new LinkedHashMap<String, String>();
    tables.put("casefile.fact", "case_id");
    tables.put("casefile.clock", "case_id");
    tables.put("casefile.assessed", "case_id");
    tables.put("access.audit_event", "record");
    tables.put("access.audit_salt", "record");
    tables.put("casefile.written", "case_id");
    return tables;
  }

  /// Tables like those of the application, with the same checks and indexes and without its
  /// triggers and foreign keys.
  static void makeTables(Connection owner) throws SQLException {
    try (var statement = owner.createStatement()) {
      statement.execute("DROP SCHEMA IF EXISTS bare CASCADE");
      statement.execute("CREATE SCHEMA bare");
      for (var table : TABLES.keySet()) {
        statement.execute(
            "CREATE TABLE bare.%s (LIKE %s INCLUDING ALL)".formatted(bare(table), table));
      }
      // The link that the audit event gets within a second.
      statement.execute("CREATE TABLE bare.audit_link (LIKE access.audit_link INCLUDING ALL)");
      statement.execute("CREATE SEQUENCE bare.link CACHE 100");
    }
  }

  static void dropTables(Connection owner) throws SQLException {
    try (var statement = owner.createStatement()) {
      statement.execute("DROP SCHEMA IF EXISTS bare CASCADE");
    }
  }

  /// What a deed left that was just done, and of which nothing was overwritten yet.
  static SampledRows of(Connection owner, Deeds.Deed deed) throws SQLException {
    var inserts = new ArrayList<Insert>();
    var facts = 0;
    var count = 0;
    var bytes = 0L;
    for (var table : TABLES.entrySet()) {
      var columns = columns(owner, table.getKey());
      var select =
          """
          SELECT pg_column_size(t.*), %s FROM %s t WHERE t.%s = '%s'
            AND t.xmin = (SELECT xmin FROM casefile.written WHERE key = '%s')\
          """
              .formatted(
                  String.join(
                      ", ", columns.keySet().stream().map(name -> "t." + name + "::text").toList()),
                  table.getKey(),
                  table.getValue(),
                  deed.id(),
                  deed.key());
      var rows = new ArrayList<List<String>>();
      try (var statement = owner.createStatement();
          var found = statement.executeQuery(select)) {
        while (found.next()) {
          bytes += found.getLong(1);
          var row = new ArrayList<String>();
          var i = 2;
          for (var column : columns.entrySet()) {
            var value = found.getString(i++);
            row.add(
                column.getKey().equals(table.getValue())
                    ? Insert.CASE
                    : table.getKey().equals("casefile.written") && column.getKey().equals("key")
                        ? Insert.KEY
                        : literal(value, column.getValue()));
          }
          rows.add(row);
        }
      }
      if (!rows.isEmpty()) {
        inserts.add(new Insert(bare(table.getKey()), List.copyOf(columns.keySet()), rows));
      }
      facts += table.getKey().equals("casefile.fact") ? rows.size() : 0;
      count += rows.size();
    }
    inserts.add(link());
    return new SampledRows(facts, count + 1, bytes + LINK_BYTES, inserts);
  }

  /// Two hashes with their lengths, two numbers, the head of a row as a value.
  private static final int LINK_BYTES = 33 + 33 + 8 + 8 + 24;

  /// Both hashes of the same length as in the chain.
  private static Insert link() {
    var hash = "sha256('nansen')";
    return new Insert(
        "audit_link",
        List.of("sequence", "event", "digest", "hash"),
        List.of(List.of("nextval('bare.link')", "nextval('bare.link')", hash, hash)));
  }

  private static String bare(String table) {
    return table.substring(table.indexOf('.') + 1);
  }

  /// The columns of a table and their types.
  private static Map<String, String> columns(Connection owner, String table) throws SQLException {
    var columns = new LinkedHashMap<String, String>();
    var select =
        """
        SELECT attname, format_type(atttypid, atttypmod) FROM pg_attribute
        WHERE attrelid = '%s'::regclass AND attnum > 0 AND NOT attisdropped
          AND NOT (attrelid = 'access.audit_event'::regclass AND attname IN %s) ORDER BY attnum\
        """
            .formatted(table, FILLED_IN);
    try (var statement = owner.createStatement();
        var found = statement.executeQuery(select)) {
      while (found.next()) {
        columns.put(found.getString(1), found.getString(2));
      }
    }
    return columns;
  }

  /// A value in SQL. Without a colon, which pgbench takes for the name of a variable, and without a
  /// question mark, which JDBC takes for a parameter.
  static String literal(@Nullable String value, String type) {
    if (value == null) {
      return "NULL::" + type;
    }
    var text =
        value.replace("\\", "\\\\").replace("'", "''").replace(":", "\\x3a").replace("?", "\\x3f");
    return "E'" + text + "'::" + type;
  }
}
