package nansen.casefile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import nansen.law.calendar.Proclaimed;
import nansen.law.standing.LocalLaw;

/// Two laws of a place that differ in days off alone, or not at all: whatever was assessed under
/// the one, and never asked its calendar about one of these days, is the same under the other.
///
/// @param law names the one, see [ReadyLaw.Local#digest]
/// @param days in which they differ
record Spared(String law, Set<LocalDate> days) {
  Spared {
    days = Set.copyOf(days);
  }

  /// Those of the places for which that can be said.
  static List<Spared> between(ReadyLaw law, ReadyLaw other, List<JournalTable.Where> places) {
    var spared = new ArrayList<Spared>();
    for (var place : places) {
      var one = law.at(place.country(), place.calendar());
      var two = other.at(place.country(), place.calendar());
      if (one.isPresent() && two.isPresent()) {
        between(one.get(), two.get()).ifPresent(spared::add);
      }
    }
    return spared;
  }

  static Optional<Spared> between(ReadyLaw.Local law, ReadyLaw.Local other) {
    if (!sameTexts(law.laws(), other.laws())) {
      return Optional.empty();
    }
    var before = Set.copyOf(law.place().workingDays().proclaimed());
    var after = Set.copyOf(other.place().workingDays().proclaimed());
    var differ = new HashSet<Proclaimed>(before);
    differ.addAll(after);
    differ.removeIf(day -> before.contains(day) && after.contains(day));
    var days = new TreeSet<LocalDate>();
    differ.forEach(each -> days.add(each.day()));
    return Optional.of(new Spared(law.digest(), days));
  }

  /// The digest of a pack names its text, the vocabulary, the switches and the calendars as they
  /// were written, with their years.
  private static boolean sameTexts(List<LocalLaw> laws, List<LocalLaw> others) {
    if (laws.size() != others.size()) {
      return false;
    }
    for (var i = 0; i < laws.size(); i++) {
      if (!laws.get(i).pack().digest().equals(others.get(i).pack().digest())
          || !laws.get(i).national().equals(others.get(i).national())) {
        return false;
      }
    }
    return true;
  }
}
