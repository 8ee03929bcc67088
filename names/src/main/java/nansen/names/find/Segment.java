package nansen.names.find;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.zip.CRC32C;
import nansen.names.sound.SoundRules;

/// Entries that no longer change, as tables in one piece of memory.
///
/// It begins with a head of 64-bit numbers: a mark, the version of this layout, how many bytes
/// there are in all, how many rows, how many columns, the number of the rules by which names were
/// sounded ([SoundRules]), the digest (CRC-32C, RFC 3720) of all bytes but its own, and of each
/// column where it begins and how many bytes it has. Numbers are in the order of bytes of the
/// machine that wrote them; the mark tells one that has another. Every column begins at a multiple
/// of eight.
///
/// Rows stand in the order of how many of their parts count, then of their keys.
public final class Segment {
  static final long MARK = 0x4E_61_6E_73_65_6E_4E_31L; // NansenN1
  static final long VERSION = 7;
  static final int DIGEST = 6;
  static final int HEAD = 7;

  private static final int PIECE = 1 << 16;

  private final MemorySegment memory;
  private final int rows;
  final Longs keys;
  final Ints byKey;
  final Ints countStarts;
  final Lists parts;
  final Longs evidence;
  final Runs texts;
  final Runs soundings;
  final Lists postings;
  final Longs classKeys;
  final Ints classStarts;
  final Runs sounds;
  final Ints soundHints;
  final Lists soundParts;
  final Ints soundsInOrder;
  final Ints tableNames;
  final Lists tableParts;
  final Lists years;
  final Ints frequentSounds;
  final Lists frequentParts;
  final Ints frequentLikeness;

  private Segment(MemorySegment memory) {
    this.memory = memory;
    rows = (int) head(memory, 3);
    keys = new Longs(column(Column.KEYS));
    byKey = ints(Column.BY_KEY);
    countStarts = ints(Column.COUNT_STARTS);
    parts = new Lists(ints(Column.PART_STARTS), ints(Column.PARTS));
    evidence = new Longs(column(Column.EVIDENCE));
    texts = new Runs(ints(Column.TEXT_STARTS), column(Column.TEXTS));
    soundings = new Runs(ints(Column.SOUNDING_STARTS), column(Column.SOUNDINGS));
    postings = new Lists(ints(Column.POSTING_STARTS), ints(Column.POSTINGS));
    classKeys = new Longs(column(Column.CLASS_KEYS));
    classStarts = ints(Column.CLASS_STARTS);
    sounds = new Runs(ints(Column.SOUND_STARTS), column(Column.SOUNDS));
    soundHints = ints(Column.SOUND_HINTS);
    soundParts = new Lists(ints(Column.SOUND_PART_STARTS), ints(Column.SOUND_PARTS));
    soundsInOrder = ints(Column.SOUNDS_IN_ORDER);
    tableNames = ints(Column.TABLE_NAMES);
    tableParts = new Lists(ints(Column.TABLE_PART_STARTS), ints(Column.TABLE_PARTS));
    years = new Lists(ints(Column.YEAR_STARTS), ints(Column.YEAR_ROWS));
    frequentSounds = ints(Column.FREQUENT_SOUNDS);
    frequentParts = new Lists(ints(Column.FREQUENT_STARTS), ints(Column.FREQUENT_PARTS));
    frequentLikeness = ints(Column.FREQUENT_LIKENESS);
  }

  /// A segment that lies in this memory, such as a mapped file. Nothing is read ahead or copied, so
  /// it takes no time; the memory must not change as long as the segment is in use. Whether a byte
  /// changed since it was written is not looked at: see [#checked].
  ///
  /// @throws IllegalArgumentException if it is not one, is one of another version or made by other
  ///   rules of sound, or is cut off
  public static Segment in(MemorySegment memory) {
    checkHead(memory);
    return new Segment(memory);
  }

