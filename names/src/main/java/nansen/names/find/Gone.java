package nansen.names.find;

import java.util.Arrays;

/// The rows of a segment that were taken away. A value: a further row makes a new one, which shares
/// all but a small piece with the old.
final class Gone {
  static final Gone NONE = new Gone(new long[0][], 0);

  private static final int CHUNK = 16;
  private static final int WORDS = 1 << (CHUNK - 6);

  private final long[][] chunks;
  private final int size;

  private Gone(long[][] chunks, int size) {
    this.chunks = chunks;
    this.size = size;
  }

  int size() {
    return size;
  }

  boolean has(int row) {
    var chunk = row >> CHUNK;
    return size > 0
        && chunk < chunks.length
        && (chunks[chunk][row >> 6 & WORDS - 1] & 1L << row) != 0;
  }

  Gone with(int row) {
    if (has(row)) {
      return this;
    }
    var chunk = row >> CHUNK;
    var copy = Arrays.copyOf(chunks, Math.max(chunks.length, chunk + 1));
    for (var i = chunks.length; i < copy.length; i++) {
      copy[i] = new long[WORDS];
    }
    copy[chunk] = copy[chunk].clone();
    copy[chunk][row >> 6 & WORDS - 1] |= 1L << row;
    return new Gone(copy, size + 1);
  }
}
