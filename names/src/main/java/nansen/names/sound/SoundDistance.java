package nansen.names.sound;

/// The price of taking one string of sounds for another: the cheapest way of swapping, leaving out
/// and transposing sounds.
///
/// Holds its own scratch rows and allocates nothing: one per thread.
public final class SoundDistance {
  private static final int TRANSPOSED = 60;
  private static final int OPEN_DISCOUNT_PERCENT = 35;
  private static final int FIRST_PERCENT = 140;

  /// The longest string that can be compared.
  public static final int MOST_SOUNDS = Folding.MOST_SOUNDS * 2;

  private final int[] swap = Alphabet.only().swaps();
  private final int[] missing = new int[2 * Alphabet.SIZE];
  private final int[][] rows = new int[3][MOST_SOUNDS + 1];
  private long steps;

  public SoundDistance() {
    var plain = Alphabet.only().missing();
    for (var i = 0; i < Alphabet.SIZE; i++) {
      missing[i] = plain[i];
      missing[Alphabet.OPEN + i] =
          Alphabet.isVowel((byte) i) ? plain[i] * OPEN_DISCOUNT_PERCENT / 100 : plain[i];
    }
  }

  /// How many cells were computed so far: what a comparison costs, without a clock.
  public long steps() {
    return steps;
  }

  /// The weight of a string: what it would cost, about, to have nothing in its place.
  public static int mass(byte[] sounds, int from, int length) {
    var mass = 0;
    for (var i = from; i < from + length; i++) {
      mass += Alphabet.mass(sounds[i]);
    }
    return mass;
  }

  /// From 0 (nothing in common) to 1 (the same sounds).
  public double similarity(byte[] a, int aFrom, int aLength, byte[] b, int bFrom, int bLength) {
    var weight = (mass(a, aFrom, aLength) + mass(b, bFrom, bLength)) / 2;
    if (weight == 0) {
      return aLength == bLength ? 1 : 0;
    }
    return Math.max(0, 1 - (double) cost(a, aFrom, aLength, b, bFrom, bLength) / weight);
  }

  /// The same where the first is only the beginning of a word, as it is typed: the best of all
  /// beginnings of the second.
  public double prefixSimilarity(
      byte[] a, int aFrom, int aLength, byte[] b, int bFrom, int bLength) {
    var weight = mass(a, aFrom, aLength);
    if (weight == 0) {
      return 0;
    }
    cost(a, aFrom, aLength, b, bFrom, bLength);
    var last = rows[aLength % 3];
    var best = last[0];
    for (var j = 1; j <= bLength; j++) {
      best = Math.min(best, last[j]);
    }
    return Math.max(0, 1 - (double) best / weight);
  }

  /// The price, in hundredths of a consonant. Symmetric.
  ///
  /// @param aLength at most [#MOST_SOUNDS]
  /// @param bLength at most [#MOST_SOUNDS]
  public int cost(byte[] a, int aFrom, int aLength, byte[] b, int bFrom, int bLength) {
    steps += (long) aLength * bLength;
    var before = rows[2];
    var above = rows[0];
    above[0] = 0;
    for (var j = 1; j <= bLength; j++) {
      above[j] =
          above[j - 1] + missing[b[bFrom + j - 1] & 63] * (j == 1 ? FIRST_PERCENT : 100) / 100;
    }
    for (var i = 1; i <= aLength; i++) {
      var row = rows[i % 3];
      var one = a[aFrom + i - 1];
      var swaps = (one & 63) * Alphabet.SIZE;
      var aOpen = one & Alphabet.OPEN;
      row[0] = above[0] + missing[one & 63] * (i == 1 ? FIRST_PERCENT : 100) / 100;
      for (var j = 1; j <= bLength; j++) {
        var other = b[bFrom + j - 1];
        var exchange = swap[swaps + (other & 63)];
        if (i == 1 && j == 1) {
          exchange = exchange * FIRST_PERCENT / 100;
        }
        var best = above[j - 1] + exchange;
        best = Math.min(best, above[j] + missing[(one & 63) + (other & Alphabet.OPEN)]);
        best = Math.min(best, row[j - 1] + missing[(other & 63) + aOpen]);
        if (i > 1
            && j > 1
            && ((one ^ b[bFrom + j - 2]) & 63) == 0
            && ((other ^ a[aFrom + i - 2]) & 63) == 0) {
          best = Math.min(best, before[j - 2] + TRANSPOSED);
        }
        row[j] = best;
      }
      before = above;
      above = row;
    }
    return above[bLength];
  }
}
