package nansen.law.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nansen.law.calendar.DayOff.Reason;

/// Reads one calendar of the generated table. `HolidayTableGenerator` describes the form.
final class TableText {

  private final String source;
  private final List<DayOff> holidays = new ArrayList<>();

  private TableText(String source) {
    this.source = source;
  }

  /// The holidays of a calendar, those of its state included if it is a region.
  static List<DayOff> holidays(CalendarId id, String source) {
    var text = new TableText(source);
    text.read(id.state());
    if (!id.state().equals(id)) {
      text.read(id);
    }
    return text.holidays;
  }

  private void read(CalendarId id) {
    for (var line : HolidayTable.of(id.value()).split("\n")) {
      var equals = line.indexOf('=');
      if (equals > 0) {
        var name = line.substring(0, equals);
        for (var dates : line.substring(equals + 1).split(" ")) {
          read(name, dates);
        }
      }
    }
  }

  /// A date of one year (`260403`), of every year (`12-25`) or of some
  /// (`05-08@2010-2025,2027-2060`).
  private void read(String name, String dates) {
    if (dates.charAt(2) != '-') {
      add(name, 2000 + number(dates, 0, 2), number(dates, 2, 4), number(dates, 4, 6));
      return;
    }
    var month = number(dates, 0, 2);
    var day = number(dates, 3, 5);
    if (dates.length() == 5) {
      add(name, HolidayTable.FIRST_YEAR, HolidayTable.LAST_YEAR, month, day);
      return;
    }
    for (var run : dates.substring(6).split(",")) {
      add(name, number(run, 0, 4), number(run, 5, 9), month, day);
    }
  }

  private void add(String name, int firstYear, int lastYear, int month, int day) {
    for (var year = firstYear; year <= lastYear; year++) {
      add(name, year, month, day);
    }
  }

  private void add(String name, int year, int month, int day) {
    holidays.add(new DayOff(LocalDate.of(year, month, day), Reason.HOLIDAY, name, source));
  }

  private static int number(String text, int from, int to) {
    return Integer.parseInt(text, from, to, 10);
  }
}
