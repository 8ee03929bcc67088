package nansen.names.find;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nansen.names.match.Scorer;
import nansen.names.match.SoundedName;
import nansen.names.match.SoundedPart;

/// The rows that are compared in earnest for one question. Many have parts in common: each part is
/// made ready once, and compared once.
final class Candidates {
  private static final int NONE = -1;

  private final Scorer scorer;

  /// Of each part seen its number, found by where it stands; a table with open places.
  private final int[] numbers = new int[1 << 13];

  private final List<SoundedPart> parts = new ArrayList<>();
  private final LongList places = new LongList();

  Candidates(Scorer scorer) {
    this.scorer = scorer;
  }

  /// Sets out to answer another question.
  void begin(SoundedName query) {
    scorer.query(query);
    parts.clear();
    places.clear();
    Arrays.fill(numbers, NONE);
  }

  /// Puts a row into the scorer, as the candidate.
  void hold(Segment segment, int shelf, int row) {
    var from = segment.parts.from(row);
    var size = Rows.end(segment, row) - from;
    var name = new ArrayList<SoundedPart>(size);
    var ofName = new int[size];
    for (var i = 0; i < size; i++) {
      ofName[i] = number(segment, shelf, segment.parts.at(from + i) & Draft.PART);
      name.add(parts.get(ofName[i]));
    }
    scorer.candidate(SoundedName.of(name), ofName);
  }

  private int number(Segment segment, int shelf, int part) {
    var place = (long) shelf << Integer.SIZE | part;
    var at = (part + shelf) * 0x9E3779B1 >>> Integer.numberOfLeadingZeros(numbers.length - 1);
    while (numbers[at] != NONE) {
      if (places.at(numbers[at]) == place) {
        return numbers[at];
      }
      at = at + 1 & numbers.length - 1;
    }
    numbers[at] = parts.size();
    places.add(place);
    parts.add(SoundedPart.of(segment.soundings.copy(part)));
    return numbers[at];
  }
}
