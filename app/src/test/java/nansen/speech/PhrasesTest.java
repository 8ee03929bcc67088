package nansen.speech;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.util.HashMap;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class PhrasesTest {
  private static final Phrases ENGLISH = Phrases.in(Language.EN);

  @ParameterizedTest
  @EnumSource
  void every_language_says_the_same_things(Language language) {
    assertEquals(withoutHolidays(ENGLISH), withoutHolidays(Phrases.in(language)));
  }

  /// English takes the holidays' names from the calendars.
  private static Set<String> withoutHolidays(Phrases phrases) {
    return phrases.keys().stream()
        .filter(key -> !key.startsWith("holiday."))
        .collect(Collectors.toSet());
  }

  @Test
  void the_other_languages_name_the_same_holidays() {
    var norwegian = holidays(Language.NB);

    assertFalse(norwegian.isEmpty());
    assertEquals(norwegian, holidays(Language.UK));
    assertEquals(norwegian, holidays(Language.RU));
    assertEquals(norwegian, holidays(Language.AR));
  }

  private static Set<String> holidays(Language language) {
    return Phrases.in(language).keys().stream()
        .filter(key -> key.startsWith("holiday."))
        .collect(Collectors.toSet());
  }

  @ParameterizedTest
  @EnumSource
  void every_phrase_has_the_same_gaps(Language language) {
    var phrases = Phrases.in(language);
    for (var key : withoutHolidays(ENGLISH)) {
      assertEquals(
          Message.of(ENGLISH.pattern(key)).gaps(),
          Message.of(phrases.pattern(key)).gaps(),
          () -> key + " in " + language);
    }
  }

  @ParameterizedTest
  @EnumSource
  void no_phrase_holds_the_sign_that_quotes(Language language) {
    var phrases = Phrases.in(language);
    for (var key : phrases.keys()) {
      assertTrue(phrases.pattern(key).indexOf('\'') < 0, () -> key + " in " + language);
    }
  }

  /// ICU is the reference for the notation that we read ourselves.
  @ParameterizedTest
  @EnumSource
  void every_phrase_reads_as_icu_reads_it(Language language) {
    var phrases = Phrases.in(language);
    for (var key : phrases.keys()) {
      var pattern = phrases.pattern(key);
      var icu = new MessageFormat(pattern, ULocale.forLanguageTag(language.tag()));
      for (var number : new long[] {0, 1, 2, 3, 4, 5, 11, 12, 14, 21, 22, 25, 101, 111, 112, 999}) {
        var values = new HashMap<String, Object>();
        for (var gap : Message.of(pattern).gaps()) {
          var isNumber = pattern.contains("{" + gap + ", plural");
          values.put(gap, isNumber ? (Object) number : "yes");
        }

        assertEquals(
            icu.format(values),
            Message.of(pattern).fill(language, values),
            () -> key + " " + number);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void plurals_cover_every_category_of_the_language(Language language) {
    var phrases = Phrases.in(language);
    var needed =
        switch (language) {
          case NB, EN -> Set.of("one", "other");
          case UK, RU -> Set.of("one", "few", "many", "other");
          case AR -> Set.of("zero", "one", "two", "few", "many", "other");
        };
    for (var key : phrases.keys()) {
      var pattern = phrases.pattern(key);
      if (pattern.contains(", plural,")) {
        needed.forEach(category ->
            assertTrue(
                pattern.contains(category + " {"),
                () -> key + " in " + language + " lacks " + category));
      }
    }
  }
}
