package nansen.law.calendar;

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
  private static final long DAY = 24 * HOUR;

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
    var seconds = hours.amount() * HOUR + pausedSeconds;
    if (rule.onDaysOff == OnDaysOff.HOURS_RUN || seconds == 0) {
      var end = countedFrom.plusSeconds(seconds);
      return new Counted.Hours(rule, from, countedFrom, hours, zone, pausedSeconds, List.of(), end);
    }
    return standingStill(rule, from, countedFrom, hours, pausedSeconds, seconds, zone, days);
  }

  /// Counts day by day, and lets Sundays and holidays go by. Source: domstolloven § 149 second
  /// paragraph.
  private static Counted standingStill(
      Counting rule,
      Instant from,
      Instant countedFrom,
      Period hours,
      long pausedSeconds,
      long seconds,
      ZoneId zone,
      WorkingDays days) {
    var skipped = new ArrayList<DayOff>(2);
    var offset = zone.getRules().getOffset(countedFrom).getTotalSeconds();
    var start = countedFrom.getEpochSecond();
    var now = start;
    var nanos = countedFrom.getNano(); // carried to the end, unless the first day is off
    var left = seconds;
    var day = Math.floorDiv(now + offset, DAY);
    for (; days.covers(day); day++) {
      var midnight = startOf(day + 1, offset, zone);
      if (days.isHolidayOrSunday(day)) {
        skipped.add(days.dayOff(day));
        nanos = now == start ? 0 : nanos;
      } else if (now + left < midnight || (now + left == midnight && nanos == 0)) {
        var end = Instant.ofEpochSecond(now + left, nanos);
        return new Counted.Hours(rule, from, countedFrom, hours, zone, pausedSeconds, skipped, end);
      } else {
        left -= midnight - now;
      }
      now = midnight;
    }
    return new Counted.NoData(days.id(), LocalDate.ofEpochDay(day).getYear());
  }

  /// The start of a day in seconds of the epoch. The offset is a guess that is nearly always right
  /// and saves looking through the changes of the clock.
  private static long startOf(long epochDay, int offset, ZoneId zone) {
    var guess = Instant.ofEpochSecond(epochDay * DAY - offset);
    return zone.getRules().getOffset(guess).getTotalSeconds() == offset
        ? guess.getEpochSecond()
        : LocalDate.ofEpochDay(epochDay).atStartOfDay(zone).toEpochSecond();
  }

  /// The next full hour of the local clock, strictly after the moment: 09:00 gives 10:00. Source:
  /// Regulation (EEC, Euratom) No 1182/71 art. 3(1) first subparagraph.
  private static Instant nextFullHour(Instant moment, ZoneId zone) {
    var offset = zone.getRules().getOffset(moment).getTotalSeconds();
    var localSecond = moment.getEpochSecond() + offset;
    return Instant.ofEpochSecond(Math.floorDiv(localSecond, HOUR) * HOUR + HOUR - offset);
  }
}
