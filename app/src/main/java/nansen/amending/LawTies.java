package nansen.amending;

import java.util.Optional;
import nansen.access.NeedToKnow;
import nansen.access.Subject;
import nansen.access.Tie;
import org.springframework.stereotype.Component;

/// Who is tied to a proposal to change the law: whoever made it, and so does not decide on it.
@Component
class LawTies implements NeedToKnow {
  @Override
  public Subject.Kind kind() {
    return Subject.Kind.LAW;
  }

  @Override
  public Optional<String> condition(Tie tie, String id) {
    return tie == Tie.DRAFTER
        ? Optional.of(
            "EXISTS (SELECT FROM amending.proposal p WHERE p.proposal_id = "
                + id
                + " AND p.proposer = :actor_user)")
        : Optional.empty();
  }
}
