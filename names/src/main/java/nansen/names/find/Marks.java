package nansen.names.find;

import java.util.Arrays;

/// A set of rows as bits, with a second layer of bits that says which words of the first are not
/// empty: so a small set in a large segment is walked and emptied quickly.
final class Marks {
  private static final int WORD = 6;

  long[] words = {};
  long[] blocks = {};

  /// Empties the set and makes room.
  void begin(int rows) {
    var needed = (rows >> WORD) + 1;
    if (words.length < needed) {
      words = new long[needed];
      blocks = new long[(needed >> WORD) + 1];
      return;
    }
    for (var block = 0; block < blocks.length; block++) {
      for (var bits = blocks[block]; bits != 0; bits &= bits - 1) {
        words[(block << WORD) + Long.numberOfTrailingZeros(bits)] = 0;
      }
    }
    Arrays.fill(blocks, 0);
  }

  boolean has(int row) {
    return (words[row >> WORD] & 1L << row) != 0;
  }

  void add(int row) {
    var word = row >> WORD;
    words[word] |= 1L << row;
    blocks[word >> WORD] |= 1L << word;
  }
}
