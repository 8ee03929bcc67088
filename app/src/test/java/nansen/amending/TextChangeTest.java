package nansen.amending;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TextChangeTest {
  private static List<String> shown(String before, String after) {
    return TextChange.between(before, after).stream()
        .map(each -> each.sort() + each.number() + " " + each.line())
        .toList();
  }

  @Test
  void a_changed_line_is_shown_with_the_lines_around_it() {
    assertEquals(
        List.of("…0 ", " 3 c", " 4 d", "-5 e", "+5 E", " 6 f", " 7 g"),
        shown("a\nb\nc\nd\ne\nf\ng\nh\n", "a\nb\nc\nd\nE\nf\ng\nh\n"));
  }

  @Test
  void the_same_text_shows_nothing() {
    assertEquals(List.of(), shown("a\nb\n", "a\nb\n"));
    assertEquals(List.of("+1 a"), shown("", "a\n"));
  }

  static IntStream seeds() {
    return IntStream.range(0, 200);
  }

  /// What goes and comes turns the one text into the other.
  @ParameterizedTest
  @MethodSource("seeds")
  void what_goes_and_comes_leads_from_one_text_to_the_other(int seed) {
    var random = new Random(seed);
    var before = lines(random);
    var after = lines(random);

    var changes = TextChange.between(String.join("\n", before), String.join("\n", after));

    var made = new ArrayList<>(before);
    changes.stream()
        .filter(each -> each.sort().equals("-"))
        .sorted((one, other) -> other.number() - one.number())
        .forEach(each -> made.remove(each.number() - 1));
    changes.stream()
        .filter(each -> each.sort().equals("+"))
        .forEach(each -> made.add(each.number() - 1, each.line()));
    assertEquals(after, made);
  }

  private static List<String> lines(Random random) {
    return random
        .ints(random.nextInt(12), 0, 4)
        .mapToObj(i -> "line " + i)
        .collect(Collectors.toList());
  }
}
