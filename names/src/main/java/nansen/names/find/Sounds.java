package nansen.names.find;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nansen.names.sound.SoundDistance;
import nansen.names.sound.Sounding;

/// The sound strings of a dictionary, each with the parts that sound so, while a segment is made.
final class Sounds {

  /// A sound string under one of its keys.
  ///
  /// @param reading 0 for its plain key, 1 for one with a letter read the other way
  private record Keyed(long key, int reading, byte[] sound, IntList parts)
      implements Comparable<Keyed> {
    @Override
    public int compareTo(Keyed other) {
      var byKey = Long.compareUnsigned(key, other.key);
      var byReading = byKey != 0 ? byKey : reading - other.reading;
      return byReading != 0 ? byReading : Arrays.compareUnsigned(sound, other.sound);
    }
  }

  private final Map<String, IntList> parts = new HashMap<>();
  private List<Keyed> sounds = List.of();

  /// The keys, rising, and for each where its run of plain strings begins and where that of the
  /// others; at last where all end.
  private long[] classKeys = {};

  private int[] classStarts = {};

  /// All readings of a part; parts come in rising order.
  void add(byte[] sounding, int part) {
    for (var reading = 0; reading < Sounding.readings(sounding, 0); reading++) {
      var at = Sounding.reading(sounding, 0, reading);
      var sound = new String(sounding, at + 1, sounding[at], StandardCharsets.ISO_8859_1);
      parts.computeIfAbsent(sound, _ -> new IntList(2)).addOnce(part);
    }
  }

  /// Brings them into order, when all are there.
  void settle() {
    sounds = keyed();
    findClasses();
  }

  /// Adds the part that sounds most like this, if one does.
  ///
  /// @param least how alike it has to be
  void nearest(byte[] sought, double least, SoundDistance distance, IntList into) {
    var keys = new long[ClassKeys.MOST_OF_ONE];
    var count = ClassKeys.of(sought, 0, sought.length, keys);
    var most = least;
    var nearest = -1;
    for (var j = 0; j < count; j++) {
      var place = place(keys[j]);
      var to = place < 0 ? 0 : classStarts[2 * place + 2];
      for (var i = place < 0 ? 0 : classStarts[2 * place]; i < to; i++) {
        var sound = sounds.get(i).sound;
        var like = distance.similarity(sought, 0, sought.length, sound, 0, sound.length, most);
        if (like > most || like == most && nearest < 0) {
          most = like;
          nearest = sounds.get(i).parts.at(0);
        }
      }
    }
    if (nearest >= 0) {
      into.addOnce(nearest);
    }
  }

  /// The place of a key; negative when no string has it.
  private int place(long key) {
    var low = 0;
    var high = classKeys.length - 1;
    while (low <= high) {
      var middle = (low + high) >>> 1;
      var order = Long.compareUnsigned(classKeys[middle], key);
      if (order == 0) {
        return middle;
      }
      if (order < 0) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return -1;
  }

  void put(Columns columns) {
    columns.put(Column.CLASS_KEYS, classKeys);
    columns.put(Column.CLASS_STARTS, classStarts);
    var strings = new ArrayList<byte[]>(sounds.size());
    var hints = new int[sounds.size()];
    for (var i = 0; i < hints.length; i++) {
      var sound = sounds.get(i).sound;
      hints[i] = SoundHint.of(SoundDistance.mass(sound, 0, sound.length), shared(sounds, i));
      strings.add(sound);
    }
    columns.put(Column.SOUND_STARTS, Column.SOUNDS, strings);
    columns.put(Column.SOUND_HINTS, hints);
    columns.put(
        Column.SOUND_PART_STARTS, Column.SOUND_PARTS, sounds.stream().map(Keyed::parts).toList());
    putOrder(columns, sounds);
  }

  private List<Keyed> keyed() {
    var all = new ArrayList<Keyed>(parts.size());
    var keys = new long[ClassKeys.MOST_OF_ONE];
    parts.forEach((written, list) -> {
      var sound = written.getBytes(StandardCharsets.ISO_8859_1);
      var count = ClassKeys.of(sound, 0, sound.length, keys);
      for (var i = 0; i < count; i++) {
        all.add(new Keyed(keys[i], Math.min(i, 1), sound, list));
      }
    });
    all.sort(null);
    return all;
  }

  private void findClasses() {
    var keys = new LongList();
    var starts = new IntList(16);
    for (var i = 0; i < sounds.size(); i++) {
      var one = sounds.get(i);
      if (i == 0 || one.key != sounds.get(i - 1).key) {
        // A key that no string has plainly has an empty run in front.
        closeFirstRun(starts, i);
        keys.add(one.key);
        starts.add(i);
      }
      if (one.reading == 1) {
        closeFirstRun(starts, i);
      }
    }
    closeFirstRun(starts, sounds.size());
    starts.add(sounds.size());
    classKeys = keys.copy();
    classStarts = starts.copy();
  }

  private static void closeFirstRun(IntList starts, int at) {
    if (starts.size() % 2 == 1) {
      starts.add(at);
    }
  }

  /// How many sounds a string has in common with the one before it in its run.
  private static int shared(List<Keyed> sounds, int at) {
    if (at == 0
        || sounds.get(at - 1).key != sounds.get(at).key
        || sounds.get(at - 1).reading != sounds.get(at).reading) {
      return 0;
    }
    return Arrays.mismatch(sounds.get(at - 1).sound, sounds.get(at).sound);
  }

  private static void putOrder(Columns columns, List<Keyed> sounds) {
    var order = new ArrayList<Integer>(sounds.size());
    for (var i = 0; i < sounds.size(); i++) {
      if (sounds.get(i).reading == 0) {
        order.add(i);
      }
    }
    order.sort(
        (one, other) -> Arrays.compareUnsigned(sounds.get(one).sound, sounds.get(other).sound));
    columns.put(Column.SOUNDS_IN_ORDER, order.stream().mapToInt(Integer::intValue).toArray());
  }
}
