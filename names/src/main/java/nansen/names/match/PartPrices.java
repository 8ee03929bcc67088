package nansen.names.match;

import java.util.Arrays;
import nansen.names.match.Alignment.Kind;
import nansen.names.sound.SoundDistance;
import nansen.names.sound.Sounding;
import nansen.names.written.Name;
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

  private static final int MOST = Name.MOST_PARTS;
  private static final float TABLE_PRICE = 0.03f;
  private static final float SHORT_PRICE = 0.10f;
  private static final float INITIAL_PRICE = 0.16f;
  private static final float INITIALS_PRICE = 0.05f;
  private static final float CLASH_PRICE = 0.6f;
  private static final float OTHER_NAME_PRICE = 0.4f;
  private static final float OTHER_READING_PRICE = 0.01f;
  private static final float CUT_PRICE = 0.02f;

  private static final int LEAST_OF_BEGINNING = 2;

  /// An initial may be this far from the first sound of a name.
  private static final int MOST_FOR_INITIAL = 30;

  /// How much of an affix that two parts share is left out of account.
  private static final float AFFIX_SHARE = 0.7f;

  /// Up to here two names of the table may well be one, whose form is missing there.
  private static final float SAME_SOUND = 0.06f;

  private static final float NOT_KNOWN = Float.NaN;

  private final SoundDistance distance;
  private final float[] price = new float[MOST * MOST];
  private final Kind[] kind = new Kind[MOST * MOST];

  /// For each column, which stands for one part of the other name, and each part of the first: the
  /// price of the letters alone, the price by all that is known, and how they are alike by that.
  private float[] letters = new float[MOST * MOST];

  private float[] whole = new float[MOST * MOST];
  private Kind[] wholeKind = new Kind[MOST * MOST];

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

  /// Forgets the prices of some columns.
  void forget(int from, int to) {
    if (to * MOST > letters.length) {
      letters = Arrays.copyOf(letters, 2 * to * MOST);
      whole = Arrays.copyOf(whole, letters.length);
      wholeKind = Arrays.copyOf(wholeKind, letters.length);
    }
    Arrays.fill(letters, from * MOST, to * MOST, NOT_KNOWN);
    Arrays.fill(whole, from * MOST, to * MOST, NOT_KNOWN);
  }

  /// Prices all pairs of parts: first by their letters, then, where that settles nothing, by all
  /// else that is known of them.
  ///
  /// @param columns of the parts of the second name; what is known in them is not reckoned again
  /// @return false when none of them are alike
  boolean fill(SoundedName a, SoundedName b, int[] columns) {
    settledOne = 0;
    settledOther = 0;
    for (var i = 0; i < a.size(); i++) {
      for (var j = 0; j < b.size(); j++) {
        letters(a.parts[i], i, b.parts[j], j, columns[j] * MOST + i);
      }
    }
    var alike = settledOne != 0;
    for (var i = 0; i < a.size(); i++) {
      for (var j = 0; j < b.size(); j++) {
        if ((settledOne >> i & 1) == 0 && (settledOther >> j & 1) == 0) {
          complete(a.parts[i], i, b.parts[j], j, columns[j] * MOST + i);
        }
        alike |= price[i * MOST + j] < UNLIKE;
      }
    }
    return alike;
  }

  private void letters(SoundedPart a, int i, SoundedPart b, int j, int known) {
    if (Float.isNaN(letters[known])) {
      letters[known] = letters(a, b);
    }
    var at = i * MOST + j;
    price[at] = letters[known];
    kind[at] = a.role == Role.INITIAL || b.role == Role.INITIAL ? Kind.INITIAL : Kind.SOUND;
    if (price[at] < ENOUGH) {
      settledOne |= 1 << i;
      settledOther |= 1 << j;
    }
  }

  private float letters(SoundedPart a, SoundedPart b) {
    if (!a.counts || !b.counts) {
      return FAR;
    }
    return a.role == Role.INITIAL || b.role == Role.INITIAL
        ? initial(a, b)
        : reading(a, a.first, b, b.first);
  }

  private void complete(SoundedPart a, int i, SoundedPart b, int j, int known) {
    var at = i * MOST + j;
    if (kind[at] == Kind.INITIAL || !a.counts || !b.counts) {
      return;
    }
    if (Float.isNaN(whole[known])) {
      complete(a, b, known);
    }
    price[at] = whole[known];
    kind[at] = wholeKind[known];
  }

  private void complete(SoundedPart a, SoundedPart b, int known) {
    var found = Kind.SOUND;
    var best = withoutAffix(readings(letters[known], a, b), a, b);
    var table = table(a, b);
    if (table > 0 && table < best) {
      found = table == TABLE_PRICE ? Kind.TABLE : Kind.SHORT_FORM;
      best = table;
    } else if (a.isCutOff() || b.isCutOff()) {
      var beginning = Math.min(beginning(a, b), beginning(b, a));
      found = beginning < best ? Kind.BEGINNING : Kind.SOUND;
      best = Math.min(beginning, best);
    } else if (table == 0 && best < OTHER_NAME_PRICE && areOtherNames(a, b, best)) {
      found = Kind.OTHER_NAME;
      best = OTHER_NAME_PRICE;
    }
    whole[known] = best;
    wholeKind[known] = found;
  }

  private float initial(SoundedPart a, SoundedPart b) {
    var first =
        distance.cost(
            a.sounding,
            a.first.from(),
            Math.min(1, a.first.length()),
            b.sounding,
            b.first.from(),
            Math.min(1, b.first.length()));
    if (first > MOST_FOR_INITIAL) {
      return CLASH_PRICE;
    }
    return a.role == b.role ? INITIALS_PRICE : INITIAL_PRICE;
  }

  /// What the two share with many names is no reason to think them alike.
  private static float withoutAffix(float price, SoundedPart a, SoundedPart b) {
    var shared = Math.min(a.affix, b.affix);
    if (shared == 0) {
      return price;
    }
    var weight = (a.first.mass() + b.first.mass()) / 2f;
    return Math.min(FAR, price * weight / (weight - AFFIX_SHARE * shared));
  }

  /// The best of all readings that count between the two scripts. Where the letters have nothing in
  /// common the other readings are not tried, unless they are quite other readings.
  private float readings(float letters, SoundedPart a, SoundedPart b) {
    if (letters >= FAR && !a.isReadVeryDifferently() && !b.isReadVeryDifferently()) {
      return letters;
    }
    var latin = a.script == Script.LATIN && b.script == Script.LATIN;
    var readingsA = latin ? a.letterReadings : a.readings.length;
    var readingsB = latin ? b.letterReadings : b.readings.length;
    var best = letters;
    for (var x = 0; x < readingsA; x++) {
      for (var y = x == 0 ? 1 : 0; y < readingsB; y++) {
        var found = reading(a, a.readings[x], b, b.readings[y]);
        best = Math.min(best, found + OTHER_READING_PRICE);
      }
    }
    return best;
  }

  private float reading(
      SoundedPart a, SoundedPart.Reading x, SoundedPart b, SoundedPart.Reading y) {
    if ((x.classes() & y.classes()) == 0) {
      return FAR;
    }
    var mass = Math.max(1, (x.mass() + y.mass()) / 2f);
    var limit = (int) (mass * FAR);
    var cost =
        distance.cost(a.sounding, x.from(), x.length(), b.sounding, y.from(), y.length(), limit);
    return cost > limit ? FAR : Math.min(FAR, cost / mass);
  }

  /// Both are in the table of given names, under no name together, and not the same in sound.
  private static boolean areOtherNames(SoundedPart a, SoundedPart b, float price) {
    return a.tableNames.length > 0
        && b.tableNames.length > 0
        && (price > SAME_SOUND || a.isOfOtherSex(b));
  }

  /// The price at which both stand for one name of the table; 0 when they do not.
  private static float table(SoundedPart a, SoundedPart b) {
    var best = 0f;
    for (var one : a.tableNames) {
      for (var other : b.tableNames) {
        if (((one ^ other) & ~Sounding.SHORT_FORM) == 0) {
          var found = ((one | other) & Sounding.SHORT_FORM) == 0 ? TABLE_PRICE : SHORT_PRICE;
          best = best == 0 ? found : Math.min(best, found);
        }
      }
    }
    return best;
  }

  /// The price when the first may be cut off: then the rest of the second costs nothing.
  private float beginning(SoundedPart a, SoundedPart b) {
    if (!a.isCutOff() || a.first.length() > b.first.length()) {
      return FAR;
    }
    var price = FAR;
    for (var i = 0; i < b.letterReadings; i++) {
      price = Math.min(price, beginning(a, a.first.length(), b, b.readings[i], CUT_PRICE));
      // The cut may have gone through letters that are read together: Yat of Yatsenyuk.
      if (a.first.length() > LEAST_OF_BEGINNING) {
        var shorter = beginning(a, a.first.length() - 1, b, b.readings[i], 2 * CUT_PRICE);
        price = Math.min(price, shorter);
      }
    }
    return price;
  }

  private float beginning(
      SoundedPart a, int length, SoundedPart b, SoundedPart.Reading whole, float least) {
    var likeness =
        distance.prefixSimilarity(
            a.sounding, a.first.from(), length, b.sounding, whole.from(), whole.length());
    return Math.min(FAR, least + 1 - (float) likeness);
  }
}
