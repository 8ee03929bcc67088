package nansen.database;

import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;

/// Work that goes on beside the pages as long as the program runs, in a thread of its own.
public abstract class Background implements SmartLifecycle {
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
      }
    }
  }

  @Override
  public void start() {
    running = Thread.ofVirtual().name(name).start(this::run);
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
