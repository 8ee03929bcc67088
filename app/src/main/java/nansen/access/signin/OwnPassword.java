package nansen.access.signin;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import nansen.access.Access;
import nansen.access.Act;
import nansen.access.Actor;
import nansen.access.Audit;
import nansen.access.Change;
import nansen.access.FieldClass;
import nansen.access.Purpose;
import nansen.access.Subject;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Lets people choose a password of their own.
@Service
class OwnPassword {
  /// How many times a wrong old password is free.
  private static final int ALLOWED = 5;

  private final AccountTable accounts;
  private final AttemptTable attempts;
  private final PasswordEncoder encoder;
  private final Audit audit;
  private final InstantSource clock;

  OwnPassword(
      AccountTable accounts,
      AttemptTable attempts,
      PasswordEncoder encoder,
      Audit audit,
      InstantSource clock) {
    this.accounts = accounts;
    this.attempts = attempts;
    this.encoder = encoder;
    this.audit = audit;
    this.clock = clock;
  }

  /// What became of an attempt.
  sealed interface Outcome {
    record Changed() implements Outcome {}

    /// The old password is not that.
    record Wrong() implements Outcome {}

    /// The new one is not taken.
    record Refused(PasswordRule.Weakness why) implements Outcome {}

    /// Too many failures. It was not even tried.
    record Wait(Duration left) implements Outcome {}
  }

  /// Whether the account has one: those of the demonstration have none.
  @Transactional(readOnly = true)
  boolean has(Actor actor) {
    return accounts
        .find(actor.user(), clock.instant())
        .filter(account -> account.password().isPresent())
        .isPresent();
  }

  /// @param old as it was
  /// @param fresh as it is to be
  @Transactional
  Outcome change(Actor actor, String old, String fresh) {
    var now = clock.instant();
    var attempt = AttemptTable.key("password", actor.user().toString());
    var wait = attempts.wait(attempt, now);
    if (wait.isPresent()) {
      return new Outcome.Wait(Duration.between(now, wait.get()));
    }
    var account =
        accounts.find(actor.user(), now).orElseThrow(() -> new IllegalStateException("closed"));
    var typed = PasswordRule.normal(old);
    if (account.password().filter(it -> encoder.matches(typed, it)).isEmpty()) {
      attempts.failed(attempt, ALLOWED, now);
      return new Outcome.Wrong();
    }
    attempts.succeeded(attempt);
    var chosen = PasswordRule.normal(fresh);
    var about =
        Stream.concat(
                Stream.of("nansen", account.login()), Stream.of(account.name().split(" ", -1)))
            .filter(word -> !word.isBlank())
            .map(word -> word.toLowerCase(Locale.ROOT))
            .toList();
    var weakness = PasswordRule.weakness(chosen, about);
    if (weakness.isPresent()) {
      return new Outcome.Refused(weakness.get());
    }
    accounts.password(account.user(), String.valueOf(encoder.encode(chosen)));
    audit.write(
        Access.program(
            "password",
            Act.RECORD,
            Subject.of(Subject.Kind.ACCOUNT, actor.user().value()),
            Set.of(FieldClass.SYSTEM),
            Purpose.SELF),
        List.of(new Change("password", "changed")));
    return new Outcome.Changed();
  }
}
