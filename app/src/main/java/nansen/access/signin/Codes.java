package nansen.access.signin;

import java.time.Instant;
import org.springframework.stereotype.Component;

/// Looks at codes of the second factor, and uses them up.
@Component
class Codes {
  private final AccountTable accounts;
  private final SiteKey key;

  Codes(AccountTable accounts, SiteKey key) {
    this.accounts = accounts;
    this.key = key;
  }

  /// Whether it is a code of the account that was not used yet; from now on it was.
  boolean use(Account account, String code, Instant now) {
    if (account.totp().isEmpty()) {
      return false;
    }
    var secret = key.open(account.totp().get().bytes(), account.user().toString());
    var step = Totp.step(secret, code.strip(), now, account.lastStep());
    return step.isPresent() && accounts.use(account.user(), step.getAsLong());
  }
}
