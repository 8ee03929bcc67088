package nansen.casefile;

import java.util.Map;
import nansen.law.journal.Amends;
import nansen.law.journal.Attribution;
import nansen.law.journal.Certainty;
import nansen.law.journal.FactId;
import nansen.law.journal.FactKind;
import nansen.law.journal.Value;
import nansen.law.journal.When;
import org.jspecify.annotations.Nullable;

/// A fact as somebody writes it down: all of it but when it was recorded, which the server says.
///
/// @param id made where it was typed in: the same fact sent twice is one fact
public record NewFact(
    FactId id,
    FactKind kind,
    When happened,
    Attribution saidBy,
    Certainty certainty,
    Map<String, Value> details,
    @Nullable Amends amends) {
  public NewFact {
    details = Map.copyOf(details);
  }
}
