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

  /// For each part sought beyond those of a row: two parts of a name of five cannot weigh much, and
  /// whoever has no others may be the one.
  private static final double LACKING = 0.07;

  /// One unit of the logarithm of the odds, as evidence beside the name gives them.
  private static final double EVIDENCE = 0.03;

  /// Sums of likeness that differ by less are one.
  private static final double SLIGHT = 1e-9;

  /// After so many rows it is worth while to raise the bar.
  private static final int A_FEW = 16;

  /// By so much, as a share of the most there is to be had, less is asked for in each pass.
  private static final double FALL = 0.3;

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
  private final Degrees[] degrees;

  /// Of each part where the marks of its lowest degree are.
  private final int[] firstMarks;

  private final Scorer scorer;
  private final Marks[] marks;
  private final Marks seen;
  private final Marks years;
  private final Lone lone;
  private final float[] likeness;
  private final double mostEvidence;
  private int lookedAt;

  /// Of each part sought the least degree of likeness whose rows are marked in the segment that is
  /// looked at.
  private final int[] marked;

  private Enough enough = Enough.NEVER;

  /// The bar that enough was made for, how it takes equals, and how many rows had been looked at.
  private double bar;

  private double margin;
  private int lookedAtThen;

  /// @param weights of the parts sought
  /// @param marks room for the rows of each part in each degree
  /// @param seen room for the rows that were looked at
  /// @param years room for the rows of some years of birth
  Gathering(
      Sought sought,
      double[] weights,
      Scorer scorer,
      Marks[] marks,
      Marks seen,
      Marks years,
      Lone lone) {
    this.sought = sought;
    this.weights = weights;
    this.scorer = scorer;
    this.marks = marks;
    this.seen = seen;
    this.years = years;
    this.lone = lone;
    weight = Arrays.stream(weights).sum();
    likeness = new float[weights.length];
    marked = new int[weights.length];
    degrees = new Degrees[weights.length];
    firstMarks = new int[weights.length + 1];
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
  /// @param target what the parts of a row have to be able to reach together
  /// @param only rows that are looked at; null for all
  /// @param most what the parts of any row can reach together
  private record Walk(Field field, Best into, double target, @Nullable Marks only, double most) {}

  /// Offers what it finds to `best`: first the rows that can fit best, then those that can fit less
  /// well, as long as these can change what was found.
  void gather(Field field, Best best) {
    begin(field);
    var most = 0.0;
    for (var i = 0; i < weights.length; i++) {
      most += degrees[i].size() == 0 ? 0 : weights[i] * degrees[i].likeness(degrees[i].size());
    }
    var target = most * (1 - FALL);
    if (sought.birth() != null) {
      pass(new Walk(field, best, target, markYears(field.segment), most));
    }
    var floor = FLOOR * weight;
    for (var last = false; !last; target -= FALL * most) {
      last = target <= floor;
      pass(new Walk(field, best, Math.max(target, floor), null, most));
      last |= stoppedEarly() || best.isFull() && needed(best) >= target;
    }
  }

  private void begin(Field field) {
    var alike = field.alike;
    var rows = new int[alike.size()];
    for (var slot = 0; slot < rows.length; slot++) {
      rows[slot] = field.segment.postings.length(alike.part(slot));
    }
    for (var i = 0; i < weights.length; i++) {
      degrees[i] = Degrees.of(alike, rows, i, weights.length);
      firstMarks[i + 1] = firstMarks[i] + degrees[i].size();
      marked[i] = degrees[i].size() + 1;
    }
    for (var i = 0; i < firstMarks[weights.length]; i++) {
      marks[i].begin(field.segment.rows());
    }
    seen.begin(field.segment.rows());
    lone.begin();
    enough = Enough.NEVER;
    bar = Double.MAX_VALUE;
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

  private void pass(Walk walk) {
    var starts = walk.field.segment.countStarts;
    for (var distance = 0; distance < starts.size(); distance++) {
      walk(walk, weights.length + distance);
      if (distance > 0) {
        walk(walk, weights.length - distance);
      }
    }
  }

  /// What the parts of a row have to reach together, to be as good as the worst of those found.
  private double needed(Best best) {
    return (best.bar() - mostEvidence) * weight;
  }

  /// Whether the worst of those found is better than a row still to come that is as good: of equals
  /// the smaller key is the better, and further on among rows of as many parts keys are larger.
  private static boolean isBehind(Field field, Best into, int count) {
    var starts = field.segment.countStarts;
    var row = into.row(0);
    return into.isFull()
        && into.segment(0) == field.number
        && row >= starts.at(count)
        && row < starts.at(count + 1L);
  }

  /// Sets out to find rows whose parts can reach the bar together.
  private void reach(Field field) {
    enough = Enough.of(degrees, weights, bar + margin);
    // A lower bar may need rows that did not matter before.
    for (var i = 0; i < weights.length; i++) {
      var least = enough.leastDegree(i);
      if (least < marked[i]) {
        mark(field, i, least);
        marked[i] = least;
      }
    }
  }

  private void mark(Field field, int sought, int least) {
    var postings = field.segment.postings;
    for (var slot = 0; slot < field.alike.size(); slot++) {
      var like = field.alike.likeness(slot, sought);
      if (like == 0) {
        continue;
      }
      var degree = degrees[sought].of(like);
      if (degree >= least && degree < marked[sought]) {
        var into = marks[firstMarks[sought] + degree - 1];
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
    if (from == to) {
      return;
    }
    var most = walk.most / weight - extra(count) + mostEvidence;
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
                & ~seen.words[word]
                & (walk.only == null ? -1 : walk.only.words[word]);
        for (; bits != 0; bits &= bits - 1) {
          var row = (word << WORD) + Long.numberOfTrailingZeros(bits);
          if (row < from || row >= to || field.gone.has(row)) {
            continue;
          }
          if (walk.into.isFull() && walk.into.bar() >= most || ++lookedAt > MOST_LOOKED_AT) {
            return;
          }
          seen.add(row);
          look(field, walk.into, row, extra(count));
        }
      }
    }
  }

  /// As better rows are found, fewer sets of parts are enough.
  private void raise(Walk walk, int count) {
    var needed = walk.into.isFull() ? needed(walk.into) : 0;
    var newBar = Math.max(walk.target, needed) + extra(count) * weight;
    var newMargin = isBehind(walk.field, walk.into, count) ? SLIGHT : -SLIGHT;
    var isHigher = newBar > bar && lookedAt >= lookedAtThen + A_FEW;
    if (isHigher || newBar < bar || newMargin != margin) {
      bar = newBar;
      margin = newMargin;
      lookedAtThen = lookedAt;
      reach(walk.field);
    }
  }

  private void look(Field field, Best into, int row, double extra) {
    var byName = byName(field, row) - extra;
    if (byName >= FLOOR) {
      var evidence = field.segment.evidence;
      var score =
          sought.hasEvidence()
              ? byName + evidence(evidence.at(2L * row), evidence.at(2L * row + 1))
              : byName;
      if (score >= into.bar()) {
        into.offer(score, field.segment.keys.at(row), field.number, row);
      }
    }
  }

  /// What a row with so many parts has to have more than one with as many as are sought.
  private double extra(int count) {
    var beyond = count - weights.length;
    return (beyond > 0 ? EXTRA : LACKING) * beyond;
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
      var slot = part < 0 ? -1 : field.alike.slot(part & Draft.PART);
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
