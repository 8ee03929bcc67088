package nansen.names.find;

/// The rows with a part that is like several of those sought and no other part beside it that is
/// like any: it stands for one of them only, so such a row is found by one part sought and not by
/// two together.
final class Lone {
  private final Marks rows = new Marks();
  private final Marks once = new Marks();
  private final Marks again = new Marks();
  private boolean looked;
  private boolean any;

  /// Forgets the segment that was looked through.
  void begin() {
    looked = false;
    any = false;
  }

  /// Looks through a segment, once.
  ///
  /// @param alike the parts of its dictionary that are like those sought
  /// @param sought how many are sought
  void look(Segment segment, Alike alike, int sought) {
    if (looked) {
      return;
    }
    looked = true;
    for (var slot = 0; slot < alike.size() && !any; slot++) {
      any = alike.isShared(slot, sought);
    }
    if (any) {
      rows.begin(segment.rows());
      once.begin(segment.rows());
      again.begin(segment.rows());
      mark(segment.postings, alike, sought);
    }
  }

  private void mark(Lists postings, Alike alike, int sought) {
    for (var slot = 0; slot < alike.size(); slot++) {
      var part = alike.part(slot);
      var to = postings.to(part);
      for (var i = postings.from(part); i < to; i++) {
        var row = postings.at(i);
        if (once.has(row)) {
          again.add(row);
        } else {
          once.add(row);
        }
      }
    }
    for (var slot = 0; slot < alike.size(); slot++) {
      if (alike.isShared(slot, sought)) {
        var part = alike.part(slot);
        var to = postings.to(part);
        for (var i = postings.from(part); i < to; i++) {
          var row = postings.at(i);
          if (!again.has(row)) {
            rows.add(row);
          }
        }
      }
    }
  }

  /// Of a word of 64 rows those that may have two of the parts sought; all before the segment was
  /// looked through.
  long others(int word) {
    return any ? ~rows.words[word] : -1;
  }
}
