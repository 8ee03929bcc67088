package nansen.names.find;

import java.util.Arrays;

/// The parts of a segment's dictionary that are alike to parts of the name sought, with how much. A
/// small hash table, so that a row is scored without a look at any text.
final class Alike {
  /// More parts of a name are not sought; the rest only counts in the last comparison.
  static final int MOST_SOUGHT = 8;

  private static final int NONE = -1;

  /// A part in the high half, its slot in the low one.
  private long[] table = new long[1 << 10];

  private int[] parts = new int[256];
  private float[] likeness = new float[256 * MOST_SOUGHT];
  private boolean[] joined = new boolean[256];
  private int size;

  void begin() {
    Arrays.fill(table, NONE);
    size = 0;
  }

  int size() {
    return size;
  }

  int part(int slot) {
    return parts[slot];
  }

  float likeness(int slot, int sought) {
    return likeness[slot * MOST_SOUGHT + sought];
  }

  /// Is the part two of those sought, in one word?
  boolean isJoined(int slot) {
    return joined[slot];
  }

  /// Is it one word that is like several of those sought?
  boolean isShared(int slot, int sought) {
    var places = 0;
    for (var i = 0; i < sought; i++) {
      places += likeness(slot, i) > 0 ? 1 : 0;
    }
    return places > 1 && !isJoined(slot);
  }

  /// Where a part stands; negative when it is like nothing that is sought.
  int slot(int part) {
    var at = hash(part);
    while (table[at] != NONE) {
      if ((int) (table[at] >>> Integer.SIZE) == part) {
        return (int) table[at];
      }
      at = at + 1 & table.length - 1;
    }
    return NONE;
  }

  void add(int part, int sought, float like) {
    raise(slotFor(part), sought, like);
  }

  /// A part that is two of those sought, in one word.
  void addJoined(int part, int first, int second, float like) {
    var slot = slotFor(part);
    raise(slot, first, like);
    raise(slot, second, like);
    joined[slot] = true;
  }

  private void raise(int slot, int sought, float like) {
    var at = slot * MOST_SOUGHT + sought;
    likeness[at] = Math.max(likeness[at], like);
  }

  private int slotFor(int part) {
    var slot = slot(part);
    return slot < 0 ? put(part) : slot;
  }

  private int put(int part) {
    if (size == parts.length) {
      parts = Arrays.copyOf(parts, size * 2);
      likeness = Arrays.copyOf(likeness, likeness.length * 2);
      joined = Arrays.copyOf(joined, size * 2);
      table = new long[table.length * 2];
      Arrays.fill(table, NONE);
      for (var i = 0; i < size; i++) {
        link(i);
      }
    }
    parts[size] = part;
    joined[size] = false;
    Arrays.fill(likeness, size * MOST_SOUGHT, (size + 1) * MOST_SOUGHT, 0);
    link(size);
    return size++;
  }

  private void link(int slot) {
    var at = hash(parts[slot]);
    while (table[at] != NONE) {
      at = at + 1 & table.length - 1;
    }
    table[at] = (long) parts[slot] << Integer.SIZE | slot;
  }

  private int hash(int part) {
    return part * 0x9E3779B1 >>> Integer.numberOfLeadingZeros(table.length - 1);
  }
}
