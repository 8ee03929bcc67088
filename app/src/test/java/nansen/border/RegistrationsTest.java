package nansen.border;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import nansen.RoomOfItsOwn;
import nansen.Somebody;
import nansen.TestServer;
import nansen.access.Actor;
import nansen.access.Role;
import nansen.access.UnitId;
import nansen.casefile.CaseId;
import nansen.casefile.Casefile;
import nansen.casefile.Rebuilding;
import nansen.casefile.Recorded;
import nansen.casefile.SomeFact;
import nansen.law.journal.Attribution;
import nansen.names.Names;
import nansen.names.evidence.Evidence;
import nansen.names.evidence.Sex;
import nansen.names.match.Person;
import nansen.people.CaseRole;
import nansen.people.Kept;
import nansen.people.Lettering;
import nansen.people.NewEntry;
import nansen.people.People;
import nansen.people.PersonId;
import nansen.people.PersonSearch;
import nansen.people.Said;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// What is missing of registrations, and the names by which people are found: made from what is
/// written, at each write and anew.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class RegistrationsTest {
  private final RoomOfItsOwn room = new RoomOfItsOwn("half_registered", TestServer.BEGINNING);
  private final Actor clerk =
      Somebody.actor(new UnitId(UUID.randomUUID()), Role.REGISTRAR, Role.CASEWORKER);

  @AfterAll
  void close() {
    room.close();
  }

  private CaseId opened() {
    var casefile = room.room(Casefile.class);
    var id = casefile.open(clerk, "NO", "NO").orElseThrow().id();
    casefile.give(clerk, id, clerk.unit().orElseThrow(), clerk.user());
    return id;
  }

  private PersonId entered(CaseId id, CaseRole role, String name) {
    var person = new PersonId(UUID.randomUUID());
    var written =
        new Said.WrittenName(name, "", "", "", Lettering.NOT_KNOWN, Said.WrittenName.Use.NOW);
    assertInstanceOf(
        Kept.Taken.class,
        room.room(People.class)
            .enter(clerk, id.value(), role, UUID.randomUUID(), person, List.of(said(written))));
    return person;
  }

  private static NewEntry said(Said said) {
    return NewEntry.of(said, Attribution.UNSTATED);
  }

  private List<String> kept(String table, CaseId id) {
    return room.rows(
        "SELECT * FROM %s WHERE person_id IN (SELECT person_id FROM people.in_case WHERE case_id = '%s') ORDER BY 1, 2"
            .formatted(table, id));
  }

  private List<UUID> found(String name) {
    return room
        .room(PersonSearch.class)
        .find(clerk, new Person(Names.parse(name), Evidence.NONE))
        .stream()
        .map(likely -> likely.id().value())
        .toList();
  }

  @Test
  void a_rebuild_makes_them_again_where_they_were_lost_or_altered() throws Exception {
    var lost = opened();
    var altered = opened();
    var whole = opened();
    var person = entered(lost, CaseRole.APPLICANT, "Олексій Шевченко");
    entered(altered, CaseRole.APPLICANT, "Fatima Rahimi");
    entered(altered, CaseRole.GUARDIAN, "Kari Berg");
    entered(whole, CaseRole.APPLICANT, "Ivan Petrov");
    room.room(Rebuilding.class).run(_ -> {});
    var names = List.of(kept("people.known_name", lost), kept("people.known_name", altered));
    var missing = List.of(kept("border.registration", lost), kept("border.registration", altered));
    assertTrue(missing.stream().noneMatch(List::isEmpty));
    room.execute("DELETE FROM people.known_name WHERE person_id = '" + person + "'");
    room.execute("DELETE FROM border.registration WHERE case_id = '" + lost + "'");
    room.execute("UPDATE people.known_name SET keys = '{7}' WHERE shown = 'Kari Berg'");
    room.execute(
        "UPDATE border.registration SET missing = '{NAME}' WHERE case_id = '" + altered + "'");
    assertEquals(List.of(), found("Shevchenko Oleksii"));

    var done = room.room(Rebuilding.class).run(_ -> {});

    assertEquals(2, done.mended());
    assertEquals(List.of(person.value()), found("Shevchenko Oleksii"));
    assertEquals(
        names, List.of(kept("people.known_name", lost), kept("people.known_name", altered)));
    assertEquals(
        missing, List.of(kept("border.registration", lost), kept("border.registration", altered)));
    assertEquals(0, room.room(Rebuilding.class).run(_ -> {}).mended());
  }

  @Test
  void several_who_write_in_a_case_at_once_are_all_heard() throws Exception {
    for (var round = 0; round < 10; round++) {
      var id = opened();
      var people = new ArrayList<PersonId>();
      for (var role : List.of(CaseRole.APPLICANT, CaseRole.SPOUSE, CaseRole.CHILD)) {
        people.add(entered(id, role, "Somebody " + role));
      }
      var writes = new ArrayList<Callable<Boolean>>();
      for (var person : people) {
        writes.add(() -> isTaken(person, new Said.SexStated(Sex.MALE)));
        writes.add(() -> isTaken(person, new Said.Nationality("RUS")));
        writes.add(() -> isTaken(person, new Said.Speaks("ru", "")));
      }
      for (var kind : List.of("biometrics.taken", "information.given", "application.registered")) {
        writes.add(() ->
            room.room(Casefile.class)
                    .record(
                        clerk,
                        id,
                        UUID.randomUUID(),
                        0,
                        List.of(SomeFact.of(kind, "2026-09-10", Map.of())))
                instanceof Recorded.Taken);
      }

      try (var writers = Executors.newFixedThreadPool(6)) {
        for (var write : writers.invokeAll(writes)) {
          assertTrue(write.get());
        }
      }

      var live = kept("border.registration", id);
      assertEquals(0, room.room(Rebuilding.class).run(_ -> {}).mended(), live::toString);
    }
  }

  private boolean isTaken(PersonId id, Said said) {
    return room.room(People.class).record(clerk, id, UUID.randomUUID(), List.of(said(said)))
        instanceof Kept.Taken;
  }

  @Test
  void the_unit_has_one_number_also_of_what_colleagues_have_and_sees_on_which_day_they_came() {
    var registrations = room.room(Registrations.class);
    var colleague = Somebody.actor(clerk.unit().orElseThrow(), Role.CASEWORKER);
    var stranger = Somebody.actor(new UnitId(UUID.randomUUID()), Role.CASEWORKER);
    entered(opened(), CaseRole.APPLICANT, "Amina Haddad");
    entered(opened(), CaseRole.APPLICANT, "Yusuf Haddad");

    var half = registrations.ofUnit(colleague).orElseThrow();

    assertEquals(registrations.count(clerk), half.people(), "the clerk has all of them");
    assertEquals(0, registrations.count(colleague), "none of them is the colleague's own");
    assertEquals(HalfOfUnit.DAYS, half.days().size());
    assertTrue(half.days().getLast().people() >= 2, half::toString);
    assertEquals(0, registrations.ofUnit(stranger).orElseThrow().people());
    assertTrue(
        registrations.ofUnit(Somebody.actor(clerk.unit().orElseThrow(), Role.REGISTRAR)).isEmpty());
  }

  @Test
  void a_day_with_many_is_the_highest_bar_and_one_without_has_none() {
    var today = LocalDate.parse("2026-11-27");
    var half =
        HalfOfUnit.of(Map.of(today, 40L, today.minusDays(1), 4L, today.minusDays(90), 7L), today);

    assertEquals(51, half.people());
    assertEquals(44, half.lately());
    assertEquals(40, half.days().getLast().height());
    assertEquals(4, half.days().get(HalfOfUnit.DAYS - 2).height());
    assertEquals(0, half.days().getFirst().height());
  }
}
