package nansen.decision;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

  /// The fact beside the signature of a board that sent a case back.
  static FactId sentBack(DecisionId decision) {
    return new FactId("decision:" + decision + ":sent-back");
  }

  @Override
  public Set<FactId> of(CaseId id) {
    return decisions.signedFacts(id).entrySet().stream()
        .flatMap(each -> Stream.of(sentBack(each.getKey()), each.getValue()))
        .collect(Collectors.toSet());
  }
}
