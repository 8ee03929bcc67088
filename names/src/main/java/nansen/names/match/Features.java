package nansen.names.match;

import java.util.List;
import nansen.names.written.Role;
import nansen.names.written.Script;

/// What is measured of two aligned names. Each figure has a weight in the data of [Weights].
///
/// Prices run from 0 (the same) to 1 (nothing in common); masses are in consonants.
final class Features {
  static final List<String> NAMES =
      List.of(
          "bias",
          "worst",
          "worst-over-10",
          "worst-over-20",
          "worst-over-35",
          "worst-over-50",
          "mean",
          "mean-over-15",
          "mean-over-30",
          "best",
          "second-over-20",
          "one-pair",
          "two-pairs",
          "likeness-mass",
          "extra-one-pair",
          "extra",
          "patronymic-extra",
          "patronymic-differs",
          "patronymic-same",
          "initial",
          "initial-clash",
          "table",
          "short-form",
          "joined",
          "final-a-once",
          "final-a-more",
          "sex-differs",
          "order-changed",
          "same-script-worst",
          "abjad-worst",
          "same-script",
          "abjad",
          "latin-only",
          "latin-only-mean");

  private static final int ARABIC = Script.ARABIC.ordinal();
  private static final int HEBREW = Script.HEBREW.ordinal();

  /// Parts of a chain that changed places have to be as alike as this, all of them.
  private static final float SAME = 0.15f;

  final double[] values = new double[NAMES.size()];

  /// Are the same names on both sides a chain of three and more, with two neighbours changed over?
  boolean chainChangedOver;

  void measure(SoundedName a, SoundedName b, Alignment aligned) {
    var worst = 0f;
    var second = 0f;
    var best = 1f;
    var sum = 0.0;
    var weight = 0.0;
    var mass = 0.0;
    var pairs = 0;
    var patronymicDiffers = 0.0;
    var patronymicSame = 0.0;
    var initials = 0;
    var clashes = 0;
    var tables = 0;
    var shorts = 0;
    var joined = 0;
    var finalA = 0;
    var otherSex = 0;
    var sameSex = 0;
    for (var p = 0; p < aligned.pairs; p++) {
      var one = a.parts[aligned.one[p]];
      var other = b.parts[aligned.other[p]];
      var price = aligned.prices[p];
      var kind = aligned.kinds[p];
      if (kind == Alignment.Kind.INITIAL) {
        initials += price < 0.5 ? 1 : 0;
        clashes += price < 0.5 ? 0 : 1;
        continue;
      }
      if (one.role == Role.PATRONYMIC && other.role == Role.PATRONYMIC) {
        patronymicDiffers += Math.max(0, price - 0.15);
        patronymicSame += price < 0.15 ? 1 : 0;
        continue;
      }
      var heavy = Math.min(one.first.mass() + other.first.mass(), 1200) / 200.0;
      pairs++;
      sum += price * heavy;
      weight += heavy;
      mass += heavy * Math.max(0, 1 - 3 * price);
      if (price > worst) {
        second = worst;
        worst = price;
      } else if (price > second) {
        second = price;
      }
      best = Math.min(best, price);
      tables += kind == Alignment.Kind.TABLE ? 1 : 0;
      shorts += kind == Alignment.Kind.SHORT_FORM ? 1 : 0;
      joined += kind == Alignment.Kind.JOINED ? 1 : 0;
      otherSex += one.isOfOtherSex(other) ? 1 : 0;
      sameSex += one.isOfSameSex(other) ? 1 : 0;
      finalA +=
          !one.isAbjad()
                  && !other.isAbjad()
                  && one.endsInA != other.endsInA
                  && kind == Alignment.Kind.SOUND
                  && price < 0.3
              ? 1
              : 0;
    }
    var mean = weight == 0 ? 1 : sum / weight;
    var extra = 0.0;
    var patronymicExtra = 0;
    for (var i = 0; i < a.size(); i++) {
      if (!aligned.usedOne(i)) {
        patronymicExtra += a.parts[i].role == Role.PATRONYMIC ? 1 : 0;
        extra += a.parts[i].role == Role.PATRONYMIC ? 0 : a.parts[i].role == Role.INITIAL ? 0.3 : 1;
      }
    }
    for (var j = 0; j < b.size(); j++) {
      if (!aligned.usedOther(j)) {
        patronymicExtra += b.parts[j].role == Role.PATRONYMIC ? 1 : 0;
        extra += b.parts[j].role == Role.PATRONYMIC ? 0 : b.parts[j].role == Role.INITIAL ? 0.3 : 1;
      }
    }
    chainChangedOver = isChain(a) && isChain(b) && isChangedOver(aligned);
    var scripts = scripts(a) | scripts(b);
    var sameScript = Integer.bitCount(scripts) == 1;
    var abjad = (scripts & (1 << ARABIC | 1 << HEBREW)) != 0;
    var latin = scripts == 1;
    var at = 0;
    values[at++] = 1;
    values[at++] = pairs == 0 ? 1 : worst;
    values[at++] = Math.max(0, worst - 0.1);
    values[at++] = Math.max(0, worst - 0.2);
    values[at++] = Math.max(0, worst - 0.35);
    values[at++] = Math.max(0, worst - 0.5);
    values[at++] = mean;
    values[at++] = Math.max(0, mean - 0.15);
    values[at++] = Math.max(0, mean - 0.3);
    values[at++] = best;
    values[at++] = Math.max(0, second - 0.2);
    values[at++] = pairs <= 1 ? 1 : 0;
    values[at++] = pairs == 2 ? 1 : 0;
    values[at++] = Math.min(mass, 12) / 4;
    values[at++] = pairs <= 1 ? Math.min(extra, 3) : 0;
    values[at++] = pairs > 1 ? Math.min(extra, 4) : 0;
    values[at++] = patronymicExtra;
    values[at++] = patronymicDiffers;
    values[at++] = patronymicSame;
    values[at++] = initials;
    values[at++] = clashes;
    values[at++] = tables;
    values[at++] = shorts;
    values[at++] = joined;
    values[at++] = finalA == 1 ? 1 : 0;
    values[at++] = finalA > 1 ? 1 : 0;
    values[at++] = otherSex > 0 && sameSex == 0 ? 1 : 0;
    values[at++] = hasFamilyName(a) || hasFamilyName(b) ? 0 : inversions(aligned);
    values[at++] = sameScript ? worst : 0;
    values[at++] = abjad && !sameScript ? worst : 0;
    values[at++] = sameScript ? 1 : 0;
    values[at++] = abjad ? 1 : 0;
    values[at++] = latin ? 1 : 0;
    values[at] = latin ? mean : 0;
  }

