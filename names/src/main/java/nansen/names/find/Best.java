package nansen.names.find;

/// The best so many of the rows that were looked at, as a heap with the worst of them on top. Equal
/// scores are ranked by the smaller key, so that the same register answers the same, however its
/// rows came to lie.
final class Best {
  private final double[] scores;
  private final long[] keys;
  private final int[] segments;
  private final int[] rows;
  private int room;
  private int size;

  Best(int most) {
    scores = new double[most];
    keys = new long[most];
    segments = new int[most];
    rows = new int[most];
  }

  /// @param most how many are picked from now on
  void begin(int most) {
    room = most;
    size = 0;
  }

  int size() {
    return size;
  }

  boolean isFull() {
    return size == room;
  }

  /// The score that a further row has to pass; none passes zero.
  double bar() {
    return isFull() ? scores[0] : 0;
  }

  long key(int index) {
    return keys[index];
  }

  int segment(int index) {
    return segments[index];
  }

  int row(int index) {
    return rows[index];
  }

  double score(int index) {
    return scores[index];
  }

  void offer(double score, long key, int segment, int row) {
    if (size < room) {
      var at = size++;
      while (at > 0 && isWorse(score, key, (at - 1) / 2)) {
        move((at - 1) / 2, at);
        at = (at - 1) / 2;
      }
      put(at, score, key, segment, row);
    } else if (!isWorse(score, key, 0)) {
      sink(score, key, segment, row);
    }
  }

  void offerAll(Best other) {
    for (var i = 0; i < other.size; i++) {
      offer(other.scores[i], other.keys[i], other.segments[i], other.rows[i]);
    }
  }

  private void sink(double score, long key, int segment, int row) {
    var at = 0;
    while (true) {
      var child = 2 * at + 1;
      if (child >= size) {
        break;
      }
      if (child + 1 < size && isWorse(scores[child + 1], keys[child + 1], child)) {
        child++;
      }
      if (isWorse(score, key, child)) {
        break;
      }
      move(child, at);
      at = child;
    }
    put(at, score, key, segment, row);
  }

  private boolean isWorse(double score, long key, int than) {
    return score < scores[than] || (score == scores[than] && key > keys[than]);
  }

  private void move(int from, int to) {
    put(to, scores[from], keys[from], segments[from], rows[from]);
  }

  private void put(int at, double score, long key, int segment, int row) {
    scores[at] = score;
    keys[at] = key;
    segments[at] = segment;
    rows[at] = row;
  }
}
