package nansen.names.roman;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Writes Cyrillic names in Latin letters, and tells by which standard one was written.
public final class Romanisation {
  /// No longer text is read as a name.
  private static final int MOST_CHARACTERS = 1000;

  /// What is typed for an apostrophe, inside a Cyrillic word.
  private static final Pattern APOSTROPHE =
      Pattern.compile("(?<=\\p{IsCyrillic})[’‘ʼʹ`´′](?=\\p{IsCyrillic})");

  /// An acute or grave accent that NFC leaves behind a Cyrillic letter.
  private static final Pattern STRESS = Pattern.compile("(?<=\\p{IsCyrillic})[\u0300\u0301]");

  private static final Set<Standard> RUSSIAN = EnumSet.complementOf(EnumSet.of(Standard.KMU_55));
  private static final Set<Standard> UKRAINIAN = EnumSet.complementOf(EnumSet.of(Standard.GOST));

  /// The letters of ICAO Doc 9303-3 that differ by language.
  private static final String BELARUSIAN =
      "г>h е>e ё>io ж>zh і>i й>i ў>u х>kh ц>ts ч>ch ш>sh ы>y э>e ю>iu я>ia";

  private static final String BULGARIAN = "е>e ж>zh й>i х>kh ц>ts ч>ch ш>sh щ>sht ъ>ie ю>iu я>ia";
  private static final String SERBIAN = "г>h е>e ж>z ј>j љ>lj њ>nj ђ>d ћ>c џ>dz х>h ц>c ч>c ш>s";
  private static final String MACEDONIAN =
      "е>e ж>zh ѓ>gj ѕ>dz ј>j љ>lj њ>nj ќ>kj џ>dj х>h ц>c ч>ch ш>sh";

  private static final Map<Language, Map<Standard, LetterRules>> RULES = rules();

  private Romanisation() {}

  private static Map<Language, Map<Standard, LetterRules>> rules() {
    var all = new EnumMap<Language, Map<Standard, LetterRules>>(Language.class);
    for (var language : Language.values()) {
      var rules = new EnumMap<Standard, LetterRules>(Standard.class);
      switch (language) {
        case RUSSIAN -> RUSSIAN.forEach(one -> rules.put(one, RussianRules.of(one)));
        case UKRAINIAN -> UKRAINIAN.forEach(one -> rules.put(one, UkrainianRules.of(one)));
        case BELARUSIAN -> rules.put(Standard.ICAO, icao(BELARUSIAN));
        case BULGARIAN -> rules.put(Standard.ICAO, icao(BULGARIAN));
        case SERBIAN -> rules.put(Standard.ICAO, icao(SERBIAN));
        case MACEDONIAN -> rules.put(Standard.ICAO, icao(MACEDONIAN));
      }
      all.put(language, Map.copyOf(rules));
    }
    return Map.copyOf(all);
  }

  private static LetterRules icao(String table) {
    return new LetterRules(table, RussianRules.SAME);
  }

  /// What came of writing a name.
  public sealed interface Result {}

  /// @param name in Latin letters; what was Latin, and spaces and hyphens, are kept
  public record Written(String name) implements Result {}

  /// @param why a sentence that says what to do instead
  public record NotCovered(String why) implements Result {}

  /// Writes a name word by word. Marks of stress are left out.
  public static Result write(String written, Language language, Standard standard) {
    var rules = RULES.getOrDefault(language, Map.of()).get(standard);
    if (rules == null) {
      return new NotCovered(
          standard.title()
              + " is not covered for "
              + title(language)
              + " here; take one of "
              + standards(language).stream().map(Standard::title).toList()
              + ".");
    }
    if (written.length() > MOST_CHARACTERS) {
      return new NotCovered(
          "A name of more than " + MOST_CHARACTERS + " characters is none; write it alone.");
    }
    var name = plain(written);
    var out = new StringBuilder();
    for (var at = 0; at < name.length(); ) {
      var end = end(name, at);
      var word = name.substring(at, end);
      if (isWordLetter(name.charAt(at))) {
        var latin = word(rules, word);
        if (latin == null) {
          return new NotCovered(
              "\""
                  + word
                  + "\" has a letter that is neither Latin nor of "
                  + title(language)
                  + " Cyrillic.");
        }
        out.append(latin);
      } else {
        out.append(word);
      }
      at = end;
    }
    return new Written(out.toString());
  }

