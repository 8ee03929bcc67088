package nansen.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Disks that are full, names that nothing can bear, files that are none.
final class HostileSurroundingsTest {
  private static final String FULL = Shell.good("full.yaml");

  @Test
  void an_answer_that_does_not_fit_on_the_disk_is_not_taken_for_a_whole_one() {
    var ran = into("No space left on device");

    assertEquals(74, ran.status());
    assertEquals(
        "nansen: the answer could not be written whole: No space left on device.\n", ran.err());
  }

  @Test
  void who_closes_the_pipe_early_has_seen_enough() {
    var ran = into("Broken pipe");

    assertEquals(0, ran.status());
    assertEquals("", ran.err());
  }

  @Test
  void a_name_that_no_file_can_have_is_no_mistake_in_the_program() {
    var ran = new Shell().run("assess", "a\0b.yaml");

    assertEquals(1, ran.status());
    assertTrue(ran.err().contains("\"a<U+0000>b.yaml\" cannot name a file here"), ran.err());
    assertTrue(ran.err().contains("LC_ALL=C.UTF-8"), ran.err());
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u001b[31m", "\u202e", "\n"})
  void a_file_name_cannot_speak_to_the_terminal(String sign, @TempDir Path folder)
      throws IOException {
    var file = Files.copy(Path.of(FULL), folder.resolve("a" + sign + "b.yaml"));

    var page = Shell.nansen("assess", file.toString());
    var problem = Shell.nansen("assess", folder.resolve("c" + sign + "d.yaml").toString());

    assertEquals(0, page.status(), page.err());
    assertFalse(page.out().contains(sign + "b.yaml"), page.out());
    assertEquals(1, problem.status());
    assertFalse(problem.err().contains(sign + "d.yaml"), problem.err());
  }

  @Test
  void a_word_of_a_hundred_thousand_letters_is_cut_short(@TempDir Path folder) throws IOException {
    var file = folder.resolve("case.yaml");
    Files.writeString(
        file,
        "country: XA\nfacts:\n  - { fact: %s, day: 2026-09-01 }\n".formatted("a".repeat(100_000)));

    var ran = Shell.nansen("assess", file.toString());

    assertEquals(1, ran.status());
    assertTrue(ran.err().contains("aaa… is not in the vocabulary"), ran.err());
    assertTrue(ran.err().length() < 2_000, () -> ran.err().length() + " letters");
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void a_device_without_an_end_is_cut_off() {
    var ran = Shell.nansen("assess", "/dev/zero");

    assertEquals(1, ran.status());
    assertTrue(ran.err().contains("more than the 4000000 bytes"), ran.err());
  }

  @Test
  void a_link_that_leads_nowhere_is_not_left_out_in_silence(@TempDir Path folder)
      throws IOException {
    Files.copy(Path.of(FULL), folder.resolve("sound.YAML"));
    assertEquals(0, Shell.nansen("assess", folder.toString()).status());
    Files.createSymbolicLink(folder.resolve("lost.yaml"), Path.of("gone.yaml"));
    Files.createSymbolicLink(folder.resolve("round"), folder);

    var ran = Shell.nansen("assess", folder.toString());

    assertEquals(1, ran.status());
    assertEquals("", ran.out());
    assertTrue(ran.err().contains("lost.yaml: this link leads to no file. Mend it"), ran.err());
    assertTrue(ran.err().contains("1 problem."), ran.err());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"+999999999-12-31", "0001-01-01", "2201-01-01T00:00Z", "1899-12-31T10:00"})
  void nobody_asks_about_such_a_year(String asked) {
    var ran = Shell.nansen("assess", FULL, "--as-of", asked);

    assertEquals(2, ran.status(), ran.err());
    assertTrue(ran.err().contains("cannot be meant; write a year from 1900 to 2200"), ran.err());
  }

  @Test
  void a_slip_on_the_command_line_does_not_drown_in_the_help() {
    var ran = Shell.nansen("assess", FULL, "--lang", "de");

    assertEquals(2, ran.status());
    assertEquals(
        """
        Invalid value for option '--lang': "de" is not one of nb, en, uk, ru, ar
        `nansen assess --help` lists what can be written.
        """,
        ran.err());
  }

  @Test
  void without_a_command_the_commands_are_listed() {
    var ran = new Shell().run();

    assertEquals(2, ran.status());
    assertTrue(ran.err().contains("Commands:"), ran.err());
    assertTrue(
        ran.err().matches("(?s).*compare +Shows what would be different in a case under.*"),
        ran.err());
  }

  @Test
  void laws_are_compared_for_one_case_and_not_for_a_folder() {
    var ran =
        Shell.nansen("compare", Shell.resources().resolve("good").toString(), "--with", "one");

    assertEquals(2, ran.status(), ran.out());
    assertTrue(ran.err().contains("name a file, not the folder"), ran.err());
  }

  @Test
  void standard_input_is_compared_with_a_folder_of_packs() {
    var ran =
        new Shell()
            .typing(Shell.read(Path.of(FULL)))
            .withBook("compare", "-", "--with", Shell.BOOK.toString());

    assertEquals(0, ran.status(), ran.err());
    assertTrue(ran.out().contains("No case changes, of 1."), ran.out());
  }

  @Test
  void a_problem_in_a_case_is_told_once_though_two_laws_read_it() {
    var book = Shell.BOOK.toString();

    var ran = new Shell().run("pack", "diff", book, book, "--cases", Shell.bad("no-such-day.yaml"));

    assertEquals(1, ran.status());
    assertEquals(2, ran.err().lines().count(), ran.err());
  }

  /// Assesses a case where nothing can be written, for this reason.
  private static Shell.Ran into(String reason) {
    var err = new ByteArrayOutputStream();
    var out =
        new Outlet(
            new OutputStream() {
              @Override
              public void write(int sign) throws IOException {
                throw new IOException(reason);
              }
            });
    var status =
        Nansen.run(
            new Surroundings(
                new ByteArrayInputStream(new byte[0]),
                out,
                new PrintStream(err, true, StandardCharsets.UTF_8),
                Map.of(),
                Clock.fixed(Shell.NOW, ZoneOffset.UTC),
                false,
                false),
            "assess",
            FULL,
            "--packs",
            Shell.BOOK.toString());
    return new Shell.Ran(status, "", err.toString(StandardCharsets.UTF_8));
  }
}
