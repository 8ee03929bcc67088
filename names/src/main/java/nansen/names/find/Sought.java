package nansen.names.find;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nansen.names.evidence.Birth;
import nansen.names.match.SoundedEvidence;
import nansen.names.match.SoundedName;
import nansen.names.match.Token;
import nansen.names.sound.SoundDistance;
import nansen.names.sound.Sounding;
import org.jspecify.annotations.Nullable;

/// A name that is sought, made ready.
///
/// @param pieces what it is found by
/// @param parts how many parts of it are sought, at most [Alike#MOST_SOUGHT]
/// @param whole for the last comparison
record Sought(
    List<Piece> pieces,
    int parts,
    SoundedName whole,
    SoundedEvidence evidence,
    @Nullable Birth birth) {

  /// No word is shorter, in sounds, that is written together with another.
  private static final int LEAST_OF_WORD = 3;

  /// A part, or two neighbours as one word.
  ///
  /// @param readings its sounds, each a way to read it
  /// @param table the names of the table it may stand for
  /// @param first the part sought that it stands for
  /// @param last the same, or the second of two
  /// @param extent how much of the part it is
  /// @param share of the part, by its weight
  record Piece(
      List<byte[]> readings, int[] table, int first, int last, Extent extent, float share) {
    Piece(List<byte[]> readings, int[] table, int first, int last, Extent extent) {
      this(readings, table, first, last, extent, 1);
    }
  }

  enum Extent {
    WHOLE,
    /// Two neighbours, or a particle and a part, as one word.
    JOINED,
    /// It may be only the beginning of one.
    BEGINNING,
    /// One of two words that are written here as one: Nasr of Nasserddine.
    WORD_OF_TWO
  }

  static Sought of(Query query) {
    var name = query.person().name();
    var sounded =
        SoundedName.of(query.typing() == Query.Typing.LAST_PART ? name.unfinished() : name);
    var pieces = new ArrayList<Piece>();
    var allSilent = name.parts().stream().noneMatch(Draft::counts);
    var placeOf = new int[name.parts().size()];
    var parts = 0;
    for (var i = 0; i < placeOf.length; i++) {
      var typing = i == placeOf.length - 1 && query.typing() == Query.Typing.LAST_PART;
      placeOf[i] = -1;
      if ((allSilent || typing || Draft.counts(name.parts().get(i))) && parts < Alike.MOST_SOUGHT) {
        placeOf[i] = parts;
        pieces.add(part(sounded.part(i), parts, typing ? Extent.BEGINNING : Extent.WHOLE));
        parts++;
      }
    }
    for (var token : Token.of(sounded)) {
      var last = placeOf[token.last()];
      if (token.kind() == Token.Kind.JOINED && last >= 0) {
        // A particle is not sought by itself, but together with what comes after it.
        var first = placeOf[token.first()] >= 0 ? placeOf[token.first()] : last;
        pieces.add(new Piece(List.of(token.sounds()), new int[0], first, last, Extent.JOINED));
      }
    }
    return new Sought(
        List.copyOf(pieces),
        parts,
        sounded,
        SoundedEvidence.of(query.person().known()),
        query.person().known().birth());
  }

  /// Each part taken for two words written as one, wherever it may come apart.
  List<Piece> words() {
    var words = new ArrayList<Piece>();
    for (var piece : pieces) {
      if (piece.extent() == Extent.WHOLE) {
        var length = piece.readings().getFirst().length;
        for (var at = LEAST_OF_WORD; at <= length - LEAST_OF_WORD; at++) {
          words.add(word(piece, 0, at));
          words.add(word(piece, at, length));
        }
      }
    }
    return words;
  }

  /// The beginning that is typed without its last sound: the cut may have gone through letters that
  /// are read together, or a letter that is silent at an end alone (Joh of John).
  List<Piece> shorter() {
    var shorter = new ArrayList<Piece>();
    for (var piece : pieces) {
      if (piece.extent() == Extent.BEGINNING) {
        var readings =
            piece.readings().stream()
                .filter(reading -> reading.length > 1)
                .map(reading -> Arrays.copyOf(reading, reading.length - 1))
                .toList();
        if (!readings.isEmpty()) {
          shorter.add(
              new Piece(readings, piece.table(), piece.first(), piece.last(), piece.extent()));
        }
      }
    }
    return shorter;
  }

  private static Piece word(Piece piece, int from, int to) {
    var sounds = piece.readings().getFirst();
    var share =
        (float) SoundDistance.mass(sounds, from, to - from)
            / SoundDistance.mass(sounds, 0, sounds.length);
    var word = Arrays.copyOfRange(sounds, from, to);
    return new Piece(
        List.of(word), new int[0], piece.first(), piece.last(), Extent.WORD_OF_TWO, share);
  }

  private static Piece part(byte[] sounding, int place, Extent extent) {
    var readings = new ArrayList<byte[]>();
    for (var i = 0; i < Sounding.readings(sounding, 0); i++) {
      var at = Sounding.reading(sounding, 0, i);
      var reading = new byte[sounding[at]];
      System.arraycopy(sounding, at + 1, reading, 0, reading.length);
      readings.add(reading);
    }
    var table = new int[Sounding.tableNames(sounding, 0)];
    for (var i = 0; i < table.length; i++) {
      table[i] = Sounding.tableName(sounding, 0, i) & ~Sounding.SHORT_FORM;
    }
    return new Piece(List.copyOf(readings), table, place, place, extent);
  }

  boolean hasEvidence() {
    return evidence.birth() != 0 || evidence.rest() != 0;
  }
}
