package nansen.names.match;

import java.util.ArrayList;
import java.util.List;
import nansen.names.sound.Sounding;
import nansen.names.written.Name;
import nansen.names.written.Note;

/// A name made ready for comparing: the sounding of each of its parts, in order.
public final class SoundedName {
  private final List<byte[]> parts;

  private SoundedName(List<byte[]> parts) {
    this.parts = parts;
  }

  /// Of a parsed name; the parts keep their places.
  public static SoundedName of(Name name) {
    var parts = new ArrayList<byte[]>(name.parts().size());
    for (var part : name.parts()) {
      parts.add(Sounding.of(part));
    }
    if (name.notes().contains(Note.CUT_OFF) && !parts.isEmpty()) {
      parts.set(parts.size() - 1, Sounding.cutOff(parts.getLast()));
    }
    return new SoundedName(parts);
  }

  public int size() {
    return parts.size();
  }

  /// The sounding of a part, a copy; see [Sounding] for its shape.
  public byte[] part(int place) {
    return parts.get(place).clone();
  }

  byte[] shared(int place) {
    return parts.get(place);
  }
}
