package nansen.cli.names;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Iterator;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/// The rows of a table, from its head. Where a row has a quotation mark too many or too few, its
/// first line is lost and told of, and the next line is read as a row again.
final class TableRows {
  private final String text;
  private final CSVFormat format;
  private CSVParser parser;
  private Iterator<CSVRecord> records;

  /// Where the parser began to read, and how many lines are before that.
  private int from;

  private long before;

  /// How many lines the parser had read when it gave the last row.
  private long read;

  TableRows(String text, int from, char separator) throws IOException {
    this.text = text;
    this.from = from;
    format = CSVFormat.DEFAULT.builder().setDelimiter(separator).setTrim(true).get();
    parser = parser(from);
    records = parser.iterator();
  }

  /// Reads from a place of the text, of which no copy is made: there may be many bad rows.
  private CSVParser parser(int from) throws IOException {
    var rest = new StringReader(text);
    rest.skip(from);
    return CSVParser.parse(rest, format);
  }

  /// What comes next.
  sealed interface Next {
    /// @param line on which the row begins, from 1
    record Row(long line, CSVRecord cells) implements Next {}

    /// A line of which no row can be made.
    record Lost(long line) implements Next {}

    record End() implements Next {}
  }

  Next next() throws IOException {
    try {
      if (!records.hasNext()) {
        return new Next.End();
      }
      var cells = records.next();
      read = parser.getCurrentLineNumber();
      return new Next.Row(before + read - linesInside(cells), cells);
    } catch (UncheckedIOException e) {
      return lost();
    }
  }

  /// A cell in quotation marks may have several lines.
  private static long linesInside(CSVRecord cells) {
    return cells.stream().mapToLong(cell -> Math.max(cell.lines().count(), 1) - 1).sum();
  }

  private Next lost() throws IOException {
    for (var i = 0L; i < read; i++) {
      from = nextLine(text, from);
    }
    var line = before + read + 1;
    while (isLineEnd(from)) {
      from = nextLine(text, from);
      line++;
    }
    from = nextLine(text, from);
    before = line;
    read = 0;
    parser.close();
    parser = parser(from);
    records = parser.iterator();
    return new Next.Lost(line);
  }

  private boolean isLineEnd(int at) {
    return at < text.length() && (text.charAt(at) == '\n' || text.charAt(at) == '\r');
  }

  /// Where the line after the one at a place begins; the end of the text where there is none.
  static int nextLine(String text, int at) {
    while (at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
      at++;
    }
    return Math.min(text.length(), text.startsWith("\r\n", at) ? at + 2 : at + 1);
  }
}
