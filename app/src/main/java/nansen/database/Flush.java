package nansen.database;

import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/// Sees to it that what was committed without waiting is on the disk, once for all who ask at the
/// same time.
@Component
final class Flush {
  /// A message to nobody. It is written as all else is, and by then all that was before it is.
  private static final String MESSAGE = "SELECT pg_logical_emit_message(true, 'nansen', '')";

  private final JdbcTemplate database;
  private final Object turn = new Object();
  private @Nullable CompletableFuture<Void> next;
  private boolean running;

  Flush(JdbcTemplate database) {
    this.database = database;
  }

  /// Done when all that was committed before the call is on the disk; otherwise it fails as the
  /// database did.
  CompletableFuture<Void> reached() {
    synchronized (turn) {
      if (next == null) {
        next = new CompletableFuture<>();
      }
      if (!running) {
        running = true;
        Thread.ofVirtual().name("flush").start(this::run);
      }
      return next;
    }
  }

  private void run() {
    while (true) {
      CompletableFuture<Void> asked;
      synchronized (turn) {
        asked = next;
        next = null;
        if (asked == null) {
          running = false;
          return;
        }
      }
      try {
        database.query(MESSAGE, _ -> {});
        asked.complete(null);
      } catch (RuntimeException failed) {
        asked.completeExceptionally(failed);
      }
    }
  }
}
