package nansen.access.signin;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nansen.access.AuditTable;
import nansen.access.Role;
import nansen.access.UnitId;
import nansen.access.UnitTable;
import nansen.access.UserId;
import nansen.access.chain.Chain;
import nansen.access.chain.ChainTable;
import nansen.database.DatabaseAddress;
import org.flywaydb.core.Flyway;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Accounts and the roles given to them.
@Component
class AccountTable {
  private static final String SELECT =
      """
      SELECT a.user_id, a.login, a.name, a.unit, a.password, a.totp, a.totp_step,
        ARRAY(SELECT g.role FROM access.role_grant g
              WHERE g.user_id = a.user_id AND g.until > :now AND g.ended IS NULL) AS roles
      FROM access.account a
      """;

  private final JdbcClient sql;

  AccountTable(JdbcClient sql) {
    this.sql = sql;
  }

  /// The tables that an account is opened in, outside the server, as the owner of the database.
  record Connected(
      AccountTable accounts,
      UnitTable units,
      InstallationTable installation,
      AuditTable audit,
      TransactionTemplate transaction,
      Chain chain,
      SingleConnectionDataSource connection)
      implements AutoCloseable {
    @Override
    public void close() {
      connection.destroy();
    }
  }

  /// Connects to a database and brings its tables up to date.
  ///
  /// @throws DataAccessException where it does not answer
  static Connected connect(DatabaseAddress address, InstantSource clock) {
    Flyway.configure()
        .dataSource(address.url(), address.user(), address.password())
        .locations("classpath:db/migration")
        .outOfOrder(true)
        .load()
        .migrate();
    var connection =
        new SingleConnectionDataSource(
            address.url(),
            address.user(),
            Objects.requireNonNullElse(address.password(), ""),
            true);
    var template = new JdbcTemplate(connection);
    var client = JdbcClient.create(template);
    var transaction = new TransactionTemplate(new JdbcTransactionManager(connection));
    return new Connected(
        new AccountTable(client),
        new UnitTable(client),
        new InstallationTable(client),
        new AuditTable(template, clock),
        transaction,
        Chain.fromNow(new ChainTable(template), transaction),
        connection);
  }

  /// Whether nobody has ever had an account here.
  boolean noneThere() {
    return sql.sql("SELECT NOT EXISTS (SELECT FROM access.account)").query(Boolean.class).single();
  }

  /// The account that is open under this name.
  Optional<Account> find(String login, Instant now) {
    return sql.sql(SELECT + "WHERE a.login = :login AND a.disabled IS NULL")
        .param("login", login)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .query((row, _) -> account(row))
        .optional();
  }

  /// The account, if it is open.
  Optional<Account> find(UserId user, Instant now) {
    return sql.sql(SELECT + "WHERE a.user_id = :user AND a.disabled IS NULL")
        .param("user", user.value())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .query((row, _) -> account(row))
        .optional();
  }

  /// Every account without a password: those of the demonstration.
  List<Account> demonstration(Instant now) {
    return sql.sql(
            SELECT + "WHERE a.password IS NULL AND a.disabled IS NULL ORDER BY a.opened, a.login")
        .param("now", now.atOffset(ZoneOffset.UTC))
        .query((row, _) -> account(row))
        .list();
  }

  /// Every account, also those that are closed, by user name.
  List<AccountDesk.Listing> all(Instant now) {
    return sql.sql(
            """
            SELECT a.user_id, a.login, a.name, u.name AS unit, a.disabled,
              ARRAY(SELECT g.role FROM access.role_grant g
                    WHERE g.user_id = a.user_id AND g.until > :now AND g.ended IS NULL) AS roles
            FROM access.account a LEFT JOIN access.unit u USING (unit) ORDER BY a.login
            """)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .query((row, _) ->
            new AccountDesk.Listing(
                new UserId(row.getObject("user_id", UUID.class)),
                row.getString("login"),
                row.getString("name"),
                roles((String[]) row.getArray("roles").getArray()),
                Optional.ofNullable(row.getString("unit")),
                Optional.ofNullable(row.getTimestamp("disabled")).map(Timestamp::toInstant)))
        .list();
  }

  /// Opens an account.
  ///
  /// @return whether the login was free
  boolean open(Account account, Instant now) {
    return sql.sql(
                """
                INSERT INTO access.account
                  (user_id, login, name, unit, password, totp, totp_step, opened)
                VALUES (:user, :login, :name, :unit, :password, :totp, 0, :now)
                ON CONFLICT (login) DO NOTHING
                """)
            .param("user", account.user().value())
            .param("login", account.login())
            .param("name", account.name())
            .param("unit", account.unit().map(UnitId::value).orElse(null))
            .param("password", account.password().orElse(null))
            .param("totp", account.totp().map(Account.Sealed::bytes).orElse(null))
            .param("now", now.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  void grant(UserId user, Role role, UserId by, Instant now, Instant until) {
    sql.sql(
            """
            INSERT INTO access.role_grant (user_id, role, granted_by, since, until)
            VALUES (:user, :role, :by, :since, :until)
            """)
        .param("user", user.value())
        .param("role", role.name())
        .param("by", by.value())
        .param("since", now.atOffset(ZoneOffset.UTC))
        .param("until", until.atOffset(ZoneOffset.UTC))
        .update();
  }

  /// Closes an account and ends its sessions.
  ///
  /// @return its user, where it was open
  Optional<UserId> disable(String login, Instant now) {
    var user =
        sql.sql(
                """
                UPDATE access.account SET disabled = :now
                WHERE login = :login AND disabled IS NULL RETURNING user_id
                """)
            .param("login", login)
            .param("now", now.atOffset(ZoneOffset.UTC))
            .query(UUID.class)
            .optional();
    user.ifPresent(id ->
        sql.sql("DELETE FROM access.session WHERE principal_name = :user")
            .param("user", id.toString())
            .update());
    return user.map(UserId::new);
  }

  /// @param password as Argon2id writes it
  void password(UserId user, String password) {
    sql.sql("UPDATE access.account SET password = :password WHERE user_id = :user")
        .param("user", user.value())
        .param("password", password)
        .update();
  }

  /// Uses up a step of the second factor.
  ///
  /// @return false where it, or a later one, was used meanwhile
  boolean use(UserId user, long step) {
    return sql.sql(
                """
                UPDATE access.account SET totp_step = :step
                WHERE user_id = :user AND totp_step < :step
                """)
            .param("user", user.value())
            .param("step", step)
            .update()
        == 1;
  }

  private static Account account(ResultSet row) throws SQLException {
    return new Account(
        new UserId(row.getObject("user_id", UUID.class)),
        row.getString("login"),
        row.getString("name"),
        Optional.ofNullable(row.getObject("unit", UUID.class)).map(UnitId::new),
        roles((String[]) row.getArray("roles").getArray()),
        Optional.ofNullable(row.getString("password")),
        Optional.ofNullable(row.getBytes("totp")).map(Account.Sealed::new),
        row.getLong("totp_step"));
  }

  private static Set<Role> roles(String[] names) {
    var roles = EnumSet.noneOf(Role.class);
    Arrays.stream(names).map(Role::valueOf).forEach(roles::add);
    return roles;
  }

  /// When an account was last signed in to, by the trail.
  Optional<Instant> signedIn(UserId user, String rule) {
    return sql.sql(
            """
            SELECT at FROM access.audit_event
            WHERE record = :user AND rule = :rule ORDER BY id DESC LIMIT 1\
            """)
        .param("user", user.value())
        .param("rule", rule)
        .query((row, _) -> row.getObject("at", OffsetDateTime.class).toInstant())
        .optional();
  }
}
