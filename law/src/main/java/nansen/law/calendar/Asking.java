package nansen.law.calendar;

import java.util.Arrays;

/// Notes of which days a calendar was asked: the scratch paper of one computation, see
/// [WorkingDays#telling]. Not to be shared by threads.
public final class Asking {
  private static final int AT_FIRST = 16;

  /// As [DaysAsked] has them, as far as they are used.
  private long[] bounds = new long[0];

  private int used;

  /// Notes that the answer may turn on any day.
  public void anything() {
    add(Long.MIN_VALUE, Long.MAX_VALUE);
  }

  /// What was noted.
  public DaysAsked days() {
    return DaysAsked.of(Arrays.copyOf(bounds, used));
  }

  /// Notes the days of another.
  void add(long[] others) {
    for (var i = 0; i < others.length; i += 2) {
      add(others[i], others[i + 1]);
    }
  }

  /// Notes the days from a first to a last one; none where the last comes before.
  void add(long first, long last) {
    if (last < first) {
      return;
    }
    var from = rangeUpTo(first == Long.MIN_VALUE ? first : first - 1);
    if (from < used && bounds[from] <= first && last <= bounds[from + 1]) {
      return; // most are asked again
    }
    var to = from;
    var low = first;
    var high = last;
    for (; to < used && (high == Long.MAX_VALUE || bounds[to] <= high + 1); to += 2) {
      low = Math.min(low, bounds[to]);
      high = Math.max(high, bounds[to + 1]);
    }
    makeRoom(from, to);
    bounds[from] = low;
    bounds[from + 1] = high;
  }

  /// The place of the first range that ends on a day or later.
  private int rangeUpTo(long day) {
    var low = 0;
    var high = used / 2;
    while (low < high) {
      var middle = (low + high) >>> 1;
      if (bounds[2 * middle + 1] < day) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return 2 * low;
  }

  /// One range in place of those from one place to before another.
  private void makeRoom(int from, int to) {
    var after = from + 2;
    var more = used - to;
    if (after + more > bounds.length) {
      bounds = Arrays.copyOf(bounds, Math.max(AT_FIRST, 2 * bounds.length));
    }
    System.arraycopy(bounds, to, bounds, after, more);
    used = after + more;
  }
}
