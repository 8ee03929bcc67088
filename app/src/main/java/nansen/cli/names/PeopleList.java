package nansen.cli.names;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.MalformedInputException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nansen.law.reading.Problem;
import nansen.law.reading.Read;
import nansen.names.match.Person;

/// People from a table with a head, separated by commas, semicolons or tabs.
///
/// @param rows that were read
/// @param problems with the rows that were not, and with cells that were passed over; nothing is
///   left out in silence
/// @param leftOut how many rows were not read
public record PeopleList(List<Row> rows, List<Problem> problems, int leftOut) {
  private static final String FULL = "Full name";
  private static final int MOST_OF_HEAD = 1 << 16;
  private static final String UNEVEN =
      "a cell that begins here with a quotation mark does not end with one";
  private static final String EVEN = "Write the mark twice inside a cell, or take it away.";

  public PeopleList {
    rows = List.copyOf(rows);
    problems = List.copyOf(problems);
  }

  /// Whether every row with anything in it was read.
  public boolean isWhole() {
    return leftOut == 0;
  }

  /// One person of the list.
  ///
  /// @param line in the file, from 1
  /// @param id as the list has it; otherwise the number of the line
  /// @param written the name as the list has it
  public record Row(long line, String id, String written, Person person) {}

  /// Reads a list.
  ///
  /// @param label what messages call it
  /// @param named columns that are headed otherwise than usual
  /// @return the list; or what is wrong with it as a whole
  public static Read<PeopleList> read(Reader text, String label, Map<Field, String> named) {
    try {
      return read(text.readAllAsString(), label, named);
    } catch (MalformedInputException e) {
      return refused(label, 0, "this is not UTF-8 text", "Save it again in that encoding.");
    } catch (IOException e) {
      return refused(label, 0, "this could not be read", "Check the disk and the name.");
    }
  }

  private static Read<PeopleList> read(String text, String label, Map<Field, String> named)
      throws IOException {
    // Some programs write U+FEFF in front.
    var begin = text.startsWith("\uFEFF") ? 1 : 0;
    var head = text.substring(begin, TableRows.nextLine(text, begin)).strip();
    if (head.isBlank()) {
      return refused(label, 1, "there is no head", "Write one with the names of the columns.");
    }
    if (head.length() > MOST_OF_HEAD) {
      return refused(label, 1, "the first line has no end", "Write a head and one row a person.");
    }
    var table = new TableRows(text, begin, separator(head));
    return table.next() instanceof TableRows.Next.Row first
        ? read(table, first.cells().toList(), label, named)
        : refused(label, 1, UNEVEN, EVEN);
  }

  private static char separator(String head) {
    var best = ',';
    for (var sign : new char[] {';', '\t'}) {
      if (count(head, sign) > count(head, best)) {
        best = sign;
      }
    }
    return best;
  }

  private static long count(String text, char sign) {
    return text.chars().filter(each -> each == sign).count();
  }

  private static Read<PeopleList> read(
      TableRows table, List<String> heads, String label, Map<Field, String> named)
      throws IOException {
    var columns = new EnumMap<Field, Integer>(Field.class);
    var problems = new ArrayList<Problem>();
    for (var i = 0; i < heads.size(); i++) {
      var field = Field.headed(heads.get(i)).orElse(null);
      if (field == null || named.containsKey(field)) {
        continue;
      }
      var first = columns.putIfAbsent(field, i);
      if (first != null) {
        problems.add(
            passedOver(label, field, column(heads.get(i)), heads.get(first), heads.get(i)));
      }
    }
    var plain = heads.stream().map(Field::plain).toList();
    for (var each : named.entrySet()) {
      var place = plain.indexOf(Field.plain(each.getValue()));
      if (place < 0) {
        return refused(
            label,
            1,
            "there is no column \"" + each.getValue() + "\"",
            "Columns: " + String.join(", ", heads) + ".");
      }
      if (place != plain.lastIndexOf(Field.plain(each.getValue()))) {
        return refused(
            label,
            1,
            "two columns are headed \"" + each.getValue() + "\"",
            "Give one of them another head.");
      }
      columns.put(each.getKey(), place);
    }
    settleNames(columns, heads, named, label, problems);
    if (!columns.containsKey(Field.NAME)
        && !columns.containsKey(Field.FAMILY)
        && !columns.containsKey(Field.GIVEN)) {
      return refused(
          label,
          1,
          "no column holds the names; the columns are: " + String.join(", ", heads),
          "Say which does, such as --column name=\"" + FULL + "\".");
    }
    var rows = new ArrayList<Row>();
    var leftOut = 0;
    while (true) {
      switch (table.next()) {
        case TableRows.Next.Row(var line, var cells) -> {
          if (!new RowReader(cells, heads.size(), columns, label, line, rows, problems).read()) {
            leftOut++;
          }
        }
        case TableRows.Next.Lost(var line) -> {
          problems.add(new Problem(label, (int) line, 1, "", UNEVEN, EVEN));
          leftOut++;
        }
        case TableRows.Next.End() -> {
          return new Read.Ok<>(new PeopleList(rows, problems, leftOut));
        }
      }
    }
  }

  /// A column `Name` beside one of family names holds given names, if no other does. What is told
  /// twice is read from one of the two, and the other is told of.
  private static void settleNames(
      Map<Field, Integer> columns,
      List<String> heads,
      Map<Field, String> named,
      String label,
      List<Problem> problems) {
    var whole = columns.get(Field.NAME);
    if (whole == null || !columns.containsKey(Field.FAMILY)) {
      return;
    }
    if (named.containsKey(Field.NAME) || Field.isWholeName(heads.get(whole))) {
      columns.remove(Field.FAMILY);
      columns.remove(Field.GIVEN);
      columns.remove(Field.PATRONYMIC);
      problems.add(
          passedOver(
              label, Field.NAME, "the columns with parts of names were", heads.get(whole), FULL));
    } else {
      columns.remove(Field.NAME);
      if (columns.putIfAbsent(Field.GIVEN, whole) != null) {
        var family = heads.get(columns.get(Field.FAMILY));
        problems.add(passedOver(label, Field.NAME, column(heads.get(whole)), family, FULL));
      }
    }
  }

  private static String column(String head) {
    return "the column \"" + head + "\" was";
  }

  /// @param what was passed over, with its verb
  /// @param read the head of the column that was read
  /// @param other a head that may be meant
  private static Problem passedOver(
      String label, Field field, String what, String read, String other) {
    return new Problem(
        label,
        1,
        0,
        field.word(),
        what + " passed over; \"" + read + "\" was read",
        "Say which one is meant, such as --column " + field.word() + "=\"" + other + "\".");
  }

  private static Read<PeopleList> refused(String label, int line, String wrong, String instead) {
    return new Read.Refused<>(
        List.of(new Problem(label, line, line == 0 ? 0 : 1, "", wrong, instead)));
  }
}
