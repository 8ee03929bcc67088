package nansen.names.find;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Set;
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
    return new Name(Name.of(parts).written(), parts, notesOf(segment, row));
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

  /// What was noted in reading the name but that it was cut off, a bit each; see [Draft#NOTES].
  static int notes(Segment segment, int row) {
    var to = segment.parts.to(row);
    if (to == segment.parts.from(row)) {
      return 0;
    }
    var last = segment.parts.at(to - 1);
    return (last & Draft.NOTES) == Draft.NOTES ? last & ~Draft.NOTES : 0;
  }

  private static Set<Note> notesOf(Segment segment, int row) {
    var notes = EnumSet.noneOf(Note.class);
    var bits = notes(segment, row);
    for (var note : Note.values()) {
      if ((bits & 1 << note.ordinal()) != 0) {
        notes.add(note);
      }
    }
    var end = end(segment, row);
    if (end > segment.parts.from(row)) {
      var last = segment.soundings.copy(segment.parts.at(end - 1) & Draft.PART);
      if ((Sounding.marks(last, 0) & Sounding.CUT_OFF) != 0) {
        notes.add(Note.CUT_OFF);
      }
    }
    return notes;
  }
}
