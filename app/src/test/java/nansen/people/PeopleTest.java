package nansen.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import nansen.Somebody;
import nansen.TestServer;
import nansen.access.Actor;
import nansen.access.NotPermitted;
import nansen.access.Role;
import nansen.access.UnitId;
import nansen.casefile.Casefile;
import nansen.law.journal.Attribution;
import nansen.names.Names;
import nansen.names.evidence.CalendarOfBirth;
import nansen.names.evidence.Evidence;
import nansen.names.evidence.Sex;
import nansen.names.match.Person;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Persons in PostgreSQL: what is kept of them, who sees them, and how they are found.
class PeopleTest {
  private static final Attribution PASSPORT =
      new Attribution("passport", Attribution.Basis.DOCUMENT);
  private static final Attribution SELF =
      new Attribution("the person", Attribution.Basis.STATEMENT);

  /// A clerk alone in a unit, who sees only what the test at hand made.
  private final Actor clerk =
      Somebody.actor(new UnitId(UUID.randomUUID()), Role.REGISTRAR, Role.CASEWORKER);

  private final People people = TestServer.room(People.class);
  private final PersonSearch search = TestServer.room(PersonSearch.class);
  private final Casefile casefile = TestServer.room(Casefile.class);

  @BeforeEach
  void it_is_the_middle_of_september() {
    TestServer.itIs(Instant.parse("2026-09-15T10:00:00Z"));
  }

  private UUID opened(Actor actor) {
    var id = casefile.open(actor, "NO", "NO").orElseThrow().id();
    casefile.give(actor, id, actor.unit().orElseThrow(), actor.user());
    return id.value();
  }

  private static Said.WrittenName name(String line) {
    return new Said.WrittenName(line, "", "", "", Lettering.NOT_KNOWN, Said.WrittenName.Use.NOW);
  }

  private PersonId entered(Actor actor, UUID caseId, Said... said) {
    var id = new PersonId(UUID.randomUUID());
    var entries = new ArrayList<NewEntry>();
    for (var each : said) {
      entries.add(NewEntry.of(each, PASSPORT));
    }
    assertInstanceOf(
        Kept.Taken.class,
        people.enter(actor, caseId, CaseRole.APPLICANT, UUID.randomUUID(), id, entries));
    return id;
  }

  private List<Likely> found(Actor actor, String name) {
    return search.find(actor, new Person(Names.parse(name), Evidence.NONE));
  }

  private Kept record(PersonId id, NewEntry... entries) {
    return people.record(clerk, id, UUID.randomUUID(), List.of(entries));
  }

  @Test
  void what_was_said_comes_back_as_it_was_said() {
    var said =
        List.<Said>of(
            new Said.WrittenName(
                "",
                "Шевченко",
                "Олексій",
                "Петрович",
                Lettering.ORIGINAL,
                Said.WrittenName.Use.NOW),
            name("SHEVCHENKO<<OLEKSII<<<<"),
            new Said.Born(new BirthTime.About(1998)),
            new Said.Born(new BirthTime.OnDay(LocalDate.parse("1998-02-03"))),
            new Said.Born(new BirthTime.Between(1996, 1999)),
            new Said.Born(new BirthTime.Elsewhere(CalendarOfBirth.SOLAR_HIJRI, 1377, 0, 0)),
            new Said.SexStated(Sex.MALE),
            new Said.Nationality("RUS"),
            new Said.Speaks("fa-AF", "Hazaragi"),
            new Said.Address(
                "room 12",
                Said.Address.Use.RECEPTION_PLACE,
                Said.Address.Protection.ORDINARY,
                LocalDate.parse("2026-09-10")));

    var id = entered(clerk, opened(clerk), said.toArray(Said[]::new));

    assertEquals(said, people.file(clerk, id).entries().stream().map(Entry::said).toList());
    assertEquals("Олексій Петрович Шевченко", people.file(clerk, id).name().orElseThrow().text());
  }

