package nansen.names.written;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// A name as written, taken apart.
///
/// @param written the whole, as it came
/// @param parts in the order of writing; none when there is no letter in it
/// @param notes what was found on the way
public record Name(String written, List<Part> parts, Set<Note> notes) {

  /// More parts than this are not read.
  public static final int MOST_PARTS = 12;

  public Name {
    parts = List.copyOf(parts);
    notes = Set.copyOf(notes);
    if (parts.size() > MOST_PARTS) {
      throw new IllegalArgumentException(
          parts.size() + " parts; a name has at most " + MOST_PARTS + " here");
    }
  }

  /// Built again from its parts, with nothing to note.
  public static Name of(List<Part> parts) {
    var written = new StringBuilder();
    for (var part : parts) {
      written.append(written.isEmpty() ? "" : " ").append(part.text());
    }
    return new Name(written.toString(), parts, Set.of());
  }

  /// The same, of which the last part may be only the beginning of one.
  public Name unfinished() {
    var more = new HashSet<>(notes);
    more.add(Note.CUT_OFF);
    return new Name(written, parts, more);
  }
}
