package nansen.law.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import nansen.law.pack.FactSpec.Detail.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StateTest {
  @ParameterizedTest
  @CsvSource({
    "BG, BG",
    "bg, BG",
    "Bulgaria, BG",
    "BULGARIA, BG",
    "Болгарія, BG",
    "Болгария, BG",
    "بلغاريا, BG",
    "EL, GR",
    "UK, GB",
    "XK, XK"
  })
  void a_state_is_recognised_by_its_letters_and_by_its_names(String typed, String code) {
    assertEquals(code, State.meant(typed));
  }

  @Test
  void what_is_no_state_is_not_guessed() {
    assertNull(State.meant("the north"));
    assertNull(State.meant(""));
    assertNull(State.meant("ZZ"));
  }

  @Test
  void only_the_two_capital_letters_are_the_code() {
    assertTrue(State.isCode("BG"));
    assertTrue(!State.isCode("bg") && !State.isCode("EL") && !State.isCode("Bulgaria"));
  }
}
