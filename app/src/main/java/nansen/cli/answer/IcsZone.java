package nansen.cli.answer;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Year;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.zone.ZoneOffsetTransitionRule;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A time zone as RFC 5545 wants it beside the events: the rules by which it now changes, from 1970
/// on. Good for due dates, which lie in years of the present rules.
final class IcsZone {
  private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss");
  private static final int FIRST_YEAR = 1970;

  private IcsZone() {}

  static void write(ZoneId zone, IcsText ics) {
    ics.raw("BEGIN", "VTIMEZONE");
    ics.raw("TZID", zone.getId());
    var rules = zone.getRules();
    if (rules.getTransitionRules().isEmpty()) {
      var offset = rules.getStandardOffset(Instant.MAX.minusSeconds(86_400L * 366));
      ics.raw("BEGIN", "STANDARD");
      ics.raw("DTSTART", LOCAL.format(LocalDateTime.of(FIRST_YEAR, 1, 1, 0, 0)));
      offsets(offset, offset, ics);
      ics.raw("END", "STANDARD");
    }
    for (var rule : rules.getTransitionRules()) {
      var isStandard = rule.getOffsetAfter().equals(rule.getStandardOffset());
      var part = isStandard ? "STANDARD" : "DAYLIGHT";
      ics.raw("BEGIN", part);
      ics.raw(
          "DTSTART",
          LOCAL.format(rule.createTransition(Year.of(FIRST_YEAR).getValue()).getDateTimeBefore()));
      ics.raw("RRULE", "FREQ=YEARLY;BYMONTH=" + rule.getMonth().getValue() + day(rule));
      offsets(rule.getOffsetBefore(), rule.getOffsetAfter(), ics);
      ics.raw("END", part);
    }
    ics.raw("END", "VTIMEZONE");
  }

  private static void offsets(ZoneOffset before, ZoneOffset after, IcsText ics) {
    ics.raw("TZOFFSETFROM", offset(before));
    ics.raw("TZOFFSETTO", offset(after));
  }

  private static String offset(ZoneOffset offset) {
    var minutes = Math.abs(offset.getTotalSeconds()) / 60;
    return "%s%02d%02d"
        .formatted(offset.getTotalSeconds() < 0 ? "-" : "+", minutes / 60, minutes % 60);
  }

  private static String day(ZoneOffsetTransitionRule rule) {
    var day = rule.getDayOfMonthIndicator();
    var weekday = rule.getDayOfWeek();
    if (weekday == null) {
      return ";BYMONTHDAY=" + day;
    }
    var name = weekday.name().substring(0, 2);
    if (day < 0) {
      return ";BYDAY=" + day + name;
    }
    if (rule.isMidnightEndOfDay() || rule.getLocalTime().isBefore(LocalTime.MIN)) {
      return ";BYDAY=" + name;
    }
    var days = IntStream.range(day, day + 7).mapToObj(Integer::toString);
    return ";BYDAY=" + name + ";BYMONTHDAY=" + days.collect(Collectors.joining(","));
  }
}
