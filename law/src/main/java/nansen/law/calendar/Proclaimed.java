package nansen.law.calendar;

import java.time.Instant;
import java.time.LocalDate;

/// A single holiday proclaimed after the calendar was made, for instance a day of national
/// mourning.
///
/// It counts only in standings asked for as known at that moment or later: a due date computed
/// before the proclamation is reproduced as it was.
///
/// @param day the date
/// @param name the day's name in English
/// @param known when it could be known, usually the publication in the gazette
/// @param source the statute or gazette notice
/// @param support how well the source was checked, in the words of the law packs
public record Proclaimed(
    LocalDate day, String name, Instant known, String source, String support) {}
