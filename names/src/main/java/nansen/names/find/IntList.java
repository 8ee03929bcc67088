package nansen.names.find;

import java.util.Arrays;

/// Numbers, as many as come.
final class IntList {
  private int[] numbers = new int[16];
  private int size;

  void add(int number) {
    if (size == numbers.length) {
      numbers = Arrays.copyOf(numbers, size + (size >> 1));
    }
    numbers[size++] = number;
  }

  int at(int index) {
    return numbers[index];
  }

  int last() {
    return numbers[size - 1];
  }

  void setLast(int number) {
    numbers[size - 1] = number;
  }

  int size() {
    return size;
  }

  int[] copy() {
    return Arrays.copyOf(numbers, size);
  }
}
