package nansen.people;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Pattern;
import nansen.law.journal.When;
import nansen.names.evidence.Birth;
import nansen.names.evidence.CalendarOfBirth;

/// When somebody was born, as exactly as it was said and no more exactly: a year is a year and
/// never its first day.
public sealed interface BirthTime {

  /// Known to the day.
  record OnDay(LocalDate day) implements BirthTime {}

  /// Known to the month.
  record InMonth(YearMonth month) implements BirthTime {}

  /// Known to the year.
  record InYear(int year) implements BirthTime {}

  /// "About 1998": a year more or less.
  record About(int year) implements BirthTime {}

  /// Somewhere between two years, both included.
  record Between(int first, int last) implements BirthTime {
    public Between {
      if (last < first || last - first > 100) {
        throw new DateTimeException("from " + first + " to " + last);
      }
    }
  }

  /// In the terms of another calendar: a year, or a day of it.
  ///
  /// @param month 0 where only the year is known
  /// @param day 0 where only the year is known
  record Elsewhere(CalendarOfBirth calendar, int year, int month, int day) implements BirthTime {
    public Elsewhere {
      var months = calendar == CalendarOfBirth.ETHIOPIAN ? 13 : 12;
      if (year < 1 || year > 3000 || month < 0 || month > months || day < 0 || day > 31) {
        throw new DateTimeException(year + "-" + month + "-" + day);
      }
      if ((month == 0) != (day == 0)) {
        throw new DateTimeException("give the year alone, or the whole day");
      }
    }
  }

  /// As a journal has it: on a day, or between two.
  ///
  /// @param today nobody was born after it
  default When when(LocalDate today) {
    var span = span(Birth.Basis.STATED);
    var first = new When.Day(span.earliest());
    var last = new When.Day(span.latest().isAfter(today) ? today : span.latest());
    return first.equals(last) ? first : new When.Between(first, last);
  }

  /// As a span of days, to be compared with others.
  ///
  /// @param basis how it came to be known
  default Birth span(Birth.Basis basis) {
    return switch (this) {
      case OnDay(var day) -> Birth.on(day, basis);
      case InMonth(var month) -> Birth.in(month.getYear(), month.getMonthValue(), basis);
      case InYear(var year) -> Birth.in(year, basis);
      case About(var year) -> Birth.about(year, basis);
      case Between(var first, var last) ->
          new Birth(LocalDate.of(first, 1, 1), LocalDate.of(last, 12, 31), basis);
      case Elsewhere(var calendar, var year, var month, var day) ->
          day == 0 ? Birth.in(year, calendar, basis) : Birth.on(year, month, day, calendar, basis);
    };
  }

  /// How exactly it is said, on a form.
  enum Form {
    EXACT,
    ABOUT,
    BETWEEN
  }

  /// Reads what was typed: `1998`, `1998-03` or `1998-03-05`.
  ///
  /// @param last the last year of a span; empty for the others
  /// @throws DateTimeException where there is no such time, or it cannot be said in this way
  static BirthTime parse(Form form, CalendarOfBirth calendar, String first, String last) {
    var typed = Typed.of(first);
    if (calendar != CalendarOfBirth.GREGORIAN) {
      if (form != Form.EXACT) {
        throw new DateTimeException("a span in another calendar");
      }
      var elsewhere = new Elsewhere(calendar, typed.year(), typed.month(), typed.day());
      elsewhere.span(Birth.Basis.STATED);
      return elsewhere;
    }
    if (typed.year() < 1850 || typed.year() > 2150) {
      throw new DateTimeException("no year of a person alive: " + typed.year());
    }
    return switch (form) {
      case ABOUT -> new About(typed.yearAlone());
      case BETWEEN -> new Between(typed.yearAlone(), Typed.of(last).yearAlone());
      case EXACT ->
          typed.month() == 0
              ? new InYear(typed.year())
              : typed.day() == 0
                  ? new InMonth(YearMonth.of(typed.year(), typed.month()))
                  : new OnDay(LocalDate.of(typed.year(), typed.month(), typed.day()));
    };
  }

  /// A year, with a month and a day where they were typed; else nought.
  record Typed(int year, int month, int day) {
    private static final Pattern SHAPE =
        Pattern.compile("(\\d{3,4})(?:-(\\d{1,2})(?:-(\\d{1,2}))?)?");

    static Typed of(String text) {
      var shape = SHAPE.matcher(text);
      if (!shape.matches()) {
        throw new DateTimeException("not a year, month or day: " + text);
      }
      return new Typed(
          Integer.parseInt(shape.group(1)),
          shape.group(2) == null ? 0 : within(shape.group(2)),
          shape.group(3) == null ? 0 : within(shape.group(3)));
    }

    private static int within(String digits) {
      var number = Integer.parseInt(digits);
      if (number == 0) {
        throw new DateTimeException("months and days count from one");
      }
      return number;
    }

    int yearAlone() {
      if (month != 0) {
        throw new DateTimeException("give the year alone");
      }
      return year;
    }
  }
}
