package nansen.law.calendar;

import java.time.ZoneId;
import java.util.List;

/// What an operator states about one calendar, as in `packs/calendars.yaml`.
///
/// What is stated for a state holds for its regions as well.
///
/// @param id the state, region or made-up calendar
/// @param zone where its days begin and end
/// @param base where its holidays come from before the corrections
/// @param source the statute that names the holidays, in words
/// @param support how well the source was checked, in the words of the law packs
/// @param corrections holidays added and taken away
/// @param proclaimed single holidays that became known later
public record CalendarDefinition(
    CalendarId id,
    ZoneId zone,
    Base base,
    String source,
    String support,
    List<Correction> corrections,
    List<Proclaimed> proclaimed) {

  /// Where the holidays of a calendar come from before the corrections.
  public enum Base {
    /// The table made when Nansen is built.
    TABLE,
    /// Nowhere: the corrections are the whole calendar.
    RULES_ALONE
  }

  /// Copies the lists.
  public CalendarDefinition {
    corrections = List.copyOf(corrections);
    proclaimed = List.copyOf(proclaimed);
  }
}
