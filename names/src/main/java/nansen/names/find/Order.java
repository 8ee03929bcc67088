package nansen.names.find;

/// Rows brought into an order, without an object for each.
final class Order {
  private static final int BITS = 16;
  private static final int BUCKETS = 1 << BITS;

  private Order() {}

  /// The rows by rising keys; those with one key stay as they are.
  static int[] byKey(LongList keys) {
    var rows = keys.size();
    var order = new int[rows];
    var sorted = true;
    for (var i = 0; i < rows; i++) {
      order[i] = i;
      sorted &= i == 0 || keys.at(i - 1) <= keys.at(i);
    }
    for (var shift = 0; shift < Long.SIZE && !sorted; shift += BITS) {
      order = bySixteenBits(order, keys, shift);
    }
    return order;
  }

  private static int[] bySixteenBits(int[] order, LongList keys, int shift) {
    var starts = new int[BUCKETS + 1];
    for (var row : order) {
      starts[bucket(keys.at(row), shift) + 1]++;
    }
    for (var i = 0; i < BUCKETS; i++) {
      starts[i + 1] += starts[i];
    }
    var next = new int[order.length];
    for (var row : order) {
      next[starts[bucket(keys.at(row), shift)]++] = row;
    }
    return next;
  }

  /// The sign is turned over, so that negative keys come first.
  private static int bucket(long key, int shift) {
    return (int) ((key ^ Long.MIN_VALUE) >>> shift) & (BUCKETS - 1);
  }

  /// The rows in the order given, those with the smaller number first.
  static int[] byNumber(int[] order, int[] numberOf, int numbers) {
    var starts = starts(numberOf, numbers);
    var next = new int[order.length];
    for (var row : order) {
      next[starts[numberOf[row]]++] = row;
    }
    return next;
  }

  /// Where each number begins when they are sorted, and where the last ends.
  static int[] starts(int[] numbers, int most) {
    var starts = new int[most + 1];
    for (var number : numbers) {
      starts[number + 1]++;
    }
    for (var i = 0; i < most; i++) {
      starts[i + 1] += starts[i];
    }
    return starts;
  }
}
