package nansen.people;

/// What became of an attempt to write of a person. Either all was taken or nothing.
public sealed interface Kept {

  /// It is written, now or from an earlier attempt with the same content.
  record Taken(PersonId id) implements Kept {}

  /// Somebody else corrected or retracted the same entry in the meantime.
  ///
  /// @param theirs what they wrote
  record Crossed(Entry theirs) implements Kept {}

  /// The key of the write was used before for something else.
  record KeyUsed() implements Kept {}
}
