package nansen.decision;

import java.util.UUID;

/// Names a decision from its first draft on.
public record DecisionId(UUID value) {
  @Override
  public String toString() {
    return value.toString();
  }
}
