package nansen.names.written;

/// What a reader must know of how a name was written.
public enum Note {
  /// A word mixes letters of two scripts that look alike; it was read in one of them.
  LOOK_ALIKES,
  /// Controls that are not seen were taken out: the order of writing overridden, width zero.
  HIDDEN_CONTROLS,
  /// Something that no name is made of was passed over: pictures, halves of characters.
  FOREIGN_CHARACTERS,
  /// Longer than any name; the rest was not read.
  TOO_LONG,
  /// From a machine-readable zone.
  MACHINE_READABLE,
  /// From a machine-readable zone without room for the whole name: the last part may be cut off.
  CUT_OFF,
  /// The letter X stood for Arabic letters, as ICAO Doc 9303 part 3 section 6 C has it.
  ARABIC_ESCAPES,
  /// A script without a table here, read through ICU.
  THROUGH_ICU
}
