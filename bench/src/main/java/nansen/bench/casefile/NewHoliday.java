package nansen.bench.casefile;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import nansen.law.calendar.Proclaimed;

/// A public holiday that is proclaimed while many cases are open.
///
/// @param day a working day before
record NewHoliday(LocalDate day) {

  /// The Wednesday of the week after next.
  static NewHoliday soon() {
    var today = LocalDate.now(ZoneOffset.UTC);
    return new NewHoliday(today.plusWeeks(1).with(TemporalAdjusters.next(DayOfWeek.WEDNESDAY)));
  }

  /// The holiday of a state, known since yesterday.
  Proclaimed proclaimed() {
    var known = LocalDate.now(ZoneOffset.UTC).minusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    return new Proclaimed(day, "Day of the measurement", known, "made up", "read");
  }
}
