package nansen.names.find;

import nansen.names.sound.SoundKey;

/// Consonant keys laid out so that those with one beginning lie side by side: four bits a class,
/// the first one highest, nothing behind the last.
final class ClassKeys {
  private static final int BITS = 4;
  private static final int TOP = 60;
  private static final int MOST = 15;
  private static final int CLASSES = 7;
  private static final long LEFT_OUT = 1;

  /// A string of sounds has no more keys than this.
  static final int MOST_OF_ONE = 5;

  private ClassKeys() {}

  /// The keys of a string of sounds.
  ///
  /// @param into has room for [#MOST_OF_ONE]
  /// @return how many, the plain one first
  static int of(byte[] sounds, int from, int length, long[] into) {
    var count = SoundKey.all(sounds, from, length, into);
    for (var i = 0; i < count; i++) {
      into[i] = aligned(into[i]);
    }
    return count;
  }

  /// From a key with the last class lowest, as [SoundKey] makes them.
  private static long aligned(long key) {
    return key == 0 ? 0 : key << (Long.numberOfLeadingZeros(key) & -BITS);
  }

  /// A key as [SoundKey] makes it, with the last class lowest.
  static long packed(long key) {
    return key == 0 ? 0 : key >>> (Long.SIZE - BITS * length(key));
  }

  static int length(long key) {
    return key == 0 ? 0 : (Long.SIZE + BITS - 1 - Long.numberOfTrailingZeros(key)) / BITS;
  }

  /// The first key that does not begin so, if `key` is a beginning; compare unsigned.
  static long after(long key) {
    var length = length(key);
    return length == 0 ? -1 : key + (1L << (Long.SIZE - BITS * length));
  }

  /// All keys that come from this by leaving out a class, putting one in, changing one, or taking
  /// two neighbours the other way round; the key itself first, none twice.
  ///
  /// @param into has room for [#mostNear]
  /// @return how many
  static int near(long key, long[] into) {
    var length = length(key);
    into[0] = key;
    var count = 1;
    for (var place = 0; place <= length; place++) {
      var head = head(key, place);
      for (var one = 1L; one <= CLASSES; one++) {
        var changed = one << (TOP - BITS * place);
        if (length < MOST && (place == 0 || at(key, place - 1) != one)) {
          count = add(into, count, head | changed | tail(key, place) >>> BITS);
        }
        if (place < length) {
          count = add(into, count, head | changed | tail(key, place + 1));
        }
      }
      if (place < length) {
        count = add(into, count, head | tail(key, place + 1) << BITS);
      }
      if (place + 1 < length) {
        var crossed = at(key, place + 1) << BITS | at(key, place);
        count =
            add(into, count, head | crossed << (TOP - BITS * (place + 1)) | tail(key, place + 2));
      }
    }
    return count;
  }

  /// The same for a short key, in which a whole consonant more, less or other makes another name:
  /// only what clerks leave out or put in, the class of h.
  static int nearShort(long key, long[] into) {
    var length = length(key);
    into[0] = key;
    var count = 1;
    for (var place = 0; place <= length; place++) {
      var put = head(key, place) | LEFT_OUT << (TOP - BITS * place) | tail(key, place) >>> BITS;
      count = add(into, count, put);
      if (place < length && at(key, place) == LEFT_OUT) {
        count = add(into, count, head(key, place) | tail(key, place + 1) << BITS);
      }
    }
    return count;
  }

  /// How many keys [#near] gives at most.
  static int mostNear() {
    return 1 + (MOST + 1) * (2 * CLASSES + 2);
  }

  private static int add(long[] into, int count, long key) {
    for (var i = 0; i < count; i++) {
      if (into[i] == key) {
        return count;
      }
    }
    into[count] = key;
    return count + 1;
  }

  private static long at(long key, int place) {
    return key >>> (TOP - BITS * place) & 15;
  }

  private static long head(long key, int classes) {
    return classes == 0 ? 0 : key & -1L << (Long.SIZE - BITS * classes);
  }

  private static long tail(long key, int from) {
    return from > MOST ? 0 : key & -1L >>> (BITS * from);
  }
}
