package nansen.names.find;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/// Names that nobody bears, with a few common parts and many rare ones, in Latin and Cyrillic
/// letters. The same seed gives the same names.
final class MadeUpNames {
  private static final String[] LATIN = {
    "ko", "ra", "mi", "shev", "lan", "to", "bur", "vik", "sa", "ned", "ol", "gri", "pa", "zhu",
    "te", "khar", "din", "lo", "mar", "fe", "go", "an", "chu", "ber", "ya"
  };
  private static final String[] CYRILLIC = {
    "ко", "ра", "ми", "шев", "лан", "то", "бур", "вик", "са", "нед", "ол", "гри", "па", "жу", "те",
    "хар", "дин", "ло", "мар", "фе", "го", "ан", "чу", "бер", "я"
  };

  private final Random random;

  MadeUpNames(long seed) {
    random = new Random(seed);
  }

  /// A name as its syllables, so that it can be written in either script.
  List<int[]> next() {
    var parts = new ArrayList<int[]>();
    var count = 2 + (random.nextInt(4) == 0 ? 1 : 0);
    for (var i = 0; i < count; i++) {
      // Given names are drawn from few, family names from many.
      var bound = i == 0 ? 6 : LATIN.length;
      var syllables = new int[2 + random.nextInt(2)];
      for (var j = 0; j < syllables.length; j++) {
        syllables[j] = random.nextInt(j == 0 ? bound : LATIN.length);
      }
      parts.add(syllables);
    }
    return parts;
  }

  String latin(List<int[]> name) {
    return written(name, LATIN);
  }

  /// The same name as somebody else writes it: the other script, another order, a slip.
  String otherwise(List<int[]> name) {
    var parts = new ArrayList<>(name);
    if (random.nextBoolean()) {
      Collections.rotate(parts, 1);
    }
    var text = written(parts, random.nextBoolean() ? CYRILLIC : LATIN);
    if (random.nextInt(4) > 0) {
      return text;
    }
    var at = 1 + random.nextInt(text.length() - 1);
    return text.charAt(at) == ' ' ? text : text.substring(0, at) + text.substring(at + 1);
  }

  private static String written(List<int[]> name, String[] syllables) {
    var words = new ArrayList<String>();
    for (var part : name) {
      var word = new StringBuilder();
      for (var syllable : part) {
        word.append(syllables[syllable]);
      }
      word.setCharAt(0, Character.toUpperCase(word.charAt(0)));
      words.add(word.toString());
    }
    return String.join(" ", words);
  }

  int nextInt(int bound) {
    return random.nextInt(bound);
  }
}