  /// The standards that cover a language, in the order of [Standard].
  public static List<Standard> standards(Language language) {
    return List.copyOf(new TreeSet<>(RULES.getOrDefault(language, Map.of()).keySet()));
  }

  /// Composed letters, one apostrophe for all that are typed for it, no marks of stress.
  private static String plain(String written) {
    var composed = Normalizer.normalize(written, Normalizer.Form.NFC);
    return APOSTROPHE.matcher(STRESS.matcher(composed).replaceAll("")).replaceAll("'");
  }

  private static @Nullable String word(LetterRules rules, String word) {
    if (has(word, UnicodeScript.CYRILLIC)) {
      return rules.write(word);
    }
    return word.chars()
            .filter(Character::isLetter)
            .allMatch(c -> UnicodeScript.of(c) == UnicodeScript.LATIN)
        ? word
        : null;
  }

  private static boolean has(String word, UnicodeScript script) {
    return word.chars().anyMatch(c -> UnicodeScript.of(c) == script);
  }

  private static int end(String name, int from) {
    var inWord = isWordLetter(name.charAt(from));
    var end = from + 1;
    while (end < name.length() && isWordLetter(name.charAt(end)) == inWord) {
      end++;
    }
    return end;
  }

  private static boolean isWordLetter(char one) {
    return Character.isLetter(one) || one == '\'';
  }

  private static String title(Language language) {
    var name = language.name();
    return name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
  }

  /// A language and the standard by which a word of it was written.
  public record Spelling(Language language, Standard standard) {
    /// In English words.
    public String title() {
      return Romanisation.title(language) + " in " + standard.title();
    }
  }

  /// By which standard a Latin word is just this Cyrillic one; marks and signs do not count.
  ///
  /// @param whole the whole Cyrillic name, whose letters tell the language where they can
  public static Optional<Spelling> spelling(String cyrillic, String latin, String whole) {
    if (latin.length() > MOST_CHARACTERS) {
      return Optional.empty();
    }
    var sought = bare(latin);
    return spelt(cyrillic, whole)
        .filter(each -> bare(each.name()).equals(sought))
        .findFirst()
        .map(Spelt::by);
  }

  /// A Cyrillic word as the standards write it in the languages that its letters allow.
  public static List<String> spellings(String cyrillic) {
    return spelt(cyrillic, cyrillic).map(Spelt::name).distinct().toList();
  }

  private record Spelt(Spelling by, String name) {}

  private static Stream<Spelt> spelt(String cyrillic, String whole) {
    return languages(whole).stream()
        .flatMap(language -> standards(language).stream().map(it -> new Spelling(language, it)))
        .mapMulti((by, into) -> {
          if (write(cyrillic, by.language(), by.standard()) instanceof Written(var name)) {
            into.accept(new Spelt(by, name));
          }
        });
  }

  private static List<Language> languages(String cyrillic) {
    var lower = cyrillic.toLowerCase(Locale.ROOT);
    if (has(lower, "іїєґ")) {
      return List.of(Language.UKRAINIAN);
    }
    return has(lower, "ыэъё")
        ? List.of(Language.RUSSIAN)
        : List.of(Language.RUSSIAN, Language.UKRAINIAN);
  }

  private static boolean has(String word, String letters) {
    return word.chars().anyMatch(c -> letters.indexOf(c) >= 0);
  }

  private static String bare(String word) {
    var plain = Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
    var out = new StringBuilder(plain.length());
    plain.chars().filter(Character::isLetter).forEach(c -> out.append((char) c));
    return out.toString();
  }
}
