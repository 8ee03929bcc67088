package nansen.people;

import java.time.Instant;
import java.util.List;

/// Somebody in a case.
///
/// @param file what is open of the person to the reader
/// @param also other records of the same person, as far as the reader may see them
public record Participant(CaseRole role, Instant since, PersonFile file, List<Also> also) {
  public Participant {
    also = List.copyOf(also);
  }
}
