package nansen.names.sound;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import nansen.names.roman.Romanisation;
import nansen.names.written.Part;
import nansen.names.written.Role;
import nansen.names.written.Script;

/// The ways one part may be read, the most likely first.
///
/// @param all one to four, no two alike
/// @param lettered how many of them, from the first, are readings of the letters
record Readings(List<byte[]> all, int lettered) {
  private static final Folding CONTINENTAL = SpokenTables.continental();
  private static final Folding ENGLISH = SpokenTables.english();
  private static final Folding FRENCH = SpokenTables.french();

  /// No part has more readings.
  private static final int MOST = 4;

  /// Likeness from which on a spelling is no reading of its own.
  private static final double NEARLY_THE_SAME = 0.9;

  /// A consonant twice, other than lam, which the article and the name of God have twice.
  private static final Pattern TWICE = Pattern.compile("([^لاوىيی])\\1");

  /// The article in the forms it takes before the sun letters.
  private static final Set<String> ARTICLES =
      Set.of(
          "al", "el", "ul", "as", "es", "ash", "ad", "ed", "ar", "er", "an", "en", "at", "az",
          "аль", "эль", "ас", "аш", "ад", "ар", "ан", "ат", "аз", "ال");

  /// The rules by which a Latin part is said otherwise.
  static String rules() {
    return CONTINENTAL.rules() + ENGLISH.rules() + FRENCH.rules();
  }

  static Readings only(byte[] sounds) {
    return new Readings(List.of(sounds), 1);
  }

  byte[] first() {
    return all.getFirst();
  }

  int size() {
    return all.size();
  }

  static Readings of(String word, Part part) {
    if (part.role() == Role.PARTICLE && ARTICLES.contains(word)) {
      return only(Tables.of(Script.LATIN).sounds("al"));
    }
    if (part.script() == Script.OTHER) {
      return only(Tables.of(Script.LATIN).sounds(ThroughIcu.latin(word)));
    }
    var letters = Tables.of(part.script()).sounds(word);
    return switch (part.script()) {
      case LATIN -> latin(word, letters);
      case ARABIC -> arabic(word, letters);
      case CYRILLIC -> cyrillic(word, part, letters);
      case GREEK -> withLatinLook(new ArrayList<>(List.of(letters)), part);
      case ETHIOPIC, GEORGIAN, ARMENIAN, HEBREW, DEVANAGARI, OTHER -> only(letters);
    };
  }

  private static Readings latin(String word, byte[] letters) {
    var all = new ArrayList<byte[]>(4);
    all.add(letters);
    add(all, CONTINENTAL.sounds(word));
    var lettered = all.size();
    add(all, ENGLISH.sounds(word));
    add(all, FRENCH.sounds(word));
    return new Readings(all, lettered);
  }

  /// What others say as shch, a Bulgarian says as sht.
  private static Readings cyrillic(String word, Part part, byte[] letters) {
    var all = new ArrayList<>(List.of(letters));
    if (word.indexOf('щ') >= 0) {
      add(all, Tables.of(Script.CYRILLIC).sounds(word.replace("щ", "шт")));
    }
    var readings = withLatinLook(all, part);
    return part.role() == Role.PARTICLE ? readings : withSpellings(readings, word);
  }

  /// A spelling by a standard that sounds otherwise to those who know the letters it is made of
  /// alone: the Raian of Раян. It counts against another script.
  private static Readings withSpellings(Readings letters, String word) {
    var all = new ArrayList<>(letters.all);
    var distance = new SoundDistance();
    for (var spelling : Romanisation.spellings(word)) {
      var sounds = Tables.of(Script.LATIN).sounds(spelling.toLowerCase(Locale.ROOT));
      if (all.size() < MOST && sounds.length > 0 && isOther(sounds, all, distance)) {
        all.add(sounds);
      }
    }
    return new Readings(List.copyOf(all), letters.lettered);
  }

  private static boolean isOther(byte[] sounds, List<byte[]> all, SoundDistance distance) {
    return all.stream()
        .noneMatch(one ->
            distance.similarity(sounds, 0, sounds.length, one, 0, one.length) > NEARLY_THE_SAME);
  }

  /// Who writes Соре on a keyboard that was set to Cyrillic may have meant Cope.
  private static Readings withLatinLook(List<byte[]> all, Part part) {
    var look = part.latinLook();
    if (look != null) {
      add(all, Tables.of(Script.LATIN).sounds(look.toLowerCase(Locale.ROOT)));
    }
    return new Readings(List.copyOf(all), all.size());
  }

  /// With the article written onto the name, the name alone counts first.
  ///
  /// A machine-readable zone writes a letter with a shadda twice, and others do not write the
  /// shadda: a consonant that stands there twice may be one.
  private static Readings arabic(String word, byte[] letters) {
    var all = new ArrayList<byte[]>(2);
    addArabic(all, word, letters);
    var once = TWICE.matcher(word).replaceAll("$1");
    if (!once.equals(word)) {
      addArabic(all, once, Tables.of(Script.ARABIC).sounds(once));
    }
    var kept = List.copyOf(all.subList(0, Math.min(all.size(), MOST)));
    return kept.isEmpty() ? only(letters) : new Readings(kept, kept.size());
  }

  private static void addArabic(List<byte[]> all, String word, byte[] letters) {
    if (word.startsWith("ال") && word.length() > 4) {
      add(all, Tables.of(Script.ARABIC).sounds(word.substring(2)));
    }
    add(all, letters);
    if (word.startsWith("عبدال") && word.length() > 7) {
      add(all, Tables.of(Script.ARABIC).sounds(word.substring(5)));
    }
  }

  private static void add(List<byte[]> all, byte[] sounds) {
    if (sounds.length > 0 && all.stream().noneMatch(one -> Arrays.equals(one, sounds))) {
      all.add(sounds);
    }
  }
}