  @Test
  void a_name_of_which_the_last_word_is_still_typed_finds_whoever_it_begins() {
    var olga = entered(clerk, opened(clerk), name("Ольга Соколова"));
    entered(clerk, opened(clerk), name("Ольга Ткаченко"));

    var found = found(clerk, "Olga Soko");

    assertEquals(olga, found.getFirst().id());
    assertTrue(found.getFirst().match().probability() > 0.5, found.toString());
    assertEquals(olga, found(clerk, "Olga Sok").getFirst().id());
  }

  @Test
  void a_correction_stands_beside_what_it_corrects() {
    var id = entered(clerk, opened(clerk), name("Aleksej Petrov"));
    var wrong = people.file(clerk, id).entries().getFirst();

    record(
        id,
        new NewEntry(UUID.randomUUID(), Said.Kind.NAME, name("Oleksii Petrov"), SELF, wrong.id()));

    var file = people.file(clerk, id);
    assertEquals(2, file.entries().size());
    assertEquals(List.of(name("Oleksii Petrov")), file.now(Said.WrittenName.class));
    assertEquals(Set.of(wrong.id()), file.amended());
  }

  @Test
  void the_second_who_corrects_the_same_sees_what_the_first_wrote() {
    var id = entered(clerk, opened(clerk), name("Aleksej Petrov"));
    var wrong = people.file(clerk, id).entries().getFirst().id();
    record(id, new NewEntry(UUID.randomUUID(), Said.Kind.NAME, name("Oleksii"), SELF, wrong));

    var second =
        record(id, new NewEntry(UUID.randomUUID(), Said.Kind.NAME, name("Oleg"), SELF, wrong));

    assertEquals(name("Oleksii"), assertInstanceOf(Kept.Crossed.class, second).theirs().said());
    assertEquals(2, people.file(clerk, id).entries().size());
  }

  @Test
  void the_same_form_sent_twice_enters_one_person() {
    var caseId = opened(clerk);
    var key = UUID.randomUUID();
    var id = new PersonId(UUID.randomUUID());
    var entries = List.of(NewEntry.of(name("Oleksii"), SELF));

    var first = people.enter(clerk, caseId, CaseRole.APPLICANT, key, id, entries);
    var second = people.enter(clerk, caseId, CaseRole.APPLICANT, key, id, entries);
    var other =
        people.enter(
            clerk, caseId, CaseRole.CHILD, key, id, List.of(NewEntry.of(name("Olena"), SELF)));

    assertEquals(first, second);
    assertInstanceOf(Kept.KeyUsed.class, other);
    assertEquals(1, people.inCase(clerk, caseId).size());
    assertEquals(1, people.file(clerk, id).entries().size());
  }

  @Test
  void nobody_can_change_what_was_written_of_a_person() {
    entered(clerk, opened(clerk), name("Oleksii"));
    var database = TestServer.room(JdbcTemplate.class);

    for (var change :
        List.of(
            "UPDATE people.entry SET source = ''",
            "DELETE FROM people.entry",
            "UPDATE people.in_case SET role = 'CHILD'",
            "DELETE FROM people.in_case",
            "DELETE FROM people.person")) {
      assertThrows(DataAccessException.class, () -> database.execute(change), change);
    }
  }

  @Test
  void who_is_not_tied_to_a_case_of_the_person_sees_nothing() {
    var caseId = opened(clerk);
    var id = entered(clerk, caseId, name("Oleksii Shevchenko"));
    var stranger = Somebody.actor(new UnitId(UUID.randomUUID()), Role.REGISTRAR, Role.CASEWORKER);

    assertThrows(NotPermitted.class, () -> people.file(stranger, id));
    assertEquals(List.of(), people.inCase(stranger, caseId));
    assertEquals(List.of(), found(stranger, "Oleksii Shevchenko"));
    assertTrue(people.names(stranger, List.of(caseId)).isEmpty());
    assertEquals(1, found(clerk, "Oleksii Shevchenko").size());
    assertEquals("Oleksii Shevchenko", people.names(clerk, List.of(caseId)).get(caseId));
  }

