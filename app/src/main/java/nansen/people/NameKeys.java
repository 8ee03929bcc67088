package nansen.people;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nansen.names.match.SoundedName;
import nansen.names.match.Token;
import nansen.names.sound.SoundKey;
import nansen.names.sound.Sounding;
import nansen.names.written.Name;
import nansen.names.written.Part;

/// The keys by which a name is found whatever its script and spelling: the consonant classes of
/// each reading of each part, the given names of the table that a part may stand for, and two
/// neighbours written as one word. Pure.
final class NameKeys {
  /// Consonant classes fill at most 60 bits; the two kinds above cannot meet them.
  private static final long TABLE_NAME = 1L << 62;

  private static final long NO_CONSONANT = 1L << 61;

  /// A shorter key with a class more, less or other is another name.
  private static final int SHORT = 3;

  private static final int CLASSES = 7;

  /// A string of sounds has no more keys than this.
  private static final int MOST_OF_ONE = 4;

  private NameKeys() {}

  /// The keys under which a name is kept, in ascending order.
  static List<Long> of(Name name) {
    var keys = new HashSet<Long>();
    var sounded = SoundedName.of(name);
    for (var place = 0; place < sounded.size(); place++) {
      keys.addAll(part(sounded.part(place), Slips.NONE));
    }
    keys.addAll(joined(sounded));
    return keys.stream().sorted().toList();
  }

  /// The keys by which each part of a name is sought, also where a clerk left a consonant out, put
  /// one in or took another. Parts that tell nobody apart (a title, an initial) are not sought,
  /// unless there is nothing else.
  static List<Set<Long>> sought(Name name) {
    var sounded = SoundedName.of(name);
    var joined = joined(sounded);
    var counting = name.parts().stream().anyMatch(NameKeys::counts);
    var sought = new ArrayList<Set<Long>>();
    for (var place = 0; place < sounded.size(); place++) {
      if (!counting || counts(name.parts().get(place))) {
        var keys = part(sounded.part(place), Slips.ONE);
        keys.addAll(joined);
        sought.add(keys);
      }
    }
    return List.copyOf(sought);
  }

  private static boolean counts(Part part) {
    return switch (part.role()) {
      case UNKNOWN, FAMILY, GIVEN, PATRONYMIC -> true;
      case PARTICLE, INITIAL, TITLE, GENERATION -> false;
    };
  }

  private enum Slips {
    NONE,
    ONE
  }

  private static Set<Long> part(byte[] sounding, Slips slips) {
    var keys = new HashSet<Long>();
    for (var i = 0; i < Sounding.readings(sounding, 0); i++) {
      var at = Sounding.reading(sounding, 0, i);
      add(keys, sounding, at + 1, sounding[at], i == 0 ? slips : Slips.NONE);
    }
    for (var i = 0; i < Sounding.tableNames(sounding, 0); i++) {
      keys.add(TABLE_NAME | Sounding.tableName(sounding, 0, i) & ~Sounding.SHORT_FORM);
    }
    return keys;
  }

  private static Set<Long> joined(SoundedName sounded) {
    var keys = new HashSet<Long>();
    for (var token : Token.of(sounded)) {
      if (token.kind() == Token.Kind.JOINED) {
        add(keys, token.sounds(), 0, token.sounds().length, Slips.NONE);
      }
    }
    return keys;
  }

  private static void add(Set<Long> keys, byte[] sounds, int from, int length, Slips slips) {
    var all = new long[MOST_OF_ONE];
    var count = SoundKey.all(sounds, from, length, all);
    for (var i = 0; i < count; i++) {
      keys.add(all[i] == 0 ? silent(sounds, from, length) : all[i]);
    }
    if (slips == Slips.ONE && SoundKey.length(all[0]) > SHORT) {
      near(all[0], keys);
    }
  }

  /// A part of vowels alone is known by them.
  private static long silent(byte[] sounds, int from, int length) {
    var hash = 7L;
    for (var i = from; i < from + length; i++) {
      hash = 31 * hash + sounds[i];
    }
    return NO_CONSONANT | hash & (1L << 48) - 1;
  }

  /// All keys with a class left out, put in or changed.
  private static void near(long key, Set<Long> keys) {
    var length = SoundKey.length(key);
    for (var place = 0; place <= length; place++) {
      var low = key & ((1L << 4 * place) - 1);
      for (var one = 1L; one <= CLASSES; one++) {
        if (length < 15) {
          keys.add(key >>> 4 * place << 4 * (place + 1) | one << 4 * place | low);
        }
        if (place < length) {
          keys.add(key & ~(15L << 4 * place) | one << 4 * place);
        }
      }
      if (place < length) {
        keys.add(SoundKey.without(key, place));
      }
    }
  }
}
