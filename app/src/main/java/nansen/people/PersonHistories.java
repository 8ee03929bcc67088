package nansen.people;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import nansen.access.Act;
import nansen.access.Change;
import nansen.access.FieldClass;
import nansen.access.UserId;
import nansen.database.Trips;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// Takes in people with their whole past, many in one transaction. What is kept is row for row what
/// [People] would have left; the audit trail is the caller's, who knows what tied the writers to
/// the cases then.
///
/// Nothing is looked up of whoever acts in a history, so it is for synthetic cases alone.
@Service
public class PersonHistories {
  private final PersonTable persons;
  private final Trips trips;

  PersonHistories(PersonTable persons, Trips trips) {
    this.persons = persons;
    this.trips = trips;
  }

  /// One write of the past, as [People#enter] takes it where it has a role, else as
  /// [People#record].
  ///
  /// @param enters the role in which the person enters the case; null for a later write
  /// @param key of the write
  public record Write(
      Instant at,
      UserId by,
      UUID caseId,
      PersonId person,
      @Nullable CaseRole enters,
      UUID key,
      List<NewEntry> entries) {
    public Write {
      entries = List.copyOf(entries);
    }

    /// What the writer does: whoever amends does more than add.
    public Act act() {
      return enters == null && entries.stream().anyMatch(entry -> entry.amends() != null)
          ? Act.RECORD
          : Act.CREATE;
    }
  }

  /// That a person enters a case, as the audit trail has it.
  public static Change change(PersonId person, CaseRole role) {
    return new Change("person." + person, role.name());
  }

  /// That something was said of a person, as the audit trail has it.
  public static Change change(NewEntry entry) {
    return new Change("entry." + entry.id(), People.text(entry));
  }

  /// How the writer of an entry must be allowed. Whoever may write down an address may write down
  /// that it must be protected.
  public static FieldClass field(NewEntry entry) {
    return entry.kind() == Said.Kind.ADDRESS ? FieldClass.CONTACT : FieldClass.IDENTITY;
  }

  /// Takes in what was written of people who are not there yet, in the caller's transaction.
  ///
  /// @param writes of each person in the order of time, the first of them entering it
  /// @return the people of each case, as [People#known] has them now
  public Map<UUID, List<Known>> bring(List<Write> writes) {
    var entries = new LinkedHashMap<PersonId, List<Entry>>();
    for (var write : writes) {
      var ofPerson = entries.computeIfAbsent(write.person(), _ -> new ArrayList<>());
      if (ofPerson.isEmpty() != (write.enters() != null)) {
        throw new IllegalArgumentException(write.person() + " must enter a case first, and once");
      }
      for (var each : write.entries()) {
        ofPerson.add(
            new Entry(
                each.id(),
                each.kind(),
                each.said(),
                each.saidBy(),
                write.at(),
                write.by(),
                each.amends()));
      }
    }
    if (entries.isEmpty()) {
      return Map.of();
    }
    var entering = writes.stream().filter(write -> write.enters() != null).toList();
    trips.copy(PersonTable.ENTERING, entering);
    trips.copy(ParticipationTable.ENTERING, entering);
    trips.copy(
        persons.rows(),
        entries.entrySet().stream().flatMap(each -> rows(each.getKey(), each.getValue())).toList());
    trips.copy(PersonTable.WRITES, writes);
    trips.copy(
        KnownNameTable.NAMES,
        entries.entrySet().stream()
            .flatMap(each -> KnownNameTable.rows(each.getKey(), standing(each)).stream())
            .toList());
    var known = new HashMap<UUID, List<Known>>();
    for (var write : entering) {
      known
          .computeIfAbsent(write.caseId(), _ -> new ArrayList<>())
          .add(known(write, entries.getOrDefault(write.person(), List.of())));
    }
    return known;
  }

  private static Known known(Write entering, List<Entry> entries) {
    var part =
        new ParticipationTable.Part(
            entering.caseId(),
            entering.person(),
            Objects.requireNonNull(entering.enters()),
            entering.at());
    return People.known(
        part,
        rows(entering.person(), entries)
            .filter(row -> row.field() == FieldClass.IDENTITY)
            .map(PersonTable.Row::entry)
            .toList());
  }

  private static List<Entry> standing(Map.Entry<PersonId, List<Entry>> person) {
    return PersonFile.standingNames(person.getKey(), person.getValue());
  }

  private static Stream<PersonTable.Row> rows(PersonId id, List<Entry> entries) {
    var fields = new HashMap<UUID, FieldClass>();
    var rows = new ArrayList<PersonTable.Row>();
    for (var entry : entries) {
      var said = entry.said();
      var field = said != null ? said.field() : Objects.requireNonNull(fields.get(entry.amends()));
      fields.put(entry.id(), field);
      rows.add(new PersonTable.Row(id, rows.size() + 1, entry, field));
    }
    return rows.stream();
  }
}
