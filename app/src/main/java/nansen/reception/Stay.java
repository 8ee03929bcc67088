package nansen.reception;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nansen.access.UserId;
import nansen.people.PersonId;
import org.jspecify.annotations.Nullable;

/// Somebody stays somewhere.
///
/// @param id made by the writer: the same sent twice is one
/// @param since the first day
/// @param why the reason for this place, or for moving there
/// @param end null while the person is there
record Stay(
    UUID id,
    PersonId person,
    PlaceId place,
    LocalDate since,
    String why,
    Instant at,
    UserId by,
    String byName,
    @Nullable End end) {

  /// @param until the day the person left: not counted any more
  record End(How how, LocalDate until, String why, Instant at, UserId by, String byName) {
    @Override
    public String toString() {
      return "End[" + how + "]";
    }
  }

  /// How a stay ended.
  enum How {
    LEFT,
    /// The person was never there: it was written by mistake.
    MISTAKE
  }

  boolean isOpen() {
    return end == null;
  }

  @Override
  public String toString() {
    return "Stay[" + id + "]";
  }
}
