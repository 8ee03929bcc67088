package nansen.names.sound;

import java.util.Arrays;

/// The least it can cost to take a sound for one of which only the consonant class is known.
final class ClassPrices {
  private static final ClassPrices ONLY = new ClassPrices();
  private static final int CLASSES = 16;

  private final int[] leftOut = SoundDistance.missing();
  private final int[] put = new int[CLASSES];
  private final int[] changed = new int[Alphabet.SIZE * CLASSES];
  private final int[] classes = new int[Alphabet.SIZE];

  private ClassPrices() {
    var swap = Alphabet.only().swaps();
    var missing = SoundDistance.missing();
    var sounds = Alphabet.only().sounds();
    Arrays.fill(put, Outlook.IMPOSSIBLE);
    Arrays.fill(changed, Outlook.IMPOSSIBLE);
    for (var i = 1; i <= sounds; i++) {
      classes[i] = Alphabet.keyClass((byte) i);
      put[classes[i]] = Math.min(put[classes[i]], cheapest(missing, i));
    }
    for (var i = 1; i <= sounds; i++) {
      leftOut[i] = cheapest(missing, i);
      for (var j = 1; j <= sounds; j++) {
        var at = i * CLASSES + classes[j];
        changed[at] = Math.min(changed[at], swap[i * Alphabet.SIZE + j]);
      }
      // Taken for a vowel or a silent letter, it leaves no class behind.
      leftOut[i] = Math.min(leftOut[i], changed[i * CLASSES]);
    }
  }

  private static int cheapest(int[] missing, int symbol) {
    return Math.min(missing[symbol], missing[Alphabet.OPEN + symbol]);
  }

  static ClassPrices only() {
    return ONLY;
  }

  int classOf(int symbol) {
    return classes[symbol];
  }

  /// To have no consonant in the place of this sound.
  int leftOut(int symbol) {
    return leftOut[symbol];
  }

  /// To have a consonant of this class in the place of no consonant.
  int put(int keyClass) {
    return put[keyClass];
  }

  /// To have a consonant of this class in the place of this sound.
  int changed(int symbol, int keyClass) {
    return changed[symbol * CLASSES + keyClass];
  }
}
