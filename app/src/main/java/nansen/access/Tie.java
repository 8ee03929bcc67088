package nansen.access;

/// What ties a person to a record. Rooms say who is tied, see [NeedToKnow]; the ties marked so are
/// known to this room.
public enum Tie {
  /// None is asked for: the rule holds for every record. Known to this room.
  NONE,
  /// The record is being made just now and has no id yet. Known to this room.
  NEW,
  /// It is about the person who asks. Known to this room.
  SELF,
  /// It was opened at the site of the person's unit within the last 30 days.
  SITE,
  /// It belongs to the person's unit.
  UNIT,
  /// It is given to the person.
  ASSIGNED,
  /// It lies before the person's instance on appeal.
  APPEALED,
  /// The person holds a confirmed mandate that has not ended.
  MANDATE,
  /// The person holds such a mandate, and the decision has been served.
  SERVED,
  /// It is about a captive whom the person may visit.
  CAPTIVE,
  /// The person wrote the draft that waits for a signature, or the proposal that waits for a
  /// decision.
  DRAFTER,
  /// The person signed the decision that is appealed.
  SIGNER,
  /// Somebody else opened the record's sources to the person, by name. Known to this room.
  NAMED_SOURCE,
  /// Somebody else opened its protected address to the person, by name. Known to this room.
  NAMED_ADDRESS,
  /// Somebody who has the record opened it to the person, by name, for a time.
  NAMED,
  /// The person has a conflict of interest. Always wins. Known to this room.
  EXCLUDED
}
