package nansen.border;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// A registration that is being typed in.
///
/// @param typed by field, as typed
/// @param caseId what it has become; empty while it is a draft
record Draft(
    UUID id,
    String country,
    String calendar,
    Instant begun,
    Instant changed,
    Map<String, String> typed,
    Optional<UUID> caseId) {

  Draft {
    typed = Map.copyOf(typed);
  }

  @Override
  public String toString() {
    return "Draft[" + id + "]";
  }
}
