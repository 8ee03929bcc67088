package nansen.decision;

/// What about a case may be open when it is decided and does not stop it. Each must be acknowledged
/// in words of its own. What stops a decision is [Beforehand].
enum Concern {
  /// A step before the decision that nobody must take, or whose end nobody can tell.
  STEP,
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
