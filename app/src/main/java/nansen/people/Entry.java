package nansen.people;

import java.time.Instant;
import java.util.UUID;
import nansen.access.UserId;
import nansen.law.journal.Attribution;
import org.jspecify.annotations.Nullable;

/// One line of what is known of a person. Never changed: a correction is another entry.
///
/// @param said null for a retraction, which has nothing in the place of what it amends
/// @param amends the earlier entry that this corrects or retracts; null for a new one
public record Entry(
    UUID id,
    Said.Kind kind,
    @Nullable Said said,
    Attribution saidBy,
    Instant recorded,
    UserId recordedBy,
    @Nullable UUID amends) {

  public Entry {
    if (said == null && amends == null) {
      throw new IllegalArgumentException("an entry that says nothing of nothing");
    }
  }

  @Override
  public String toString() {
    return "Entry[" + id + " " + kind + "]";
  }
}
