package nansen.access;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads the names of people who have an account.
@Component
class StaffTable {
  private final JdbcClient sql;

  StaffTable(JdbcClient sql) {
    this.sql = sql;
  }

  /// The people of a unit whose account is open and who have one of these roles, by name.
  List<Staff.Member> members(UnitId unit, List<Role> roles, Instant now) {
    return sql.sql(
            """
            SELECT a.user_id, a.name FROM access.account a
            WHERE a.unit = :unit AND a.disabled IS NULL AND EXISTS (
              SELECT FROM access.role_grant g WHERE g.user_id = a.user_id AND g.ended IS NULL
                AND g.until > :now AND g.role IN (:roles))
            ORDER BY a.name, a.user_id\
            """)
        .param("unit", unit.value())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("roles", roles.stream().map(Role::name).toList())
        .query((row, _) ->
            new Staff.Member(
                new UserId(row.getObject("user_id", UUID.class)), row.getString("name")))
        .list();
  }

  /// All people whose account is open, who have one of these roles and are not shut out of a
  /// record, by unit and name.
  List<NamedReaders.Colleague> everywhere(List<Role> roles, UUID subject, Instant now) {
    return sql.sql(
            """
            SELECT a.user_id, a.name, coalesce(u.name, '') AS unit
            FROM access.account a LEFT JOIN access.unit u USING (unit)
            WHERE a.disabled IS NULL AND EXISTS (
              SELECT FROM access.role_grant g WHERE g.user_id = a.user_id AND g.ended IS NULL
                AND g.until > :now AND g.role IN (:roles))
              AND NOT EXISTS (SELECT FROM access.exclusion x
                WHERE x.user_id = a.user_id AND x.subject = :subject)
            ORDER BY lower(u.name) NULLS LAST, a.name, a.user_id\
            """)
        .param("subject", subject)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("roles", roles.stream().map(Role::name).toList())
        .query((row, _) ->
            new NamedReaders.Colleague(
                new UserId(row.getObject("user_id", UUID.class)),
                row.getString("name"),
                row.getString("unit")))
        .list();
  }

  Map<UserId, String> names(Collection<UserId> users) {
    var names = new HashMap<UserId, String>();
    sql.sql("SELECT user_id, name FROM access.account WHERE user_id IN (:users)")
        .param("users", users.stream().map(UserId::value).toList())
        .query(row -> {
          names.put(new UserId(row.getObject("user_id", UUID.class)), row.getString("name"));
        });
    return names;
  }
}
