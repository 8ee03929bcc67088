package nansen.names.written;

import java.util.List;

/// The script a part of a name is written in, as far as the tables here tell scripts apart.
public enum Script {
  LATIN,
  CYRILLIC,
  ARABIC,
  /// Ge'ez, as Tigrinya and Amharic are written.
  ETHIOPIC,
  GEORGIAN,
  ARMENIAN,
  GREEK,
  HEBREW,
  DEVANAGARI,
  /// Any other, read through the general transliteration of ICU.
  OTHER;

  private static final List<Script> ALL = List.of(values());

  /// The script with this ordinal.
  public static Script of(int ordinal) {
    return ALL.get(ordinal);
  }
}
