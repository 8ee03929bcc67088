package nansen.names.find;

import nansen.names.sound.SoundDistance;
import nansen.names.sound.SoundProbe;

/// Finds the parts of a dictionary that sound like a part of the name sought. Those whose
/// consonants are the same but for one are looked at one by one; the rest of the dictionary is not.
final class Hearing {
  /// What is less alike is another name.
  static final float LEAST = 0.68f;

  /// Two forms of one name in the table of given names.
  private static final float SAME_IN_TABLE = 0.97f;

  /// With fewer consonants typed, only words that begin with just these sounds are looked at.
  private static final int FEW_CLASSES = 2;

  private static final int SHORT = 2;

  private final SoundDistance distance = new SoundDistance();
  private final long[] keys = new long[ClassKeys.MOST_OF_ONE];
  private final long[] near = new long[ClassKeys.mostNear()];
  private byte[] sound = new byte[256];
  private int[] seen = {};
  private int round;

  /// Adds to `alike` what sounds like this piece of the name sought.
  void hear(Segment segment, Sought.Piece piece, Alike alike) {
    begin(segment);
    switch (piece.extent()) {
      case WHOLE -> whole(segment, piece, alike);
      case BEGINNING -> beginning(segment, piece, alike);
    }
    for (var name : piece.table()) {
      var place = segment.tablePlace(name);
      if (place >= 0) {
        for (var i = segment.tableParts.from(place); i < segment.tableParts.to(place); i++) {
          add(alike, segment.tableParts.at(i), piece, SAME_IN_TABLE);
        }
      }
    }
  }

  /// The letters as they are mostly read are sought with one slip; other readings, and two parts
  /// joined, without.
  private void whole(Segment segment, Sought.Piece piece, Alike alike) {
    for (var i = 0; i < piece.readings().size(); i++) {
      var reading = piece.readings().get(i);
      var probe = new SoundProbe(reading);
      var count = ClassKeys.of(reading, 0, reading.length, keys);
      for (var j = 1; j < count; j++) {
        look(segment, piece, probe, keys[j], alike);
      }
      var nearby = i == 0 && piece.first() == piece.last() ? near(keys[0]) : 1;
      near[0] = keys[0];
      for (var j = 0; j < nearby; j++) {
        look(segment, piece, probe, near[j], alike);
      }
    }
  }

  private int near(long key) {
    return ClassKeys.length(key) <= SHORT
        ? ClassKeys.nearShort(key, near)
        : ClassKeys.near(key, near);
  }

  private void look(Segment segment, Sought.Piece piece, SoundProbe probe, long key, Alike alike) {
    var place = segment.firstClass(key);
    if (place == segment.classKeys.size() || segment.classKeys.at(place) != key) {
      return;
    }
    for (var i = segment.classSounds.from(place); i < segment.classSounds.to(place); i++) {
      var number = segment.classSounds.at(i);
      var length = segment.sounds.copy(number, probe.room());
      var like = probe.similarity(length, segment.soundMasses.at(number), LEAST);
      keep(segment, number, (float) like, piece, alike);
    }
  }

  private void beginning(Segment segment, Sought.Piece piece, Alike alike) {
    for (var reading : piece.readings()) {
      ClassKeys.of(reading, 0, reading.length, keys);
      var key = keys[0];
      if (ClassKeys.length(key) < FEW_CLASSES) {
        beginningExactly(segment, piece, reading, alike);
      } else {
        var after = segment.firstClass(ClassKeys.after(key));
        for (var place = segment.firstClass(key); place < after; place++) {
          lookAtBeginnings(segment, piece, reading, place, alike);
        }
      }
    }
  }

  private void lookAtBeginnings(
      Segment segment, Sought.Piece piece, byte[] reading, int place, Alike alike) {
    for (var i = segment.classSounds.from(place); i < segment.classSounds.to(place); i++) {
      var number = segment.classSounds.at(i);
      if (isNew(number)) {
        var length = segment.sounds.copy(number, sound);
        var like = distance.prefixSimilarity(reading, 0, reading.length, sound, 0, length);
        keep(segment, number, (float) like, piece, alike);
      }
    }
  }

  private void beginningExactly(Segment segment, Sought.Piece piece, byte[] reading, Alike alike) {
    for (var number = firstSound(segment, reading); number < segment.sounds.size(); number++) {
      var length = segment.sounds.copy(number, sound);
      if (compare(reading, sound, length) != 0) {
        break;
      }
      if (isNew(number)) {
        keep(segment, number, 1, piece, alike);
      }
    }
  }

  private int firstSound(Segment segment, byte[] reading) {
    var low = 0;
    var high = segment.sounds.size();
    while (low < high) {
      var middle = (low + high) >>> 1;
      if (compare(reading, sound, segment.sounds.copy(middle, sound)) > 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /// Nought when the sound begins with the reading.
  private static int compare(byte[] reading, byte[] sound, int length) {
    for (var i = 0; i < reading.length; i++) {
      if (i == length) {
        return 1;
      }
      if (reading[i] != sound[i]) {
        return (reading[i] & 255) - (sound[i] & 255);
      }
    }
    return 0;
  }

  private static void keep(
      Segment segment, int number, float like, Sought.Piece piece, Alike alike) {
    if (like >= LEAST) {
      for (var i = segment.soundParts.from(number); i < segment.soundParts.to(number); i++) {
        add(alike, segment.soundParts.at(i), piece, like);
      }
    }
  }

  private static void add(Alike alike, int part, Sought.Piece piece, float like) {
    alike.add(part, piece.first(), like);
    if (piece.last() != piece.first()) {
      alike.add(part, piece.last(), like);
    }
  }

  /// A sound may be near by several keys; it is looked at once.
  private void begin(Segment segment) {
    if (seen.length < segment.sounds.size()) {
      seen = new int[segment.sounds.size()];
      round = 0;
    }
    round++;
  }

  private boolean isNew(int number) {
    var first = seen[number] != round;
    seen[number] = round;
    return first;
  }
}
