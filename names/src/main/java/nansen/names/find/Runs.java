package nansen.names.find;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/// Runs of bytes, one after the other: a column of starts, and the bytes.
record Runs(Ints starts, MemorySegment bytes) {

  int size() {
    return starts.size() - 1;
  }

  int length(int run) {
    return starts.at(run + 1L) - starts.at(run);
  }

  /// Copies a run to the beginning of an array.
  ///
  /// @return its length
  int copy(int run, byte[] into) {
    var from = starts.at(run);
    var length = starts.at(run + 1L) - from;
    MemorySegment.copy(bytes, ValueLayout.JAVA_BYTE, from, into, 0, length);
    return length;
  }

  byte[] copy(int run) {
    var copy = new byte[length(run)];
    copy(run, copy);
    return copy;
  }
}
