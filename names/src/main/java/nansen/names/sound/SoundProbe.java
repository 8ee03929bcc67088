package nansen.names.sound;

/// One string of sounds that is compared with many, the same prices as [SoundDistance] pays. What a
/// string has in common with the one before it is not computed again, and a string is given up as
/// soon as it can no longer be alike enough, mostly without being read: so strings have to come in
/// sorted order, in runs of one consonant key.
///
/// ```java
/// probe.own(sounds);
/// probe.begin(key);                                        // a run of strings with this key
/// if (!probe.isHopeless(shared, mass, 0.7)) {              // for each string of the run
///   read(string, probe.room());
///   similarity = probe.similarity(length, mass, 0.7);
/// }
/// ```
///
/// Holds its scratch rows and is used again and again: one for each thread.
public final class SoundProbe {
  private static final int SYMBOL = Alphabet.SIZE - 1;
  private static final int MOST = SoundDistance.MOST_SOUNDS;
  private static final int ROW = MOST + 1;
  private static final int PUT = MOST;
  private static final int LEFT_OUT = 2 * MOST;
  private static final int SOUND = 3 * MOST;
  private static final int NEVER = Integer.MAX_VALUE;

  private final int[] missing = SoundDistance.missing();
  private final int[] swap = Alphabet.only().swaps();
  private final Outlook outlook = new Outlook();

  /// The own string, and of each of its sounds its symbol.
  private final byte[] own = new byte[MOST];

  private final int[] symbols = new int[MOST];

  /// The places of each symbol in the own string, a bit each.
  private final long[] places = new long[Alphabet.SIZE];

  /// For each sound of another string, with its mark of unwritten vowels: the price of it in the
  /// place of each own sound, then of putting it in behind each, then of leaving out each own sound
  /// beside it.
  private final int[] prices = new int[2 * Alphabet.SIZE * SOUND];

  private final int[] rows = new int[ROW * ROW];

  /// The least price that a string with the same beginning can have, after each of its sounds.
  private final int[] least = new int[ROW];

  /// How many consonants of the other string there are up to each of its sounds.
  private final int[] consonants = new int[ROW];

  private final byte[] room = new byte[MOST];
  private int length;
  private int mass;
  private int computed;
  private int hopelessFrom = NEVER;

  /// The string that is compared from now on.
  ///
  /// @param sounds at most [SoundDistance#MOST_SOUNDS]
  public void own(byte[] sounds) {
    for (var j = 0; j < length; j++) {
      places[symbols[j]] = 0;
    }
    length = sounds.length;
    System.arraycopy(sounds, 0, own, 0, length);
    mass = SoundDistance.mass(own, 0, length);
    for (var j = 0; j < length; j++) {
      symbols[j] = own[j] & SYMBOL;
      places[symbols[j]] |= 1L << j;
      rows[j + 1] = rows[j] + atEdge(own[j], j);
      price(j);
    }
    begin();
  }

  private void price(int j) {
    var open = own[j] & Alphabet.OPEN;
    for (var sound = 0; sound < 2 * Alphabet.SIZE; sound++) {
      var at = sound * SOUND + j;
      prices[at] = swap[symbols[j] * Alphabet.SIZE + (sound & SYMBOL)];
      prices[at + PUT] = missing[(sound & SYMBOL) + open];
      prices[at + LEFT_OUT] = missing[symbols[j] + (sound & Alphabet.OPEN)];
    }
  }

  /// A run of strings follows of which nothing is known.
  public void begin() {
    outlook.unknown(length);
    restart();
  }

  /// A run of strings follows, all with this key of consonants, as [SoundKey#of] makes it.
  public void begin(long key) {
    outlook.of(symbols, length, key);
    restart();
  }

  private void restart() {
    computed = 0;
    hopelessFrom = NEVER;
    least[0] = NEVER;
    for (var j = 0; j <= length; j++) {
      least[0] = Math.min(least[0], rows[j] + outlook.least[j]);
    }
  }

  /// The price of leaving out a sound where the other string has not begun.
  private int atEdge(byte sound, int place) {
    var price = missing[sound & SYMBOL];
    return place == 0 ? price * SoundDistance.FIRST_PERCENT / 100 : price;
  }

  /// Goes on to the next string of a run, and says whether it need not be read.
  ///
  /// @param shared how many sounds at its beginning are those of the string before it in the run; 0
  ///   for the first
  /// @param otherMass as [SoundDistance#mass] has it
  /// @param wanted what is less alike is of no interest
  public boolean isHopeless(int shared, int otherMass, double wanted) {
    computed = Math.min(computed, shared);
    if (hopelessFrom > shared) {
      hopelessFrom = NEVER;
      return computed == 0 && least[0] > limit(otherMass, wanted);
    }
    return least[hopelessFrom] > limit(otherMass, wanted);
  }

