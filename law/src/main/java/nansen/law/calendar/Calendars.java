package nansen.law.calendar;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;

/// All calendars: the table of statutory holidays made when Nansen is built, with the corrections
/// and proclaimed days an operator states.
///
/// A calendar is there only if its state is among the definitions, so that nobody counts with a
/// state that was never looked at. Immutable; threads may share it.
public final class Calendars {

  private Calendars() {}

  /// The calendars of these definitions.
  ///
  /// @throws IllegalArgumentException if two definitions are of one calendar, if one builds on the
  ///   table and the table does not have it, or if a correction takes away what is not there
  public static Calendars with(List<CalendarDefinition> definitions) {
    throw new UnsupportedOperationException("to be filled in");
  }

  /// The calendar of a state or region.
  ///
  /// @return nothing if it is unknown; [#ids()] lists those that are
  public Optional<WorkingDays> of(CalendarId id) {
    throw new UnsupportedOperationException("to be filled in");
  }

  /// Where the days of a state or region begin and end.
  ///
  /// @return nothing if the calendar is unknown
  public Optional<ZoneId> zone(CalendarId id) {
    throw new UnsupportedOperationException("to be filled in");
  }

  /// All calendars there are, regions included, in the order of their names.
  public SortedSet<CalendarId> ids() {
    throw new UnsupportedOperationException("to be filled in");
  }
}
