package nansen.names.written;

import com.ibm.icu.text.SpoofChecker;
import org.jspecify.annotations.Nullable;

/// Letters of any script that look like a Latin one, by the table of confusable characters of
/// Unicode Technical Standard 39.
final class LookAlikes {
  private LookAlikes() {}

  /// Loaded when the first such letter is met; most registers never need it.
  private static final class Loaded {
    static final SpoofChecker TABLE = new SpoofChecker.Builder().build();
  }

  /// @return null when a letter looks like no Latin one
  static @Nullable String latin(String word) {
    var latin = replaced(word);
    return latin.chars().allMatch(LookAlikes::isPlain) ? latin : null;
  }

  /// The word with each letter that looks like a Latin one in its place.
  static String replaced(String word) {
    var latin = new StringBuilder(word.length());
    word.codePoints()
        .forEach(point -> {
          var look =
              isPlain(point) || !isStrange(point)
                  ? ""
                  : Loaded.TABLE.getSkeleton(Character.toString(point));
          if (look.length() == 1 && isPlain(look.charAt(0))) {
            latin.append(look);
          } else {
            latin.appendCodePoint(point);
          }
        });
    return latin.toString();
  }

  /// Does it have a letter of the phonetic alphabet, which no name is written in?
  static boolean hasPhonetic(String word) {
    return word.chars().anyMatch(LookAlikes::isPhonetic);
  }

  private static boolean isPhonetic(int point) {
    // The schwa is a letter of Azerbaijani.
    return point >= 0x0250 && point <= 0x02AF && point != 0x0259
        || point >= 0x1D00 && point <= 0x1D7F;
  }

  /// Of another script, or phonetic: a Latin letter with a mark is what it is.
  private static boolean isStrange(int point) {
    return isPhonetic(point) || Scripts.of(point) != Script.LATIN;
  }

  private static boolean isPlain(int point) {
    return point >= 'A' && point <= 'Z' || point >= 'a' && point <= 'z';
  }
}
