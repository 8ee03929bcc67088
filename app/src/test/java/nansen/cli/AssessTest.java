package nansen.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

final class AssessTest {
  private static final String FULL = Shell.good("full.yaml");

  @ParameterizedTest
  @ValueSource(strings = {"en", "nb", "uk", "ru", "ar"})
  void the_page_reads_well_in_every_language(String language) throws IOException {
    var ran =
        new Shell()
            .typing(Shell.read(Path.of(FULL)))
            .withBook("assess", "-", "--lang", language, "--explain", "all");

    assertEquals("", ran.err());
    Golden.holds(Shell.resources().resolve("golden/full." + language + ".txt"), ran.out());
  }

  @Test
  void no_line_is_longer_than_the_terminal_is_wide() {
    for (var width : new String[] {"60", "80", "100", "120"}) {
      // Not by its name, which may be longer than any line.
      var ran =
          new Shell()
              .typing(Shell.read(Path.of(FULL)))
              .with("COLUMNS", width)
              .withBook("assess", "-", "--all", "--explain", "all");

      assertTrue(
          ran.out().lines().allMatch(line -> line.length() <= Integer.parseInt(width)),
          () -> "wider than " + width + ":\n" + ran.out());
    }
  }

  @Test
  void what_is_due_next_comes_before_what_was_missed_and_what_is_done() {
    var out = Shell.nansen("assess", FULL).out();

    assertTrue(out.indexOf("Due next") < out.indexOf("Missed"));
    assertTrue(out.indexOf("Missed") < out.indexOf("Done"));
    assertTrue(out.indexOf("Appeal the refusal") < out.indexOf("Answer the request"));
  }

  /// Where the law has a longest time only, nothing is counted to the earliest day; and a count
  /// that stood still does not end on the weekday on which it began.
  @Test
  void why_not_a_day_earlier_is_said_only_where_it_is_true() {
    var longest =
        new Shell()
            .typing(
                """
                country: AT
                facts:
                  - { day: 2026-07-01, fact: application.registered }
                  - { day: 2026-08-01, fact: decision.taken }
                  - { day: 2026-08-03, fact: return-decision.received, separate: "yes" }
                """)
            .run("assess", "-", "--as-of", "2026-08-04", "--explain", "apr-appeal-return-separate");
    var paused =
        new Shell()
            .typing(
                """
                country: NO
                facts:
                  - { day: 2026-02-16, fact: decision.notified, outcome: unfounded }
                  - { day: 2026-02-20, fact: reasons-requested }
                """)
            .run("assess", "-", "--as-of", "2026-03-02", "--explain", "appeal-std");

    assertTrue(longest.flat().contains("0 days"), longest::out);
    assertFalse(longest.flat().contains("were over"), longest::out);
    assertTrue(paused.flat().contains("the count stood still for 10 days"), paused::out);
  }

  @Test
  void nobody_is_late_where_nobody_owes_anything() {
    var page = Shell.nansen("assess", FULL, "--as-of", "2027-05-13").flat();

    assertTrue(
        page.contains("Mon 3 May 2027 The time is up: The request is forgotten 10 days ago"), page);
    assertTrue(page.contains("367 days overdue"), page);
  }

  @Test
  void what_did_not_fall_away_is_not_called_done(@TempDir Path folder) throws IOException {
    var file = folder.resolve("case.yaml");
    Files.writeString(
        file,
        """
        country: XA
        facts:
          - { day: 2026-05-01, fact: request.received }
          - { day: 2026-05-06, fact: request.answered }
        """);

    var page = Shell.nansen("assess", file.toString()).flat();

    assertTrue(
        page.contains(
            "stopped The request is forgotten (stopped Wed 6 May 2026, otherwise Mon 3 May"),
        page);
  }

  @Test
  void a_blocked_act_stands_above_everything_else() {
    var out = Shell.nansen("assess", FULL).out();

    assertTrue(out.contains("✗ Must not be done: contact country of origin"), out);
    assertTrue(out.indexOf("Must not be done") < out.indexOf("Due next"));
  }

