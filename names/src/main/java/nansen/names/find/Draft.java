package nansen.names.find;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import nansen.names.evidence.Birth;
import nansen.names.match.SoundedEvidence;
import nansen.names.sound.Sounding;
import nansen.names.written.Name;
import nansen.names.written.Note;
import nansen.names.written.Part;
import org.jspecify.annotations.Nullable;

/// A segment in the making: entries come in one after the other, from outside or from older
/// segments. The same entries give the same bytes in whatever order they came.
public final class Draft {
  /// A part that a name is compared by but not found by: particles, titles, initials.
  static final int SILENT = 1 << 31;

  /// A word that two neighbours of the name are together: the name is found by it, and neither
  /// compared nor shown with it. These stand behind the parts.
  static final int COMPOUND = 1 << 30;

  static final int PART = COMPOUND - 1;

  /// What was noted in reading the name, a bit each, behind all else of the row; mostly nothing.
  static final int NOTES = SILENT | COMPOUND;

  static final int FIRST_YEAR = 1850;
  static final int YEARS = 256;

  private final Dictionary dictionary = new Dictionary();
  private final LongList keys = new LongList();
  private final IntList starts = new IntList();
  private final IntList parts = new IntList();
  private final IntList counts = new IntList();
  private final IntList notes = new IntList();
  private final LongList evidence = new LongList();
  private final IntList years = new IntList();

  /// How many names have come in.
  public int rows() {
    return keys.size();
  }

  /// Takes in a name.
  public void add(Entry entry) {
    var name = entry.person().name();
    var evidence = SoundedEvidence.of(entry.person().known());
    var allSilent = name.parts().stream().noneMatch(Draft::counts);
    begin(entry.key(), evidence.birth(), evidence.rest(), year(entry.person().known().birth()));
    var counting = 0;
    for (var part : name.parts()) {
      var found = allSilent || counts(part);
      parts.add(dictionary.number(part) | (found ? 0 : SILENT));
      counting += found ? 1 : 0;
    }
    counts.add(counting);
    notes.add(notes(name.notes()));
    if (name.notes().contains(Note.CUT_OFF) && !name.parts().isEmpty()) {
      var last = name.parts().getLast();
      var cutOff = dictionary.number(last, Sounding.cutOff(Sounding.of(last)));
      parts.setLast(cutOff | parts.last() & SILENT);
    }
  }

  /// Takes in the rows of an older segment that are still there.
  void add(Segment old, Gone gone) {
    var numbers = new int[old.soundings.size()];
    for (var i = 0; i < numbers.length; i++) {
      numbers[i] = -1;
    }
    var years = yearOfRow(old);
    for (var row = 0; row < old.rows(); row++) {
      if (gone.has(row)) {
        continue;
      }
      begin(old.keys.at(row), old.evidence.at(2L * row), old.evidence.at(2L * row + 1), years[row]);
      var counting = 0;
      for (var i = old.parts.from(row); i < old.parts.to(row); i++) {
        var part = old.parts.at(i);
        if ((part & COMPOUND) != 0) {
          break;
        }
        var number = part & PART;
        if (numbers[number] < 0) {
          numbers[number] = dictionary.number(Rows.part(old, number), old.soundings.copy(number));
        }
        parts.add(numbers[number] | part & SILENT);
        counting += part >= 0 ? 1 : 0;
      }
      counts.add(counting);
      notes.add(Rows.notes(old, row));
    }
  }

  /// That a name was cut off is marked in its last part.
  private static int notes(Set<Note> notes) {
    var bits = 0;
    for (var note : notes) {
      bits |= note == Note.CUT_OFF ? 0 : 1 << note.ordinal();
    }
    return bits;
  }

  private static int[] yearOfRow(Segment old) {
    var years = new int[old.rows()];
    for (var year = 1; year < YEARS; year++) {
      for (var i = old.years.from(year); i < old.years.to(year); i++) {
        years[old.years.at(i)] = year;
      }
    }
    return years;
  }

  private void begin(long key, long birth, long rest, int year) {
    keys.add(key);
    starts.add(parts.size());
    evidence.add(birth);
    evidence.add(rest);
    years.add(year);
  }

  /// The place of a year among the [#YEARS] lists; 0 where it is not known or far away.
  private static int year(@Nullable Birth birth) {
    return birth == null ? 0 : place(birth.earliest().getYear());
  }

  /// The list that a year of birth belongs to.
  static int place(int year) {
    var place = year - FIRST_YEAR;
    return place > 0 && place < YEARS ? place : 0;
  }

  static boolean counts(Part part) {
    return switch (part.role()) {
      case UNKNOWN, FAMILY, GIVEN, PATRONYMIC -> true;
      case PARTICLE, INITIAL, TITLE, GENERATION -> false;
    };
  }

