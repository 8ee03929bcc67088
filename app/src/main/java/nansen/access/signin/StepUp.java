package nansen.access.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.util.Set;
import nansen.access.Access;
import nansen.access.Act;
import nansen.access.Actor;
import nansen.access.Audit;
import nansen.access.FieldClass;
import nansen.access.Purpose;
import nansen.access.SecondFactor;
import nansen.access.Subject;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Asks those who are signed in for a code once more.
@Service
class StepUp implements SecondFactor {
  /// How many wrong codes are free.
  private static final int ALLOWED = 5;

  private final AccountTable accounts;
  private final AttemptTable attempts;
  private final Codes codes;
  private final Audit audit;
  private final InstantSource clock;

  StepUp(
      AccountTable accounts, AttemptTable attempts, Codes codes, Audit audit, InstantSource clock) {
    this.accounts = accounts;
    this.attempts = attempts;
    this.codes = codes;
    this.audit = audit;
    this.clock = clock;
  }

  @Override
  @Transactional(readOnly = true)
  public boolean isAsked(Actor actor) {
    return accounts
        .find(actor.user(), clock.instant())
        .filter(account -> account.totp().isPresent())
        .isPresent();
  }

  @Override
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public Answer confirm(Actor actor, String code, HttpServletRequest request) {
    var now = clock.instant();
    var attempt = AttemptTable.key("second factor", actor.user().toString());
    if (attempts.wait(attempt, now).isPresent()) {
      return Answer.WAIT;
    }
    var account = accounts.find(actor.user(), now);
    if (account.filter(it -> codes.use(it, code, now)).isEmpty()) {
      attempts.failed(attempt, ALLOWED, now);
      return Answer.WRONG;
    }
    attempts.succeeded(attempt);
    audit.read(
        Access.program(
            "second-factor",
            Act.READ,
            Subject.of(Subject.Kind.ACCOUNT, actor.user().value()),
            Set.of(FieldClass.SYSTEM),
            Purpose.SELF));
    request.changeSessionId();
    return Answer.RIGHT;
  }
}
