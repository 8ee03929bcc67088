package nansen.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PackTest {
  private static final String BOOK = Shell.BOOK.toString();

  @Test
  void a_list_says_where_and_when_each_pack_binds() throws IOException {
    var ran = Shell.nansen("pack", "list");

    assertEquals(0, ran.status());
    Golden.holds(Shell.resources().resolve("golden/list.txt"), ran.out());
  }

  @Test
  void a_clock_reads_as_a_page_with_the_scenarios_that_prove_it() {
    var out = Shell.nansen("pack", "show", "register").flat();

    assertTrue(out.contains("ACT art. 2"), out);
    assertTrue(out.contains("3 working days"), out);
    assertTrue(out.contains("6 working days: before: other [ACT art. 2(2)]"), out);
    assertTrue(out.contains("Mass arrivals decided"), out);
    assertTrue(out.contains("The first of May and a weekend do not count"), out);
  }

  @Test
  void rights_routes_grounds_and_check_lists_can_be_shown_too() {
    assertTrue(Shell.nansen("pack", "show", "work").out().contains("Not from a safe country"));
    assertTrue(Shell.nansen("pack", "show", "fast-track").out().contains("Misled the authority"));
    assertTrue(Shell.nansen("pack", "show", "lies").out().contains("Accelerated procedure"));
    var asylum = new Shell().run("pack", "show", "apr-42-1-i", "--width", "200").flat();
    assertTrue(asylum.contains("Need for protection arose only after entry"), asylum);
    assertTrue(asylum.contains("The need for protection arose on the spot"), asylum);
    var soldier = new Shell().run("pack", "show", "qr-military-service", "--width", "200").flat();
    assertTrue(
        soldier.contains("! unverified: confirm before use · Command responsibility:"), soldier);
    assertTrue(Shell.nansen("pack", "show", "first-talk").out().contains("Which language?"));
  }

  @Test
  void every_rule_of_the_packs_built_in_can_be_shown_in_every_language() {
    for (var language : new String[] {"en", "nb", "uk", "ru", "ar"}) {
      for (var rule : new String[] {"hold-21a", "ammr-take-charge"}) {
        var ran = new Shell().run("pack", "show", rule, "--lang", language);

        assertEquals(0, ran.status(), ran.err());
      }
    }
  }

  @Test
  void a_rule_that_is_not_there_is_guessed() {
    var ran = Shell.nansen("pack", "show", "registr");

    assertEquals(2, ran.status());
    assertTrue(ran.err().contains("Did you mean `register`?"), ran.err());
  }

  @Test
  void a_check_fails_below_full_coverage_and_names_what_is_missing() {
    var ran = new Shell().run("pack", "check", BOOK, "--missing");

    assertEquals(1, ran.status());
    assertTrue(ran.out().contains("no scenario expects: register variant elsewhere"), ran.out());
    assertTrue(ran.out().contains("2 scenarios, none fails."), ran.out());
  }

  @Test
  void a_check_passes_where_every_rule_is_expected(@TempDir Path folder) throws IOException {
    AssessTest.copy(Shell.BOOK, folder);
    delete(folder.resolve("one"));
    Files.writeString(
        folder.resolve("old/scenarios/met.yaml"),
        """
        scenario: Registered in time under the old law
        country: XA
        facts:
          - { day: 2025-12-01, fact: application.made }
          - { day: 2025-12-07, fact: application.registered }
        expect:
          - { as-of: 2025-12-08, old-register: { is: met, due: 2025-12-07 } }
        """);

    var ran = new Shell().run("pack", "check", folder.toString());

    assertEquals(0, ran.status(), ran.out() + ran.err());
    assertTrue(ran.out().contains("100 %"), ran.out());
  }

  @Test
  void a_scenario_that_fails_is_shown_with_what_was_expected(@TempDir Path folder)
      throws IOException {
    AssessTest.copy(Shell.BOOK, folder);
    replace(folder.resolve("old/scenarios/all.yaml"), "due: 2025-12-07", "due: 2025-12-09");

    var ran = new Shell().run("pack", "check", folder.toString());

    assertEquals(1, ran.status());
    assertTrue(ran.flat().contains("The old law in its two ways"), ran.out());
    assertTrue(
        ran.flat().contains("old-register due should be 2025-12-09 and is 2025-12-07 "), ran.out());
  }

  @Test
  void all_problems_of_all_packs_come_at_once(@TempDir Path folder) throws IOException {
    AssessTest.copy(Shell.BOOK, folder);
    replace(folder.resolve("one/pack.yaml"), "within: 3 working days", "within: 3 workdays");
    replace(folder.resolve("old/pack.yaml"), "within: 6 days", "within: six days");

    var ran = new Shell().run("pack", "check", folder.toString());

    assertEquals(1, ran.status());
    assertTrue(ran.err().contains("one/pack.yaml:"), ran.err());
    assertTrue(ran.err().contains("\"3 workdays\" is not a period"), ran.err());
    assertTrue(ran.err().contains("\"six days\" is not a period"), ran.err());
  }

  @Test
  void a_difference_names_the_cases_that_change_and_how(@TempDir Path folder) throws IOException {
    AssessTest.copy(Shell.BOOK, folder);
    replace(folder.resolve("one/pack.yaml"), "within: 2 weeks", "within: 1 week");

    var ran =
        new Shell()
            .run(
                "pack",
                "diff",
                BOOK,
                folder.toString(),
                "--cases",
                Shell.resources().resolve("good").toString());

    assertEquals(0, ran.status(), ran.err());
    assertTrue(ran.out().contains("full.yaml"), ran.out());
    assertTrue(
        ran.flat().contains("running, due Fri 15 May 2026 → missed, due Fri 8 May 2026"),
        ran.out());
    assertFalse(ran.out().contains("corrected.yaml"), ran.out());
    assertTrue(ran.out().contains("1 case changes, of 2."), ran.out());
  }

  @Test
  void a_right_that_begins_on_another_day_is_a_difference(@TempDir Path folder) throws IOException {
    AssessTest.copy(Shell.BOOK, folder);
    replace(folder.resolve("one/pack.yaml"), "after: 6 months", "after: 5 months");

    var page = difference(folder, "--as-of", "2026-05-05").flat();

    assertTrue(page.contains("changed work later, Thu 5 Nov 2026 → later, Mon 5 Oct 2026"), page);
    assertTrue(page.contains("1 case changes, of 2."), page);
  }

  @Test
  void a_question_that_is_new_or_settled_is_a_difference(@TempDir Path folder) throws IOException {
    AssessTest.copy(Shell.BOOK, folder);
    replace(folder.resolve("one/pack.yaml"), "why-arrested:", "who-arrested:");
    replace(folder.resolve("one/pack.yaml"), "Why was the person arrested?", "Who did it?");

    var page = difference(folder, "--as-of", "2026-05-05").flat();

    assertTrue(page.contains("asks who-arrested Who did it? (ACT art. 8)"), page);
    assertTrue(page.contains("settled why-arrested Why was the person arrested?"), page);
    assertTrue(page.contains("1 case changes, of 2."), page);
  }

  private static Shell.Ran difference(Path changed, String... more) {
    var words =
        Stream.concat(
            Stream.of(
                "pack",
                "diff",
                BOOK,
                changed.toString(),
                "--cases",
                Shell.resources().resolve("good").toString()),
            Stream.of(more));
    return new Shell().run(words.toArray(String[]::new));
  }

  @Test
  void the_same_packs_make_no_difference() {
    var ran =
        new Shell()
            .run(
                "pack",
                "diff",
                BOOK,
                BOOK,
                "--cases",
                Shell.resources().resolve("good").toString());

    assertEquals("No case changes, of 2.\n", ran.out());
  }

  @Test
  void a_case_is_compared_with_a_pack_that_does_not_govern_it() {
    var out = Shell.nansen("compare", Shell.good("full.yaml"), "--with", "old").flat();

    assertTrue(out.contains("As if old governed"), out);
    assertTrue(out.contains("now: due Wed 6 May 2026, met"), out);
    assertTrue(out.contains("then: due Wed 6 May 2026, met (old-register, ACT art. 3)"), out);
    assertTrue(out.contains("Only now"), out);
  }

  @Test
  void a_case_is_compared_with_packs_as_they_might_become(@TempDir Path folder) throws IOException {
    AssessTest.copy(Shell.BOOK.resolve("one"), folder);
    replace(folder.resolve("pack.yaml"), "within: 2 weeks", "within: 1 week");

    var ran = Shell.nansen("compare", Shell.good("full.yaml"), "--with", folder.toString());

    assertEquals(0, ran.status(), ran.err());
    assertTrue(ran.out().contains("1 case changes, of 1."), ran.out());
  }

  @Test
  void a_pack_that_is_not_there_is_guessed() {
    var ran = Shell.nansen("compare", Shell.good("full.yaml"), "--with", "odl");

    assertEquals(2, ran.status());
    assertTrue(ran.err().contains("Did you mean `old`?"), ran.err());
  }

  private static void replace(Path file, String old, String other) throws IOException {
    var text = Files.readString(file);
    assertTrue(text.contains(old));
    Files.writeString(file, text.replace(old, other));
  }

  private static void delete(Path folder) throws IOException {
    try (var tree = Files.walk(folder)) {
      for (var file : tree.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
