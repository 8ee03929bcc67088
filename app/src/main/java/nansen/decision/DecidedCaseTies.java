package nansen.decision;

import java.util.Optional;
import nansen.access.NeedToKnow;
import nansen.access.Subject;
import nansen.access.Tie;
import org.springframework.stereotype.Component;

/// Who is tied to a case by its decisions.
@Component
class DecidedCaseTies implements NeedToKnow {
  @Override
  public Subject.Kind kind() {
    return Subject.Kind.CASE;
  }

  @Override
  public Optional<String> condition(Tie tie, String id) {
    return switch (tie) {
      case APPEALED ->
          Optional.of("EXISTS (SELECT FROM decision.appeal a WHERE a.case_id = " + id + ")");
      case SIGNER ->
          Optional.of(
              """
              EXISTS (SELECT FROM decision.decision f JOIN decision.signed s USING (decision_id)
                WHERE f.stage <> 'APPEAL' AND s.signer = :actor_user AND f.case_id = %s)\
              """
                  .formatted(id));
      case DRAFTER ->
          Optional.of(
              """
              EXISTS (SELECT FROM decision.decision f JOIN decision.version v USING (decision_id)
                WHERE v.author = :actor_user AND f.case_id = %s AND NOT EXISTS
                  (SELECT FROM decision.signed s WHERE s.decision_id = f.decision_id))\
              """
                  .formatted(id));
      default -> Optional.empty();
    };
  }

  @Override
  public Optional<String> records(Tie tie) {
    return tie == Tie.APPEALED
        ? Optional.of("SELECT a.case_id FROM decision.appeal a")
        : Optional.empty();
  }
}
