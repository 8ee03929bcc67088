package nansen.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class NamesTest {
  @TempDir private Path folder = Path.of("");

  private static final String PEOPLE =
      """
      id,name,born,sex,nationality
      a1,Олексій Шевченко,1990-05-17,M,UKR
      a2,"SHEVCHENKO, Oleksiy",17.05.1990,m,UKR
      a3,Kari Nordmann,1980,F,NOR
      a5,محمد حسين,ca 1995,M,SYR
      a6,Mohammed Hussein,1995,M,SYR
      """;

  private String file(String text) throws IOException {
    var file = folder.resolve("people.csv");
    Files.writeString(file, text);
    return file.toString();
  }

  @Test
  void compares_two_names_and_says_why() {
    var ran = new Shell().run("names", "compare", "Олексій Шевченко", "Shevchenko, Oleksiy");

    assertEquals(0, ran.status(), ran.err());
    assertTrue(ran.out().startsWith("0.9"), ran.out());
    assertTrue(ran.out().contains("  + "), ran.out());
    var other = new Shell().run("names", "compare", "Олексій Шевченко", "Kari Nordmann");
    assertTrue(other.out().startsWith("0.0"), other.out());
    assertTrue(other.out().contains("  - "), other.out());
  }

  @Test
  void compares_for_a_program() {
    var ran = new Shell().run("names", "compare", "Kari Dahl", "Kari Dahl", "--format", "json");

    assertTrue(ran.flat().contains("\"probability\": 0.9"), ran.out());
    assertTrue(ran.flat().contains("\"side\": \"for\""), ran.out());
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "json", "csv"})
  void finds_somebody_in_a_list(String format) throws IOException {
    var list = file(PEOPLE);

    var ran =
        new Shell().run("names", "find", "--in", list, "Sjevtsjenko Oleksij", "--format", format);

    assertEquals(0, ran.status(), ran.err());
    assertTrue(ran.out().indexOf("a1") < ran.out().indexOf("a2"), ran.out());
    assertFalse(ran.out().contains("Kari"), ran.out());
  }

  @Test
  void a_date_of_birth_tells_two_of_one_name_apart() throws IOException {
    var list = file("id,name,born\nold,Ivan Ivanov,1950-01-02\nyoung,Ivan Ivanov,1999-03-04\n");

    var ran =
        new Shell()
            .run(
                "names",
                "find",
                "--in",
                list,
                "Иван Иванов",
                "--born",
                "1999-03-04",
                "--most",
                "1");

    assertTrue(ran.out().contains("  young  "), ran.out());
  }

  @Test
  void finds_somebody_while_the_name_is_typed() throws IOException {
    var ran = new Shell().run("names", "find", "--in", file(PEOPLE), "Шевч", "--unfinished");

    assertTrue(ran.out().contains("a1"), ran.out());
  }

  @Test
  void finds_somebody_quickly() throws IOException {
    var ran =
        new Shell().run("names", "find", "--in", file(PEOPLE), "Shevchenko Oleksiy", "--quick");

    assertTrue(ran.out().contains("a1"), ran.out());
  }

  @Test
  void lists_the_likely_duplicates() throws IOException {
    var ran = new Shell().run("names", "pairs", file(PEOPLE));

    assertEquals(0, ran.status(), ran.err());
    var lines = ran.out().lines().toList();
    assertEquals(3, lines.size(), ran.out());
    assertTrue(lines.get(0).startsWith("id_a,line_a,name_a,id_b,"), ran.out());
    assertTrue(lines.get(1).startsWith("a1,2,Олексій Шевченко,a2,3,"), ran.out());
    assertTrue(lines.get(2).startsWith("a5,5,محمد حسين,a6,6,"), ran.out());
    assertTrue(ran.err().contains("5 rows compared, 2 pairs"), ran.err());
  }

  @Test
  void a_pair_for_a_program_is_one_line() throws IOException {
    var ran = new Shell().run("names", "pairs", file(PEOPLE), "--format", "json");

    assertEquals(2, ran.out().lines().count(), ran.out());
    assertTrue(ran.out().startsWith("{ \"a\": { \"id\": \"a1\", \"line\": 2,"), ran.out());
  }

  @Test
  void reads_a_list_from_standard_input_with_other_heads_and_separators() {
    var ran =
        new Shell()
            .typing("\uFEFFNo;Applicant;Father\n7;Ivan Petrov;\n8;Иван Петров;\n")
            .run("names", "pairs", "-", "--column", "name=applicant", "--column", "id=No");

    assertEquals(0, ran.status(), ran.err());
    assertTrue(ran.out().contains("\n7,2,Ivan Petrov,8,3,"), ran.out());
  }

  @Test
  void labelled_columns_make_a_name() throws IOException {
    var list = file("Surname\tGiven names\nШевченко\tОлексій\n");

    var ran = new Shell().run("names", "find", "--in", list, "Oleksii Shevchenko");

    assertTrue(ran.out().contains("  2  Шевченко Олексій"), ran.out());
  }

  @Test
  void rows_that_cannot_be_read_are_listed_and_the_others_are_not_lost() throws IOException {
    var list = file(PEOPLE + "a8,,1999,,\na9,Ola Hansen,31-12-1980,Q,Norway\n");

    var ran = new Shell().run("names", "find", "--in", list, "Ola Hansen");

    assertEquals(1, ran.status());
    assertTrue(ran.out().contains("a9  Ola Hansen"), ran.out());
    for (var words :
        new String[] {
          "people.csv:7:1: there is no name in this row",
          "people.csv:8 born: \"31-12-1980\" was passed over",
          "people.csv:8 sex: \"Q\" was passed over",
          "people.csv:8 nationality: \"Norway\" was passed over"
        }) {
      assertTrue(ran.err().contains(words), () -> words + " is not in: " + ran.err());
    }
  }

  @Test
  void a_row_with_more_cells_than_heads_is_listed_and_not_guessed_at() throws IOException {
    var list = file("id,name,born\n1,Shevchenko, Oleksiy,1990\n2,Ola Hansen,1980,\n3,Kari Dahl\n");

    var ran = new Shell().run("names", "find", "--in", list, "Oleksiy Shevchenko");

    assertEquals(1, ran.status());
    assertTrue(
        ran.err().contains("people.csv:2:1: this row has 4 cells, and the head has 3"), ran.err());
    assertTrue(ran.out().contains("Nobody"), ran.out());
    assertEquals(0, new Shell().run("names", "pairs", file("name,born\nOla,,\n")).status());
  }

  @Test
  void a_second_column_of_one_kind_is_told_of() throws IOException {
    var list = file("Full name,Name\nOlga Ivanova,Kari Berg\n");

    var first = new Shell().run("names", "find", "--in", list, "Kari Berg");
    var second =
        new Shell().run("names", "find", "--in", list, "--column", "name=Name", "Kari Berg");

    assertTrue(
        first.err().contains("people.csv:1 name: the column \"Name\" was passed over"),
        first.err());
    assertTrue(second.out().contains("Kari Berg"), second.out());
    assertEquals("", second.err());
  }

  @ParameterizedTest
  @ValueSource(strings = {"Имя,Фамилия", "Name,Surname", "Navn,Etternavn", "Ім'я,Прізвище"})
  void a_name_beside_a_family_name_is_the_given_one(String head) throws IOException {
    var list = file(head + "\nАлександр,Иванов\nАлександр,Кузнецов\n");

    var pairs = new Shell().run("names", "pairs", list);
    var found = new Shell().run("names", "find", "--in", list, "Ivanov Aleksandr");

    assertFalse(pairs.out().contains("Александр"), pairs.out());
    assertTrue(found.out().contains("Иванов Александр"), found.out());
  }

  @Test
  void of_a_name_and_its_parts_one_is_read_and_the_other_told_of() throws IOException {
    var parts = file("First name,Last name,Name\nOlga,Ivanova,Olya\n");
    var ofParts = new Shell().run("names", "find", "--in", parts, "Ivanova Olga");
    var whole = file("Full name,Last name\nOlga Ivanova,Ivanova\n");
    var ofWhole = new Shell().run("names", "find", "--in", whole, "Ivanova Olga");

    assertTrue(ofParts.err().contains("the column \"Name\" was passed over"), ofParts.err());
    assertTrue(
        ofWhole.err().contains("the columns with parts of names were passed over"), ofWhole.err());
  }

  @Test
  void two_columns_of_one_head_cannot_be_told_apart() throws IOException {
    var list = file("id,name,name\n1,Olga Ivanova,Kari Berg\n");

    var ran = new Shell().run("names", "find", "--in", list, "--column", "name=name", "Kari Berg");

    assertEquals(1, ran.status());
    assertTrue(ran.err().contains("two columns are headed \"name\""), ran.err());
  }

  @Test
  void a_mark_of_order_in_front_is_passed_over() throws IOException {
    var list = file("\uFEFF\"id\";\"name\"\n\"A7\";\"Olga Ivanova\"\n");

    assertTrue(new Shell().run("names", "find", "--in", list, "Olga Ivanova").out().contains("A7"));
  }

  @Test
  void a_row_of_several_lines_is_told_by_its_first() throws IOException {
    var list = file("name,born\n\"Ola\nHansen\",1980\n\"12\n34\",1981\n");

    var ran = new Shell().run("names", "pairs", list);

    assertTrue(ran.err().contains("people.csv:4:1: there is no name"), ran.err());
  }

  @ParameterizedTest
  @ValueSource(strings = {"1370", "1370-05-01", "about 1370", "2300", "1849"})
  void a_year_of_another_calendar_is_no_year_of_ours(String born) throws IOException {
    var ran = new Shell().run("names", "pairs", file("name,born\nAli Karimi," + born + "\n"));

    assertTrue(
        ran.err().contains("people.csv:2 born: \"" + born + "\" was passed over"), ran.err());
    assertTrue(ran.err().contains("by the common calendar"), ran.err());
  }

  @Test
  void pairs_that_have_no_room_are_told() throws IOException {
    var list = file("name\n" + "Ola Hansen\n".repeat(250));

    var ran = new Shell().run("names", "pairs", list);

    assertEquals(3, ran.status());
    assertTrue(
        ran.err().contains("250 rows are like so many others that only the likeliest 200"),
        ran.err());
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"Olena Petrenko", "\"Olena\" Petrenko", "7,\"Olena,Petrenko"})
  void a_quotation_mark_without_its_fellow_costs_its_own_line(String row) throws IOException {
    var list =
        file(
            "id,name\n\n1,\"Ola\nNordmann\"\n\n%s\n3,\"Kari Berg\"\n%s\n4,\"Berg, Kari\"\n"
                .formatted(row, row));

    var ran = new Shell().run("names", "pairs", list);

    assertEquals(1, ran.status(), ran.err());
    assertEquals(2, ran.out().lines().count(), ran.out());
    assertTrue(ran.out().contains("3,7,Kari Berg,4,9,\"Berg, Kari\""), ran.out());
    assertTrue(ran.err().contains("people.csv:6:1: a cell that begins here"), ran.err());
    assertTrue(ran.err().contains("people.csv:8:1: a cell that begins here"), ran.err());
    assertTrue(ran.err().contains("3 rows compared"), ran.err());
  }

  @Test
  void what_a_spreadsheet_would_run_is_text() throws IOException {
    var list = file("id,name\n=1+1,@Ola Nordmann\n-2,@Ola Nordmann\n");

    var ran = new Shell().run("names", "pairs", list);

    assertTrue(ran.out().contains("\n'=1+1,2,'@Ola Nordmann,-2,3,'@Ola"), ran.out());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ''                     | people.csv:1:1: there is no head
          a,b                    | no column holds the names; the columns are: a, b
          '"name\\nOla\\nIvan'    | people.csv:1:1: a cell that begins here with a quotation mark
          """)
  void a_list_that_is_none_is_refused(String text, String words) throws IOException {
    var list = file(text == null ? "" : text.replace("\\n", "\n"));

    var ran = new Shell().run("names", "pairs", list);

    assertEquals(1, ran.status());
    assertEquals("", ran.out());
    assertTrue(ran.err().contains(words), ran.err());
    assertFalse(ran.err().contains("\tat "), ran.err());
  }

  @Test
  void a_list_in_another_encoding_is_refused() throws IOException {
    var list = folder.resolve("people.csv");
    Files.write(list, "name\nBjørn Dæhlie\n".getBytes(StandardCharsets.ISO_8859_1));

    var ran = new Shell().run("names", "pairs", list.toString());

    assertEquals(1, ran.status());
    assertTrue(ran.err().contains("this is not UTF-8 text. Save it again"), ran.err());
  }

  @Test
  void bad_command_lines_say_what_is_wrong() throws IOException {
    var list = file(PEOPLE);

    says(1, "There is no name in \"12\"", "compare", "12", "Kari");
    says(1, "there is no such file", "find", "--in", "nowhere.csv", "Kari");
    says(1, "this is a folder. Name a file.", "find", "--in", folder.toString(), "Kari");
    says(
        1,
        "people.csv:1:1: the first line has no end",
        "pairs",
        Files.writeString(folder.resolve("people.csv"), "x".repeat(70_000)).toString());
    list = file(PEOPLE);
    says(1, "there is no column \"Y\"", "find", "--in", list, "Kari", "--column", "name=Y");
    says(2, "Did you mean \"name\"?", "find", "--in", list, "Kari", "--column", "nam=Y");
    says(2, "is no date of birth", "find", "--in", list, "Kari", "--born", "May");
    says(2, "from 0.05 to 1", "pairs", list, "--least", "7");
    says(2, "--most is from 1 to 200, and not 0", "find", "--in", list, "Kari", "--most", "0");
    says(2, "--most is from 1 to 200, and not 500", "find", "--in", list, "Kari", "--most", "500");
    says(1, "no Cyrillic letter in \"محمد\"", "romanise", "--standard", "icao", "محمد");
    says(1, "no Cyrillic letter in \"\"", "romanise", "--standard", "icao", "");
    says(1, "say which with --language", "romanise", "--standard", "icao", "Јован");
    says(1, "neither Latin nor of Russian", "romanise", "--standard", "icao", "Иван محمد");
    says(2, "\"iso\" is not one of icao, kmu-55,", "romanise", "--standard", "iso", "Юлія");
    says(1, "is not covered for Ukrainian", "romanise", "--standard", "gost", "Юлія");
    says(1, "name_a, name_b and same are needed", "fit", list);
  }

  private static void says(int status, String words, String... command) {
    var all = new String[command.length + 1];
    all[0] = "names";
    System.arraycopy(command, 0, all, 1, command.length);
    var ran = new Shell().run(all);
    assertEquals(status, ran.status(), ran.err());
    assertTrue(ran.err().contains(words), ran.err());
    assertFalse(ran.err().contains("\tat "), ran.err());
  }

  @ParameterizedTest
  @CsvSource({
    "icao, Юлія Тимошенко, Yuliia Tymoshenko, ''",
    "norwegian, Пётр Чернышёв, Pjotr Tsjernysjov, ''",
    "icao, Иван Петров, Ivan Petrov, read as Russian"
  })
  void writes_a_name_by_a_standard(String standard, String name, String written, String told) {
    var ran = new Shell().run("names", "romanise", "--standard", standard, name);

    assertEquals(0, ran.status(), ran.err());
    assertTrue(ran.err().contains(told), ran.err());
    assertEquals(written + "\n", ran.out());
  }

  @Test
  void fits_weights_on_labelled_pairs() throws IOException {
    var pairs = new StringBuilder("name_a,name_b,same,note\n");
    var names = new String[] {"Ivan Petrov", "Kari Nordmann", "Olena Bondar", "Ali Hassan"};
    for (var i = 0; i < names.length * names.length; i++) {
      var one = names[i / names.length];
      var other = names[i % names.length];
      pairs.append("%s,%s,%d,made up\n".formatted(one, other, one.equals(other) ? 1 : 0));
      pairs.append("Mr %s,%s,%d,made up\n".formatted(one, other, one.equals(other) ? 1 : 0));
    }

    var ran = new Shell().run("names", "fit", file(pairs.toString()));

    assertEquals(0, ran.status(), ran.err());
    assertTrue(ran.out().contains("="), ran.out());
    assertTrue(ran.err().matches("(?s)Fitted on \\d+ pairs; \\d+ held out.\\s*"), ran.err());
    var bad = new Shell().run("names", "fit", file(pairs + "Ivan,Ivan,perhaps,\n"));
    assertEquals(1, bad.status());
    assertEquals("", bad.out());
    assertTrue(bad.err().contains("people.csv:34:1: \"same\" is neither 0 nor 1"), bad.err());
  }
}
