package nansen.access.signin;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nansen.access.Access;
import nansen.access.Act;
import nansen.access.Actor;
import nansen.access.Audit;
import nansen.access.FieldClass;
import nansen.access.Purpose;
import nansen.access.Subject;
import nansen.access.UserId;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Lets people in by password and second factor, and says no more about why not than that.
@Service
class SignIn {
  /// How many failures are free: of one account from one address, of one account, of one address.
  /// The last is wide, as a whole office may stand behind one address.
  private static final int BOTH = 5;

  private static final int ACCOUNT = 20;
  private static final int ADDRESS = 60;

  private final AccountTable accounts;
  private final AttemptTable attempts;
  private final Audit audit;
  private final PasswordEncoder passwords;
  private final Codes codes;
  private final InstantSource clock;

  /// What an unknown login is compared with, so that it takes as long as a known one.
  private final String nobody;

  SignIn(
      AccountTable accounts,
      AttemptTable attempts,
      Audit audit,
      PasswordEncoder passwords,
      Codes codes,
      InstantSource clock) {
    this.accounts = accounts;
    this.attempts = attempts;
    this.audit = audit;
    this.passwords = passwords;
    this.codes = codes;
    this.clock = clock;
    this.nobody = String.valueOf(passwords.encode(UUID.randomUUID().toString()));
  }

  /// What became of an attempt.
  sealed interface Outcome {
    /// @param before when the account was signed in to before this; empty the first time
    record In(Actor actor, Optional<Instant> before) implements Outcome {}

    /// Login, password or code is wrong; which, is not said.
    record Refused() implements Outcome {}

    /// Too many failures. It was not even tried.
    record Wait(Duration left) implements Outcome {}
  }

  /// Tries to sign in.
  ///
  /// @param session a fresh id for the audit trail, see [Actor#session]
  /// @param address of the other end
  @Transactional
  Outcome attempt(String login, String password, String code, UUID session, String address) {
    var now = clock.instant();
    var typed = login.strip().toLowerCase(Locale.ROOT);
    var both = AttemptTable.key("both", typed + "\n" + address);
    var account = AttemptTable.key("account", typed);
    var from = AttemptTable.key("address", address);
    var wait =
        Stream.of(both, account, from)
            .flatMap(each -> attempts.wait(each, now).stream())
            .max(Instant::compareTo);
    if (wait.isPresent()) {
      return new Outcome.Wait(Duration.between(now, wait.get()));
    }
    var found = accounts.find(typed, now).filter(it -> it.password().isPresent());
    // Both factors are looked at whatever the first says.
    var passwordIsRight =
        passwords.matches(
            PasswordRule.normal(password), found.flatMap(Account::password).orElse(nobody));
    var codeIsRight = found.filter(it -> codes.use(it, code, now)).isPresent();
    if (found.isEmpty() || !passwordIsRight || !codeIsRight) {
      attempts.failed(both, BOTH, now);
      attempts.failed(account, ACCOUNT, now);
      attempts.failed(from, ADDRESS, now);
      return new Outcome.Refused();
    }
    attempts.succeeded(both);
    attempts.succeeded(account);
    return in(found.get(), session);
  }

  /// Lets a user of the demonstration in, who has no password.
  @Transactional
  Optional<Outcome.In> demonstrate(String login, UUID session) {
    return accounts
        .find(login, clock.instant())
        .filter(it -> it.password().isEmpty())
        .map(it -> in(it, session));
  }

  private Outcome.In in(Account account, UUID session) {
    var actor = account.in(session);
    var may =
        Access.program(
            "sign-in",
            Act.READ,
            Subject.of(Subject.Kind.ACCOUNT, actor.user().value()),
            Set.of(FieldClass.SYSTEM),
            Purpose.SELF);
    var before = accounts.signedIn(actor.user(), may.rule());
    audit.read(may);
    return new Outcome.In(actor, before);
  }

  /// Who acts in a session; empty once the account is closed. Asked at each request, so that a
  /// change of roles, or the end of an account, holds at once.
  Optional<Actor> actor(UserId user, UUID session) {
    return accounts.find(user, clock.instant()).map(account -> account.in(session));
  }

  /// Whether nobody could sign in, whatever they typed: the installation is new.
  boolean isNew() {
    return accounts.noneThere();
  }

  /// Those whom the sign-in page of a demonstration offers.
  List<Account> demonstration() {
    return accounts.demonstration(clock.instant());
  }
}
