package nansen.names.sound;

/// One string of sounds that is compared with many, the same prices as [SoundDistance] pays. What a
/// string has in common with the one before it is not computed again, and a string is given up as
/// soon as it can no longer be alike enough: so it pays to come in sorted order.
///
/// Holds its scratch rows: one for each thread.
public final class SoundProbe {
  private static final int SYMBOL = Alphabet.SIZE - 1;

  private final byte[] own;
  private final int mass;
  private final int[] missing = SoundDistance.missing();
  private final int[] swap;
  private final long[] places = new long[Alphabet.SIZE];
  private final int[][] rows = new int[SoundDistance.MOST_SOUNDS + 1][];
  private final int[] smallest = new int[SoundDistance.MOST_SOUNDS + 1];
  private byte[] before = new byte[SoundDistance.MOST_SOUNDS];
  private byte[] next = new byte[SoundDistance.MOST_SOUNDS];
  private int computed;
  private int beforeLength;

  /// @param sounds at most [SoundDistance#MOST_SOUNDS]
  public SoundProbe(byte[] sounds) {
    own = sounds.clone();
    mass = SoundDistance.mass(own, 0, own.length);
    swap = new int[Alphabet.SIZE * own.length];
    var all = Alphabet.only().swaps();
    for (var j = 0; j < own.length; j++) {
      var one = own[j] & SYMBOL;
      places[one] |= 1L << j;
      for (var i = 0; i < Alphabet.SIZE; i++) {
        swap[i * own.length + j] = all[i * Alphabet.SIZE + one];
      }
    }
    for (var i = 0; i < rows.length; i++) {
      rows[i] = new int[own.length + 1];
    }
    for (var j = 0; j < own.length; j++) {
      rows[0][j + 1] = rows[0][j] + atEdge(own[j], j);
    }
  }

  /// The price of leaving out a sound where the other string has not begun.
  private int atEdge(byte sound, int place) {
    var price = missing[sound & SYMBOL];
    return place == 0 ? price * SoundDistance.FIRST_PERCENT / 100 : price;
  }

  /// Where the sounds of the next string are to be put, from the beginning.
  public byte[] room() {
    return next;
  }

  /// How alike the string in [#room] is: from 0 to 1, as [SoundDistance#similarity] has it; 0 for
  /// what is less alike than wanted. The room is another one afterwards.
  ///
  /// @param otherMass as [SoundDistance#mass] has it
  public double similarity(int length, int otherMass, double wanted) {
    var other = next;
    var same = shared(other, length);
    next = before;
    before = other;
    beforeLength = length;
    var weight = (mass + otherMass) / 2;
    if (weight == 0) {
      return own.length == length ? 1 : 0;
    }
    var limit = (1 - wanted) * weight;
    computed = Math.min(same, computed);
    // A transposition reaches back two rows.
    while (computed < 1 || Math.min(smallest[computed], smallest[computed - 1]) <= limit) {
      if (computed == length) {
        var price = rows[length][own.length];
        return price > limit ? 0 : 1 - (double) price / weight;
      }
      computed++;
      compute(other, computed);
    }
    return 0;
  }

  /// How many sounds at the beginning are those of the string before.
  private int shared(byte[] other, int length) {
    var most = Math.min(length, beforeLength);
    var same = 0;
    while (same < most && other[same] == before[same]) {
      same++;
    }
    return same;
  }

  private void compute(byte[] other, int i) {
    var row = rows[i];
    var above = rows[i - 1];
    var sound = other[i - 1];
    var symbol = sound & SYMBOL;
    var open = sound & Alphabet.OPEN;
    var swaps = symbol * own.length;
    // Where the two last sounds stand the other way round in the own string.
    var crossed = i < 2 ? 0 : places[symbol] & places[other[i - 2] & SYMBOL] >>> 1;
    row[0] = above[0] + atEdge(sound, i - 1);
    var least = row[0];
    for (var j = 1; j <= own.length; j++) {
      var one = own[j - 1];
      var exchange = swap[swaps + j - 1];
      if (i == 1 && j == 1) {
        exchange = exchange * SoundDistance.FIRST_PERCENT / 100;
      }
      var best = above[j - 1] + exchange;
      best = Math.min(best, above[j] + missing[symbol + (one & Alphabet.OPEN)]);
      best = Math.min(best, row[j - 1] + missing[(one & SYMBOL) + open]);
      if (crossed != 0 && j > 1 && (crossed & 1L << (j - 2)) != 0) {
        best = Math.min(best, rows[i - 2][j - 2] + SoundDistance.TRANSPOSED);
      }
      row[j] = best;
      least = Math.min(least, best);
    }
    smallest[i] = least;
  }
}
