package nansen.database;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/// Work that goes on beside the pages as long as the program runs, in a thread of its own.
public abstract class Background implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(Background.class);

  /// After something went wrong that nobody foresaw.
  private static final Duration REST = Duration.ofSeconds(1);

  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final String name;
  private volatile @Nullable Thread running;

  /// @param name of the thread
  protected Background(String name) {
    this.name = name;
  }

  /// Does some of the work, or waits for it. Called over and over.
  ///
  /// @throws InterruptedException when the program ends
  protected abstract void turn() throws InterruptedException;

  /// Whether the thread that asks is to go on.
  protected final boolean goesOn() {
    return running == Thread.currentThread();
  }

  private void run() {
    while (goesOn()) {
      try {
        turn();
      } catch (InterruptedException e) {
        return;
      } catch (RuntimeException e) {
        // What nobody foresaw must not end it: cases would follow no law until the next start.
        LOG.error("event=background-failed work={}", name, e);
        if (!rested()) {
          return;
        }
      }
    }
  }

  private static boolean rested() {
    try {
      Thread.sleep(REST);
      return true;
    } catch (InterruptedException e) {
      return false;
    }
  }

  @Override
  public void start() {
    var thread = Thread.ofVirtual().name(name).unstarted(this::run);
    running = thread; // before it asks whether it is to go on
    thread.start();
  }

  /// Waits for what was begun, so that the database is not taken away from under it; not for ever,
  /// as all of it can go on after the next start.
  @Override
  public void stop() {
    var thread = running;
    running = null;
    if (thread == null) {
      return;
    }
    thread.interrupt();
    try {
      if (!thread.join(PATIENCE)) {
        LOG.warn("event=background-cut-off work={}", name);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return running != null;
  }
}
