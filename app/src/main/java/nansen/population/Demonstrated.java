package nansen.population;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nansen.people.PersonId;

/// The cases of a new demonstration are there: for rooms above, which show what they are for by
/// something of their own.
///
/// @param cases of the demonstration's first caseworker
public record Demonstrated(List<Case> cases) {
  public Demonstrated {
    cases = List.copyOf(cases);
  }

  /// One of them.
  ///
  /// @param opened the day on which it was
  /// @param kinds of its facts
  public record Case(UUID id, PersonId applicant, LocalDate opened, Set<String> kinds) {
    public Case {
      kinds = Set.copyOf(kinds);
    }
  }
}
