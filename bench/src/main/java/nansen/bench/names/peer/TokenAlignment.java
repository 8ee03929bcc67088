package nansen.bench.names.peer;

import java.util.List;
import java.util.function.ToDoubleBiFunction;

/// The usual way to make a score of names from a score of words: each word of the shorter name
/// takes the best one left in the longer, the best first, and what is left over costs a little.
final class TokenAlignment {
  private static final double LEFT_OVER = 0.05;

  private TokenAlignment() {}

  static double of(
      List<String> first, List<String> second, ToDoubleBiFunction<String, String> alike) {
    var few = first.size() <= second.size() ? first : second;
    var many = few == first ? second : first;
    var table = new double[few.size()][many.size()];
    for (var i = 0; i < few.size(); i++) {
      for (var j = 0; j < many.size(); j++) {
        table[i][j] = alike.applyAsDouble(few.get(i), many.get(j));
      }
    }
    var sum = 0.0;
    for (var round = 0; round < few.size(); round++) {
      var bestI = -1;
      var bestJ = -1;
      for (var i = 0; i < few.size(); i++) {
        for (var j = 0; j < many.size(); j++) {
          if (table[i][j] >= 0 && (bestI < 0 || table[i][j] > table[bestI][bestJ])) {
            bestI = i;
            bestJ = j;
          }
        }
      }
      sum += table[bestI][bestJ];
      for (var j = 0; j < many.size(); j++) {
        table[bestI][j] = -1;
      }
      for (var i = 0; i < few.size(); i++) {
        table[i][bestJ] = -1;
      }
    }
    return sum / few.size() - LEFT_OVER * (many.size() - few.size());
  }
}
