package nansen.bench.names.peer;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.codec.language.bm.NameType;
import org.apache.commons.codec.language.bm.PhoneticEngine;
import org.apache.commons.codec.language.bm.RuleType;

/// Beider-Morse, as commons-codec has it: two words are alike when they share a code.
public final class BeiderMorseScore implements PairScore {
  private final PhoneticEngine engine = new PhoneticEngine(NameType.GENERIC, RuleType.APPROX, true);
  private final Latin latin = new Latin();
  private final Map<String, Set<String>> known = new HashMap<>();

  @Override
  public String title() {
    return "ICU + Beider-Morse (commons-codec)";
  }

  @Override
  public double of(String first, String second) {
    return TokenAlignment.of(
        latin.parts(first), latin.parts(second), (a, b) -> shared(codes(a), codes(b)));
  }

  private Set<String> codes(String word) {
    return known.computeIfAbsent(
        word, w -> w.isEmpty() ? Set.of() : Set.copyOf(List.of(engine.encode(w).split("[|()-]+"))));
  }

  /// One for a shared code, and up to a tenth more for how many of them are shared.
  private static double shared(Set<String> first, Set<String> second) {
    var both = new HashSet<>(first);
    both.retainAll(second);
    if (both.isEmpty()) {
      return 0;
    }
    return 0.9 + 0.1 * both.size() / (first.size() + second.size() - both.size());
  }
}
