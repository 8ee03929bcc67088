package nansen.casefile;

import java.util.Set;

/// Facts of a case were recorded, in the transaction that is open: for rooms above, which the case
/// file does not know.
///
/// @param kinds of these facts, and of those that they amend
public record FactsRecorded(CaseId id, Set<String> kinds) {

  public FactsRecorded {
    kinds = Set.copyOf(kinds);
  }
}
