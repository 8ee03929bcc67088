package nansen.bench.casefile;

import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;

/// Several clients that each do one thing after another, as fast as they are answered.
final class Clients {
  /// As many as pgbench is given too.
  static final int COUNT = 8;

  private Clients() {}

  /// One thing that a client does.
  @FunctionalInterface
  interface Work {
    /// @return how much it was
    int once() throws Exception;
  }

  /// What was done in a second, by all of them.
  ///
  /// @param times how often something was done
  /// @param amount how much it was together
  record Rate(double times, double amount) {}

  /// Lets them work for a while.
  static Rate run(Duration howLong, Work work) throws InterruptedException {
    return run(COUNT, howLong, work);
  }

  static Rate run(int clients, Duration howLong, Work work) throws InterruptedException {
    var begin = System.nanoTime();
    var end = begin + howLong.toNanos();
    Callable<long[]> client =
        () -> {
          var done = new long[2];
          while (System.nanoTime() < end) {
            var amount = work.once();
            if (System.nanoTime() < end) {
              done[0]++;
              done[1] += amount;
            }
          }
          return done;
        };
    try (var threads = Executors.newFixedThreadPool(clients)) {
      var all = new ArrayList<Callable<long[]>>();
      for (var i = 0; i < clients; i++) {
        all.add(client);
      }
      var times = 0L;
      var amount = 0L;
      for (var each : threads.invokeAll(all)) {
        times += each.get()[0];
        amount += each.get()[1];
      }
      var seconds = howLong.toNanos() / 1e9;
      return new Rate(times / seconds, amount / seconds);
    } catch (ExecutionException e) {
      throw new IllegalStateException("a client could not go on", e.getCause());
    }
  }
}
