package nansen.names.evidence;

import java.time.LocalDate;

/// Calendars in which people know their birth.
public enum CalendarOfBirth {
  GREGORIAN(0) {
    @Override
    LocalDate day(int year, int month, int day) {
      return LocalDate.of(year, month, day);
    }
  },

  /// Of Iran and Afghanistan; leap years by the cycle of 33, right from 1178 to 1633 of it.
  SOLAR_HIJRI(0) {
    @Override
    LocalDate day(int year, int month, int day) {
      var months = month <= 7 ? 31L * (month - 1) : 30L * (month - 1) + 6;
      return ofJulianDay(
          1_948_319 + 365L * (year - 1) + Math.floorDiv(8L * year + 21, 33) + months + day);
    }
  },

  /// By the civil rule; what is seen of the moon differs by a day or two.
  LUNAR_HIJRI(2) {
    @Override
    LocalDate day(int year, int month, int day) {
      return ofJulianDay(
          Math.floorDiv(11L * year + 3, 30)
              + 354L * year
              + 30L * month
              - Math.floorDiv(month - 1, 2)
              + day
              + 1_948_440
              - 385);
    }
  },

  /// Of Ethiopia and Eritrea, seven or eight years behind.
  ETHIOPIAN(0) {
    @Override
    LocalDate day(int year, int month, int day) {
      return ofJulianDay(
          1_723_856 + 365 + 365L * (year - 1) + Math.floorDiv(year, 4) + 30L * month + day - 31);
    }
  };

  private static final long JULIAN_DAY_OF_1970 = 2_440_588;

  private final int uncertainDays;

  CalendarOfBirth(int uncertainDays) {
    this.uncertainDays = uncertainDays;
  }

  /// The day of the common calendar; month and day from 1.
  abstract LocalDate day(int year, int month, int day);

  /// By how many days a date may be off.
  int uncertainDays() {
    return uncertainDays;
  }

  private static LocalDate ofJulianDay(long day) {
    return LocalDate.ofEpochDay(day - JULIAN_DAY_OF_1970);
  }
}
