package nansen.reception;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import nansen.OwnerOfDatabase;
import nansen.Somebody;
import nansen.TestServer;
import nansen.access.Actor;
import nansen.access.Role;
import nansen.access.UnitId;
import nansen.access.chain.Finding;
import nansen.access.chain.RowProof;
import nansen.access.chain.ToldTable;
import nansen.access.signin.Visitor;
import nansen.casefile.Casefile;
import nansen.law.journal.Attribution;
import nansen.people.CaseRole;
import nansen.people.Lettering;
import nansen.people.NewEntry;
import nansen.people.People;
import nansen.people.PersonId;
import nansen.people.Said;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Reception places and stays, as at a browser without script.
class ReceptionPagesTest {
  private static final UnitId UNIT = new UnitId(UUID.randomUUID());
  private static final Attribution SELF =
      new Attribution("the person", Attribution.Basis.STATEMENT);

  private static Visitor clerk = new Visitor();
  private static Actor actor = Somebody.actor(UNIT);

  @BeforeAll
  static void a_caseworker_signs_in() {
    var somebody = Somebody.signedIn(UNIT, Role.REGISTRAR, Role.CASEWORKER);
    clerk = somebody.visitor();
    actor = somebody.actor();
  }

  private PersonId person() {
    var casefile = TestServer.room(Casefile.class);
    var id = casefile.open(actor, "NO", "NO").orElseThrow().id();
    casefile.give(actor, id, UNIT, actor.user());
    var person = new PersonId(UUID.randomUUID());
    var name =
        new Said.WrittenName("Олена", "", "", "", Lettering.ORIGINAL, Said.WrittenName.Use.NOW);
    TestServer.room(People.class)
        .enter(
            actor,
            id.value(),
            CaseRole.APPLICANT,
            UUID.randomUUID(),
            person,
            List.of(NewEntry.of(name, SELF)));
    return person;
  }

  private String place(String capacity, String protection) {
    var id = UUID.randomUUID().toString();
    var answer = clerk.post("/account", "/reception/" + id, form(id, "0", capacity, protection));
    assertEquals(302, answer.statusCode(), answer::body);
    return id;
  }

  private static Map<String, String> form(
      String id, String seen, String capacity, String protection) {
    return new HashMap<>(
        Map.of(
            "key",
            UUID.randomUUID().toString(),
            "seen",
            seen,
            "name",
            "Place " + id,
            "kind",
            "CENTRE",
            "address",
            "Street of " + id,
            "capacity",
            capacity,
            "minors",
            "FOR_MINORS_ALONE",
            "protection",
            protection));
  }

  private HttpResponse<String> move(PersonId person, String place, String since) {
    return move(person, UUID.randomUUID(), place, since, "");
  }

  private HttpResponse<String> move(
      PersonId person, UUID stay, String place, String since, String ifFull) {
    return clerk.post(
        "/account",
        "/people/" + person + "/stays",
        Map.of(
            "stay", stay.toString(),
            "place", place,
            "since", since,
            "why", "nearer to the school",
            "if-full", ifFull));
  }

  private String body(String path) {
    return clerk.get(path).body();
  }

  @Test
  void a_place_whose_form_has_no_number_is_kept_once_it_has_a_new_one() {
    var id = UUID.randomUUID().toString();
    var form = form(id, "0", "10", "ORDINARY");
    form.put("key", "x");

    var refused = clerk.post("/account", "/reception/" + id, form);

    assertEquals(422, refused.statusCode(), refused::body);
    assertTrue(refused.body().contains("could not be read, so nothing was taken"), refused::body);
    assertFalse(body("/reception").contains("Place " + id));
    form.put("key", Visitor.hidden(refused.body()).get("key"));
    assertEquals(302, clerk.post("/account", "/reception/" + id, form).statusCode());
  }

  @Test
  void what_the_owner_of_the_database_does_to_a_place_or_a_stay_is_found() {
    var person = person();
    var place = place("10", "ORDINARY");
    move(person, place, "2026-09-01");
    move(person, place("10", "ORDINARY"), "2026-09-10");
    for (var told : List.of(ToldPlacesTable.ROWS, ToldStaysTable.ROWS)) {
      assertInstanceOf(RowProof.Outcome.Whole.class, OwnerOfDatabase.nothing(told));
    }
    var stays = " WHERE person_id = '" + person + "'";

    edited(
        "reception.version",
        "content = content || '{\"capacity\": 90}' WHERE place_id = '" + place + "'",
        ToldPlacesTable.ROWS);
    edited("reception.stay", "since = since - 1" + stays, ToldStaysTable.ROWS);
    edited("reception.stay", "by_name = 'Dag'" + stays, ToldStaysTable.ROWS);
    edited(
        "reception.stay_end",
        "until = until - 1 WHERE stay_id IN (SELECT stay_id FROM reception.stay" + stays + ")",
        ToldStaysTable.ROWS);
  }

