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

  static Stream<Arguments> slips() {
    var fact = "country: NO\nfacts:\n  - { fact: application.made, day: 2026-09-01, id: %s }\n";
    var moment = "country: NO\nfacts:\n  - { fact: application.made, at: %s }\n";
    return Stream.of(
        Arguments.of("country: no\nfacts: []\n", ":1:10 country", "Did you mean `NO`?"),
        Arguments.of("country: Norway\nfacts: []\n", ":1:10 country", "Did you mean `NO`?"),
        Arguments.of("country: Норвегія\nfacts: []\n", ":1:10 country", "Did you mean `NO`?"),
        Arguments.of("country: 47\nfacts: []\n", ":1:10 country", "two capital letters"),
        Arguments.of("country: XX\nfacts: []\n", ":1:10 country", "binds \"XX\". Write one of"),
        Arguments.of("country: DE\ncalendar: by\nfacts: []\n", ":2:11 calendar", "no calendar"),
        Arguments.of(fact.formatted("\"a\\ud800\""), ":3:52 facts[0].id", "U+D800 cannot be seen"),
        Arguments.of(fact.formatted("\"a\\e[2J\""), ":3:52 facts[0].id", "U+001B cannot be seen"),
        Arguments.of(fact.formatted("\"a\\0\""), ":3:52 facts[0].id", "U+0000 cannot be seen"),
        Arguments.of(fact.formatted("a\u202eb"), ":3:52 facts[0].id", "U+202E cannot be seen"),
        Arguments.of(
            moment.formatted("+999999999-12-31T23:59:59Z"), ":3:35 facts[0].at", "is not a moment"),
        Arguments.of(moment.formatted("2300-01-01T00:00Z"), ":3:35", "the year 2300 cannot be"));
  }

  @ParameterizedTest(name = "{2}")
  @MethodSource("slips")
  void a_slip_is_told_with_its_place_and_the_way_out(String text, String place, String words) {
    var problems = problems(text);

    assertTrue(
        problems.stream().anyMatch(each -> each.contains(place) && each.contains(words)),
        problems::toString);
  }

  @Test
  void a_file_of_the_law_among_the_cases_is_told_once() {
    for (var source : PacksOnDisk.texts().packs()) {
      var problems = problems(source.text());

      assertEquals(1, problems.size(), problems::toString);
      assertTrue(problems.getFirst().contains("this is a file of the law and not a case"));
    }
    assertEquals(1, problems("country: NO\nscenarios: []\n").size());
  }

  @Test
  void a_state_without_a_calendar_is_told_where_one_is_added() {
    var texts = PacksOnDisk.texts();
    var without = texts.calendars().text().replaceAll("(?m)^  AT:\\n(?:    .*\\n)+", "");
    assertTrue(without.length() < texts.calendars().text().length());
    var book =
        PacksOnDisk.book(
            new BookReader.Texts(
                new Source("calendars.yaml", without),
                texts.vocabulary(),
                texts.packs(),
                texts.switches()));

    var problems = problems("country: AT\nfacts: []\n", book);

    assertEquals(
        List.of(
            "case.yaml:1:10 country: the time zone and the days off of \"AT\" are not known."
                + " Add `AT:` with `zone:` and holidays to calendars.yaml beside the packs."),
        problems);
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
    return problems(text, BOOK);
  }

  private static List<String> problems(String text, LawBook book) {
    return switch (CaseReader.read(text, "case.yaml", book)) {
      case Read.Ok<CaseFile> _ -> List.of();
      case Read.Refused<CaseFile>(var problems) ->
          problems.stream().map(Problem::toString).toList();
    };
  }
}
