package nansen.access;

/// What somebody does to a record.
public enum Act {
  /// Sees it, alone or in a list, a count or an answer to a search.
  READ,
  /// Makes the record, or adds to it what was not there before.
  CREATE,
  /// Adds to it or corrects it. Nothing that was known is lost.
  RECORD,
  /// Writes a decision that binds nobody yet.
  DRAFT,
  /// Makes a draft the decision.
  SIGN,
  /// Decides, as the second reader, on what another proposed.
  CONFIRM,
  /// Lets the person know of a decision, or records that it was done.
  SERVE,
  /// Hands in a writing for a client.
  SUBMIT,
  /// Gives a case to a person or a unit.
  ASSIGN,
  /// Proposes changed law, so that one sees which cases it would change.
  PROPOSE,
  /// Puts changed law in force, having seen which cases it changes.
  APPROVE,
  /// Gives and takes roles; opens a record to somebody by name.
  GRANT,
  /// Proves the audit trail whole.
  VERIFY
}
