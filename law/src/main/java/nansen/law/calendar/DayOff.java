package nansen.law.calendar;

import java.time.LocalDate;

/// A day that is not a working day, and why.
///
/// A holiday that falls on a Saturday or Sunday is given as the holiday. Two holidays on one date
/// are one day off with both names.
///
/// @param day the date in the calendar of its state
/// @param reason why it is off
/// @param name the holiday's name in English, or "Saturday" or "Sunday"
/// @param source the statute, gazette notice or table the day is taken from
public record DayOff(LocalDate day, Reason reason, String name, String source) {

  /// Why a day is off.
  public enum Reason {
    /// A Saturday that is not a public holiday.
    SATURDAY,
    /// A Sunday that is not otherwise a public holiday.
    SUNDAY,
    /// A public holiday, whatever the weekday.
    HOLIDAY
  }
}
