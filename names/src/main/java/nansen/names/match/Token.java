package nansen.names.match;

import java.util.ArrayList;
import java.util.List;
import nansen.names.match.SoundedName.Article;
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
    var tokens = new ArrayList<Token>();
    for (var i = 0; i < name.size(); i++) {
      var part = name.parts[i];
      if (part.counts) {
        for (var reading : part.readings) {
          var kind =
              part.role == Role.INITIAL
                  ? Kind.INITIAL
                  : reading == part.first ? Kind.LETTERS : Kind.OTHER_READING;
          tokens.add(new Token(i, i, part.sounds(reading), kind));
        }
      }
      var next = name.next(i);
      if (next > i && part.canJoin()) {
        tokens.add(new Token(i, next, name.joined(i, next, Article.SAID), Kind.JOINED));
        if (name.hasArticle(i, next)) {
          tokens.add(new Token(i, next, name.joined(i, next, Article.ASSIMILATED), Kind.JOINED));
        }
      }
    }
    return List.copyOf(tokens);
  }
}
