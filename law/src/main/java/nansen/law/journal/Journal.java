package nansen.law.journal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The facts of one case, in no order that matters. Immutable, so threads may share it.
///
/// A journal is sound: no two different facts share an id, every correction or retraction names a
/// fact of the same journal and never, by whatever detour, itself, and no date lies outside the
/// years 1 to 9999. [#faults] tells beforehand whether facts make a sound journal.
public final class Journal {
  private static final Comparator<Fact> LATEST =
      Comparator.comparing(Fact::recorded).thenComparing(Fact::id);

  private static final int NONE = -1;

  private final List<Fact> facts;

  /// For each fact the place of the one it corrects or retracts, or [#NONE].
  private final int[] earlier;

  private final boolean amended;
  private final Instant lastRecorded;

  private Journal(List<Fact> facts) {
    this.facts = facts;
    this.earlier = earlier(facts);
    this.amended = IntStream.of(earlier).anyMatch(place -> place != NONE);
    this.lastRecorded =
        facts.stream().map(Fact::recorded).max(Comparator.naturalOrder()).orElse(Instant.MIN);
  }

  /// A journal of these facts. The same fact given twice counts once.
  ///
  /// @throws IllegalArgumentException where [#faults] finds one
  public static Journal of(List<Fact> facts) {
    var faults = faults(facts);
    if (!faults.isEmpty()) {
      throw new IllegalArgumentException("not a sound journal: " + faults);
    }
    return new Journal(facts.stream().distinct().toList());
  }

  /// Why facts do not make a sound journal.
  public sealed interface Fault {
    /// The fact at fault.
    Fact fact();

    /// Another fact has the same id and other content.
    record SameId(Fact fact) implements Fault {}

    /// It corrects or retracts a fact that is not there.
    record UnknownEarlier(Fact fact, FactId earlier) implements Fault {}

    /// It corrects or retracts itself, directly or by way of others.
    record Circle(Fact fact) implements Fault {}

    /// A date in it has a year before 1 or after 9999.
    record YearOutOfReach(Fact fact) implements Fault {}
  }

  /// All faults of the facts taken as one journal; empty when they are sound.
  public static List<Fault> faults(List<Fact> facts) {
    var faults = new ArrayList<Fault>();
    var byId = new HashMap<FactId, Fact>();
    for (var fact : facts) {
      var same = byId.putIfAbsent(fact.id(), fact);
      if (same != null && !same.equals(fact)) {
        faults.add(new Fault.SameId(fact));
      }
    }
    var circular = circular(facts, byId);
    for (var fact : facts) {
      if (!Years.hold(fact)) {
        faults.add(new Fault.YearOutOfReach(fact));
      }
      var amends = fact.amends();
      if (amends != null && !byId.containsKey(amends.earlier())) {
        faults.add(new Fault.UnknownEarlier(fact, amends.earlier()));
      } else if (circular.contains(fact.id())) {
        faults.add(new Fault.Circle(fact));
      }
    }
    return List.copyOf(faults);
  }

  /// The facts that amend themselves. Follows each amendment once, so that long rows of corrections
  /// cost no more than short ones.
  private static Set<FactId> circular(List<Fact> facts, Map<FactId, Fact> byId) {
    var circular = new HashSet<FactId>();
    var walked = new HashSet<FactId>();
    for (var fact : facts) {
      var way = new LinkedHashSet<FactId>();
      @Nullable Fact at = fact;
      while (at != null && at.amends() != null && !walked.contains(at.id()) && way.add(at.id())) {
        at = byId.get(at.amends().earlier());
      }
      if (at != null && way.contains(at.id())) {
        var round = at.id();
        way.stream().dropWhile(id -> !id.equals(round)).forEach(circular::add);
      }
      walked.addAll(way);
    }
    return circular;
  }

  /// All facts, also those that later ones corrected or retracted.
  public List<Fact> facts() {
    return facts;
  }

  /// This journal and one more fact.
  ///
  /// @throws IllegalArgumentException where the fact makes the journal unsound
  public Journal with(Fact fact) {
    var more = new ArrayList<>(facts);
    more.add(fact);
    return of(more);
  }

  /// The facts that stood at a moment of knowledge: what was recorded later is unknown, and every
  /// correction and retraction recorded until then is applied.
  ///
  /// Where a fact was corrected twice, the correction recorded last stands.
  public List<Fact> knownAt(Instant knownAt) {
    if (!amended && !lastRecorded.isAfter(knownAt)) {
      return facts;
    }
    // The latest amendment of each fact, by place.
    var amendedBy = new int[earlier.length];
    Arrays.fill(amendedBy, NONE);
    for (var i = 0; i < earlier.length; i++) {
      if (earlier[i] != NONE && isKnown(i, knownAt)) {
        var other = amendedBy[earlier[i]];
        if (other == NONE || LATEST.compare(facts.get(i), facts.get(other)) >= 0) {
          amendedBy[earlier[i]] = i;
        }
      }
    }
    var standing = new ArrayList<Fact>(earlier.length);
    for (var i = 0; i < earlier.length; i++) {
      if (!isKnown(i, knownAt) || (earlier[i] != NONE && isKnown(earlier[i], knownAt))) {
        continue; // unknown yet, or reached through the fact that it amends
      }
      var at = i;
      while (amendedBy[at] != NONE) {
        at = amendedBy[at];
      }
      if (!(facts.get(at).amends() instanceof Amends.Retracts)) {
        standing.add(facts.get(at));
      }
    }
    return Collections.unmodifiableList(standing);
  }

  /// Facts amended by more than one other fact known then: a human should look which holds.
  public List<FactId> amendedTwice(Instant knownAt) {
    if (!amended) {
      return List.of();
    }
    var once = new BitSet(earlier.length);
    var twice = new BitSet(earlier.length);
    for (var i = 0; i < earlier.length; i++) {
      if (earlier[i] != NONE && isKnown(i, knownAt)) {
        (once.get(earlier[i]) ? twice : once).set(earlier[i]);
      }
    }
    return twice.isEmpty()
        ? List.of()
        : twice.stream().mapToObj(place -> facts.get(place).id()).sorted().toList();
  }

  private boolean isKnown(int place, Instant knownAt) {
    return !facts.get(place).recorded().isAfter(knownAt);
  }

  private static int[] earlier(List<Fact> facts) {
    var places = new HashMap<FactId, Integer>();
    for (var i = 0; i < facts.size(); i++) {
      places.put(facts.get(i).id(), i);
    }
    return facts.stream()
        .map(Fact::amends)
        .mapToInt(amends -> amends == null ? NONE : places.getOrDefault(amends.earlier(), NONE))
        .toArray();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Journal journal && journal.facts.equals(facts);
  }

  @Override
  public int hashCode() {
    return facts.hashCode();
  }

  @Override
  public String toString() {
    return "Journal" + facts;
  }
}
