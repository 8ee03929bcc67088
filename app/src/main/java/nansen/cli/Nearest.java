package nansen.cli;

import java.util.Collection;
import java.util.Optional;

/// Finds the word that somebody probably meant.
final class Nearest {
  private Nearest() {}

  /// The word with the fewest edits from the one written, if that looks like a slip of the pen.
  static Optional<String> to(String written, Collection<String> words) {
    var best = Optional.<String>empty();
    var fewest = Math.max(2, written.length() / 3) + 1;
    for (var word : words) {
      var edits = edits(written, word);
      if (edits < fewest) {
        best = Optional.of(word);
        fewest = edits;
      }
    }
    return best;
  }

  /// Letters to add, drop or change (Levenshtein).
  private static int edits(String a, String b) {
    var row = new int[b.length() + 1];
    for (var j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (var i = 1; i <= a.length(); i++) {
      var diagonal = row[0];
      row[0] = i;
      for (var j = 1; j <= b.length(); j++) {
        var above = row[j];
        var change = a.charAt(i - 1) == b.charAt(j - 1) ? diagonal : diagonal + 1;
        row[j] = Math.min(change, Math.min(above, row[j - 1]) + 1);
        diagonal = above;
      }
    }
    return row[b.length()];
  }
}
