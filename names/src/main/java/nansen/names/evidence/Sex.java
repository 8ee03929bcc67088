package nansen.names.evidence;

/// Sex as a document or a person states it.
public enum Sex {
  NOT_KNOWN,
  FEMALE,
  MALE,
  /// Stated as neither, as an X in a passport.
  OTHER
}
