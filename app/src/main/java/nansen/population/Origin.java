package nansen.population;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import nansen.names.evidence.CalendarOfBirth;
import nansen.names.evidence.Sex;
import nansen.names.roman.Language;
import org.jspecify.annotations.Nullable;

/// Where invented people come from, and what they are called there.
///
/// @param state three letters, as [nansen.people.Said.Nationality] has them
/// @param share of a hundred people, and of a hundred who come over the land border
/// @param language BCP 47
/// @param cyrillic the language whose tables of romanisation apply; null for other scripts
/// @param calendar the one in which people know their birth
/// @param men given names, and those of women
/// @param fathersOfMen what stands second in the name of a man, and of a woman
/// @param familiesOfMen what stands last; in the same order for women
record Origin(
    String state,
    int share,
    int shareOnFoot,
    String language,
    @Nullable Language cyrillic,
    CalendarOfBirth calendar,
    List<Word> men,
    List<Word> women,
    List<Word> fathersOfMen,
    List<Word> fathersOfWomen,
    List<Word> familiesOfMen,
    List<Word> familiesOfWomen) {

  /// One part of a name.
  ///
  /// @param written in the letters of its country
  /// @param heard ways to write it in Latin letters by ear; empty where a table makes them
  record Word(String written, List<String> heard) {
    Word {
      heard = List.copyOf(heard);
    }

    private static Word of(String entry) {
      var sign = entry.indexOf('=');
      return sign < 0
          ? new Word(entry, List.of())
          : new Word(
              entry.substring(0, sign), Arrays.asList(entry.substring(sign + 1).split("/", -1)));
    }
  }

  private static final Properties NAMES = names();

  static final Origin RUSSIA = of("RUS", 14, 46, "ru", Language.RUSSIAN, CalendarOfBirth.GREGORIAN);

  static final List<Origin> ALL =
      List.of(
          RUSSIA,
          of("SYR", 20, 16, "ar", null, CalendarOfBirth.GREGORIAN),
          of("AFG", 15, 14, "fa-AF", null, CalendarOfBirth.SOLAR_HIJRI),
          of("ERI", 14, 4, "ti", null, CalendarOfBirth.GREGORIAN),
          of("UKR", 12, 6, "uk", Language.UKRAINIAN, CalendarOfBirth.GREGORIAN),
          of("ETH", 6, 2, "am", null, CalendarOfBirth.ETHIOPIAN),
          of("IRN", 6, 4, "fa", null, CalendarOfBirth.SOLAR_HIJRI),
          of("SOM", 5, 2, "so", null, CalendarOfBirth.GREGORIAN),
          of("TUR", 4, 2, "tr", null, CalendarOfBirth.GREGORIAN),
          of("BLR", 4, 4, "be", Language.BELARUSIAN, CalendarOfBirth.GREGORIAN));

  static Origin of(Chance chance, Arrival.Way way) {
    var left = chance.between(0, 99);
    for (var origin : ALL) {
      left -=
          switch (way) {
            case ACROSS_THE_BORDER -> origin.shareOnFoot;
            case AT_AN_AIRPORT, WITHIN_THE_COUNTRY -> origin.share;
          };
      if (left < 0) {
        return origin;
      }
    }
    return RUSSIA;
  }

  List<Word> given(Sex sex) {
    return sex == Sex.FEMALE ? women : men;
  }

  List<Word> fathers(Sex sex) {
    return sex == Sex.FEMALE ? fathersOfWomen : fathersOfMen;
  }

  List<Word> families(Sex sex) {
    return sex == Sex.FEMALE ? familiesOfWomen : familiesOfMen;
  }

  /// Whether a name is the own, the father's and the grandfather's, and none of them a family's.
  boolean isChain() {
    return familiesOfMen == men;
  }

  private static Origin of(
      String state,
      int share,
      int shareOnFoot,
      String language,
      @Nullable Language cyrillic,
      CalendarOfBirth calendar) {
    var men = words(state + ".men");
    var women = words(state + ".women");
    // Without a patronymic the father's own name stands second, and without a family name the
    // grandfather's third.
    var fathers = NAMES.containsKey(state + ".fathers.men");
    var families =
        NAMES.containsKey(state + ".families") ? words(state + ".families") : List.<Word>of();
    return new Origin(
        state,
        share,
        shareOnFoot,
        language,
        cyrillic,
        calendar,
        men,
        women,
        fathers ? words(state + ".fathers.men") : families.isEmpty() ? men : List.of(),
        fathers ? words(state + ".fathers.women") : families.isEmpty() ? men : List.of(),
        fathers ? words(state + ".families.men") : families.isEmpty() ? men : families,
        fathers ? words(state + ".families.women") : families.isEmpty() ? men : families);
  }

  private static List<Word> words(String key) {
    var all = new ArrayList<Word>();
    for (var entry : Objects.requireNonNull(NAMES.getProperty(key), key).split(" ", -1)) {
      all.add(Word.of(entry));
    }
    return List.copyOf(all);
  }

  private static Properties names() {
    try (var file =
        Objects.requireNonNull(
            Origin.class.getResourceAsStream("/nansen/population/names.properties"))) {
      var names = new Properties();
      names.load(new InputStreamReader(file, StandardCharsets.UTF_8));
      return names;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
