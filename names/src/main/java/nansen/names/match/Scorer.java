package nansen.names.match;

import nansen.names.sound.SoundDistance;
import nansen.names.sound.Sounding;
import nansen.names.written.Name;

/// Compares one name with many, without an object for each: one scorer per thread.
///
/// ```java
/// scorer.query(sounded);
/// scorer.begin();
/// scorer.part(bytes, from);   // for each part of the candidate, in order
/// double probability = scorer.probability();
/// ```
public final class Scorer {
  private static final int ROOM = Name.MOST_PARTS * Sounding.MOST_BYTES;

  private final SoundDistance distance = new SoundDistance();
  private final byte[] queryBytes = new byte[ROOM];
  private final byte[] candidateBytes = new byte[ROOM];
  private final int[] queryParts = new int[Name.MOST_PARTS];
  private final int[] candidateParts = new int[Name.MOST_PARTS];
  private int queries;
  private int candidates;
  private int end;

  /// The name all candidates are compared with from now on.
  public void query(SoundedName name) {
    queries = 0;
    var at = 0;
    for (var i = 0; i < name.size(); i++) {
      var part = name.shared(i);
      System.arraycopy(part, 0, queryBytes, at, part.length);
      queryParts[queries++] = at;
      at += part.length;
    }
    begin();
  }

  /// Forgets the candidate.
  public void begin() {
    candidates = 0;
    end = 0;
  }

  /// Adds a part to the candidate; those after the twelfth are left out.
  ///
  /// @param source holds the bytes of a sounding, which are copied
  /// @param from where they begin
  public void part(byte[] source, int from) {
    if (candidates < Name.MOST_PARTS) {
      var length = Sounding.length(source, from);
      System.arraycopy(source, from, candidateBytes, end, length);
      candidateParts[candidates++] = end;
      end += length;
    }
  }

  /// Adds all parts of a name to the candidate.
  public void parts(SoundedName name) {
    for (var i = 0; i < name.size(); i++) {
      part(name.shared(i), 0);
    }
  }

  /// The probability that query and candidate are written for one person, by the names alone.
  public double probability() {
    return 1 / (1 + Math.exp(-logOdds()));
  }

  /// The same as the logarithm of the odds, to which further evidence is added.
  public double logOdds() {
    var sum = 0.0;
    for (var i = 0; i < queries; i++) {
      var best = 0.0;
      for (var j = 0; j < candidates; j++) {
        best = Math.max(best, similarity(queryParts[i], candidateParts[j]));
      }
      sum += best;
    }
    var most = Math.max(queries, candidates);
    return most == 0 ? -10 : 20 * (sum / most - 0.75);
  }

  /// How many cells were computed so far.
  public long steps() {
    return distance.steps();
  }

  private double similarity(int one, int other) {
    var a = Sounding.reading(queryBytes, one, 0);
    var b = Sounding.reading(candidateBytes, other, 0);
    return distance.similarity(
        queryBytes, a + 1, queryBytes[a], candidateBytes, b + 1, candidateBytes[b]);
  }
}
