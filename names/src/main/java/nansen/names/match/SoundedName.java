package nansen.names.match;

import java.util.Arrays;
import java.util.List;
import nansen.names.sound.SoundDistance;
import nansen.names.sound.Sounding;
import nansen.names.written.Name;
import nansen.names.written.Note;
import nansen.names.written.Role;

/// A name made ready for comparing: its parts, in order. Never changes.
public final class SoundedName {
  final SoundedPart[] parts;

  private SoundedName(SoundedPart[] parts) {
    this.parts = parts;
  }

  /// Of a parsed name; the parts keep their places.
  public static SoundedName of(Name name) {
    var cutOff = name.notes().contains(Note.CUT_OFF);
    var parts = new SoundedPart[name.parts().size()];
    for (var i = 0; i < parts.length; i++) {
      var sounding = Sounding.of(name.parts().get(i));
      parts[i] =
          SoundedPart.of(cutOff && i == parts.length - 1 ? Sounding.cutOff(sounding) : sounding);
    }
    return new SoundedName(parts);
  }

  /// Of these parts, at most [Name#MOST_PARTS].
  public static SoundedName of(List<SoundedPart> parts) {
    return new SoundedName(parts.toArray(SoundedPart[]::new));
  }

  public int size() {
    return parts.length;
  }

  /// The sounding of a part, a copy; see [Sounding] for its shape.
  public byte[] part(int place) {
    return parts[place].sounding.clone();
  }

  /// The next part that counts after this one, past a particle; -1 when there is none.
  int next(int part) {
    var after = part + 1;
    while (after < parts.length && parts[after].role == Role.PARTICLE) {
      after++;
    }
    return after < parts.length && parts[after].counts ? after : -1;
  }

  /// The place of the mark of generation; -1 when there is none.
  int generation() {
    for (var part = 0; part < parts.length; part++) {
      if (parts[part].role == Role.GENERATION) {
        return part;
      }
    }
    return -1;
  }

  /// Copies the sounds of the parts from one place to another into a buffer, up to its end.
  ///
  /// @return how many
  int join(int first, int last, byte[] into) {
    return join(first, last, Article.SAID, into);
  }

  private int join(int first, int last, Article article, byte[] into) {
    var at = 0;
    for (var i = first; i <= last; i++) {
      var part = parts[i];
      if (article == Article.ASSIMILATED && part.isArticle()) {
        continue;
      }
      var whole = i > first && article == Article.SAID && part.beginsWithArticle() ? 1 : 0;
      var reading = part.readings[whole];
      var room = Math.min(reading.length(), into.length - at);
      System.arraycopy(part.sounding, reading.from(), into, at, room);
      at += room;
    }
    return at;
  }

  /// How an Arabic article inside a compound sounds.
  enum Article {
    SAID,
    /// Before a letter of the sun its l sounds like that letter: Badr al-Din is Badreddine.
    ASSIMILATED
  }

  /// The sounds from one part to another as of one word, in which a sound that is written twice,
  /// Mac Callum, is heard once.
  byte[] joined(int first, int last, Article article) {
    var sounds = new byte[SoundDistance.MOST_SOUNDS];
    var length = join(first, last, article, sounds);
    var once = 0;
    for (var i = 0; i < length; i++) {
      if (i == 0 || sounds[i] != sounds[i - 1]) {
        sounds[once++] = sounds[i];
      }
    }
    return Arrays.copyOf(sounds, once);
  }

  /// Does an Arabic article stand before the second of these two?
  boolean hasArticle(int first, int last) {
    for (var i = first + 1; i < last; i++) {
      if (parts[i].isArticle()) {
        return true;
      }
    }
    return parts[last].beginsWithArticle();
  }
}
