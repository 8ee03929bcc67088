package nansen.names.find;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nansen.names.match.Comparison;
import nansen.names.match.Match;
import nansen.names.match.Scorer;
import nansen.names.match.SoundedEvidence;
import nansen.names.written.Name;

/// Searches indexes. Holds the room that a search needs, some bits a row, and uses it again: one
/// for each thread, for any number of indexes.
public final class Finder {
  /// So many rows are compared in earnest, for each answer where it is asked quickly.
  private static final int COMPARED = Query.MOST;

  private static final int COMPARED_FOR_EACH = 3;

  /// Where nobody is so likely, what was written as one word is sought as two besides: done always,
  /// it would bring many who are not meant.
  private static final double LIKELY = 0.8;

  private static final float NEARLY_SAME = 0.9f;
  private static final double LEAST_WEIGHT = 0.35;

  private final Hearing hearing = new Hearing();
  private final Best best = new Best(COMPARED);
  private final Scorer scorer = new Scorer();
  private final Candidates candidates = new Candidates(scorer);
  private final List<Alike> alike = new ArrayList<>();
  private final Marks[] marks = new Marks[Degrees.MOST];
  private final Marks seen = new Marks();
  private final Marks years = new Marks();
  private final Lone lone = new Lone();

  public Finder() {
    Arrays.setAll(marks, _ -> new Marks());
  }

  private record Scored(long key, double probability, Place place) {}

  /// Where a scored name stands: in a row of a segment, or among the newest.
  private record Place(int shelf, int number) {
    static final int NEWEST = -1;
  }

  /// Who may be meant.
  public Answer find(NameIndex index, Query query) {
    var sought = Sought.of(query);
    if (sought.parts() == 0) {
      return new Answer(List.of(), Answer.Reach.WHOLE);
    }
    candidates.begin(sought.whole());
    Map<Long, Scored> byKey = new HashMap<>();
    begin(index);
    hearing.among(index.names(), query.breadth());
    hear(index, sought.pieces());
    var reach = look(index, query, sought, compared(query), byKey);
    if (query.breadth() == Query.Breadth.LIKELY && nobodyIsLikely(byKey)) {
      hearing.among(index.names(), Query.Breadth.EVERYBODY);
      hear(index, sought.pieces());
      reach = look(index, query, sought, COMPARED, byKey);
    }
    if (nobodyIsLikely(byKey)) {
      hear(index, query.typing() == Query.Typing.DONE ? sought.words() : sought.shorter());
      reach = look(index, query, sought, COMPARED, byKey);
    }
    var found = new ArrayList<Found>();
    for (var each : ranked(byKey, query)) {
      var name = name(index, each.place());
      hold(index, each.place());
      var reasons =
          Comparison.reasons(
              query.person().name(),
              sought.evidence(),
              name,
              evidence(index, each.place()),
              scorer);
      found.add(new Found(each.key(), name, new Match(each.probability(), reasons)));
    }
    return new Answer(found, reach);
  }

  private static int compared(Query query) {
    return switch (query.breadth()) {
      case EVERYBODY -> COMPARED;
      case LIKELY -> Math.min(COMPARED_FOR_EACH * query.most(), COMPARED);
    };
  }

  private static boolean nobodyIsLikely(Map<Long, Scored> byKey) {
    return byKey.values().stream().allMatch(each -> each.probability() < LIKELY);
  }

  /// Adds the persons that are found by what was heard.
  private Answer.Reach look(
      NameIndex index, Query query, Sought sought, int compared, Map<Long, Scored> byKey) {
    var gathering = new Gathering(sought, weights(index, sought), scorer, marks, seen, years, lone);
    best.begin(compared);
    for (var i = 0; i < index.shelves().size(); i++) {
      var shelf = index.shelves().get(i);
      gathering.gather(new Gathering.Field(shelf.segment(), i, shelf.gone(), alike.get(i)), best);
    }
    compare(index, query, sought, byKey);
    return gathering.stoppedEarly() ? Answer.Reach.TOO_COMMON : Answer.Reach.WHOLE;
  }