  private static void edited(String table, String change, ToldTable told) {
    var outcome = OwnerOfDatabase.after("UPDATE " + table + " SET " + change, table, told);
    var found = assertInstanceOf(RowProof.Outcome.Tampered.class, outcome, change).first();
    assertEquals(Finding.Kind.EDIT, found.kind(), found::detail);
  }

  @Test
  void protected_places_are_told_apart_by_a_word_that_tells_nothing_of_them() {
    var id = UUID.randomUUID().toString();
    var form = form(id, "0", "10", "PROTECTED");
    form.put("code", "street");
    var refused = clerk.post("/account", "/reception/" + id, form);
    assertEquals(422, refused.statusCode());
    assertTrue(refused.body().contains("href=\"#code\""), refused::body);

    form.put("code", "Ash tree");
    assertEquals(302, clerk.post("/account", "/reception/" + id, form).statusCode());

    var choice = body("/people/" + person() + "/stays");
    assertTrue(choice.contains("Protected place " + id.substring(0, 8) + " · Ash tree"), choice);
    assertTrue(body("/reception").contains("Ash tree"));
    assertFalse(choice.contains("Street of " + id));
  }

  @Test
  void who_moves_leaves_the_old_place_on_the_same_day_and_both_stays_remain() {
    var person = person();
    var first = place("10", "ORDINARY");
    var second = place("10", "ORDINARY");
    assertEquals(302, move(person, first, "2026-09-01").statusCode());
    assertTrue(body("/reception/" + first).contains("Free today: 9"));

    var stay = UUID.randomUUID();
    assertEquals(302, move(person, stay, second, "2026-09-10", "").statusCode());
    assertEquals(302, move(person, stay, second, "2026-09-10", "").statusCode(), "sent twice");

    assertTrue(body("/reception/" + first).contains("Free today: 10"));
    assertTrue(body("/reception/" + second).contains("Free today: 9"));
    assertTrue(body("/reception/" + second).contains("Олена"));
    var stays = body("/people/" + person + "/stays");
    assertTrue(stays.contains("Place " + first) && stays.contains("Place " + second), stays);
    assertTrue(stays.contains("1 Sep 2026 – 10 Sep 2026"), stays);
    assertTrue(stays.contains("nearer to the school"));
    assertEquals(
        409, move(person, first, "2026-09-05").statusCode(), "was somewhere else on that day");
  }

  @Test
  void a_full_place_is_said_to_be_full_and_takes_somebody_only_knowingly() {
    var place = place("1", "ORDINARY");
    assertEquals(302, move(person(), place, "2026-09-01").statusCode());
    var person = person();

    var refused = move(person, place, "2026-09-02");
    assertEquals(409, refused.statusCode());
    assertTrue(refused.body().contains("no room left"), refused::body);
    assertFalse(body("/people/" + person + "/stays").contains("nearer to the school"));
    assertEquals(
        302, move(person, UUID.randomUUID(), place, "2026-09-02", "ALL_THE_SAME").statusCode());
    assertTrue(body("/reception/" + place).contains("Free today: 0"));
  }

