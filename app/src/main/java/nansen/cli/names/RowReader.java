package nansen.cli.names;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import nansen.law.reading.Problem;
import nansen.names.Names;
import nansen.names.evidence.Birth;
import nansen.names.evidence.Evidence;
import nansen.names.evidence.Sex;
import nansen.names.match.Person;
import nansen.names.written.Name;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/// Reads one row of a list.
record RowReader(
    CSVRecord record,
    int heads,
    Map<Field, Integer> columns,
    String label,
    long line,
    List<PeopleList.Row> rows,
    List<Problem> problems) {

  /// Reads it into the rows, or tells why not. A row with more in it than heads is not guessed at:
  /// who knows which cell was cut in two.
  boolean read() {
    if (record.stream().skip(heads).anyMatch(cell -> !cell.isBlank())) {
      problem(
          "",
          "this row has " + record.size() + " cells, and the head has " + heads,
          "Put a cell that has the separator in it between quotation marks.");
      return false;
    }
    var name = name();
    if (name.parts().isEmpty()) {
      problem("", "there is no name in this row", "Write one, or take the row out.");
      return false;
    }
    var id = cell(Field.ID);
    rows.add(
        new PeopleList.Row(
            line,
            id.isEmpty() ? String.valueOf(line) : id,
            written(),
            new Person(name, new Evidence(born(), sex(), nationality(), place()))));
    return true;
  }

  private Name name() {
    var whole = cell(Field.NAME);
    return whole.isEmpty()
        ? Names.of(cell(Field.FAMILY), cell(Field.GIVEN), cell(Field.PATRONYMIC))
        : Names.parse(whole);
  }

  private String written() {
    var whole = cell(Field.NAME);
    return whole.isEmpty()
        ? (cell(Field.FAMILY) + " " + cell(Field.GIVEN) + " " + cell(Field.PATRONYMIC))
            .strip()
            .replaceAll(" +", " ")
        : whole;
  }

  private @Nullable Birth born() {
    var cell = cell(Field.BORN);
    if (cell.isEmpty()) {
      return null;
    }
    var birth = BirthText.read(cell);
    if (birth.isEmpty()) {
      passOver(Field.BORN, BirthText.HOW);
    }
    return birth.orElse(null);
  }

  private Sex sex() {
    var cell = cell(Field.SEX).toLowerCase(Locale.ROOT);
    return switch (cell) {
      case "", "?", "u", "unknown" -> Sex.NOT_KNOWN;
      case "f", "female", "woman", "k", "kvinne", "ж", "жін", "жен" -> Sex.FEMALE;
      case "m", "male", "man", "mann", "м", "ч", "чол", "муж" -> Sex.MALE;
      case "x", "other" -> Sex.OTHER;
      default -> {
        passOver(Field.SEX, "Write F, M or X.");
        yield Sex.NOT_KNOWN;
      }
    };
  }

  private @Nullable String nationality() {
    var cell = cell(Field.NATIONALITY).toUpperCase(Locale.ROOT);
    if (cell.matches("[A-Z]{3}")) {
      return cell;
    }
    if (!cell.isEmpty()) {
      passOver(Field.NATIONALITY, "Write three letters, such as AFG.");
    }
    return null;
  }

  private @Nullable String place() {
    var cell = cell(Field.PLACE);
    return cell.isEmpty() ? null : cell;
  }

  private void passOver(Field field, String how) {
    problem(field.word(), "\"" + cell(field) + "\" was passed over; the row was read", how);
  }

  private void problem(String path, String wrong, String instead) {
    // A cell is told by its head: where in the line it begins is not known behind quotation marks.
    problems.add(new Problem(label, (int) line, path.isEmpty() ? 1 : 0, path, wrong, instead));
  }

  private String cell(Field field) {
    var place = columns.get(field);
    return place == null || place >= record.size() ? "" : record.get(place).strip();
  }
}