  /// Where a field or a comma names the family name, the order of writing says nothing.
  private static boolean hasFamilyName(SoundedName side) {
    for (var i = 0; i < side.size(); i++) {
      if (side.parts[i].role == Role.FAMILY) {
        return true;
      }
    }
    return false;
  }

  /// May it be own name, father's and grandfather's, and nothing else?
  private static boolean isChain(SoundedName side) {
    for (var i = 0; i < side.size(); i++) {
      if (side.parts[i].role != Role.UNKNOWN && side.parts[i].role != Role.GIVEN) {
        return false;
      }
    }
    return true;
  }

  private static boolean isChangedOver(Alignment aligned) {
    if (aligned.pairs < 3) {
      return false;
    }
    for (var p = 0; p < aligned.pairs; p++) {
      if (aligned.prices[p] > SAME) {
        return false;
      }
    }
    return inverted(aligned) == 1;
  }

  private static int scripts(SoundedName side) {
    var scripts = 0;
    for (var i = 0; i < side.size(); i++) {
      scripts |= 1 << side.parts[i].script.ordinal();
    }
    return scripts;
  }

  /// Inside three pairs and more: two of them changed places. A surname that moves from one end to
  /// the other changes no order of the rest.
  private static double inversions(Alignment aligned) {
    if (aligned.pairs < 3) {
      return 0;
    }
    var inverted = inverted(aligned);
    // all pairs but those with one moved part
    return inverted == 0 || inverted == aligned.pairs - 1 ? 0 : 1;
  }

  /// How many couples of pairs stand the other way round.
  private static int inverted(Alignment aligned) {
    var inverted = 0;
    for (var p = 0; p < aligned.pairs; p++) {
      for (var q = 0; q < p; q++) {
        inverted +=
            (aligned.one[p] - aligned.one[q]) * (aligned.other[p] - aligned.other[q]) < 0 ? 1 : 0;
      }
    }
    return inverted;
  }
}
