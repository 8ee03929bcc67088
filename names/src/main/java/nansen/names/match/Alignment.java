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
  static final int SOUND = 0;

  static final int TABLE = 1;
  static final int SHORT_FORM = 2;
  static final int INITIAL = 3;
  static final int JOINED = 4;
  static final int BEGINNING = 5;

  private static final int MOST = PreparedSide.MOST;
  private static final int LATIN = Script.LATIN.ordinal();
  private static final float TABLE_PRICE = 0.03f;
  private static final float SHORT_PRICE = 0.10f;
  private static final float INITIAL_PRICE = 0.16f;
  private static final float CLASH_PRICE = 0.85f;
  private static final float JOIN_PRICE = 0.02f;

  private final SoundDistance distance;
  private final float[] price = new float[MOST * MOST];
  private final int[] kind = new int[MOST * MOST];
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
  final int[] kinds = new int[MOST];
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

  void align(PreparedSide a, PreparedSide b) {
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
        }
      }
    }
    join(a, b, false);
    join(b, a, true);
    while (takeCheapest(a, b)) {
      // each turn takes one pair
    }
  }

  // --- Single parts

  private void price(PreparedSide a, int i, PreparedSide b, int j) {
    var at = i * MOST + j;
    var initialA = a.role[i] == Role.INITIAL;
    var initialB = b.role[j] == Role.INITIAL;
    kind[at] = SOUND;
    if (initialA || initialB) {
      kind[at] = INITIAL;
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
    if (best > 0.02f) {
      var table = table(a, i, b, j);
      if (table > 0 && table < best) {
        kind[at] = table == TABLE_PRICE ? TABLE : SHORT_FORM;
        best = table;
      } else if (((Sounding.marks(a.bytes, a.from[i]) | Sounding.marks(b.bytes, b.from[j]))
              & Sounding.CUT_OFF)
          != 0) {
        best = beginning(a, i, b, j, best);
      }
    }
    price[at] = best;
  }

  private float readings(PreparedSide a, int i, PreparedSide b, int j) {
    var weight = (a.mass[i] + b.mass[j]) / 2f;
    var best =
        distance.cost(a.bytes, a.sounds[i], a.length[i], b.bytes, b.sounds[j], b.length[j])
            / Math.max(weight, 1);
    var latin = a.script[i] == LATIN && b.script[j] == LATIN;
    var readingsA =
        latin ? Sounding.letterReadings(a.bytes, a.from[i]) : Sounding.readings(a.bytes, a.from[i]);
    var readingsB =
        latin ? Sounding.letterReadings(b.bytes, b.from[j]) : Sounding.readings(b.bytes, b.from[j]);
    for (var x = 0; x < readingsA; x++) {
      for (var y = x == 0 ? 1 : 0; y < readingsB; y++) {
        var atA = Sounding.reading(a.bytes, a.from[i], x);
        var atB = Sounding.reading(b.bytes, b.from[j], y);
        var mass =
            (SoundDistance.mass(a.bytes, atA + 1, a.bytes[atA])
                    + SoundDistance.mass(b.bytes, atB + 1, b.bytes[atB]))
                / 2f;
        best =
            Math.min(
                best,
                distance.cost(a.bytes, atA + 1, a.bytes[atA], b.bytes, atB + 1, b.bytes[atB])
                        / Math.max(mass, 1)
                    + 0.01f);
      }
    }
    return Math.min(best, 1);
  }

  private static float table(PreparedSide a, int i, PreparedSide b, int j) {
    var best = 0f;
    for (var x = 0; x < Sounding.tableNames(a.bytes, a.from[i]); x++) {
      var nameA = Sounding.tableName(a.bytes, a.from[i], x);
      for (var y = 0; y < Sounding.tableNames(b.bytes, b.from[j]); y++) {
        var nameB = Sounding.tableName(b.bytes, b.from[j], y);
        if ((nameA | Sounding.SHORT_FORM) == (nameB | Sounding.SHORT_FORM)) {
          var found = ((nameA | nameB) & Sounding.SHORT_FORM) == 0 ? TABLE_PRICE : SHORT_PRICE;
          best = best == 0 ? found : Math.min(best, found);
        }
      }
    }
    return best;
  }

  private float beginning(PreparedSide a, int i, PreparedSide b, int j, float best) {
    var cutA =
        (Sounding.marks(a.bytes, a.from[i]) & Sounding.CUT_OFF) != 0 && a.length[i] <= b.length[j];
    var cutB =
        (Sounding.marks(b.bytes, b.from[j]) & Sounding.CUT_OFF) != 0 && b.length[j] <= a.length[i];
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
      kind[i * MOST + j] = BEGINNING;
    }
    return found;
  }

  // --- Two neighbours of one side against one part of the other

  private final float[] joinPrice = new float[2 * MOST * MOST];
  private int joins;

  private void join(PreparedSide a, PreparedSide b, boolean turned) {
    if (!turned) {
      joins = 0;
      java.util.Arrays.fill(joinPrice, 0, 2 * MOST * MOST, 1f);
    }
    for (var i = 0; i + 1 < a.parts; i++) {
      var next = a.next(i);
      if (next < 0 || !a.canJoin(i)) {
        continue;
      }
      var length = a.join(i, next, joined);
      var mass = SoundDistance.mass(joined, 0, length);
      for (var j = 0; j < b.parts; j++) {
        if (b.counts[j]
            && b.length[j] > 3
            && b.mass[j] * 10 > mass * 7
            && b.mass[j] * 7 < mass * 10) {
          var found =
              distance.cost(joined, 0, length, b.bytes, b.sounds[j], b.length[j])
                      / ((mass + b.mass[j]) / 2f)
                  + JOIN_PRICE;
          joinPrice[(turned ? MOST * MOST : 0) + i * MOST + j] = Math.min(1, found);
          joins++;
        }
      }
    }
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
          var found = price[i * MOST + j] + strange(a.role[i], b.role[j]);
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
    for (var turn = 0; turn < 2 && joins > 0; turn++) {
      var left = turn == 0 ? a : b;
      var right = turn == 0 ? b : a;
      for (var i = 0; i + 1 < left.parts; i++) {
        for (var j = 0; j < right.parts; j++) {
          var found = joinPrice[turn * MOST * MOST + i * MOST + j];
          if (found < 0.3f
              && found < bestPrice
              && free(left, i, turn == 0)
              && !(turn == 0 ? usedOther : usedOne)[j]) {
            bestPrice = found;
            bestI = i;
            bestJ = j;
            bestTurn = turn;
          }
        }
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
    kinds[pairs] = bestTurn < 0 ? kind[bestI * MOST + bestJ] : JOINED;
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
  private static float strange(Role a, Role b) {
    if ((a == Role.INITIAL) != (b == Role.INITIAL)) {
      return 2;
    }
    return (a == Role.PATRONYMIC) == (b == Role.PATRONYMIC) ? 0 : 0.2f;
  }

  private boolean free(PreparedSide side, int part, boolean sideOne) {
    var used = sideOne ? usedOne : usedOther;
    var next = side.next(part);
    return next >= 0 && !used[next] && (!used[part] || side.role[part] == Role.PARTICLE);
  }
}
