package nansen.people;

/// What a person is in a case.
public enum CaseRole {
  APPLICANT,
  SPOUSE,
  CHILD,
  PARENT,
  SIBLING,
  /// Another relative, in the country or elsewhere.
  RELATIVE,
  GUARDIAN
}
