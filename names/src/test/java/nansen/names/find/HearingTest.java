package nansen.names.find;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class HearingTest {
  private static final int FEW_ROWS = 90;
  private static final int TIMES = 40;

  private final Hearing hearing = new Hearing();
  private final Alike alike = new Alike();

  /// The same dictionary in a segment with too few rows to hear anything beforehand, and in one
  /// with many.
  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void what_is_like_a_frequent_sound_is_the_same_when_it_is_heard_beforehand(long seed) {
    var names = new MadeUpNames(seed);
    var few = new Draft();
    var many = new Draft();
    for (var row = 0; row < FEW_ROWS; row++) {
      var name = new ArrayList<String>();
      for (var i = 0; i < 4; i++) {
        name.add(names.latin(names.next()));
      }
      var entry = FinderTest.entry(row, String.join(" ", name));
      few.add(entry);
      for (var i = 0; i < TIMES; i++) {
        many.add(new Entry(row + (long) FEW_ROWS * i, entry.person()));
      }
    }
    var plain = few.finish();
    var prepared = many.finish();
    hearing.among(prepared.rows(), Query.Breadth.EVERYBODY);

    assertEquals(0, plain.frequentSounds.size());
    var sounds = prepared.frequentSounds.size();
    assertTrue(sounds > 30, "only " + sounds + " sounds are frequent");
    var others = 0;
    for (var i = 0; i < sounds; i++) {
      var reading = prepared.sounds.copy(prepared.frequentSounds.at(i));
      var found = heard(prepared, reading);
      assertEquals(heard(plain, reading), found, "seed " + seed);
      others += found.size() - 1;
    }
    assertTrue(others > sounds, "hardly anything is alike");
  }

  private Map<Integer, Float> heard(Segment segment, byte[] reading) {
    var piece = new Sought.Piece(List.of(reading), new int[0], 0, 0, Sought.Extent.WHOLE);
    alike.begin();
    hearing.hear(segment, piece, alike);
    var heard = new TreeMap<Integer, Float>();
    for (var slot = 0; slot < alike.size(); slot++) {
      heard.put(alike.part(slot), alike.likeness(slot, 0));
    }
    return heard;
  }
}
