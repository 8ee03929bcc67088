package nansen.names.find;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Set;
import nansen.names.evidence.PackedEvidence;
import nansen.names.match.Person;
import nansen.names.sound.Sounding;
import nansen.names.written.Name;
import nansen.names.written.Note;
import nansen.names.written.Part;

/// What stands in the rows of a segment, as values again.
final class Rows {
  private Rows() {}

  static Part part(Segment segment, int number) {
    var sounding = segment.soundings.copy(number);
    return new Part(
        new String(segment.texts.copy(number), StandardCharsets.UTF_8),
        Sounding.script(sounding, 0),
        Sounding.role(sounding, 0));
  }

  static Name name(Segment segment, int row) {
    var parts = new ArrayList<Part>();
    for (var i = segment.parts.from(row); i < end(segment, row); i++) {
      parts.add(part(segment, segment.parts.at(i) & Draft.PART));
    }
    return new Name(Name.of(parts).written(), parts, notes(segment, row));
  }

  /// Where the parts of a name end: compounds stand behind them.
  static int end(Segment segment, int row) {
    var end = segment.parts.to(row);
    while (end > segment.parts.from(row) && isCompound(segment.parts.at(end - 1))) {
      end--;
    }
    return end;
  }

  private static boolean isCompound(int part) {
    return (part & Draft.COMPOUND) != 0;
  }

  private static Set<Note> notes(Segment segment, int row) {
    var end = end(segment, row);
    if (end == segment.parts.from(row)) {
      return Set.of();
    }
    var last = segment.soundings.copy(segment.parts.at(end - 1) & Draft.PART);
    return (Sounding.marks(last, 0) & Sounding.CUT_OFF) == 0 ? Set.of() : Set.of(Note.CUT_OFF);
  }

  /// What is known besides the name; of the place only the sounds are kept.
  static Person person(Segment segment, int row) {
    return new Person(
        name(segment, row),
        PackedEvidence.unpacked(segment.evidence.at(2L * row), segment.evidence.at(2L * row + 1)));
  }
}
