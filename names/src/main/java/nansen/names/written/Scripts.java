package nansen.names.written;

import java.lang.Character.UnicodeScript;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Tells the script of a word, and reads words that mix look-alikes in the script of most letters.
final class Scripts {
  /// Letters that look alike, Cyrillic or Greek first, Latin second.
  private static final String CYRILLIC_ALIKE = "аaеeоoрpсcуyхxіiјjѕsԁdһhкkмmтtвbнh";

  private static final String GREEK_ALIKE = "αaοoνvρpιiκkτtυuχx";

  /// Letters of Cyrillic and Greek that look just like a Latin one, each with that.
  private static final String SAME_LOOK =
      "аaеeоoрpсcуyхxіiјjѕsԁdһhАAВBЕEКKМMНHОOРPСCТTУYХXІIЈJЅS" + "οoνvΑAΒBΕEΖZΗHΙIΚKΜMΝNΟOΡPΤTΥYΧX";

  private Scripts() {}

  static Script of(int point) {
    return switch (UnicodeScript.of(point)) {
      case LATIN -> Script.LATIN;
      case CYRILLIC -> Script.CYRILLIC;
      case ARABIC -> Script.ARABIC;
      case ETHIOPIC -> Script.ETHIOPIC;
      case GEORGIAN -> Script.GEORGIAN;
      case ARMENIAN -> Script.ARMENIAN;
      case GREEK -> Script.GREEK;
      case HEBREW -> Script.HEBREW;
      case DEVANAGARI -> Script.DEVANAGARI;
      default -> Script.OTHER;
    };
  }

  /// A part for a word, in the script of most of its letters.
  static Part part(String word, Role role, Set<Note> notes) {
    var counts = new int[Script.values().length];
    for (var at = 0; at < word.length(); ) {
      var point = word.codePointAt(at);
      at += Character.charCount(point);
      if (Character.isLetter(point)) {
        counts[of(point).ordinal()]++;
      }
    }
    var most = Script.OTHER;
    var scripts = 0;
    for (var script : Script.values()) {
      scripts += counts[script.ordinal()] > 0 ? 1 : 0;
      if (counts[script.ordinal()] > counts[most.ordinal()]) {
        most = script;
      }
    }
    if (most == Script.OTHER) {
      var look = word.length() > 1 ? LookAlikes.latin(word) : null;
      if (look != null) {
        notes.add(Note.LOOK_ALIKES);
        return new Part(look, Script.LATIN, role);
      }
      notes.add(Note.THROUGH_ICU);
    }
    if (scripts < 2 && !(most == Script.LATIN && LookAlikes.hasPhonetic(word))) {
      return new Part(word, most, role);
    }
    notes.add(Note.LOOK_ALIKES);
    return new Part(inOneScript(word, most), most, role);
  }

  /// The Latin letters that a word looks like as a whole.
  ///
  /// @return null when a letter looks like no Latin one
  static @Nullable String latinLook(String word) {
    var latin = new StringBuilder(word.length());
    for (var i = 0; i < word.length(); i++) {
      var at = SAME_LOOK.indexOf(word.charAt(i));
      if (at < 0 || at % 2 == 1) {
        return null;
      }
      latin.append(SAME_LOOK.charAt(at + 1));
    }
    return latin.toString();
  }

  private static String inOneScript(String word, Script script) {
    return switch (script) {
      case CYRILLIC -> replace(word, CYRILLIC_ALIKE, 1, 0);
      case GREEK -> replace(word, GREEK_ALIKE, 1, 0);
      default ->
          LookAlikes.replaced(replace(replace(word, CYRILLIC_ALIKE, 0, 1), GREEK_ALIKE, 0, 1));
    };
  }

  private static String replace(String word, String pairs, int from, int to) {
    var out = new StringBuilder(word.length());
    for (var i = 0; i < word.length(); i++) {
      var letter = word.charAt(i);
      var lower = Character.toLowerCase(letter);
      for (var pair = 0; pair < pairs.length(); pair += 2) {
        if (pairs.charAt(pair + from) == lower) {
          var other = pairs.charAt(pair + to);
          letter = letter == lower ? other : Character.toUpperCase(other);
          break;
        }
      }
      out.append(letter);
    }
    return out.toString();
  }
}
