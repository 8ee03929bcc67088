package nansen.access;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// How often a person may do something in any time of some length, so that nobody carries a
/// register away piece by piece. Kept in memory: a restart forgets.
public final class Pace {
  /// More people than this are not remembered before those who are done are let go.
  private static final int MANY = 1_000;

  private final InstantSource clock;
  private final int most;
  private final Duration within;
  private final Map<UserId, ArrayDeque<Instant>> done = new ConcurrentHashMap<>();

  public Pace(InstantSource clock, int most, Duration within) {
    this.clock = clock;
    this.most = most;
    this.within = within;
  }

  /// Counts it, if it may be done.
  ///
  /// @return empty where it may; else how long to wait
  public Optional<Duration> wait(UserId user) {
    var now = clock.instant();
    if (done.size() > MANY) {
      done.values().removeIf(times -> isOver(times, now));
    }
    var times = done.computeIfAbsent(user, _ -> new ArrayDeque<>());
    synchronized (times) {
      while (!times.isEmpty() && !times.getFirst().plus(within).isAfter(now)) {
        times.removeFirst();
      }
      if (times.size() >= most) {
        return Optional.of(Duration.between(now, times.getFirst().plus(within)));
      }
      times.addLast(now);
      return Optional.empty();
    }
  }

  private boolean isOver(ArrayDeque<Instant> times, Instant now) {
    synchronized (times) {
      return times.isEmpty() || !times.getLast().plus(within).isAfter(now);
    }
  }
}
