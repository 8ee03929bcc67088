package nansen.names.match;

import nansen.names.sound.SoundDistance;
import nansen.names.sound.Sounding;
import nansen.names.written.Role;
import nansen.names.written.Script;

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

  private static final int MOST = PreparedSide.MOST;
  private static final int LATIN = Script.LATIN.ordinal();
  private static final float TABLE_PRICE = 0.03f;
  private static final float SHORT_PRICE = 0.10f;
  private static final float INITIAL_PRICE = 0.16f;
  private static final float AFFIX_SHARE = 0.7f;
  private static final float OTHER_NAME_PRICE = 0.4f;

  /// Up to here two names of the table may well be one, whose form is missing there.
  private static final float SAME_SOUND = 0.06f;

  private static final float CLASH_PRICE = 0.7f;
  private static final float JOIN_PRICE = 0.02f;
  private static final float OTHER_READING_PRICE = 0.01f;

  /// No price is higher: beyond it nothing is in common.
  private static final float FAR = 0.6f;

  /// Two names without a pair below this price have nothing in common.
  private static final float UNLIKE = 0.5f;

  private static final float ENOUGH = 0.02f;
  private static final float MOST_JOINED = 0.3f;

  private final SoundDistance distance;
  private final float[] price = new float[MOST * MOST];
  private final Kind[] kind = new Kind[MOST * MOST];
  private final byte[] joined = new byte[SoundDistance.MOST_SOUNDS];
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

  Alignment(SoundDistance distance) {
    this.distance = distance;
  }

  boolean usedOne(int part) {
    return usedOne[part];
  }

  boolean usedOther(int part) {
    return usedOther[part];
  }

  /// Aligns two names.
  void align(PreparedSide a, PreparedSide b) {
    price(a, b);
    while (takeCheapest(a, b)) {
      // each turn takes one pair
    }
  }

  /// Aligns two names unless no part of one is like any part of the other; then it returns false.
  boolean alignIfAlike(PreparedSide a, PreparedSide b) {
    price(a, b);
    if (nothingIsAlike(a, b)) {
      return false;
    }
    while (takeCheapest(a, b)) {
      // each turn takes one pair
    }
    return true;
  }

  private void price(PreparedSide a, PreparedSide b) {
    pairs = 0;
    for (var i = 0; i < a.parts; i++) {
      usedOne[i] = !a.counts[i];
    }
    for (var j = 0; j < b.parts; j++) {
      usedOther[j] = !b.counts[j];
    }
    for (var i = 0; i < a.parts; i++) {
      for (var j = 0; j < b.parts; j++) {
        if (a.counts[i] && b.counts[j]) {
          price(a, i, b, j);
        } else {
          price[i * MOST + j] = FAR;
        }
      }
    }
    joins = 0;
    join(a, b, 0);
    join(b, a, 1);
  }

  private boolean nothingIsAlike(PreparedSide a, PreparedSide b) {
    if (joins > 0) {
      return false;
    }
    for (var i = 0; i < a.parts; i++) {
      for (var j = 0; j < b.parts; j++) {
        if (price[i * MOST + j] < UNLIKE) {
          return false;
        }
      }
    }
    return true;
  }

  // --- Single parts

  private void price(PreparedSide a, int i, PreparedSide b, int j) {
    var at = i * MOST + j;
    var initialA = a.role[i] == Role.INITIAL;
    var initialB = b.role[j] == Role.INITIAL;
    kind[at] = Kind.SOUND;
    if (initialA || initialB) {
      kind[at] = Kind.INITIAL;
      var first =
          distance.cost(
              a.bytes,
              a.sounds[i],
              Math.min(1, a.length[i]),
              b.bytes,
              b.sounds[j],
              Math.min(1, b.length[j]));
      price[at] = first > 30 ? CLASH_PRICE : initialA && initialB ? 0.05f : INITIAL_PRICE;
      return;
    }
    var best = readings(a, i, b, j);
    var shared = Math.min(a.affix[i], b.affix[j]);
    if (shared > 0) {
      // What the two share with many names is no reason to think them alike.
      var weight = (a.mass[i] + b.mass[j]) / 2f;
      best = Math.min(FAR, best * weight / (weight - AFFIX_SHARE * shared));
    }
    if (best > 0.02f) {
      var table = table(a, i, b, j);
      if (table > 0 && table < best) {
        kind[at] = table == TABLE_PRICE ? Kind.TABLE : Kind.SHORT_FORM;
        best = table;
      } else if (((Sounding.marks(a.bytes, a.from[i]) | Sounding.marks(b.bytes, b.from[j]))
              & Sounding.CUT_OFF)
          != 0) {
        best = beginning(a, i, b, j, best);
      } else if (table == 0 && best < OTHER_NAME_PRICE && areOtherNames(a, i, b, j, best)) {
        kind[at] = Kind.OTHER_NAME;
        best = OTHER_NAME_PRICE;
      }
    }
    price[at] = best;
  }

  /// The best of all readings that count between the two scripts. Where the letters have nothing in
  /// common the other readings are not tried.
  private float readings(PreparedSide a, int i, PreparedSide b, int j) {
    var latin = a.script[i] == LATIN && b.script[j] == LATIN;
    var readingsA = latin ? a.letterReadings[i] : a.readings[i];
    var readingsB = latin ? b.letterReadings[j] : b.readings[j];
    var best = reading(a, i * PreparedSide.READINGS, b, j * PreparedSide.READINGS);
    if (best < ENOUGH || readingsA + readingsB == 2) {
      return best;
    }
    if (best >= FAR && !a.readVeryDifferently[i] && !b.readVeryDifferently[j]) {
      return best;
    }
    for (var x = 0; x < readingsA; x++) {
      for (var y = x == 0 ? 1 : 0; y < readingsB; y++) {
        var found = reading(a, i * PreparedSide.READINGS + x, b, j * PreparedSide.READINGS + y);
        best = Math.min(best, found + OTHER_READING_PRICE);
      }
    }
    return best;
  }

  private float reading(PreparedSide a, int x, PreparedSide b, int y) {
    if ((a.readingClasses[x] & b.readingClasses[y]) == 0) {
      return FAR;
    }
    var mass = Math.max(1, (a.readingMass[x] + b.readingMass[y]) / 2f);
    var limit = (int) (mass * FAR);
    var cost =
        distance.cost(
            a.bytes,
            a.readingSounds[x],
            a.readingLength[x],
            b.bytes,
            b.readingSounds[y],
            b.readingLength[y],
            limit);
    return cost > limit ? FAR : Math.min(FAR, cost / mass);
  }

  /// Both are in the table of given names, under no name together, and not the same in sound.
  private static boolean areOtherNames(PreparedSide a, int i, PreparedSide b, int j, float price) {
    return a.tableCount[i] > 0
        && b.tableCount[j] > 0
        && (price > SAME_SOUND || a.isOfOtherSex(i, b, j));
  }

  /// The price at which both stand for one name of the table; 0 when they do not.
  private static float table(PreparedSide a, int i, PreparedSide b, int j) {
    var best = 0f;
    for (var x = 0; x < a.tableCount[i]; x++) {
      var nameA = a.tableNames[i * PreparedSide.TABLE + x];
      for (var y = 0; y < b.tableCount[j]; y++) {
        var nameB = b.tableNames[j * PreparedSide.TABLE + y];
        if (((nameA ^ nameB) & ~Sounding.SHORT_FORM) == 0) {
          var found = ((nameA | nameB) & Sounding.SHORT_FORM) == 0 ? TABLE_PRICE : SHORT_PRICE;
          best = best == 0 ? found : Math.min(best, found);
        }
      }
    }
    return best;
  }

  private float beginning(PreparedSide a, int i, PreparedSide b, int j, float best) {
    var cutA = (a.marks[i] & Sounding.CUT_OFF) != 0 && a.length[i] <= b.length[j];
    var cutB = (b.marks[j] & Sounding.CUT_OFF) != 0 && b.length[j] <= a.length[i];
    var found = best;
    if (cutA) {
      found =
          Math.min(
              found,
              0.02f
                  + 1
                  - (float)
                      distance.prefixSimilarity(
                          a.bytes, a.sounds[i], a.length[i], b.bytes, b.sounds[j], b.length[j]));
    }
    if (cutB) {
      found =
          Math.min(
              found,
              0.02f
                  + 1
                  - (float)
                      distance.prefixSimilarity(
                          b.bytes, b.sounds[j], b.length[j], a.bytes, a.sounds[i], a.length[i]));
    }
    if (found < best) {
      kind[i * MOST + j] = Kind.BEGINNING;
    }
    return found;
  }

  // --- Two neighbours of one side against one part of the other

  /// The joins found: side (0 when the first name has two parts), place of the first of the two,
  /// place of the one, price.
  private final int[] joinSide = new int[4 * MOST];

  private final int[] joinTwo = new int[4 * MOST];
  private final int[] joinOne = new int[4 * MOST];
  private final float[] joinPrice = new float[4 * MOST];
  private int joins;

  /// Finds joins, where the one part is the heavier and alike to neither of the two.
  private void join(PreparedSide a, PreparedSide b, int side) {
    for (var i = 0; i + 1 < a.parts; i++) {
      var next = a.next(i);
      if (next < 0 || !a.canJoin(i)) {
        continue;
      }
      var length = 0;
      var mass = 0;
      for (var j = 0; j < b.parts && joins < joinPrice.length; j++) {
        var classes = a.classes(i) | a.classes(next);
        if (!b.counts[j]
            || b.length[j] <= 3
            || Integer.bitCount(classes ^ b.classes(j)) > 2
            || single(side, i, j) < 0.1f
            || single(side, next, j) < 0.1f) {
          continue;
        }
        if (length == 0) {
          length = a.join(i, next, joined);
          mass = SoundDistance.mass(joined, 0, length);
        }
        if (b.mass[j] * 10 > mass * 6 && b.mass[j] * 6 < mass * 10) {
          var weight = (mass + b.mass[j]) / 2f;
          var limit = (int) (weight * MOST_JOINED);
          var cost = distance.cost(joined, 0, length, b.bytes, b.sounds[j], b.length[j], limit);
          if (cost <= limit) {
            joinSide[joins] = side;
            joinTwo[joins] = i;
            joinOne[joins] = j;
            joinPrice[joins] = cost / weight + JOIN_PRICE;
            joins++;
          }
        }
      }
    }
  }

  private float single(int side, int two, int one) {
    return side == 0 ? price[two * MOST + one] : price[one * MOST + two];
  }

  // --- The choice

  private boolean takeCheapest(PreparedSide a, PreparedSide b) {
    var bestPrice = Float.MAX_VALUE;
    var bestSum = Integer.MAX_VALUE;
    var bestI = -1;
    var bestJ = -1;
    var bestTurn = -1;
    for (var i = 0; i < a.parts; i++) {
      for (var j = 0; j < b.parts; j++) {
        if (!usedOne[i] && !usedOther[j]) {
          var found = price[i * MOST + j];
          found += strange(a.role[i], b.role[j], found);
          if (found < bestPrice || (found == bestPrice && i + j < bestSum)) {
            bestPrice = found;
            bestSum = i + j;
            bestI = i;
            bestJ = j;
            bestTurn = -1;
          }
        }
      }
    }
    for (var join = 0; join < joins; join++) {
      var found = joinPrice[join];
      var sum = joinTwo[join] + joinOne[join];
      if ((found < bestPrice || (found == bestPrice && sum < bestSum)) && isFree(join, a, b)) {
        bestPrice = found;
        bestSum = sum;
        bestI = joinTwo[join];
        bestJ = joinOne[join];
        bestTurn = joinSide[join];
      }
    }
    if (bestI < 0) {
      return false;
    }
    var first = bestTurn != 1;
    one[pairs] = first ? bestI : bestJ;
    other[pairs] = first ? bestJ : bestI;
    oneNext[pairs] = bestTurn == 0 ? a.next(bestI) : -1;
    otherNext[pairs] = bestTurn == 1 ? b.next(bestI) : -1;
    prices[pairs] = bestTurn < 0 ? price[bestI * MOST + bestJ] : bestPrice;
    kinds[pairs] = bestTurn < 0 ? kind[bestI * MOST + bestJ] : Kind.JOINED;
    usedOne[one[pairs]] = true;
    usedOther[other[pairs]] = true;
    if (oneNext[pairs] >= 0) {
      usedOne[oneNext[pairs]] = true;
    }
    if (otherNext[pairs] >= 0) {
      usedOther[otherNext[pairs]] = true;
    }
    pairs++;
    return true;
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

  private boolean isFree(int join, PreparedSide a, PreparedSide b) {
    var side = joinSide[join] == 0 ? a : b;
    var usedTwo = joinSide[join] == 0 ? usedOne : usedOther;
    var usedSingle = joinSide[join] == 0 ? usedOther : usedOne;
    var two = joinTwo[join];
    return !usedSingle[joinOne[join]]
        && !usedTwo[side.next(two)]
        && (!usedTwo[two] || side.role[two] == Role.PARTICLE);
  }
}
