package nansen.amending;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.event.TransactionalEventListener;

/// Tries proposals in the background as they come, and goes on at the next start where one was cut
/// off.
@Component
class Trying implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(Trying.class);
  private static final int PAUSE_SECONDS = 10;

  private final DryRuns runs;
  private final Semaphore called = new Semaphore(1); // looks once at the start
  private volatile @Nullable Thread running;

  Trying(DryRuns runs) {
    this.runs = runs;
  }

  /// There is something to be tried.
  record Wanted() {}

  @TransactionalEventListener
  void wanted(Wanted wanted) {
    called.release();
  }

  private void run() {
    while (running == Thread.currentThread()) {
      try {
        called.acquire();
        tryThem();
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  private void tryThem() throws InterruptedException {
    while (running == Thread.currentThread()) {
      try {
        runs.goOn(_ -> {});
        return;
      } catch (DataAccessException | TransactionException | IllegalStateException e) {
        LOG.warn("a proposal could not be tried, trying again: {}", e.toString());
        TimeUnit.SECONDS.sleep(PAUSE_SECONDS);
      }
    }
  }

  @Override
  public void start() {
    running = Thread.ofVirtual().name("trying-proposals").start(this::run);
  }

  @Override
  public void stop() {
    var thread = running;
    running = null;
    if (thread != null) {
      thread.interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return running != null;
  }
}