  @Test
  void the_last_free_place_is_given_once() throws Exception {
    var place = place("1", "ORDINARY");
    var reception = TestServer.room(Reception.class);
    var id = new PlaceId(UUID.fromString(place));
    var day = reception.today();
    var tasks =
        List.of(person(), person(), person(), person()).stream()
            .<Callable<Reception.Kept>>map(person ->
                () ->
                    reception.move(
                        actor,
                        new Reception.Move(UUID.randomUUID(), person, id, day, "came"),
                        Reception.IfFull.REFUSE))
            .toList();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var done = 0;
      for (var each : threads.invokeAll(tasks)) {
        done += each.get() instanceof Reception.Kept.Done ? 1 : 0;
      }
      assertEquals(1, done);
    }
  }

  @Test
  void a_stay_written_by_mistake_stays_struck_through_and_counts_for_nothing() {
    var person = person();
    var place = place("10", "ORDINARY");
    var stay = UUID.randomUUID();
    assertEquals(302, move(person, stay, place, "2026-09-01", "").statusCode());

    var end = "/people/" + person + "/stays/" + stay + "/end";
    var form = Map.of("how", "MISTAKE", "why", "another of the same name");
    assertEquals(302, clerk.post("/account", end, form).statusCode());
    assertEquals(302, clerk.post("/account", end, form).statusCode(), "sent twice");

    assertTrue(body("/reception/" + place).contains("Free today: 10"));
    assertTrue(body("/people/" + person + "/stays").contains("another of the same name"));
    assertEquals(302, move(person, place, "2026-09-01").statusCode());
    assertEquals(
        404,
        clerk
            .post("/account", "/people/" + person() + "/stays/" + stay + "/end", form)
            .statusCode(),
        "of another person");
  }

  @Test
  void a_protected_place_opens_to_those_named_for_it_alone() {
    var person = person();
    var place = place("10", "PROTECTED");
    assertEquals(302, move(person, place, "2026-09-01").statusCode());

    assertEquals(404, clerk.get("/reception/" + place).statusCode());
    assertEquals(404, clerk.get("/reception/" + place + "/change").statusCode());
    var list = body("/reception");
    assertFalse(list.contains("Place " + place) || list.contains("Street of " + place));
    assertTrue(list.contains("Protected place " + place.substring(0, 8)));
    var stays = body("/people/" + person + "/stays");
    assertTrue(stays.contains("a protected address"), stays);
    assertFalse(stays.contains("Place " + place) || stays.contains("Street of " + place));

    name(UUID.fromString(place));
    assertTrue(body("/reception/" + place).contains("Street of " + place));
    assertTrue(body("/people/" + person + "/stays").contains("Street of " + place));
  }

  @Test
  void who_is_named_for_the_person_sees_where_the_person_stays_and_no_list() {
    var person = person();
    var place = place("10", "PROTECTED");
    assertEquals(302, move(person, place, "2026-09-01").statusCode());
    name(person.value());

    assertTrue(body("/people/" + person + "/stays").contains("Street of " + place));
    assertEquals(404, clerk.get("/reception/" + place).statusCode());
  }

  private void name(UUID subject) {
    TestServer.room(JdbcClient.class)
        .sql(
            """
            INSERT INTO access.named_grant (user_id, subject, field, granted_by, until)
            VALUES (:user, :subject, 'PROTECTED_CONTACT', gen_random_uuid(), '2027-01-01')\
            """)
        .param("user", actor.user().value())
        .param("subject", subject)
        .update();
  }

  @Test
  void who_may_not_reach_the_person_does_not_learn_where_they_are() {
    var person = person();
    var place = place("10", "ORDINARY");
    assertEquals(302, move(person, place, "2026-09-01").statusCode());
    var other = Visitor.signedIn(new UnitId(UUID.randomUUID()), Role.CASEWORKER);
    other.get("/account?language=en");

    assertEquals(404, other.get("/people/" + person + "/stays").statusCode());
    var page = other.get("/reception/" + place).body();
    assertTrue(page.contains("Free today: 9"), "counted");
    assertFalse(page.contains("Олена") || page.contains(person.toString()), "not named");
    assertEquals(404, Visitor.signedIn(UNIT, Role.INVESTIGATOR).get("/reception").statusCode());
  }

  @ParameterizedTest
  @CsvSource({
    "name, '', 422",
    "capacity, many, 422",
    "capacity, -1, 422",
    "address, 'a\u202eb', 422",
    "colour, x, 400",
  })
  void what_does_not_fit_is_named_and_nothing_is_kept(String field, String text, int status) {
    var id = UUID.randomUUID().toString();
    var form = form(id, "0", "10", "ORDINARY");
    form.put(field, text);

    var refused = clerk.post("/account", "/reception/" + id, form);

    assertEquals(status, refused.statusCode());
    assertTrue(refused.body().contains(field.equals("colour") ? "“colour”" : "#" + field));
    assertEquals(404, clerk.get("/reception/" + id).statusCode());
  }

  @Test
  void two_who_change_a_place_at_once_see_each_other() {
    var id = place("10", "ORDINARY");
    assertEquals(
        302,
        clerk.post("/account", "/reception/" + id, form(id, "1", "20", "ORDINARY")).statusCode());

    var late = clerk.post("/account", "/reception/" + id, form(id, "1", "30", "ORDINARY"));
    assertEquals(409, late.statusCode());
    assertTrue(late.body().contains("20") && late.body().contains("value=\"30\""));
  }

  @Test
  void the_database_has_nobody_at_two_places() throws SQLException {
    var person = person();
    var place = place("10", "ORDINARY");
    assertEquals(302, move(person, place, "2026-09-01").statusCode());
    var address = TestServer.postgres().address();
    try (var owner =
            DriverManager.getConnection(address.url(), address.user(), address.password());
        var insert = owner.createStatement()) {
      assertThrows(
          SQLException.class,
          () ->
              insert.execute(
                  "INSERT INTO reception.stay VALUES (gen_random_uuid(), '"
                      + person
                      + "', '"
                      + place
                      + "', '2026-09-05', 'x', now(), gen_random_uuid(), 'x')"));
      assertThrows(SQLException.class, () -> insert.execute("DELETE FROM reception.stay"));
    }
  }
}