  /// The same, after all bytes were read and held against their digest: for files that lay
  /// somewhere, or came from elsewhere.
  ///
  /// @throws IllegalArgumentException as [#in], and if a byte is another than was written
  public static Segment checked(MemorySegment memory) {
    checkHead(memory);
    if (head(memory, DIGEST) != digest(memory)) {
      throw new IllegalArgumentException(
          "this segment of a name index is damaged: its bytes are not those that were written; build"
              + " the index again");
    }
    return new Segment(memory);
  }

  static long digest(MemorySegment memory) {
    var digest = new CRC32C();
    var place = (long) DIGEST * Long.BYTES;
    update(digest, memory.asSlice(0, place));
    update(digest, memory.asSlice(place + Long.BYTES));
    return digest.getValue();
  }

  private static void update(CRC32C digest, MemorySegment bytes) {
    var piece = new byte[PIECE];
    for (var at = 0L; at < bytes.byteSize(); at += PIECE) {
      var length = (int) Math.min(PIECE, bytes.byteSize() - at);
      MemorySegment.copy(bytes, ValueLayout.JAVA_BYTE, at, piece, 0, length);
      digest.update(piece, 0, length);
    }
  }

  private static void checkHead(MemorySegment memory) {
    var least = (HEAD + 2L * Column.values().length) * Longs.BYTES;
    if (memory.byteSize() < least || head(memory, 0) != MARK) {
      throw new IllegalArgumentException(
          "this is no segment of a name index, or one that a machine with another order of bytes"
              + " wrote: build the index again");
    }
    if (head(memory, 1) != VERSION || head(memory, 4) != Column.values().length) {
      throw new IllegalArgumentException(
          "this segment of a name index has layout "
              + head(memory, 1)
              + ", and layout "
              + VERSION
              + " is read: build the index again");
    }
    if (head(memory, 5) != SoundRules.number()) {
      throw new IllegalArgumentException(
          "this segment of a name index was made with other tables of sounds or given names than"
              + " those of today: build the index again");
    }
    if (head(memory, 2) != memory.byteSize()) {
      throw new IllegalArgumentException(
          "this segment of a name index should have "
              + head(memory, 2)
              + " bytes and has "
              + memory.byteSize()
              + ": it was cut off; build the index again");
    }
  }

  /// The bytes of the segment, to be written to a file as they are.
  public MemorySegment memory() {
    return memory.asReadOnly();
  }

  /// How many names are in it, those that were taken away later included.
  public int rows() {
    return rows;
  }

  private static long head(MemorySegment memory, int field) {
    return memory.get(ValueLayout.JAVA_LONG_UNALIGNED, (long) field * Longs.BYTES);
  }

  private MemorySegment column(Column column) {
    var field = HEAD + 2 * column.ordinal();
    return memory.asSlice(head(memory, field), head(memory, field + 1));
  }

  private Ints ints(Column column) {
    return new Ints(column(column));
  }

  /// Where in the order of keys the rows of this key begin; or where they would.
  int firstWithKey(long key) {
    var low = 0;
    var high = rows;
    while (low < high) {
      var middle = (low + high) >>> 1;
      if (keys.at(byKey.at(middle)) < key) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /// The place of the first consonant key that is not smaller, unsigned.
  int firstClass(long key) {
    var low = 0;
    var high = classKeys.size();
    while (low < high) {
      var middle = (low + high) >>> 1;
      if (Long.compareUnsigned(classKeys.at(middle), key) < 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /// The place of a name of the table; negative when nobody here has it.
  int tablePlace(int name) {
    return place(tableNames, name);
  }

  /// The place of a sound among the frequent ones; negative when it is none.
  int frequentPlace(int sound) {
    return place(frequentSounds, sound);
  }

  private static int place(Ints rising, int sought) {
    var low = 0;
    var high = rising.size() - 1;
    while (low <= high) {
      var middle = (low + high) >>> 1;
      var there = rising.at(middle);
      if (there == sought) {
        return middle;
      }
      if (there < sought) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return -1;
  }
}
