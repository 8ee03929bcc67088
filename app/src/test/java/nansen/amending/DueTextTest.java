package nansen.amending;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Stream;
import nansen.law.standing.Due;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DueTextTest {
  static Stream<Due> dues() {
    var day = new Due.On(LocalDate.parse("2026-10-12"));
    var moment = new Due.By(Instant.parse("2026-10-12T08:00:00Z"));
    return Stream.of(
        day,
        moment,
        new Due.Range(moment, day),
        new Due.WithoutDelay("as soon as possible / at once"),
        new Due.WhenItHappens("decision.taken"));
  }

  @ParameterizedTest
  @MethodSource("dues")
  void every_sort_of_due_date_is_read_as_it_was_written(Due due) {
    assertEquals(due, DueText.read(DueText.of(due)));
  }

  @Test
  void no_date_is_none() {
    assertNull(DueText.read(DueText.of(null)));
  }
}
