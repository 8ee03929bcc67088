package nansen.names.match;

import nansen.names.sound.SoundDistance;
import nansen.names.written.Name;
import nansen.names.written.Role;

/// Where two neighbours of one name are one word in the other: Abd al-Rahman and Abdulrahman.
final class Joins {
  private static final int MOST = 4 * Name.MOST_PARTS;
  private static final float JOIN_PRICE = 0.02f;
  private static final float MOST_JOINED = 0.3f;

  /// A part that has its like already is not looked at.
  private static final float ALIKE = 0.1f;

  private static final int LEAST_SOUNDS = 4;

  private final SoundDistance distance;
  private final byte[] joined = new byte[SoundDistance.MOST_SOUNDS];

  /// 0 when the first name has the two parts, 1 when the second has.
  final int[] side = new int[MOST];

  /// The place of the first of the two, on that side.
  final int[] two = new int[MOST];

  /// The place of the one, on the other side.
  final int[] single = new int[MOST];

  final float[] price = new float[MOST];
  int size;

  Joins(SoundDistance distance) {
    this.distance = distance;
  }

  void find(SoundedName a, SoundedName b, PartPrices prices) {
    size = 0;
    find(a, b, prices, 0);
    find(b, a, prices, 1);
  }

  private void find(SoundedName a, SoundedName b, PartPrices prices, int turn) {
    for (var i = 0; i + 1 < a.size(); i++) {
      var next = a.next(i);
      if (next < 0 || !a.parts[i].canJoin()) {
        continue;
      }
      var classes = a.parts[i].first.classes() | a.parts[next].first.classes();
      var length = 0;
      for (var j = 0; j < b.size() && size < MOST; j++) {
        var one = b.parts[j];
        if (one.counts
            && one.first.length() >= LEAST_SOUNDS
            && Integer.bitCount(classes ^ one.first.classes()) <= 2
            && of(prices, turn, i, j) >= ALIKE
            && of(prices, turn, next, j) >= ALIKE) {
          length = length == 0 ? a.join(i, next, joined) : length;
          add(turn, i, length, one, j);
        }
      }
    }
  }

  private static float of(PartPrices prices, int turn, int i, int j) {
    return turn == 0 ? prices.price(i, j) : prices.price(j, i);
  }

  private void add(int turn, int i, int length, SoundedPart one, int j) {
    var mass = SoundDistance.mass(joined, 0, length);
    var whole = one.first;
    if (whole.mass() * 10 <= mass * 6 || whole.mass() * 6 >= mass * 10) {
      return;
    }
    var weight = (mass + whole.mass()) / 2f;
    var limit = (int) (weight * MOST_JOINED);
    var cost = distance.cost(joined, 0, length, one.sounding, whole.from(), whole.length(), limit);
    if (cost <= limit) {
      side[size] = turn;
      two[size] = i;
      single[size] = j;
      price[size] = cost / weight + JOIN_PRICE;
      size++;
    }
  }

  /// Are all parts of a join still without a pair?
  boolean isFree(int join, SoundedName a, SoundedName b, boolean[] usedA, boolean[] usedB) {
    var name = side[join] == 0 ? a : b;
    var usedTwo = side[join] == 0 ? usedA : usedB;
    var usedSingle = side[join] == 0 ? usedB : usedA;
    return !usedSingle[single[join]]
        && !usedTwo[name.next(two[join])]
        && (!usedTwo[two[join]] || name.parts[two[join]].role == Role.PARTICLE);
  }
}