  @Test
  void colour_comes_only_to_a_terminal_and_not_against_the_users_wish() {
    var escape = "\u001b[";

    assertFalse(Shell.nansen("assess", FULL).out().contains(escape));
    assertTrue(
        new Shell()
            .inTerminal()
            .with("COLUMNS", "80")
            .withBook("assess", FULL)
            .out()
            .contains(escape));
    assertFalse(
        new Shell()
            .inTerminal()
            .with("COLUMNS", "80")
            .with("NO_COLOR", "1")
            .withBook("assess", FULL)
            .out()
            .contains(escape));
    assertTrue(Shell.nansen("assess", FULL, "--color", "always").out().contains(escape));
    assertFalse(
        new Shell()
            .inTerminal()
            .with("COLUMNS", "80")
            .withBook("assess", FULL, "--color", "never")
            .out()
            .contains(escape));
  }

  @Test
  void what_colour_says_is_said_in_signs_too() {
    var out = Shell.nansen("assess", FULL).out();

    assertTrue(out.contains("✗ Sat 2 May 2026"), out);
    assertTrue(out.contains("! unverified: confirm before use"), out);
    assertTrue(out.contains("! rests on a claimed fact"), out);
  }

  @Test
  void a_day_means_its_last_moment_and_a_moment_itself() {
    var day = Shell.nansen("assess", FULL, "--as-of", "2026-05-02").out();
    var moment = Shell.nansen("assess", FULL, "--as-of", "2026-05-02T11:00").out();

    assertTrue(day.contains("as of Sat 2 May 2026, end of day"), day);
    assertTrue(day.contains("✗ Sat 2 May 2026"), day);
    assertFalse(moment.contains("✗ Sat 2 May 2026"), moment);
    assertTrue(moment.contains("1 h 0 min left"), moment);
  }

  @Test
  void knowledge_defaults_to_the_later_of_now_and_the_moment_asked_about() {
    var corrected = Shell.good("corrected.yaml");

    assertTrue(
        Shell.nansen("assess", corrected, "--as-of", "2026-05-04")
            .out()
            .contains("Wed 6 May 2026"));
    assertTrue(
        Shell.nansen("assess", corrected, "--as-of", "2026-05-21")
            .out()
            .contains("Tue 5 May 2026"));
    assertTrue(
        Shell.nansen("assess", corrected, "--as-of", "2026-05-04", "--known-at", "2026-05-21")
            .out()
            .contains("Tue 5 May 2026"));
  }

  @Test
  void explaining_one_clock_shows_that_one_alone() {
    var out = Shell.nansen("assess", FULL, "--explain", "register").out();

    assertTrue(out.contains("Fri 1 May 2026 is Labour Day"), out);
    assertTrue(out.contains("Not Tue 5 May 2026: only 2 working days were over by then"), out);
    assertFalse(out.contains("Due next"), out);
    assertFalse(out.contains("Appeal the refusal"), out);
  }

  @Test
  void a_missed_clock_ends_with_3_only_where_that_was_asked_for() {
    assertEquals(0, Shell.nansen("assess", FULL).status());
    assertEquals(3, Shell.nansen("assess", FULL, "--fail-on-missed").status());
    assertEquals(
        0, Shell.nansen("assess", FULL, "--fail-on-missed", "--as-of", "2026-05-01").status());
  }

  @Test
  void what_was_done_against_a_right_is_told_and_ends_with_3(@TempDir Path folder)
      throws IOException {
    var file = folder.resolve("case.yaml");
    Files.writeString(
        file,
        """
        country: AT
        calendar: TST
        facts:
          - { fact: interview.held, day: 2026-09-01 }
          - { fact: person.removed, day: 2026-09-10, id: gone }
        """);
    String[] asked = {"assess", file.toString(), "--as-of", "2026-09-10", "--fail-on-missed"};

    var told = new Shell().run(asked);
    var json = new Shell().run("assess", file.toString(), "--as-of", "2026-09-10", "--format=json");

    assertEquals(3, told.status());
    assertTrue(told.out().contains("✗ Was done although it was forbidden"), told.out());
    var breach = JsonMapper.shared().readTree(json.out()).get("breaches").get(0);
    assertEquals("gone", breach.get("doneBy").asString());
    assertEquals("right-remain-admin", breach.get("right").asString());
    assertTrue(breach.get("sure").asBoolean());
  }

