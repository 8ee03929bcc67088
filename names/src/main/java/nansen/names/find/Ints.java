package nansen.names.find;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/// A column of 32-bit numbers.
record Ints(MemorySegment memory) {
  static final int BYTES = Integer.BYTES;

  int at(long index) {
    return memory.get(ValueLayout.JAVA_INT_UNALIGNED, index * BYTES);
  }

  int size() {
    return (int) (memory.byteSize() / BYTES);
  }
}
