package nansen.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nansen.Somebody;
import nansen.TestServer;
import nansen.access.Role;
import nansen.access.UnitId;
import nansen.casefile.Casefile;
import nansen.law.journal.Attribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Two records that are one person: proposed by one, decided by another, and taken back.
class IdentityLinksTest {
  private static final Attribution PASSPORT =
      new Attribution("passport", Attribution.Basis.DOCUMENT);

  private final UnitId unit = new UnitId(UUID.randomUUID());
  private final Somebody clerk = Somebody.signedIn(unit, Role.REGISTRAR, Role.CASEWORKER);
  private final Casefile casefile = TestServer.room(Casefile.class);
  private final People people = TestServer.room(People.class);
  private final UUID caseId = opened();
  private final PersonId olena = entered("Олена Коваленко");
  private final PersonId elena = entered("Elena Kovalenko");

  private UUID opened() {
    var id = casefile.open(clerk.actor(), "NO", "NO").orElseThrow().id();
    casefile.give(clerk.actor(), id, unit, clerk.actor().user());
    return id.value();
  }

  private PersonId entered(String line) {
    var id = new PersonId(UUID.randomUUID());
    var name =
        new Said.WrittenName(line, "", "", "", Lettering.NOT_KNOWN, Said.WrittenName.Use.NOW);
    people.enter(
        clerk.actor(),
        caseId,
        CaseRole.APPLICANT,
        UUID.randomUUID(),
        id,
        List.of(NewEntry.of(name, PASSPORT)));
    return id;
  }

  private String proposed() {
    var link = UUID.randomUUID().toString();
    var form = Map.of("link", link, "grounds", "The same scar on the left hand");
    var path = "/people/" + olena + "/same/" + elena;
    var answer = clerk.post(path, form);
    assertEquals(302, answer.statusCode(), answer::body);
    assertEquals(302, clerk.post(path, form).statusCode(), "sent twice");
    return "/identity-links/" + link;
  }

