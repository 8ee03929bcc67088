package nansen.names;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nansen.names.roman.Language;
import nansen.names.roman.Romanisation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// One original, the spellings the standards make of it: always one person.
final class SpellingsTest {
  private static final List<String> RUSSIAN_GIVEN =
      List.of(
          "Александр",
          "Евгений",
          "Юлия",
          "Ксения",
          "Пётр",
          "Фёдор",
          "Эдуард",
          "Яков",
          "Наталья",
          "Игорь",
          "Сергей",
          "Юрий",
          "Илья",
          "Мария",
          "Жанна",
          "Харитон",
          "Цезарь",
          "Щепан",
          "Вячеслав",
          "Любовь");
  private static final List<String> RUSSIAN_FAMILY =
      List.of(
          "Горбачёв",
          "Хрущёв",
          "Щербаков",
          "Чайковский",
          "Жириновский",
          "Ельцин",
          "Шостакович",
          "Цветаева",
          "Эйзенштейн",
          "Яшин",
          "Юсупов",
          "Соловьёв",
          "Подъячев",
          "Засулич",
          "Лужков",
          "Ильюшин",
          "Ахматова",
          "Путин",
          "Гусев",
          "Объедков");
  private static final List<String> UKRAINIAN_GIVEN =
      List.of(
          "Олексій",
          "Євген",
          "Юлія",
          "Ганна",
          "Зиновій",
          "Їжак",
          "Йосип",
          "Микола",
          "Володимир",
          "Дмитро",
          "Сергій",
          "Андрій",
          "Наталія",
          "Ярослав",
          "Любов");
  private static final List<String> UKRAINIAN_FAMILY =
      List.of(
          "Шевченко",
          "Згурський",
          "Ґалаґан",
          "Тимошенко",
          "Яценюк",
          "Хмельницький",
          "Щербак",
          "Лук'яненко",
          "Заїченко",
          "Гончаренко",
          "Жадан",
          "Чорновол",
          "Цимбалюк",
          "Кобзар",
          "Білозір");

  record Case(long seed, Language language, String name) {}

  static Stream<Case> names() {
    return IntStream.range(0, 120)
        .mapToObj(seed -> {
          var random = new Random(seed);
          return seed % 2 == 0
              ? new Case(
                  seed,
                  Language.RUSSIAN,
                  any(RUSSIAN_GIVEN, random) + " " + any(RUSSIAN_FAMILY, random))
              : new Case(
                  seed,
                  Language.UKRAINIAN,
                  any(UKRAINIAN_GIVEN, random) + " " + any(UKRAINIAN_FAMILY, random));
        });
  }

  private static String any(List<String> list, Random random) {
    return list.get(random.nextInt(list.size()));
  }

  private static List<String> spellings(Case one) {
    var spellings = new ArrayList<String>(List.of(one.name()));
    for (var standard : Romanisation.standards(one.language())) {
      if (Names.romanise(one.name(), one.language(), standard)
          instanceof Romanisation.Written(var latin)) {
        spellings.add(latin);
      }
    }
    assertEquals(Romanisation.standards(one.language()).size() + 1, spellings.size(), one.name());
    return spellings;
  }

  @ParameterizedTest
  @MethodSource("names")
  void any_two_spellings_of_one_name_match(Case one) {
    var spellings = spellings(one);

    for (var a : spellings) {
      for (var b : spellings) {
        var probability = Names.compare(Names.parse(a), Names.parse(b)).probability();
        assertTrue(probability > 0.9, () -> a + " | " + b + ": " + probability);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("names")
  void the_zone_of_a_passport_matches_every_spelling(Case one) {
    var zone = zone(one);

    for (var spelling : spellings(one)) {
      var probability = Names.compare(Names.parse(zone), Names.parse(spelling)).probability();
      assertTrue(probability > 0.9, () -> zone + " | " + spelling + ": " + probability);
    }
  }

  private static String zone(Case one) {
    var latin =
        ((Romanisation.Written)
                Names.romanise(one.name(), one.language(), nansen.names.roman.Standard.ICAO))
            .name()
            .toUpperCase(Locale.ROOT)
            .replaceAll("[^A-Z ]", "");
    var space = latin.indexOf(' ');
    var field = latin.substring(space + 1) + "<<" + latin.substring(0, space);
    return field + "<".repeat(39 - field.length());
  }
}
