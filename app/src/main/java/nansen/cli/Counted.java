package nansen.cli;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.function.LongConsumer;

/// Tells how far long work is: a line that is written over where a person looks at it, one every
/// ten seconds elsewhere. Threads may share it.
final class Counted implements LongConsumer {
  private static final Duration BETWEEN = Duration.ofSeconds(10);

  private final Surroundings surroundings;
  private final String what;
  private final long all;
  private Instant last;

  /// @param what is counted, such as `cases`
  Counted(Surroundings surroundings, String what, long all) {
    this.surroundings = surroundings;
    this.what = what;
    this.all = all;
    this.last = surroundings.clock().instant();
  }

  @Override
  public synchronized void accept(long done) {
    var err = surroundings.err();
    var now = surroundings.clock().instant();
    if (surroundings.errIsTerminal()) {
      err.printf(Locale.ROOT, "\r%,d of %,d %s", done, all, what);
      if (done >= all) {
        err.println();
      }
    } else if (!now.isBefore(last.plus(BETWEEN))) {
      last = now;
      err.printf(Locale.ROOT, "nansen: %,d of %,d %s%n", done, all, what);
    }
  }
}
