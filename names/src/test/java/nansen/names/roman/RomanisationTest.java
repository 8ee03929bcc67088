package nansen.names.roman;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RomanisationTest {

  @ParameterizedTest
  @CsvSource({
    // The examples of resolution 55 itself
    "Згурський, UKRAINIAN, KMU_55, Zghurskyi",
    "Єнакієве, UKRAINIAN, KMU_55, Yenakiieve",
    "Знам'янка, UKRAINIAN, KMU_55, Znamianka",
    "Їжакевич, UKRAINIAN, KMU_55, Yizhakevych",
    "Йосипівка, UKRAINIAN, KMU_55, Yosypivka",
    "Щербухи, UKRAINIAN, KMU_55, Shcherbukhy",
    "Гоща, UKRAINIAN, KMU_55, Hoshcha",
    // Examples of the Norwegian Language Council
    "Янукович, UKRAINIAN, NORWEGIAN, Janukovytsj",
    "Тимошенко, UKRAINIAN, NORWEGIAN, Tymosjenko",
    "Турчинов, UKRAINIAN, NORWEGIAN, Turtsjynov",
    "Кличко, UKRAINIAN, NORWEGIAN, Klytsjko",
    "Горбачёв, RUSSIAN, NORWEGIAN, Gorbatsjov",
    "Третьяков, RUSSIAN, NORWEGIAN, Tretjakov",
    "Чайковский, RUSSIAN, GERMAN, Tschaikowski",
    "Хрущёв, RUSSIAN, GERMAN, Chruschtschow",
    "Алексей, RUSSIAN, GERMAN, Alexei",
    "Путин, RUSSIAN, FRENCH, Poutine",
    "Сергей, RUSSIAN, FRENCH, Sergueï",
    "Ельцин, RUSSIAN, FRENCH, Ieltsine",
    "Ельцин, RUSSIAN, BGN_PCGN, Yel’tsin",
    "Достоевский, RUSSIAN, BGN_PCGN, Dostoyevskiy",
    "Подъячев Юлий, RUSSIAN, ICAO, Podieiachev Iulii",
    "ХРУЩЁВ, RUSSIAN, ICAO, KHRUSHCHEV",
    "Щукин, RUSSIAN, GOST, Shhukin",
    "Борисов-Мусатов, RUSSIAN, ICAO, Borisov-Musatov",
    "Щербаков, BULGARIAN, ICAO, Shterbakov",
    "Ўладзімір, BELARUSIAN, ICAO, Uladzimir",
    "Ђоковић, SERBIAN, ICAO, Dokovic",
  })
  void a_standard_writes_its_own_examples(
      String cyrillic, Language language, Standard standard, String latin) {
    assertEquals(new Romanisation.Written(latin), Romanisation.write(cyrillic, language, standard));
  }

  @Test
  void a_standard_that_does_not_cover_a_language_says_which_do() {
    var refused =
        assertInstanceOf(
            Romanisation.NotCovered.class,
            Romanisation.write("Иван", Language.RUSSIAN, Standard.KMU_55));

    assertTrue(refused.why().contains("ICAO Doc 9303"), refused::why);
  }

  @Test
  void a_letter_of_another_language_is_refused_and_shown() {
    var refused =
        assertInstanceOf(
            Romanisation.NotCovered.class,
            Romanisation.write("Шевченко Сергій", Language.RUSSIAN, Standard.ICAO));

    assertTrue(refused.why().contains("Сергій"), refused::why);
  }
}
