package nansen.bench.names;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nansen.bench.names.peer.BeiderMorseScore;
import nansen.bench.names.peer.DukeScore;
import nansen.bench.names.peer.Finds;
import nansen.bench.names.peer.JaroWinklerScore;
import nansen.bench.names.peer.LuceneFinds;
import nansen.bench.names.peer.PairScore;
import nansen.bench.names.peer.TrigramFinds;
import nansen.bench.names.peer.TrigramScore;
import nansen.names.Names;
import nansen.names.match.Scorer;
import nansen.names.match.SoundedName;

/// Everything that is measured of names in one go.
///
/// @param quality by who scores, on all labelled pairs; empty where none were given
/// @param heldOut of Nansen on the pairs its weights were never fitted on, by which of them
/// @param slices by the scripts of a pair, of Nansen and of the best peer there
/// @param sameBest how often the index finds the best one, for both sides of the labelled pairs
/// @param comparedPerSecond prepared names, on one core
/// @param finding by who finds, at each size
record NamesMeasurements(
    Map<String, Quality> quality,
    Map<String, Quality> heldOut,
    List<Slice> slices,
    List<SameBest> sameBest,
    double comparedPerSecond,
    List<Finding> finding) {

  /// Pairs of the same two scripts.
  ///
  /// @param peer the one with the largest recall at precision 0.95 here
  record Slice(String scripts, Quality nansen, String peer, Quality ofPeer) {}

  /// What to measure.
  ///
  /// @param sizes of the registers, with those the peers are measured at as well
  /// @param questions of made-up persons at each size, and at most as many of labelled pairs
  record Plan(List<LabelledPair> pairs, List<Size> sizes, int questions, int warming) {}

  /// @param ofPeers each how many of the questions the peers are asked too; 0 for none
  record Size(long people, int ofPeers) {}

  private static final int LEAST_OF_SLICE = 20;

  /// The peers are slower by so much that fewer questions warm them as well.
  private static final int PEERS_WARM_LESS = 15;

  static NamesMeasurements take(Plan plan) throws IOException {
    var pairs = plan.pairs();
    var scores = new TreeMap<String, List<Quality.Scored>>();
    if (!pairs.isEmpty()) {
      tell("labelled pairs");
      for (var score : scores()) {
        scores.put(
            score.title(),
            pairs.stream()
                .map(p -> new Quality.Scored(score.of(p.first(), p.second()), p.same()))
                .toList());
      }
    }
    var sameBest = pairs.isEmpty() ? List.<SameBest>of() : SameBest.of(pairs);
    var perSecond = compareMany();
    var finding = new ArrayList<Finding>();
    for (var size : plan.sizes()) {
      var register = Register.of(size.people(), plan.questions(), pairs);
      try (var nansen = new NansenFinds()) {
        finding.add(find(nansen, register, plan.warming()));
        finding.add(find(nansen.quick(), register, plan.warming()));
      }
      if (size.ofPeers() > 0) {
        var asked = register.each(size.ofPeers());
        var warming = plan.warming() / PEERS_WARM_LESS / size.ofPeers();
        try (var lucene = new LuceneFinds();
            var trigrams = new TrigramFinds()) {
          finding.add(find(lucene, asked, warming));
          finding.add(find(trigrams, asked, warming));
        }
      }
    }
    return new NamesMeasurements(
        scores.entrySet().stream()
            .collect(
                Collectors.toMap(
                    Map.Entry::getKey, e -> Quality.of(e.getValue()), (a, _) -> a, TreeMap::new)),
        heldOut(pairs, scores.getOrDefault(NansenScore.TITLE, List.of())),
        slices(pairs, scores),
        sameBest,
        perSecond,
        finding);
  }

  private static Finding find(Finds finds, Register register, int warming) throws IOException {
    tell("%s among %,d names".formatted(finds.title(), register.names()));
    var finding = Finding.of(finds, register, warming);
    System.err.println("  " + finding);
    return finding;
  }

  private static List<PairScore> scores() {
    return List.of(
        new NansenScore(),
        new JaroWinklerScore(),
        new BeiderMorseScore(),
        new DukeScore(),
        new TrigramScore());
  }

  /// All that are held out; and those of them that have neither a name nor an entry of their source
  /// in common with a pair that was fitted on, since one person is in several pairs.
  private static Map<String, Quality> heldOut(
      List<LabelledPair> pairs, List<Quality.Scored> scored) {
    var known = new HashSet<String>();
    pairs.stream().filter(pair -> !pair.isHeldOut()).forEach(pair -> known.addAll(pair.traces()));
    var all = new ArrayList<Quality.Scored>();
    var strangers = new ArrayList<Quality.Scored>();
    for (var i = 0; i < scored.size(); i++) {
      if (pairs.get(i).isHeldOut()) {
        all.add(scored.get(i));
        if (Collections.disjoint(pairs.get(i).traces(), known)) {
          strangers.add(scored.get(i));
        }
      }
    }
    var qualities = new LinkedHashMap<String, Quality>();
    if (!all.isEmpty()) {
      qualities.put("on the quarter never fitted on", Quality.of(all));
    }
    if (!strangers.isEmpty()) {
      qualities.put("on those of it whose people are in no fitted pair", Quality.of(strangers));
    }
    return qualities;
  }

  private static List<Slice> slices(
      List<LabelledPair> pairs, Map<String, List<Quality.Scored>> scores) {
    var places = new TreeMap<String, List<Integer>>();
    for (var i = 0; i < pairs.size(); i++) {
      places.computeIfAbsent(pairs.get(i).scripts(), _ -> new ArrayList<>()).add(i);
    }
    var slices = new ArrayList<Slice>();
    places.forEach((scripts, of) -> {
      var same = of.stream().filter(i -> pairs.get(i).same()).count();
      if (same >= LEAST_OF_SLICE && same < of.size()) {
        slices.add(slice(scripts, of, scores));
      }
    });
    return slices;
  }

  private static Slice slice(
      String scripts, List<Integer> places, Map<String, List<Quality.Scored>> scores) {
    var best = "";
    Quality ofBest = null;
    Quality nansen = null;
    for (var each : scores.entrySet()) {
      var quality = Quality.of(places.stream().map(each.getValue()::get).toList());
      if (each.getKey().equals(NansenScore.TITLE)) {
        nansen = quality;
      } else if (ofBest == null || quality.recall95() > ofBest.recall95()) {
        best = each.getKey();
        ofBest = quality;
      }
    }
    if (nansen == null || ofBest == null) {
      throw new IllegalStateException("nobody scored " + scripts);
    }
    return new Slice(scripts, nansen, best, ofBest);
  }

  /// Names of a register against one another, prepared beforehand: two of three parts are alike to
  /// nothing, as among the candidates of a search.
  private static double compareMany() {
    tell("comparing");
    var population = new Population(7);
    var names = new ArrayList<SoundedName>();
    for (var i = 0; i < 2_000; i++) {
      names.add(SoundedName.of(Names.parse(population.person(i).registered())));
    }
    var scorer = new Scorer();
    var best = 0.0;
    var sum = 0.0;
    for (var round = 0; round < 8; round++) {
      var begun = System.nanoTime();
      var compared = 0;
      for (var i = 0; i < 250; i++) {
        scorer.query(names.get(i * 8));
        for (var other : names) {
          scorer.candidate(other);
          sum += scorer.logOdds();
          compared++;
        }
      }
      best = Math.max(best, compared / ((System.nanoTime() - begun) / 1e9));
    }
    return Double.isNaN(sum) ? 0 : best;
  }

  private static void tell(String what) {
    System.err.println("measuring: " + what + " …");
  }
}