  @Test
  void a_conflict_of_interest_in_the_case_shuts_out_of_its_people() {
    var caseId = opened(clerk);
    var id = entered(clerk, caseId, name("Oleksii Shevchenko"));
    TestServer.room(JdbcClient.class)
        .sql("INSERT INTO access.exclusion (user_id, subject) VALUES (:user, :case)")
        .param("user", clerk.user().value())
        .param("case", caseId)
        .update();

    assertThrows(NotPermitted.class, () -> people.file(clerk, id));
    assertEquals(List.of(), found(clerk, "Oleksii Shevchenko"));
  }

  @Test
  void a_protected_address_opens_only_to_those_named_for_it() {
    var id = entered(clerk, opened(clerk), name("Olena"));
    var address =
        new Said.Address(
            "Hidden street 1", Said.Address.Use.HOME, Said.Address.Protection.PROTECTED, null);
    record(id, NewEntry.of(address, SELF));

    var before = people.file(clerk, id);
    assertTrue(before.hasProtectedAddress());
    assertEquals(List.of(), before.now(Said.Address.class));

    TestServer.room(JdbcClient.class)
        .sql(
            """
            INSERT INTO access.named_grant (user_id, subject, field, granted_by, until)
            VALUES (:user, :person, 'PROTECTED_CONTACT', gen_random_uuid(), '2027-01-01')\
            """)
        .param("user", clerk.user().value())
        .param("person", id.value())
        .update();
    assertEquals(List.of(address), people.file(clerk, id).now(Said.Address.class));
  }

  @Test
  void what_is_taken_out_of_a_case_is_out_of_reach_and_not_lost() {
    var caseId = opened(clerk);
    var id = entered(clerk, caseId, name("Olena"));

    people.unlink(clerk, caseId, id);

    assertEquals(List.of(), people.inCase(clerk, caseId));
    assertThrows(NotPermitted.class, () -> people.file(clerk, id));
    people.enterable(clerk, caseId);
    assertEquals(
        1,
        TestServer.room(JdbcClient.class)
            .sql("SELECT count(*) FROM people.entry WHERE person_id = :id")
            .param("id", id.value())
            .query(Integer.class)
            .single());
  }

  @Test
  void a_family_is_seen_from_both_sides() {
    var caseId = opened(clerk);
    var mother = entered(clerk, caseId, name("Olena Koval"));
    var son = entered(clerk, caseId, name("Ivan Koval"));
    record(mother, NewEntry.of(new Said.TiedTo(son, Said.TiedTo.Relation.CHILD), SELF));

    var ofMother = people.family(clerk, people.file(clerk, mother)).getFirst();
    var ofSon = people.family(clerk, people.file(clerk, son)).getFirst();

    assertEquals(new People.Related(son, "Ivan Koval", Said.TiedTo.Relation.CHILD), ofMother);
    assertEquals(new People.Related(mother, "Olena Koval", Said.TiedTo.Relation.PARENT), ofSon);
  }

  @ParameterizedTest
  @CsvSource({
    "Олексій Шевченко, Oleksii Shevchenko",
    "SHEVCHENKO<<OLEKSII<<<<, Алексей Шевченко",
    "محمد حسن, Mohammed Hassan",
    "Abdulrahman Haidari, Abd al-Rahman Haidari",
    "Tesfay Gebremedhin, ተስፋይ ገብረመድህን",
    "Schewtschenko, Олексій Шевченко"
  })
  void a_person_is_found_in_any_script_and_spelling(String sought, String known) {
    var caseId = opened(clerk);
    var id = entered(clerk, caseId, name(known));
    entered(clerk, caseId, name("Rustam Karimov"));

    var found = found(clerk, sought);

    assertEquals(id, found.getFirst().id(), found::toString);
    assertFalse(found.getFirst().match().reasons().isEmpty());
  }

