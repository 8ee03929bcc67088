package nansen.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import nansen.web.Languages;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/// The languages that a form offers.
final class ChoicesTest {
  private static final List<Locale> READERS = Languages.ALL;

  @ParameterizedTest
  @FieldSource("READERS")
  void each_language_is_offered_once_and_by_a_name(Locale reader) {
    var titles = new HashSet<String>();
    for (var each : Choices.languages(reader)) {
      assertTrue(titles.add(each.title()), () -> each + " is there twice");
      assertFalse(each.title().equals(each.code()), () -> each + " has no name");
    }
    var codes = Choices.codes(Choices.languages(reader));
    assertTrue(codes.contains("he") && codes.contains("id") && codes.contains("yi"));
    var byIso3 = Choices.languagesByIso3(reader);
    assertEquals(byIso3.size(), Choices.codes(byIso3).size());
  }
}
