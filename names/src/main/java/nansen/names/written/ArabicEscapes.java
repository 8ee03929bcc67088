package nansen.names.written;

import java.util.HashMap;
import java.util.Map;

/// Arabic script in a machine-readable zone, letter for letter, with X as escape.
///
/// Source: ICAO Doc 9303 part 3, section 6 C. Vowel signs and tatweel are not encoded. Most states
/// print a phonetic spelling instead, so the form has to be recognised.
final class ArabicEscapes {
  private static final String TABLE =
      """
      XAA آ XAE أ XAI إ XI ئ XAH ة XTA ة XTH ث XH ح XKH خ XDH ذ XSH ش XSS ص XDZ ض XTT ط XZZ ظ XE ء XW ؤ
      XAY ى XC چ XJ ژ XKK ک XGG گ XYA ی XXA ٱ XNN ں
      A ا B ب T ت J ج D د R ر Z ز S س E ع G غ F ف Q ق K ك L ل M م N ن H ه W و Y ي P پ
      """;

  private static final int LONGEST = 3;
  private static final Map<String, String> LETTERS = letters();

  private ArabicEscapes() {}

  private static Map<String, String> letters() {
    var letters = new HashMap<String, String>();
    var words = TABLE.strip().split("\\s+", -1);
    for (var i = 0; i < words.length; i += 2) {
      letters.put(words[i], words[i + 1]);
    }
    return Map.copyOf(letters);
  }

  /// Is a whole name field written so?
  ///
  /// No vowel but A and E can occur in it. Albanian names begin with Xh, so one short escape is no
  /// proof where the issuing state is not known.
  static boolean used(String field, String issuer) {
    var escapes = 0;
    var letters = 0;
    for (var word : field.split("<+", -1)) {
      for (var at = 0; at < word.length(); ) {
        var length = match(word, at);
        if (length == 0) {
          return false;
        }
        escapes += word.charAt(at) == 'X' ? length - 1 : 0;
        letters++;
        at += length;
      }
    }
    return letters >= 3 && escapes >= (issuer.isEmpty() || issuer.equals("ALB") ? 2 : 1);
  }

  static String decode(String word) {
    var text = new StringBuilder(word.length());
    for (var at = 0; at < word.length(); ) {
      var length = match(word, at);
      if (length == 0) {
        return word;
      }
      text.append(LETTERS.get(word.substring(at, at + length)));
      at += length;
    }
    return text.toString();
  }

  private static int match(String word, int at) {
    for (var length = Math.min(LONGEST, word.length() - at); length > 0; length--) {
      if (LETTERS.containsKey(word.substring(at, at + length))) {
        return length;
      }
    }
    return 0;
  }
}
