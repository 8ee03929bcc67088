package nansen.names.sound;

/// The price of taking one string of sounds for another: the cheapest way of swapping, leaving out
/// and transposing sounds.
///
/// Holds its own scratch rows and allocates nothing: one per thread.
public final class SoundDistance {
  private static final int SYMBOL = Alphabet.SIZE - 1;
  static final int TRANSPOSED = 60;
  private static final int OPEN_DISCOUNT_PERCENT = 35;
  static final int FIRST_PERCENT = 140;

  /// The longest string that can be compared.
  public static final int MOST_SOUNDS = Folding.MOST_SOUNDS * 2;

  /// Among the classes of a sound: it is read as a consonant in any case.
  static final int SURE = Integer.MIN_VALUE;

  private final int[] swap = Alphabet.only().swaps();
  private final int[] missing = missing();
  private final int[] first = new int[MOST_SOUNDS + 1];
  private final int[] second = new int[MOST_SOUNDS + 1];
  private final int[] third = new int[MOST_SOUNDS + 1];
  private final int[] symbols = new int[MOST_SOUNDS];
  private int[] lastRow = first;
  private long steps;

  /// The price of leaving out each sound; behind them, that beside a sound after which vowels may
  /// be unwritten.
  static int[] missing() {
    var plain = Alphabet.only().missing();
    var missing = new int[2 * Alphabet.SIZE];
    for (var i = 0; i < Alphabet.SIZE; i++) {
      missing[i] = plain[i];
      missing[Alphabet.OPEN + i] =
          Alphabet.isVowel((byte) i) ? plain[i] * OPEN_DISCOUNT_PERCENT / 100 : plain[i];
    }
    return missing;
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

  /// The consonant classes of a string, a bit each, in any reading; all bits when a string may be
  /// read without a consonant. Strings without a common bit have nothing to do with each other.
  public static int classes(byte[] sounds, int from, int length) {
    var classes = 0;
    for (var i = from; i < from + length; i++) {
      classes |= Alphabet.classes(sounds[i]);
    }
    return classes < 0 ? classes & ~(SURE | 1) : -1;
  }

  /// From 0 (nothing in common) to 1 (the same sounds).
  public double similarity(byte[] a, int aFrom, int aLength, byte[] b, int bFrom, int bLength) {
    var weight = (mass(a, aFrom, aLength) + mass(b, bFrom, bLength)) / 2;
    if (weight == 0) {
      return aLength == bLength ? 1 : 0;
    }
    return Math.max(0, 1 - (double) cost(a, aFrom, aLength, b, bFrom, bLength) / weight);
  }

  /// The same, or 0 as soon as it is sure to be below a least.
  public double similarity(
      byte[] a, int aFrom, int aLength, byte[] b, int bFrom, int bLength, double least) {
    var weight = (mass(a, aFrom, aLength) + mass(b, bFrom, bLength)) / 2;
    if (weight == 0) {
      return aLength == bLength ? 1 : 0;
    }
    var limit = (int) Math.ceil((1 - least) * weight);
    var cost = cost(a, aFrom, aLength, b, bFrom, bLength, limit);
    return cost > limit ? 0 : Math.max(0, 1 - (double) cost / weight);
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
    var last = lastRow;
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
    return cost(a, aFrom, aLength, b, bFrom, bLength, Integer.MAX_VALUE);
  }

  /// The same, given up as soon as it is sure to be above a limit: what is returned then is above
  /// it.
  public int cost(byte[] a, int aFrom, int aLength, byte[] b, int bFrom, int bLength, int limit) {
    // Read at a place cut to their length, which is a power of two, they need no check of it.
    var swap = this.swap;
    var missing = this.missing;
    var before = third;
    var above = first;
    var row = second;
    var sum = 0;
    above[0] = 0;
    for (var j = 0; j < bLength; j++) {
      var sound = b[bFrom + j];
      var out = missing[sound & SYMBOL];
      symbols[j] = sound & (SYMBOL | Alphabet.OPEN);
      sum += j == 0 ? out * FIRST_PERCENT / 100 : out;
      above[j + 1] = sum;
    }
    var lastLeast = 0;
    var oneBefore = -1;
    for (var i = 0; i < aLength; i++) {
      var one = a[aFrom + i] & SYMBOL;
      var swaps = one * Alphabet.SIZE;
      var aOpen = a[aFrom + i] & Alphabet.OPEN;
      var put = missing[one];
      var putOpen = missing[one + Alphabet.OPEN];
      var diagonal = above[0];
      var left = diagonal + (i == 0 ? put * FIRST_PERCENT / 100 : put);
      var otherBefore = -1;
      row[0] = left;
      var least = left;
      if (i == 0 && bLength > 0) {
        diagonal += swap[swaps + (symbols[0] & SYMBOL)] * (FIRST_PERCENT - 100) / 100;
      }
      for (var j = 0; j < bLength; j++) {
        var sound = symbols[j];
        var other = sound & SYMBOL;
        var up = above[j + 1];
        var best =
            Math.min(
                diagonal + swap[swaps + other & swap.length - 1],
                up + (sound == other ? put : putOpen));
        if (one == otherBefore && other == oneBefore) {
          best = Math.min(best, before[j - 1] + TRANSPOSED);
        }
        left = Math.min(best, left + missing[other + aOpen & missing.length - 1]);
        row[j + 1] = left;
        least = Math.min(least, left);
        diagonal = up;
        otherBefore = other;
      }
      steps += bLength;
      if (least > limit && lastLeast > limit) {
        return limit + 1;
      }
      lastLeast = least;
      oneBefore = one;
      var free = before;
      before = above;
      above = row;
      row = free;
    }
    lastRow = above;
    return above[bLength];
  }
}
