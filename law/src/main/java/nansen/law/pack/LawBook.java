package nansen.law.pack;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import nansen.law.calendar.CalendarId;
import nansen.law.calendar.Calendars;
import nansen.law.calendar.Proclaimed;
import nansen.law.calendar.Revoked;

/// All packs that were read together, their common vocabulary and the calendars. Immutable.
public record LawBook(Calendars calendars, Vocabulary vocabulary, List<LawPack> packs) {
  public LawBook {
    packs = List.copyOf(packs);
  }

  /// This book with one more public holiday.
  ///
  /// @param calendar of the state, and so of all its regions; or of a region alone
  /// @throws IllegalArgumentException if the calendar is unknown, or has no data for that year
  public LawBook proclaiming(CalendarId calendar, Proclaimed holiday) {
    return new LawBook(calendars.proclaiming(calendar, holiday), vocabulary, packs);
  }

  /// This book without a public holiday that was proclaimed, see [Calendars#revoking].
  public LawBook revoking(CalendarId calendar, LocalDate day, Revoked revoked) {
    return new LawBook(calendars.revoking(calendar, day, revoked), vocabulary, packs);
  }

  /// The packs that bind a state, in the order of the book.
  public List<LawPack> binding(String country) {
    return packs.stream().filter(pack -> pack.states().containsKey(country)).toList();
  }

  /// The states that a pack names, bound by it or not yet or no longer, by their codes.
  public SortedSet<String> states() {
    var states = new TreeSet<String>();
    packs.forEach(pack -> states.addAll(pack.states().keySet()));
    return states;
  }

  public Optional<LawPack> pack(PackId id) {
    return packs.stream().filter(pack -> pack.id().equals(id)).findFirst();
  }

  /// The ids of all grounds of all routes.
  public List<String> groundIds() {
    return packs.stream()
        .flatMap(pack -> pack.routes().stream())
        .flatMap(route -> Stream.concat(route.gateway().stream(), route.grounds().stream()))
        .map(ground -> ground.id().value())
        .sorted()
        .toList();
  }

  /// The ids of all items of all check lists.
  public List<String> itemIds() {
    return packs.stream()
        .flatMap(pack -> pack.checkLists().stream())
        .flatMap(list -> list.items().stream())
        .map(item -> item.id().value())
        .sorted()
        .toList();
  }
}
