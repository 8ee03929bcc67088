package nansen.casefile;

import java.util.List;
import java.util.Set;
import nansen.people.Known;

/// Cases came in with their past, in the transaction that is open: for rooms above that make
/// something from cases, which this room does not know. Nothing was known of them before.
public record CasesBrought(List<Brought> cases) {
  public CasesBrought {
    cases = List.copyOf(cases);
  }

  /// One of them.
  ///
  /// @param kinds of the facts that stand, see [RecordedKinds]
  /// @param people who take part, see [nansen.people.People#known]
  public record Brought(CaseId id, Set<String> kinds, List<Known> people) {
    public Brought {
      kinds = Set.copyOf(kinds);
      people = List.copyOf(people);
    }
  }
}
