package nansen.names.evidence;

import java.time.LocalDate;
import java.util.Objects;

/// When somebody was born, as far as it is known: a span of days, both ends inclusive.
///
/// "1990" is the span of that year and never its first day. A day typed as 1 January or 31 December
/// is kept, and compared as a year: in files of the field it mostly means that no more is known.
///
/// @param earliest the first day it may have been
/// @param latest the last day it may have been
/// @param basis how it came to be known
public record Birth(LocalDate earliest, LocalDate latest, Basis basis) {

  /// Longer spans say nothing.
  static final int MOST_DAYS = 1 << 16;

  /// How a birth came to be known, from the strongest ground to the weakest.
  public enum Basis {
    DOCUMENT,
    STATED,
    /// Assessed by an authority.
    ASSESSED
  }

  public Birth {
    Objects.requireNonNull(basis);
    if (latest.isBefore(earliest)) {
      throw new IllegalArgumentException(
          "a birth between " + earliest + " and " + latest + " ends before it begins");
    }
    if (latest.toEpochDay() - earliest.toEpochDay() >= MOST_DAYS) {
      throw new IllegalArgumentException(
          "a birth between " + earliest + " and " + latest + " says nothing; leave it out");
    }
  }

  /// Known to the day.
  public static Birth on(LocalDate day, Basis basis) {
    return new Birth(day, day, basis);
  }

  /// Known to the year of the common calendar.
  public static Birth in(int year, Basis basis) {
    return new Birth(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), basis);
  }

  /// Known to the month of the common calendar.
  ///
  /// @param month from 1
  public static Birth in(int year, int month, Basis basis) {
    var first = LocalDate.of(year, month, 1);
    return new Birth(first, first.plusMonths(1).minusDays(1), basis);
  }

  /// About a year: one year more or less.
  public static Birth about(int year, Basis basis) {
    return new Birth(LocalDate.of(year - 1, 1, 1), LocalDate.of(year + 1, 12, 31), basis);
  }

  /// A day in the terms of another calendar.
  public static Birth on(int year, int month, int day, CalendarOfBirth calendar, Basis basis) {
    var first = calendar.day(year, month, day);
    return new Birth(
        first.minusDays(calendar.uncertainDays()), first.plusDays(calendar.uncertainDays()), basis);
  }

  /// A year in the terms of another calendar: parts of two years of the common one.
  public static Birth in(int year, CalendarOfBirth calendar, Basis basis) {
    var first = calendar.day(year, 1, 1);
    var next = calendar.day(year + 1, 1, 1);
    return new Birth(
        first.minusDays(calendar.uncertainDays()),
        next.minusDays(1).plusDays(calendar.uncertainDays()),
        basis);
  }

  /// Is it one day, and not one that stands for a year?
  boolean isDay() {
    return earliest.equals(latest) && !standsForYear();
  }

  /// A first of January or last of December.
  boolean standsForYear() {
    return earliest.equals(latest)
        && (earliest.getDayOfYear() == 1 || earliest.getDayOfYear() == earliest.lengthOfYear());
  }
}
