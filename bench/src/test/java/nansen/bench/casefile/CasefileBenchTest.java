package nansen.bench.casefile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import nansen.bench.casefile.CasefileMeasurements.Part;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Its options are understood, and its sums are right.
final class CasefileBenchTest {

  @Test
  void everything_is_measured_over_a_fresh_folder_unless_said_otherwise() {
    var plan = CasefileBench.plan(List.of());

    assertEquals(EnumSet.allOf(Part.class), plan.parts());
    assertNull(plan.data());
    assertEquals(100_000, plan.cases());
  }

  @Test
  void parts_and_cases_can_be_named() {
    var plan = CasefileBench.plan(List.of("--only", "writing,pages", "--cases", "500"));

    assertEquals(EnumSet.of(Part.WRITING, Part.PAGES), plan.parts());
    assertEquals(500, plan.cases());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--only reading",
        "--cases none",
        "--cases 0",
        "--cases",
        "--data nowhere",
        "--fast"
      })
  void what_makes_no_sense_is_refused_by_its_name(String options) {
    var refused =
        assertThrows(
            IllegalArgumentException.class, () -> CasefileBench.plan(List.of(options.split(" "))));

    assertTrue(
        String.valueOf(refused.getMessage())
            .contains(options.split(" ")[options.indexOf("data") > 0 ? 1 : 0]),
        refused.getMessage());
  }

  @Test
  void of_a_hundred_times_the_ninety_ninth_is_the_hundredth_part_from_the_end() {
    var millis = new ArrayList<Double>();
    for (var i = 100; i >= 1; i--) {
      millis.add((double) i);
    }

    assertEquals(new Pages.Times(100, 50, 95, 99), Pages.Times.of(millis));
  }

  @Test
  void a_value_is_written_so_that_neither_pgbench_nor_jdbc_reads_more_into_it() {
    assertEquals(
        "E'12\\x3a30, who\\x3f O''Neil \\\\'::text",
        SampledRows.literal("12:30, who? O'Neil \\", "text"));
    assertEquals("NULL::date", SampledRows.literal(null, "date"));
  }
}
