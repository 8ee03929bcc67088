package nansen.access;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What the units are called.
@Component
public class UnitTable {
  private final JdbcClient sql;

  public UnitTable(JdbcClient sql) {
    this.sql = sql;
  }

  /// All, by name.
  public List<Units.Unit> all() {
    return sql.sql(
            """
            SELECT u.unit, u.name, (SELECT count(*) FROM access.account a
              WHERE a.unit = u.unit AND a.disabled IS NULL) AS people
            FROM access.unit u ORDER BY lower(u.name)\
            """)
        .query((row, _) ->
            new Units.Unit(
                new UnitId(row.getObject("unit", UUID.class)),
                row.getString("name"),
                row.getInt("people")))
        .list();
  }

  public Optional<String> name(UnitId unit) {
    return sql.sql("SELECT name FROM access.unit WHERE unit = :unit")
        .param("unit", unit.value())
        .query(String.class)
        .optional();
  }

  /// @param word its name, in small letters or large, or its id
  public Optional<UnitId> find(String word) {
    return sql.sql(
            """
            SELECT unit FROM access.unit
            WHERE lower(name) = lower(:word) OR unit::text = lower(:word)
            ORDER BY unit::text = lower(:word) DESC LIMIT 1\
            """)
        .param("word", word)
        .query(UUID.class)
        .optional()
        .map(UnitId::new);
  }

  /// Lets one in at a time who gives a name, until the transaction ends: two who give the same at
  /// once would both find it free.
  private void lock() {
    sql.sql("SELECT pg_advisory_xact_lock(hashtextextended('access.unit', 0))")
        .query((_, _) -> true)
        .single();
  }

  /// @return false where it is there already, or another one has the name
  public boolean insert(UnitId unit, String name) {
    lock();
    return sql.sql(
                "INSERT INTO access.unit (unit, name) VALUES (:unit, :name) ON CONFLICT DO NOTHING")
            .param("unit", unit.value())
            .param("name", name)
            .update()
        == 1;
  }

  /// @return false where another one has the name
  public boolean rename(UnitId unit, String name) {
    lock();
    return sql.sql(
                """
                UPDATE access.unit SET name = :name WHERE unit = :unit AND NOT EXISTS
                  (SELECT FROM access.unit u WHERE lower(u.name) = lower(:name) AND u.unit <> :unit)\
                """)
            .param("unit", unit.value())
            .param("name", name)
            .update()
        == 1;
  }

  /// The names of the units in which these people work; without those who work in none.
  Map<UserId, String> of(Collection<UserId> users) {
    var names = new HashMap<UserId, String>();
    sql.sql(
            """
            SELECT a.user_id, u.name FROM access.account a JOIN access.unit u USING (unit)
            WHERE a.user_id IN (:users)\
            """)
        .param("users", users.stream().map(UserId::value).toList())
        .query(row -> {
          names.put(new UserId(row.getObject("user_id", UUID.class)), row.getString("name"));
        });
    return names;
  }
}
