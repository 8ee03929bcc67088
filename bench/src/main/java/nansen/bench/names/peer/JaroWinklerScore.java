package nansen.bench.names.peer;

import org.apache.commons.text.similarity.JaroWinklerSimilarity;

/// Jaro-Winkler over the words of the names in Latin letters, the words matched to one another.
public final class JaroWinklerScore implements PairScore {
  private static final JaroWinklerSimilarity ALIKE = new JaroWinklerSimilarity();
  private final Latin latin = new Latin();

  @Override
  public String title() {
    return "ICU + Jaro-Winkler by words";
  }

  @Override
  public double of(String first, String second) {
    return ofLatin(latin.of(first), latin.of(second));
  }

  double ofLatin(String first, String second) {
    return TokenAlignment.of(
        java.util.List.of(first.split(" ")), java.util.List.of(second.split(" ")), ALIKE::apply);
  }
}
