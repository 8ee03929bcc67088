package nansen.amending;

import nansen.database.OnCall;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/// Tries proposals in the background as they come, and goes on at the next start where one was cut
/// off.
@Component
class Trying extends OnCall {
  private final DryRuns runs;

  Trying(DryRuns runs) {
    super("trying-proposals", "a proposal could not be tried");
    this.runs = runs;
  }

  /// There is something to be tried.
  record Wanted() {}

  @TransactionalEventListener
  void wanted(Wanted wanted) {
    call();
  }

  @Override
  protected void work() throws InterruptedException {
    runs.goOn(_ -> {});
  }
}
