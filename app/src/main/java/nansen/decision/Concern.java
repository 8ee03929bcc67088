package nansen.decision;

/// What about a case may be open when it is decided. None of it stops a decision, as no pack says
/// that it does; each must be acknowledged in words.
enum Concern {
  /// A duty whose time is up.
  LATE,
  /// A duty that is open and that the decision does not end.
  DUTY,
  /// A time limit at which a person must look.
  HUMAN,
  /// A question whose answer would change what the law says.
  QUESTION,
  /// An item of a check list without an answer.
  ITEM,
  /// A planned act that a right forbids.
  ACT
}
