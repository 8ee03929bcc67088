package nansen.names.match;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;
import nansen.names.evidence.Agreement;
import nansen.names.evidence.PackedEvidence;

/// What agreement and disagreement beside the name add to the logarithm of the odds, from
/// `evidence.properties`: for each outcome the share among pairs of one person and among pairs of
/// two, as Fellegi and Sunter (1969) weigh them.
final class EvidenceWeights {
  private static final EvidenceWeights SHIPPED = new EvidenceWeights();

  private final Map<Agreement, Double> births = new EnumMap<>(Agreement.class);
  private final double generationOnOneSide;
  private final double generationDiffers;
  private final double chainChangedOver;
  private final double assessed;
  private final double[] sexes;
  private final double[] nationalities;
  private final double[] places;

  private EvidenceWeights() {
    var shares = ResourceBundle.getBundle("nansen.names.match.evidence", Locale.ROOT);
    for (var agreement : Agreement.values()) {
      births.put(
          agreement,
          agreement == Agreement.NOT_KNOWN
              ? 0
              : weight(
                  shares, "birth-" + agreement.name().toLowerCase(Locale.ROOT).replace('_', '-')));
    }
    generationOnOneSide = weight(shares, "generation-on-one-side");
    generationDiffers = weight(shares, "generation-differs");
    chainChangedOver = weight(shares, "chain-changed-over");
    assessed = Double.parseDouble(shares.getString("birth-assessed"));
    sexes = three(shares, "sex");
    nationalities = three(shares, "nationality");
    places = three(shares, "place");
  }

  static EvidenceWeights shipped() {
    return SHIPPED;
  }

  private static double[] three(ResourceBundle shares, String what) {
    return new double[] {weight(shares, what + "-differs"), 0, weight(shares, what + "-agrees")};
  }

  private static double weight(ResourceBundle shares, String key) {
    var two = shares.getString(key).strip().split("\\s+", -1);
    return Math.log(Double.parseDouble(two[0]) / Double.parseDouble(two[1]));
  }

  double generations(Generations generations) {
    return switch (generations) {
      case NONE, SAME -> 0;
      case ON_ONE_SIDE -> generationOnOneSide;
      case DIFFER -> generationDiffers;
    };
  }

  /// For two neighbours of a chain that changed places.
  double chainChangedOver() {
    return chainChangedOver;
  }

  /// The sum over all that is known on both sides.
  double logOdds(long birth, long rest, long otherBirth, long otherRest) {
    return births(birth, otherBirth)
        + sexes[PackedEvidence.sexes(rest, otherRest) + 1]
        + nationalities[PackedEvidence.nationalities(rest, otherRest) + 1]
        + places[PackedEvidence.places(rest, otherRest) + 1];
  }

  /// An age that an authority assessed says less, for and against.
  private double births(long birth, long otherBirth) {
    var weight = birth(PackedEvidence.births(birth, otherBirth));
    return PackedEvidence.isAssessed(birth) || PackedEvidence.isAssessed(otherBirth)
        ? weight * assessed
        : weight;
  }

  double birth(Agreement agreement) {
    return Objects.requireNonNull(births.get(agreement));
  }
}
