package nansen.law.calendar;

import java.time.LocalDate;

/// What was proclaimed for a day of a state holds no more in one of its regions; in the others it
/// does.
///
/// @param day the date
/// @param by from when on, and by what
public record RevokedHere(LocalDate day, Revoked by) {
  /// The same holiday, revoked where it is of that day, was known by then and held still.
  Proclaimed of(Proclaimed holiday) {
    return takes(holiday) ? holiday.revoked(by) : holiday;
  }

  boolean takes(Proclaimed holiday) {
    var before = holiday.revoked();
    return holiday.day().equals(day)
        && !by.known().isBefore(holiday.known())
        && (before == null || by.known().isBefore(before.known()));
  }
}
