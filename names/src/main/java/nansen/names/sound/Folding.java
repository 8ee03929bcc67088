package nansen.names.sound;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One table that folds a writing to sounds: the longest rule that fits is taken, from left to
/// right.
///
/// A rule is `letters>sounds`. Before the `>` may stand `^` (only at the beginning of the word),
/// `$` (only at its end) or a set in brackets of which the next letter must be one. No sounds at
/// all: the letters are silent. A letter without a rule is tried without its marks, and passed over
/// if that has none either.
final class Folding {
  /// More sounds of one part are not read; no name is so long.
  static final int MOST_SOUNDS = 24;

  private record Rule(String letters, boolean first, boolean last, String next, byte[] sounds) {
    boolean fits(String word, int at) {
      var end = at + letters.length();
      return word.startsWith(letters, at)
          && (!first || at == 0)
          && (!last || end == word.length())
          && (next.isEmpty() || (end < word.length() && next.indexOf(word.charAt(end)) >= 0));
    }

    int narrowness() {
      return letters.length() * 4 + (first ? 2 : 0) + (last ? 2 : 0) + (next.isEmpty() ? 0 : 1);
    }
  }

  private final Map<Character, List<Rule>> rules = new HashMap<>();
  private final int open;
  private final String table;

  private Folding(String table, int open) {
    this.open = open;
    this.table = table;
    for (var word : table.strip().split("\\s+", -1)) {
      var rule = rule(word);
      rules.computeIfAbsent(rule.letters.charAt(0), _ -> new ArrayList<>()).add(rule);
    }
    rules.values().forEach(list -> list.sort(Comparator.comparing(Rule::narrowness).reversed()));
  }

  /// A table of a script that writes its vowels.
  static Folding of(String... tables) {
    return new Folding(String.join("\n", tables), 0);
  }

  /// A table of a script that leaves vowels out.
  static Folding withoutVowels(String table) {
    return new Folding(table, Alphabet.OPEN);
  }

  /// All rules, as they were written.
  String rules() {
    return open + table;
  }

  private static Rule rule(String word) {
    var arrow = word.indexOf('>');
    var left = word.substring(0, arrow);
    var first = left.startsWith("^");
    left = first ? left.substring(1) : left;
    var last = left.endsWith("$");
    left = last ? left.substring(0, left.length() - 1) : left;
    var next = "";
    if (left.endsWith(")")) {
      var bracket = left.indexOf('(');
      next = left.substring(bracket + 1, left.length() - 1);
      left = left.substring(0, bracket);
    }
    var right = word.substring(arrow + 1);
    var sounds = new byte[right.length()];
    for (var i = 0; i < sounds.length; i++) {
      sounds[i] = Alphabet.code(right.charAt(i));
    }
    return new Rule(left, first, last, next, sounds);
  }

  /// The sounds of a word in lower case and normal form C.
  byte[] sounds(String word) {
    var out = new byte[MOST_SOUNDS];
    var length = 0;
    var at = 0;
    while (at < word.length() && length < MOST_SOUNDS) {
      var rule = rule(word, at);
      if (rule != null) {
        for (var i = 0; i < rule.sounds.length && length < MOST_SOUNDS; i++) {
          length = add(out, length, rule.sounds[i]);
        }
        at += rule.letters.length();
      } else {
        var bare = bare(word.charAt(at));
        var plain = rules.get(bare);
        if (plain != null && bare != word.charAt(at)) {
          for (var one : plain) {
            if (one.letters.length() == 1 && one.next.isEmpty() && !one.first && !one.last) {
              for (var i = 0; i < one.sounds.length && length < MOST_SOUNDS; i++) {
                length = add(out, length, one.sounds[i]);
              }
            }
          }
        }
        at++;
      }
    }
    return Arrays.copyOf(out, length);
  }

  private int add(byte[] out, int length, byte sound) {
    var marked = (byte) (sound | open);
    // Doubled letters are one sound; without vowels, two consonants with a vowel between them.
    if (length > 0 && out[length - 1] == marked && (open == 0 || Alphabet.isWeak(sound))) {
      return length;
    }
    out[length] = marked;
    return length + 1;
  }

  private @Nullable Rule rule(String word, int at) {
    for (var rule : rules.getOrDefault(word.charAt(at), List.of())) {
      if (rule.fits(word, at)) {
        return rule;
      }
    }
    return null;
  }

  private static char bare(char letter) {
    return letter < 0xC0
        ? letter
        : Normalizer.normalize(String.valueOf(letter), Normalizer.Form.NFD).charAt(0);
  }
}
