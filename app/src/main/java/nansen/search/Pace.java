package nansen.search;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import nansen.access.UserId;
import org.springframework.stereotype.Component;

/// How often a person may search: sixty times in any minute, so that nobody reads the register
/// through the box.
@Component
class Pace {
  static final int MOST = 60;
  private static final Duration WITHIN = Duration.ofMinutes(1);

  /// More people than this are not remembered before those who are done are let go.
  private static final int MANY = 1_000;

  private final InstantSource clock;
  private final Map<UserId, ArrayDeque<Instant>> searches = new ConcurrentHashMap<>();

  Pace(InstantSource clock) {
    this.clock = clock;
  }

  /// Counts a search, if it may be made.
  ///
  /// @return empty where it may; else how long to wait
  Optional<Duration> wait(UserId user) {
    var now = clock.instant();
    if (searches.size() > MANY) {
      searches.values().removeIf(times -> isOver(times, now));
    }
    var times = searches.computeIfAbsent(user, _ -> new ArrayDeque<>());
    synchronized (times) {
      while (!times.isEmpty() && !times.getFirst().plus(WITHIN).isAfter(now)) {
        times.removeFirst();
      }
      if (times.size() >= MOST) {
        return Optional.of(Duration.between(now, times.getFirst().plus(WITHIN)));
      }
      times.addLast(now);
      return Optional.empty();
    }
  }

  private static boolean isOver(ArrayDeque<Instant> times, Instant now) {
    synchronized (times) {
      return times.isEmpty() || !times.getLast().plus(WITHIN).isAfter(now);
    }
  }
}
