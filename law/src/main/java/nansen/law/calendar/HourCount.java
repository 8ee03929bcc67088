package nansen.law.calendar;

import java.time.Instant;
import java.time.LocalDate;
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
      LocalTime time,
      WorkingDays days) {
    var countedFrom = rule.firstHour == FirstHour.NEXT_FULL ? nextFullHour(from, time) : from;
    return count(rule, from, countedFrom, hours, pausedSeconds, time, days);
  }

  static Counted afterStartOf(
      Counting rule, LocalDate day, Period hours, LocalTime time, WorkingDays days) {
    var start = Instant.ofEpochSecond(time.startOf(day.toEpochDay()));
    return count(rule, start, start, hours, 0, time, days);
  }

  static Counted afterEndOf(
      Counting rule,
      LocalDate day,
      Period hours,
      long pausedSeconds,
      LocalTime time,
      WorkingDays days) {
    var end = Instant.ofEpochSecond(time.startOf(day.toEpochDay() + 1));
    return count(rule, end, end, hours, pausedSeconds, time, days);
  }

  private static Counted count(
      Counting rule,
      Instant from,
      Instant countedFrom,
      Period hours,
      long pausedSeconds,
      LocalTime time,
      WorkingDays days) {
    if (hours.unit() != Unit.HOURS) {
      throw new IllegalArgumentException(hours + " is not in hours");
    }
    if (pausedSeconds < 0) {
      throw new IllegalArgumentException("paused for " + pausedSeconds + " seconds");
    }
    var seconds = hours.amount() * HOUR + pausedSeconds;
    if (rule.onDaysOff == OnDaysOff.HOURS_RUN || seconds == 0) {
      var end = countedFrom.plusSeconds(seconds);
      return new Counted.Hours(
          rule, from, countedFrom, hours, time.zone(), pausedSeconds, List.of(), end);
    }
    return standingStill(rule, from, countedFrom, hours, pausedSeconds, seconds, time, days);
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
      LocalTime time,
      WorkingDays days) {
    var skipped = new ArrayList<DayOff>(2);
    var start = countedFrom.getEpochSecond();
    var now = start;
    var nanos = countedFrom.getNano(); // carried to the end, unless the first day is off
    var left = seconds;
    var day = time.epochDay(now);
    for (; days.covers(day); day++) {
      var midnight = time.startOf(day + 1);
      if (days.isHolidayOrSunday(day)) {
        skipped.add(days.dayOff(day));
        nanos = now == start ? 0 : nanos;
      } else if (now + left < midnight || (now + left == midnight && nanos == 0)) {
        var end = Instant.ofEpochSecond(now + left, nanos);
        return new Counted.Hours(
            rule, from, countedFrom, hours, time.zone(), pausedSeconds, skipped, end);
      } else {
        left -= midnight - now;
      }
      now = midnight;
    }
    return new Counted.NoData(days.id(), LocalDate.ofEpochDay(day).getYear());
  }

  /// The next full hour of the local clock, strictly after the moment: 09:00 gives 10:00. Source:
  /// Regulation (EEC, Euratom) No 1182/71 art. 3(1) first subparagraph.
  private static Instant nextFullHour(Instant moment, LocalTime time) {
    var offset = time.offset(moment.getEpochSecond());
    var localSecond = moment.getEpochSecond() + offset;
    return Instant.ofEpochSecond(Math.floorDiv(localSecond, HOUR) * HOUR + HOUR - offset);
  }
}
