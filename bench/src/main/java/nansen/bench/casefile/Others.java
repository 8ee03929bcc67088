package nansen.bench.casefile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// How busy other programs keep the machine, looked at while nothing is measured: of what runs
/// during a measurement nobody could tell whose it is.
final class Others {
  private static final Path STAT = Path.of("/proc/stat");
  private static final int LOOK_MILLIS = 1500;

  private double most;

  private record Ticks(long all, long idle) {}

  /// Looks for a moment.
  void look() throws InterruptedException, IOException {
    if (!Files.exists(STAT)) {
      return;
    }
    var before = ticks();
    Thread.sleep(LOOK_MILLIS);
    var after = ticks();
    var all = after.all() - before.all();
    most = Math.max(most, all == 0 ? 0 : 1 - (double) (after.idle() - before.idle()) / all);
  }

  /// The largest share of all processors that was in use, from 0 to 1.
  double most() {
    return most;
  }

  /// Those of the first line: user, nice, system, idle, waiting for a disk, interrupts, stolen.
  private static Ticks ticks() throws IOException {
    var words = Files.readAllLines(STAT).getFirst().strip().split("\\s+");
    var all = 0L;
    for (var i = 1; i <= 8; i++) {
      all += Long.parseLong(words[i]);
    }
    return new Ticks(all, Long.parseLong(words[4]) + Long.parseLong(words[5]));
  }
}
