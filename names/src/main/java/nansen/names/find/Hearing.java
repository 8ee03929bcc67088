package nansen.names.find;

import java.util.Arrays;
import nansen.names.sound.SoundDistance;
import nansen.names.sound.SoundProbe;

/// Finds the parts of a dictionary that sound like a part of the name sought. Those whose
/// consonants are the same but for one are looked at one by one; the rest of the dictionary is not.
final class Hearing {
  /// What is less alike is another name.
  private static final double LEAST = 0.68;

  /// Among ten times as many names what is only so alike stands behind so many likelier that it is
  /// never shown: that much more is asked for, up to [#LEAST_OF_ALL].
  private static final double EACH_TENFOLD = 0.04;

  private static final double LEAST_OF_ALL = 0.8;
  private static final double FEW_NAMES = 10_000;

  /// So much more alike has to be whoever is likely.
  private static final double LIKELY = 0.1;

  /// Two forms of one name in the table of given names.
  private static final float SAME_IN_TABLE = 0.97f;

  /// With fewer consonants typed, only words that begin with just these sounds are looked at.
  private static final int FEW_CLASSES = 2;

  private static final int SHORT = 2;

  /// So few strings are sooner compared than looked at from afar.
  private static final int FEW = 2;

  private final SoundDistance distance = new SoundDistance();
  private final SoundProbe probe = new SoundProbe();
  private final long[] keys = new long[ClassKeys.MOST_OF_ONE];
  private final long[] near = new long[ClassKeys.mostNear()];
  private final byte[] sound = new byte[256];
  private double least = LEAST;
  private Query.Breadth breadth = Query.Breadth.EVERYBODY;

  /// What is heard from now on is sought so widely among so many names.
  void among(long names, Query.Breadth breadth) {
    this.breadth = breadth;
    least =
        switch (breadth) {
          case EVERYBODY -> least(names);
          case LIKELY -> least(names) + LIKELY;
        };
  }

  private static double least(long names) {
    var tenfold = Math.log10(Math.max(names, FEW_NAMES) / FEW_NAMES);
    return Math.min(LEAST + EACH_TENFOLD * tenfold, LEAST_OF_ALL);
  }

