package nansen.decision;

import java.util.Optional;
import nansen.access.NeedToKnow;
import nansen.access.Subject;
import nansen.access.Tie;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Who is tied to a decision. At first instance those who carry the case, on appeal the board; so
/// neither drafts or signs what is the other's. Whoever is shut out of the case is shut out of its
/// decisions.
@Component
class DecisionTies implements NeedToKnow {
  private final ObjectProvider<NeedToKnow> rooms;

  DecisionTies(ObjectProvider<NeedToKnow> rooms) {
    this.rooms = rooms;
  }

  @Override
  public Subject.Kind kind() {
    return Subject.Kind.DECISION;
  }

  @Override
  public Optional<String> condition(Tie tie, String id) {
    return switch (tie) {
      case EXCLUDED -> Optional.of(decision(id, NeedToKnow.excluded("d.case_id")));
      case ASSIGNED -> ofCase(tie, id, "d.stage <> 'APPEAL'");
      case APPEALED -> Optional.of(decision(id, "d.stage = 'APPEAL'"));
      case DRAFTER ->
          Optional.of(
              "EXISTS (SELECT FROM decision.version v WHERE v.decision_id = "
                  + id
                  + " AND v.author = :actor_user)");
      case SIGNER -> ofCase(tie, id, "d.stage = 'APPEAL'");
      default -> Optional.empty();
    };
  }

  /// What ties the person to the case, for a decision of which the condition holds.
  private Optional<String> ofCase(Tie tie, String id, String condition) {
    return NeedToKnow.condition(rooms.stream(), Subject.Kind.CASE, tie, "d.case_id")
        .map(said -> decision(id, condition + " AND (" + said + ")"));
  }

  private static String decision(String id, String condition) {
    return "EXISTS (SELECT FROM decision.decision d WHERE d.decision_id = "
        + id
        + " AND "
        + condition
        + ")";
  }
}
