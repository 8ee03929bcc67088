package nansen;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import nansen.database.Trips;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.AbstractDataSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Counts how many rows each query reads to give its answer, by asking the database for the plan it
/// has just carried out: rows that a scan gave, and rows that it threw away.
public final class ReadRows {
  private final List<Query> queries = new ArrayList<>();
  private final DataSource through;

  /// A query that was made.
  ///
  /// @param read how many rows of tables and indexes it looked at
  /// @param plan as the database tells it
  private record Query(String sql, long read, String plan) {}

  public ReadRows(DataSource database) {
    this.through =
        new AbstractDataSource() {
          @Override
          public Connection getConnection() throws SQLException {
            return watched(database.getConnection());
          }

          @Override
          public Connection getConnection(String user, String password) throws SQLException {
            return watched(database.getConnection(user, password));
          }
        };
  }

  /// Queries through it are watched.
  public JdbcClient client() {
    return JdbcClient.create(through);
  }

  /// The same, of trips with one query each.
  public Trips trips() {
    return new Trips(new JdbcTemplate(through));
  }

  /// None of the queries that were made since the last call has read more rows.
  public void atMost(long rows) {
    var asked = List.copyOf(queries);
    queries.clear();
    for (var query : asked) {
      assertTrue(query.read() <= rows, () -> query.read() + " rows read by " + query);
    }
  }

  private Connection watched(Connection connection) {
    return proxy(
        Connection.class,
        (_, method, arguments) -> {
          var made = call(connection, method, arguments);
          return made instanceof PreparedStatement statement && arguments != null
              ? watched(connection, statement, (String) arguments[0])
              : made;
        });
  }

  private PreparedStatement watched(Connection connection, PreparedStatement inner, String sql) {
    record Set(Method method, Object[] arguments) {}
    var sets = new ArrayList<Set>();
    return proxy(
        PreparedStatement.class,
        (_, method, arguments) -> {
          if (method.getName().startsWith("set") && arguments != null && arguments.length > 1) {
            sets.add(new Set(method, arguments));
          }
          if (method.getName().equals("executeQuery") || method.getName().equals("execute")) {
            assertFalse(sql.contains(";"), sql);
            var explain = "EXPLAIN (ANALYZE, FORMAT JSON) " + sql;
            try (var asking = connection.prepareStatement(explain)) {
              for (var set : sets) {
                call(asking, set.method(), set.arguments());
              }
              try (var rows = asking.executeQuery()) {
                rows.next();
                var plan = rows.getString(1);
                var root = new JsonMapper().readTree(plan).get(0).get("Plan");
                queries.add(new Query(sql, read(root), plan));
              }
            }
          }
          return call(inner, method, arguments);
        });
  }

  private static long read(JsonNode node) {
    var read = 0L;
    if (node.get("Node Type").asString().contains("Scan")
        && (node.has("Relation Name") || node.has("Index Name"))) {
      var each =
          number(node, "Actual Rows")
              + number(node, "Rows Removed by Filter")
              + number(node, "Rows Removed by Index Recheck");
      read += Math.round(each * number(node, "Actual Loops"));
    }
    if (node.has("Plans")) {
      for (var child : node.get("Plans")) {
        read += read(child);
      }
    }
    return read;
  }

  private static double number(JsonNode node, String name) {
    return node.has(name) ? node.get(name).asDouble() : 0;
  }

  private static <T> T proxy(Class<T> type, InvocationHandler handler) {
    return type.cast(
        Proxy.newProxyInstance(ReadRows.class.getClassLoader(), new Class<?>[] {type}, handler));
  }

  private static Object call(Object target, Method method, Object[] arguments) throws Throwable {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }
}
