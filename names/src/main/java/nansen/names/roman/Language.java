package nansen.names.roman;

/// The languages of which a name in Cyrillic may be; the same letters are written differently.
public enum Language {
  RUSSIAN,
  UKRAINIAN,
  BELARUSIAN,
  BULGARIAN,
  SERBIAN,
  MACEDONIAN
}
