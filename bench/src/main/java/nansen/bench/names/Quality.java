package nansen.bench.names;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// How well a score tells same from different, over all thresholds.
///
/// @param pairs how many were judged
/// @param same how many of them are of one person
/// @param f1 at the best threshold
/// @param recall95 the largest recall with a precision of at least 0.95; 0 where there is none
/// @param recall99 the same with 0.99
record Quality(int pairs, int same, double f1, double recall95, double recall99) {

  /// A pair that was scored.
  record Scored(double score, boolean same) {}

  static Quality of(List<Scored> scored) {
    var falling = new ArrayList<>(scored);
    falling.sort(Comparator.comparingDouble(Scored::score).reversed());
    var same = (int) scored.stream().filter(Scored::same).count();
    var hits = 0;
    var f1 = 0.0;
    var recall95 = 0.0;
    var recall99 = 0.0;
    for (var i = 0; i < falling.size(); i++) {
      hits += falling.get(i).same() ? 1 : 0;
      // A threshold lies between two scores that differ.
      if (i + 1 < falling.size() && falling.get(i + 1).score() == falling.get(i).score()) {
        continue;
      }
      var precision = (double) hits / (i + 1);
      var recall = (double) hits / Math.max(1, same);
      f1 = Math.max(f1, 2.0 * hits / (i + 1 + same));
      recall95 = precision >= 0.95 ? Math.max(recall95, recall) : recall95;
      recall99 = precision >= 0.99 ? Math.max(recall99, recall) : recall99;
    }
    return new Quality(scored.size(), same, f1, recall95, recall99);
  }
}
