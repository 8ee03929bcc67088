package nansen.names.roman;

/// A rule for writing Cyrillic in Latin letters.
public enum Standard {
  /// ICAO Doc 9303 part 3, section 6 B: what passports print.
  ICAO("ICAO Doc 9303"),
  /// Resolution 55 of the Cabinet of Ministers of Ukraine, 27 January 2010.
  KMU_55("Ukrainian resolution 55 of 2010"),
  /// The agreement of the British and American boards on geographic names: Russian 1947, Ukrainian
  /// 2019 (which takes over resolution 55).
  BGN_PCGN("BGN/PCGN"),
  /// The rules of the Norwegian Language Council, resting on the Nordic standard of 1970.
  NORWEGIAN("the Norwegian rules"),
  /// Duden's transcription.
  GERMAN("the German rules"),
  /// As the French press writes.
  FRENCH("the French rules"),
  /// GOST 7.79-2000, system B.
  GOST("GOST 7.79 system B");

  private final String title;

  Standard(String title) {
    this.title = title;
  }

  /// The standard in English words.
  public String title() {
    return title;
  }
}
