package nansen.cli.names;

import java.util.Locale;
import java.util.Optional;
import nansen.names.roman.Language;

/// Which language a Cyrillic name is of, as far as a letter of its own tells it.
public final class CyrillicLanguage {
  private CyrillicLanguage() {}

  /// The language whose letters are in the name; empty where all of them are in several.
  public static Optional<Language> shownBy(String name) {
    var letters = name.toLowerCase(Locale.ROOT);
    if (hasAny(letters, "ў")) {
      return Optional.of(Language.BELARUSIAN);
    }
    if (hasAny(letters, "їєґ") || (hasAny(letters, "і") && !hasAny(letters, "ыэё"))) {
      return Optional.of(Language.UKRAINIAN);
    }
    if (hasAny(letters, "і")) {
      return Optional.of(Language.BELARUSIAN);
    }
    if (hasAny(letters, "ѓќѕ")) {
      return Optional.of(Language.MACEDONIAN);
    }
    if (hasAny(letters, "ђћ")) {
      return Optional.of(Language.SERBIAN);
    }
    return hasAny(letters, "ыэё") ? Optional.of(Language.RUSSIAN) : Optional.empty();
  }

  private static boolean hasAny(String text, String letters) {
    return letters.chars().anyMatch(letter -> text.indexOf(letter) >= 0);
  }
}
