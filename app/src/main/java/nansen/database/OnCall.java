package nansen.database;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.LoggerFactory;

/// Work in the background that somebody calls for. It looks once at the start whether some was
/// left, and tries again what could not be done.
public abstract class OnCall extends Background {
  private static final int PAUSE_SECONDS = 10;

  private final String trouble;
  private final Semaphore called = new Semaphore(1); // looks once at the start

  /// @param name of the thread
  /// @param trouble what the log says before the cause when the work could not be done
  protected OnCall(String name, String trouble) {
    super(name);
    this.trouble = trouble;
  }

  /// There is work.
  protected final void call() {
    called.release();
  }

  /// Does all there is.
  ///
  /// @throws InterruptedException when the program ends
  protected abstract void work() throws InterruptedException;

  @Override
  protected final void turn() throws InterruptedException {
    called.acquire();
    while (goesOn() && !isDone()) {
      TimeUnit.SECONDS.sleep(PAUSE_SECONDS);
    }
  }

  private boolean isDone() throws InterruptedException {
    try {
      work();
      return true;
    } catch (RuntimeException e) {
      LoggerFactory.getLogger(getClass()).warn("{}, trying again: {}", trouble, e.toString());
      return false;
    }
  }
}
