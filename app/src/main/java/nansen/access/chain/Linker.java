package nansen.access.chain;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Puts committed events into the chain, a few times a second, so that the transactions that write
/// them never wait for each other; and signs the head of the chain from time to time.
///
/// Of several servers over one database one links at a time.
@Component
class Linker implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(Linker.class);
  private static final Duration PAUSE = Duration.ofMillis(200);

  private final ChainTable table;
  private final Chain chain;
  private final InstantSource clock;
  private final CheckpointFolder checkpoints;
  private final SigningKey key;
  private final String keyName;
  private final Duration between;

  private long signed;
  private @Nullable Instant signedAt;
  private volatile @Nullable Thread running;

  Linker(
      ChainTable table,
      TransactionTemplate transaction,
      InstantSource clock,
      AuditSettings settings)
      throws IOException {
    this.table = table;
    this.chain = new Chain(table, transaction);
    this.clock = clock;
    this.checkpoints = new CheckpointFolder(settings.checkpoints());
    this.key = SigningKey.in(settings.keys());
    this.keyName = checkpoints.keep(key.open());
    this.between = settings.between();
  }

  /// Links all that is committed by now.
  void link() {
    chain.link();
  }

  /// Signs the head of the chain, unless that was done already.
  synchronized void sign() throws IOException {
    var head = table.head();
    if (head.isEmpty()) {
      return; // the first event is signed as soon as there is one
    }
    signedAt = clock.instant();
    if (head.get().sequence() > signed) {
      checkpoints.add(
          Checkpoint.sign(
              head.get().sequence(), head.get().hash(), signedAt, keyName, key.secret()));
      signed = head.get().sequence();
    }
  }

  private synchronized boolean signatureIsDue() {
    return signedAt == null || !clock.instant().isBefore(signedAt.plus(between));
  }

  private void run() {
    var failing = false;
    while (running == Thread.currentThread()) {
      try {
        chain.link(() -> running == Thread.currentThread());
        if (signatureIsDue()) {
          sign();
        }
        failing = false;
      } catch (IOException | RuntimeException e) {
        // The next turn does what this one could not. Once said is enough for a lasting trouble.
        if (!failing) {
          LOG.error("event=audit-not-linked cause={}", e.toString());
        }
        failing = true;
      }
      try {
        Thread.sleep(PAUSE);
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  @Override
  public void start() {
    var thread = Thread.ofVirtual().name("audit-linker").unstarted(this::run);
    running = thread; // before it begins, as it ends when it is not the one
    thread.start();
  }

  @Override
  public void stop() {
    var thread = running;
    if (thread == null) {
      return;
    }
    running = null;
    try {
      thread.join();
      chain.link(() -> false); // what is left behind a piece can wait for the next start
      sign();
    } catch (IOException | RuntimeException e) {
      LOG.error("event=audit-not-signed-at-stop cause={}", e.toString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return running != null;
  }
}
