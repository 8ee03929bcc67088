package nansen.names.sound;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;

/// The table of given names: forms of one name in several languages, and short forms.
///
/// A part is looked up by the class key of its sounds, and taken for a form when the sounds are
/// nearly equal; the nearest forms win, so that Hasan and Husain stay two names.
final class GivenNames {
  private static final double NEAR = 0.95;

  /// One form in the table.
  private record Form(byte[] sounds, int number, int sex) {}

  /// @param numbers of the names a part may stand for, with [Sounding#SHORT_FORM] where it is one
  /// @param sex [Sounding#MASCULINE] or [Sounding#FEMININE], 0 when not known
  record Found(int[] numbers, int sex) {}

  static final Found NOTHING = new Found(new int[0], 0);
  private static final GivenNames ONLY = new GivenNames();

  private final Map<Long, List<Form>> forms = new HashMap<>();
  private final String lines;

  private GivenNames() {
    var bundle = ResourceBundle.getBundle("nansen.names.sound.given-names", Locale.ROOT);
    var ids = new ArrayList<>(Collections.list(bundle.getKeys()));
    Collections.sort(ids);
    var all = new StringBuilder();
    for (var number = 0; number < ids.size(); number++) {
      var line = bundle.getString(ids.get(number));
      all.append(ids.get(number)).append('=').append(line).append('\n');
      var sex =
          switch (line.charAt(0)) {
            case 'm' -> Sounding.MASCULINE;
            case 'f' -> Sounding.FEMININE;
            default -> 0;
          };
      var bar = (line + "|").indexOf('|');
      add(line.substring(1, bar), number, sex);
      add(line.substring(Math.min(bar + 1, line.length())), number | Sounding.SHORT_FORM, sex);
    }
    lines = all.toString();
  }

  private void add(String words, int number, int sex) {
    for (var word : words.strip().split("\\s+", -1)) {
      if (!word.isEmpty()) {
        var sounds = Tables.sounds(word.toLowerCase(Locale.ROOT));
        forms
            .computeIfAbsent(key(sounds), _ -> new ArrayList<>())
            .add(new Form(sounds, number, sex));
      }
    }
  }

  private static long key(byte[] sounds) {
    return SoundKey.of(sounds, 0, sounds.length);
  }

  /// The table, in the order in which its names are numbered.
  static String lines() {
    return ONLY.lines;
  }

  static Found find(byte[] sounds) {
    return ONLY.nearest(sounds);
  }

  private Found nearest(byte[] sounds) {
    var near = forms.getOrDefault(key(sounds), List.of());
    if (near.isEmpty()) {
      return NOTHING;
    }
    var distance = new SoundDistance();
    var likeness = new double[near.size()];
    var best = NEAR;
    for (var i = 0; i < likeness.length; i++) {
      var form = near.get(i).sounds;
      likeness[i] = distance.similarity(sounds, 0, sounds.length, form, 0, form.length);
      best = Math.max(best, likeness[i]);
    }
    var numbers = new int[Sounding.MOST_TABLE_NAMES];
    var found = 0;
    var sexes = 0;
    for (var i = 0; i < likeness.length && found < Sounding.MOST_TABLE_NAMES; i++) {
      var number = near.get(i).number;
      if (likeness[i] >= best - 0.011 && !has(numbers, found, number)) {
        numbers[found++] = number;
        sexes |= near.get(i).sex == 0 || isVague(sounds) ? 3 : near.get(i).sex;
      }
    }
    Arrays.sort(numbers, 0, found);
    return new Found(Arrays.copyOf(numbers, found), sexes == 3 ? 0 : sexes);
  }

  /// Two or three letters without vowels are alike to too many names to tell a sex.
  private static boolean isVague(byte[] sounds) {
    return sounds.length > 0
        && (sounds[0] & Alphabet.OPEN) != 0
        && SoundKey.length(key(sounds)) < 3;
  }

  /// Is the name there already, as a full or a short form?
  private static boolean has(int[] numbers, int found, int number) {
    for (var i = 0; i < found; i++) {
      if ((numbers[i] | Sounding.SHORT_FORM) == (number | Sounding.SHORT_FORM)) {
        return true;
      }
    }
    return false;
  }
}