  /// Adds to `alike` what sounds like this piece of the name sought.
  void hear(Segment segment, Sought.Piece piece, Alike alike) {
    switch (piece.extent()) {
      case WHOLE, JOINED, WORD_OF_TWO -> whole(segment, piece, alike);
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

  /// The letters as they are mostly read are sought with one slip; other readings, two parts
  /// joined, words of two, and whoever is likely, without.
  private void whole(Segment segment, Sought.Piece piece, Alike alike) {
    var isPart = piece.extent() == Sought.Extent.WHOLE;
    for (var i = 0; i < piece.readings().size(); i++) {
      var reading = piece.readings().get(i);
      if (i == 0 && isPart && knows(segment, reading, piece, alike)) {
        continue;
      }
      probe.own(reading);
      var count = ClassKeys.of(reading, 0, reading.length, keys);
      for (var j = 0; j < count; j++) {
        look(segment, piece, keys[j], alike);
      }
      var nearby = i == 0 && isPart && breadth == Query.Breadth.EVERYBODY ? near(keys[0]) : 1;
      for (var j = 1; j < nearby; j++) {
        slipped(segment, piece, near[j], alike);
      }
    }
  }

  /// Adds what is like a frequent sound, which was heard when the segment was made.
  private boolean knows(Segment segment, byte[] reading, Sought.Piece piece, Alike alike) {
    var place = segment.frequentPlace(number(segment, reading));
    if (place < 0 || least < least(Frequent.leastNames(segment.rows()))) {
      return false;
    }
    for (var i = segment.frequentParts.from(place); i < segment.frequentParts.to(place); i++) {
      var like = Float.intBitsToFloat(segment.frequentLikeness.at(i));
      if (like >= least) {
        add(alike, segment.frequentParts.at(i), piece, like);
      }
    }
    return true;
  }

  /// The number of just this sound; negative when it is not there.
  private int number(Segment segment, byte[] reading) {
    ClassKeys.of(reading, 0, reading.length, keys);
    var place = segment.firstClass(keys[0]);
    if (place == segment.classKeys.size() || segment.classKeys.at(place) != keys[0]) {
      return -1;
    }
    var low = segment.classStarts.at(2L * place);
    var high = segment.classStarts.at(2L * place + 1) - 1;
    while (low <= high) {
      var middle = (low + high) >>> 1;
      var length = segment.sounds.copy(middle, sound);
      var order = Arrays.compareUnsigned(reading, 0, reading.length, sound, 0, length);
      if (order == 0) {
        return middle;
      }
      if (order > 0) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return -1;
  }

  private int near(long key) {
    return ClassKeys.length(key) <= SHORT
        ? ClassKeys.nearShort(key, near)
        : ClassKeys.near(key, near);
  }

  /// Where a class is changed or crossed, letters are not read the other way besides.
  private void slipped(Segment segment, Sought.Piece piece, long key, Alike alike) {
    if (ClassKeys.length(key) == ClassKeys.length(keys[0])) {
      lookAtPlain(segment, piece, key, alike);
    } else {
      look(segment, piece, key, alike);
    }
  }

  private void look(Segment segment, Sought.Piece piece, long key, Alike alike) {
    var place = lookAtPlain(segment, piece, key, alike);
    if (place >= 0) {
      var others = segment.classStarts.at(2L * place + 1);
      var to = segment.classStarts.at(2L * place + 2);
      probe.begin();
      look(segment, piece, others, to, alike);
    }
  }

  /// Looks at the sounds whose own key it is.
  ///
  /// @return the place of the key; negative when no sound has it
  private int lookAtPlain(Segment segment, Sought.Piece piece, long key, Alike alike) {
    var place = segment.firstClass(key);
    if (place == segment.classKeys.size() || segment.classKeys.at(place) != key) {
      return -1;
    }
    var from = segment.classStarts.at(2L * place);
    var others = segment.classStarts.at(2L * place + 1);
    if (others - from > FEW) {
      probe.begin(ClassKeys.packed(key));
    } else {
      probe.begin();
    }
    look(segment, piece, from, others, alike);
    return place;
  }

  private void look(Segment segment, Sought.Piece piece, int from, int to, Alike alike) {
    for (var number = from; number < to; number++) {
      var hint = segment.soundHints.at(number);
      var mass = SoundHint.mass(hint);
      if (!probe.isHopeless(SoundHint.shared(hint), mass, least)) {
        var length = segment.sounds.copy(number, probe.room());
        keep(segment, number, (float) probe.similarity(length, mass, least), piece, alike);
      }
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
        lookAtBeginnings(
            segment,
            piece,
            reading,
            segment.classStarts.at(2L * segment.firstClass(key)),
            segment.classStarts.at(2L * after),
            alike);
      }
    }
  }

  private void lookAtBeginnings(
      Segment segment, Sought.Piece piece, byte[] reading, int from, int to, Alike alike) {
    for (var number = from; number < to; number++) {
      var length = segment.sounds.copy(number, sound);
      var like = distance.prefixSimilarity(reading, 0, reading.length, sound, 0, length);
      keep(segment, number, (float) like, piece, alike);
    }
  }

  private void beginningExactly(Segment segment, Sought.Piece piece, byte[] reading, Alike alike) {
    var order = segment.soundsInOrder;
    for (var place = firstSound(segment, reading); place < order.size(); place++) {
      var number = order.at(place);
      if (compare(reading, sound, segment.sounds.copy(number, sound)) != 0) {
        break;
      }
      keep(segment, number, 1, piece, alike);
    }
  }

  private int firstSound(Segment segment, byte[] reading) {
    var low = 0;
    var high = segment.soundsInOrder.size();
    while (low < high) {
      var middle = (low + high) >>> 1;
      var length = segment.sounds.copy(segment.soundsInOrder.at(middle), sound);
      if (compare(reading, sound, length) > 0) {
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

  private void keep(Segment segment, int number, float like, Sought.Piece piece, Alike alike) {
    if (like >= least) {
      for (var i = segment.soundParts.from(number); i < segment.soundParts.to(number); i++) {
        add(alike, segment.soundParts.at(i), piece, like);
      }
    }
  }

  private static void add(Alike alike, int part, Sought.Piece piece, float like) {
    if (piece.last() == piece.first()) {
      alike.add(part, piece.first(), like * piece.share());
    } else {
      alike.addJoined(part, piece.first(), piece.last(), like);
    }
  }
}
