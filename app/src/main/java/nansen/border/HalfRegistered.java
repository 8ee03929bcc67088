package nansen.border;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// Somebody of whom something is missing.
///
/// @param since when the person was entered into the case
record HalfRegistered(UUID caseId, UUID person, Instant since, List<Missing> missing) {
  HalfRegistered {
    missing = List.copyOf(missing);
  }
}
