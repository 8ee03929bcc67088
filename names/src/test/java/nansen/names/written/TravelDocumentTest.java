package nansen.names.written;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The specimens are those of ICAO Doc 9303 parts 4, 5 and 6.
final class TravelDocumentTest {
  private static final String PASSPORT =
      """
      P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<
      L898902C36UTO7408122F1204159ZE184226B<<<<<10
      """;

  private static TravelDocument read(String zone) {
    return assertInstanceOf(TravelDocument.Read.class, TravelDocument.read(zone)).document();
  }

  private static List<String> texts(Name name) {
    return name.parts().stream().map(part -> part.role() + " " + part.text()).toList();
  }

  @Test
  void a_passport_is_read_and_its_check_digits_hold() {
    var document = read(PASSPORT);

    assertEquals(TravelDocument.Format.TD3, document.format());
    assertEquals("L898902C3", document.number());
    assertEquals("UTO", document.nationality());
    assertEquals("740812", document.birth());
    assertEquals('F', document.sex());
    assertEquals(List.of(), document.failed());
    assertEquals(List.of("FAMILY ERIKSSON", "GIVEN ANNA", "GIVEN MARIA"), texts(document.name()));
  }

  @Test
  void a_card_of_three_lines_is_read() {
    var document =
        read(
            """
            I<UTOD231458907<<<<<<<<<<<<<<<
            7408122F1204159UTO<<<<<<<<<<<6
            ERIKSSON<<ANNA<MARIA<<<<<<<<<<
            """);

    assertEquals(TravelDocument.Format.TD1, document.format());
    assertEquals("D23145890", document.number());
    assertEquals(List.of(), document.failed());
    assertEquals(List.of("FAMILY ERIKSSON", "GIVEN ANNA", "GIVEN MARIA"), texts(document.name()));
  }

  @Test
  void a_larger_card_of_two_lines_is_read() {
    var document =
        read(
            """
            I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<
            D231458907UTO7408122F1204159<<<<<<<6
            """);

    assertEquals(TravelDocument.Format.TD2, document.format());
    assertEquals("D23145890", document.number());
    assertEquals(List.of(), document.failed());
  }

  @Test
  void a_misread_digit_is_named_by_its_field() {
    var document = read(PASSPORT.replace("7408122", "7408132"));

    assertEquals(List.of("date of birth", "the whole"), document.failed());
  }

  @Test
  void a_sex_that_cannot_be_read_is_named() {
    var misread = PASSPORT.replace("7408122F", "7408122Q");

    assertEquals('X', read(misread).sex());
    assertEquals(List.of("sex"), read(misread).failed());
    assertEquals(List.of(), read(PASSPORT.replace("7408122F", "7408122<")).failed());
  }

  @Test
  void fillers_alone_are_no_document() {
    var zone = ("<".repeat(44) + "\n").repeat(2);

    assertInstanceOf(TravelDocument.Unreadable.class, TravelDocument.read(zone));
  }

