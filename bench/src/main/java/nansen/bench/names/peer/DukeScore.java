package nansen.bench.names.peer;

import no.priv.garshol.duke.PropertyImpl;
import no.priv.garshol.duke.comparators.JaroWinklerTokenized;
import no.priv.garshol.duke.comparators.PersonNameComparator;
import no.priv.garshol.duke.comparators.QGramComparator;
import no.priv.garshol.duke.utils.Utils;

/// Duke: naive Bayes over its comparators, the names in Latin letters. Its candidates come from
/// Lucene 4, which cannot stand beside the Lucene measured here, so it is judged on pairs only.
public final class DukeScore implements PairScore {
  private final Latin latin = new Latin();
  private final PropertyImpl person =
      new PropertyImpl("person", new PersonNameComparator(), 0.3, 0.9);
  private final PropertyImpl words =
      new PropertyImpl("words", new JaroWinklerTokenized(), 0.2, 0.9);
  private final PropertyImpl grams = new PropertyImpl("grams", new QGramComparator(), 0.2, 0.85);

  @Override
  public String title() {
    return "ICU + Duke 1.2 (PersonName, JaroWinklerTokenized, QGram)";
  }

  @Override
  public double of(String first, String second) {
    var one = latin.of(first);
    var other = latin.of(second);
    var probability = 0.5;
    for (var property : new PropertyImpl[] {person, words, grams}) {
      probability = Utils.computeBayes(probability, property.compare(one, other));
    }
    return probability;
  }
}
