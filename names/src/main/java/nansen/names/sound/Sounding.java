package nansen.names.sound;

import java.util.Arrays;
import java.util.Locale;
import nansen.names.written.Initials;
import nansen.names.written.Part;
import nansen.names.written.Role;
import nansen.names.written.Script;

/// One part of a name made ready for comparing: a flat run of bytes that stands for itself, so an
/// index can keep each distinct one once.
///
/// ```
/// 0   length of the whole, itself included
/// 1   role in the high four bits, script in the low four
/// 2   marks: see [#MASCULINE], [#FEMININE], [#CUT_OFF], [#READ_VERY_DIFFERENTLY]
/// 3   weight of a beginning or end that many names share, in fourths of the unit of [SoundDistance#mass]
/// 4   how many names of the table of given names it may stand for, then two bytes for each
/// .   how many readings (1 to 4), then for each its length and its sounds
/// ```
///
/// The first reading is that of the letters. A part in Latin letters may have others, as it is said
/// in English or in French, and one in Cyrillic as the standards write it in Latin letters; they
/// count only against a part in another script.
public final class Sounding {
  /// No sounding is longer.
  public static final int MOST_BYTES = 127;

  /// A part stands for no more names of the table.
  public static final int MOST_TABLE_NAMES = 6;

  /// The ending is that of a man's name.
  public static final int MASCULINE = 1;

  /// The ending is that of a woman's name.
  public static final int FEMININE = 2;

  /// The end may be missing: the last part of a machine-readable zone without room.
  public static final int CUT_OFF = 4;

  /// Another reading is much shorter or longer than the first, or has other letters.
  public static final int READ_VERY_DIFFERENTLY = 8;

  /// In the number of a table name: this part is a short form of it.
  public static final int SHORT_FORM = 0x8000;

  /// From here on two readings differ very much in mass.
  private static final int VERY_DIFFERENT = 180;

  private static final int ROLE_AND_SCRIPT = 1;
  private static final int MARKS = 2;
  private static final int AFFIX = 3;
  private static final int TABLE = 4;

  private Sounding() {}

  /// The sounding of a part.
  public static byte[] of(Part part) {
    var word = part.text().toLowerCase(Locale.ROOT);
    if (part.role() == Role.INITIAL) {
      var letter = Initials.letter(part.text());
      var script = letter.equals(word) ? part.script() : Script.LATIN;
      return encode(part, 0, new int[0], Readings.only(Tables.of(script).sounds(letter)));
    }
    var readings = Readings.of(word, part);
    var name = isName(part.role()) ? GivenNames.find(readings.first()) : GivenNames.NOTHING;
    var marks = isName(part.role()) ? Endings.mark(word) : 0;
    var sounding = encode(part, name.sex() == 0 ? marks : name.sex(), name.numbers(), readings);
    if (isName(part.role()) && part.script() != Script.OTHER) {
      sounding[AFFIX] = (byte) Math.min(127, Affixes.mass(word, Tables.of(part.script())) / 4);
    }
    return sounding;
  }

  private static boolean isName(Role role) {
    return role != Role.PARTICLE && role != Role.TITLE && role != Role.GENERATION;
  }

  /// The same sounding, of a part whose end may be missing.
  public static byte[] cutOff(byte[] sounding) {
    var copy = sounding.clone();
    copy[MARKS] |= CUT_OFF;
    return copy;
  }

  private static byte[] encode(Part part, int marks, int[] table, Readings readings) {
    var code = new byte[MOST_BYTES];
    code[ROLE_AND_SCRIPT] = (byte) (part.role().ordinal() << 4 | part.script().ordinal());
    var differ = differ(readings) || part.latinLook() != null;
    code[MARKS] = (byte) (marks | (differ ? READ_VERY_DIFFERENTLY : 0));
    code[TABLE] = (byte) table.length;
    var at = TABLE + 1;
    for (var name : table) {
      code[at++] = (byte) (name >> 8);
      code[at++] = (byte) name;
    }
    code[at++] = (byte) (readings.size() | readings.lettered() << 4);
    for (var reading : readings.all()) {
      code[at++] = (byte) reading.length;
      System.arraycopy(reading, 0, code, at, reading.length);
      at += reading.length;
    }
    code[0] = (byte) at;
    return Arrays.copyOf(code, at);
  }

  private static boolean differ(Readings readings) {
    var first = SoundDistance.mass(readings.first(), 0, readings.first().length);
    return readings.all().stream()
        .anyMatch(
            other -> Math.abs(SoundDistance.mass(other, 0, other.length) - first) > VERY_DIFFERENT);
  }

  /// The length of the sounding that starts here.
  public static int length(byte[] source, int from) {
    return source[from];
  }

  public static Role role(byte[] source, int from) {
    return Role.of(source[from + ROLE_AND_SCRIPT] >> 4 & 15);
  }

  public static Script script(byte[] source, int from) {
    return Script.of(source[from + ROLE_AND_SCRIPT] & 15);
  }

  /// The marks, added together.
  public static int marks(byte[] source, int from) {
    return source[from + MARKS];
  }

  /// The weight of a beginning or end that many names share.
  public static int affix(byte[] source, int from) {
    return source[from + AFFIX] * 4;
  }

  /// How many names of the table it may stand for.
  public static int tableNames(byte[] source, int from) {
    return source[from + TABLE];
  }

  /// The number of a name of the table it may stand for.
  public static int tableName(byte[] source, int from, int which) {
    var at = from + TABLE + 1 + 2 * which;
    return (source[at] & 255) << 8 | source[at + 1] & 255;
  }

  /// How many readings there are, from 1 to 4.
  public static int readings(byte[] source, int from) {
    return source[from + TABLE + 1 + 2 * source[from + TABLE]] & 15;
  }

  /// How many of the readings are of the letters: these come first, and count against any script.
  public static int letterReadings(byte[] source, int from) {
    return source[from + TABLE + 1 + 2 * source[from + TABLE]] >> 4 & 15;
  }

  /// Where a reading lies: the index of its length; its sounds follow.
  public static int reading(byte[] source, int from, int which) {
    var at = from + TABLE + 2 + 2 * source[from + TABLE];
    for (var i = 0; i < which; i++) {
      at += 1 + source[at];
    }
    return at;
  }

  /// The first reading in the letters of the tables, for people who look into it.
  public static String text(byte[] source, int from) {
    return readingText(source, from, 0);
  }

  /// A reading in the letters of the tables.
  public static String readingText(byte[] source, int from, int which) {
    var at = reading(source, from, which);
    return Alphabet.text(source, at + 1, source[at]);
  }

  /// Do the sounds end in an a that is written?
  public static boolean endsInA(byte[] sounds, int from, int length) {
    return Alphabet.isA(sounds[from + length - 1]);
  }
}
