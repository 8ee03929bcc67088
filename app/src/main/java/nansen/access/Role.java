package nansen.access;

import java.util.Locale;

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
  OPERATOR;

  /// The role as it is written on the command line and in the ids of rules, such as
  /// `decision-maker`.
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
