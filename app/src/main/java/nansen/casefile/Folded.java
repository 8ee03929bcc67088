package nansen.casefile;

import java.util.List;

/// A list of which some stand in sight and the others can be unfolded: on a phone, what needs
/// somebody now comes before all there is.
record Folded<T>(List<T> first, List<T> more) {
  static <T> Folded<T> first(List<T> all, int inSight) {
    var edge = Math.min(inSight, all.size());
    return new Folded<>(all.subList(0, edge), all.subList(edge, all.size()));
  }

  /// The last ones in sight.
  static <T> Folded<T> last(List<T> all, int inSight) {
    var edge = Math.max(0, all.size() - inSight);
    return new Folded<>(all.subList(edge, all.size()), all.subList(0, edge));
  }
}
