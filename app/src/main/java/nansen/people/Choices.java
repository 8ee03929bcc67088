package nansen.people;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import nansen.law.pack.FactSpec;

/// Nationalities and languages to choose from, by their names in the reader's language.
public final class Choices {
  /// Which the two-letter codes of ISO 639-1 lack, and the field needs: Dari, Sorani, Kurmanji,
  /// then languages of the Caucasus and Crimea, Baluchi and Romani.
  private static final List<String> FURTHER_LANGUAGES =
      List.of("fa-AF", "ckb", "kmr", "inh", "kbd", "ady", "krc", "lez", "crh", "bal", "rom");

  /// Those whose names are among our texts.
  private static final Set<String> NAMED_BY_US = Set.of("fa-AF", "kmr");

  /// ISO 3166-1 alpha-3 by alpha-2, which are the codes of ICAO Doc 9303 but for Germany.
  private static final Map<String, String> COUNTRIES =
      Arrays.stream(Locale.getISOCountries())
          .collect(
              Collectors.toUnmodifiableMap(
                  two -> Locale.of("", two).getISO3Country(), two -> two, (one, _) -> one));

  /// Codes that say that there is no nationality, or that none is known.
  private static final Set<String> NO_STATE = Set.of("XXA", "XXX");

  private static final Map<Locale, List<Choice>> NATIONALITIES = new ConcurrentHashMap<>();
  private static final Map<Locale, List<Choice>> STATES = new ConcurrentHashMap<>();
  private static final Map<Locale, List<Choice>> LANGUAGES = new ConcurrentHashMap<>();

  private Choices() {}

  /// One to choose.
  public record Choice(String code, String title) {}

  static boolean isNationality(String code) {
    return COUNTRIES.containsKey(code) || NO_STATE.contains(code);
  }

  /// The states of the world; those without a state are words of the page.
  public static List<Choice> nationalities(Locale locale) {
    return NATIONALITIES.computeIfAbsent(
        locale,
        its ->
            sorted(
                its,
                COUNTRIES.keySet().stream()
                    .map(code -> new Choice(code, country(code, its)))
                    .toList()));
  }

  /// The languages of the world, as far as they have a code of two letters, and some more.
  public static List<Choice> languages(Locale locale) {
    return LANGUAGES.computeIfAbsent(
        locale,
        its -> {
          var tags = new ArrayList<>(List.of(Locale.getISOLanguages()));
          // Hebrew, Indonesian and Yiddish are there under their retired codes as well.
          tags.removeIf(
              tag -> tag.length() != 2 || !Locale.forLanguageTag(tag).getLanguage().equals(tag));
          tags.addAll(FURTHER_LANGUAGES);
          return sorted(
              its, tags.stream().map(tag -> new Choice(tag, language(tag, its))).toList());
        });
  }

  /// The same languages by their codes in ISO 639-3.
  public static List<Choice> languagesByIso3(Locale locale) {
    return languages(locale).stream()
        .map(each -> new Choice(iso3(each.code()), each.title()))
        .toList();
  }

  /// The name of the language with a code of ISO 639-3; the code where it has none.
  public static String languageOf(String iso3, Locale locale) {
    return languagesByIso3(locale).stream()
        .filter(each -> each.code().equals(iso3))
        .findFirst()
        .map(Choice::title)
        .orElse(iso3);
  }

  private static List<Choice> sorted(Locale locale, List<Choice> choices) {
    var order = Collator.getInstance(locale);
    return choices.stream().sorted(Comparator.comparing(Choice::title, order::compare)).toList();
  }

  /// All states that a fact can name, by their two letters, in the order of their names.
  public static List<Choice> states(Locale locale) {
    return STATES.computeIfAbsent(locale, its -> states(FactSpec.Detail.State.codes(), its));
  }

  /// States by their codes in ISO 3166-1 alpha-2, in the order of their names.
  public static List<Choice> states(Collection<String> codes, Locale locale) {
    return sorted(
        locale,
        codes.stream()
            .map(code -> new Choice(code, Locale.of("", code).getDisplayCountry(locale)))
            .toList());
  }

  /// The name of a state; the code where it has none.
  public static String country(String code, Locale locale) {
    var two = COUNTRIES.get(code);
    return two == null ? code : Locale.of("", two).getDisplayCountry(locale);
  }

  /// The code of a language in ISO 639-3.
  ///
  /// @param tag BCP 47
  public static String iso3(String tag) {
    return tag.equals("fa-AF") ? "prs" : Locale.forLanguageTag(tag).getISO3Language();
  }

  /// The name of a language: that of the field where Java has another, or none.
  public static String language(String tag, Locale locale) {
    return NAMED_BY_US.contains(tag)
        ? ResourceBundle.getBundle("messages/people", locale).getString("language." + tag)
        : Locale.forLanguageTag(tag).getDisplayName(locale);
  }

  /// What can be chosen.
  public static Set<String> codes(List<Choice> choices) {
    return choices.stream().map(Choice::code).collect(Collectors.toSet());
  }
}
