package nansen.access.signin;

import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import nansen.access.UnitTable;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Looks, before anybody is let in, at where the server can be reached and what the database is
/// for, and refuses a start that would let people in without a password, or send one in the clear.
@Component
class Opening implements InitializingBean {
  private static final Duration YEAR = Duration.ofDays(365);

  private final SignInSettings settings;
  private final @Nullable InetAddress bound;
  private final InstallationTable installation;
  private final AccountTable accounts;
  private final UnitTable units;
  private final TransactionTemplate transaction;
  private final InstantSource clock;

  Opening(
      SignInSettings settings,
      ServerProperties server,
      InstallationTable installation,
      AccountTable accounts,
      UnitTable units,
      TransactionTemplate transaction,
      InstantSource clock) {
    this.settings = settings;
    this.bound = server.getAddress();
    this.installation = installation;
    this.accounts = accounts;
    this.units = units;
    this.transaction = transaction;
    this.clock = clock;
  }

  @Override
  public void afterPropertiesSet() {
    var isLocal = bound != null && bound.isLoopbackAddress();
    if (settings.demonstration() && (!isLocal || settings.address() != null)) {
      throw new StartRefused(
          "the demonstration lets people in without a password, so it serves this machine alone:"
              + " leave out server.address and nansen.address");
    }
    if (!isLocal && !settings.isSecure()) {
      throw new StartRefused(
          "passwords would cross the network in the clear: put a server before this one that speaks"
              + " HTTPS, and name its address in nansen.address, such as https://nansen.example");
    }
    var kind = settings.demonstration() ? "demonstration" : "real";
    var marked = installation.mark(kind);
    if (!marked.equals(kind)) {
      throw new StartRefused(
          settings.demonstration()
              ? "this database holds a real installation, in which nobody is let in without a"
                  + " password: give the demonstration a folder or database of its own"
              : "this database holds a demonstration: give a real installation a folder or database"
                  + " of its own");
    }
    if (settings.demonstration()) {
      transaction.executeWithoutResult(_ -> addUsers(clock.instant()));
    }
  }

  private void addUsers(Instant now) {
    DemonstrationUsers.UNITS.forEach(units::insert);
    for (var each : DemonstrationUsers.ALL) {
      var account =
          new Account(
              each.user(),
              each.login(),
              each.name(),
              Optional.of(each.unit()),
              Set.of(each.role()),
              Optional.empty(),
              Optional.empty(),
              0);
      if (accounts.open(account, now)
          || accounts.find(each.user(), now).orElseThrow().roles().isEmpty()) {
        accounts.grant(
            each.user(), each.role(), DemonstrationUsers.user("nobody"), now, now.plus(YEAR));
      }
    }
  }
}
