package nansen.names.match;

import nansen.names.sound.SoundDistance;
import nansen.names.written.Name;
import nansen.names.written.Role;

/// Which part of one name goes with which part of the other: the nearest pairs first, then what is
/// left over against what is left over. Symmetric, since equal prices are settled by the sum of the
/// places.
///
/// Scratch that is used again and again; allocates nothing.
final class Alignment {
  /// How a pair was found alike.
  enum Kind {
    SOUND,
    TABLE,
    SHORT_FORM,
    INITIAL,
    JOINED,
    BEGINNING,
    OTHER_NAME
  }

  private static final int MOST = Name.MOST_PARTS;

  private final PartPrices parts;
  private final Joins joins;
  private final boolean[] usedOne = new boolean[MOST];
  private final boolean[] usedOther = new boolean[MOST];

  /// The pairs found, cheapest first: places on both sides, the second place of a joined one or -1,
  /// the price from 0 to 1, how they are alike.
  final int[] one = new int[MOST];

  final int[] other = new int[MOST];
  final int[] oneNext = new int[MOST];
  final int[] otherNext = new int[MOST];
  final float[] prices = new float[MOST];
  final Kind[] kinds = new Kind[MOST];
  int pairs;

  Alignment(SoundDistance distance, PartPrices parts) {
    this.parts = parts;
    joins = new Joins(distance);
  }

  boolean usedOne(int part) {
    return usedOne[part];
  }

  boolean usedOther(int part) {
    return usedOther[part];
  }

  /// Aligns two names.
  ///
  /// @param columns of the parts of the second among the prices
  /// @return false when no part of one is like any part of the other
  boolean align(SoundedName a, SoundedName b, int[] columns) {
    var alike = begin(a, b, columns);
    takeAll(a, b);
    return alike;
  }

  /// The same, but leaves names alone that have nothing in common.
  boolean alignIfAlike(SoundedName a, SoundedName b, int[] columns) {
    var alike = begin(a, b, columns);
    if (alike) {
      takeAll(a, b);
    }
    return alike;
  }

  private boolean begin(SoundedName a, SoundedName b, int[] columns) {
    pairs = 0;
    for (var i = 0; i < a.size(); i++) {
      usedOne[i] = !a.parts[i].counts;
    }
    for (var j = 0; j < b.size(); j++) {
      usedOther[j] = !b.parts[j].counts;
    }
    var alike = parts.fill(a, b, columns);
    joins.find(a, b, parts);
    return alike || joins.size > 0;
  }

  private void takeAll(SoundedName a, SoundedName b) {
    while (takeCheapest(a, b)) {
      // each turn takes one pair
    }
  }

  private boolean takeCheapest(SoundedName a, SoundedName b) {
    var bestPrice = Float.MAX_VALUE;
    var bestSum = Integer.MAX_VALUE;
    var bestI = -1;
    var bestJ = -1;
    for (var i = 0; i < a.size(); i++) {
      for (var j = 0; j < b.size(); j++) {
        if (!usedOne[i] && !usedOther[j]) {
          var found = parts.price(i, j);
          found += strange(a.parts[i].role, b.parts[j].role, found);
          if (found < bestPrice || (found == bestPrice && i + j < bestSum)) {
            bestPrice = found;
            bestSum = i + j;
            bestI = i;
            bestJ = j;
          }
        }
      }
    }
    var bestJoin = -1;
    for (var join = 0; join < joins.size; join++) {
      var found = joins.price[join];
      var sum = joins.two[join] + joins.single[join];
      if ((found < bestPrice || (found == bestPrice && sum < bestSum))
          && joins.isFree(join, a, b, usedOne, usedOther)) {
        bestPrice = found;
        bestSum = sum;
        bestJoin = join;
      }
    }
    if (bestJoin >= 0) {
      takeJoin(bestJoin, a, b);
    } else if (bestI >= 0) {
      take(bestI, -1, bestJ, -1, parts.price(bestI, bestJ), parts.kind(bestI, bestJ));
    }
    return bestI >= 0 || bestJoin >= 0;
  }

  private void takeJoin(int join, SoundedName a, SoundedName b) {
    var two = joins.two[join];
    var single = joins.single[join];
    if (joins.side[join] == 0) {
      take(two, a.next(two), single, -1, joins.price[join], Kind.JOINED);
    } else {
      take(single, -1, two, b.next(two), joins.price[join], Kind.JOINED);
    }
  }

  private void take(int i, int nextI, int j, int nextJ, float price, Kind kind) {
    one[pairs] = i;
    oneNext[pairs] = nextI;
    other[pairs] = j;
    otherNext[pairs] = nextJ;
    prices[pairs] = price;
    kinds[pairs] = kind;
    usedOne[i] = true;
    usedOther[j] = true;
    if (nextI >= 0) {
      usedOne[nextI] = true;
    }
    if (nextJ >= 0) {
      usedOther[nextJ] = true;
    }
    pairs++;
  }

  /// A patronymic goes with a patronymic before it goes with anything it does not resemble.
  ///
  /// An initial goes with a name only when no other goes with that name.
  private static float strange(Role a, Role b, float price) {
    if ((a == Role.INITIAL) != (b == Role.INITIAL)) {
      return 2;
    }
    return (a == Role.PATRONYMIC) == (b == Role.PATRONYMIC) || price < 0.1f ? 0 : 0.5f;
  }
}
