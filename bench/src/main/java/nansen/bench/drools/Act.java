package nansen.bench.drools;

/// What ends a time limit.
public enum Act {
  SCREENING_END,
  PASSING_ON,
  REGISTRATION,
  LODGING,
  INFORMATION,
  NEEDS_ASSESSMENT,
  TRANSMISSION,
  ADMISSIBILITY,
  DECISION,
  APPEAL,
  REVIEW_OR_RELEASE,
  REQUEST,
  REPLY,
  TRANSFER_DECISION,
  TRANSFER,
  TRANSFER_APPEAL,
  SUSPENSION,
  /// Of an event that ends nothing.
  NONE
}
