package nansen.names;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nansen.names.roman.Language;
import nansen.names.roman.Romanisation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

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

  private static final Map<Language, List<String>> OTHERS =
      Map.of(
          // Names that are not Slavic, with letters side by side that no Slavic name has.
          Language.RUSSIAN,
          List.of(
              "Махатхир Мохамад",
              "Иринчей Матханов",
              "Фетхи Окяр",
              "Ян Кхама",
              "Абдул Рахман",
              "Абдул-Фаттах ас-Сиси",
              "Ив Мишель"),
          Language.BELARUSIAN,
          List.of("Уладзімір Кароткевіч", "Сяргей Ціханоўскі", "Ганна Жук", "Фёдар Шчарбіна"),
          Language.BULGARIAN,
          List.of("Ценьо Желязков", "Щерю Ангелов", "Юлия Цветанова", "Йордан Хаджиев"),
          Language.SERBIAN,
          List.of("Ђорђе Ћирић", "Љиљана Живковић", "Хранислав Џајић", "Милан Шешељ"),
          Language.MACEDONIAN,
          List.of("Ѓорѓи Ќосев", "Љупчо Џамбазов", "Живко Хаџиев", "Цветан Ѕвезданов"));

  /// Arabic, Persian, Pashto and Urdu.
  private static final List<String> ARABIC =
      List.of(
          "محمد حسين",
          "فاطمة الزهراء",
          "عبدالرحمن الغامدي",
          "مؤمن إبراهيم",
          "آمنة الخطيب",
          "خالد بن ظافر الشريف",
          "پرویز چنگیزی",
          "ژاله گلستانی",
          "ذبیح‌الله ضیایی",
          "ښایسته ځلاند",
          "څانګه وړانګه",
          "بھٹو گوہر",
          "ڈاکر حسین ٹوانہ");

  /// The letters of ICAO Doc 9303 part 3, section 6 C, which a state prints.
  private static final Map<String, String> ESCAPES =
      Stream.of(
              """
              ء XE آ XAA أ XAE ؤ U إ I ئ XI ا A ب B ة XTA ت T ث XTH ج J ح XH خ XKH د D ذ XDH ر R ز Z س S ش XSH ص XSS
              ض XDZ ط XTT ظ XZZ ع E غ G ف F ق Q ك K ل L م M ن N ه H و W ى XAY ي Y ٹ XXT ټ XRT پ P ځ XKE څ XXH چ XC
              ڈ XXD ډ XDR ڑ XXR ړ XRR ږ XRX ژ XJ ښ XXS ک XKK ګ XXK گ XGG ں XNN ڼ XXN ھ XDO ہ XXG ی XYA ۍ XXY ې Y ے XYB
              """
                  .strip()
                  .split("(?<=[A-Z])\\s+"))
          .collect(Collectors.toMap(it -> it.substring(0, 1), it -> it.substring(2)));

  /// Latin names with marks, and what section 6 A makes of them, one or the other way.
  private static final Map<String, List<String>> LATIN =
      Map.of(
          "Jürgen Müller", List.of("MUELLER<<JUERGEN", "MUXXLLER<<JUXXRGEN", "MULLER<<JURGEN"),
          "Håkon Østby", List.of("OESTBY<<HAAKON"),
          "Åse Söderström", List.of("SOEDERSTROEM<<AASE", "SODERSTROM<<AASE"),
          "Ægir Þórsson", List.of("THORSSON<<AEGIR"),
          "Iñigo Núñez", List.of("NUNXXEZ<<INXXIGO", "NUNEZ<<INIGO"),
          "Ägidius Groß", List.of("GROSS<<AEGIDIUS", "GROSS<<AGIDIUS"),
          "Siobhán O'Brien", List.of("OBRIEN<<SIOBHAN"),
          "Jean-Marc Lefèvre", List.of("LEFEVRE<<JEAN<MARC"),
          "Wałęsa Łukasz", List.of("WALESA<<LUKASZ"));

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

  static Stream<Case> others() {
    return OTHERS.entrySet().stream()
        .flatMap(each -> each.getValue().stream().map(name -> new Case(0, each.getKey(), name)));
  }

  static Stream<String> arabic() {
    return ARABIC.stream();
  }

  static Stream<Arguments> latin() {
    return LATIN.entrySet().stream()
        .flatMap(each -> each.getValue().stream().map(zone -> Arguments.of(each.getKey(), zone)));
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
  @MethodSource({"names", "others"})
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
  @MethodSource({"names", "others"})
  void the_zone_of_a_passport_matches_every_spelling(Case one) {
    var zone = zone(one);

    for (var spelling : spellings(one)) {
      var probability = Names.compare(Names.parse(zone), Names.parse(spelling)).probability();
      assertTrue(probability > 0.9, () -> zone + " | " + spelling + ": " + probability);
    }
  }

  @ParameterizedTest
  @MethodSource("arabic")
  void a_zone_that_spells_arabic_letters_matches_the_name(String name) {
    var words = List.of(name.split(" ", -1));
    var zone =
        escaped(words.getLast())
            + "<<"
            + words.subList(0, words.size() - 1).stream()
                .map(SpellingsTest::escaped)
                .collect(Collectors.joining("<"))
            + "<<<<";

    var probability = Names.compare(Names.parse(zone), Names.parse(name)).probability();

    assertTrue(probability > 0.9, () -> zone + " | " + name + ": " + probability);
  }

  /// Written twice by the standard, and left out by many.
  @ParameterizedTest
  @ValueSource(strings = {"محمد حسين", "Mohammed Hussein", "MXHMD<<XHSYN<<<<"})
  void a_letter_with_a_shadda_may_be_one_or_two(String name) {
    var probability =
        Names.compare(Names.parse("XHSYN<<MXHMMD<<<<"), Names.parse(name)).probability();

    assertTrue(probability > 0.9, () -> name + ": " + probability);
  }

  private static String escaped(String word) {
    return word.codePoints()
        .mapToObj(Character::toString)
        .map(letter -> ESCAPES.getOrDefault(letter, ""))
        .collect(Collectors.joining())
        .replaceFirst("XTA$", "XAH");
  }

  @ParameterizedTest
  @MethodSource("latin")
  void a_zone_without_the_marks_of_a_latin_name_matches_it(String name, String zone) {
    var probability = Names.compare(Names.parse(zone + "<<<<"), Names.parse(name)).probability();

    assertTrue(probability > 0.9, () -> zone + " | " + name + ": " + probability);
  }

  /// Of a card (TD1, TD2) and of a passport, in which the end of the name had no room.
  @ParameterizedTest
  @ValueSource(ints = {30, 31, 39})
  void a_zone_that_cuts_the_name_off_matches_it(int room) {
    var name = "Александра Виктория Константиновна Преображенская";
    var zone = "PREOBRAZHENSKAIA<<ALEKSANDRA<VIKTORIIA<KONSTANTINOVNA".substring(0, room);

    var match = Names.compare(Names.parse(zone), Names.parse(name));

    assertTrue(match.probability() > 0.9, () -> zone + ": " + match);
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

  /// Short words, in which one letter read otherwise weighs much.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Пол Раян",
        "Отто Зур",
        "Хидаят Нур Вахид",
        "Георгі Пірінскі",
        "Джо МакХью",
        "Хорст Зєєхофер",
        "Кім Рой"
      })
  void a_cyrillic_name_is_alike_to_each_of_its_spellings_by_a_standard(String original) {
    for (var language : List.of(Language.RUSSIAN, Language.UKRAINIAN)) {
      for (var standard : Romanisation.standards(language)) {
        if (Names.romanise(original, language, standard)
            instanceof Romanisation.Written(var name)) {
          var match = Names.compare(Names.parse(original), Names.parse(name));
          assertTrue(match.probability() > 0.9, original + " and " + name + ": " + match);
        }
      }
    }
  }
}
