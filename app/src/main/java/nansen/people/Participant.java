package nansen.people;

import java.time.Instant;

/// Somebody in a case.
///
/// @param file what is open of the person to the reader
public record Participant(CaseRole role, Instant since, PersonFile file) {}
