package nansen.names.find;

import java.util.Arrays;
import java.util.List;

/// The sounds that most rows of a segment have. What is like them is heard once, while the segment
/// is made, since they are sought most.
final class Frequent {
  /// One sound for so many rows.
  private static final int ROWS = 96;

  /// To hear more would take longer than to make all the rest.
  private static final int MOST = 1 << 15;

  private final Segment segment;
  private final Hearing hearing = new Hearing();
  private final Alike alike = new Alike();
  private final IntList starts = new IntList();
  private final IntList parts = new IntList();
  private final IntList likeness = new IntList();

  private Frequent(Segment segment) {
    this.segment = segment;
    hearing.among(leastNames(segment.rows()), Query.Breadth.EVERYBODY);
  }

  /// What was heard serves an index of so many names and more.
  static long leastNames(int rows) {
    return rows / 2;
  }

  /// The segment of these columns, and with its frequent sounds.
  static Segment segment(Columns columns, int rows) {
    put(columns, new int[0], new Heard(new int[1], new int[0], new int[0]));
    var most = Math.min(rows / ROWS, MOST);
    var plain = columns.segment(rows);
    if (most == 0) {
      return plain;
    }
    var sounds = sounds(plain, most);
    put(columns, sounds, new Frequent(plain).heard(sounds));
    return columns.segment(rows);
  }

  /// @param starts where the parts of each sound begin, and where the last ends
  private record Heard(int[] starts, int[] parts, int[] likeness) {}

  private static void put(Columns columns, int[] sounds, Heard heard) {
    columns.put(Column.FREQUENT_SOUNDS, sounds);
    columns.put(Column.FREQUENT_STARTS, heard.starts);
    columns.put(Column.FREQUENT_PARTS, heard.parts);
    columns.put(Column.FREQUENT_LIKENESS, heard.likeness);
  }

  /// Those that most rows have; of equals the smaller numbers.
  private static int[] sounds(Segment segment, int most) {
    var order = segment.soundsInOrder;
    var byRows = new long[order.size()];
    for (var i = 0; i < byRows.length; i++) {
      var rows = 0L;
      var sound = order.at(i);
      for (var j = segment.soundParts.from(sound); j < segment.soundParts.to(sound); j++) {
        rows += segment.postings.length(segment.soundParts.at(j));
      }
      byRows[i] = -Math.min(rows, Integer.MAX_VALUE) << Integer.SIZE | sound;
    }
    Arrays.sort(byRows);
    var sounds = new int[Math.min(most, byRows.length)];
    for (var i = 0; i < sounds.length; i++) {
      sounds[i] = (int) byRows[i];
    }
    Arrays.sort(sounds);
    return sounds;
  }

  private Heard heard(int[] sounds) {
    for (var sound : sounds) {
      starts.add(parts.size());
      var reading = segment.sounds.copy(sound);
      alike.begin();
      hearing.hear(
          segment,
          new Sought.Piece(List.of(reading), new int[0], 0, 0, Sought.Extent.WHOLE),
          alike);
      for (var slot = 0; slot < alike.size(); slot++) {
        parts.add(alike.part(slot));
        likeness.add(Float.floatToIntBits(alike.likeness(slot, 0)));
      }
    }
    starts.add(parts.size());
    return new Heard(starts.copy(), parts.copy(), likeness.copy());
  }
}
