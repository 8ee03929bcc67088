package nansen.law.standing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nansen.law.journal.Journal;
import nansen.law.pack.LawBook;
import nansen.law.pack.Place;

/// The front door of the library: from the facts of a case to what the law requires.
///
/// ```java
/// var law = Law.at(book, place);                       // once for a place
/// var standings = Law.assess(journal, law, asOf, knownAt);
/// ```
public final class Law {
  private Law() {}

  /// The packs of a book that bind the state of a place, ready to assess cases there. An empty list
  /// where none does.
  public static List<LocalLaw> at(LawBook book, Place place) {
    return LocalLaw.of(book, place);
  }

  /// What one pack makes of a case. Pure: the same four arguments give the same standing, for ever.
  /// Total: it throws for no journal.
  ///
  /// @param asOf what happened later counts for nothing
  /// @param knownAt what was recorded later counts for nothing
  public static Standing assess(Journal journal, LocalLaw law, Instant asOf, Instant knownAt) {
    return assess(journal, List.of(law), asOf, knownAt).getFirst();
  }

  /// What several packs make of a case, side by side, in the order given. What one pack takes as
  /// having happened (a silence that counts as acceptance) is a fact for the packs after it.
  public static List<Standing> assess(
      Journal journal, List<LocalLaw> laws, Instant asOf, Instant knownAt) {
    if (laws.isEmpty()) {
      return List.of();
    }
    var facts = new Facts(journal, laws.getFirst(), asOf, knownAt);
    var standings = List.copyOf(standings(laws, facts));
    return facts.hasActs() ? new Breaches(journal, laws, facts).in(standings) : standings;
  }

  static List<Standing> standings(List<LocalLaw> laws, Facts facts) {
    var standings = new ArrayList<Standing>(laws.size());
    for (var law : laws) {
      standings.add(new Assessment(law, facts).standing());
    }
    return standings;
  }
}
