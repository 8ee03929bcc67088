package nansen.names.find;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nansen.names.sound.SoundRules;

/// The columns of a segment, gathered to be laid into one piece of memory.
final class Columns {
  private final Map<Column, MemorySegment> columns = new EnumMap<>(Column.class);

  void put(Column column, int[] numbers) {
    columns.put(column, MemorySegment.ofArray(numbers));
  }

  void put(Column column, long[] numbers) {
    columns.put(column, MemorySegment.ofArray(numbers));
  }

  /// Runs of bytes with their starts.
  void put(Column starts, Column bytes, List<byte[]> runs) {
    var ends = new int[runs.size() + 1];
    var all = new byte[runs.stream().mapToInt(run -> run.length).sum()];
    var at = 0;
    for (var i = 0; i < runs.size(); i++) {
      System.arraycopy(runs.get(i), 0, all, at, runs.get(i).length);
      at += runs.get(i).length;
      ends[i + 1] = at;
    }
    put(starts, ends);
    columns.put(bytes, MemorySegment.ofArray(all));
  }

  /// Lists of numbers with their starts.
  void put(Column starts, Column numbers, Collection<IntList> lists) {
    var ends = new int[lists.size() + 1];
    var all = new int[lists.stream().mapToInt(IntList::size).sum()];
    var at = 0;
    var i = 0;
    for (var list : lists) {
      for (var j = 0; j < list.size(); j++) {
        all[at++] = list.at(j);
      }
      ends[++i] = at;
    }
    put(starts, ends);
    put(numbers, all);
  }

  Segment segment(int rows) {
    var head = new long[Segment.HEAD + 2 * Column.values().length];
    var end = (long) head.length * Longs.BYTES;
    for (var column : Column.values()) {
      head[Segment.HEAD + 2 * column.ordinal()] = end;
      head[Segment.HEAD + 2 * column.ordinal() + 1] = column(column).byteSize();
      end += (column(column).byteSize() + Longs.BYTES - 1) & -Longs.BYTES;
    }
    head[0] = Segment.MARK;
    head[1] = Segment.VERSION;
    head[2] = end;
    head[3] = rows;
    head[4] = Column.values().length;
    head[5] = SoundRules.number();
    // An array of longs holds up to 16 GiB, one of bytes two.
    var memory = MemorySegment.ofArray(new long[(int) (end / Longs.BYTES)]);
    MemorySegment.copy(head, 0, memory, ValueLayout.JAVA_LONG_UNALIGNED, 0, head.length);
    for (var column : Column.values()) {
      memory.asSlice(head[Segment.HEAD + 2 * column.ordinal()]).copyFrom(column(column));
    }
    memory.set(
        ValueLayout.JAVA_LONG_UNALIGNED,
        (long) Segment.DIGEST * Longs.BYTES,
        Segment.digest(memory));
    return Segment.in(memory);
  }

  private MemorySegment column(Column column) {
    return Objects.requireNonNull(columns.get(column), column.name());
  }
}
