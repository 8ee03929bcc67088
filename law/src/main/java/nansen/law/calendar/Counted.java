package nansen.law.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/// The outcome of counting a time limit, with every step on the way: it is the computation itself,
/// and each outcome can be counted again from its own parts.
public sealed interface Counted {

  /// A time limit in days or longer, counted forward. It ends with the end of the last hour of its
  /// last day.
  ///
  /// @param rule the rule of counting
  /// @param from the day of the event, itself not counted
  /// @param period the length
  /// @param pausedDays calendar days the period stood still, by which its end moves
  /// @param skipped days off not counted: those within a period in working days; and where a second
  ///   working day was needed, those before the raw end. In the order of the days
  /// @param rawEnd the last day before any rule about days off moved it; where liberty or stay
  ///   depends on the limit, this is the safe one
  /// @param movedPast days off from the raw end onwards that the last day was moved past, in order
  /// @param secondWorkingDay whether the last day was moved so that the period holds two working
  ///   days (Regulation 1182/71 art. 3(5))
  /// @param end the last day, inclusive
  record Days(
      Counting rule,
      LocalDate from,
      Period period,
      int pausedDays,
      List<DayOff> skipped,
      LocalDate rawEnd,
      List<DayOff> movedPast,
      boolean secondWorkingDay,
      LocalDate end)
      implements Counted {

    /// Copies the lists.
    public Days {
      skipped = List.copyOf(skipped);
      movedPast = List.copyOf(movedPast);
    }

    /// Counts again, from the parts of this record other than `rawEnd` and `end`, without a
    /// calendar.
    ///
    /// @return the last day; equal to `end`
    public LocalDate replay() {
      return Replay.last(this);
    }
  }

  /// A time limit counted backwards from an event: the last day on which something may still be
  /// done so many days before it. Never moved for days off.
  ///
  /// @param rule the rule of counting
  /// @param from the day of the event, itself not counted
  /// @param period the length
  /// @param skipped days off not counted in a period in working days, latest first
  /// @param end the last day, inclusive
  record Backward(Counting rule, LocalDate from, Period period, List<DayOff> skipped, LocalDate end)
      implements Counted {

    /// Copies the list.
    public Backward {
      skipped = List.copyOf(skipped);
    }

    /// Counts again, from the parts of this record other than `end`, without a calendar.
    ///
    /// @return the last day; equal to `end`
    public LocalDate replay() {
      return Replay.last(this);
    }
  }

  /// A time limit in hours.
  ///
  /// @param rule the rule of counting
  /// @param from the moment of the event, or the start of its day if only the day is known
  /// @param countedFrom the moment the first hour begins
  /// @param period the length
  /// @param zone where days and hours begin and end
  /// @param pausedSeconds seconds the period stood still, which are added to it
  /// @param skipped Sundays and holidays during which the hours stand still (domstolloven § 149
  ///   second paragraph), in order
  /// @param end the moment the limit expires
  record Hours(
      Counting rule,
      Instant from,
      Instant countedFrom,
      Period period,
      ZoneId zone,
      long pausedSeconds,
      List<DayOff> skipped,
      Instant end)
      implements Counted {

    /// Copies the list.
    public Hours {
      skipped = List.copyOf(skipped);
    }

    /// Counts again, from the parts of this record other than `end`, without a calendar.
    ///
    /// @return the moment of expiry; equal to `end`
    public Instant replay() {
      return Replay.last(this);
    }
  }

  /// Refused: the count needs the days off of a year there is no data for. A due date is never
  /// assumed.
  ///
  /// @param calendar the calendar asked
  /// @param year the first year that was missing
  record NoData(CalendarId calendar, int year) implements Counted {}
}
