package nansen.names.roman;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
    "Григорьев, RUSSIAN, NORWEGIAN, Grigorjev",
    "Афанасьев, RUSSIAN, NORWEGIAN, Afanasiev",
    "Касьянов Сёмин, RUSSIAN, NORWEGIAN, Kasianov Siomin",
    "Зюганов Цюрупа, RUSSIAN, NORWEGIAN, Ziuganov Tsiurupa",
    "МЫШЬЯКОВ Ильюшин, RUSSIAN, NORWEGIAN, MYSJAKOV Iljusjin",
    "Майя Йенсен, RUSSIAN, NORWEGIAN, Maja Jensen",
    "Майя Льоня, UKRAINIAN, NORWEGIAN, Maja Ljonja",
    "Сьомін Семйон, UKRAINIAN, NORWEGIAN, Siomin Semjon",
    "Майя Майер, RUSSIAN, GERMAN, Maja Majer",
    "Пётр Ильич, RUSSIAN, GERMAN, Pjotr Iljitsch",
    "Соловьёв, RUSSIAN, GERMAN, Solowjow",
    "Хрущёв Щорс, RUSSIAN, GERMAN, Chruschtschow Schtschors",
    "Льоня Йосип, UKRAINIAN, GERMAN, Ljonja Jossyp",
    "Майя Йосиф, RUSSIAN, FRENCH, Maïa Yossif",
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
    "Рыбин Эдуард Цой, RUSSIAN, GOST, Ry`bin E`duard Czoj",
    "Борисов-Мусатов, RUSSIAN, ICAO, Borisov-Musatov",
    "Щербаков, BULGARIAN, ICAO, Shterbakov",
    "Ўладзімір, BELARUSIAN, ICAO, Uladzimir",
    "Ђоковић, SERBIAN, ICAO, Dokovic",
  })
  void a_standard_writes_its_own_examples(
      String cyrillic, Language language, Standard standard, String latin) {
    assertEquals(new Romanisation.Written(latin), Romanisation.write(cyrillic, language, standard));
  }

  /// As some systems keep file names, and as reference works mark the stress.
  @ParameterizedTest
  @CsvSource({
    "Андреи\u0306 Королёв, RUSSIAN, ICAO, Andrei Korolev",
    "Рае\u0308нко, RUSSIAN, BGN_PCGN, Rayënko",
    "Ива\u0301н Никола\u0300ев, RUSSIAN, NORWEGIAN, Ivan Nikolajev",
    "Лук`яненко Знам’янка Лук′ян, UKRAINIAN, KMU_55, Lukianenko Znamianka Lukian",
    "‘Олексій’, UKRAINIAN, ICAO, ‘Oleksii’",
    "Anna Мария O’Neill, RUSSIAN, ICAO, Anna Mariia O’Neill",
  })
  void what_is_only_typed_otherwise_is_written_alike(
      String cyrillic, Language language, Standard standard, String latin) {
    assertEquals(new Romanisation.Written(latin), Romanisation.write(cyrillic, language, standard));
  }

  @ParameterizedTest
  @ValueSource(strings = {"محمد", "Иван Γιώργος", "Ivаn Петров"})
  void what_is_neither_latin_nor_cyrillic_is_no_latin_name(String name) {
    var refused =
        assertInstanceOf(
            Romanisation.NotCovered.class,
            Romanisation.write(name, Language.RUSSIAN, Standard.ICAO));

    assertTrue(refused.why().contains("neither Latin nor of Russian Cyrillic"), refused::why);
  }

  @ParameterizedTest
  @CsvSource({
    "Юлия, RUSSIAN, Ioulia", "Гергиев, RUSSIAN, Guerguiev", "Дмитрий, RUSSIAN, Dmitri",
    "Олійник, UKRAINIAN, Oliïnyk", "Юлія, UKRAINIAN, Ioulia", "Сергій, UKRAINIAN, Serhi"
  })
  void french_says_an_i_before_a_vowel_once(String cyrillic, Language language, String latin) {
    assertEquals(
        new Romanisation.Written(latin), Romanisation.write(cyrillic, language, Standard.FRENCH));
  }

  /// Marks of alternating kinds would be sorted for ever.
  @Test
  void what_is_longer_than_any_name_is_refused() {
    assertInstanceOf(
        Romanisation.NotCovered.class,
        Romanisation.write("И" + "\u0301\u0323".repeat(100_000), Language.RUSSIAN, Standard.ICAO));
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
