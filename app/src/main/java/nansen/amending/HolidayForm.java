package nansen.amending;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nansen.inforce.Amendment;
import nansen.law.calendar.CalendarId;
import nansen.law.calendar.Calendars;
import nansen.law.calendar.DayOff;
import nansen.law.calendar.Proclaimed;
import nansen.law.pack.Support;
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

  private final Fields fields;
  private final Calendars calendars;
  private final List<Typed.Problem> problems = new ArrayList<>();

  private HolidayForm(Fields fields, Calendars calendars) {
    this.fields = fields;
    this.calendars = calendars;
  }

  /// @param now a holiday that nobody could know of by then is refused
  static Typed read(Fields fields, Calendars calendars, Instant now) {
    return new HolidayForm(fields, calendars).read(now);
  }

  private Typed read(Instant now) {
    problems.addAll(PackForm.problems(fields));
    for (var field : List.of("name", "source", "because")) {
      if (fields.text(field).isEmpty()) {
        refuse(field, "amending.required");
      }
    }
    var calendar = calendar();
    var zone = calendar == null ? Optional.<ZoneId>empty() : calendars.zone(calendar);
    var day = day("day");
    var known = day("known");
    var knownAt =
        known == null || zone.isEmpty() ? null : known.atStartOfDay(zone.get()).toInstant();
    if (knownAt != null && knownAt.isAfter(now)) {
      refuse("known", "amending.not-known-yet");
    }
    if (calendar != null && day != null) {
      if (!calendars.covers(calendar, day.getYear())) {
        refuse("day", "amending.no-data");
      } else if (isHoliday(calendar, day)) {
        refuse("day", "amending.is-holiday");
      }
    }
    var support = Support.of(fields.text("support"));
    if (support.isEmpty()) {
      refuse("support", "amending.choose");
    }
    if (!problems.isEmpty()
        || calendar == null
        || day == null
        || knownAt == null
        || support.isEmpty()) {
      return new Typed.Faulty(problems, List.of());
    }
    return new Typed.Sound(
        new Amendment.Holiday(
            calendar,
            new Proclaimed(
                day, fields.text("name"), knownAt, fields.text("source"), support.get().word())),
        fields.text("because"));
  }

  private @Nullable CalendarId calendar() {
    var typed = fields.text("calendar");
    if (CalendarId.isValid(typed)) {
      var id = new CalendarId(typed);
      if (calendars.zone(id).isPresent()) {
        return id;
      }
    }
    refuse("calendar", "amending.choose");
    return null;
  }

  private @Nullable LocalDate day(String field) {
    var typed = fields.text(field);
    if (typed.isEmpty()) {
      refuse(field, "amending.required");
      return null;
    }
    try {
      return LocalDate.parse(typed);
    } catch (DateTimeException e) {
      refuse(field, "amending.no-date");
      return null;
    }
  }

  private boolean isHoliday(CalendarId calendar, LocalDate day) {
    return calendars
        .of(calendar)
        .map(days -> days.off(day))
        .filter(off -> off.reason() == DayOff.Reason.HOLIDAY)
        .isPresent();
  }

  private void refuse(String field, String message) {
    if (problems.stream().noneMatch(problem -> problem.field().equals(field))) {
      problems.add(Typed.Problem.of(field, message));
    }
  }
}
