package nansen.casefile;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/// The passing of time: as days end and limits run out, cases are assessed anew. What nobody writes
/// still changes a case, so somebody has to look.
@Component
class Passing implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(Passing.class);
  private static final int BATCH = 200;
  private static final Duration PAUSE = Duration.ofSeconds(10);

  private final Casefile casefile;
  private volatile @Nullable Thread running;

  Passing(Casefile casefile) {
    this.casefile = casefile;
  }

  private void run() {
    while (running == Thread.currentThread()) {
      try {
        var done = casefile.catchUp(BATCH);
        if (done > 0) {
          LOG.info("cases assessed anew because time passed: count={}", done);
        }
        if (done < BATCH) {
          Thread.sleep(PAUSE);
        }
      } catch (InterruptedException e) {
        return;
      } catch (DataAccessException | TransactionException e) {
        LOG.warn(
            "cases could not be assessed anew, trying again: {}", e.getClass().getSimpleName());
        pause();
      }
    }
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void start() {
    running = Thread.ofVirtual().name("passing-of-time").start(this::run);
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
