package nansen.law.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// The rules of counting. A law pack names one by its id and cites it.
///
/// Every rule is the same four parts, set differently: what happens to a last day that is off, what
/// becomes of a short period, where the first hour begins, and whether hours run on days off. In
/// every rule the day of the event is not counted, days off inside a period in days or longer are
/// counted, months and years end on the date number of the event (or the last day of a shorter
/// month), and a period counted backwards is not moved.
public enum Counting {
  /// The general rule of the Union, article 3 entire.
  REGULATION_1182_71(
      "regulation-1182-71",
      "Regulation (EEC, Euratom) No 1182/71 art. 3",
      "partial",
      LastDay.MOVES,
      ShortPeriod.TWO_WORKING_DAYS,
      FirstHour.NEXT_FULL,
      OnDaysOff.HOURS_RUN),

  /// The general rule without its article 3(5), which was seen in secondary sources only.
  REGULATION_1182_71_WITHOUT_3_5(
      "regulation-1182-71-without-3-5",
      "Regulation (EEC, Euratom) No 1182/71 art. 3(1) to (4)",
      "partial",
      LastDay.MOVES,
      ShortPeriod.AS_IT_IS,
      FirstHour.NEXT_FULL,
      OnDaysOff.HOURS_RUN),

  /// The general rule read so that a last day is never moved: for limits on liberty or stay, where
  /// only the raw end is safe.
  REGULATION_1182_71_NO_ROLL(
      "regulation-1182-71-no-roll",
      "Regulation (EEC, Euratom) No 1182/71 art. 3(1) to (3)",
      "interpretation",
      LastDay.STAYS,
      ShortPeriod.AS_IT_IS,
      FirstHour.NEXT_FULL,
      OnDaysOff.HOURS_RUN),

  /// The Asylum Procedure Regulation; hours and working days as in the general rule.
  APR_73(
      "apr-73",
      "Regulation (EU) 2024/1348 art. 73",
      "read",
      LastDay.MOVES,
      ShortPeriod.AS_IT_IS,
      FirstHour.NEXT_FULL,
      OnDaysOff.HOURS_RUN),

  /// The Asylum and Migration Management Regulation; hours and working days as in the general rule.
  AMMR_75(
      "ammr-75",
      "Regulation (EU) 2024/1351 art. 75",
      "read",
      LastDay.MOVES,
      ShortPeriod.AS_IT_IS,
      FirstHour.NEXT_FULL,
      OnDaysOff.HOURS_RUN),

  /// The Return Border Procedure Regulation; hours and working days as in the general rule.
  RBPR_11(
      "rbpr-11",
      "Regulation (EU) 2024/1349 art. 11",
      "read",
      LastDay.MOVES,
      ShortPeriod.AS_IT_IS,
      FirstHour.NEXT_FULL,
      OnDaysOff.HOURS_RUN),

  /// The Dublin III Regulation: days off are counted, and no moving of the last day is written.
  DUBLIN_III_42(
      "dublin-iii-42",
      "Regulation (EU) No 604/2013 art. 42",
      "partial",
      LastDay.STAYS,
      ShortPeriod.AS_IT_IS,
      FirstHour.NEXT_FULL,
      OnDaysOff.HOURS_RUN),

  /// The Norwegian general rule. Hours are elapsed time, and stand still on Sundays and holidays.
  DOMSTOLLOVEN_148_149(
      "domstolloven-148-149",
      "domstolloven §§ 148 and 149",
      "read",
      LastDay.MOVES,
      ShortPeriod.AS_IT_IS,
      FirstHour.AT_ONCE,
      OnDaysOff.HOURS_STAND_STILL),

  /// Norwegian administrative appeals: the rule of domstolloven, by reference.
  FORVALTNINGSLOVEN_30(
      "forvaltningsloven-30",
      "forvaltningsloven § 30, domstolloven §§ 148 and 149",
      "read",
      LastDay.MOVES,
      ShortPeriod.AS_IT_IS,
      FirstHour.AT_ONCE,
      OnDaysOff.HOURS_STAND_STILL),

  /// Norwegian limits to which § 149 does not apply: utlendingsloven § 106 a, straffeprosessloven §
  /// 183, and the longest times a person may be detained.
  DOMSTOLLOVEN_148(
      "domstolloven-148",
      "domstolloven § 148",
      "read",
      LastDay.STAYS,
      ShortPeriod.AS_IT_IS,
      FirstHour.AT_ONCE,
      OnDaysOff.HOURS_RUN);

  /// What becomes of a last day that is a Saturday, Sunday or holiday.
  enum LastDay {
    MOVES,
    STAYS
  }

  /// What becomes of a period of two days or more that holds fewer than two working days.
  enum ShortPeriod {
    TWO_WORKING_DAYS,
    AS_IT_IS
  }

