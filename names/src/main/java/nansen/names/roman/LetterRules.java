package nansen.names.roman;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A standard for one language as rules, of which the longest that fits is taken.
///
/// A rule is `letters>latin`. Before the letters may stand `^` (at the beginning of a word), `~`
/// (at the beginning, or after a vowel, й, ъ, ь or an apostrophe) or a set in brackets of which the
/// letter before must be one; after them a set of which the next must be one, or `$` (at the end).
final class LetterRules {
  private static final String VOWELS_AND_SIGNS = "аеёиоуыэюяіїєйъь'";

  private record Rule(
      String letters, boolean first, String before, String next, boolean last, String latin) {
    boolean fits(String word, int at) {
      var end = at + letters.length();
      return word.startsWith(letters, at)
          && (!last || end == word.length())
          && (next.isEmpty() || (end < word.length() && next.indexOf(word.charAt(end)) >= 0))
          && fitsBefore(word, at);
    }

    private boolean fitsBefore(String word, int at) {
      if (at == 0) {
        return first || before.isEmpty();
      }
      return before.isEmpty() ? !first : before.indexOf(word.charAt(at - 1)) >= 0;
    }

    int narrowness() {
      return letters.length() * 8
          + (first ? 2 : 0)
          + (before.isEmpty() ? 0 : 2)
          + (next.isEmpty() ? 0 : 1)
          + (last ? 1 : 0);
    }
  }

  private final Map<Character, List<Rule>> rules = new HashMap<>();

  /// @param tables of rules; of two that fit equally the one named first is taken
  LetterRules(String... tables) {
    for (var table : tables) {
      for (var word : table.strip().split("\\s+", -1)) {
        var rule = rule(word);
        rules.computeIfAbsent(rule.letters.charAt(0), _ -> new ArrayList<>()).add(rule);
      }
    }
    rules.values().forEach(list -> list.sort(Comparator.comparing(Rule::narrowness).reversed()));
  }

  private static Rule rule(String word) {
    var arrow = word.indexOf('>');
    var left = word.substring(0, arrow);
    var before = "";
    var first = left.startsWith("^") || left.startsWith("~");
    if (first) {
      before = left.startsWith("~") ? VOWELS_AND_SIGNS : "";
      left = left.substring(1);
    } else if (left.startsWith("(")) {
      before = left.substring(1, left.indexOf(')'));
      left = left.substring(left.indexOf(')') + 1);
    }
    var last = left.endsWith("$");
    left = last ? left.substring(0, left.length() - 1) : left;
    var next = "";
    if (left.endsWith(")")) {
      next = left.substring(left.indexOf('(') + 1, left.length() - 1);
      left = left.substring(0, left.indexOf('('));
    }
    return new Rule(left, first, before, next, last, word.substring(arrow + 1));
  }

  /// Writes one word; null when it has a letter the rules do not know.
  @Nullable String write(String word) {
    var lower = word.toLowerCase(Locale.ROOT);
    if (lower.length() != word.length()) {
      return null;
    }
    var shouted = word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT));
    var out = new StringBuilder();
    for (var at = 0; at < lower.length(); ) {
      var rule = fitting(lower, at);
      if (rule == null) {
        return null;
      }
      out.append(inCase(rule.latin, Character.isUpperCase(word.charAt(at)), shouted));
      at += rule.letters.length();
    }
    return out.toString();
  }

  private @Nullable Rule fitting(String word, int at) {
    for (var rule : rules.getOrDefault(word.charAt(at), List.of())) {
      if (rule.fits(word, at)) {
        return rule;
      }
    }
    return null;
  }

  private static String inCase(String latin, boolean capital, boolean shouted) {
    if (latin.isEmpty() || !capital) {
      return latin;
    }
    return shouted
        ? latin.toUpperCase(Locale.ROOT)
        : latin.substring(0, 1).toUpperCase(Locale.ROOT) + latin.substring(1);
  }
}
