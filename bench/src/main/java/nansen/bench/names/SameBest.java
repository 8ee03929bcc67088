package nansen.bench.names;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import nansen.names.Names;
import nansen.names.evidence.Evidence;
import nansen.names.find.Draft;
import nansen.names.find.Entry;
import nansen.names.find.Finder;
import nansen.names.find.NameIndex;
import nansen.names.find.Query;
import nansen.names.match.Person;
import nansen.names.match.Scorer;
import nansen.names.match.SoundedName;

/// How often an index finds the best one that comparing with everybody finds: the names of one side
/// of the labelled pairs are the register, those of the other the questions.
///
/// @param register how many names were searched
/// @param counts by how probable the best one is, the surest first
record SameBest(int register, List<Count> counts) {
  private static final double[] THRESHOLDS = {0.9, 0.8, 0.5};
  private static final double EQUAL = 1e-9;

  /// Of the questions to which somebody is so probable, those to which the index finds nobody less
  /// probable.
  record Count(double threshold, int questions, int same) {
    double share() {
      return (double) same / questions;
    }
  }

  /// Both sides, one after the other.
  static List<SameBest> of(List<LabelledPair> pairs) {
    var first = new LinkedHashSet<String>();
    var second = new LinkedHashSet<String>();
    for (var pair : pairs) {
      first.add(pair.first());
      second.add(pair.second());
    }
    return List.of(of(List.copyOf(second), first), of(List.copyOf(first), second));
  }

  private static SameBest of(List<String> register, Iterable<String> asked) {
    var sounded = new ArrayList<SoundedName>();
    var draft = new Draft();
    for (var i = 0; i < register.size(); i++) {
      var name = Names.parse(register.get(i));
      sounded.add(SoundedName.of(name));
      draft.add(new Entry(i, new Person(name, Evidence.NONE)));
    }
    var index = NameIndex.of(List.of(draft.finish()));
    var finder = new Finder();
    var scorer = new Scorer();
    var questions = new int[THRESHOLDS.length];
    var same = new int[THRESHOLDS.length];
    for (var written : asked) {
      var name = Names.parse(written);
      var best = best(scorer, SoundedName.of(name), sounded);
      var found = finder.find(index, Query.of(name)).found();
      var probability = found.isEmpty() ? 0 : found.getFirst().match().probability();
      for (var i = 0; i < THRESHOLDS.length; i++) {
        if (best >= THRESHOLDS[i]) {
          questions[i]++;
          same[i] += probability >= best - EQUAL ? 1 : 0;
        }
      }
    }
    var counts = new ArrayList<Count>();
    for (var i = 0; i < THRESHOLDS.length; i++) {
      counts.add(new Count(THRESHOLDS[i], questions[i], same[i]));
    }
    return new SameBest(register.size(), List.copyOf(counts));
  }

  private static double best(Scorer scorer, SoundedName asked, List<SoundedName> register) {
    scorer.query(asked);
    var best = 0.0;
    for (var each : register) {
      scorer.candidate(each);
      best = Math.max(best, scorer.probability());
    }
    return best;
  }
}
