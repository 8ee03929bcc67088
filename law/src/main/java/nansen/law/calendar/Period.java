package nansen.law.calendar;

import java.util.Optional;

/// The length of a time limit, as the provision states it: a number and a unit.
///
/// A period is never converted into another unit, since the law does not. The amount 0 stands for
/// "on the same day".
///
/// @param amount how many units, 0 to [#MOST]
/// @param unit what is counted
public record Period(int amount, Unit unit) {

  /// The largest amount taken: far above any time limit in law, and low enough that no sum of a
  /// date and a period overflows.
  public static final int MOST = 99_999;

  /// @throws IllegalArgumentException if the amount is negative or above [#MOST]
  public Period {
    if (amount < 0 || amount > MOST) {
      throw new IllegalArgumentException("amount must be 0 to " + MOST + ", not " + amount);
    }
  }

  /// Reads a period as [#toString()] writes it: "72 hours", "1 day", "3 working days", "0 days".
  ///
  /// Strict on purpose, so that a period has one spelling: "1 days", "03 days", "three days" and "3
  /// days" are not periods.
  ///
  /// @return the period, or nothing if the text is not one
  public static Optional<Period> parse(String text) {
    var space = text.indexOf(' ');
    if (space < 1 || space > 5) {
      return Optional.empty();
    }
    var amount = 0;
    for (var i = 0; i < space; i++) {
      var digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return Optional.empty();
      }
      amount = amount * 10 + digit;
    }
    for (var unit : Unit.values()) {
      var period = new Period(amount, unit);
      if (period.toString().equals(text)) {
        return Optional.of(period);
      }
    }
    return Optional.empty();
  }

  /// This period and another one of the same unit: 6 months and 6 months are 12 months, counted
  /// once from the event. That is not the same as counting six months twice.
  ///
  /// @throws IllegalArgumentException if the units differ, or the sum is above [#MOST]
  public Period plus(Period more) {
    if (unit != more.unit) {
      throw new IllegalArgumentException(this + " and " + more + " are not of one unit");
    }
    return new Period(amount + more.amount, unit);
  }

  /// The number and the unit: "3 working days", "1 month".
  @Override
  public String toString() {
    return amount + " " + unit.of(amount);
  }
}
