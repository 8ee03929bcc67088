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

  /// Sums of likeness that differ by less are one.
  private static final double SLIGHT = 1e-9;

  /// By so much, as a share of the weight of the name sought, the bar is raised in one go.
  private static final double STEP = 0.004;

  /// From so many postings on, rows that fit in every part are looked at first.
  private static final int MANY = 20_000;

  private static final float STRICT = 0.9f;

  /// What is as alike as this is told apart from what is less.
  private static final float NEARLY = 0.86f;

  private static final int FEW_PARTS = 4;

  /// More rows are not looked at for one question.
  private static final int MOST_LOOKED_AT = 100_000;

  /// After so many it is worth while to tell lone parts.
  private static final int WORTH_SORTING = 1_000;

  /// A block has 64 words of 64 rows.
  private static final int BLOCK = 12;

  private static final int WORD = 6;

  private final Sought sought;
  private final double[] weights;
  private final double weight;
  private final Scorer scorer;
  private final Marks[] marks;
  private final Marks years;
  private final Lone lone;
  private final float[] likeness;
  private final double mostEvidence;
  private int lookedAt;

  /// Of each part sought: the rows of what is at least so alike are marked already, in the segment
  /// that is looked at.
  private final float[] marked;

  private Enough enough = Enough.NEVER;

  /// @param weights of the parts sought
  /// @param marks room for the rows of each part
  /// @param years room for the rows of some years of birth
  Gathering(Sought sought, double[] weights, Scorer scorer, Marks[] marks, Marks years, Lone lone) {
    this.sought = sought;
    this.weights = weights;
    this.scorer = scorer;
    this.marks = marks;
    this.years = years;
    this.lone = lone;
    weight = Arrays.stream(weights).sum();
    likeness = new float[weights.length];
    marked = new float[weights.length];
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

  /// One pass over the rows of a segment.
  ///
  /// @param bounds what each part can add at best
  /// @param least parts that are less alike do not count
  /// @param floor what the parts of a row have to reach together, before any is found
  /// @param bar that rows have to reach
  /// @param only rows that are looked at; null for all
  /// @param mostByName that a row can reach
  private record Walk(
      Field field,
      Best into,
      double[] bounds,
      float least,
      double floor,
      double bar,
      @Nullable Marks only,
      double mostByName) {}

  /// Offers what it finds to `best`.
  void gather(Field field, Best best) {
    begin(field);
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

  private void begin(Field field) {
    Arrays.fill(marked, Float.POSITIVE_INFINITY);
    for (var i = 0; i < 2 * weights.length; i++) {
      marks[i].begin(field.segment.rows());
    }
    lone.begin();
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
    var most = 0.0;
    for (var i = 0; i < weights.length; i++) {
      most += Math.max(bounds[i], bounds[weights.length + i]);
    }
    var floor = least > 0 ? most : Math.max(FLOOR, bar - mostEvidence) * weight;
    reach(field, bounds, Math.max(floor, (into.bar() - mostEvidence) * weight) - SLIGHT, least);
    if (enough.isNever()) {
      return;
    }
    var walk = new Walk(field, into, bounds, least, floor, bar, only, most / weight);
    for (var distance = 0; distance < field.segment.countStarts.size(); distance++) {
      walk(walk, weights.length + distance);
      if (distance > 0) {
        walk(walk, weights.length - distance);
      }
    }
  }

  /// What the parts of a row have to reach together, to be better than the worst of those found.
  private double needed(Field field, Best into, int count) {
    if (!into.isFull()) {
      return 0;
    }
    // Of equals the smaller key is the better, and further on among rows of as many parts keys are
    // larger.
    var starts = field.segment.countStarts;
    var row = into.row(0);
    var isBehind =
        into.segment(0) == field.number && row >= starts.at(count) && row < starts.at(count + 1L);
    return (into.bar() - mostEvidence) * weight + (isBehind ? 2 * SLIGHT : 0);
  }

  /// What each part can add at best in this segment, where it is less alike than [#NEARLY], then
  /// where it is at least that. With many parts no difference is made: there would be too many
  /// sets.
  private double[] bounds(Alike alike, float least) {
    var bounds = new double[2 * weights.length];
    for (var slot = 0; slot < alike.size(); slot++) {
      for (var i = 0; i < weights.length; i++) {
        var like = alike.likeness(slot, i);
        if (like > 0 && like >= least) {
          var at = like < nearly() ? i : weights.length + i;
          bounds[at] = Math.max(bounds[at], like * weights[i]);
        }
      }
    }
    return bounds;
  }

  private float nearly() {
    return weights.length <= FEW_PARTS ? NEARLY : Float.MAX_VALUE;
  }

  /// Sets out to find rows whose parts reach a bar together.
  ///
  /// @param least parts that are less alike do not count
  private void reach(Field field, double[] bounds, double bar, float least) {
    enough = Enough.of(bounds, bar);
    // A higher bar may need a part that did not matter before.
    for (var i = 0; i < weights.length; i++) {
      if (enough.needs(i) && marked[i] > least) {
        mark(field, i, least);
        marked[i] = least;
      }
    }
  }

  private void mark(Field field, int sought, float least) {
    var postings = field.segment.postings;
    for (var slot = 0; slot < field.alike.size(); slot++) {
      var like = field.alike.likeness(slot, sought);
      if (like > 0 && like >= least && like < marked[sought]) {
        var into = marks[like < nearly() ? sought : weights.length + sought];
        var number = field.alike.part(slot);
        var to = postings.to(number);
        for (var j = postings.from(number); j < to; j++) {
          into.add(postings.at(j));
        }
      }
    }
  }

  /// Looks at the marked rows with so many parts.
  private void walk(Walk walk, int count) {
    var field = walk.field;
    if (count < 0 || count + 1 >= field.segment.countStarts.size()) {
      return;
    }
    var from = field.segment.countStarts.at(count);
    var to = field.segment.countStarts.at(count + 1L);
    var most = walk.mostByName - extra(count) + mostEvidence;
    for (var block = from >> BLOCK; block <= to - 1 >> BLOCK; block++) {
      raise(walk, count);
      if (lookedAt > WORTH_SORTING) {
        lone.look(field.segment, field.alike, weights.length);
      }
      var words = enough.words(marks, block) & (walk.only == null ? -1 : walk.only.blocks[block]);
      for (; words != 0; words &= words - 1) {
        var word = (block << WORD) + Long.numberOfTrailingZeros(words);
        if (word < from >> WORD || word > to - 1 >> WORD) {
          continue;
        }
        var bits =
            enough.rows(marks, word, lone.others(word))
                & (walk.only == null ? -1 : walk.only.words[word]);
        for (; bits != 0; bits &= bits - 1) {
          var row = (word << WORD) + Long.numberOfTrailingZeros(bits);
          if (row < from || row >= to || field.gone.has(row)) {
            continue;
          }
          if (walk.into.isFull() && walk.into.bar() >= most
              || most < walk.bar
              || ++lookedAt > MOST_LOOKED_AT) {
            return;
          }
          look(field, walk.into, row, walk.bar, extra(count));
        }
      }
    }
  }

  /// As better rows are found, fewer sets of parts are enough.
  private void raise(Walk walk, int count) {
    var needed = needed(walk.field, walk.into, count) + extra(count) * weight - SLIGHT;
    var bar = Math.max(walk.floor - SLIGHT, needed);
    if (bar > enough.bar() + STEP * weight || bar < enough.bar() - SLIGHT / 2) {
      reach(walk.field, walk.bounds, bar, walk.least);
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

  /// Each part of the row counts for that part sought to which it adds most, unless it is two of
  /// them in one word.
  private double byName(Field field, int row) {
    Arrays.fill(likeness, 0);
    var parts = field.segment.parts;
    for (var j = parts.from(row); j < parts.to(row); j++) {
      var part = parts.at(j);
      var slot = part < 0 ? -1 : field.alike.slot(part);
      if (slot >= 0) {
        add(field.alike, slot);
      }
    }
    var sum = 0.0;
    for (var i = 0; i < likeness.length; i++) {
      sum += likeness[i] * weights[i];
    }
    return sum / weight;
  }

  private void add(Alike alike, int slot) {
    var most = 0.0;
    var to = 0;
    for (var i = 0; i < likeness.length; i++) {
      var more = (alike.likeness(slot, i) - likeness[i]) * weights[i];
      if (more > 0 && alike.isJoined(slot)) {
        likeness[i] = alike.likeness(slot, i);
      } else if (more > most) {
        most = more;
        to = i;
      }
    }
    if (most > 0) {
      likeness[to] = alike.likeness(slot, to);
    }
  }
}
