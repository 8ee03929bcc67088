package nansen.law.calendar;

/// What a time limit is expressed in.
///
/// The units are kept apart because the law counts them differently: 24 hours are not one day, five
/// working days are not a week, and four weeks are not a month.
public enum Unit {
  /// Hours on the clock; see each [Counting] for where the first one begins.
  HOURS("hour"),
  /// Calendar days; days off inside the period are counted.
  DAYS("day"),
  /// Days other than Saturdays, Sundays and public holidays; only these are counted.
  WORKING_DAYS("working day"),
  /// Weeks, ending on the weekday of the event.
  WEEKS("week"),
  /// Months, ending on the date number of the event, or on the last day of a shorter month.
  MONTHS("month"),
  /// Years, ending on the date of the event; 29 February ends on 28 February in a common year.
  YEARS("year");

  private final String word;

  Unit(String word) {
    this.word = word;
  }

  /// The unit as written after a number: `of(1)` is "working day", `of(3)` is "working days".
  String of(int amount) {
    return amount == 1 ? word : word + "s";
  }
}
