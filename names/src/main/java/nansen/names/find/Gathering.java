package nansen.names.find;

import java.util.Arrays;
import nansen.names.match.Scorer;
import org.jspecify.annotations.Nullable;

/// Picks from segments the rows that may be the one, for one question.
///
/// The score here is that of the parts, the rare ones weighing more, and of the evidence beside the
/// name. It only makes an order for the comparison that follows.
final class Gathering {
  /// What every row has to reach by its name, as a share of the weight of the name sought.
  private static final double FLOOR = 0.42;

  /// For each part of a row beyond those sought.
  private static final double EXTRA = 0.04;

  /// One unit of the logarithm of the odds, as evidence beside the name gives them.
  private static final double EVIDENCE = 0.03;

  /// From so many postings on, rows that fit in every part are looked at first.
  private static final int MANY = 20_000;

  private static final float STRICT = 0.9f;

  /// More rows are not looked at for one question.
  private static final int MOST_LOOKED_AT = 100_000;

  /// A block has 64 words of 64 rows.
  private static final int BLOCK = 12;

  private static final int WORD = 6;

  private final Sought sought;
  private final double[] weights;
  private final double weight;
  private final Scorer scorer;
  private final Marks[] marks;
  private final Marks years;
  private final float[] likeness;
  private final double mostEvidence;
  private int lookedAt;

  /// @param weights of the parts sought
  /// @param marks room for the rows of each part
  /// @param years room for the rows of some years of birth
  Gathering(Sought sought, double[] weights, Scorer scorer, Marks[] marks, Marks years) {
    this.sought = sought;
    this.weights = weights;
    this.scorer = scorer;
    this.marks = marks;
    this.years = years;
    weight = Arrays.stream(weights).sum();
    likeness = new float[weights.length];
    mostEvidence =
        sought.hasEvidence()
            ? Math.max(0, evidence(sought.evidence().birth(), sought.evidence().rest()))
            : 0;
  }

  /// Whether so many rows fitted that not all were looked at.
  boolean stoppedEarly() {
    return lookedAt > MOST_LOOKED_AT;
  }

  /// Where rows are looked for.
  ///
  /// @param number of the segment
  /// @param alike the parts of its dictionary that are like those sought
  record Field(Segment segment, int number, Gone gone, Alike alike) {}

  /// Offers what it finds to `best`.
  void gather(Field field, Best best) {
    var postings = 0L;
    for (var slot = 0; slot < field.alike.size(); slot++) {
      postings += field.segment.postings.length(field.alike.part(slot));
    }
    var bar = 0.0;
    if (postings > MANY && !best.isFull()) {
      // A first look at the likeliest sets the bar for all the others.
      var likeliest = new Best(best.room());
      pass(field, likeliest, STRICT, 0, markYears(field.segment));
      if (stoppedEarly()) {
        best.offerAll(likeliest);
      }
      bar = likeliest.bar();
    }
    pass(field, best, 0, bar, null);
  }

  private @Nullable Marks markYears(Segment segment) {
    var birth = sought.birth();
    if (birth == null) {
      return null;
    }
    years.begin(segment.rows());
    for (var year = birth.earliest().getYear() - 1; year <= birth.latest().getYear() + 1; year++) {
      var place = Draft.place(year);
      for (var i = segment.years.from(place); i < segment.years.to(place); i++) {
        years.add(segment.years.at(i));
      }
    }
    return years;
  }

  /// @param least parts that are less alike do not count; with 0 all do, and else a row must fit in
  ///   every part
  /// @param bar that rows have to reach
  /// @param only rows that are looked at; null for all
  private void pass(Field field, Best into, float least, double bar, @Nullable Marks only) {
    var bounds = bounds(field.alike, least);
    var most = Arrays.stream(bounds).sum();
    var needed =
        least > 0 ? most : Math.max(FLOOR, Math.max(bar, into.bar()) - mostEvidence) * weight;
    var enough = Enough.of(bounds, needed - 1e-9);
    if (enough.isNever()) {
      return;
    }
    mark(field, enough, least);
    for (var distance = 0; distance < field.segment.countStarts.size(); distance++) {
      walk(field, into, enough, bar, only, weights.length + distance, most / weight);
      if (distance > 0) {
        walk(field, into, enough, bar, only, weights.length - distance, most / weight);
      }
    }
  }

