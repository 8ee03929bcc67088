package nansen.casefile;

import java.util.Set;
import nansen.law.journal.FactId;

/// A room whose acts made facts of a case true. What was signed is undone by another act there, and
/// not by a correction in the journal.
public interface SealedFacts {
  Set<FactId> of(CaseId id);
}
