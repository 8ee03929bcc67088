package nansen.casefile;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import nansen.access.Access;
import nansen.access.Audit;
import nansen.database.Trips;
import nansen.people.PersonHistories;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Takes in cases with their whole past, many in one transaction. What is kept is row for row what
/// people would have left who had written it all at its time: journal, answers, people of the case,
/// who carries it, audit trail, and where it stands now.
///
/// Nothing is looked up of whoever acts in a history, so it is for synthetic cases alone.
@Service
public class Histories {
  private final JournalTable journals;
  private final WrittenTable written;
  private final Trips trips;
  private final PersonHistories persons;
  private final LawHere law;
  private final Audit audit;
  private final Access access;
  private final ApplicationEventPublisher rooms;
  private final InstantSource clock;

  Histories(
      JournalTable journals,
      WrittenTable written,
      Trips trips,
      PersonHistories persons,
      LawHere law,
      Audit audit,
      Access access,
      ApplicationEventPublisher rooms,
      InstantSource clock) {
    this.journals = journals;
    this.trips = trips;
    this.written = written;
    this.persons = persons;
    this.law = law;
    this.audit = audit;
    this.access = access;
    this.rooms = rooms;
    this.clock = clock;
  }

  /// Whether there is no case at all.
  public boolean noneThere() {
    return journals.after(null, 1).isEmpty();
  }

  /// Takes in those of them that are not there yet.
  ///
  /// @return how many were taken in
  /// @throws IllegalArgumentException where one holds what people could not have written: a fact
  ///   that the law does not know, an act that no rule allows, a time that runs backwards
  @Transactional
  public int bring(List<CaseHistory> histories) {
    var there =
        journals.opened(histories.stream().map(each -> each.head().id()).toList()).stream()
            .map(each -> each.head().id())
            .collect(Collectors.toSet());
    var here = law.look();
    var cases =
        histories.stream()
            .filter(each -> !there.contains(each.head().id()))
            .map(each -> Replay.of(each, access, here))
            .toList();
    if (cases.isEmpty()) {
      return 0;
    }
    var now = clock.instant();
    trips.copy(JournalTable.HEADS, cases.stream().map(Replay::head).toList());
    trips.copy(CarriedTable.CASES, cases.stream().map(Replay::carried).toList());
    trips.copy(journals.rows(), all(cases, Replay::rows));
    trips.copy(written.answers(), all(cases, Replay::answers));
    ProjectionTable.copy(trips, cases.stream().map(each -> standing(here, each, now)).toList());
    trips.copy(CarriedTable.HAND_OVERS, all(cases, Replay::handOvers));
    var people = persons.bring(all(cases, Replay::people));
    audit.bring(all(cases, Replay::past));
    rooms.publishEvent(
        new CasesBrought(
            cases.stream()
                .map(each -> {
                  var id = each.head().id();
                  return new CasesBrought.Brought(
                      id, kinds(each), people.getOrDefault(id.value(), List.of()));
                })
                .toList()));
    return cases.size();
  }

  /// The kinds of the facts that stand, see [RecordedKinds].
  private static Set<String> kinds(Replay replay) {
    return replay.journal().knownAt(Instant.MAX).stream()
        .map(fact -> fact.kind().name())
        .collect(Collectors.toSet());
  }

  private static <T> List<T> all(List<Replay> cases, Function<Replay, List<T>> of) {
    return cases.stream().flatMap(each -> of.apply(each).stream()).toList();
  }

  private static ProjectionTable.Standing standing(ReadyLaw law, Replay replay, Instant now) {
    var head = replay.head();
    return new ProjectionTable.Standing(
        Projection.of(head.id(), replay.journal(), law.at(head), now),
        new JournalTable.Opened(head, replay.carried().carried()));
  }
}
