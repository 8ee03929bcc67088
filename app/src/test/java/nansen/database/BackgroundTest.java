package nansen.database;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.NoSuchElementException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
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
}
