package nansen.names.match;

import java.util.Locale;
import java.util.ResourceBundle;

/// The weights of the measured figures, as they were fitted: data, in `weights.properties`.
final class Weights {
  private static final ResourceBundle SHIPPED =
      ResourceBundle.getBundle("nansen.names.match.weights", Locale.ROOT);

  private Weights() {}

  /// A copy, in the order of [Features#NAMES].
  static double[] shipped() {
    return Features.NAMES.stream().mapToDouble(Weights::weight).toArray();
  }

  private static double weight(String name) {
    return Double.parseDouble(SHIPPED.getString(name));
  }
}
