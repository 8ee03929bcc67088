package nansen.names;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NamesTest {

  @ParameterizedTest
  @CsvSource({
    "Олексій Шевченко, 'Shevchenko, Oleksiy'",
    "Тарас Шевченко, Taras Sjevtsjenko",
    "ياسر عرفات, Yasir Arafat",
    "ደምሴ ቶላ, Demisse Tola",
    "Gagik Tsarukyan, Գագիկ Ծառուկյան",
  })
  void one_person_is_found_across_scripts(String one, String other) {
    assertTrue(Names.compare(Names.parse(one), Names.parse(other)).probability() > 0.9);
  }

  @ParameterizedTest
  @CsvSource({"Nicholas Scott, Nicholas Soames", "Claude Gatignol, Claude Gaillard"})
  void two_persons_stay_apart(String one, String other) {
    assertTrue(Names.compare(Names.parse(one), Names.parse(other)).probability() < 0.5);
  }
}
