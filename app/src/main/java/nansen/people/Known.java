package nansen.people;

import java.time.Instant;
import java.util.Set;

/// Of what kinds something is known of a person in a case; for rooms above that make something from
/// it for all readers. It says nothing of what is known.
///
/// @param since when the person was entered into the case
public record Known(PersonId id, CaseRole role, Instant since, Set<Said.Kind> kinds) {
  public Known {
    kinds = Set.copyOf(kinds);
  }
}
