package nansen.people;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The names by which people are found, made anew from what was written of them: where the table
/// was emptied or altered, or names are found in other ways than when it was made.
@Service
public class KnownNames {
  private final PersonTable persons;
  private final ParticipationTable parts;
  private final KnownNameTable names;

  KnownNames(PersonTable persons, ParticipationTable parts, KnownNameTable names) {
    this.persons = persons;
    this.parts = parts;
    this.names = names;
  }

  /// Puts right what is otherwise of those who take or took part in some cases. Nobody who writes
  /// of others waits.
  ///
  /// @return the cases of those in whom something was
  @Transactional
  public Set<UUID> remake(Collection<UUID> cases) {
    var ever = parts.ever(cases);
    var suspect = wrong(ever.values().stream().flatMap(List::stream).collect(Collectors.toSet()));
    if (suspect.isEmpty()) {
      return Set.of();
    }
    persons.lock(suspect);
    var wrong = wrong(suspect); // what somebody wrote meanwhile is right
    var entries = persons.identities(wrong);
    wrong.forEach(
        id -> names.replace(id, PersonFile.standingNames(id, entries.getOrDefault(id, List.of()))));
    return ever.entrySet().stream()
        .filter(each -> each.getValue().stream().anyMatch(wrong::contains))
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  /// Those of whom the table has something else than was written.
  private Set<PersonId> wrong(Set<PersonId> ids) {
    var entries = persons.identities(ids);
    var kept = names.kept(ids);
    var wrong = new HashSet<PersonId>();
    for (var id : ids) {
      var made =
          KnownNameTable.rows(id, PersonFile.standingNames(id, entries.getOrDefault(id, List.of())))
              .stream()
              .map(KnownNameTable.Kept::of)
              .toList();
      if (!made.equals(kept.getOrDefault(id, List.of()))) {
        wrong.add(id);
      }
    }
    return wrong;
  }
}
