package nansen.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// One broken file for each mistake, and the words its message must hold.
final class BadInputTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          unknown-fact.yaml          | :3:30 | `aplication.made` is not in the vocabulary | Did you mean `application.made`?
          two-in-one.yaml            | :4:10 | `aplication.made` is not in the vocabulary | there is no day 31 in 2026-02
          no-such-day.yaml           | :4:10 | there is no day 31 in 2026-02 | That month has 28 days
          missing-hour.yaml          | :4:10 | the hour is missing, and the law counts hours from `arrested` | Write `at: 2026-05-01T
          correction-of-unknown.yaml | :4:5  | there is no fact with the id `maed` | Did you mean `made`?
          correction-circle.yaml     | :3:5  | the corrections go in a circle | which came before it
          duplicate-keys.yaml        | :5:5  | the key `day` stands here a second time | the first is in line 4
          bomb.yaml                  | :2:4  | anchors and aliases (& and *) are not read | Write the value out
          empty.yaml                 | .yaml: | the file is empty | Write at least one key
          latin-1.yaml               | :3:60 | the byte 0xF8 at position 78 is not UTF-8 | save it again
          picture.yaml               | :1:1  | the byte 0x89 at position 0 is not UTF-8 | this looks like a picture
          nul.yaml                   | :3:   | U+0000 is not text | another kind of file
          unknown-country.yaml       | :1:10 | no law pack binds "XC" | Did you mean `XA`?
          unknown-key.yaml           | :3:   | the key `plaace` is not known here | Did you mean `place`?
          unknown-word.yaml          | :3:   | "refuesd" is not known here | Did you mean `refused`?
          when-twice.yaml            | :3:5  | it says when more than once | Write one of
          not-yaml.yaml              | :4:1  | this is not YAML | Check the indentation
          skipped-hour.yaml          | :3:   | skipped "2026-03-29T02:30" | Write the offset
          no-such-file.yaml          | .yaml: | there is no such file | Check the name
          """)
  void says_what_is_wrong_where_and_what_to_do(
      String file, String place, String wrong, String instead) {
    var ran = Shell.nansen("assess", Shell.bad(file));

    assertEquals(1, ran.status(), ran.err());
    assertEquals("", ran.out());
    for (var words : List.of(file, place, wrong, instead)) {
      assertTrue(ran.err().contains(words), () -> "`" + words + "` is not in: " + ran.err());
    }
    assertFalse(ran.err().contains("\tat "), ran.err());
    assertFalse(ran.err().contains("Exception"), ran.err());
  }

  /// Who copies what the message says must not come to another hour.
  @ParameterizedTest
  @CsvSource({
    "XA, day: 2026-01-15, 2026-01-15T14:10+01:00",
    "XA, day: 2026-07-15, 2026-07-15T14:10+02:00",
    "XB, day: 2026-01-15, 2026-01-15T14:10+02:00",
    "XA, at: 2026-01-15, 2026-01-15T14:10+01:00",
    "XA, at: 2026-10-25T02:30, 2026-10-25T02:30+02:00 or 2026-10-25T02:30+01:00",
    "XB, at: 2026-03-29T03:30, 2026-03-29T03:30+02:00 or 2026-03-29T03:30+03:00"
  })
  void a_missing_hour_is_suggested_with_the_offset_of_the_place(
      String country, String when, String suggested, @TempDir Path folder) throws IOException {
    var file = folder.resolve("case.yaml");
    Files.writeString(
        file, "country: " + country + "\nfacts:\n- { fact: arrested, " + when + " }\n");

    var ran = Shell.nansen("assess", file.toString());

    assertEquals(1, ran.status());
    assertTrue(ran.err().contains(suggested), ran.err());
  }

  @Test
  void a_file_of_50_megabytes_is_refused_before_it_is_read(@TempDir Path folder)
      throws IOException {
    var large = folder.resolve("large.yaml");
    try (var file = new RandomAccessFile(large.toFile(), "rw")) {
      file.setLength(50_000_000);
    }

    var ran =
        Assertions.assertTimeout(
            Duration.ofSeconds(5), () -> Shell.nansen("assess", large.toString()));

    assertEquals(1, ran.status());
    assertTrue(ran.err().contains("large.yaml: the file has 50000000 bytes"), ran.err());
  }

  @Test
  void endless_standard_input_is_cut_off() {
    var ran = new Shell().typing("#".repeat(TextFiles.LARGEST + 10)).withBook("assess", "-");

    assertEquals(1, ran.status());
    assertTrue(ran.err().contains("-: there are more than the 4000000 bytes"), ran.err());
  }

  @Test
  void all_problems_of_all_files_come_at_once() {
    var ran =
        Shell.nansen(
            "assess",
            Shell.bad("several.yaml"),
            Shell.good("full.yaml"),
            Shell.bad("no-such-day.yaml"));

    assertEquals(1, ran.status());
    assertTrue(ran.err().contains("there is no month 13"), ran.err());
    assertTrue(ran.err().contains("aplication.made"), ran.err());
    assertTrue(ran.err().contains("there is no day 31"), ran.err());
    assertTrue(ran.err().contains("3 problems. Nothing was assessed."), ran.err());
  }

  @Test
  void after_a_hundred_faulty_facts_the_others_wait(@TempDir Path folder) throws IOException {
    var file = folder.resolve("case.yaml");
    Files.writeString(
        file,
        "country: XA\nfacts:\n" + "- { fact: aplication.made, day: 2026-02-01 }\n".repeat(300));

    var ran = Shell.nansen("assess", file.toString());

    assertEquals(1, ran.status());
    assertTrue(ran.err().contains("case.yaml:103"), ran.err());
    assertTrue(ran.err().contains("from here on the facts were not looked at"), ran.err());
    assertTrue(ran.err().contains("101 problems. Nothing was assessed."), ran.err());
  }

  @Test
  void a_file_with_more_facts_than_any_case_has_is_refused(@TempDir Path folder)
      throws IOException {
    var file = folder.resolve("case.yaml");
    Files.writeString(
        file, "country: XA\nfacts:\n" + "- { fact: released, day: 2026-02-01 }\n".repeat(10_001));

    var ran = Shell.nansen("assess", file.toString());

    assertEquals(1, ran.status());
    assertTrue(
        ran.err().contains("case.yaml:10003") && ran.err().contains("the case has 10001 facts"),
        ran.err());
  }

  @Test
  void a_misspelt_file_name_is_guessed() {
    var ran = Shell.nansen("assess", Shell.good("fulll.yaml"));

    assertTrue(ran.err().contains("did you mean `full.yaml`"), ran.err());
  }

  @Test
  void a_folder_without_cases_says_so(@TempDir Path folder) {
    var ran = Shell.nansen("assess", folder.toString());

    assertEquals(1, ran.status());
    assertTrue(ran.err().contains("there is no case in this folder"), ran.err());
  }

  @Test
  void a_switch_that_is_not_there_is_refused_with_those_that_are() {
    var ran = Shell.nansen("assess", Shell.good("full.yaml"), "--switch", "one.no-rol=on");

    assertEquals(2, ran.status());
    assertTrue(ran.err().startsWith("Invalid value for option '--switch': "), ran.err());
    assertTrue(ran.err().contains("Did you mean `one.no-roll`?"), ran.err());
  }

  @ParameterizedTest
  @CsvSource({
    "no.ammr-from=2026-13-01, none or a day",
    "no.ammr-from=2026-02-30, none or a day",
    "no.ammr-from=on, none or a day",
    "no.hours-skip-holidays=2026-07-01, on or off"
  })
  void a_switch_is_set_to_what_its_default_is_like(String setting, String instead) {
    var ran = new Shell().run("assess", Shell.good("full.yaml"), "--switch", setting);

    assertEquals(2, ran.status(), ran.err());
    assertTrue(ran.err().contains("is not a setting. Write " + instead), ran.err());
  }

  @ParameterizedTest
  @ValueSource(strings = {"5", "0", "-80", "401", "4294967376", "wide"})
  void a_width_that_no_page_can_have_is_a_wrong_command_line(String width) {
    var ran = Shell.nansen("assess", Shell.good("full.yaml"), "--width", width);

    assertEquals(2, ran.status());
    assertTrue(
        ran.err().contains("\"" + width + "\" is not a number of columns from 40 to 400"),
        ran.err());
  }

  @ParameterizedTest
  @ValueSource(strings = {"check", "diff"})
  void a_pack_that_cannot_be_read_is_not_said_to_be_left_unassessed(
      String order, @TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("pack.yaml"), "pack: one\nnothing: here\n");
    var pack = folder.toString();

    var ran =
        order.equals("check")
            ? new Shell().run("pack", "check", pack)
            : new Shell().run("pack", "diff", pack, pack, "--cases", Shell.good("full.yaml"));

    assertEquals(1, ran.status(), ran.err());
    assertTrue(ran.err().matches("(?s).*\\d+ problems?\\.\n.*"), ran.err());
    assertFalse(ran.err().contains("assessed"), ran.err());
  }

  @Test
  void a_folder_that_is_no_pack_is_refused(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("notes.yaml"), "a: b\n");

    var ran = new Shell().run("assess", Shell.good("full.yaml"), "--packs", folder.toString());

    assertEquals(1, ran.status());
    assertTrue(ran.err().contains("there is no pack in this folder"), ran.err());
  }

  @ParameterizedTest
  @CsvSource({
    "--as-of,2026-02-31",
    "--as-of,yesterday",
    "--known-at,2026-05-01T25:00",
    "--lang,de",
    "--format,xml",
    "--explain,registr"
  })
  void a_command_line_that_makes_no_sense_ends_with_2(String option, String value) {
    var ran = Shell.nansen("assess", Shell.good("full.yaml"), option, value);

    assertEquals(2, ran.status(), ran.err());
    assertTrue(ran.err().contains(value), ran.err());
    assertFalse(ran.err().contains("\tat "), ran.err());
  }
}
