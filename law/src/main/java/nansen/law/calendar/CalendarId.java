package nansen.law.calendar;

/// The name of a calendar: a state ("NO"), a region of a state ("DE-BY"), or a made-up calendar for
/// tests ("TST"). Codes of states and regions are those of ISO 3166.
///
/// @param value two or three capital letters, for a region followed by a hyphen and one to three
///   capital letters or digits
public record CalendarId(String value) implements Comparable<CalendarId> {

  /// @throws IllegalArgumentException if the value is not of that form
  public CalendarId {
    if (!isValid(value)) {
      throw new IllegalArgumentException("\"" + value + "\" does not name a calendar");
    }
  }

  /// Whether a text has the form of a calendar's name.
  public static boolean isValid(String value) {
    var hyphen = value.indexOf('-');
    var state = hyphen < 0 ? value : value.substring(0, hyphen);
    var region = hyphen < 0 ? "-" : value.substring(hyphen + 1);
    return (state.length() == 2 || state.length() == 3)
        && state.chars().allMatch(c -> c >= 'A' && c <= 'Z')
        && (hyphen < 0
            || (!region.isEmpty()
                && region.length() <= 3
                && region.chars().allMatch(c -> (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'))));
  }

  /// The calendar of the state this one belongs to: "DE" for "DE-BY", itself for "DE".
  public CalendarId state() {
    var hyphen = value.indexOf('-');
    return hyphen < 0 ? this : new CalendarId(value.substring(0, hyphen));
  }

  @Override
  public int compareTo(CalendarId other) {
    return value.compareTo(other.value);
  }

  /// The value alone: "DE-BY".
  @Override
  public String toString() {
    return value;
  }
}
