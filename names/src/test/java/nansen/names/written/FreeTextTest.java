package nansen.names.written;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FreeTextTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Shevchenko, Oleksiy | Shevchenko FAMILY, Oleksiy GIVEN",
        "Suleiman Frangieh, Jr. | Suleiman UNKNOWN, Frangieh UNKNOWN, Jr GENERATION",
        "Пушкин Александр Сергеевич | Пушкин UNKNOWN, Александр UNKNOWN, Сергеевич PATRONYMIC",
        "Vuk Karadžić | Vuk UNKNOWN, Karadžić UNKNOWN",
        "J.R.R. Tolkien | J INITIAL, R INITIAL, R INITIAL, Tolkien UNKNOWN",
        "Dr. Abdul Rahman bin Said | Dr TITLE, Abdul PARTICLE, Rahman UNKNOWN, bin PARTICLE, Said UNKNOWN",
        "Charles de Gaulle | Charles UNKNOWN, de PARTICLE, Gaulle UNKNOWN",
        "Jean-Marc Ayrault | Jean UNKNOWN, Marc UNKNOWN, Ayrault UNKNOWN",
        "جی. کی. باترفیلد | جی INITIAL, کی INITIAL, باترفیلد UNKNOWN",
        "Haji Mussa | Haji UNKNOWN, Mussa UNKNOWN",
        "bint Ahmad | bint PARTICLE, Ahmad UNKNOWN",
        "Роман Аркадьевич Абрамович | Роман UNKNOWN, Аркадьевич UNKNOWN, Абрамович UNKNOWN",
        "Роман Абрамович Аркадьевич | Роман UNKNOWN, Абрамович UNKNOWN, Аркадьевич UNKNOWN",
        "Мария Петровна Ковалевич | Мария UNKNOWN, Петровна PATRONYMIC, Ковалевич UNKNOWN",
        "Святлана Аляксандраўна Алексіевіч | Святлана UNKNOWN, Аляксандраўна PATRONYMIC, Алексіевіч UNKNOWN",
        "Абрамович Роман Ильич | Абрамович UNKNOWN, Роман UNKNOWN, Ильич PATRONYMIC",
        "г-н Иванов Пётр | гн TITLE, Иванов UNKNOWN, Пётр UNKNOWN",
        "ato/w/ro Abeba Tesfay | ato TITLE, wro TITLE, Abeba UNKNOWN, Tesfay UNKNOWN",
        "Karimov Sherzod Alisher oʻgʻli | Karimov UNKNOWN, Sherzod UNKNOWN, Alisher UNKNOWN, o'g'li PARTICLE",
        "Otto Zur | Otto UNKNOWN, Zur UNKNOWN",
        "Nguyen Thi Van | Nguyen UNKNOWN, Thi UNKNOWN, Van UNKNOWN",
        "Aliyev Ilham Heydar oğlu | Aliyev UNKNOWN, Ilham UNKNOWN, Heydar UNKNOWN, oğlu PARTICLE",
        "Nguyễn Văn Hùng | Nguyễn UNKNOWN, Văn PARTICLE, Hùng UNKNOWN",
        "Ahmad Abdul | Ahmad UNKNOWN, Abdul PARTICLE",
        "Gaulle, Charles de | Gaulle FAMILY, Charles GIVEN, de PARTICLE",
        "Fatima bint Ahmad | Fatima UNKNOWN, bint PARTICLE, Ahmad PATRONYMIC",
        "Iv Michel | Iv UNKNOWN, Michel UNKNOWN",
        "John Smith IV | John UNKNOWN, Smith UNKNOWN, IV GENERATION",
      })
  void parts_are_found_with_the_roles_they_show(String written, String parts) {
    assertEquals(
        parts,
        FreeText.parse(written).parts().stream()
            .map(part -> part.text() + " " + part.role())
            .collect(Collectors.joining(", ")));
  }

  @ParameterizedTest
  @CsvSource({
    "Олексій, CYRILLIC",
    "عبدالله, ARABIC",
    "ኢሳይያስ, ETHIOPIC",
    "გიორგი, GEORGIAN",
    "Տիգրան, ARMENIAN",
    "Γιώργος, GREEK",
    "משה, HEBREW",
    "नरेन्द्र, DEVANAGARI",
    "金, OTHER"
  })
  void each_part_has_its_script(String written, Script script) {
    assertEquals(script, FreeText.parse(written).parts().getFirst().script());
  }

  @Test
  void labelled_fields_give_their_roles() {
    var name = FreeText.fields("van der Berg", "Anna Maria", "");

    assertEquals(
        "PARTICLE PARTICLE FAMILY GIVEN GIVEN",
        name.parts().stream().map(part -> part.role().name()).collect(Collectors.joining(" ")));
  }
}
