package nansen.names.match;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import nansen.names.written.FreeText;

/// Fits the weights of what is measured of two names: a logistic regression, held back from large
/// weights, solved by Newton's steps. The same pairs give the same weights.
public final class Fitting {
  /// How strongly weights are pulled to nothing, for figures of the same spread.
  private static final double HELD_BACK = 2;

  /// What one side lacks: never in favour of one person, whatever the pairs at hand suggest, as
  /// among many who fit alike the one written in full is meant.
  private static final Set<String> LACKING = Set.of("extra-one-pair", "extra", "patronymic-extra");

  /// The most that such a weight may be. It sets an order among equals and says no more.
  private static final double LACKING_AT_MOST = -0.01;

  private static final int MOST_STEPS = 30;
  private static final double STILL = 1e-7;

  private Fitting() {}

  /// The text of `weights.properties`, fitted on the pairs that are not held out.
  ///
  /// @throws IllegalArgumentException when the pairs left are all of one kind
  public static String weights(List<LabelledPair> pairs) {
    var scorer = new Scorer();
    var figures = new ArrayList<double[]>();
    var truths = new ArrayList<LabelledPair.Truth>();
    for (var pair : pairs) {
      if (!pair.isHeldOut()) {
        scorer.query(SoundedName.of(FreeText.parse(pair.one())));
        scorer.candidate(SoundedName.of(FreeText.parse(pair.other())));
        figures.add(scorer.measured().clone());
        truths.add(pair.truth());
      }
    }
    if (truths.stream().distinct().count() < 2) {
      throw new IllegalArgumentException(
          "fitting needs pairs of one person and pairs of two; among the "
              + truths.size()
              + " that are not held out all are of one kind");
    }
    return text(solve(figures, truths), truths.size());
  }

  private static String text(double[] weights, int pairs) {
    var text = new StringBuilder();
    text.append("# Fitted on ")
        .append(pairs)
        .append(" pairs by `nansen names fit`; see docs/names.md.\n");
    for (var i = 0; i < weights.length; i++) {
      text.append(String.format(Locale.ROOT, "%s=%.4f\n", Features.NAMES.get(i), weights[i]));
    }
    return text.toString();
  }

  private static double[] solve(List<double[]> figures, List<LabelledPair.Truth> truths) {
    var spread = spread(figures, Features.NAMES.size());
    var bound = new BitSet();
    while (true) {
      var weights = solve(figures, truths, spread, bound);
      var more = new BitSet();
      for (var i = 0; i < weights.length; i++) {
        if (LACKING.contains(Features.NAMES.get(i)) && weights[i] > LACKING_AT_MOST) {
          more.set(i);
        }
      }
      more.andNot(bound);
      if (more.isEmpty()) {
        return weights;
      }
      bound.or(more);
    }
  }

  /// @param bound the weights that are set to the most they may be, and not fitted
  private static double[] solve(
      List<double[]> figures, List<LabelledPair.Truth> truths, double[] spread, BitSet bound) {
    var size = spread.length;
    var weights = new double[size];
    bound.stream().forEach(i -> weights[i] = LACKING_AT_MOST * spread[i]);
    for (var step = 0; step < MOST_STEPS; step++) {
      var slope = new double[size];
      var curve = new double[size][size];
      for (var row = 0; row < figures.size(); row++) {
        add(figures.get(row), truths.get(row), spread, weights, slope, curve);
      }
      for (var i = 0; i < size; i++) {
        slope[i] -= HELD_BACK * weights[i];
        curve[i][i] += HELD_BACK;
      }
      bound.stream().forEach(i -> hold(i, slope, curve));
      var change = solve(curve, slope);
      var moved = 0.0;
      for (var i = 0; i < size; i++) {
        weights[i] += change[i];
        moved += Math.abs(change[i]);
      }
      if (moved < STILL) {
        break;
      }
    }
    for (var i = 0; i < size; i++) {
      weights[i] /= spread[i];
    }
    return weights;
  }

  private static void hold(int weight, double[] slope, double[][] curve) {
    for (var i = 0; i < slope.length; i++) {
      curve[i][weight] = 0;
      curve[weight][i] = 0;
    }
    curve[weight][weight] = 1;
    slope[weight] = 0;
  }

  private static double[] spread(List<double[]> figures, int size) {
    var spread = new double[size];
    for (var row : figures) {
      for (var i = 0; i < size; i++) {
        spread[i] += row[i] * row[i];
      }
    }
    for (var i = 0; i < size; i++) {
      spread[i] = Math.sqrt(spread[i] / figures.size()) + 1e-9;
    }
    return spread;
  }

  private static void add(
      double[] row,
      LabelledPair.Truth truth,
      double[] spread,
      double[] weights,
      double[] slope,
      double[][] curve) {
    var size = weights.length;
    var odds = 0.0;
    for (var i = 0; i < size; i++) {
      odds += weights[i] * row[i] / spread[i];
    }
    var probability = Scorer.probability(odds);
    var error = (truth == LabelledPair.Truth.ONE_PERSON ? 1 : 0) - probability;
    var sureness = Math.max(probability * (1 - probability), 1e-6);
    for (var i = 0; i < size; i++) {
      var one = row[i] / spread[i];
      slope[i] += error * one;
      for (var j = 0; j < size && one != 0; j++) {
        curve[i][j] += sureness * one * row[j] / spread[j];
      }
    }
  }

  /// Gauss with the largest pivot; the matrix is positive definite, since weights are held back.
  private static double[] solve(double[][] matrix, double[] right) {
    var size = right.length;
    for (var i = 0; i < size; i++) {
      var pivot = i;
      for (var row = i + 1; row < size; row++) {
        pivot = Math.abs(matrix[row][i]) > Math.abs(matrix[pivot][i]) ? row : pivot;
      }
      swap(matrix, right, i, pivot);
      for (var row = i + 1; row < size; row++) {
        var factor = matrix[row][i] / matrix[i][i];
        for (var column = i; column < size; column++) {
          matrix[row][column] -= factor * matrix[i][column];
        }
        right[row] -= factor * right[i];
      }
    }
    var solution = new double[size];
    for (var i = size - 1; i >= 0; i--) {
      var sum = right[i];
      for (var column = i + 1; column < size; column++) {
        sum -= matrix[i][column] * solution[column];
      }
      solution[i] = sum / matrix[i][i];
    }
    return solution;
  }

  private static void swap(double[][] matrix, double[] right, int one, int other) {
    var row = matrix[one];
    matrix[one] = matrix[other];
    matrix[other] = row;
    var value = right[one];
    right[one] = right[other];
    right[other] = value;
  }
}
