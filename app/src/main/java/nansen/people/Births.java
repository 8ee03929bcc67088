package nansen.people;

import java.util.List;
import java.util.UUID;
import nansen.access.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What somebody at a page says of people, told to the cases that are about them as far as it is a
/// birth: the law counts from it, and nothing is asked twice.
@Service
class Births {
  private final People people;
  private final ApplicationEventPublisher rooms;

  Births(People people, ApplicationEventPublisher rooms) {
    this.people = people;
    this.rooms = rooms;
  }

  /// As [People#enter].
  @Transactional
  Kept enter(
      Actor actor, UUID caseId, CaseRole role, UUID key, PersonId id, List<NewEntry> entries) {
    var kept = people.enter(actor, caseId, role, key, id, entries);
    if (kept instanceof Kept.Taken && role == CaseRole.APPLICANT) {
      entries.forEach(entry -> tell(actor, caseId, entry, null));
    }
    return kept;
  }

  /// As [People#record].
  ///
  /// @param file what was known of the person before
  @Transactional
  Kept record(Actor actor, PersonFile file, UUID key, List<NewEntry> entries) {
    var kept = people.record(actor, file.id(), key, entries);
    if (kept instanceof Kept.Taken
        && entries.stream().anyMatch(entry -> entry.kind() == Said.Kind.BIRTH)) {
      for (var part : people.cases(actor, file.id())) {
        if (part.role() == CaseRole.APPLICANT) {
          entries.forEach(entry -> tell(actor, part.caseId(), entry, before(file, entry)));
        }
      }
    }
    return kept;
  }

  private void tell(Actor actor, UUID caseId, NewEntry entry, @Nullable BirthTime before) {
    if (entry.kind() == Said.Kind.BIRTH) {
      rooms.publishEvent(
          new BirthTold(actor, caseId, entry.id(), time(entry.said()), before, entry.saidBy()));
    }
  }

  private static @Nullable BirthTime before(PersonFile file, NewEntry entry) {
    return file.entries().stream()
        .filter(each -> each.id().equals(entry.amends()))
        .map(each -> time(each.said()))
        .findFirst()
        .orElse(null);
  }

  private static @Nullable BirthTime time(@Nullable Said said) {
    return said instanceof Said.Born(var time) ? time : null;
  }
}
