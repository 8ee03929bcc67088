package nansen.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import java.util.TreeMap;
import nansen.bench.Measurements.Score;
import org.junit.jupiter.api.Test;

/// The table goes where it belongs, and its sums are right.
final class TableTest {

  @Test
  void a_new_table_takes_the_place_of_the_old_one() {
    var page = "before\n" + Table.BEGIN + "\n\nold\n\n" + Table.END + "\nafter\n";

    assertEquals(
        "before\n" + Table.BEGIN + "\n\nnew\n\n" + Table.END + "\nafter\n",
        Table.into(page, Table.BEGIN, "new\n"));
  }

  @Test
  void a_page_without_a_place_for_the_table_is_left_alone() {
    assertThrows(IllegalStateException.class, () -> Table.into("a page\n", Table.BEGIN, "table\n"));
  }

  @Test
  void the_exponent_of_a_square_is_two() {
    var growth = new TreeMap<Integer, Score>();
    for (var facts : new int[] {10, 30, 100, 1000}) {
      growth.put(facts, new Score(0.5 * facts * facts, 0));
    }

    assertEquals(2, Table.exponent(growth), 1e-9);
  }

  @Test
  void the_exponent_of_a_constant_is_nothing() {
    assertEquals(0, Table.exponent(Map.of(10, new Score(7, 0), 1000, new Score(7, 0))), 1e-9);
  }
}
