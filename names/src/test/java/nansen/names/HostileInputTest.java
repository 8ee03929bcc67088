package nansen.names;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nansen.names.match.Reason;
import nansen.names.match.Scorer;
import nansen.names.match.Sentences;
import nansen.names.match.SoundedName;
import nansen.names.roman.Language;
import nansen.names.roman.Standard;
import nansen.names.written.Name;
import nansen.names.written.Note;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class HostileInputTest {
  private static final String ALPHABET =
      "aZйЩعبדאሀქԱαक字가ก 'ʼ-<>,.()\u202E\u200D\u200C\u0301\u0345\u0000\n\t\uD83D\uDE00\uD800\uDC00ﷺﬁİßﾟ\uFFFD";

  static Stream<String> hostile() {
    return Stream.of(
        "",
        " ",
        "a",
        "Б",
        "ءء",
        "\u08AA\u08AA",
        "ьь ъъ",
        "\uD800",
        "\uDC00\uD800",
        "\uD83D\uDE00\uD83D\uDE00",
        "\u202EnavI vortep",
        "\u0301\u0301\u0301",
        "a" + "\u0301".repeat(10_000),
        "x".repeat(10_000),
        "x ".repeat(5_000),
        "щ".repeat(10_000),
        "ﷺ".repeat(10_000),
        "字".repeat(10_000),
        "<".repeat(10_000),
        "A<<" + "B<".repeat(4_000),
        "-,.'".repeat(2_500),
        "\uD83D".repeat(10_000));
  }

  static Stream<String> random() {
    return IntStream.range(0, 300)
        .mapToObj(seed -> {
          var random = new Random(seed);
          var text = new StringBuilder();
          for (var i = random.nextInt(60); i > 0; i--) {
            text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
          }
          return text.toString();
        });
  }

  @ParameterizedTest
  @MethodSource({"hostile", "random"})
  void nothing_written_makes_it_fail(String written) {
    var name = Names.parse(written);

    for (var other : List.of(name, Names.parse("Ivan Petrov"), Names.parse("حسن"))) {
      var match = Names.compare(name, other);
      assertTrue(match.probability() >= 0 && match.probability() <= 1);
      assertFalse(Sentences.english(match).isEmpty());
      assertEquals(match.probability(), Names.compare(other, name).probability());
    }
    Names.romanise(written, Language.RUSSIAN, Standard.GERMAN);
    Names.machineReadable(written);
    Names.of(written, written, written);
  }

  /// A step is a cell of the table of distances. Twelve parts a side, four readings each.
  @ParameterizedTest
  @ValueSource(strings = {"x", "x ", "щ ", "ع ", "字 ", "ሀ ", "A<<B<", "sch ", "Abdul "})
  void a_comparison_costs_no_more_steps_for_longer_names(String unit) {
    var short_ = steps(unit.repeat(2_000));
    var long_ = steps(unit.repeat(20_000));

    assertEquals(short_, long_);
    assertTrue(long_ < 12 * 12 * 16 * 24 * 24L + 2 * 12 * 12 * 48 * 24L, () -> unit + ": " + long_);
  }

  private static long steps(String written) {
    var scorer = new Scorer();
    var name = SoundedName.of(Names.parse(written));
    scorer.query(name);
    scorer.candidate(name);
    scorer.logOdds();
    return scorer.steps();
  }

  /// So reading is linear at worst: no character after the thousandth is looked at.
  @Test
  void only_the_first_thousand_characters_are_read() {
    var name = "Ivan Petrov ".repeat(100).substring(0, 1_000);

    var read = Names.parse(name + "\uD800\u202E<<".repeat(5_000));

    assertEquals(Names.parse(name + "y").parts(), read.parts());
    assertTrue(read.notes().contains(Note.TOO_LONG));
    assertFalse(read.notes().contains(Note.HIDDEN_CONTROLS));
  }

  @Test
  void look_alike_letters_are_flagged_and_read_as_one_script() {
    var mixed = Names.parse("Ivаn Реtrov"); // а, Р, е are Cyrillic

    var match = Names.compare(mixed, Names.parse("Ivan Petrov"));

    assertTrue(match.probability() > 0.9);
    assertTrue(match.reasons().contains(new Reason.Written(Note.LOOK_ALIKES, mixed.written())));
  }

  /// A keyboard that was set to Cyrillic or Greek for one word, or for both.
  @ParameterizedTest
  @CsvSource({
    "John Соре, John Cope",
    "РЕТРО СОР, PETPO COP",
    "Мах Норе, Max Hope",
    "ΝΙΚΟ ΤΑΝ, NIKO TAN"
  })
  void a_word_wholly_of_look_alikes_is_read_both_ways_and_told(String written, String latin) {
    var match = Names.compare(Names.parse(written), Names.parse(latin));

    assertTrue(match.probability() > 0.9, match::toString);
    assertTrue(
        match.reasons().stream().anyMatch(Reason.SameLook.class::isInstance)
            || match.reasons().stream().anyMatch(Reason.SameByStandard.class::isInstance),
        match::toString);
  }

  @ParameterizedTest
  @CsvSource({"Pɑul Bɑker, Paul Baker", "ᎪᏞᎥ Baker, ALi Baker", "Anna ꓢꓲꓰ, Anna SlE"})
  void letters_of_rare_scripts_that_look_latin_are_read_so_and_flagged(
      String written, String latin) {
    var name = Names.parse(written);

    assertTrue(Names.compare(name, Names.parse(latin)).probability() > 0.9);
    assertTrue(name.notes().contains(Note.LOOK_ALIKES), name::toString);
  }

  @Test
  void an_override_of_the_writing_direction_is_flagged() {
    assertTrue(Names.parse("Ivan \u202EPetrov").notes().contains(Note.HIDDEN_CONTROLS));
  }

  @Test
  void a_script_without_a_table_is_read_and_flagged() {
    var match = Names.compare(Names.parse("தமிழ்"), Names.parse("Tamil"));

    assertTrue(match.probability() > 0.5);
    assertTrue(
        match.reasons().stream()
            .anyMatch(it -> it instanceof Reason.Written(var note, _) && note == Note.THROUGH_ICU));
  }

  @Test
  void no_name_is_like_no_name() {
    Name nobody = Names.parse("\uD83D\uDE00");

    assertTrue(nobody.parts().isEmpty());
    assertTrue(Names.compare(nobody, nobody).probability() < 0.5);
  }
}
