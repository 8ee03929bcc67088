package nansen.names.match;

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
    scorer.query(SoundedName.of(one.name()));
    scorer.parts(SoundedName.of(other.name()));
    var odds = scorer.logOdds();
    scorer.measured(); // the reasons need all pairs, also of names that have nothing in common
    var reasons = Reasons.of(one.name(), other.name(), scorer);
    var a = SoundedEvidence.of(one.known());
    var b = SoundedEvidence.of(other.known());
    var births = PackedEvidence.births(a.birth(), b.birth());
    if (births != Agreement.NOT_KNOWN) {
      reasons.add(new Reason.Births(births));
    }
    add(reasons, What.SEX, PackedEvidence.sexes(a.rest(), b.rest()));
    add(reasons, What.NATIONALITY, PackedEvidence.nationalities(a.rest(), b.rest()));
    add(reasons, What.PLACE, PackedEvidence.places(a.rest(), b.rest()));
    return new Match(Scorer.probability(odds + scorer.logOdds(a, b.birth(), b.rest())), reasons);
  }

  private static void add(java.util.List<Reason> reasons, What what, int agreement) {
    if (agreement != 0) {
      reasons.add(new Reason.Known(what, agreement > 0 ? Reason.Side.FOR : Reason.Side.AGAINST));
    }
  }
}
