package nansen.law.journal;

/// How firm a fact is, from the firmest to the weakest. What rests on several facts is no firmer
/// than the weakest of them.
public enum Certainty {
  /// Found to be so, or not in doubt.
  ESTABLISHED,
  /// Said by somebody, not found yet.
  CLAIMED,
  /// Said by one and denied by another.
  DISPUTED;

  /// The weaker of the two.
  public Certainty and(Certainty other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
