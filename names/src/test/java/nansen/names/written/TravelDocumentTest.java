package nansen.names.written;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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

  @Test
  void a_latin_name_with_an_x_is_no_arabic_one() {
    assertEquals(
        List.of("FAMILY XHAFERI", "GIVEN MAXIM"), texts(FreeText.parse("XHAFERI<<MAXIM<<<<")));
  }

  @Test
  void digits_in_a_name_are_letters_read_badly() {
    assertEquals(List.of("FAMILY SOBOLZ", "GIVEN OLGA"), texts(FreeText.parse("5O8OL2<<0LGA<<<<")));
  }
}
