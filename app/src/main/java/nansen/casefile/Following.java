package nansen.casefile;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import nansen.inforce.LawEnacted;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.event.TransactionalEventListener;

/// Makes all cases anew when other law comes into force, and goes on at the next start where that
/// was cut off.
@Component
class Following implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(Following.class);
  private static final int PAUSE_SECONDS = 10;

  private final Rebuilding rebuilding;
  private final Semaphore called = new Semaphore(1); // looks once at the start
  private volatile @Nullable Thread running;

  Following(Rebuilding rebuilding) {
    this.rebuilding = rebuilding;
  }

  @TransactionalEventListener
  void lawChanged(LawEnacted enacted) {
    called.release();
  }

  private void run() {
    while (running == Thread.currentThread()) {
      try {
        called.acquire();
        follow();
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  private void follow() throws InterruptedException {
    var done = false;
    while (!done && running == Thread.currentThread()) {
      try {
        while (rebuilding.isDue()) {
          var all = rebuilding.run(_ -> {});
          LOG.info("event=cases-follow-the-law cases={} changed={}", all.cases(), all.mended());
        }
        done = true;
      } catch (DataAccessException | TransactionException | IllegalStateException e) {
        LOG.warn("cases could not follow the law, trying again: {}", e.toString());
        TimeUnit.SECONDS.sleep(PAUSE_SECONDS);
      }
    }
  }

  @Override
  public void start() {
    running = Thread.ofVirtual().name("following-the-law").start(this::run);
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
