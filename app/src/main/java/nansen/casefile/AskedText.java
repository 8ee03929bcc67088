package nansen.casefile;

import java.time.LocalDate;
import java.util.Collection;
import java.util.stream.Collectors;
import nansen.law.calendar.DaysAsked;

/// Days as PostgreSQL writes a `datemultirange`: `{(,2026-11-27),[2026-12-03,2026-12-05)}`.
final class AskedText {
  private AskedText() {}

  static String of(DaysAsked days) {
    return days.ranges().stream().map(AskedText::range).collect(Collectors.joining(",", "{", "}"));
  }

  private static String range(DaysAsked.Range range) {
    var first = range.first();
    var last = range.last();
    return (first == null ? "(" : "[" + first) + "," + (last == null ? "" : last.plusDays(1)) + ")";
  }

  static String of(Collection<LocalDate> days) {
    return days.stream()
        .map(day -> range(new DaysAsked.Range(day, day)))
        .collect(Collectors.joining(",", "{", "}"));
  }
}
