package nansen.names.match;

import nansen.names.match.Alignment.Kind;
import nansen.names.sound.SoundDistance;
import nansen.names.sound.Sounding;
import nansen.names.written.Role;
import nansen.names.written.Script;

/// What it costs to take each part of one name for each part of the other: from 0, the same, to
/// [#FAR], nothing in common.
final class PartPrices {
  /// No price is higher.
  static final float FAR = 0.5f;

  /// Two names without a pair below this price have nothing in common.
  private static final float UNLIKE = 0.45f;

  /// Below this price nothing else is tried.
  private static final float ENOUGH = 0.02f;

  private static final int MOST = PreparedSide.MOST;
  private static final int LATIN = Script.LATIN.ordinal();
  private static final float TABLE_PRICE = 0.03f;
  private static final float SHORT_PRICE = 0.10f;
  private static final float INITIAL_PRICE = 0.16f;
  private static final float INITIALS_PRICE = 0.05f;
  private static final float CLASH_PRICE = 0.6f;
  private static final float OTHER_NAME_PRICE = 0.4f;
  private static final float OTHER_READING_PRICE = 0.01f;
  private static final float CUT_PRICE = 0.02f;

  /// An initial may be this far from the first sound of a name.
  private static final int MOST_FOR_INITIAL = 30;

  /// How much of an affix that two parts share is left out of account.
  private static final float AFFIX_SHARE = 0.7f;

  /// Up to here two names of the table may well be one, whose form is missing there.
  private static final float SAME_SOUND = 0.06f;

  private final SoundDistance distance;
  private final float[] price = new float[MOST * MOST];
  private final Kind[] kind = new Kind[MOST * MOST];

  /// Parts, a bit each, whose letters alone have found their like.
  private int settledOne;

  private int settledOther;

  PartPrices(SoundDistance distance) {
    this.distance = distance;
  }

  float price(int one, int other) {
    return price[one * MOST + other];
  }

  Kind kind(int one, int other) {
    return kind[one * MOST + other];
  }

  /// Prices all pairs of parts: first by their letters, then, where that settles nothing, by all
  /// else that is known of them.
  ///
  /// @return false when none of them are alike
  boolean fill(PreparedSide a, PreparedSide b) {
    settledOne = 0;
    settledOther = 0;
    for (var i = 0; i < a.parts; i++) {
      for (var j = 0; j < b.parts; j++) {
        letters(a, i, b, j);
      }
    }
    var alike = settledOne != 0;
    for (var i = 0; i < a.parts; i++) {
      for (var j = 0; j < b.parts; j++) {
        if ((settledOne >> i & 1) == 0
            && (settledOther >> j & 1) == 0
            && a.counts[i]
            && b.counts[j]) {
          complete(a, i, b, j);
        }
        alike |= price[i * MOST + j] < UNLIKE;
      }
    }
    return alike;
  }

  private void letters(PreparedSide a, int i, PreparedSide b, int j) {
    var at = i * MOST + j;
    kind[at] = Kind.SOUND;
    if (!a.counts[i] || !b.counts[j]) {
      price[at] = FAR;
    } else if (a.role[i] == Role.INITIAL || b.role[j] == Role.INITIAL) {
      kind[at] = Kind.INITIAL;
      price[at] = initial(a, i, b, j);
    } else {
      price[at] = reading(a, i * PreparedSide.READINGS, b, j * PreparedSide.READINGS);
      if (price[at] < ENOUGH) {
        settledOne |= 1 << i;
        settledOther |= 1 << j;
      }
    }
  }

  private void complete(PreparedSide a, int i, PreparedSide b, int j) {
    var at = i * MOST + j;
    if (kind[at] == Kind.INITIAL) {
      return;
    }
    var best = withoutAffix(readings(price[at], a, i, b, j), a, i, b, j);
    var table = table(a, i, b, j);
    if (table > 0 && table < best) {
      kind[at] = table == TABLE_PRICE ? Kind.TABLE : Kind.SHORT_FORM;
      best = table;
    } else if (((a.marks[i] | b.marks[j]) & Sounding.CUT_OFF) != 0) {
      var found = Math.min(beginning(a, i, b, j), beginning(b, j, a, i));
      kind[at] = found < best ? Kind.BEGINNING : Kind.SOUND;
      best = Math.min(found, best);
    } else if (table == 0 && best < OTHER_NAME_PRICE && areOtherNames(a, i, b, j, best)) {
      kind[at] = Kind.OTHER_NAME;
      best = OTHER_NAME_PRICE;
    }
    price[at] = best;
  }

  private float initial(PreparedSide a, int i, PreparedSide b, int j) {
    var first =
        distance.cost(
            a.bytes,
            a.sounds[i],
            Math.min(1, a.length[i]),
            b.bytes,
            b.sounds[j],
            Math.min(1, b.length[j]));
    if (first > MOST_FOR_INITIAL) {
      return CLASH_PRICE;
    }
    return a.role[i] == b.role[j] ? INITIALS_PRICE : INITIAL_PRICE;
  }

  /// What the two share with many names is no reason to think them alike.
  private static float withoutAffix(float price, PreparedSide a, int i, PreparedSide b, int j) {
    var shared = Math.min(a.affix[i], b.affix[j]);
    if (shared == 0) {
      return price;
    }
    var weight = (a.mass[i] + b.mass[j]) / 2f;
    return Math.min(FAR, price * weight / (weight - AFFIX_SHARE * shared));
  }

  /// The best of all readings that count between the two scripts. Where the letters have nothing in
  /// common the other readings are not tried, unless they are quite other readings.
  private float readings(float letters, PreparedSide a, int i, PreparedSide b, int j) {
    if (letters >= FAR && !a.isReadVeryDifferently(i) && !b.isReadVeryDifferently(j)) {
      return letters;
    }
    a.unpackAll(i);
    b.unpackAll(j);
    var latin = a.script[i] == LATIN && b.script[j] == LATIN;
    var readingsA = latin ? a.letterReadings[i] : a.readings[i];
    var readingsB = latin ? b.letterReadings[j] : b.readings[j];
    var best = letters;
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

  /// The price when the first may be cut off: then the rest of the second costs nothing.
  private float beginning(PreparedSide a, int i, PreparedSide b, int j) {
    if ((a.marks[i] & Sounding.CUT_OFF) == 0 || a.length[i] > b.length[j]) {
      return FAR;
    }
    var likeness =
        distance.prefixSimilarity(
            a.bytes, a.sounds[i], a.length[i], b.bytes, b.sounds[j], b.length[j]);
    return Math.min(FAR, CUT_PRICE + 1 - (float) likeness);
  }
}
