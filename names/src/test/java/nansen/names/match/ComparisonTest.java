package nansen.names.match;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nansen.names.Names;
import nansen.names.evidence.Birth;
import nansen.names.evidence.Birth.Basis;
import nansen.names.evidence.Evidence;
import nansen.names.evidence.Sex;
import nansen.names.written.FreeText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

final class ComparisonTest {
  private static final List<String> WORDS =
      List.of(
          "Ivan",
          "Иван",
          "Ivanovich",
          "Петрович",
          "Petrov",
          "Петрова",
          "al-Hassan",
          "حسن",
          "عبد",
          "الرحمن",
          "Abdulrahman",
          "bin",
          "ገብረ",
          "Gebremariam",
          "J.",
          "Jr.",
          "Jean-Marc",
          "Şimşek",
          "გიორგი",
          "Մարիա",
          "Γιώργος",
          "משה",
          "नरेन्द्र",
          "金",
          "Dr.",
          "von",
          "Ali",
          "Ali",
          "Аня",
          "SMITH",
          "Xi",
          "O'Brien");

  static Stream<List<String>> pairs() {
    return IntStream.range(0, 400).mapToObj(seed -> List.of(name(seed), name(seed + 7_919)));
  }

  private static String name(int seed) {
    var random = new Random(seed);
    var words = new ArrayList<String>();
    for (var i = 1 + random.nextInt(5); i > 0; i--) {
      words.add(WORDS.get(random.nextInt(WORDS.size())));
    }
    return String.join(" ", words);
  }

