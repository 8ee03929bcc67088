package nansen.border;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// How many people of the open cases of a unit are half registered, and how many of them came on
/// which of the last days: a surge stands out on the day on which it comes.
///
/// @param days the oldest first, today last
record HalfOfUnit(long people, List<Day> days) {
  /// So many days are shown.
  static final int DAYS = 14;

  private static final int TALL = 40;
  private static final int STEP = 14;

  HalfOfUnit {
    days = List.copyOf(days);
  }

  /// A day as a bar. Lengths in the units of the picture.
  record Day(LocalDate day, long people, int x, int y, int height) {}

  /// @param people by the day on which they were entered; days on which nobody was may be left out
  static HalfOfUnit of(Map<LocalDate, Long> people, LocalDate today) {
    var total = people.values().stream().mapToLong(Long::longValue).sum();
    var first = today.minusDays(DAYS - 1L);
    var most =
        Math.max(
            1L,
            first
                .datesUntil(today.plusDays(1))
                .mapToLong(day -> people.getOrDefault(day, 0L))
                .max()
                .orElse(1L));
    var days = new ArrayList<Day>();
    for (var at = 0; at < DAYS; at++) {
      var day = first.plusDays(at);
      var its = people.getOrDefault(day, 0L);
      var height = (int) Math.ceilDiv(its * TALL, most);
      days.add(new Day(day, its, at * STEP, TALL - height, height));
    }
    return new HalfOfUnit(total, days);
  }

  /// How many came on the days that are shown.
  public long lately() {
    return days.stream().mapToLong(Day::people).sum();
  }
}
