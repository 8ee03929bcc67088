package nansen.names.match;

import java.util.Objects;

/// Two names of which somebody knows whether they are written for one person.
public record LabelledPair(String one, String other, Truth truth) {

  /// What is known of a pair.
  public enum Truth {
    ONE_PERSON,
    TWO_PERSONS
  }

  public LabelledPair {
    Objects.requireNonNull(one);
    Objects.requireNonNull(other);
    Objects.requireNonNull(truth);
  }

  /// Is the pair one of the fourth part that weights are never fitted on? By the two texts alone,
  /// so the answer is the same in every run and for either order.
  public boolean isHeldOut() {
    var both = one.compareTo(other) < 0 ? one + "|" + other : other + "|" + one;
    return Math.floorMod(both.hashCode() * 0x9E3779B1 >>> 7, 4) == 0;
  }
}
