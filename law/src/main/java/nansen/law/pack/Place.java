package nansen.law.pack;

import java.time.ZoneId;
import java.util.Map;
import nansen.law.calendar.Period;
import nansen.law.calendar.WorkingDays;

/// Where a procedure runs.
///
/// @param country ISO 3166 alpha-2
/// @param zone the local time in which days begin and end
/// @param workingDays the days on which its offices work
/// @param national values of national law, by `pack.input`; what national packs say comes on top of
///   nothing, so a value given here goes before theirs
public record Place(
    String country, ZoneId zone, WorkingDays workingDays, Map<String, Period> national) {
  public Place {
    national = Map.copyOf(national);
  }
}
