package nansen.law.calendar;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/// What an operator states about one calendar, as in `packs/calendars.yaml`.
///
/// What is stated for a state holds for its regions as well.
///
/// @param id the state, region or made-up calendar
/// @param zone where its days begin and end
/// @param base where its holidays come from before the corrections
/// @param firstYear the first year there is data for, not before [#FIRST_YEAR]
/// @param lastYear the last year there is data for, not after [#LAST_YEAR]
/// @param source the statute that names the holidays, in words
/// @param support how well the source was checked, in the words of the law packs
/// @param corrections holidays added and taken away
/// @param proclaimed single holidays that became known later
/// @param revokedHere of a region: holidays proclaimed for its state that are none there
public record CalendarDefinition(
    CalendarId id,
    ZoneId zone,
    Base base,
    int firstYear,
    int lastYear,
    String source,
    String support,
    List<Correction> corrections,
    List<Proclaimed> proclaimed,
    List<RevokedHere> revokedHere) {

  /// The first year of the table.
  public static final int FIRST_YEAR = HolidayTable.FIRST_YEAR;

  /// The last year of the table.
  public static final int LAST_YEAR = HolidayTable.LAST_YEAR;

  /// Where the holidays of a calendar come from before the corrections.
  public enum Base {
    /// The table made when Nansen is built.
    TABLE,
    /// Nowhere: the corrections are the whole calendar.
    RULES_ALONE
  }

  /// Copies the lists.
  ///
  /// @throws IllegalArgumentException if the years are in the wrong order or outside the table
  public CalendarDefinition {
    if (firstYear < FIRST_YEAR || firstYear > lastYear || lastYear > LAST_YEAR) {
      throw new IllegalArgumentException(id + ": years " + firstYear + " to " + lastYear);
    }
    corrections = List.copyOf(corrections);
    proclaimed = List.copyOf(proclaimed);
    revokedHere = List.copyOf(revokedHere);
  }

  /// The same of another calendar that has no definition of its own: what is stated for the state
  /// already holds there.
  CalendarDefinition ofRegion(CalendarId region) {
    return new CalendarDefinition(
        region, zone, base, firstYear, lastYear, source, support, List.of(), List.of(), List.of());
  }

  /// The same with one more holiday.
  CalendarDefinition proclaiming(Proclaimed holiday) {
    var all = new ArrayList<>(proclaimed);
    all.add(holiday);
    return of(all, revokedHere);
  }

  /// The same, where what was proclaimed for a day and known when it was revoked holds no more.
  CalendarDefinition revoking(LocalDate day, Revoked revoked) {
    var here = new RevokedHere(day, revoked);
    return of(
        proclaimed.stream().map(each -> each.holds() ? here.of(each) : each).toList(), revokedHere);
  }

  /// The same of a region in which what was proclaimed for its state holds no more.
  CalendarDefinition revokingHere(RevokedHere day) {
    var all = new ArrayList<>(revokedHere);
    all.add(day);
    return of(proclaimed, all);
  }

  private CalendarDefinition of(List<Proclaimed> days, List<RevokedHere> here) {
    return new CalendarDefinition(
        id, zone, base, firstYear, lastYear, source, support, corrections, days, here);
  }

  /// Whether the table has this calendar.
  public static boolean isInTable(CalendarId id) {
    return HolidayTable.IDS.contains(id.value());
  }
}