  private static HttpResponse<String> decide(Somebody by, String link, String what) {
    return by.post(link + "/decided", Map.of("do", what, "why", "I compared the photographs"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"zzz", "", "LINK", "linked"})
  void what_no_button_says_decides_nothing(String what) {
    var link = proposed();
    var second = second();

    var answer = decide(second, link, what);

    assertEquals(422, answer.statusCode());
    assertTrue(answer.body().contains("id=\"do-problem\""), answer.body());
    assertTrue(second.get(link).body().contains("/decided"), "it still waits for a decision");
  }

  private Somebody second() {
    return Somebody.signedIn(unit, Role.CASEWORKER);
  }

  /// All that is kept of the two, but for the links, and what the pages show.
  private String everything() {
    var sql = TestServer.room(JdbcClient.class);
    var rows = new StringBuilder();
    for (var table : List.of("person", "entry", "in_case", "known_name")) {
      sql.sql(
              "SELECT t::text FROM people."
                  + table
                  + " t WHERE person_id IN (:one, :other) ORDER BY 1")
          .param("one", olena.value())
          .param("other", elena.value())
          .query(String.class)
          .list()
          .forEach(row -> rows.append(row).append('\n'));
    }
    for (var path : List.of("/people/" + olena, "/people/" + elena, "/cases/" + caseId)) {
      rows.append(
          clerk.get(path).body().replaceAll("name=\"(_csrf|handed)\" value=\"[^\"]*\"", ""));
    }
    rows.append(
        clerk
            .visitor()
            .search("Kovalenko")
            .body()
            .replaceAll("of=[0-9a-f-]{36}", "")
            .replaceAll("name=\"(_csrf|handed)\" value=\"[^\"]*\"", ""));
    return rows.toString();
  }

  @Test
  void a_link_shows_each_record_under_the_other_and_taking_it_back_restores_all_exactly() {
    var second = second();
    var before = everything();
    assertFalse(before.contains("also registered as"));

    var link = proposed();
    assertEquals(before, everything(), "a proposal shows nowhere else");
    assertEquals(302, decide(second, link, "link").statusCode());

    assertTrue(clerk.get("/people/" + olena).body().contains("also registered as"));
    assertTrue(clerk.get("/people/" + elena).body().contains("/people/" + olena));
    assertTrue(clerk.get("/cases/" + caseId).body().contains("also registered as"));
    assertTrue(clerk.visitor().search("Kovalenko").body().contains("also registered as"));

    var back = clerk.post(link + "/taken-back", Map.of("why", "Two sisters"));
    assertEquals(302, back.statusCode(), back::body);
    assertEquals(302, clerk.post(link + "/taken-back", Map.of("why", "Two sisters")).statusCode());
    assertEquals(before, everything());
    var history = clerk.get("/people/" + olena + "/same/" + elena).body();
    assertTrue(history.contains("Two sisters") && history.contains("The same scar"), history);
  }

  @Test
  void who_proposes_does_not_decide_and_the_database_says_so_too() throws SQLException {
    var link = proposed();
    assertEquals(404, decide(clerk, link, "link").statusCode());
    assertFalse(clerk.get("/identity-links").body().contains(link));

    var address = TestServer.postgres().address();
    try (var owner =
            DriverManager.getConnection(address.url(), address.user(), address.password());
        var insert =
            owner.prepareStatement(
                """
                INSERT INTO people.identity_act VALUES
                  (?::uuid, 1, 'LINKED', 'x', now(), ?::uuid, 'x')\
                """)) {
      insert.setString(1, link.substring(link.lastIndexOf('/') + 1));
      insert.setString(2, clerk.actor().user().toString());
      assertThrows(SQLException.class, insert::execute);
    }
  }

  @Test
  void the_second_reader_sees_both_records_and_nothing_of_the_case() {
    var link = proposed();
    var second = second();
    assertTrue(second.get("/identity-links").body().contains(link));

    var page = second.get(link);
    assertEquals(200, page.statusCode());
    assertTrue(page.body().contains("Олена Коваленко") && page.body().contains("Elena Kovalenko"));
    assertTrue(page.body().contains("The same scar"));
    assertEquals(404, second.get("/people/" + olena).statusCode());
    assertEquals(200, second.get("/cases/" + caseId).statusCode(), "dates, as of any in the unit");
    assertFalse(second.get("/cases/" + caseId).body().contains("Коваленко"));
  }

  @Test
  void it_is_decided_once_and_the_other_is_shown_what_came_of_it() {
    var link = proposed();
    var second = second();
    assertEquals(302, decide(second, link, "refuse").statusCode());
    assertEquals(302, decide(second, link, "refuse").statusCode(), "sent twice");

    var late = decide(second(), link, "link");
    assertEquals(409, late.statusCode());
    assertTrue(late.body().contains("not found to be one"), late::body);
    assertFalse(clerk.get("/people/" + olena).body().contains("also registered as"));
    proposed();
  }

  @Test
  void a_third_record_of_a_linked_person_is_named_as_well() {
    var third = entered("Olena Kovalenko-Hansen");
    assertEquals(302, decide(second(), proposed(), "link").statusCode());
    var link = UUID.randomUUID().toString();
    assertEquals(
        302,
        clerk
            .post(
                "/people/" + elena + "/same/" + third,
                Map.of("link", link, "grounds", "Marriage certificate"))
            .statusCode());
    assertEquals(302, decide(second(), "/identity-links/" + link, "link").statusCode());

    assertTrue(clerk.get("/people/" + olena).body().contains("/people/" + third));
  }

  @ParameterizedTest
  @EnumSource(names = {"REGISTRAR", "CASEWORKER", "LAWYER", "INVESTIGATOR", "AUDITOR"})
  void others_find_no_link(Role role) {
    var link = proposed();
    var other = Somebody.signedIn(new UnitId(UUID.randomUUID()), role);

    assertEquals(404, other.get(link).statusCode());
    assertEquals(404, decide(other, link, "link").statusCode());
    assertEquals(404, other.post(link + "/taken-back", Map.of("why", "x")).statusCode());
    assertEquals(404, other.get("/people/" + olena + "/same/" + elena).statusCode());
  }

  @Test
  void whoever_has_a_conflict_of_interest_is_no_second_reader() {
    var link = proposed();
    var second = second();
    TestServer.room(JdbcClient.class)
        .sql("INSERT INTO access.exclusion (user_id, subject) VALUES (:user, :case)")
        .param("user", second.actor().user().value())
        .param("case", caseId)
        .update();

    assertEquals(404, second.get(link).statusCode());
    assertFalse(second.get("/identity-links").body().contains(link));
  }

  @Test
  void grounds_are_needed_and_what_does_not_fit_is_named() {
    var path = "/people/" + olena + "/same/" + elena;
    var link = UUID.randomUUID().toString();

    assertEquals(422, clerk.post(path, Map.of("link", link, "grounds", "")).statusCode());
    assertEquals(422, clerk.post(path, Map.of("link", link, "grounds", "a\u202eb")).statusCode());
    assertEquals(400, clerk.post(path, Map.of("link", link, "merge", "yes")).statusCode());
    assertEquals(
        404, clerk.get("/people/" + olena + "/same/" + olena).statusCode(), "one, not two");
    assertFalse(clerk.get(path).body().contains("What was said of it"));
  }
}
