package nansen.casefile;

import java.util.Set;

/// Facts of a case were recorded, in the transaction that is open: for rooms above, which the case
/// file does not know.
///
/// @param kinds of these facts, and of those that they amend
/// @param standing the kinds of all facts that stand in the case now, see [RecordedKinds]
public record FactsRecorded(CaseId id, Set<String> kinds, Set<String> standing) {

  public FactsRecorded {
    kinds = Set.copyOf(kinds);
    standing = Set.copyOf(standing);
  }
}
