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
  private static final int NEVER = Integer.MAX_VALUE;

  private final int[] missing = SoundDistance.missing();
  private final int[] swap = Alphabet.only().swaps();
  private final Outlook outlook = new Outlook();

  /// The own string, and of each of its sounds: its symbol, the mark of unwritten vowels, the price
  /// of leaving it out, and that beside a sound with the mark.
  private final byte[] own = new byte[MOST];

  private final int[] symbols = new int[MOST];
  private final int[] opens = new int[MOST];
  private final int[] leftOut = new int[2 * MOST];

  /// The places of each symbol in the own string, a bit each.
  private final long[] places = new long[Alphabet.SIZE];

  /// The price of each symbol in the place of each own sound.
  private final int[] changed = new int[Alphabet.SIZE * MOST];

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
      var symbol = own[j] & SYMBOL;
      symbols[j] = symbol;
      opens[j] = own[j] & Alphabet.OPEN;
      leftOut[j] = missing[symbol];
      leftOut[MOST + j] = missing[symbol + Alphabet.OPEN];
      places[symbol] |= 1L << j;
      rows[j + 1] = rows[j] + atEdge(own[j], j);
      for (var i = 0; i < Alphabet.SIZE; i++) {
        changed[i * MOST + j] = swap[symbol * Alphabet.SIZE + i];
      }
    }
    begin();
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
    var limit = limit(otherMass, wanted);
    while (least[computed] <= limit || isCrossed(limit)) {
      if (computed == otherLength) {
        var price = rows[otherLength * ROW + length];
        return price > limit ? 0 : 1 - (double) price / weight;
      }
      computed++;
      compute(computed);
    }
    hopelessFrom = computed;
    return 0;
  }

  private void compute(int i) {
    var row = i * ROW;
    var above = row - ROW;
    var sound = room[i - 1];
    var symbol = sound & SYMBOL;
    var put = missing[symbol];
    var putOpen = missing[symbol + Alphabet.OPEN];
    var change = symbol * MOST;
    var out = (sound & Alphabet.OPEN) == 0 ? 0 : MOST;
    var passed = consonants[i - 1] + (Alphabet.isVowel(sound) ? 0 : 1);
    var ahead = outlook.from(passed);
    consonants[i] = passed;
    // Where the two last sounds stand the other way round in the own string.
    var crossed = i < 2 ? 0 : places[symbol] & places[room[i - 2] & SYMBOL] >>> 1;
    var diagonal = rows[above];
    var left = diagonal + atEdge(sound, i - 1);
    rows[row] = left;
    var best = left + outlook.least[ahead];
    if (i == 1 && length > 0) {
      diagonal += changed[change] * (SoundDistance.FIRST_PERCENT - 100) / 100;
    }
    for (var j = 0; j < length; j++) {
      var up = rows[above + j + 1];
      var exchanged = diagonal + changed[change + j];
      var inserted = up + (opens[j] == 0 ? put : putOpen);
      var cell = Math.min(Math.min(exchanged, inserted), left + leftOut[out + j]);
      if ((crossed & 1L << j >>> 1) != 0) {
        cell = Math.min(cell, rows[above - ROW + j - 1] + SoundDistance.TRANSPOSED);
      }
      rows[row + j + 1] = cell;
      left = cell;
      diagonal = up;
      best = Math.min(best, cell + outlook.least[ahead + j + 1]);
    }
    least[i] = best;
  }

  /// Whether a string can still be alike enough in which the sound after the last computed changes
  /// places with it: such a path passes over the row of that sound.
  private boolean isCrossed(double limit) {
    if (computed == 0) {
      return false;
    }
    least[computed] = Math.min(least[computed], crossing(computed, consonants[computed]));
    return least[computed] <= limit;
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