  private static Match compare(String one, String other) {
    return Comparison.compare(FreeText.parse(one), FreeText.parse(other));
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void it_does_not_matter_which_name_is_named_first(List<String> pair) {
    var there = compare(pair.getFirst(), pair.getLast());
    var back = compare(pair.getLast(), pair.getFirst());

    assertEquals(there.probability(), back.probability());
    assertEquals(there.reasons().size(), back.reasons().size());
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void a_scorer_used_again_says_what_a_new_one_says(List<String> pair) {
    var used = new Scorer();
    used.query(SoundedName.of(FreeText.parse("Anna Maria Josefa Lopez y Garcia")));
    used.candidate(SoundedName.of(FreeText.parse("عبد الرحمن بن محمد الحسيني")));
    used.logOdds();
    var fresh = new Scorer();

    for (var scorer : List.of(used, fresh)) {
      scorer.query(SoundedName.of(FreeText.parse(pair.getFirst())));
      scorer.candidate(SoundedName.of(FreeText.parse(pair.getLast())));
    }

    assertEquals(fresh.logOdds(), used.logOdds());
  }

  @ParameterizedTest
  @CsvSource({
    "Hasan Karimi, Hossein Karimi",
    "Олександр Іваненко, Oleksandra Ivanenko",
    "Иван Иванович Петров, Ivan Petrovich Petrov",
    "Charles Hayes, Charles H. Taylor",
    "Abdullah Ahmadzai, Obaidullah Ahmadzai",
    "Ольга Бондарчук, Oleg Bondarchuk",
    "Wolde Mariam Tekle, Gebre Mariam Tekle",
    "Ahmad Shah, Hamid Shah"
  })
  void kin_and_namesakes_stay_apart(String one, String other) {
    assertTrue(compare(one, other).probability() < 0.5, () -> compare(one, other).toString());
  }

  @ParameterizedTest
  @CsvSource({
    "Володимир Зеленський, Vladimir Zelenskij",
    "Саша Петренко, Олександр Петренко",
    "عبد الرحمن الحسيني, Abdulrahman al-Husseini",
    "Abd-ur-Rahman Karimi, عبدالرحمان کریمی",
    "ገብረማርያም ተክለ, Ghebremariam Tekle",
    "Müller Jürgen, MUELLER<<JUERGEN<<<<<<",
    "Jean-Marc Ayrault, Жан-Марк Эро",
    "PAPANDROPOULOUS<<JONATHON<ALEXANDER<ALE, Jonathon Alexander Alexios Papandropoulous",
    "Mohammad Omar, محمد عمر",
    "Robert Smith, Bob Smith",
    "Gagik Tsarukyan, Գագիկ Ծառուկյան",
    "Εμμανουήλ Βενιζέλος, Emmanouil Venizelos",
    "בנימין נתניהו, Benjamin Netanyahu",
    "नरेन्द्र मोदी, Narendra Modi"
  })
  void one_person_in_two_spellings_is_found(String one, String other) {
    assertTrue(compare(one, other).probability() > 0.8, () -> compare(one, other).toString());
  }

  @Test
  void the_reasons_speak_of_the_parts() {
    var reasons = compare("Володимир Зеленський", "Volodymyr Oleksandrovych Zelenskyi").reasons();

    assertInstanceOf(Reason.SameByStandard.class, reasons.getFirst());
    assertTrue(
        reasons.stream()
            .anyMatch(it ->
                it instanceof Reason.OnOneSideOnly(var part)
                    && part.text().equals("Oleksandrovych")));
  }

  @Test
  void a_birth_moves_the_score_and_never_excludes() {
    var name = FreeText.parse("Mohammad Karimi");
    var match = Comparison.compare(person(name, 1990), person(name, 1990)).probability();
    var far = Comparison.compare(person(name, 1990), person(name, 1970)).probability();
    var unknown = Comparison.compare(name, name).probability();

    assertTrue(far < unknown && unknown < match, far + " " + unknown + " " + match);
    assertTrue(far > 0.1);
  }

  @Test
  void what_speaks_for_it_comes_first_then_what_against_it_then_remarks() {
    var match =
        Comparison.compare(
            new Person(
                FreeText.parse("Олексій Шевченко Коваль"),
                new Evidence(Birth.in(1990, Basis.STATED), Sex.MALE, "UKR", "Львів")),
            new Person(
                FreeText.parse("SHEVCHENKO<<OLEKSII<<<<"),
                new Evidence(Birth.in(1970, Basis.STATED), Sex.MALE, "RUS", "Lviv")));

    var sides = match.reasons().stream().map(Reason::side).toList();
    assertEquals(sides.stream().sorted().toList(), sides);
    assertEquals(Set.of(Reason.Side.values()), Set.copyOf(sides));
  }

  @Test
  void an_assessed_age_says_less_than_a_stated_one_for_and_against() {
    var name = FreeText.parse("Mohammad Karimi");
    var stated = person(name, 1990);

    for (var year : new int[] {1990, 1970}) {
      var unknown = Comparison.compare(name, name).probability();
      var far = Comparison.compare(stated, person(name, year)).probability() - unknown;
      var assessed =
          Comparison.compare(stated, person(name, year, Basis.ASSESSED)).probability() - unknown;

      assertTrue(Math.abs(assessed) < Math.abs(far), year + ": " + assessed + " and " + far);
      assertTrue(assessed * far > 0, year + ": " + assessed + " and " + far);
    }
  }

  private static Person person(nansen.names.written.Name name, int year) {
    return person(name, year, Basis.STATED);
  }

  private static Person person(nansen.names.written.Name name, int year, Basis basis) {
    return new Person(
        name, new Evidence(Birth.on(LocalDate.of(year, 5, 17), basis), Sex.NOT_KNOWN, null, null));
  }

  @ParameterizedTest
  @CsvSource({
    "Ahmad Mohammad Karim, Mohammad Ahmad Karim",
    "Yonas Tesfay Habtom, ተስፋይ ዮናስ ሃብቶም",
    "علی محمد احمدی, Mohammad Ali Ahmadi"
  })
  void father_and_son_changed_over_are_hardly_one_person(String one, String other) {
    assertTrue(compare(one, other).probability() < 0.6, () -> compare(one, other).toString());
  }

  @ParameterizedTest
  @CsvSource({
    "Ahmad Mohammad Karim, Karim Ahmad Mohammad",
    "Ahmad Mohammad, Mohammad Ahmad",
    "'Petrov, Ivan Nikolaevich', Ivan Petrov Nikolaevich"
  })
  void a_family_name_moved_is_no_other_chain(String one, String other) {
    assertTrue(compare(one, other).probability() > 0.9, () -> compare(one, other).toString());
  }

  @Test
  void fitting_the_same_pairs_gives_the_same_weights() {
    var pairs =
        pairs()
            .map(
                it -> new LabelledPair(it.getFirst(), it.getLast(), LabelledPair.Truth.TWO_PERSONS))
            .toList();
    var same =
        pairs.stream()
            .map(it -> new LabelledPair(it.one(), it.one(), LabelledPair.Truth.ONE_PERSON))
            .toList();
    var all = Stream.concat(pairs.stream(), same.stream()).toList();

    assertEquals(Fitting.weights(all), Fitting.weights(all.reversed().reversed()));
    assertTrue(Fitting.weights(all).contains("\nworst=-"));
  }

  /// As pairs of papers have it, in which whoever has a patronymic on one side is one person.
  @Test
  void what_one_side_lacks_is_never_fitted_as_speaking_for_one_person() {
    var one = new ArrayList<LabelledPair>();
    for (var given : List.of("Ivan", "Olena", "Petro", "Maria", "Andrij", "Iryna", "Kari", "Ola")) {
      for (var family : List.of("Berg", "Shevchenko", "Lind", "Kovalenko", "Strand")) {
        var name = given + " " + family;
        one.add(
            new LabelledPair(
                given + " Ivanovich Omar " + family, name, LabelledPair.Truth.ONE_PERSON));
        one.add(new LabelledPair(name, given + " Moe", LabelledPair.Truth.TWO_PERSONS));
        one.add(new LabelledPair(name, name, LabelledPair.Truth.TWO_PERSONS));
      }
    }

    var weights = Fitting.weights(one);

    assertTrue(weights.contains("\nextra=-0.0100\n"), weights);
    assertTrue(weights.contains("\npatronymic-extra=-0.0100\n"), weights);
  }

  @ParameterizedTest
  @CsvSource({
    "Abdullahi Ibrahim, Mohamed Abdullahi Ibrahim",
    "Ivan Petrov, Ivan Sergeevich Petrov",
    "ኣማኑኤል ሃብቶም, ኣማኑኤል ሃብቶም ኪዳኔ"
  })
  void of_those_alike_the_one_written_in_full_comes_first(String name, String longer) {
    assertTrue(compare(name, name).probability() > compare(name, longer).probability());
  }

  @ParameterizedTest
  @CsvSource({"Olga Sok, Olga Sokolova", "Sokolova Ol, Ольга Соколова"})
  void what_is_typed_is_like_whoever_it_begins(String typed, String whole) {
    var beginning = new Person(Names.parse(typed), Evidence.NONE);
    var other = new Person(Names.parse(whole), Evidence.NONE);

    assertTrue(compare(typed, whole).probability() < 0.5);
    assertTrue(Names.compareTyped(beginning, other).probability() > 0.5);
  }
}
