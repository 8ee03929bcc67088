package nansen.names.match;

import java.util.List;

/// What a comparison found. A person decides; this never does.
///
/// @param probability that both are written for one person, from 0 to 1, calibrated on pairs of
///   which about half are: in a search among many persons the same figure means less
/// @param reasons what speaks for it, then what against it, then what is only worth knowing
public record Match(double probability, List<Reason> reasons) {
  public Match {
    reasons = List.copyOf(reasons);
    if (!(probability >= 0 && probability <= 1)) {
      throw new IllegalArgumentException("no probability: " + probability);
    }
  }
}
