package nansen.speech;

import java.util.List;
import nansen.law.pack.Citation;
import nansen.law.pack.Support;
import org.jspecify.annotations.Nullable;

/// A rule in the reader's language: what it asks, and row by row when it begins and ends, how long
/// it runs and what changes that.
///
/// @param key of the rule in its pack
/// @param act the act that the citation names, and where it was read; null where the pack names
///   none
/// @param mark how far the provision was read, in words
public record RuleText(
    String key,
    String what,
    Citation cite,
    @Nullable String act,
    Support support,
    String mark,
    List<Row> rows) {
  public RuleText {
    rows = List.copyOf(rows);
  }

  /// A property of the rule.
  ///
  /// @param texts one or more; never empty
  public record Row(String label, List<String> texts) {
    public Row {
      texts = List.copyOf(texts);
    }
  }
}
