package nansen.names.find;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nansen.names.Names;
import nansen.names.evidence.Birth;
import nansen.names.evidence.Evidence;
import nansen.names.evidence.Sex;
import nansen.names.match.Person;
import nansen.names.match.Reason;
import nansen.names.match.Scorer;
import nansen.names.match.SoundedName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class FinderTest {
  private final Finder finder = new Finder();

  static Entry entry(long key, String name) {
    return new Entry(key, new Person(Names.parse(name), Evidence.NONE));
  }

  static NameIndex register(String... names) {
    var draft = new Draft();
    for (var i = 0; i < names.length; i++) {
      draft.add(entry(i, names[i]));
    }
    return NameIndex.of(List.of(draft.finish()));
  }

  private static final NameIndex REGISTER =
      register(
          "Олексій Шевченко",
          "KOVALENKO, Iryna",
          "محمد حسين",
          "ተስፋይ ሃብቶም",
          "Kari Nordmann",
          "Тетяна Бондар",
          "Oleksandr Shevchuk",
          "Ludwig van Beethoven",
          "Мария Соколова",
          "أولغا كوروليوفا");

  @ParameterizedTest
  @CsvSource({
    "'Shevchenko, Oleksiy', 0",
    "Sjevtsjenko Oleksij, 0",
    "Ірина Коваленко, 1",
    "Hussein Mohammed, 2",
    "Habtom Tesfay, 3",
    "Кари Нордманн, 4",
    "Tetyana Bondar, 5",
    "Beethoven Ludwig, 7",
    "سوكولوفا, 8",
    "Korolyova, 9"
  })
  void finds_a_name_in_any_script_and_order(String asked, long key) {
    var answer = finder.find(REGISTER, Query.of(Names.parse(asked)));

    assertEquals(Answer.Reach.WHOLE, answer.reach());
    assertEquals(key, answer.found().getFirst().key(), () -> answer.toString());
  }

  private static final Evidence FROM_KABUL =
      new Evidence(null, Sex.NOT_KNOWN, "AFG", "Kabul, Afghanistan");

  @ParameterizedTest
  @CsvSource({"Shev, 0", "Ol, 0", "Шевч, 0", "Iryna Kov, 1", "Nordm, 4", "Tety Bon, 5", "Beeth, 7"})
  void finds_a_name_while_it_is_typed(String typed, long key) {
    var answer = finder.find(REGISTER, Query.asTyped(Names.parse(typed)));

    assertTrue(
        answer.found().stream().anyMatch(found -> found.key() == key), () -> answer.toString());
  }

  @ParameterizedTest
  @CsvSource({"Шевч, 0", "Oleksii Shevch, 0", "Iryna Kov, 1", "Oleksii Sh, 0", "Iryna Koval, 1"})
  void the_reasons_for_who_is_being_typed_speak_of_the_beginning(String typed, long key) {
    var answer = finder.find(REGISTER, Query.asTyped(Names.parse(typed)));

    var found = answer.found().stream().filter(each -> each.key() == key).findFirst().orElseThrow();
    assertTrue(
        found.match().reasons().stream().anyMatch(Reason.SameBeginning.class::isInstance),
        found::toString);
  }

  /// Letters that are read together, a silent h, and the article, each cut in two.
  @ParameterizedTest
  @CsvSource({
    "Joh, John Smith",
    "Mah, Mahmoud Yilmaz",
    "Meh, Mehmet Aydin",
    "Arseni Yat, Arseni Yatsenyuk",
    "Andrea Fisc, Andrea Fischer",
    "المص, عبد الله المصري",
    "البغ, خالد البغدادي"
  })
  void a_cut_through_letters_that_belong_together_loses_nobody(String typed, String listed) {
    var draft = new Draft();
    draft.add(entry(1, listed));
    draft.add(entry(2, "Kari Berg"));
    var index = NameIndex.of(List.of(draft.finish()));

    var found = finder.find(index, Query.asTyped(Names.parse(typed))).found();

    assertEquals(1, found.getFirst().key(), found::toString);
    assertTrue(
        found.getFirst().match().reasons().stream()
            .anyMatch(reason -> reason.side() == Reason.Side.FOR),
        found::toString);
  }

  /// In a segment as among the newest.
  @Test
  void a_search_gives_the_reasons_that_a_comparison_gives() {
    var names =
        List.of("Ivаn Реtrov", "Ivan \u202EPetrov", "王小明", "PETROV<<IVAN<<<<", "Ivan Petrov");
    var draft = new Draft();
    for (var i = 0; i < names.size(); i++) {
      draft.add(new Entry(i, new Person(Names.parse(names.get(i)), FROM_KABUL)));
    }
    var index = NameIndex.of(List.of(draft.finish())).merged();

    for (var asked : List.of("Ivan Petrov", "Wang Xiaoming")) {
      var person = new Person(Names.parse(asked), FROM_KABUL);
      for (var found : finder.find(index, Query.of(person)).found()) {
        var compared =
            Names.compare(
                person, new Person(Names.parse(names.get((int) found.key())), FROM_KABUL));
        assertEquals(
            compared.reasons().stream().map(FinderTest::withoutTheWriting).toList(),
            found.match().reasons().stream().map(FinderTest::withoutTheWriting).toList());
      }
    }
  }

  /// A segment keeps the parts of a name, not the line that they were written in.
  private static Reason withoutTheWriting(Reason reason) {
    return reason instanceof Reason.Written(var note, var _)
        ? new Reason.Written(note, "")
        : reason;
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "،", "\uD800", "\u202E", "😀", "Xqzw Vvrrkt"})
  void finds_nobody_where_nobody_is_meant(String asked) {
    assertEquals(List.of(), finder.find(REGISTER, Query.of(Names.parse(asked))).found());
  }

  @Test
  void bears_a_text_that_is_no_name() {
    var asked = "Олексій\u0301\u202E 😀 ".repeat(1_000);

    var answer = finder.find(REGISTER, Query.of(Names.parse(asked)));

    assertEquals(Answer.Reach.WHOLE, answer.reach());
  }

  @Test
  void gives_the_name_back_as_it_was_written() {
    var answer = finder.find(REGISTER, Query.of(Names.parse("Oleksii Shevchenko")));

    assertEquals("Олексій Шевченко", answer.found().getFirst().name().written());
  }

  @Test
  void among_many_of_one_name_the_birth_tells_who_is_meant() {
    var draft = new Draft();
    for (var i = 0; i < 20_000; i++) {
      draft.add(new Entry(i, born("Иван Иванов", LocalDate.of(1950, 1, 2).plusDays(i))));
    }
    var day = LocalDate.of(1950, 1, 2).plusDays(17_000);
    var index = NameIndex.of(List.of(draft.finish()));

    var found = finder.find(index, Query.of(born("Ivan Ivanov", day))).found();

    assertEquals(17_000, found.getFirst().key());
    assertTrue(found.getFirst().match().probability() > found.get(1).match().probability());
    assertTrue(
        found.getFirst().match().reasons().stream()
            .anyMatch(r -> r.toString().contains("SAME_DAY")),
        () -> found.getFirst().toString());
  }

  private static Person born(String name, LocalDate day) {
    var birth = Birth.on(day, Birth.Basis.DOCUMENT);
    return new Person(Names.parse(name), new Evidence(birth, Sex.FEMALE, "UKR", null));
  }

  @Test
  void a_person_of_several_names_is_found_once() {
    var draft = new Draft();
    draft.add(entry(7, "Олексій Шевченко"));
    draft.add(entry(7, "Oleksiy Shevchenko"));
    draft.add(entry(8, "Oleksii Shevchuk"));
    var index = NameIndex.of(List.of(draft.finish())).with(entry(7, "Shevchenko A."));

    var answer = finder.find(index, Query.of(Names.parse("Oleksiy Shevchenko")));

    assertEquals(List.of(7L, 8L), answer.found().stream().map(Found::key).toList());
  }

  @Test
  void says_that_a_name_is_too_common_to_look_at_all() {
    var draft = new Draft();
    // Everybody is called so, and anybody may be the one by the birth.
    for (var i = 0; i < 110_000; i++) {
      draft.add(new Entry(i, born("Иван Иванов", LocalDate.of(1950, 1, 2).plusDays(i % 9_000))));
    }
    var index = NameIndex.of(List.of(draft.finish()));

    var answer = finder.find(index, Query.of(born("Ivan Ivanov", LocalDate.of(1999, 5, 17))));

    assertEquals(Answer.Reach.TOO_COMMON, answer.reach());
    assertEquals(Query.USUAL, answer.found().size());
  }

  @Test
  void very_many_of_nearly_one_name_are_not_looked_at_one_by_one() {
    var draft = new Draft();
    draft.add(entry(-1, "Ali Bernadotte"));
    var nearly = entry(0, "Alia Hassan").person();
    for (var i = 0; i < 110_000; i++) {
      draft.add(new Entry(i, nearly));
    }
    var index = NameIndex.of(List.of(draft.finish()));

    var anybody =
        new Query(
            entry(0, "Hassan Ali").person(),
            Query.Typing.DONE,
            Query.Breadth.EVERYBODY,
            Query.USUAL,
            0);
    var answer = finder.find(index, anybody);

    assertEquals(Answer.Reach.WHOLE, answer.reach());
    assertEquals(List.of(0L, 1L, 2L), answer.found().stream().limit(3).map(Found::key).toList());
  }

  /// Hundreds have the part that is written alike in both.
  @ParameterizedTest
  @ValueSource(strings = {"NASSERDDINE, Ghazi", "Ghazi Nasruddin", "غازي نصرالدين"})
  void two_words_in_the_list_are_found_by_one_in_the_question(String asked) {
    var draft = new Draft();
    var names = new MadeUpNames(5);
    for (var i = 0; i < 2_000; i++) {
      draft.add(entry(i, "Ghazi " + names.latin(names.next())));
    }
    draft.add(entry(2_000, "NASR AL DIN, Ghazi"));
    var index = NameIndex.of(List.of(draft.finish()));

    var answer = finder.find(index, Query.of(Names.parse(asked)));

    assertEquals(2_000, answer.found().getFirst().key(), () -> answer.toString());
  }

  /// Also beside somebody who is written in one word, and would otherwise be found alone.
  @ParameterizedTest
  @CsvSource({
    "Mahmoud Ahmadinejad, محمود أحمدي نجاد, محمود احمدینژاد",
    "Kazım Karabekir, موسیٰ کاظم قرہ بکر, Карабекир Кязым Муса",
    "Ahmet Davutoğlu, أحمد داود أوغلو, احمد داوداغلو",
    "Hassan Badreddine, 'BADR AL DIN, Hasan', Hassan Badruddin",
  })
  void two_words_in_the_list_are_found_beside_who_is_written_in_one(
      String asked, String two, String one) {
    var draft = new Draft();
    var names = new MadeUpNames(5);
    for (var i = 0; i < 2_000; i++) {
      draft.add(entry(i, names.latin(names.next())));
    }
    draft.add(entry(2_000, two));
    draft.add(entry(2_001, one));
    var index = NameIndex.of(List.of(draft.finish()));

    var answer = finder.find(index, Query.of(Names.parse(asked)));

    var first = answer.found().stream().limit(2).map(Found::key).sorted().toList();
    assertEquals(List.of(2_000L, 2_001L), first, () -> answer.toString());
    var found = answer.found().stream().filter(each -> each.key() == 2_000).findFirst();
    assertEquals(
        Names.parse(two).parts(), found.orElseThrow().name().parts(), "shown as it was written");
  }

  /// A particle is sought with what comes after it, and an article also as it sounds in one word.
  @ParameterizedTest
  @CsvSource({
    "'BADR AL DIN, Mustafa', Mustafa Youssef Badreddine",
    "'JAMAL-AL-DIN, Hasan', Hassan Jamaleddine",
    "Hashem Safi Al-Din, 'SAFIEDDINE, Hashem'",
    "Ramzi Bin Al Shibh, 'BINALSHIBH, Ramzi Mohammed Abdullah'",
  })
  void one_word_in_the_list_is_found_by_two_and_an_article(String asked, String listed) {
    var draft = new Draft();
    var names = new MadeUpNames(5);
    for (var i = 0; i < 2_000; i++) {
      draft.add(entry(i, names.latin(names.next())));
    }
    draft.add(entry(2_000, listed));
    var index = NameIndex.of(List.of(draft.finish()));

    var answer = finder.find(index, Query.of(Names.parse(asked)));

    assertEquals(2_000, answer.found().getFirst().key(), () -> answer.toString());
  }

  /// At first the rare part alone decides who is looked at. Once there are enough of those, only
  /// who has the common part as well can be better.
  @Test
  void a_common_part_that_matters_only_late_is_not_forgotten() {
    var draft = new Draft();
    for (var i = 0; i < 5_000; i++) {
      var name = i < 250 ? "Quastrow Hasan" : i == 4_500 ? "Quastrow Husam" : "Zebulon Husam";
      draft.add(entry(i, name));
    }
    var index = NameIndex.of(List.of(draft.finish()));

    var answer = new Finder().find(index, Query.of(Names.parse("Quastrow Husam")));

    assertEquals(4_500, answer.found().getFirst().key(), () -> answer.toString());
  }

  /// Among thousands with one Mohammed are those who have two, or one and a Mahmoud.
  @ParameterizedTest
  @CsvSource({"Mohammed Mohammed, 2900", "Mahmoud Mohammed, 2950"})
  void one_part_of_a_name_stands_for_one_part_sought(String asked, long key) {
    var draft = new Draft();
    for (var i = 0; i < 3_000; i++) {
      draft.add(
          entry(
              i,
              switch (i) {
                case 2_900 -> "Mohammed Mohammed";
                case 2_950 -> "Mohammed Mahmoud";
                default -> i % 2 == 0 ? "Mohammed Zebulon" : "Quastrow Mahmoud";
              }));
    }
    var index = NameIndex.of(List.of(draft.finish()));

    var answer = new Finder().find(index, Query.of(Names.parse(asked)));

    assertEquals(key, answer.found().getFirst().key(), () -> answer.toString());
    assertEquals(Answer.Reach.WHOLE, answer.reach());
  }

  private static Query quick(String name) {
    var usual = Query.of(Names.parse(name));
    return new Query(
        usual.person(), usual.typing(), Query.Breadth.LIKELY, usual.most(), usual.least());
  }

  private List<Long> keys(NameIndex index, Query query) {
    return finder.find(index, query).found().stream().map(Found::key).sorted().toList();
  }

  @Test
  void asked_quickly_who_is_written_otherwise_is_missing_behind_one_of_just_this_name() {
    var index = register("Iryna Kovalenko", "Irina Kovalchenko");

    assertEquals(List.of(0L), keys(index, quick("Ірина Коваленко")));
    assertEquals(List.of(0L, 1L), keys(index, Query.of(Names.parse("Ірина Коваленко"))));
  }

  @Test
  void asked_quickly_who_is_written_otherwise_is_found_where_nobody_likely_is() {
    assertEquals(List.of(0L), keys(register("Irina Kovalchenko"), quick("Ірина Коваленко")));
  }

  /// A register where half is in segments and half came later, and names as others write them.
  private record Crowd(NameIndex index, List<SoundedName> everybody, List<String> asked) {
    static Crowd of(long seed) {
      return of(seed, 1_200, 5);
    }

    /// @param one of so many is asked for
    static Crowd of(long seed, int people, int one) {
      var names = new MadeUpNames(seed);
      var written = new ArrayList<String>();
      var asked = new ArrayList<String>();
      for (var i = 0; i < people; i++) {
        var name = names.next();
        written.add(names.latin(name));
        if (i % one == 0) {
          asked.add(names.otherwise(name));
        }
      }
      var later = people / 2;
      var index = register(written.subList(0, later).toArray(String[]::new));
      for (var i = later; i < written.size(); i++) {
        index = index.with(entry(i, written.get(i)));
      }
      var everybody = written.stream().map(name -> SoundedName.of(Names.parse(name))).toList();
      return new Crowd(index, everybody, asked);
    }
  }

  /// A name asked for, and the probability of the likeliest of all.
  private record Asked(String name, double best) {}

  /// Those to whom somebody has so high a probability.
  private static List<Asked> asked(Crowd crowd, double least) {
    return crowd.asked().stream()
        .map(name -> new Asked(name, bestOf(crowd.everybody(), name)))
        .filter(each -> each.best() >= least)
        .toList();
  }

  private double first(NameIndex index, Query query) {
    var found = finder.find(index, query).found();
    return found.isEmpty() ? 0 : found.getFirst().match().probability();
  }

  private void assertSameBest(Crowd crowd, double least, int many) {
    var asked = asked(crowd, least);

    var wrong =
        asked.stream()
            .filter(each ->
                first(crowd.index(), Query.of(Names.parse(each.name()))) < each.best() - 1e-12)
            .toList();

    assertTrue(asked.size() > many, "only " + asked.size() + " questions have an answer");
    assertTrue(wrong.size() <= asked.size() / 1_000, wrong::toString);
  }

  /// The index against a comparison with everybody.
  @ParameterizedTest
  @ValueSource(longs = {1, 20_251_126})
  void finds_the_same_best_one_as_a_comparison_with_everybody(long seed) {
    assertSameBest(Crowd.of(seed), 0.5, 200);
  }

  @Test
  void among_more_people_finds_the_same_best_one_where_somebody_is_likely() {
    assertSameBest(Crowd.of(7, 5_000, 10), 0.8, 400);
  }

  @Test
  void who_has_two_common_parts_of_a_long_name_and_no_others_is_found() {
    var names = new ArrayList<String>();
    for (var other : List.of("Salem", "Bashir", "Farid", "Jamal", "Karim", "Nabil", "Rashid")) {
      for (var i = 0; i < 100; i++) {
        names.add("Mohamed " + other);
        names.add(other + " Ahmed");
      }
    }
    names.add("Mohamed Ahmed");
    names.add("Khalifa Ghwell");
    var asked = "GHAWIL, Khalifa Mohamed Ahmed";

    var best = first(register(names.toArray(String[]::new)), Query.of(Names.parse(asked)));

    var everybody = names.stream().map(name -> SoundedName.of(Names.parse(name))).toList();
    assertEquals(bestOf(everybody, asked), best);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 20_251_126})
  void asked_quickly_somebody_likely_is_found_where_there_is_one(long seed) {
    var crowd = Crowd.of(seed);
    var asked = asked(crowd, 0.8);

    var wrong =
        asked.stream().filter(each -> first(crowd.index(), quick(each.name())) < 0.8).toList();

    assertTrue(asked.size() > 150, "only " + asked.size() + " questions have a likely answer");
    assertEquals(List.of(), wrong, "seed " + seed);
  }

  private static double bestOf(List<SoundedName> everybody, String asked) {
    var scorer = new Scorer();
    scorer.query(SoundedName.of(Names.parse(asked)));
    var best = 0.0;
    for (var each : everybody) {
      scorer.candidate(each);
      best = Math.max(best, scorer.probability());
    }
    return best;
  }
}