  /// Where the first hour of a period in hours begins.
  enum FirstHour {
    /// With the next full hour by the clock on the wall: the hour of the event is not counted, and
    /// an event exactly at nine counts from ten.
    NEXT_FULL,
    /// With the event.
    AT_ONCE
  }

  /// Whether a period in hours runs on Sundays and holidays.
  enum OnDaysOff {
    HOURS_RUN,
    HOURS_STAND_STILL
  }

  private final String id;
  private final String cite;
  private final String support;
  final LastDay lastDay;
  final ShortPeriod shortPeriod;
  final FirstHour firstHour;
  final OnDaysOff onDaysOff;

  Counting(
      String id,
      String cite,
      String support,
      LastDay lastDay,
      ShortPeriod shortPeriod,
      FirstHour firstHour,
      OnDaysOff onDaysOff) {
    this.id = id;
    this.cite = cite;
    this.support = support;
    this.lastDay = lastDay;
    this.shortPeriod = shortPeriod;
    this.firstHour = firstHour;
    this.onDaysOff = onDaysOff;
  }

  /// The rule's name in law packs: "regulation-1182-71".
  public String id() {
    return id;
  }

  /// The provision.
  public String cite() {
    return cite;
  }

  /// How far the provision was seen, in the words of the law packs: "read", "interpretation" or
  /// "partial".
  public String support() {
    return support;
  }

  /// The rule of this name, or nothing.
  public static Optional<Counting> byId(String id) {
    for (var rule : values()) {
      if (rule.id.equals(id)) {
        return Optional.of(rule);
      }
    }
    return Optional.empty();
  }

  /// Counts forward from the day of an event.
  ///
  /// A period of 0 is the day of the event itself and is never moved.
  ///
  /// @param from the day of the event, in the local calendar; not counted
  /// @param period days, working days, weeks, months or years
  /// @param pausedDays calendar days the period stood still: they move the raw end, before the rule
  ///   about days off. 0 for working days, where a pause changes the amount instead
  /// @return [Counted.Days], or [Counted.NoData] if the rule needs a year the calendar does not
  ///   cover
  /// @throws IllegalArgumentException if the period is in hours, pausedDays is negative, or not 0
  ///   for working days
  public Counted after(LocalDate from, Period period, int pausedDays, WorkingDays days) {
    return DayCount.after(this, from, period, pausedDays, days);
  }

  /// Counts backwards from the day of an event: the last day that is still so long before it. Never
  /// moved, since acting earlier is always possible and acting later may be too late.
  ///
  /// @param event the day of the event, in the local calendar; not counted
  /// @param period days, working days, weeks, months or years
  /// @return [Counted.Backward], or [Counted.NoData] for working days in a year not covered
  /// @throws IllegalArgumentException if the period is in hours
  public Counted before(LocalDate event, Period period, WorkingDays days) {
    return DayCount.before(this, event, period, days);
  }

  /// Counts hours from the moment of an event.
  ///
  /// @param from the moment of the event
  /// @param hours a period in hours
  /// @param pausedSeconds seconds the period stood still, added to it; leave out Sundays and
  ///   holidays where hours stand still on them anyway
  /// @param time where the hours of the clock and the days begin
  /// @return [Counted.Hours], or [Counted.NoData] if hours stand still on holidays and the calendar
  ///   does not cover a year on the way
  /// @throws IllegalArgumentException if the period is not in hours, or pausedSeconds is negative
  public Counted after(
      Instant from, Period hours, long pausedSeconds, LocalTime time, WorkingDays days) {
    return HourCount.after(this, from, hours, pausedSeconds, time, days);
  }

  /// Counts hours where only the day of the event is known: from the start of that day, and without
  /// leaving out an hour. The earliest end the facts allow.
  ///
  /// @param day the day of the event
  /// @param hours a period in hours
  /// @param time where the day begins
  /// @return as for a moment
  /// @throws IllegalArgumentException if the period is not in hours
  public Counted afterStartOf(LocalDate day, Period hours, LocalTime time, WorkingDays days) {
    return HourCount.afterStartOf(this, day, hours, time, days);
  }

  /// Counts hours where only the day of the event is known: from the end of that day, where the
  /// hour in which it happened ends too. No event of that day gives a later end.
  ///
  /// @param day the day of the event
  /// @param hours a period in hours
  /// @param pausedSeconds as for a moment
  /// @param time where the day ends
  /// @return as for a moment
  /// @throws IllegalArgumentException if the period is not in hours, or pausedSeconds is negative
  public Counted afterEndOf(
      LocalDate day, Period hours, long pausedSeconds, LocalTime time, WorkingDays days) {
    return HourCount.afterEndOf(this, day, hours, pausedSeconds, time, days);
  }
}
