package nansen.law.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import nansen.law.calendar.Counting.FirstHour;
import nansen.law.calendar.Counting.OnDaysOff;

/// Counting in hours. Hours are elapsed time: the night the clocks change does not lengthen or
/// shorten a limit.
final class HourCount {

  private static final long HOUR = 3600;

  private HourCount() {}

  static Counted after(
      Counting rule,
      Instant from,
      Period hours,
      long pausedSeconds,
      ZoneId zone,
      WorkingDays days) {
    if (pausedSeconds < 0) {
      throw new IllegalArgumentException("paused for " + pausedSeconds + " seconds");
    }
    var countedFrom = rule.firstHour == FirstHour.NEXT_FULL ? nextFullHour(from, zone) : from;
    return count(rule, from, countedFrom, hours, pausedSeconds, zone, days);
  }

  static Counted afterStartOf(
      Counting rule, LocalDate day, Period hours, ZoneId zone, WorkingDays days) {
    var start = day.atStartOfDay(zone).toInstant();
    return count(rule, start, start, hours, 0, zone, days);
  }

  private static Counted count(
      Counting rule,
      Instant from,
      Instant countedFrom,
      Period hours,
      long pausedSeconds,
      ZoneId zone,
      WorkingDays days) {
    if (hours.unit() != Unit.HOURS) {
      throw new IllegalArgumentException(hours + " is not in hours");
    }
    var length = Duration.ofSeconds(hours.amount() * HOUR + pausedSeconds);
    if (rule.onDaysOff == OnDaysOff.HOURS_RUN || length.isZero()) {
      var end = countedFrom.plus(length);
      return new Counted.Hours(rule, from, countedFrom, hours, zone, pausedSeconds, List.of(), end);
    }
    return standingStill(rule, from, countedFrom, hours, pausedSeconds, length, zone, days);
  }

  /// Counts day by day, and lets Sundays and holidays go by. Source: domstolloven § 149 second
  /// paragraph.
  private static Counted standingStill(
      Counting rule,
      Instant from,
      Instant countedFrom,
      Period hours,
      long pausedSeconds,
      Duration length,
      ZoneId zone,
      WorkingDays days) {
    var skipped = new ArrayList<DayOff>();
    var day = countedFrom.atZone(zone).toLocalDate();
    var now = countedFrom;
    var left = length;
    while (true) {
      if (!days.covers(day)) {
        return new Counted.NoData(days.id(), day.getYear());
      }
      var tomorrow = day.plusDays(1);
      var midnight = tomorrow.atStartOfDay(zone).toInstant();
      if (days.isHolidayOrSunday(day)) {
        skipped.add(days.dayOff(day.toEpochDay()));
      } else {
        var end = now.plus(left);
        if (!end.isAfter(midnight)) {
          return new Counted.Hours(
              rule, from, countedFrom, hours, zone, pausedSeconds, skipped, end);
        }
        left = left.minus(Duration.between(now, midnight));
      }
      now = midnight;
      day = tomorrow;
    }
  }

  /// The next full hour of the local clock, strictly after the moment: 09:00 gives 10:00. Source:
  /// Regulation (EEC, Euratom) No 1182/71 art. 3(1) first subparagraph.
  private static Instant nextFullHour(Instant moment, ZoneId zone) {
    var offset = zone.getRules().getOffset(moment).getTotalSeconds();
    var localSecond = moment.getEpochSecond() + offset;
    return Instant.ofEpochSecond(Math.floorDiv(localSecond, HOUR) * HOUR + HOUR - offset);
  }
}