  @Test
  void what_falls_away_by_itself_is_over_and_nobody_missed_it(@TempDir Path folder)
      throws IOException {
    var file = folder.resolve("case.yaml");
    Files.writeString(
        file,
        """
        country: NO
        facts:
          - { fact: une-decided-for-person, day: 2026-01-31 }
        """);

    var answer =
        new Shell()
            .run(
                "assess",
                file.toString(),
                "--as-of",
                "2026-09-01",
                "--fail-on-missed",
                "--lang",
                "en");

    assertEquals(0, answer.status());
    assertTrue(answer.out().contains("Time is up\n"), answer.out());
    assertTrue(answer.out().contains("The ministry may sue"), answer.out());
    assertFalse(answer.out().contains("✗"), answer.out());
  }

  @Test
  void clocks_that_have_not_started_are_counted_and_listed_on_demand() {
    assertTrue(Shell.nansen("assess", FULL).out().contains("1 clock has not started"));
    assertTrue(Shell.nansen("assess", FULL, "--all").out().contains("Appoint a representative"));
  }

  @Test
  void a_folder_is_walked_with_a_bar_where_somebody_looks(@TempDir Path folder) throws IOException {
    var text = Shell.read(Path.of(FULL));
    for (var i = 0; i < 30; i++) {
      Files.writeString(folder.resolve("case-" + i + ".yaml"), text);
    }

    var piped = Shell.nansen("assess", folder.toString());
    var watched =
        new Shell().inTerminal().with("COLUMNS", "80").withBook("assess", folder.toString());

    assertEquals("", piped.err());
    assertEquals(30, piped.out().lines().filter(line -> line.equals("Due next")).count());
    assertTrue(watched.err().contains("30/30"), watched.err());
  }

  @Test
  void titles_in_another_language_come_from_the_packs_and_their_absence_is_marked(
      @TempDir Path folder) throws IOException {
    copy(Shell.BOOK, folder);
    Files.writeString(
        folder.resolve("one/titles.nb.yaml"),
        """
        provisions: { register: Registrer søknaden }
        texts: { Silence is acceptance: Taushet er samtykke }
        """);

    var out = new Shell().run("assess", FULL, "--lang", "nb", "--packs", folder.toString()).out();

    assertTrue(out.contains("Registrer søknaden"), out);
    assertFalse(out.contains("Registrer søknaden [en]"), out);
    assertTrue(out.contains("Appeal the refusal [en]"), out);
  }

  @Test
  void a_file_of_titles_with_an_unknown_section_is_refused(@TempDir Path folder)
      throws IOException {
    copy(Shell.BOOK, folder);
    Files.writeString(folder.resolve("titles.nb.yaml"), "fact: { application.made: Søknad }\n");

    var ran = new Shell().run("assess", FULL, "--lang", "nb", "--packs", folder.toString());

    assertEquals(1, ran.status());
    assertTrue(
        ran.err().contains("titles.nb.yaml:1:1: the section `fact` is not known"), ran.err());
  }

  /// A book in which nothing but the clocks was read whole.
  private static void marked(Path folder) throws IOException {
    copy(Shell.BOOK, folder);
    var pack = folder.resolve("one/pack.yaml");
    Files.writeString(
        pack,
        Files.readString(pack)
            .replace("cite: ACT art. 20\n", "cite: ACT art. 20\n    support: partial\n")
            .replace("cite: ACT art. 30(2) }", "cite: ACT art. 30(2), support: unverified }")
            .replace("title: First talk\n", "title: First talk\n    support: interpretation\n")
            .replace("Rights explained?,", "Rights explained?, support: dated,"));
  }

  private static Path lied(Path folder) throws IOException {
    var file = folder.resolve("case.yaml");
    Files.writeString(
        file,
        """
        country: XA
        facts:
          - { day: 2026-05-01, fact: application.made, certainty: disputed }
          - { day: 2026-05-04, fact: application.registered }
          - { day: 2026-05-05, fact: ground.found, ground: lies, holds: yes }
        """);
    return file;
  }

