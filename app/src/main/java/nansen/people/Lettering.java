package nansen.people;

/// How a name came into the letters in which it is written.
public enum Lettering {
  /// As the person or the person's country writes it.
  ORIGINAL,
  /// As printed in a travel document or its machine-readable zone (ICAO Doc 9303).
  TRAVEL_DOCUMENT,
  /// Ukrainian resolution 55 of 2010.
  KMU_55,
  BGN_PCGN,
  /// The rules of the Norwegian Language Council.
  NORWEGIAN,
  GERMAN,
  FRENCH,
  /// GOST 7.79-2000 system B.
  GOST,
  /// As heard by the one who wrote it down.
  BY_EAR,
  NOT_KNOWN
}