  /// What each part can add at best in this segment.
  private double[] bounds(Alike alike, float least) {
    var bounds = new double[weights.length];
    for (var slot = 0; slot < alike.size(); slot++) {
      for (var i = 0; i < bounds.length; i++) {
        var like = alike.likeness(slot, i);
        bounds[i] = Math.max(bounds[i], like >= least ? like * weights[i] : 0);
      }
    }
    return bounds;
  }

  private void mark(Field field, Enough enough, float least) {
    var postings = field.segment.postings;
    for (var i = 0; i < weights.length; i++) {
      if (enough.needs(i)) {
        marks[i].begin(field.segment.rows());
        for (var slot = 0; slot < field.alike.size(); slot++) {
          var like = field.alike.likeness(slot, i);
          if (like > 0 && like >= least) {
            var part = field.alike.part(slot);
            for (var j = postings.from(part); j < postings.to(part); j++) {
              marks[i].add(postings.at(j));
            }
          }
        }
      }
    }
  }

  /// Looks at the marked rows with so many parts.
  private void walk(
      Field field,
      Best into,
      Enough enough,
      double bar,
      @Nullable Marks only,
      int count,
      double mostByName) {
    if (count < 0 || count + 1 >= field.segment.countStarts.size()) {
      return;
    }
    var from = field.segment.countStarts.at(count);
    var to = field.segment.countStarts.at(count + 1L);
    var most = mostByName - extra(count) + mostEvidence;
    for (var block = from >> BLOCK; block <= to - 1 >> BLOCK; block++) {
      var words = enough.words(marks, block) & (only == null ? -1 : only.blocks[block]);
      for (; words != 0; words &= words - 1) {
        var word = (block << WORD) + Long.numberOfTrailingZeros(words);
        if (word < from >> WORD || word > to - 1 >> WORD) {
          continue;
        }
        var bits = enough.rows(marks, word) & (only == null ? -1 : only.words[word]);
        for (; bits != 0; bits &= bits - 1) {
          var row = (word << WORD) + Long.numberOfTrailingZeros(bits);
          if (row < from || row >= to || field.gone.has(row)) {
            continue;
          }
          if (into.isFull() && into.bar() >= most || most < bar || ++lookedAt > MOST_LOOKED_AT) {
            return;
          }
          look(field, into, row, bar, extra(count));
        }
      }
    }
  }

  private void look(Field field, Best into, int row, double bar, double extra) {
    var byName = byName(field, row) - extra;
    if (byName >= FLOOR) {
      var evidence = field.segment.evidence;
      var score =
          sought.hasEvidence()
              ? byName + evidence(evidence.at(2L * row), evidence.at(2L * row + 1))
              : byName;
      if (score >= bar && score >= into.bar()) {
        into.offer(score, field.segment.keys.at(row), field.number, row);
      }
    }
  }

  private double extra(int count) {
    return EXTRA * Math.max(0, count - weights.length);
  }

  private double evidence(long birth, long rest) {
    return EVIDENCE * scorer.logOdds(sought.evidence(), birth, rest);
  }

  private double byName(Field field, int row) {
    Arrays.fill(likeness, 0);
    var parts = field.segment.parts;
    for (var j = parts.from(row); j < parts.to(row); j++) {
      var part = parts.at(j);
      var slot = part < 0 ? -1 : field.alike.slot(part);
      if (slot >= 0) {
        for (var i = 0; i < likeness.length; i++) {
          likeness[i] = Math.max(likeness[i], field.alike.likeness(slot, i));
        }
      }
    }
    var sum = 0.0;
    for (var i = 0; i < likeness.length; i++) {
      sum += likeness[i] * weights[i];
    }
    return sum / weight;
  }
}
