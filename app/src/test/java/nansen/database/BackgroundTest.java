package nansen.database;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.NoSuchElementException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

final class BackgroundTest {

  @Test
  void goes_on_after_what_nobody_foresaw() throws InterruptedException {
    var turns = new CountDownLatch(3);
    var work =
        new Background("stumbling") {
          @Override
          protected void turn() {
            turns.countDown();
            throw new NoSuchElementException("unforeseen");
          }
        };

    work.start();
    try {
      assertTrue(turns.await(30, TimeUnit.SECONDS));
    } finally {
      work.stop();
    }
  }

  @Test
  void is_over_when_it_was_stopped() throws InterruptedException {
    var begun = new CountDownLatch(1);
    var done = new AtomicBoolean();
    var work =
        new Background("thorough") {
          @Override
          protected void turn() throws InterruptedException {
            begun.countDown();
            try {
              new CountDownLatch(1).await();
            } finally {
              LockSupport.parkNanos(Duration.ofMillis(300).toNanos()); // what it must still finish
              done.set(true);
            }
          }
        };

    work.start();
    assertTrue(begun.await(30, TimeUnit.SECONDS));
    work.stop();

    assertTrue(done.get());
  }
}
