package nansen.speech;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The languages the program speaks.
public enum Language {
  NB("nb", Plural.GERMANIC),
  EN("en", Plural.GERMANIC),
  UK("uk", Plural.EAST_SLAVIC),
  RU("ru", Plural.EAST_SLAVIC),
  AR("ar", Plural.ARABIC);

  private enum Plural {
    GERMANIC,
    EAST_SLAVIC,
    ARABIC
  }

  private final String tag;
  private final Plural rule;

  Language(String tag, Plural rule) {
    this.tag = tag;
    this.rule = rule;
  }

  /// The tag of the language (BCP 47): `nb`, `en`, `uk`, `ru`, `ar`.
  public String tag() {
    return tag;
  }

  /// The language with this tag, or nothing.
  public static Optional<Language> of(String tag) {
    return Arrays.stream(values()).filter(each -> each.tag.equals(tag)).findFirst();
  }

  /// The language in which the law speaks to a reader: English where it does not speak theirs.
  ///
  /// @param reader one of the languages of the pages
  public static Language ofReader(Locale reader) {
    return of(reader.getLanguage()).orElse(EN);
  }

  /// The plural category of a whole number of things, as the Unicode CLDR names it.
  String category(long number) {
    return switch (rule) {
      case GERMANIC -> number == 1 ? "one" : "other";
      case EAST_SLAVIC -> {
        var tens = Math.abs(number) % 100;
        var ones = tens % 10;
        if (ones == 1 && tens != 11) {
          yield "one";
        }
        yield ones >= 2 && ones <= 4 && (tens < 12 || tens > 14) ? "few" : "many";
      }
      case ARABIC -> {
        var tens = Math.abs(number) % 100;
        yield switch ((int) Math.min(Math.abs(number), 3)) {
          case 0 -> "zero";
          case 1 -> "one";
          case 2 -> "two";
          default -> tens >= 3 && tens <= 10 ? "few" : tens >= 11 ? "many" : "other";
        };
      }
    };
  }

  @Override
  public String toString() {
    return tag;
  }
}
