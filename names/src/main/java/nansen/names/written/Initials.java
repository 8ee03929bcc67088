package nansen.names.written;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// Initials, also where a script spells out the name of a Latin letter: Persian سی for C.
public final class Initials {
  private static final String LETTER_NAMES =
      """
      ای a بی b سی c دی d ئی e اف f جی g اچ h ایچ h آی i جی j جے j کی k کے k ال l ایل l ام m ایم m ان n این n او o پی p
      کیو q آر r اس s ایس s تی t ٹی t یو u وی v دبلیو w ڈبلیو w ایکس x وای y زد z زی z زیڈ z
      إيه a بي b سي c دي d إي e إف f جي g إتش h آي i جيه j كيه k إل l إم m إن n بي p آر r إس s تي t يو u في v دبليو w
      """;

  private static final Map<String, String> LETTERS = letters();

  private Initials() {}

  private static Map<String, String> letters() {
    var letters = new HashMap<String, String>();
    var words = LETTER_NAMES.strip().split("\\s+", -1);
    for (var i = 0; i < words.length; i += 2) {
      letters.putIfAbsent(words[i], words[i + 1]);
    }
    return Map.copyOf(letters);
  }

  /// Does a word with a full stop behind it stand for a name?
  static boolean is(Part part) {
    var text = part.text().replace("'", "");
    return text.codePointCount(0, text.length()) <= 2
            && !Words.title(part.text())
            && Words.generation(part.text()) == null
        || LETTERS.containsKey(part.text());
  }

  /// What an initial stands for: its letters, or the Latin letter whose name they spell.
  public static String letter(String text) {
    return LETTERS.getOrDefault(text, text.toLowerCase(Locale.ROOT));
  }
}
