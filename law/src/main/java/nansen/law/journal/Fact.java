package nansen.law.journal;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One dated fact of a case.
///
/// The time at which it happened and the time at which we came to know it are apart everywhere: an
/// act done in time and recorded late was done in time.
///
/// @param id names the fact
/// @param kind a word of the packs' vocabulary
/// @param happened when, in the world
/// @param recorded when it was taken into the journal
/// @param saidBy who says so
/// @param certainty how firm it is
/// @param details typed by the vocabulary; no rule reads free text
/// @param amends the earlier fact that this one corrects or retracts, if any
public record Fact(
    FactId id,
    FactKind kind,
    When happened,
    Instant recorded,
    Attribution saidBy,
    Certainty certainty,
    Map<String, Value> details,
    @Nullable Amends amends) {
  public Fact {
    details = Map.copyOf(details);
  }

  /// The same fact under another word.
  public Fact as(FactKind kind) {
    return new Fact(id, kind, happened, recorded, saidBy, certainty, details, amends);
  }

  /// The detail as a word, or null where it is missing or of another type.
  public @Nullable String word(String detail) {
    return details.get(detail) instanceof Value.Text(var text) ? text : null;
  }
}
