package nansen.names.find;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/// A column of 64-bit numbers.
record Longs(MemorySegment memory) {
  static final int BYTES = Long.BYTES;

  long at(long index) {
    return memory.get(ValueLayout.JAVA_LONG_UNALIGNED, index * BYTES);
  }

  int size() {
    return (int) (memory.byteSize() / BYTES);
  }
}
