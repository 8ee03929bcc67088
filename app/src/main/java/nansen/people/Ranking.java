package nansen.people;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import nansen.names.match.Match;
import nansen.names.match.Person;
import nansen.names.match.Scorer;
import nansen.names.match.SoundedName;

/// Puts the persons who may be meant in order, by comparing each name in earnest. Pure.
final class Ranking {
  /// So many are compared; those that share more parts with the name sought go first.
  private static final int COMPARED = 200;

  /// Less than this is no likeness.
  private static final double LEAST = 0.05;

  /// The same order each time: by likeness, then by id.
  static final Comparator<Likely> LIKELIEST_FIRST =
      Comparator.<Likely>comparingDouble(each -> -each.match().probability())
          .thenComparing(each -> each.id().value());

  private Ranking() {}

  /// Those that share the most parts with the name sought.
  ///
  /// @param sought the keys of each part of it
  static List<KnownNameTable.Candidate> nearest(
      List<Set<Long>> sought, Collection<KnownNameTable.Candidate> candidates) {
    return candidates.stream()
        .sorted(
            Comparator.<KnownNameTable.Candidate>comparingInt(each -> -shared(sought, each))
                .thenComparing(each -> each.person().value()))
        .limit(COMPARED)
        .toList();
  }

  private static int shared(List<Set<Long>> sought, KnownNameTable.Candidate candidate) {
    var shared = 0;
    for (var part : sought) {
      shared += candidate.keys().stream().anyMatch(part::contains) ? 1 : 0;
    }
    return shared;
  }

  /// Those of whose names the one that is typed may be the beginning.
  static List<KnownNameTable.Candidate> nearestTyped(
      Person typed, Collection<KnownNameTable.Candidate> candidates) {
    record Near(KnownNameTable.Candidate candidate, double odds) {}
    var scorer = new Scorer();
    scorer.query(SoundedName.of(typed.name().unfinished()));
    var near = new ArrayList<Near>(candidates.size());
    for (var candidate : candidates) {
      scorer.candidate(SoundedName.of(candidate.name().parsed()));
      near.add(new Near(candidate, scorer.logOdds()));
    }
    return near.stream()
        .sorted(
            Comparator.<Near>comparingDouble(each -> -each.odds())
                .thenComparing(each -> each.candidate().person().value()))
        .limit(COMPARED)
        .map(Near::candidate)
        .toList();
  }

  /// The likeliest first, each person once, by the name of theirs that is most like.
  ///
  /// @param comparing the person sought with each
  /// @param known what is known of each
  static List<Likely> of(
      Function<Person, Match> comparing,
      List<KnownNameTable.Candidate> candidates,
      Function<PersonId, PersonFile> known,
      int most) {
    var best = new HashMap<PersonId, Likely>();
    for (var candidate : candidates) {
      var file = known.apply(candidate.person());
      var match = comparing.apply(new Person(candidate.name().parsed(), file.evidence()));
      var likely =
          new Likely(
              candidate.person(),
              file.name().map(Said.WrittenName::text).orElse(""),
              candidate.name().text(),
              file.now(Said.Born.class).stream().map(Said.Born::time).toList(),
              match,
              List.of());
      best.merge(candidate.person(), likely, Ranking::likelier);
    }
    return best.values().stream()
        .filter(each -> each.match().probability() >= LEAST)
        .sorted(LIKELIEST_FIRST)
        .limit(most)
        .toList();
  }

  static Likely likelier(Likely one, Likely other) {
    return LIKELIEST_FIRST.compare(one, other) <= 0 ? one : other;
  }
}
