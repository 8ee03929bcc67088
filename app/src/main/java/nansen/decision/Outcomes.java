package nansen.decision;

import java.util.List;
import java.util.Set;
import nansen.law.pack.FactSpec;
import nansen.law.pack.Vocabulary;

/// What a decision may come to, and the facts that tell of it.
final class Outcomes {
  static final String TAKEN = "decision.taken";
  static final String FINAL = "decision.final";
  static final String NOTIFIED = "decision.notified";
  static final String APPEAL_LODGED = "appeal.lodged";
  static final String APPEAL_DECIDED = "appeal.decided";
  static final String APPEAL_NOTIFIED = "appeal.decision-notified";

  /// What a board makes of an appeal when the first instance is to decide once more.
  static final String SENT_BACK = "sent-back";

  /// The facts that a signature writes.
  static final Set<String> KINDS = Set.of(TAKEN, APPEAL_DECIDED);

  /// What a board makes of an appeal. The vocabulary has no word for it, so it stands in the
  /// decision and not in the fact.
  private static final List<String> ON_APPEAL = List.of("upheld", "changed", SENT_BACK);

  private Outcomes() {}

  static List<String> of(Stage stage, Vocabulary vocabulary) {
    return switch (stage) {
      case APPEAL -> ON_APPEAL;
      case FIRST, REVERSAL, ANEW -> {
        var spec = vocabulary.spec(TAKEN);
        yield spec != null
                && spec.details().get("outcome") instanceof FactSpec.Detail.Choice(var words)
            ? words
            : List.of();
      }
    };
  }
}
