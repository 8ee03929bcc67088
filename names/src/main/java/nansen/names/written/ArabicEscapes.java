package nansen.names.written;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// Arabic script in a machine-readable zone, letter for letter, with X as escape before a letter.
///
/// Source: ICAO Doc 9303 part 3, section 6 C, with the letters of Persian, Pashto and Urdu; XW
/// stood for ؤ in the technical report before it. Vowel signs and tatweel are not encoded, and a
/// shadda doubles the letter, or is left out. Most states print a phonetic spelling instead, so the
/// form has to be recognised.
final class ArabicEscapes {
  private static final String TABLE =
      """
      XE ء XAA آ XAE أ U ؤ I إ XI ئ A ا B ب XTA ة XAH ة T ت XTH ث J ج XH ح XKH خ D د XDH ذ R ر Z ز S س
      XSH ش XSS ص XDZ ض XTT ط XZZ ظ E ع G غ F ف Q ق K ك L ل M م N ن H ه W و XAY ى Y ي XXA ٱ
      XXT ٹ XRT ټ P پ XKE ځ XXH څ XC چ XXD ڈ XDR ډ XXR ڑ XRR ړ XRX ږ XJ ژ XXS ښ XKK ک XXK ګ XNG ڭ XGG گ
      XNN ں XXN ڼ XDO ھ XYH ۀ XXG ہ XGE ۂ XTG ۃ XYA ی XXY ۍ XYB ے XBE ۓ XW ؤ
      """;

  private static final int LONGEST = 3;
  private static final Map<String, String> LETTERS = letters();

  /// States where passports are made out from names in Arabic script.
  private static final Set<String> ISSUERS =
      Set.of(
          "AFG", "ARE", "BHR", "COM", "DJI", "DZA", "EGY", "ESH", "IRN", "IRQ", "JOR", "KWT", "LBN",
          "LBY", "MAR", "MRT", "OMN", "PAK", "PSE", "QAT", "SAU", "SDN", "SOM", "SYR", "TCD", "TUN",
          "YEM");

  /// What no spelling by sound has: an escape with a consonant behind it.
  private static final Pattern SIGN = Pattern.compile("X[^AEI<]");

  /// A vowel of a spelling by sound, where an escape before one may be the letter X itself.
  private static final Pattern VOWEL = Pattern.compile("[AEIU]|X[EI]|XA.");

  private static final int CONSONANTS = 3;

  private ArabicEscapes() {}

  private static Map<String, String> letters() {
    var letters = new HashMap<String, String>();
    var words = TABLE.strip().split("\\s+", -1);
    for (var i = 0; i < words.length; i += 2) {
      letters.put(words[i], words[i + 1]);
    }
    return Map.copyOf(letters);
  }

  /// A name field without the half of an escape that its end cut in two.
  static String withoutHalf(String field) {
    for (var at = field.lastIndexOf('<') + 1; at < field.length(); ) {
      var length = match(field, at);
      if (length == 0) {
        var isHalf = field.charAt(at) == 'X' && field.length() - at < LONGEST;
        return isHalf ? field.substring(0, at) : field;
      }
      at += length;
    }
    return field;
  }

  /// Is a whole name field written so?
  ///
  /// Many letters of the table are those of any Latin name, and X stands before a vowel in
  /// Albanian, Chinese or French ones (Xhafer, Xin, Maxime). So there has to be an escape with a
  /// consonant behind it. Where the issuing state does not tell, it has to stand in a row of three
  /// consonants; an escape of three letters among two, if such a row is somewhere else.
  static boolean used(String field, String issuer) {
    var escape = false;
    var amongTwo = false;
    var amongThree = false;
    var three = false;
    for (var word : field.split("<+", -1)) {
      var row = 0;
      var sign = 0;
      for (var at = 0; at < word.length(); ) {
        var length = match(word, at);
        if (length == 0) {
          return false;
        }
        var letter = word.substring(at, at + length);
        if (VOWEL.matcher(letter).matches()) {
          row = 0;
          sign = 0;
        } else {
          row++;
          sign = Math.max(sign, SIGN.matcher(letter).lookingAt() ? length : 0);
        }
        escape |= sign > 0;
        amongTwo |= sign == LONGEST && row >= 2;
        amongThree |= sign > 0 && row >= CONSONANTS;
        three |= row >= CONSONANTS;
        at += length;
      }
    }
    return ISSUERS.contains(issuer) ? escape : amongThree || (amongTwo && three);
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