  private void begin(NameIndex index) {
    while (alike.size() < index.shelves().size()) {
      alike.add(new Alike());
    }
    alike.forEach(Alike::begin);
  }

  private void hear(NameIndex index, List<Sought.Piece> pieces) {
    for (var i = 0; i < index.shelves().size(); i++) {
      var segment = index.shelves().get(i).segment();
      for (var piece : pieces) {
        hearing.hear(segment, piece, alike.get(i));
      }
    }
  }

  /// A part weighs the more the fewer names here have it.
  private double[] weights(NameIndex index, Sought sought) {
    var weights = new double[sought.parts()];
    for (var j = 0; j < weights.length; j++) {
      var names = 0L;
      for (var i = 0; i < index.shelves().size(); i++) {
        var shelf = index.shelves().get(i);
        for (var slot = 0; slot < alike.get(i).size(); slot++) {
          if (alike.get(i).likeness(slot, j) >= NEARLY_SAME) {
            names += shelf.withPart(alike.get(i).part(slot));
          }
        }
      }
      var all = index.names() + 1.0;
      var rarity = Math.log(all / Math.min(all, names + 1)) / Math.log(all + 1);
      weights[j] = LEAST_WEIGHT + (1 - LEAST_WEIGHT) * rarity;
    }
    return weights;
  }

  private void compare(NameIndex index, Query query, Sought sought, Map<Long, Scored> byKey) {
    for (var i = 0; i < best.size(); i++) {
      var row = best.row(i);
      var evidence = index.shelves().get(best.segment(i)).segment().evidence;
      var place = new Place(best.segment(i), row);
      hold(index, place);
      // What nothing is compared with is not read: it lies far from all else of the row.
      var probability =
          sought.hasEvidence()
              ? probability(sought, evidence.at(2L * row), evidence.at(2L * row + 1))
              : scorer.probability();
      keep(byKey, best.key(i), query, probability, place);
    }
    for (var i = 0; i < index.newest().size(); i++) {
      var each = index.newest().get(i);
      var place = new Place(Place.NEWEST, i);
      hold(index, place);
      var probability = probability(sought, each.evidence().birth(), each.evidence().rest());
      keep(byKey, each.entry().key(), query, probability, place);
    }
  }

  private static List<Scored> ranked(Map<Long, Scored> byKey, Query query) {
    return byKey.values().stream()
        .sorted(
            Comparator.comparingDouble(Scored::probability)
                .reversed()
                .thenComparingLong(Scored::key))
        .limit(query.most())
        .toList();
  }

  /// Puts a name into the scorer, as the candidate.
  private void hold(NameIndex index, Place place) {
    if (place.shelf() == Place.NEWEST) {
      scorer.candidate(index.newest().get(place.number()).sounded());
    } else {
      var segment = index.shelves().get(place.shelf()).segment();
      candidates.hold(segment, place.shelf(), place.number());
    }
  }

  private double probability(Sought sought, long birth, long rest) {
    return 1 / (1 + Math.exp(-scorer.logOdds() - scorer.logOdds(sought.evidence(), birth, rest)));
  }

  private static void keep(
      Map<Long, Scored> byKey, long key, Query query, double probability, Place place) {
    if (probability >= query.least()) {
      byKey.merge(
          key,
          new Scored(key, probability, place),
          (one, other) -> one.probability() >= other.probability() ? one : other);
    }
  }

  private static Name name(NameIndex index, Place place) {
    return place.shelf() == Place.NEWEST
        ? index.newest().get(place.number()).entry().person().name()
        : Rows.name(index.shelves().get(place.shelf()).segment(), place.number());
  }

  private static SoundedEvidence evidence(NameIndex index, Place place) {
    if (place.shelf() == Place.NEWEST) {
      return index.newest().get(place.number()).evidence();
    }
    var evidence = index.shelves().get(place.shelf()).segment().evidence;
    return new SoundedEvidence(
        evidence.at(2L * place.number()), evidence.at(2L * place.number() + 1));
  }
}
