package nansen.names.match;

import java.util.Arrays;
import nansen.names.sound.SoundDistance;
import nansen.names.sound.Sounding;
import nansen.names.written.Name;
import nansen.names.written.Role;
import nansen.names.written.Script;

/// One of the two names a scorer holds, unpacked into arrays that are used again and again.
final class PreparedSide {
  static final int MOST = Name.MOST_PARTS;
  static final int READINGS = 4;

  private static final int SEXES = Sounding.MASCULINE | Sounding.FEMININE;
  private static final int ARABIC = Script.ARABIC.ordinal();
  static final int TABLE = Sounding.MOST_TABLE_NAMES;

  final byte[] bytes = new byte[MOST * Sounding.MOST_BYTES];
  final int[] from = new int[MOST];
  final Role[] role = new Role[MOST];
  final int[] script = new int[MOST];
  final int[] mass = new int[MOST];

  /// First reading: where its sounds begin, and how many there are.
  final int[] sounds = new int[MOST];

  final int[] length = new int[MOST];

  /// All readings: those of part p lie from [#READINGS] * p on, the others than the first when they
  /// have been asked for.
  final int[] readingSounds = new int[MOST * READINGS];

  final int[] readingLength = new int[MOST * READINGS];
  final int[] readingMass = new int[MOST * READINGS];

  /// The consonant classes that occur, a bit each; all bits when there is no consonant.
  final int[] readingClasses = new int[MOST * READINGS];

  final int[] readings = new int[MOST];
  private final int[] unpacked = new int[MOST];
  final int[] letterReadings = new int[MOST];

  /// The names of the table a part may stand for: those of part p lie from [#TABLE] * p on.
  final int[] tableNames = new int[MOST * TABLE];

  final int[] tableCount = new int[MOST];
  final int[] affix = new int[MOST];

  final int[] marks = new int[MOST];

  /// Is this a name, not a particle, title or generation?
  final boolean[] counts = new boolean[MOST];

  int parts;
  private int end;

  void clear() {
    parts = 0;
    end = 0;
  }

  void add(byte[] source, int at) {
    if (parts == MOST) {
      return;
    }
    var size = Sounding.length(source, at);
    System.arraycopy(source, at, bytes, end, size);
    from[parts] = end;
    role[parts] = Sounding.role(bytes, end);
    script[parts] = Sounding.script(bytes, end).ordinal();
    affix[parts] = Sounding.affix(bytes, end);
    marks[parts] = Sounding.marks(bytes, end);
    readings[parts] = Sounding.readings(bytes, end);
    letterReadings[parts] = Sounding.letterReadings(bytes, end);
    tableCount[parts] = Sounding.tableNames(bytes, end);
    for (var which = 0; which < tableCount[parts]; which++) {
      tableNames[parts * TABLE + which] = Sounding.tableName(bytes, end, which);
    }
    unpacked[parts] = 0;
    unpack(parts, Sounding.reading(bytes, end, 0));
    sounds[parts] = readingSounds[parts * READINGS];
    length[parts] = readingLength[parts * READINGS];
    mass[parts] = readingMass[parts * READINGS];
    counts[parts] =
        switch (role[parts]) {
          case UNKNOWN, FAMILY, GIVEN, PATRONYMIC, INITIAL -> true;
          case PARTICLE, TITLE, GENERATION -> false;
        };
    parts++;
    end += size;
  }

  /// Makes all readings of a part ready; most are never looked at.
  void unpackAll(int part) {
    while (unpacked[part] < readings[part]) {
      var last = part * READINGS + unpacked[part] - 1;
      unpack(part, readingSounds[last] + readingLength[last]);
    }
  }

  /// @param at the index of its length
  private void unpack(int part, int at) {
    var slot = part * READINGS + unpacked[part];
    var size = bytes[at];
    readingSounds[slot] = at + 1;
    readingLength[slot] = size;
    readingMass[slot] = SoundDistance.mass(bytes, at + 1, size);
    readingClasses[slot] = SoundDistance.classes(bytes, at + 1, size);
    unpacked[part]++;
  }

  /// Has the part another reading that is much shorter or longer than the first?
  boolean isReadVeryDifferently(int part) {
    return (marks[part] & Sounding.READ_VERY_DIFFERENTLY) != 0;
  }

  /// The next part that counts after this one, past a particle; -1 when there is none.
  int next(int part) {
    var after = part + 1;
    while (after < parts && role[after] == Role.PARTICLE) {
      after++;
    }
    return after < parts && counts[after] ? after : -1;
  }

  /// Is one part marked as a man's name, and the other as a woman's?
  boolean isOfOtherSex(int part, PreparedSide other, int otherPart) {
    var one = marks[part] & SEXES;
    var two = other.marks[otherPart] & SEXES;
    return one != 0 && two != 0 && one != SEXES && two != SEXES && one != two;
  }

  /// Are both marked as names of one sex?
  boolean isOfSameSex(int part, PreparedSide other, int otherPart) {
    var one = marks[part] & SEXES;
    return one != 0 && one != SEXES && one == (other.marks[otherPart] & SEXES);
  }

  int classes(int part) {
    return readingClasses[part * READINGS];
  }

  /// The place of the mark of generation; -1 when there is none.
  int generation() {
    for (var part = 0; part < parts; part++) {
      if (role[part] == Role.GENERATION) {
        return part;
      }
    }
    return -1;
  }

  /// May this part be written as one word with what comes after it?
  boolean canJoin(int part) {
    return switch (role[part]) {
      case UNKNOWN, FAMILY, GIVEN, PATRONYMIC, PARTICLE -> true;
      case INITIAL, TITLE, GENERATION -> false;
    };
  }

  /// Copies the sounds of the parts from one place to another into a buffer, up to its end.
  int join(int first, int last, byte[] into) {
    var at = 0;
    for (var part = first; part <= last; part++) {
      // Inside a compound the Arabic article is written, which the first reading leaves out.
      var whole = part > first && script[part] == ARABIC && letterReadings[part] > 1 ? 1 : 0;
      unpackAll(part);
      var slot = part * READINGS + whole;
      var room = Math.min(readingLength[slot], into.length - at);
      System.arraycopy(bytes, readingSounds[slot], into, at, room);
      at += room;
    }
    return at;
  }

  byte[] joined(int first, int last) {
    var buffer = new byte[SoundDistance.MOST_SOUNDS];
    return Arrays.copyOf(buffer, join(first, last, buffer));
  }
}
