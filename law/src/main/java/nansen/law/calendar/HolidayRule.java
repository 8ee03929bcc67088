package nansen.law.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/// On which date of a year a holiday falls, as data.
public sealed interface HolidayRule {

  /// The date in a year of the Gregorian calendar, null where the holiday does not occur in it.
  @Nullable LocalDate in(int year);

  /// One day, once.
  ///
  /// @param day the date
  record Once(LocalDate day) implements HolidayRule {
    @Override
    public @Nullable LocalDate in(int year) {
      return day.getYear() == year ? day : null;
    }
  }

  /// The same date every year; 29 February only in leap years.
  ///
  /// @param date the month and day
  record Yearly(MonthDay date) implements HolidayRule {
    @Override
    public @Nullable LocalDate in(int year) {
      return date.isValidYear(year) ? date.atYear(year) : null;
    }
  }

  /// A number of days from Easter Sunday of the Western churches: -2 is Good Friday.
  ///
  /// @param offset days after Easter Sunday, negative before it
  record FromEaster(int offset) implements HolidayRule {
    @Override
    public LocalDate in(int year) {
      return Easter.western(year).plusDays(offset);
    }
  }

  /// A number of days from Easter Sunday of the Orthodox churches, as a Gregorian date.
  ///
  /// @param offset days after Easter Sunday, negative before it
  record FromOrthodoxEaster(int offset) implements HolidayRule {
    @Override
    public LocalDate in(int year) {
      return Easter.orthodox(year).plusDays(offset);
    }
  }

  /// The first such weekday on or after a date: the Saturday on or after 20 June.
  ///
  /// @param weekday the day of the week
  /// @param earliest the first date it can fall on
  record OnOrAfter(DayOfWeek weekday, MonthDay earliest) implements HolidayRule {
    @Override
    public LocalDate in(int year) {
      return earliest.atYear(year).with(TemporalAdjusters.nextOrSame(weekday));
    }
  }

  /// The Monday after a date that falls on a weekend, nothing otherwise: the day given instead.
  ///
  /// @param date the month and day
  record MondayAfterWeekend(MonthDay date) implements HolidayRule {
    @Override
    public @Nullable LocalDate in(int year) {
      var day = date.atYear(year);
      return switch (day.getDayOfWeek()) {
        case MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY -> null;
        case SATURDAY, SUNDAY -> day.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
      };
    }
  }
}