  private double limit(int otherMass, double wanted) {
    return (1 - wanted) * ((mass + otherMass) / 2);
  }

  /// Where the sounds of the string are to be put, from the beginning.
  public byte[] room() {
    return room;
  }

  /// How alike the string in [#room] is: from 0 to 1, as [SoundDistance#similarity] has it; 0 for
  /// what is less alike than wanted. To be asked after [#isHopeless], with the same figures.
  public double similarity(int otherLength, int otherMass, double wanted) {
    var weight = (mass + otherMass) / 2;
    if (weight == 0) {
      return length == otherLength ? 1 : 0;
    }
    if (!compute(otherLength, (int) limit(otherMass, wanted))) {
      return 0;
    }
    return 1 - (double) rows[otherLength * ROW + length] / weight;
  }

  /// Computes the rows of the string in [#room] from where it differs from the one before.
  ///
  /// @param limit the price it may have
  /// @return false, as soon as it is sure to have a higher one
  private boolean compute(int otherLength, int limit) {
    var i = computed;
    while (least[i] <= limit || isCrossed(i, limit)) {
      if (i == otherLength) {
        computed = i;
        return rows[i * ROW + length] <= limit;
      }
      i++;
      compute(i);
    }
    computed = i;
    hopelessFrom = i;
    return false;
  }

  private void compute(int i) {
    var row = i * ROW;
    var above = row - ROW;
    var sound = room[i - 1];
    var price = sound * SOUND;
    consonants[i] = consonants[i - 1] + (Alphabet.isVowel(sound) ? 0 : 1);
    var ahead = outlook.from(consonants[i]) + 1;
    var diagonal = rows[above];
    var left = diagonal + missing[sound & SYMBOL];
    if (i == 1) {
      left = diagonal + atEdge(sound, 0);
      diagonal += prices[price] * (SoundDistance.FIRST_PERCENT - 100) / 100;
    }
    var best = left + outlook.least[ahead - 1];
    rows[row] = left;
    for (var j = 0; j < length; j++) {
      var up = rows[above + j + 1];
      var exchanged = diagonal + prices[price + j];
      left =
          Math.min(
              Math.min(exchanged, up + prices[price + PUT + j]),
              left + prices[price + LEFT_OUT + j]);
      rows[row + j + 1] = left;
      diagonal = up;
      best = Math.min(best, left + outlook.least[ahead + j]);
    }
    least[i] = best;
    if (i > 1) {
      cross(i, ahead);
    }
  }

  /// Where the two last sounds stand the other way round in the own string.
  private void cross(int i, int ahead) {
    var begun = places[room[i - 1] & SYMBOL] & places[room[i - 2] & SYMBOL] >>> 1;
    if (begun == 0) {
      return;
    }
    var row = i * ROW;
    var price = room[i - 1] * SOUND + LEFT_OUT;
    for (var j = Long.numberOfTrailingZeros(begun) + 2; j <= length; j++) {
      var cell = Math.min(rows[row + j], rows[row + j - 1] + prices[price + j - 1]);
      if ((begun & 1L << j - 2) != 0) {
        cell = Math.min(cell, rows[row - 2 * ROW + j - 2] + SoundDistance.TRANSPOSED);
      }
      rows[row + j] = cell;
      least[i] = Math.min(least[i], cell + outlook.least[ahead + j - 1]);
    }
  }

  /// Whether a string can still be alike enough in which the sound after the last computed changes
  /// places with it: such a path passes over the row of that sound.
  private boolean isCrossed(int i, int limit) {
    if (i == 0) {
      return false;
    }
    least[i] = Math.min(least[i], crossing(i, consonants[i]));
    return least[i] <= limit;
  }

  private int crossing(int i, int passed) {
    var best = NEVER;
    for (var all = places[room[i - 1] & SYMBOL] & -2L; all != 0; all &= all - 1) {
      var j = Long.numberOfTrailingZeros(all);
      var after = passed + (Alphabet.isVowel(own[j - 1]) ? 0 : 1);
      var begun = rows[(i - 1) * ROW + j - 1] + SoundDistance.TRANSPOSED;
      best = Math.min(best, begun + outlook.least[outlook.from(after) + j + 1]);
    }
    return best;
  }
}
