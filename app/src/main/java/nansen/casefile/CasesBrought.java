package nansen.casefile;

import java.util.Map;
import java.util.Set;

/// Cases came in with their past, in the transaction that is open: for rooms above that make
/// something from cases, which this room does not know.
///
/// @param kinds of the facts that stand in each, see [RecordedKinds]
public record CasesBrought(Map<CaseId, Set<String>> kinds) {
  public CasesBrought {
    kinds = Map.copyOf(kinds);
  }
}
