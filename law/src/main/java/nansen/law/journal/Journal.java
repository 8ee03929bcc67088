package nansen.law.journal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// The facts of one case, in no order that matters. Immutable, so threads may share it.
///
/// A journal is sound: no two different facts share an id, and every correction or retraction names
/// a fact of the same journal and never, by whatever detour, itself. [#faults] tells beforehand
/// whether facts make a sound journal.
public final class Journal {
  private static final Comparator<Fact> LATEST =
      Comparator.comparing(Fact::recorded).thenComparing(Fact::id);

  private final List<Fact> facts;
  private final boolean amended;
  private final Instant lastRecorded;

  private Journal(List<Fact> facts) {
    this.facts = facts;
    this.amended = facts.stream().anyMatch(fact -> fact.amends() != null);
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
    for (var fact : facts) {
      var amends = fact.amends();
      if (amends != null && !byId.containsKey(amends.earlier())) {
        faults.add(new Fault.UnknownEarlier(fact, amends.earlier()));
      } else if (amends != null && amendsItself(fact, byId)) {
        faults.add(new Fault.Circle(fact));
      }
    }
    return List.copyOf(faults);
  }

  private static boolean amendsItself(Fact fact, Map<FactId, Fact> byId) {
    var seen = new HashSet<FactId>();
    @Nullable Fact at = fact;
    while (at != null && at.amends() != null) {
      if (!seen.add(at.id())) {
        return at.id().equals(fact.id());
      }
      at = byId.get(at.amends().earlier());
    }
    return false;
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
    var known = new LinkedHashMap<FactId, Fact>();
    for (var fact : facts) {
      if (!fact.recorded().isAfter(knownAt)) {
        known.put(fact.id(), fact);
      }
    }
    var amendedBy = new HashMap<FactId, Fact>();
    for (var fact : known.values()) {
      var amends = fact.amends();
      if (amends != null) {
        amendedBy.merge(amends.earlier(), fact, (a, b) -> LATEST.compare(a, b) >= 0 ? a : b);
      }
    }
    var standing = new ArrayList<Fact>();
    for (var fact : known.values()) {
      var amends = fact.amends();
      if (amends != null && known.containsKey(amends.earlier())) {
        continue; // reached through the fact that it amends
      }
      @Nullable Fact at = fact;
      for (var later = amendedBy.get(at.id()); later != null; later = amendedBy.get(at.id())) {
        at = later;
      }
      if (!(at.amends() instanceof Amends.Retracts)) {
        standing.add(at);
      }
    }
    return List.copyOf(standing);
  }

  /// Facts amended by more than one other fact known then: a human should look which holds.
  public List<FactId> amendedTwice(Instant knownAt) {
    if (!amended) {
      return List.of();
    }
    var once = new HashSet<FactId>();
    var twice = new TreeSet<FactId>();
    for (var fact : facts) {
      var amends = fact.amends();
      if (amends != null && !fact.recorded().isAfter(knownAt) && !once.add(amends.earlier())) {
        twice.add(amends.earlier());
      }
    }
    return List.copyOf(twice);
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
