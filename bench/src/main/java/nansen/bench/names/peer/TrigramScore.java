package nansen.bench.names.peer;

import java.util.HashSet;
import java.util.Set;

/// The similarity of pg_trgm: shared trigrams of the words, each padded with two blanks before and
/// one behind, to all of both. The same figures as `similarity(a, b)` in PostgreSQL; a measurement
/// holds a sample of them against it.
public final class TrigramScore implements PairScore {
  private final Latin latin = new Latin();

  @Override
  public String title() {
    return "ICU + pg_trgm similarity";
  }

  @Override
  public double of(String first, String second) {
    return ofLatin(latin.of(first), latin.of(second));
  }

  static double ofLatin(String first, String second) {
    var one = trigrams(first);
    var other = trigrams(second);
    var both = new HashSet<>(one);
    both.retainAll(other);
    var all = one.size() + other.size() - both.size();
    return all == 0 ? 0 : (double) both.size() / all;
  }

  private static Set<String> trigrams(String text) {
    var found = new HashSet<String>();
    for (var word : text.split(" ")) {
      var padded = "  " + word + " ";
      for (var i = 0; i + 3 <= padded.length() && !word.isEmpty(); i++) {
        found.add(padded.substring(i, i + 3));
      }
    }
    return found;
  }
}
