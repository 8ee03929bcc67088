package nansen.names.match;

import nansen.names.sound.SoundDistance;

/// Compares one name with many, without an object for each: one scorer per thread.
///
/// ```java
/// scorer.query(sounded);
/// scorer.begin();
/// scorer.part(bytes, from);   // for each part of the candidate, in order
/// double probability = scorer.probability();
/// ```
public final class Scorer {
  /// The logarithm of the odds when no part of one name is like any of the other.
  private static final double NOTHING_ALIKE = -12;

  private final SoundDistance distance = new SoundDistance();
  private final PreparedSide query = new PreparedSide();
  private final PreparedSide candidate = new PreparedSide();
  private final Alignment alignment = new Alignment(distance);
  private final Features features = new Features();
  private final double[] weights = Weights.shipped();

  /// The name all candidates are compared with from now on.
  public void query(SoundedName name) {
    query.clear();
    for (var i = 0; i < name.size(); i++) {
      query.add(name.shared(i), 0);
    }
    begin();
  }

  /// Forgets the candidate.
  public void begin() {
    candidate.clear();
  }

  /// Adds a part to the candidate; those after the twelfth are left out.
  ///
  /// @param source holds the bytes of a sounding, which are copied
  /// @param from where they begin
  public void part(byte[] source, int from) {
    candidate.add(source, from);
  }

  /// Adds all parts of a name to the candidate.
  public void parts(SoundedName name) {
    for (var i = 0; i < name.size(); i++) {
      candidate.add(name.shared(i), 0);
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
    if (!alignment.alignIfAlike(query, candidate)) {
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
    var cost =
        distance.cost(
            query.bytes,
            query.sounds[one],
            query.length[one],
            candidate.bytes,
            candidate.sounds[other],
            candidate.length[other]);
    return cost * 4 < query.mass[one] + candidate.mass[other]
        ? Generations.SAME
        : Generations.DIFFER;
  }

  /// What evidence beside the names adds to [#logOdds].
  public double logOdds(SoundedEvidence one, long birth, long rest) {
    return EvidenceWeights.shipped().logOdds(one.birth(), one.rest(), birth, rest);
  }

  /// What is measured of query and candidate, in the order of [Features#NAMES]; overwritten by the
  /// next call.
  double[] measured() {
    alignment.align(query, candidate);
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
