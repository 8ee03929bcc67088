package nansen.names.match;

import java.util.ArrayList;
import java.util.List;
import nansen.names.sound.Sounding;
import nansen.names.written.Role;

/// What a part of a name, or two neighbours joined, can be found by.
///
/// @param first the place of the part
/// @param last the same, or the place of the neighbour it is joined with
/// @param sounds one reading
/// @param kind where the reading comes from
public record Token(int first, int last, byte[] sounds, Kind kind) {

  public enum Kind {
    /// The first reading of the letters of one part.
    LETTERS,
    /// Another reading of the same part.
    OTHER_READING,
    /// Two neighbours, past particles between them, written as one word.
    JOINED,
    /// One letter that stands for a name.
    INITIAL
  }

  /// All of a name. Titles, generations and lone particles give none.
  public static List<Token> of(SoundedName name) {
    var side = new PreparedSide();
    for (var i = 0; i < name.size(); i++) {
      side.add(name.shared(i), 0);
    }
    var tokens = new ArrayList<Token>();
    for (var i = 0; i < side.parts; i++) {
      if (side.counts[i]) {
        var readings = Sounding.readings(side.bytes, side.from[i]);
        for (var which = 0; which < readings; which++) {
          var kind =
              side.role[i] == Role.INITIAL
                  ? Kind.INITIAL
                  : which == 0 ? Kind.LETTERS : Kind.OTHER_READING;
          tokens.add(new Token(i, i, reading(side, i, which), kind));
        }
      }
      var next = side.next(i);
      if (next > i && side.canJoin(i)) {
        tokens.add(new Token(i, next, side.joined(i, next), Kind.JOINED));
      }
    }
    return List.copyOf(tokens);
  }

  private static byte[] reading(PreparedSide side, int part, int which) {
    var at = Sounding.reading(side.bytes, side.from[part], which);
    var sounds = new byte[side.bytes[at]];
    System.arraycopy(side.bytes, at + 1, sounds, 0, sounds.length);
    return sounds;
  }
}
