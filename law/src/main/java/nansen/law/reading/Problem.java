package nansen.law.reading;

/// A mistake in a text that somebody wrote, said so that they can mend it.
///
/// @param file the file name given to the reader
/// @param line 1 for the first line; 0 when the problem has no place in the text
/// @param column 1 for the first sign of the line; 0 when only the line is known
/// @param path the keys from the root, such as `provisions.apd-register.within`; empty at the root
/// @param wrong what is wrong, one sentence without a full stop
/// @param instead what to do, whole sentences
public record Problem(
    String file, int line, int column, String path, String wrong, String instead) {

  /// One line: `file:line:column path: what is wrong. What to do.`
  @Override
  public String toString() {
    var inLine = column == 0 ? "" : ":" + column;
    var place = line == 0 ? file : file + ":" + line + inLine;
    return place + (path.isEmpty() ? "" : " " + path) + ": " + wrong + ". " + instead;
  }
}
