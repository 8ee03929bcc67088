package nansen.names.find;

/// Which parts of the name sought are enough together to reach a bar, and the rows that have them.
///
/// A set of parts whose best likeness could not reach the bar is not worth a look (MaxScore, Turtle
/// and Flood 1995). Only the smallest sets that are enough are kept; rows are found by them in
/// bits. A part may stand in a set in two ways: the rows that have it at all, or only those that
/// have it nearly the same.
final class Enough {
  static final Enough NEVER = new Enough(0, 0, Double.MAX_VALUE);

  private final int[] sets;
  private final int parts;
  private final double bar;
  private int size;

  private Enough(int most, int parts, double bar) {
    sets = new int[most];
    this.parts = parts;
    this.bar = bar;
  }

  /// What the sum has to reach.
  double bar() {
    return bar;
  }

  /// @param bounds what each part can add at best: first where it is less alike, then where it is
  ///   nearly the same; 0 where nothing in the segment is
  /// @param bar to be reached by the sum
  static Enough of(double[] bounds, double bar) {
    var enough = new Enough(1 << bounds.length, bounds.length / 2, bar);
    // A set comes after all that are in it.
    for (var set = 1; set < 1 << bounds.length; set++) {
      if (enough.reaches(set, bounds) && !enough.covers(set)) {
        enough.sets[enough.size++] = set;
      }
    }
    return enough;
  }

  private boolean reaches(int set, double[] bounds) {
    if ((set & set >> parts) != 0) {
      return false;
    }
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

  /// Rows that have a part nearly the same are among those that have it at all.
  private boolean covers(int set) {
    var all = set | set >> parts;
    for (var i = 0; i < size; i++) {
      if ((sets[i] & ~all) == 0) {
        return true;
      }
    }
    return false;
  }

  boolean isNever() {
    return size == 0;
  }

  /// Is the part, in one of its two ways, in any of the sets?
  boolean needs(int part) {
    var all = 0;
    for (var i = 0; i < size; i++) {
      all |= sets[i];
    }
    return ((all | all >> parts) & 1 << part) != 0;
  }

  /// Of a word of 64 rows those that have enough.
  ///
  /// @param marks the rows of each part: first where it is less alike, then where it is nearly the
  ///   same
  /// @param several the rows that may have more than one of the parts
  long rows(Marks[] marks, int word, long several) {
    var any = 0L;
    for (var i = 0; i < size; i++) {
      var all = Integer.bitCount(sets[i]) > 1 ? several : -1;
      for (var set = sets[i]; set != 0; set &= set - 1) {
        var part = Integer.numberOfTrailingZeros(set);
        all &= marks[part].words[word] | (part < parts ? marks[part + parts].words[word] : 0);
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
        var part = Integer.numberOfTrailingZeros(set);
        all &= marks[part].blocks[block] | (part < parts ? marks[part + parts].blocks[block] : 0);
      }
      any |= all;
    }
    return any;
  }
}
