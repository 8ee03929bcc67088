package nansen.law.standing;

import java.util.EnumMap;
import java.util.Map;
import nansen.law.calendar.Counting;
import nansen.law.pack.Citation;

/// The provisions of the counting rules, made once.
final class Cites {
  private static final Map<Counting, Citation> OF = new EnumMap<>(Counting.class);

  static {
    for (var counting : Counting.values()) {
      OF.put(counting, new Citation(counting.cite()));
    }
  }

  private Cites() {}

  static Citation of(Counting counting) {
    return OF.getOrDefault(counting, new Citation(counting.cite()));
  }
}
