package nansen.names.find;

import java.util.Arrays;

/// How alike the parts of a dictionary are to one that is sought, in a few degrees. For a whole
/// degree the best likeness in it is assumed, so they are cut where most rows would be taken for
/// more alike than they are.
final class Degrees {
  /// So many there are at most of all parts sought together.
  static final int MOST = 15;

  /// The likeness of each degree, rising.
  private final float[] likeness;

  private Degrees(float[] likeness) {
    this.likeness = likeness;
  }

  /// @param rows of each slot of `alike`
  /// @param place of the part among those sought
  /// @param parts how many are sought
  static Degrees of(Alike alike, int[] rows, int place, int parts) {
    var likeness = new float[among(parts)];
    var size = 0;
    for (var slot = 0; slot < alike.size(); slot++) {
      likeness[0] = Math.max(likeness[0], alike.likeness(slot, place));
    }
    if (likeness[0] > 0) {
      size = 1;
      while (size < likeness.length && cut(alike, rows, place, likeness, size)) {
        size++;
      }
    }
    var rising = Arrays.copyOf(likeness, size);
    Arrays.sort(rising);
    return new Degrees(rising);
  }

  /// The more parts are sought the fewer, since every way to put them together is looked at.
  private static int among(int parts) {
    return switch (parts) {
      case 1, 2 -> 6;
      case 3 -> 5;
      case 4 -> 3;
      case 5 -> 2;
      default -> 1;
    };
  }

  /// Adds the likeness of which the most rows are taken for so much more.
  ///
  /// @return false when no row is taken for more alike than it is
  private static boolean cut(Alike alike, int[] rows, int place, float[] likeness, int size) {
    var most = 0f;
    for (var slot = 0; slot < alike.size(); slot++) {
      var like = alike.likeness(slot, place);
      if (like > 0) {
        var assumed = 1f;
        for (var i = 0; i < size; i++) {
          assumed = likeness[i] >= like ? Math.min(assumed, likeness[i]) : assumed;
        }
        var excess = rows[slot] * (assumed - like);
        if (excess > most) {
          most = excess;
          likeness[size] = like;
        }
      }
    }
    return most > 0;
  }

  int size() {
    return likeness.length;
  }

  /// The likeness that is assumed of the whole of a degree, from 1.
  float likeness(int degree) {
    return likeness[degree - 1];
  }

  /// The degree of a likeness.
  int of(float like) {
    var degree = 1;
    while (likeness[degree - 1] < like) {
      degree++;
    }
    return degree;
  }
}
