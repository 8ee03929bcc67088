package nansen.names.sound;

/// The consonant classes of a string of sounds, packed: four bits a class, the first one highest.
///
/// k g h are 1; the sibilants 2; b p f v 3; t d 4; m n 5; l 6; r 7. Vowels are left out, and so is
/// an h that is often silent. Equal neighbours stay apart. At most fifteen classes.
public final class SoundKey {
  private static final int MOST = 15;

  private SoundKey() {}

  /// The key of a string; 0 when it has no consonant.
  public static long of(byte[] sounds, int from, int length) {
    return key(sounds, from, length, (sound, _) -> Alphabet.keyClass(sound));
  }

  /// How many classes a key has.
  public static int length(long key) {
    return (67 - Long.numberOfLeadingZeros(key)) / 4;
  }

  /// The key without the class at this place, counted from the end.
  public static long without(long key, int place) {
    var low = key & ((1L << 4 * place) - 1);
    return key >>> 4 * (place + 1) << 4 * place | low;
  }

  /// The key of a string, that with every letter silent that may be, and those with one ambiguous
  /// letter read the other way: Latin ch as h, c as ts, j as a sibilant, h as silent.
  ///
  /// @param out takes the keys, no two alike, the plain one first
  /// @return how many there are
  public static int all(byte[] sounds, int from, int length, long[] out) {
    out[0] = of(sounds, from, length);
    var found = 1;
    if (out.length > 1) {
      // Arabic writes o and u with the letter of w: in Sokolova three times.
      found += add(out, found, withoutSilent(sounds, from, length));
    }
    for (var i = from; i < from + length && found < out.length; i++) {
      var second = Alphabet.secondClass(sounds[i]);
      if (second >= 0) {
        found += add(out, found, with(sounds, from, length, i, second));
      }
    }
    return found;
  }

  private static long withoutSilent(byte[] sounds, int from, int length) {
    return key(
        sounds, from, length, (sound, _) -> Alphabet.isWeak(sound) ? 0 : Alphabet.keyClass(sound));
  }

  private static long with(byte[] sounds, int from, int length, int place, int other) {
    return key(sounds, from, length, (sound, i) -> i == place ? other : Alphabet.keyClass(sound));
  }

  /// The class of a sound at a place; 0 where it is left out.
  private interface Reading {
    int of(byte sound, int place);
  }

  private static long key(byte[] sounds, int from, int length, Reading reading) {
    var key = 0L;
    var found = 0;
    for (var i = from; i < from + length && found < MOST; i++) {
      var one = reading.of(sounds[i], i);
      if (one != 0) {
        key = key << 4 | one;
        found++;
      }
    }
    return key;
  }

  private static int add(long[] keys, int size, long key) {
    for (var i = 0; i < size; i++) {
      if (keys[i] == key) {
        return 0;
      }
    }
    keys[size] = key;
    return 1;
  }
}
