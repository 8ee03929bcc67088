package nansen.casefile;

import java.util.Set;
import java.util.function.Supplier;

/// Facts of a case were recorded, in the transaction that is open: for rooms above, which the case
/// file does not know.
///
/// @param kinds of these facts, and of those that they amend
/// @param standing the kinds of all facts that stand in the case now, see [RecordedKinds]; few
///   writes are of a kind for which somebody asks
public record FactsRecorded(CaseId id, Set<String> kinds, Supplier<Set<String>> standing) {

  public FactsRecorded {
    kinds = Set.copyOf(kinds);
  }
}
