package nansen.names.find;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import nansen.names.sound.Sounding;
import nansen.names.written.Name;
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
    for (var i = segment.parts.from(row); i < segment.parts.to(row); i++) {
      parts.add(part(segment, segment.parts.at(i) & Draft.PART));
    }
    return Name.of(parts);
  }
}
