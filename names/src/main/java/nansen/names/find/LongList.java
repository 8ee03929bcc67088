package nansen.names.find;

import java.util.Arrays;

/// Numbers of 64 bits, as many as come.
final class LongList {
  private long[] numbers = new long[16];
  private int size;

  void add(long number) {
    if (size == numbers.length) {
      numbers = Arrays.copyOf(numbers, size + (size >> 1));
    }
    numbers[size++] = number;
  }

  long at(int index) {
    return numbers[index];
  }

  void clear() {
    size = 0;
  }

  int size() {
    return size;
  }

  long[] copy() {
    return Arrays.copyOf(numbers, size);
  }
}