  @Test
  void how_far_a_right_a_ground_and_a_check_list_were_read_stands_beside_them(
      @TempDir Path book, @TempDir Path cases) throws IOException {
    marked(book);

    var page =
        new Shell()
            .run("assess", lied(cases).toString(), "--packs", book.toString(), "--width", "200")
            .flat();

    assertTrue(
        page.contains("ACT art. 20) ! text seen only in part; rests on a disputed fact"), page);
    assertTrue(
        page.contains("Ground met: Misled the authority (ACT art. 30(2)) ! unverified: confirm"),
        page);
    assertTrue(page.contains("First talk (ACT art. 40) ! our reading of the numbers"), page);
    assertFalse(page.contains("Accelerated procedure (must be taken, ACT art. 30) !"), page);
  }

  @Test
  void a_right_is_no_firmer_than_that_its_law_binds_the_state(
      @TempDir Path book, @TempDir Path cases) throws IOException {
    marked(book);
    var pack = book.resolve("one/pack.yaml");
    Files.writeString(
        pack,
        Files.readString(pack)
            .replace("states: [ XA, XB ]", "states: { XA: { support: unverified }, XB: always }"));
    var at = List.of("assess", lied(cases).toString(), "--packs", book.toString());

    var page = new Shell().run(with(at, "--width", "200")).flat();
    var answer = new ObjectMapper().readTree(new Shell().run(with(at, "--format", "json")).out());

    assertTrue(page.contains("ACT art. 20) ! unverified: confirm before use"), page);
    assertTrue(page.contains("(must be taken, ACT art. 30) ! unverified: confirm before"), page);
    assertFalse(page.contains("ACT art. 30(2)) !"), page);
    assertEquals("unverified", answer.get("rights").get(0).get("support").asString());
    assertEquals("unverified", answer.get("checkLists").get(0).get("support").asString());
  }

  private static String[] with(List<String> words, String... more) {
    return Stream.concat(words.stream(), Stream.of(more)).toArray(String[]::new);
  }

  @Test
  void a_right_says_which_fact_began_it_and_which_ended_it(@TempDir Path cases) throws IOException {
    var page =
        Shell.nansen("assess", lied(cases).toString(), "--width", "200", "--as-of", "2026-12-01")
            .flat();
    var full = Shell.nansen("assess", FULL, "--width", "200", "--as-of", "2026-12-01").flat();

    assertTrue(page.contains("since Fri 1 May 2026: Application made (line 3)"), page);
    assertTrue(page.contains("since Wed 4 Nov 2026: Application registered (line 4)"), page);
    assertTrue(full.contains("until Wed 6 May 2026: Decision reached the person (line 9)"), full);
  }

  @Test
  void what_comes_by_itself_is_called_by_its_name(@TempDir Path cases) throws IOException {
    var minor =
        Files.writeString(
            cases.resolve("minor.yaml"),
            """
            country: NO
            facts:
              - { day: 2008-10-01, fact: person.born, certainty: claimed }
              - { day: 2026-09-12, fact: person.unaccompanied-minor }
              - { day: 2026-09-12, fact: protection-requested }
            """);

    var page =
        new Shell()
            .run("assess", minor.toString(), "--width", "300", "--as-of", "2026-11-01", "--all");

    assertTrue(page.out().contains("until Thu 1 Oct 2026: Came of age"), page.out() + page.err());
    assertFalse(page.out().contains("person.came-of-age:"), page.out());
  }

  @Test
  void the_packs_built_in_are_found_without_being_named() {
    var ran = new Shell().run("pack", "list");

    assertEquals("", ran.err());
    assertTrue(ran.out().contains("eu-ammr"), ran.out());
  }

  static void copy(Path from, Path to) throws IOException {
    try (var tree = Files.walk(from)) {
      for (var file : tree.toList()) {
        var target = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.copy(file, target);
        }
      }
    }
  }
}