  @Test
  void a_corrected_name_is_found_at_once_and_the_wrong_one_no_more() {
    var id = entered(clerk, opened(clerk), name("Rustam Karimov"));
    var wrong = people.file(clerk, id).entries().getFirst().id();
    record(id, new NewEntry(UUID.randomUUID(), Said.Kind.NAME, name("Ivan Petrenko"), SELF, wrong));

    assertEquals(id, found(clerk, "Іван Петренко").getFirst().id());
    assertEquals(List.of(), found(clerk, "Rustam Karimov"));
  }

  @Test
  void who_may_be_the_same_is_proposed_with_reasons_and_never_joined() {
    var caseId = opened(clerk);
    var one =
        entered(
            clerk, caseId, name("Oleksii Shevchenko"), new Said.Born(new BirthTime.InYear(1998)));
    var other =
        entered(
            clerk,
            opened(clerk),
            name("Олексій Шевченко"),
            new Said.Born(new BirthTime.OnDay(LocalDate.parse("1998-05-03"))));
    entered(clerk, caseId, name("Rustam Karimov"));

    var alike = search.alike(clerk, people.file(clerk, one));

    assertEquals(List.of(other), alike.stream().map(Likely::id).toList());
    assertTrue(alike.getFirst().match().reasons().size() >= 2);
    assertEquals(2, people.file(clerk, one).entries().size());
  }

  /// Whatever a search shows is what a look at each person of the reader would have shown best.
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void the_best_of_a_search_is_the_best_of_all(long seed) {
    var random = new Random(seed);
    var given =
        List.of("Oleksii", "Ahmad", "Tesfay", "Mohammed", "Olena", "Fatima", "Ivan", "Nino");
    var family =
        List.of("Shevchenko", "Hassan", "Karimov", "Gebremedhin", "Petrenko", "Haidari", "Beridze");
    var caseId = opened(clerk);
    var all = new ArrayList<PersonId>();
    for (var i = 0; i < 25; i++) {
      all.add(
          entered(
              clerk,
              caseId,
              name(
                  given.get(random.nextInt(given.size()))
                      + " "
                      + family.get(random.nextInt(family.size())))));
    }
    for (var i = 0; i < 5; i++) {
      var sought =
          Names.parse(
              given.get(random.nextInt(given.size()))
                  + " "
                  + family.get(random.nextInt(family.size())));
      var best =
          all.stream()
              .mapToDouble(id ->
                  Names.compare(sought, people.file(clerk, id).name().orElseThrow().parsed())
                      .probability())
              .max()
              .orElseThrow();
      var found = found(clerk, sought.written());
      if (best > 0.5) {
        assertEquals(
            best, found.getFirst().match().probability(), 1e-9, "seed " + seed + ": " + sought);
      }
    }
  }

  /// What a search reads depends on what the reader may see, not on how many others there are: the
  /// time it takes gives nobody away.
  @Test
  void a_search_reads_nothing_of_those_it_may_not_show() {
    var mine = opened(clerk);
    entered(clerk, mine, name("Mohammed Ali"));
    SearchPlan.crowd(5_000, "Mohammed Ali");
    var rows = SearchPlan.rowsRead(clerk, "Mohammed Ali");

    assertEquals(1, found(clerk, "Mohammed Ali").size());
    assertTrue(rows <= 40, () -> "rows read: " + rows);
  }

  @Test
  void every_read_and_write_is_in_the_audit_trail() {
    var caseId = opened(clerk);
    var id = entered(clerk, caseId, name("Olena"));
    people.file(clerk, id);
    found(clerk, "Olena");
    people.names(clerk, List.of(caseId));

    var acts =
        TestServer.room(JdbcClient.class)
            .sql(
                """
                SELECT act || ' ' || kind FROM access.audit_event
                WHERE actor = :actor AND (record = :id OR :id = ANY(listed) OR :case = ANY(listed))
                ORDER BY id\
                """)
            .param("actor", clerk.user().value())
            .param("id", id.value())
            .param("case", caseId)
            .query(String.class)
            .list();

    assertEquals(List.of("CREATE PERSON", "READ PERSON", "READ PERSON", "READ CASE"), acts);
  }
}
