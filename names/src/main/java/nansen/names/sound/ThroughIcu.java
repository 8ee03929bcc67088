package nansen.names.sound;

import com.ibm.icu.text.Transliterator;

/// Scripts without a table: ICU's general transliteration into Latin letters, read as such.
final class ThroughIcu {
  /// No more of a word is read; its sounds are far fewer.
  private static final int MOST = 4 * Folding.MOST_SOUNDS;

  private ThroughIcu() {}

  /// Loaded when the first such name is met; most registers never need it.
  private static final class Loaded {
    static final Transliterator TO_LATIN =
        Transliterator.getInstance("Any-Latin; Latin-ASCII; Lower");
  }

  static String latin(String word) {
    var latin = Loaded.TO_LATIN.transliterate(word.substring(0, Math.min(word.length(), MOST)));
    var letters = new StringBuilder(latin.length());
    latin
        .chars()
        .filter(one -> one >= 'a' && one <= 'z')
        .forEach(one -> letters.append((char) one));
    return letters.toString();
  }
}