  @Test
  void a_birth_known_to_the_year_stays_so() {
    assertEquals("74<<<<", read(PASSPORT.replace("7408122", "74<<<<1")).birth());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "P<UTOERIKSSON<<ANNA",
        "P<UTOERIKSSON<<ANNA<MARIÄ<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10"
      })
  void what_is_no_zone_is_refused_with_a_sentence(String zone) {
    var unreadable = assertInstanceOf(TravelDocument.Unreadable.class, TravelDocument.read(zone));

    assertTrue(unreadable.why().contains("machine-readable zone"), unreadable::why);
  }

  @Test
  void a_full_name_field_may_be_cut_off() {
    var zone =
        PASSPORT.replace(
            "ERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<", "PAPANDROPOULOUS<<JONATHON<ALEXANDER<ALE");

    assertTrue(read(zone).name().notes().contains(Note.CUT_OFF));
  }

  @Test
  void arabic_letters_behind_the_escape_are_decoded() {
    var name = FreeText.parse("EBD<ALRXHMN<<XKHALD<<<<<<");

    assertEquals(List.of("PARTICLE عبد", "FAMILY الرحمن", "GIVEN خالد"), texts(name));
    assertTrue(name.notes().contains(Note.ARABIC_ESCAPES));
  }

  /// The example of ICAO Doc 9303 part 3 itself, and names of Persian, Pashto and Urdu.
  @ParameterizedTest
  @CsvSource({
    "ALRAZY<<ABW<BKR<MXHMD<BN<ZKRYA<<<, الرازي ابو بكر محمد بن زكريا",
    "RXDZAXYAXYA<<PRWYZ<XKHSRW<<<<, رضایی پرويز خسرو",
    "XXSAXYASXTA<<XKELMY<<<<, ښایسة ځلمي",
    "BXDOXXTW<<ZW ALFQAR<EXTTAXYB<<, بھٹو زوالفقار عطاے",
    "IBRAXHYM<<MUMN<<<<, إبراحيم مؤمن",
    "XHSN<<MXHMMD<<<<, حسن محممد"
  })
  void every_language_of_the_arabic_script_has_its_escapes(String zone, String letters) {
    assertEquals(
        letters,
        FreeText.parse(zone).parts().stream().map(Part::text).collect(Collectors.joining(" ")));
  }

  /// Albanian, Chinese, Lao, Maya and French names: X with a vowel behind it, or a syllable.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "XHAFERI<<MAXIM",
        "XHAFERI<<XHEMSHIT",
        "XI<<JINPING",
        "XIN<<XIAN",
        "XAYSANA<<KHAM",
        "IXCHEL<<MARIANA",
        "ALEXIS<<MAXIME"
      })
  void a_latin_name_with_an_x_is_no_arabic_one(String name) {
    var words = name.split("<<", -1);

    assertEquals(
        List.of("FAMILY " + words[0], "GIVEN " + words[1]), texts(FreeText.parse(name + "<<<<")));
  }

  @Test
  void a_passport_of_an_arab_state_may_be_written_by_sound() {
    assertEquals(
        List.of("FAMILY MERHI", "GIVEN MAXIME"),
        texts(FreeText.parse("P<LBNMERHI<<MAXIME<<<<<<<<<<<<<<<<<<<<<<<<<<")));
    assertEquals(
        List.of("FAMILY علي", "GIVEN حسين"),
        texts(FreeText.parse("P<LBNELY<<XHSYN<<<<<<<<<<<<<<<<<<<<<<<<<<<<<")));
  }

  @Test
  void an_escape_cut_in_two_at_the_end_is_left_out() {
    var name = FreeText.parse("EBDALRXHMN<<MXHMD<AXHMD<XHSYN<XKHALDY<X");

    assertEquals(39, name.written().length());
    assertEquals(
        List.of("FAMILY عبدالرحمن", "GIVEN محمد", "GIVEN احمد", "GIVEN حسين", "GIVEN خالدي"),
        texts(name));
  }

  @Test
  void the_line_of_a_card_and_a_whole_zone_are_read_in_free_text() {
    var parts = List.of("FAMILY ERIKSSON", "GIVEN ANNA", "GIVEN MARIA");

    assertEquals(parts, texts(FreeText.parse("I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<")));
    assertEquals(parts, texts(FreeText.parse(PASSPORT)));
    assertEquals(PASSPORT, FreeText.parse(PASSPORT).written());
  }

  @Test
  void a_long_number_may_fill_the_whole_optional_field() {
    var number = "D23145890712345678901234".substring(0, 23);
    var optional = number.substring(9) + TravelDocument.checkDigit(number);
    var first = "I<UTO" + number.substring(0, 9) + "<" + optional;
    var second = "7408122F1204159UTO<<<<<<<<<<<";
    var whole =
        first.substring(5)
            + second.substring(0, 7)
            + second.substring(8, 15)
            + second.substring(18, 29);
    var zone =
        String.join(
            "\n",
            first,
            second + TravelDocument.checkDigit(whole),
            "ERIKSSON<<ANNA<MARIA<<<<<<<<<<");

    assertEquals(number, read(zone).number());
    assertEquals(List.of(), read(zone).failed());
  }

  @Test
  void digits_in_a_name_are_letters_read_badly() {
    assertEquals(List.of("FAMILY SOBOLZ", "GIVEN OLGA"), texts(FreeText.parse("5O8OL2<<0LGA<<<<")));
  }
}
