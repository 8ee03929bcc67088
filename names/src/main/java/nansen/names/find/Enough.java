package nansen.names.find;

/// Which parts of the name sought are enough together to reach a bar, and the rows that have them.
///
/// A set of parts whose best likeness could not reach the bar is not worth a look (MaxScore, Turtle
/// and Flood 1995). Of each part a set says the degree of likeness that a row must have at least;
/// only the smallest sets that are enough are kept, and rows are found by them in bits.
final class Enough {
  static final Enough NEVER = new Enough(new Degrees[0]);

  private static final int BITS = 4;
  private static final int DEGREE = 7;

  /// The highest bit of each degree in a set, which none needs.
  private static final int HIGH = 0x88888888;

  private final Degrees[] degrees;

  /// In each the degrees of the parts, four bits each; 0 for a part that does not matter.
  private final int[] sets;

  /// Of each part where its lowest degree stands among those of all parts.
  private final int[] first;

  /// Of a word of marks, those of each part that have at least each degree.
  private final long[] atLeast;

  private int size;

  private Enough(Degrees[] degrees) {
    this.degrees = degrees;
    first = new int[degrees.length + 1];
    var all = 1;
    for (var i = 0; i < degrees.length; i++) {
      first[i + 1] = first[i] + degrees[i].size();
      all *= degrees[i].size() + 1;
    }
    sets = new int[all];
    atLeast = new long[first[degrees.length]];
  }

  /// @param degrees of the parts sought
  /// @param weights of the same
  /// @param bar to be reached by the sum
  static Enough of(Degrees[] degrees, double[] weights, double bar) {
    var enough = new Enough(degrees);
    // A set comes after all that are in it.
    for (var number = 1; number < enough.sets.length; number++) {
      enough.add(number, weights, bar);
    }
    return enough;
  }

  private void add(int number, double[] weights, double bar) {
    var set = 0;
    var sum = 0.0;
    var left = number;
    for (var i = 0; left > 0; i++) {
      var degree = left % (degrees[i].size() + 1);
      left /= degrees[i].size() + 1;
      if (degree > 0) {
        set |= degree << BITS * i;
        sum += degrees[i].likeness(degree) * weights[i];
      }
    }
    if (sum >= bar && !covers(set)) {
      sets[size++] = set;
    }
  }

  /// Is one of the sets in this?
  private boolean covers(int set) {
    for (var i = 0; i < size; i++) {
      if (((set | HIGH) - sets[i] & HIGH) == HIGH) {
        return true;
      }
    }
    return false;
  }

  /// The least degree of a part in any of the sets; one above the highest when it is in none.
  int leastDegree(int part) {
    var least = degrees[part].size() + 1;
    for (var i = 0; i < size; i++) {
      var degree = sets[i] >>> BITS * part & DEGREE;
      least = degree == 0 ? least : Math.min(least, degree);
    }
    return least;
  }

  /// Of a word of 64 rows those that have enough.
  ///
  /// @param marks the rows of each part in each degree, the lowest first
  /// @param several the rows that may have more than one of the parts
  long rows(Marks[] marks, int word, long several) {
    for (var i = 0; i < atLeast.length; i++) {
      atLeast[i] = marks[i].words[word];
    }
    return any(several);
  }

  /// Of a block of 64 words those in which some row may have enough.
  long words(Marks[] marks, int block) {
    for (var i = 0; i < atLeast.length; i++) {
      atLeast[i] = marks[i].blocks[block];
    }
    return any(-1);
  }

  private long any(long several) {
    for (var part = 0; part < degrees.length; part++) {
      for (var i = first[part + 1] - 2; i >= first[part]; i--) {
        atLeast[i] |= atLeast[i + 1];
      }
    }
    var any = 0L;
    for (var i = 0; i < size; i++) {
      var all = -1L;
      var parts = 0;
      var set = sets[i];
      for (var part = 0; set != 0; part++, set >>>= BITS) {
        if ((set & DEGREE) > 0) {
          all &= atLeast[first[part] + (set & DEGREE) - 1];
          parts++;
        }
      }
      any |= parts > 1 ? all & several : all;
    }
    return any;
  }
}
