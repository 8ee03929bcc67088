package nansen.decision;

import java.util.Set;
import nansen.casefile.CaseId;
import nansen.casefile.SealedFacts;
import nansen.law.journal.FactId;
import org.springframework.stereotype.Component;

/// The facts that a signature made true: only another decision changes them.
@Component
class SignedFacts implements SealedFacts {
  private final DecisionTable decisions;

  SignedFacts(DecisionTable decisions) {
    this.decisions = decisions;
  }

  @Override
  public Set<FactId> of(CaseId id) {
    return decisions.signedFacts(id);
  }
}
