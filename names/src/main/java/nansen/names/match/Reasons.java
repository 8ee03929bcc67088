package nansen.names.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nansen.names.roman.Romanisation;
import nansen.names.written.Name;
import nansen.names.written.Part;
import nansen.names.written.Role;
import nansen.names.written.Script;

/// Puts an alignment into reasons: for, then against, then what is worth knowing.
final class Reasons {
  /// Up to here two parts sound the same.
  private static final float SAME = 0.04f;

  /// Up to here they sound nearly the same.
  private static final float NEAR = 0.2f;

  private static final float SOME = 0.45f;

  private final Name one;
  private final Name other;
  private final Scorer scorer;
  private final List<Reason> alike = new ArrayList<>();
  private final List<Reason> unlike = new ArrayList<>();
  private final List<Reason> remarks = new ArrayList<>();

  private Reasons(Name one, Name other, Scorer scorer) {
    this.one = one;
    this.other = other;
    this.scorer = scorer;
  }

  /// @param scorer has just measured the two names
  static List<Reason> of(Name one, Name other, Scorer scorer) {
    var reasons = new Reasons(one, other, scorer);
    reasons.collect();
    reasons.alike.addAll(reasons.unlike);
    reasons.alike.addAll(reasons.remarks);
    return reasons.alike;
  }

  private void collect() {
    var alignment = scorer.alignment();
    for (var pair = 0; pair < alignment.pairs; pair++) {
      pair(alignment, pair);
    }
    for (var i = 0; i < one.parts().size(); i++) {
      leftOver(one.parts().get(i), alignment.usedOne(i));
    }
    for (var j = 0; j < other.parts().size(); j++) {
      leftOver(other.parts().get(j), alignment.usedOther(j));
    }
    whole();
  }

  private void leftOver(Part part, boolean used) {
    if (!used) {
      remarks.add(new Reason.OnOneSideOnly(part));
    }
  }

  private void whole() {
    if (scorer.measured("sex-differs") > 0) {
      unlike.add(new Reason.EndingsOfOtherSex());
    }
    if (scorer.measured("order-changed") > 0) {
      unlike.add(new Reason.OtherOrder());
    }
    switch (scorer.generations()) {
      case NONE, SAME -> {}
      case ON_ONE_SIDE -> unlike.add(new Reason.GenerationOnOneSide());
      case DIFFER -> unlike.add(new Reason.OtherGeneration());
    }
    for (var name : List.of(one, other)) {
      if (name.parts().isEmpty()) {
        unlike.add(new Reason.NoName(name.written()));
      }
      name.notes().stream()
          .sorted()
          .forEach(note -> remarks.add(new Reason.Written(note, name.written())));
    }
  }

  private void pair(Alignment alignment, int pair) {
    var a = one.parts().get(alignment.one[pair]);
    var b = other.parts().get(alignment.other[pair]);
    var price = alignment.prices[pair];
    switch (alignment.kinds[pair]) {
      case TABLE -> alike.add(new Reason.SameGivenName(a, b));
      case SHORT_FORM -> alike.add(new Reason.ShortForm(a, b));
      case BEGINNING -> add(price, new Reason.SameBeginning(a, b), a, b);
      case JOINED -> joined(alignment, pair, a, b);
      case INITIAL -> {
        if (price < 0.5) {
          alike.add(new Reason.InitialFits(a, b));
        } else {
          unlike.add(new Reason.InitialClashes(a, b));
        }
      }
      case OTHER_NAME -> unlike.add(new Reason.OtherGivenName(a, b));
      case SOUND -> sound(price, a, b);
    }
  }

  private void joined(Alignment alignment, int pair, Part a, Part b) {
    if (alignment.oneNext[pair] >= 0) {
      alike.add(new Reason.Joined(List.of(a, one.parts().get(alignment.oneNext[pair])), b));
    } else {
      alike.add(new Reason.Joined(List.of(b, other.parts().get(alignment.otherNext[pair])), a));
    }
  }

  private void add(float price, Reason reason, Part a, Part b) {
    if (price < NEAR) {
      alike.add(reason);
    } else {
      sound(price, a, b);
    }
  }

  private void sound(float price, Part a, Part b) {
    if (price < NEAR) {
      alike.add(price > SAME ? new Reason.NearSound(a, b, 1 - price) : same(a, b));
    } else if (a.role() == Role.PATRONYMIC && b.role() == Role.PATRONYMIC) {
      unlike.add(new Reason.OtherPatronymic(a, b));
    } else {
      unlike.add(
          price < SOME ? new Reason.LittleLikeness(a, b, 1 - price) : new Reason.Different(a, b));
    }
  }

  private Reason same(Part a, Part b) {
    if (a.text().toLowerCase(Locale.ROOT).equals(b.text().toLowerCase(Locale.ROOT))) {
      return new Reason.SameSpelling(a, b);
    }
    var cyrillic = a.script() == Script.CYRILLIC ? a : b;
    var latin = a.script() == Script.CYRILLIC ? b : a;
    if (cyrillic.script() == Script.CYRILLIC && latin.script() == Script.LATIN) {
      var spelling =
          Romanisation.spelling(
              cyrillic.text(), latin.text(), (cyrillic == a ? one : other).written());
      if (spelling.isPresent()) {
        return new Reason.SameByStandard(a, b, spelling.get());
      }
    }
    return looksLike(a, b) || looksLike(b, a)
        ? new Reason.SameLook(a, b)
        : new Reason.SameSound(a, b);
  }

  private static boolean looksLike(Part one, Part latin) {
    var look = one.latinLook();
    return latin.script() == Script.LATIN && look != null && look.equalsIgnoreCase(latin.text());
  }
}
