package nansen.names.match;

import java.util.List;
import java.util.stream.IntStream;
import nansen.names.sound.SoundDistance;
import nansen.names.written.Name;

/// Compares one name with many: one scorer per thread.
///
/// ```java
/// scorer.query(sounded);
/// scorer.candidate(other);
/// double probability = scorer.probability();
/// ```
public final class Scorer {
  /// The logarithm of the odds when no part of one name is like any of the other.
  private static final double NOTHING_ALIKE = -12;

  private static final SoundedName NOBODY = SoundedName.of(List.of());

  private final SoundDistance distance = new SoundDistance();
  private final PartPrices prices = new PartPrices(distance);
  private final Alignment alignment = new Alignment(distance, prices);
  private final Features features = new Features();
  private final double[] weights = Weights.shipped();
  private SoundedName query = NOBODY;
  private SoundedName candidate = NOBODY;

  /// The columns of a candidate that has its parts to itself.
  private final int[] own = IntStream.range(0, Name.MOST_PARTS).toArray();

  private int[] columns = own;

  /// How many columns hold what is known of parts that several candidates have.
  private int shared;

  /// The name all candidates are compared with from now on.
  public void query(SoundedName name) {
    query = name;
    candidate = NOBODY;
    shared = 0;
  }

  /// The name that is compared with the query.
  public void candidate(SoundedName name) {
    candidate = name;
    columns = own;
    prices.forget(0, name.size());
  }

  /// The same, of parts that other candidates have as well: what it costs to take a part for one of
  /// the query is reckoned once.
  ///
  /// @param numbers for each part its number, counted from 0 since the query was set
  public void candidate(SoundedName name, int[] numbers) {
    candidate = name;
    columns = new int[name.size()];
    for (var i = 0; i < columns.length; i++) {
      columns[i] = Name.MOST_PARTS + numbers[i];
      if (numbers[i] >= shared) {
        prices.forget(Name.MOST_PARTS + shared, columns[i] + 1);
        shared = numbers[i] + 1;
      }
    }
  }

  /// The probability that query and candidate are written for one person, by the names alone.
  public double probability() {
    return probability(logOdds());
  }

  /// A probability from the logarithm of its odds.
  public static double probability(double logOdds) {
    return 1 / (1 + Math.exp(-logOdds));
  }

  /// The same as the logarithm of the odds, to which further evidence is added.
  public double logOdds() {
    if (!alignment.alignIfAlike(query, candidate, columns)) {
      return NOTHING_ALIKE;
    }
    features.measure(query, candidate, alignment);
    var values = features.values;
    var sum = 0.0;
    for (var i = 0; i < values.length; i++) {
      sum += values[i] * weights[i];
    }
    var shipped = EvidenceWeights.shipped();
    return sum
        + shipped.generations(generations())
        + (features.chainChangedOver ? shipped.chainChangedOver() : 0);
  }

  /// What is seen of marks such as Jr. on both sides.
  Generations generations() {
    var one = query.generation();
    var other = candidate.generation();
    if (one < 0 && other < 0) {
      return Generations.NONE;
    }
    if (one < 0 || other < 0) {
      return Generations.ON_ONE_SIDE;
    }
    var a = query.parts[one];
    var b = candidate.parts[other];
    var cost =
        distance.cost(
            a.sounding,
            a.first.from(),
            a.first.length(),
            b.sounding,
            b.first.from(),
            b.first.length());
    return cost * 4 < a.first.mass() + b.first.mass() ? Generations.SAME : Generations.DIFFER;
  }

  /// What evidence beside the names adds to [#logOdds].
  public double logOdds(SoundedEvidence one, long birth, long rest) {
    return EvidenceWeights.shipped().logOdds(one.birth(), one.rest(), birth, rest);
  }

  /// What is measured of query and candidate, in the order of [Features#NAMES]; overwritten by the
  /// next call.
  double[] measured() {
    alignment.align(query, candidate, columns);
    features.measure(query, candidate, alignment);
    return features.values;
  }

  /// One figure of what was measured last.
  double measured(String feature) {
    return features.values[Features.NAMES.indexOf(feature)];
  }

  /// What was aligned last.
  Alignment alignment() {
    return alignment;
  }

  /// How many cells were computed so far.
  public long steps() {
    return distance.steps();
  }
}
