package nansen.amending;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nansen.inforce.Amendment;
import nansen.law.calendar.CalendarId;
import nansen.law.calendar.Calendars;
import nansen.law.calendar.Proclaimed;
import nansen.law.calendar.Revoked;
import nansen.web.Fields;
import org.jspecify.annotations.Nullable;

/// The form that revokes a public holiday that was proclaimed. Pure.
final class RevocationForm {
  static final Map<String, Integer> FIELDS =
      Map.of(
          "id", 36, "holiday", 24, "region", 10, "known", 10, "source", 500, "support", 20,
          "because", 500);

  private RevocationForm() {}

  /// What can be revoked: all that was proclaimed for one day of a calendar and holds.
  ///
  /// @param name of the holiday; several names where it was proclaimed more than once
  /// @param known since when all of it was known
  record Holiday(CalendarId calendar, LocalDate day, String name, Instant known) {
    private static Holiday of(CalendarId calendar, LocalDate day, List<Proclaimed> proclaimed) {
      return new Holiday(
          calendar,
          day,
          proclaimed.stream().map(Proclaimed::name).distinct().collect(Collectors.joining(", ")),
          proclaimed.stream().map(Proclaimed::known).max(Comparator.naturalOrder()).orElseThrow());
    }

    String key() {
      return RevocationForm.key(calendar, day);
    }
  }

  /// A holiday as the form names it.
  static String key(CalendarId calendar, LocalDate day) {
    return calendar + " " + day;
  }

  /// All that can be revoked, the latest day first.
  static List<Holiday> holding(Calendars calendars) {
    var holding = new ArrayList<Holiday>();
    calendars
        .proclaimed()
        .forEach((id, proclaimed) ->
            proclaimed.stream()
                .filter(Proclaimed::holds)
                .collect(Collectors.groupingBy(Proclaimed::day))
                .forEach((day, each) -> holding.add(Holiday.of(id, day, each))));
    holding.sort(Comparator.comparing(Holiday::day).reversed().thenComparing(Holiday::calendar));
    return holding;
  }

  static Optional<Holiday> holding(Calendars calendars, String key) {
    return holding(calendars).stream().filter(each -> each.key().equals(key)).findFirst();
  }

  /// @param now what nobody could know of by then is refused
  static Typed read(Fields fields, Calendars calendars, Instant now) {
    var typed = new TypedFields(fields);
    typed.required("source", "because");
    var holiday = holding(calendars, typed.text("holiday")).orElse(null);
    if (holiday == null) {
      typed.refuse("holiday", "amending.choose");
    }
    var where = holiday == null ? null : where(typed, holiday, calendars);
    var known = known(typed, holiday, calendars, now);
    var support = typed.support();
    if (!typed.isSound() || holiday == null || where == null || known == null || support == null) {
      return typed.faulty();
    }
    return new Typed.Sound(
        new Amendment.Revocation(
            where,
            holiday.day(),
            holiday.name(),
            new Revoked(known, typed.text("source"), support)),
        typed.text("because"));
  }

  /// The calendar that it was proclaimed in, or the region of it that was chosen, where it holds.
  private static @Nullable CalendarId where(
      TypedFields typed, Holiday holiday, Calendars calendars) {
    var text = typed.text("region");
    if (text.isEmpty()) {
      return holiday.calendar();
    }
    if (CalendarId.isValid(text)) {
      var region = new CalendarId(text);
      if (region.state().equals(holiday.calendar())
          && calendars
              .of(region)
              .filter(days ->
                  days.proclaimed().stream()
                      .anyMatch(each -> each.holds() && each.day().equals(holiday.day())))
              .isPresent()) {
        return region;
      }
    }
    typed.refuse("region", "amending.no-region");
    return null;
  }

  /// The regions of the calendars in which something can be revoked.
  static List<CalendarId> regions(Calendars calendars) {
    var states = holding(calendars).stream().map(Holiday::calendar).collect(Collectors.toSet());
    return calendars.ids().stream()
        .filter(id -> !id.equals(id.state()) && states.contains(id.state()))
        .toList();
  }

  /// Revoked on the very day on which it became known: from that moment on, as the beginning of the
  /// day may lie before it.
  private static @Nullable Instant known(
      TypedFields typed, @Nullable Holiday holiday, Calendars calendars, Instant now) {
    var zone = holiday == null ? null : calendars.zone(holiday.calendar()).orElseThrow();
    var known = typed.known(zone, now);
    if (known == null || holiday == null || zone == null || !known.isBefore(holiday.known())) {
      return known;
    }
    if (day(known, zone).equals(day(holiday.known(), zone))) {
      return holiday.known();
    }
    typed.refuse("known", "amending.before-known");
    return null;
  }

  private static LocalDate day(Instant at, ZoneId zone) {
    return LocalDate.ofInstant(at, zone);
  }
}