  /// The segment with all that came in.
  public Segment finish() {
    var columns = new Columns();
    var rows = keys.size();
    var numberOf = counts.copy();
    var order = Order.byNumber(Order.byKey(keys), numberOf, Name.MOST_PARTS + 1);
    var dictionaryOrder = dictionary.order();
    columns.put(Column.COUNT_STARTS, Order.starts(numberOf, Name.MOST_PARTS + 1));
    var sounds = putDictionary(columns, dictionaryOrder);
    putRows(columns, order, dictionaryOrder, new Compounds(sounds));
    return Frequent.segment(columns, rows);
  }

  private void putRows(Columns columns, int[] order, int[] dictionaryOrder, Compounds compounds) {
    var rows = order.length;
    var renumbered = new int[dictionaryOrder.length];
    for (var i = 0; i < dictionaryOrder.length; i++) {
      renumbered[dictionaryOrder[i]] = i;
    }
    var newKeys = new long[rows];
    var newEvidence = new long[2 * rows];
    var newStarts = new int[rows + 1];
    var newParts = new IntList(parts.size() + 2);
    var soundings = new ArrayList<byte[]>();
    var together = new IntList();
    var found = new int[dictionaryOrder.length + 1];
    var newYears = new int[rows];
    for (var i = 0; i < rows; i++) {
      var row = order[i];
      newKeys[i] = keys.at(row);
      newEvidence[2 * i] = evidence.at(2 * row);
      newEvidence[2 * i + 1] = evidence.at(2 * row + 1);
      newYears[i] = years.at(row);
      var end = row + 1 < rows ? starts.at(row + 1) : parts.size();
      soundings.clear();
      for (var j = starts.at(row); j < end; j++) {
        var part = parts.at(j);
        soundings.add(dictionary.sounding(part & PART));
        newParts.add(renumbered[part & PART] | part & SILENT);
        if (part >= 0) {
          found[renumbered[part] + 1]++;
        }
      }
      together.clear();
      compounds.addOf(soundings, together);
      for (var j = 0; j < together.size(); j++) {
        newParts.add(together.at(j) | COMPOUND);
        found[together.at(j) + 1]++;
      }
      if (notes.at(row) != 0) {
        newParts.add(NOTES | notes.at(row));
      }
      newStarts[i + 1] = newParts.size();
    }
    columns.put(Column.KEYS, newKeys);
    columns.put(Column.EVIDENCE, newEvidence);
    columns.put(Column.PART_STARTS, newStarts);
    columns.put(Column.PARTS, newParts.copy());
    columns.put(Column.BY_KEY, rowsByKey(order));
    putPostings(columns, newStarts, newParts, found);
    columns.put(Column.YEAR_STARTS, Order.starts(newYears, YEARS));
    var all = IntStream.range(0, rows).toArray();
    columns.put(Column.YEAR_ROWS, Order.byNumber(all, newYears, YEARS));
  }

  private int[] rowsByKey(int[] order) {
    var placeOf = new int[order.length];
    for (var i = 0; i < order.length; i++) {
      placeOf[order[i]] = i;
    }
    var byKey = Order.byKey(keys);
    for (var i = 0; i < byKey.length; i++) {
      byKey[i] = placeOf[byKey[i]];
    }
    return byKey;
  }

  private static void putPostings(Columns columns, int[] starts, IntList parts, int[] found) {
    for (var i = 1; i < found.length; i++) {
      found[i] += found[i - 1];
    }
    columns.put(Column.POSTING_STARTS, found.clone());
    var postings = new int[found[found.length - 1]];
    for (var row = 0; row + 1 < starts.length; row++) {
      for (var i = starts[row]; i < starts[row + 1]; i++) {
        var part = parts.at(i);
        if (part >= 0) {
          postings[found[part & PART]++] = row;
        }
      }
    }
    columns.put(Column.POSTINGS, postings);
  }

  private Sounds putDictionary(Columns columns, int[] order) {
    var texts = new ArrayList<byte[]>(order.length);
    var soundings = new ArrayList<byte[]>(order.length);
    var sounds = new Sounds();
    Map<Integer, IntList> table = new TreeMap<>();
    for (var i = 0; i < order.length; i++) {
      var sounding = dictionary.sounding(order[i]);
      texts.add(dictionary.part(order[i]).text().getBytes(StandardCharsets.UTF_8));
      soundings.add(sounding);
      sounds.add(sounding, i);
      for (var j = 0; j < Sounding.tableNames(sounding, 0); j++) {
        var name = Sounding.tableName(sounding, 0, j) & ~Sounding.SHORT_FORM;
        table.computeIfAbsent(name, _ -> new IntList()).addOnce(i);
      }
    }
    columns.put(Column.TEXT_STARTS, Column.TEXTS, texts);
    columns.put(Column.SOUNDING_STARTS, Column.SOUNDINGS, soundings);
    columns.put(Column.TABLE_NAMES, table.keySet().stream().mapToInt(Integer::intValue).toArray());
    columns.put(Column.TABLE_PART_STARTS, Column.TABLE_PARTS, table.values());
    sounds.settle();
    sounds.put(columns);
    return sounds;
  }
}
