package nansen.law.pack;

import java.util.List;
import java.util.Optional;
import nansen.law.calendar.Calendars;

/// All packs that were read together, their common vocabulary and the calendars. Immutable.
public record LawBook(Calendars calendars, Vocabulary vocabulary, List<LawPack> packs) {
  public LawBook {
    packs = List.copyOf(packs);
  }

  /// The packs that bind a state, in the order of the book.
  public List<LawPack> binding(String country) {
    return packs.stream().filter(pack -> pack.states().containsKey(country)).toList();
  }

  public Optional<LawPack> pack(PackId id) {
    return packs.stream().filter(pack -> pack.id().equals(id)).findFirst();
  }
}
