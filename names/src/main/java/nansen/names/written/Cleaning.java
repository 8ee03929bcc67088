package nansen.names.written;

import java.text.Normalizer;
import java.util.Set;
import java.util.regex.Pattern;

/// Text made fit for reading: normal form KC, no controls, no pictures, one kind of each mark.
final class Cleaning {
  /// Characters of a name that are read. The longest names on record stay under 750.
  static final int MOST_CHARACTERS = 1000;

  /// Quotation marks inside a word: the hard sign in BGN/PCGN, the mark of a Hebrew acronym.
  private static final Pattern SIGN_IN_WORD = Pattern.compile("(?<=\\p{L})[\"”″״](?=\\p{L})");

  private Cleaning() {}

  static String clean(String written, Set<Note> notes) {
    var text = written;
    if (text.length() > MOST_CHARACTERS) {
      notes.add(Note.TOO_LONG);
      text = text.substring(0, MOST_CHARACTERS);
    }
    text = SIGN_IN_WORD.matcher(text).replaceAll("'");
    text = Normalizer.normalize(text, Normalizer.Form.NFKC);
    var clean = new StringBuilder(Math.min(text.length(), MOST_CHARACTERS));
    for (var at = 0; at < text.length() && clean.length() < MOST_CHARACTERS; ) {
      var point = text.codePointAt(at);
      at += Character.charCount(point);
      take(point, clean, notes);
    }
    return Normalizer.normalize(clean.toString().strip(), Normalizer.Form.NFC);
  }

  private static void take(int point, StringBuilder clean, Set<Note> notes) {
    switch (Character.getType(point)) {
      case Character.FORMAT -> {
        // Joiners are part of Persian and Indic spelling; the rest hides something.
        if (point != 0x200C && point != 0x200D) {
          notes.add(Note.HIDDEN_CONTROLS);
        }
      }
      case Character.CONTROL -> space(clean);
      case Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.OTHER_SYMBOL,
          Character.MATH_SYMBOL,
          Character.CURRENCY_SYMBOL,
          Character.ENCLOSING_MARK ->
          notes.add(Note.FOREIGN_CHARACTERS);
      case Character.NON_SPACING_MARK -> {
        if (!isVowelPoint(point) && marks(clean) < 3) {
          clean.appendCodePoint(point);
        }
      }
      default -> {
        switch (point) {
          case '\'', '’', '‘', 'ʼ', 'ʻ', 'ʹ', '`', '´', '′', '׳', 'ʾ', 'ʿ' -> clean.append('\'');
          case '-', '‐', '‑', '‒', '–', '—', '־', '·', '・', '=', '_', '/', '|' -> clean.append('-');
          case ',', '،', '՝', ';' -> comma(clean);
          case '"', '“', '”', '„', '«', '»', '״', '(', ')', '[', ']', '{', '}', '<', '>', ':' ->
              space(clean);
          case 'ـ' -> {} // tatweel only stretches a line
          default -> {
            if (Character.isWhitespace(point) || Character.isSpaceChar(point)) {
              space(clean);
            } else {
              clean.appendCodePoint(point);
            }
          }
        }
      }
    }
  }

  /// Marks that a writer may leave out without changing the name: Arabic harakat, Hebrew niqqud.
  private static boolean isVowelPoint(int point) {
    return (point >= 0x0591 && point <= 0x05C7)
        || (point >= 0x0610 && point <= 0x061A)
        || (point >= 0x064B
            && point <= 0x065F
            && point != 0x0653
            && point != 0x0654
            && point != 0x0655)
        || point == 0x0670
        || (point >= 0x06D6 && point <= 0x06ED)
        || (point >= 0x135D && point <= 0x135F);
  }

  /// How many marks the last letter carries already: more than three are no writing.
  private static int marks(StringBuilder clean) {
    var marks = 0;
    while (marks < 4
        && marks < clean.length()
        && Character.getType(clean.charAt(clean.length() - 1 - marks))
            == Character.NON_SPACING_MARK) {
      marks++;
    }
    return marks;
  }

  private static void space(StringBuilder clean) {
    if (!clean.isEmpty() && clean.charAt(clean.length() - 1) != ' ') {
      clean.append(' ');
    }
  }

  private static void comma(StringBuilder clean) {
    if (!clean.isEmpty() && clean.charAt(clean.length() - 1) == ' ') {
      clean.setLength(clean.length() - 1);
    }
    clean.append(", ");
  }
}
