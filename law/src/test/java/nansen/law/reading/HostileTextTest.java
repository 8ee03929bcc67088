package nansen.law.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import nansen.law.PacksOnDisk;
import nansen.law.pack.LawBook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Texts that were written to bring a reader down. Where one does, it does so for hours: the time
/// limit is there to end that.
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HostileTextTest {
  private static final LawBook BOOK = PacksOnDisk.book();
  private static final String ALIASES = "anchors and aliases (& and *) are not read";
  private static final String DEEP = "nested more than 60 deep";

  static Stream<Arguments> bombs() {
    var maps = new StringBuilder("country: NO\na0: &a0 { x: 1 }\n");
    for (var i = 1; i < 40; i++) {
      maps.append("a%d: &a%d { p: *a%d, q: *a%3$d }\n".formatted(i, i, i - 1));
    }
    var lists = "country: NO\na: &a [ x ]\nfacts: [ " + "*a, ".repeat(500) + "]\n";
    return Stream.of(
        Arguments.of("maps in maps", maps + "facts: []\n", ":2:5 a0", ALIASES),
        Arguments.of("many aliases", lists, ":2:4 a", ALIASES),
        Arguments.of("a map in itself", "country: NO\nfacts: &a { b: *a }\n", ":2:8", ALIASES),
        Arguments.of("a list in itself", "country: NO\nfacts: &a [ *a ]\n", ":2:8", ALIASES),
        Arguments.of("a map as its own key", "? &a { *a : b }\n: c\n", ".yaml:", ""),
        Arguments.of("keys in keys", "country: NO\n" + "? ".repeat(30_000), ":2:1", DEEP),
        Arguments.of("keys and lists", "country: NO\n" + "? - ".repeat(30_000), ":2:1", DEEP),
        Arguments.of("lists in a value", "? a\n: " + "- ".repeat(30_000), ":2:1", DEEP),
        Arguments.of("brackets", "country: NO\nfacts: " + "[".repeat(90_000), ":2:1", DEEP));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("bombs")
  void is_refused_at_its_place(String kind, String text, String place, String wrong) {
    var problems = problems(text);

    assertTrue(
        problems.stream().anyMatch(each -> each.contains(place) && each.contains(wrong)),
        problems::toString);
  }

  @Test
  void ten_thousand_corrections_in_a_circle_are_all_told() {
    var text = new StringBuilder("country: NO\nfacts:\n");
    for (var i = 0; i < 10_000; i++) {
      text.append(
          "  - { fact: application.made, day: 2026-09-01, id: c%d, corrects: c%d }\n"
              .formatted(i, (i + 1) % 10_000));
    }

    var problems = problems(text.toString());

    assertEquals(10_000, problems.size());
  }

  private static List<String> problems(String text) {
    return switch (CaseReader.read(text, "case.yaml", BOOK)) {
      case Read.Ok<CaseFile> _ -> List.of();
      case Read.Refused<CaseFile>(var problems) ->
          problems.stream().map(Problem::toString).toList();
    };
  }
}
