package nansen.names.match;

import java.util.Comparator;
import java.util.List;
import nansen.names.evidence.Agreement;
import nansen.names.evidence.Evidence;
import nansen.names.evidence.PackedEvidence;
import nansen.names.match.Reason.Known.What;
import nansen.names.written.Name;

/// Compares two persons and says why.
public final class Comparison {
  private Comparison() {}

  /// By their names alone. Symmetric in the probability; the reasons name the first part first.
  public static Match compare(Name one, Name other) {
    return compare(new Person(one, Evidence.NONE), new Person(other, Evidence.NONE));
  }

  /// By their names and by what else is known of both.
  public static Match compare(Person one, Person other) {
    var scorer = new Scorer();
    return match(logOdds(one.name(), other.name(), scorer), one, other, scorer);
  }

  /// The same while the first name is typed: its last part may be only the beginning of one.
  public static Match compareTyped(Person typed, Person other) {
    var scorer = new Scorer();
    scorer.query(SoundedName.of(typed.name().unfinished()));
    scorer.candidate(SoundedName.of(other.name()));
    return match(scorer.logOdds(), typed, other, scorer);
  }

  /// @param odds of the names alone, which the scorer holds in this order
  private static Match match(double odds, Person one, Person other, Scorer scorer) {
    var a = SoundedEvidence.of(one.known());
    var b = SoundedEvidence.of(other.known());
    var reasons = reasons(one.name(), a, other.name(), b, scorer);
    return new Match(Scorer.probability(odds + scorer.logOdds(a, b.birth(), b.rest())), reasons);
  }

  /// The reasons alone, where a scorer holds the first name as the query and the second as the
  /// candidate: what a search has at hand.
  public static List<Reason> reasons(
      Name one, SoundedEvidence a, Name other, SoundedEvidence b, Scorer scorer) {
    scorer.measured();
    var reasons = Reasons.of(one, other, scorer);
    var births = PackedEvidence.births(a.birth(), b.birth());
    if (births != Agreement.NOT_KNOWN) {
      reasons.add(new Reason.Births(births));
    }
    add(reasons, What.SEX, PackedEvidence.sexes(a.rest(), b.rest()));
    add(reasons, What.NATIONALITY, PackedEvidence.nationalities(a.rest(), b.rest()));
    add(reasons, What.PLACE, PackedEvidence.places(a.rest(), b.rest()));
    // What speaks for it first, then what against; within each the names before what else is known.
    reasons.sort(Comparator.comparing(Reason::side));
    return reasons;
  }

  /// Always in one order, so that the last digit does not depend on which name is named first; the
  /// scorer then holds them in the order given.
  private static double logOdds(Name one, Name other, Scorer scorer) {
    var a = SoundedName.of(one);
    var b = SoundedName.of(other);
    var inOrder = text(one).compareTo(text(other)) <= 0;
    scorer.query(inOrder ? a : b);
    scorer.candidate(inOrder ? b : a);
    var odds = scorer.logOdds();
    scorer.query(a);
    scorer.candidate(b);
    scorer.measured();
    return odds;
  }

  private static String text(Name name) {
    return name.written() + name.parts();
  }

  private static void add(List<Reason> reasons, What what, int agreement) {
    if (agreement != 0) {
      reasons.add(new Reason.Known(what, agreement > 0 ? Reason.Side.FOR : Reason.Side.AGAINST));
    }
  }
}
