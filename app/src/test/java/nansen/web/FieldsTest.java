package nansen.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class FieldsTest {
  private enum Answer {
    NOT_ASKED,
    YES
  }

  private static Fields sent(String answer) {
    return Fields.of(Map.of("answer", List.of(answer)), Map.of("answer", 40))
        .choosing(Map.of("answer", Answer.class));
  }

  @ParameterizedTest
  @ValueSource(strings = {"NO", "yes", "YES\u202E", "0", "YES NOT_ASKED"})
  void a_word_that_there_is_not_is_a_fault_and_replaced_by_none(String answer) {
    var fields = sent(answer);

    assertEquals(List.of("answer"), fields.faults().stream().map(Fields.Fault::field).toList());
    assertEquals(VisibleText.of(answer), fields.shown().get("answer"));
  }

  @ParameterizedTest
  @ValueSource(ints = {0x200B, 0x2060, 0xFEFF, 0x00AD})
  void a_sign_that_takes_no_room_is_a_fault_and_shown(int sign) {
    var text = "a" + Character.toString(sign) + "b";
    var fields = Fields.of(Map.of("source", List.of(text)), Map.of("source", 40));

    assertEquals(
        List.of(Fields.Wrong.CONTROL), fields.faults().stream().map(Fields.Fault::wrong).toList());
    assertEquals("a⟨U+%04X⟩b".formatted(sign), fields.shown().get("source"));
    // The joiners of Persian and of Indian scripts are part of how a name is written.
    var joined = Fields.of(Map.of("source", List.of("a\u200Cb")), Map.of("source", 40));
    assertEquals(List.of(), joined.faults());
  }

  @Test
  void a_word_that_there_is_and_none_at_all_are_taken() {
    assertEquals(List.of(), sent("YES").faults());
    assertEquals(Answer.YES, sent("YES").choice("answer", Answer.class, Answer.NOT_ASKED));
    assertEquals(List.of(), sent("").faults());
    assertEquals(Answer.NOT_ASKED, sent("").choice("answer", Answer.class, Answer.NOT_ASKED));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "0", "c0ffee00-0000-4000-8000-00000000000g"})
  void a_key_that_is_none_is_a_fault_and_the_form_gets_a_new_one(String key) {
    var fields = Fields.of(Map.of("key", List.of(key)), Map.of("key", 40)).keyed("key");

    assertEquals(List.of(new Fields.Fault("key", Fields.Wrong.NO_KEY, 0)), fields.faults(), key);
    var again = Fields.of(Map.of("key", List.of(fields.shown().get("key"))), Map.of("key", 40));
    assertEquals(List.of(), again.keyed("key").faults());
  }

  @Test
  void a_key_is_taken_and_shown_as_it_came() {
    var key = UUID.randomUUID();
    var fields = Fields.of(Map.of("key", List.of(key.toString())), Map.of("key", 40)).keyed("key");

    assertEquals(List.of(), fields.faults());
    assertEquals(key, fields.key("key"));
    assertEquals(key.toString(), fields.shown().get("key"));
  }

  @Test
  void nobody_reads_a_key_that_was_not_looked_at() {
    var fields = Fields.of(Map.of("key", List.of("x")), Map.of("key", 40));

    assertThrows(IllegalStateException.class, () -> fields.key("key"));
  }

  @Test
  void nobody_reads_a_choice_that_was_not_looked_at() {
    var fields = Fields.of(Map.of("answer", List.of("NO")), Map.of("answer", 40));

    assertThrows(
        IllegalStateException.class, () -> fields.choice("answer", Answer.class, Answer.NOT_ASKED));
  }
}
