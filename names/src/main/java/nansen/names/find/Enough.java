package nansen.names.find;

/// Which parts of the name sought are enough together to reach a bar, and the rows that have them.
///
/// A set of parts whose best likeness could not reach the bar is not worth a look (MaxScore, Turtle
/// and Flood 1995). Only the smallest sets that are enough are kept; rows are found by them in
/// bits.
final class Enough {
  private final int[] sets;
  private int size;

  private Enough(int most) {
    sets = new int[most];
  }

  /// @param bounds what each part can add at best; 0 where nothing in the segment is like it
  /// @param bar to be reached by the sum
  static Enough of(double[] bounds, double bar) {
    var enough = new Enough(1 << bounds.length);
    for (var count = 1; count <= bounds.length; count++) {
      for (var set = 1; set < 1 << bounds.length; set++) {
        if (Integer.bitCount(set) == count && reaches(set, bounds, bar) && !enough.covers(set)) {
          enough.sets[enough.size++] = set;
        }
      }
    }
    return enough;
  }

  private static boolean reaches(int set, double[] bounds, double bar) {
    var sum = 0.0;
    for (var left = set; left != 0; left &= left - 1) {
      var bound = bounds[Integer.numberOfTrailingZeros(left)];
      if (bound == 0) {
        return false;
      }
      sum += bound;
    }
    return sum >= bar;
  }

  private boolean covers(int set) {
    for (var i = 0; i < size; i++) {
      if ((sets[i] & ~set) == 0) {
        return true;
      }
    }
    return false;
  }

  boolean isNever() {
    return size == 0;
  }

  /// Is the part in any of the sets?
  boolean needs(int part) {
    var all = 0;
    for (var i = 0; i < size; i++) {
      all |= sets[i];
    }
    return (all & 1 << part) != 0;
  }

  /// Of a word of 64 rows those that have enough.
  ///
  /// @param marks the rows of each part
  long rows(Marks[] marks, int word) {
    var any = 0L;
    for (var i = 0; i < size; i++) {
      var all = -1L;
      for (var set = sets[i]; set != 0; set &= set - 1) {
        all &= marks[Integer.numberOfTrailingZeros(set)].words[word];
      }
      any |= all;
    }
    return any;
  }

  /// Of a block of 64 words those in which some row may have enough.
  long words(Marks[] marks, int block) {
    var any = 0L;
    for (var i = 0; i < size; i++) {
      var all = -1L;
      for (var set = sets[i]; set != 0; set &= set - 1) {
        all &= marks[Integer.numberOfTrailingZeros(set)].blocks[block];
      }
      any |= all;
    }
    return any;
  }
}
