package nansen.names.find;

import java.util.Arrays;

/// Numbers, as many as come.
final class IntList {
  private int[] numbers;
  private int size;

  IntList() {
    this(16);
  }

  /// @param room for so many at first, at least 2
  IntList(int room) {
    numbers = new int[room];
  }

  void add(int number) {
    if (size == numbers.length) {
      numbers = Arrays.copyOf(numbers, size + (size >> 1));
    }
    numbers[size++] = number;
  }

  /// Adds a number unless it is the last one already.
  void addOnce(int number) {
    if (size == 0 || last() != number) {
      add(number);
    }
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

  void clear() {
    size = 0;
  }

  int size() {
    return size;
  }

  int[] copy() {
    return Arrays.copyOf(numbers, size);
  }
}
