package nansen.names.find;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import nansen.names.Names;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class NameIndexTest {
  private final Finder finder = new Finder();

  private static List<Entry> entries(long seed, int count) {
    var names = new MadeUpNames(seed);
    var entries = new ArrayList<Entry>();
    for (var i = 0; i < count; i++) {
      entries.add(FinderTest.entry(i, names.latin(names.next())));
    }
    return entries;
  }

  private static NameIndex with(NameIndex index, List<Entry> entries) {
    for (var entry : entries) {
      index = index.with(entry);
    }
    return index;
  }

  private static byte[] bytes(NameIndex index) {
    return index.merged().segments().getFirst().memory().toArray(ValueLayout.JAVA_BYTE);
  }

  /// Who is likely meant. What is unlikely comes in sight or not by where it lies.
  private List<Found> likely(NameIndex index, Entry asked) {
    return finder.find(index, Query.of(asked.person())).found().stream()
        .filter(found -> found.match().probability() > 0.8)
        .toList();
  }

  /// In the answers at once, and to the byte after merging.
  @ParameterizedTest
  @ValueSource(longs = {3, 4})
  void adding_and_removing_a_person_leaves_the_index_as_it_was(long seed) {
    var random = new Random(seed);
    var all = entries(seed, 1_500);
    var before = with(NameIndex.empty(), all);
    var after = before;
    var strangers = new ArrayList<Entry>();
    for (var i = 0; i < 600; i++) {
      var name = all.get(random.nextInt(all.size())).person();
      strangers.add(new Entry(10_000 + i / 2, name));
      after = after.with(strangers.getLast());
    }
    Collections.shuffle(strangers, random);
    for (var stranger : strangers) {
      after = after.without(stranger.key());
    }

    assertEquals(before.names(), after.names(), "seed " + seed);
    for (var i = 0; i < 200; i++) {
      assertEquals(likely(before, all.get(i)), likely(after, all.get(i)), "seed " + seed);
    }
    assertArrayEquals(bytes(before), bytes(after), "seed " + seed);
  }

  @Test
  void a_person_added_and_removed_at_once_leaves_everything_as_it_was() {
    var before = with(NameIndex.empty(), entries(6, 400));
    var stranger = FinderTest.entry(9_999, "Kora Shevlan");

    var after = before.with(stranger).without(9_999);

    for (var asked : entries(7, 100)) {
      assertEquals(
          finder.find(before, Query.of(asked.person())),
          finder.find(after, Query.of(asked.person())));
    }
  }

  @Test
  void the_order_in_which_people_came_does_not_matter() {
    var all = entries(5, 1_000);
    var shuffled = new ArrayList<>(all);
    Collections.shuffle(shuffled, new Random(5));

    assertArrayEquals(
        bytes(with(NameIndex.empty(), all)), bytes(with(NameIndex.empty(), shuffled)));
  }

  @Test
  void who_was_taken_away_is_not_found_and_leaves_no_trace_after_merging() {
    var index = FinderTest.register("Kari Nordmann", "Zebulon Quastrow");
    var asked = Query.of(Names.parse("Zebulon Quastrow"));
    assertEquals(1, finder.find(index, asked).found().size());

    var without = index.without(1);

    assertEquals(List.of(), finder.find(without, asked).found());
    assertEquals(1, finder.find(index, asked).found().size(), "the old index stays as it was");
    assertEquals(1, without.names());
    assertTrue(new String(bytes(index), StandardCharsets.UTF_8).contains("Quastrow"));
    assertTrue(!new String(bytes(without), StandardCharsets.UTF_8).contains("Quastrow"));
  }

  @Test
  void who_was_taken_away_makes_no_part_common() {
    var index = FinderTest.register("Kari Nordmann", "Kari Quastrow", "Kari Berg").merged();

    assertEquals(6, withParts(index));
    assertEquals(4, withParts(index.without(1)));
  }

  private static int withParts(NameIndex index) {
    var shelf = index.shelves().getFirst();
    return IntStream.range(0, shelf.segment().soundings.size()).map(shelf::withPart).sum();
  }

  @Test
  void taking_away_nobody_changes_nothing() {
    var index = FinderTest.register("Kari Nordmann");

    assertSame(index, index.without(99));
    assertSame(index, index.merged());
  }

  @Test
  void a_segment_is_read_from_its_bytes_again() {
    var index = FinderTest.register("Олексій Шевченко", "Kari Nordmann", "محمد حسين");
    var copy = MemorySegment.ofArray(bytes(index));

    var again = NameIndex.of(List.of(Segment.in(copy)));

    var asked = Query.of(Names.parse("Oleksiy Shevchenko"));
    assertEquals(finder.find(index, asked), finder.find(again, asked));
    assertEquals(3, again.names());
  }

  @Test
  void what_is_no_segment_is_refused() {
    var good = bytes(FinderTest.register("Kari Nordmann"));

    refused(
        "this is no segment",
        MemorySegment.ofArray("name,born\n".getBytes(StandardCharsets.UTF_8)));
    refused("this is no segment", MemorySegment.ofArray(new byte[0]));
    var cut = MemorySegment.ofArray(good).asSlice(0, good.length - 8L);
    refused("should have " + good.length + " bytes and has " + (good.length - 8), cut);
    var older = good.clone();
    older[8]++;
    refused(
        "layout %d, and layout %d is read".formatted(Segment.VERSION + 1, Segment.VERSION),
        MemorySegment.ofArray(older));
    var otherTables = good.clone();
    otherTables[5 * Long.BYTES]++;
    refused("other tables of sounds or given names", MemorySegment.ofArray(otherTables));
  }

  @Test
  void a_segment_in_which_a_byte_changed_is_refused_when_it_is_checked() {
    var good = bytes(FinderTest.register("Kari Nordmann"));
    assertEquals(1, Segment.checked(MemorySegment.ofArray(good)).rows());

    for (var place = 3 * Long.BYTES; place < good.length; place += 7) {
      var damaged = good.clone();
      damaged[place] ^= 1;
      var refusal =
          assertThrows(
              IllegalArgumentException.class,
              () -> Segment.checked(MemorySegment.ofArray(damaged)),
              "byte " + place);
      assertTrue(String.valueOf(refusal.getMessage()).contains("build the index again"));
    }
  }

  private static void refused(String words, MemorySegment memory) {
    var refusal = assertThrows(IllegalArgumentException.class, () -> Segment.in(memory));
    assertTrue(
        String.valueOf(refusal.getMessage()).contains(words), () -> refusal.getMessage() + "");
    assertTrue(String.valueOf(refusal.getMessage()).contains("build the index again"));
  }
}
