package nansen.law.calendar;

import java.time.LocalDate;

/// Easter Sunday, by the two reckonings in use in Europe.
final class Easter {

  private Easter() {}

  /// Easter Sunday of the Western churches: the anonymous Gregorian algorithm.
  static LocalDate western(int year) {
    var golden = year % 19;
    var century = year / 100;
    var ofCentury = year % 100;
    var moonShift = (century - (century + 8) / 25 + 1) / 3;
    var epact = (19 * golden + century - century / 4 - moonShift + 15) % 30;
    var toSunday = (32 + 2 * (century % 4) + 2 * (ofCentury / 4) - epact - ofCentury % 4) % 7;
    var late = (golden + 11 * epact + 22 * toSunday) / 451;
    var sum = epact + toSunday - 7 * late + 114;
    return LocalDate.of(year, sum / 31, sum % 31 + 1);
  }

  /// Easter Sunday of the Orthodox churches: Meeus' Julian algorithm, moved to the Gregorian
  /// calendar. The distance between the calendars is 13 days from March 1900 to February 2100.
  static LocalDate orthodox(int year) {
    var epact = (19 * (year % 19) + 15) % 30;
    var toSunday = (2 * (year % 4) + 4 * (year % 7) - epact + 34) % 7;
    var sum = epact + toSunday + 114;
    var calendarsApart = year / 100 - year / 400 - 2;
    return LocalDate.of(year, sum / 31, sum % 31 + 1).plusDays(calendarsApart);
  }
}
