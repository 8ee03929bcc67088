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
    var key = 0L;
    var classes = 0;
    for (var i = from; i < from + length && classes < MOST; i++) {
      var one = Alphabet.keyClass(sounds[i]);
      if (one != 0) {
        key = key << 4 | one;
        classes++;
      }
    }
    return key;
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
}
