package nansen.names.find;

import java.util.ArrayList;
import java.util.List;
import nansen.names.match.SoundedEvidence;
import nansen.names.match.SoundedName;

/// The names of one access compartment, to be searched with a [Finder].
///
/// A value: adding and taking away give a new index that shares nearly everything with the old one,
/// which stays as it was, so a search is never disturbed. Newest entries are compared one by one;
/// when there are many they become a segment, and small segments become larger ones.
///
/// To keep it over a restart, write each of [#segments] to a file once, and what was added and
/// taken away since to a journal; afterwards map the files, hand them to [#of], and do again what
/// the journal says. [#merged] makes one segment of all, in which nothing is left of those taken
/// away.
public final class NameIndex {
  /// So many entries are compared one by one before they become a segment.
  static final int NEWEST = 256;

  /// Segments up to so many rows are made larger as entries come in; beyond, merging takes seconds
  /// and is left to [#merged].
  private static final int SMALL = 1 << 16;

  private static final int FAN = 4;

  /// An immutable segment and what was taken away from it.
  record Shelf(Segment segment, Gone gone) {
    int rows() {
      return segment.rows() - gone.size();
    }

    /// How many rows have a part of the dictionary, without those taken away.
    int withPart(int part) {
      var postings = segment.postings;
      if (gone.size() == 0) {
        return postings.length(part);
      }
      var rows = 0;
      for (var i = postings.from(part); i < postings.to(part); i++) {
        rows += gone.has(postings.at(i)) ? 0 : 1;
      }
      return rows;
    }
  }

  /// An entry that is in no segment yet.
  record Newest(Entry entry, SoundedName sounded, SoundedEvidence evidence) {
    static Newest of(Entry entry) {
      return new Newest(
          entry, SoundedName.of(entry.person().name()), SoundedEvidence.of(entry.person().known()));
    }
  }

  private static final NameIndex EMPTY = new NameIndex(List.of(), List.of());

  private final List<Shelf> shelves;
  private final List<Newest> newest;

  private NameIndex(List<Shelf> shelves, List<Newest> newest) {
    this.shelves = List.copyOf(shelves);
    this.newest = List.copyOf(newest);
  }

  /// Nobody.
  public static NameIndex empty() {
    return EMPTY;
  }

  /// All who are in these segments.
  public static NameIndex of(List<Segment> segments) {
    return new NameIndex(
        segments.stream().map(segment -> new Shelf(segment, Gone.NONE)).toList(), List.of());
  }

  /// How many names are in it.
  public long names() {
    return shelves.stream().mapToLong(Shelf::rows).sum() + newest.size();
  }

  /// The segments, without what was taken away from them or added since.
  public List<Segment> segments() {
    return shelves.stream().map(Shelf::segment).toList();
  }

  List<Shelf> shelves() {
    return shelves;
  }

  List<Newest> newest() {
    return newest;
  }

  /// The index with one name more.
  public NameIndex with(Entry entry) {
    var more = new ArrayList<>(newest);
    more.add(Newest.of(entry));
    if (more.size() < NEWEST) {
      return new NameIndex(shelves, more);
    }
    return new NameIndex(tiered(sealed(more)), List.of());
  }

  private List<Shelf> sealed(List<Newest> entries) {
    var draft = new Draft();
    entries.forEach(each -> draft.add(each.entry()));
    var all = new ArrayList<>(shelves);
    if (draft.rows() > 0) {
      all.add(new Shelf(draft.finish(), Gone.NONE));
    }
    return all;
  }

  /// While the last few segments are small and of about one size, they become one.
  private static List<Shelf> tiered(List<Shelf> shelves) {
    var all = new ArrayList<>(shelves);
    while (all.size() >= FAN) {
      var last = all.subList(all.size() - FAN, all.size());
      var rows = last.stream().mapToInt(Shelf::rows).sum();
      if (rows > SMALL
          || last.getFirst().rows() > 2 * FAN * Math.max(NEWEST, last.getLast().rows())) {
        break;
      }
      var one = one(last, List.of());
      last.clear();
      all.add(one);
    }
    return all;
  }

  private static Shelf one(List<Shelf> shelves, List<Newest> newest) {
    var draft = new Draft();
    shelves.forEach(shelf -> draft.add(shelf.segment(), shelf.gone()));
    newest.forEach(each -> draft.add(each.entry()));
    return new Shelf(draft.finish(), Gone.NONE);
  }

  /// The index without all names of this person; the same where there are none.
  public NameIndex without(long key) {
    var left = newest.stream().filter(each -> each.entry().key() != key).toList();
    var changed = left.size() < newest.size();
    var cleared = new ArrayList<Shelf>();
    for (var shelf : shelves) {
      var gone = gone(shelf, key);
      changed |= gone != shelf.gone();
      cleared.add(gone == shelf.gone() ? shelf : new Shelf(shelf.segment(), gone));
    }
    return changed ? new NameIndex(cleared, left) : this;
  }

  private static Gone gone(Shelf shelf, long key) {
    var segment = shelf.segment();
    var gone = shelf.gone();
    for (var i = segment.firstWithKey(key); i < segment.rows(); i++) {
      var row = segment.byKey.at(i);
      if (segment.keys.at(row) != key) {
        break;
      }
      gone = gone.with(row);
    }
    return gone;
  }

  /// The same names in one segment: the fastest to search, and nothing is left in it of those who
  /// were taken away. Takes about as long as building it.
  public NameIndex merged() {
    if (newest.isEmpty()
        && shelves.size() <= 1
        && shelves.stream().allMatch(s -> s.gone().size() == 0)) {
      return this;
    }
    return new NameIndex(List.of(one(shelves, newest)), List.of());
  }
}
