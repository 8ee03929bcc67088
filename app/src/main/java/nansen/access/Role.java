package nansen.access;

/// What a person is in an office. What each may do stands in [Rules].
public enum Role {
  REGISTRAR,
  CASEWORKER,
  DECISION_MAKER,
  APPEAL_BOARD,
  LAWYER,
  INVESTIGATOR,
  /// A delegate who visits prisoners of war.
  PRISONER_DELEGATE,
  AUDITOR,
  STATISTICIAN,
  OPERATOR
}
