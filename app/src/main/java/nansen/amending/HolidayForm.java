package nansen.amending;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import nansen.inforce.Amendment;
import nansen.law.calendar.CalendarId;
import nansen.law.calendar.Calendars;
import nansen.law.calendar.DayOff;
import nansen.law.calendar.Proclaimed;
import nansen.web.Fields;
import org.jspecify.annotations.Nullable;

/// The form for a public holiday that was proclaimed. Pure.
final class HolidayForm {
  static final Map<String, Integer> FIELDS =
      Map.of(
          "id",
          36,
          "calendar",
          10,
          "day",
          10,
          "name",
          100,
          "known",
          10,
          "source",
          500,
          "support",
          20,
          "because",
          500);

  private HolidayForm() {}

  /// @param now a holiday that nobody could know of by then is refused
  static Typed read(Fields fields, Calendars calendars, Instant now) {
    var typed = new TypedFields(fields);
    typed.required("name", "source", "because");
    var calendar = calendar(typed, calendars);
    var day = typed.day("day");
    var zone = calendar == null ? null : calendars.zone(calendar).orElseThrow();
    var known = typed.known(zone, now);
    if (calendar != null && day != null) {
      if (!calendars.covers(calendar, day.getYear())) {
        typed.refuse("day", "amending.no-data");
      } else if (isHoliday(calendars, calendar, day)) {
        typed.refuse("day", "amending.is-holiday");
      }
    }
    var support = typed.support();
    if (!typed.isSound() || calendar == null || day == null || known == null || support == null) {
      return typed.faulty();
    }
    return new Typed.Sound(
        new Amendment.Holiday(
            calendar,
            new Proclaimed(day, typed.text("name"), known, typed.text("source"), support)),
        typed.text("because"));
  }

  private static @Nullable CalendarId calendar(TypedFields typed, Calendars calendars) {
    var text = typed.text("calendar");
    if (CalendarId.isValid(text)) {
      var id = new CalendarId(text);
      if (calendars.zone(id).isPresent()) {
        return id;
      }
    }
    typed.refuse("calendar", "amending.choose");
    return null;
  }

  private static boolean isHoliday(Calendars calendars, CalendarId calendar, LocalDate day) {
    return calendars
        .of(calendar)
        .map(days -> days.off(day))
        .filter(off -> off.reason() == DayOff.Reason.HOLIDAY)
        .isPresent();
  }
}
