package nansen.names.sound;

import java.util.Arrays;

/// What the rest of a comparison costs at least, when of the other string only the consonant
/// classes are known: every consonant is taken for the cheapest of its class, and vowels cost
/// nothing.
///
/// Scratch that is used again and again.
final class Outlook {
  /// More than any comparison costs.
  static final int IMPOSSIBLE = 1 << 24;

  private static final int MOST_CLASSES = 15;
  private static final int ROW = SoundDistance.MOST_SOUNDS + 1;
  private static final int BITS = 4;

  private final ClassPrices prices = ClassPrices.only();
  private final int[] classes = new int[MOST_CLASSES];

  /// A row for each number of consonants of the other string that are behind, and one more that no
  /// string reaches. In it for each number of sounds of the own string that are behind: the least
  /// price of the rest.
  final int[] least = new int[ROW * (MOST_CLASSES + 2)];

  private boolean known;

  /// Nothing is known of the other strings.
  void unknown(int length) {
    known = false;
    Arrays.fill(least, 0, length + 1, 0);
  }

  /// @param symbols of the own string, without the mark of unwritten vowels
  /// @param length how many
  /// @param key of the other strings, as [SoundKey#of] makes it
  void of(int[] symbols, int length, long key) {
    var count = SoundKey.length(key);
    if (count == MOST_CLASSES) {
      // A longer string may have more consonants than its key.
      unknown(length);
      return;
    }
    known = true;
    for (var c = 0; c < count; c++) {
      classes[c] = (int) (key >>> BITS * (count - 1 - c)) & 15;
    }
    Arrays.fill(least, (count + 1) * ROW, (count + 1) * ROW + length + 1, IMPOSSIBLE);
    for (var c = count; c >= 0; c--) {
      for (var j = length; j >= 0; j--) {
        least[c * ROW + j] = cell(symbols, length, j, count, c);
      }
    }
  }

  private int cell(int[] symbols, int length, int j, int count, int c) {
    var at = c * ROW + j;
    if (j == length) {
      return c == count ? 0 : least[at + ROW] + prices.put(classes[c]);
    }
    var best = least[at + 1] + prices.leftOut(symbols[j]);
    if (c < count) {
      best = Math.min(best, least[at + ROW] + prices.put(classes[c]));
      best = Math.min(best, least[at + ROW + 1] + prices.changed(symbols[j], classes[c]));
      if (j + 1 < length
          && c + 1 < count
          && prices.classOf(symbols[j]) == classes[c + 1]
          && prices.classOf(symbols[j + 1]) == classes[c]) {
        best = Math.min(best, least[at + 2 * ROW + 2] + SoundDistance.TRANSPOSED);
      }
    }
    return best;
  }

  /// Where the row begins.
  ///
  /// @param consonants how many of the other string are behind, at most one more than it has
  int from(int consonants) {
    return known ? consonants * ROW : 0;
  }
}
