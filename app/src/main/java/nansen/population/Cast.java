package nansen.population;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nansen.people.CaseRole;
import nansen.people.NewEntry;
import nansen.people.PersonId;
import nansen.people.Said.TiedTo.Relation;

/// The people of one case.
///
/// @param id under which the applicant is kept
/// @param relative with whom the applicant came
record Cast(PersonId id, Applicant applicant, Optional<Relative> relative) {

  /// Somebody with a case of their own.
  ///
  /// @param relation what that one is to the applicant
  record Relative(PersonId id, Relation relation) {}

  /// Somebody as the registrar writes them down.
  record Member(PersonId id, CaseRole role, List<NewEntry> entries) {}

  /// All of them, the applicant first.
  List<Member> members(Chance chance) {
    var members = new ArrayList<Member>();
    var own =
        switch (applicant.registration()) {
          case WHOLE -> Telling.whole(chance, applicant.who(), applicant.birth());
          case HALF -> Telling.half(chance, applicant.who(), applicant.birth());
        };
    var tie = relative.map(it -> Telling.tie(chance, it.id(), it.relation()));
    members.add(
        new Member(id, CaseRole.APPLICANT, Stream.concat(own.stream(), tie.stream()).toList()));
    for (var child : applicant.children()) {
      var told = Optional.of(Applicant.told(chance, child));
      var entries = new ArrayList<>(Telling.whole(chance, child, told));
      entries.add(Telling.tie(chance, id, Relation.PARENT));
      members.add(new Member(new PersonId(chance.id()), CaseRole.CHILD, entries));
    }
    return members;
  }

  /// What is found of the applicant later, now and then.
  Optional<NewEntry> foundLater(Chance chance) {
    return chance.percent(10)
        ? Optional.of(Telling.found(chance, applicant.who()))
        : Optional.empty();
  }
}
