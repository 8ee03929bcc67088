package nansen.border;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nansen.Somebody;
import nansen.TestServer;
import nansen.access.Role;
import nansen.access.UnitId;
import nansen.access.signin.Visitor;
import nansen.casefile.CaseId;
import nansen.casefile.Casefile;
import nansen.casefile.SomeFact;
import nansen.web.Languages;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A registration from the crossing to the case, as at a browser without script.
class BorderPagesTest {
  private static final String NOW = "2026-09-15T10:00:00Z";

  private final UnitId unit = new UnitId(UUID.randomUUID());
  private Visitor clerk = new Visitor();

  @BeforeEach
  void somebody_signs_in() {
    TestServer.itIs(Instant.parse(NOW));
    clerk = Visitor.signedIn(unit, Role.REGISTRAR);
    clerk.get("/registrations?language=en");
  }

  private static final Map<String, String> CROSSING =
      Map.of(
          "manner", "IRREGULAR",
          "place", "grense-jakobselv",
          "day", "2026-09-10",
          "hour", "05:30",
          "seen", "TOLD",
          "met", "CAME_FORWARD",
          "met-day", "2026-09-10");
  private static final Map<String, String> PROTECTION =
      Map.of("asked", "YES", "asked-day", "2026-09-10", "before", "COMPETENT");
  private static final Map<String, String> IDENTITY =
      Map.of(
          "given", "Алексей",
          "family", "Воронов",
          "lettering", "ORIGINAL",
          "birth", "1998",
          "birth-form", "ABOUT",
          "nationality", "RUS",
          "speaks", "ru",
          "photo", "YES",
          "photo-day", "2026-09-11",
          "basis", "STATEMENT");

  private String begun() {
    return begun(UUID.randomUUID().toString());
  }

  private String begun(String id) {
    return begun("NO", id);
  }

  private String begun(String country, String id) {
    var form = Map.of("country", country, "id", id);
    var answer = clerk.post("/registrations", "/registrations", form);
    assertEquals(302, answer.statusCode());
    var path = answer.headers().firstValue("Location").orElseThrow();
    return path.substring(0, path.lastIndexOf('/'));
  }

  @Test
  void a_form_that_is_sent_twice_begins_one_registration() {
    var id = UUID.randomUUID().toString();
    var draft = begun(id);
    kept(draft, "crossing", CROSSING, "later");

    assertEquals(draft, begun(id));
    assertTrue(
        clerk.get(draft + "/crossing").body().contains("value=\"05:30\""), "what was typed stays");
    var stranger = Visitor.signedIn(new UnitId(UUID.randomUUID()), Role.REGISTRAR);
    var form = Map.of("country", "NO", "id", id);
    assertEquals(404, stranger.post("/registrations", "/registrations", form).statusCode());
  }

  @ParameterizedTest
  @CsvSource({"NO,DE-XX", "ZZ,''", "NO,nothing of the kind"})
  void a_calendar_that_is_not_there_is_named_beside_its_field(String country, String calendar) {
    var form = Map.of("country", country, "calendar", calendar, "id", UUID.randomUUID().toString());

    var answer = clerk.post("/registrations", "/registrations", form);

    assertEquals(422, answer.statusCode());
    assertTrue(answer.body().contains("href=\"#calendar\""), answer.body());
    assertTrue(answer.body().contains("id=\"calendar-problem\""), answer.body());
    assertTrue(answer.body().contains("value=\"" + calendar + "\""), answer.body());
    assertFalse(answer.body().contains("Begun by you"), "nothing is begun");
  }

  private String kept(String draft, String page, Map<String, String> typed, String way) {
    var form = new HashMap<>(typed);
    form.put("do", way);
    var answer = clerk.post(draft + "/" + page, draft + "/" + page, form);
    assertEquals(302, answer.statusCode(), answer::body);
    return answer.headers().firstValue("Location").orElseThrow();
  }

  @Test
  void a_word_that_the_page_does_not_offer_is_refused_and_not_replaced() {
    var draft = begun();
    var typed = Map.of("manner", "TUNNEL", "place-text", "by the old mill", "do", "next");

    var answer = clerk.post(draft + "/crossing", draft + "/crossing", typed);

    assertEquals(422, answer.statusCode());
    assertTrue(answer.body().contains("href=\"#manner\""), answer.body());
    assertTrue(answer.body().contains("by the old mill"));
    var asked = Map.of("asked", "PERHAPS", "do", "next");
    assertEquals(422, clerk.post(draft + "/protection", draft + "/protection", asked).statusCode());
  }

  private String finished(String draft) {
    var answer = clerk.post(draft + "/check", draft + "/check", Map.of());
    assertEquals(302, answer.statusCode(), answer::body);
    return answer.headers().firstValue("Location").orElseThrow();
  }

  private String registered() {
    var draft = begun();
    kept(draft, "crossing", CROSSING, "next");
    kept(draft, "protection", PROTECTION, "next");
    kept(draft, "identity", IDENTITY, "next");
    return finished(draft);
  }

  private static List<String> facts(String path) {
    return TestServer.room(JdbcClient.class)
        .sql(
            """
            SELECT kind || ' ' || coalesce(details #>> '{place,text}', details #>> '{before,text}',
              details #>> '{by,text}', details #>> '{for,text}', '')
            FROM casefile.fact WHERE case_id = :id::uuid ORDER BY place\
            """)
        .param("id", path.substring("/cases/".length()))
        .query((row, _) -> row.getString(1))
        .list();
  }

  @Test
  void five_pages_become_a_case_with_its_facts_and_its_person() {
    var path = registered();

    assertEquals(
        List.of(
            "border.crossed-irregularly Grense Jakobselv",
            "authorities.contacted person",
            "application.made competent",
            "biometrics.taken application",
            "person.born "),
        facts(path));
    assertEquals(
        List.of("1997-01-01 1999-12-31 CLAIMED"),
        TestServer.room(JdbcClient.class)
            .sql(
                """
                SELECT earliest_day || ' ' || latest_day || ' ' || certainty
                FROM casefile.fact WHERE case_id = :id::uuid AND kind = 'person.born'\
                """)
            .param("id", path.substring("/cases/".length()))
            .query((row, _) -> row.getString(1))
            .list());
    var page = clerk.get(path).body();
    assertTrue(page.contains("Алексей Воронов"), page);
    assertTrue(page.contains("about 1998"), page);
  }

  @Test
  void where_and_when_are_kept_while_nobody_knows_how() {
    var crossing = Map.of("manner", "NOT_KNOWN", "place", "svanvik", "day", "2026-09-09");
    var met = Map.of("met", "CAME_FORWARD", "met-day", "2026-09-10");
    var draft = begun();
    var typed = new HashMap<>(crossing);
    typed.putAll(met);
    kept(draft, "crossing", typed, "next");
    kept(draft, "identity", IDENTITY, "next");
    var check = clerk.get(draft + "/check").body();
    assertTrue(check.contains("Border crossed, manner not known (Place: Svanvik)"), check);

    var path = finished(draft);

    assertEquals(
        List.of(
            "border.crossed Svanvik",
            "authorities.contacted person",
            "biometrics.taken irregular-crossing",
            "person.born "),
        facts(path));
    assertTrue(missing(path).contains("ARRIVAL"), "how the person came is still missing");
  }

  @Test
  void a_place_without_a_day_is_asked_for_its_day() {
    var draft = begun();
    var typed = Map.of("manner", "NOT_KNOWN", "place-text", "at the river", "do", "next");

    var answer = clerk.post(draft + "/crossing", draft + "/crossing", typed);

    assertEquals(422, answer.statusCode());
    assertTrue(answer.body().contains("href=\"#day\""), answer::body);
    assertTrue(answer.body().contains("value=\"at the river\""), answer::body);
  }

  private static String missing(String path) {
    return TestServer.room(JdbcClient.class)
        .sql("SELECT missing::text FROM border.registration WHERE case_id = :id::uuid")
        .param("id", path.substring("/cases/".length()))
        .query(String.class)
        .single();
  }

  @Test
  void a_name_alone_is_a_safe_record() {
    var draft = begun();
    kept(draft, "identity", Map.of("line", "محمد حسن"), "next");

    var path = finished(draft);

    assertEquals(List.of(), facts(path));
    assertTrue(clerk.get(path).body().contains("محمد حسن"));
  }

  @Test
  void what_was_typed_is_there_again_after_a_pause_and_nobody_else_sees_it() {
    var draft = begun();
    assertEquals("/registrations", kept(draft, "crossing", CROSSING, "later"));

    assertTrue(clerk.get("/registrations").body().contains(draft + "/crossing"));
    assertTrue(clerk.get(draft + "/crossing").body().contains("value=\"2026-09-10\""));
    var colleague = Visitor.signedIn(unit, Role.REGISTRAR);
    assertEquals(404, colleague.get(draft + "/crossing").statusCode());
    assertFalse(colleague.get("/registrations").body().contains(draft));
  }

  @Test
  void a_draft_becomes_one_case_however_often_it_is_sent() {
    var draft = begun();
    kept(draft, "crossing", CROSSING, "next");
    kept(draft, "identity", IDENTITY, "next");

    var first = finished(draft);
    var page = clerk.get("/registrations").body();
    var second = clerk.post("/registrations", draft + "/check", Map.of());

    assertEquals(first, second.headers().firstValue("Location").orElseThrow());
    assertFalse(page.contains(draft), page);
    assertEquals(4, facts(first).size());
  }

  @Test
  void who_is_registered_already_is_shown_before_a_second_case_is_opened() {
    var first = begun();
    kept(first, "identity", IDENTITY, "next");
    assertFalse(clerk.get(first + "/check").body().contains("May be the same person"));
    finished(first);
    var second = begun();
    kept(second, "identity", IDENTITY, "next");

    var page = clerk.get(second + "/check").body();

    assertTrue(page.contains("May be the same person"), page);
    assertTrue(page.contains("99 % alike"), page);
    assertTrue(page.contains("<bdi>Алексей Воронов</bdi></a>"), page);
    var stranger = Visitor.signedIn(new UnitId(UUID.randomUUID()), Role.REGISTRAR);
    stranger.get("/registrations?language=en");
    clerk = stranger;
    var theirs = begun();
    kept(theirs, "identity", IDENTITY, "next");
    assertFalse(clerk.get(theirs + "/check").body().contains("May be the same"), "of another site");
  }

  @Test
  void without_a_name_there_is_no_case_and_the_page_to_mend_is_named() {
    var draft = begun();
    kept(draft, "crossing", CROSSING, "next");

    var answer = clerk.post(draft + "/check", draft + "/check", Map.of());

    assertEquals(422, answer.statusCode());
    assertTrue(answer.body().contains(draft + "/identity"), answer::body);
    assertTrue(answer.body().contains("Write a name"), answer::body);
    assertEquals(
        0,
        TestServer.room(JdbcClient.class)
            .sql("SELECT count(*) FROM casefile.carried WHERE site = :unit")
            .param("unit", unit.value())
            .query(Integer.class)
            .single());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "2026-02-31", "2026-09-16", "soon"})
  void a_day_that_cannot_be_comes_back_and_stays_typed(String day) {
    var draft = begun();
    var typed = new HashMap<>(CROSSING);
    typed.put("day", day);
    typed.put("do", "next");

    var answer = clerk.post(draft + "/crossing", draft + "/crossing", typed);

    assertEquals(422, answer.statusCode());
    assertTrue(answer.body().contains("href=\"#day\""), answer::body);
    assertTrue(answer.body().contains("value=\"" + day + "\""), answer::body);
    assertTrue(clerk.get(draft + "/crossing").body().contains("value=\"05:30\""));
  }

  @ParameterizedTest
  @CsvSource({
    "crossing,met,NOT_KNOWN,met-day",
    "protection,asked,NOT_ASKED,asked-day",
    "protection,registered,NOT_KNOWN,registered-day",
    "identity,photo,NOT_KNOWN,photo-day",
    "lawyer,lawyer,NOT_KNOWN,lawyer-name",
    "lawyer,informed,NOT_KNOWN,informed-day",
  })
  void what_was_typed_beside_another_answer_is_not_lost(
      String page, String answer, String said, String field) {
    var draft = begun();
    var typed = field.endsWith("day") ? "2026-09-10" : "at the river";
    var form = Map.of("given", "Alex", answer, said, field, typed, "do", "next");
    var own = new HashMap<>(form);
    if (!page.equals("identity")) {
      own.remove("given");
    }

    var refused = clerk.post(draft + "/" + page, draft + "/" + page, own);

    assertEquals(422, refused.statusCode());
    assertTrue(refused.body().contains("href=\"#" + answer + "\""), refused::body);
    assertTrue(refused.body().contains("value=\"" + typed + "\""), refused::body);
  }

  @Test
  void a_no_is_recorded_with_who_said_so_and_is_not_asked_again() {
    var asked = "Is this so: Unaccompanied minor?";
    var ageless = new HashMap<>(IDENTITY);
    ageless.keySet().removeAll(Set.of("birth", "birth-form"));
    var open = begun("FI", UUID.randomUUID().toString());
    kept(open, "protection", PROTECTION, "next");
    kept(open, "identity", ageless, "next");
    assertTrue(readByItsOwner(finished(open)).contains(asked));

    var draft = begun("FI", UUID.randomUUID().toString());
    kept(draft, "protection", PROTECTION, "next");
    kept(draft, "identity", ageless, "next");
    var noes = Map.of("minor", "NO", "needs", "NO", "service", "NO", "interview", "2026-09-12");
    kept(draft, "needs", noes, "next");
    var check = clerk.get(draft + "/check").body();
    assertTrue(check.contains("Unaccompanied minor: no"), check);
    assertTrue(check.contains("Name: Алексей Воронов"), check);
    assertTrue(check.contains("Nationality: Russia"), check);
    assertTrue(check.contains("Not told yet:"), check);
    var path = finished(draft);

    assertEquals(
        List.of(
            "person.special-needs no STATEMENT CLAIMED 2026-09-12",
            "person.unaccompanied-minor no STATEMENT CLAIMED 2026-09-12",
            "served-in-armed-force no STATEMENT CLAIMED 2026-09-12"),
        denied(path));
    assertFalse(readByItsOwner(path).contains(asked), "asked again");
  }

  private String readByItsOwner(String path) {
    var caseworker = Somebody.signedIn(unit, Role.CASEWORKER);
    var id = new CaseId(UUID.fromString(path.substring("/cases/".length())));
    TestServer.room(Casefile.class).give(caseworker.actor(), id, unit, caseworker.user());
    return caseworker.get(path).body();
  }

  private static List<String> denied(String path) {
    return TestServer.room(JdbcClient.class)
        .sql(
            """
            SELECT concat_ws(' ', kind, details #>> '{holds,text}', basis, certainty, earliest_day)
            FROM casefile.fact WHERE case_id = :id::uuid AND details #>> '{holds,text}' IS NOT NULL ORDER BY kind\
            """)
        .param("id", path.substring("/cases/".length()))
        .query((row, _) -> row.getString(1))
        .list();
  }

  @ParameterizedTest
  @CsvSource({"protection,registered", "identity,photo", "lawyer,lawyer", "lawyer,informed"})
  void no_no_is_taken_that_would_be_kept_nowhere(String page, String field) {
    var draft = begun();

    assertFalse(
        clerk.get(draft + "/" + page).body().contains("name=\"" + field + "\" value=\"NO\""));
    var answer =
        clerk.post(draft + "/" + page, draft + "/" + page, Map.of(field, "NO", "do", "next"));

    assertEquals(422, answer.statusCode());
    assertTrue(answer.body().contains("href=\"#" + field + "\""), answer::body);
  }

  @Test
  void who_was_met_before_the_crossing_is_asked_about() {
    var draft = begun();
    var typed = new HashMap<>(CROSSING);
    typed.put("met-day", "2026-09-09");
    typed.put("do", "next");

    var answer = clerk.post(draft + "/crossing", draft + "/crossing", typed);

    assertEquals(422, answer.statusCode());
    assertTrue(answer.body().contains("href=\"#met-day\""), answer::body);
  }

  @Test
  void what_hides_in_a_field_is_shown_and_not_kept() {
    var draft = begun();
    var typed = new HashMap<>(CROSSING);
    typed.put("place-text", "Pas\u202Evik\u0000");

    var answer = clerk.post(draft + "/crossing", draft + "/crossing", typed);

    assertEquals(422, answer.statusCode());
    assertTrue(answer.body().contains("href=\"#place-text\""), answer::body);
    assertTrue(answer.body().contains("Pas⟨U+202E⟩vik⟨U+0000⟩"), answer::body);
    assertFalse(clerk.get(draft + "/crossing").body().contains("U+202E"));
  }

  @Test
  void a_field_that_the_page_does_not_have_is_refused_by_its_name() {
    var draft = begun();

    var answer =
        clerk.post(draft + "/needs", draft + "/needs", Map.of("case_id", "x", "do", "next"));

    assertEquals(400, answer.statusCode());
    assertTrue(answer.body().contains("case_id"));
  }

  @Test
  void photographed_and_not_interviewed_is_counted_until_the_interview() {
    var path = registered();

    var page = clerk.get("/registrations").body();
    assertTrue(page.contains("One person is half registered."), page);
    assertTrue(page.contains("interview: 1"), page);
    assertFalse(page.contains("fingerprints and photograph"), page);
    assertTrue(
        page.contains("15 Sept 2026 12:00 (UTC+02:00)")
            || page.contains("15 Sep 2026 12:00 (UTC+02:00)"));
    assertTrue(clerk.get("/worklist").body().contains("One person is half registered."));

    // Another office takes the case on and does the rest.
    var caseworker = Somebody.actor(unit, Role.CASEWORKER);
    var casefile = TestServer.room(Casefile.class);
    var id = new CaseId(UUID.fromString(path.substring("/cases/".length())));
    casefile.give(caseworker, id, unit, caseworker.user());
    var rest =
        Stream.of("interview.held", "application.registered", "information.given", "needs.assessed")
            .map(kind -> SomeFact.of(kind, "2026-09-14", Map.of()))
            .toList();
    casefile.record(caseworker, id, UUID.randomUUID(), 0, rest);

    var after = clerk.get("/registrations").body();
    assertTrue(after.contains("Nobody is half registered."), after);
  }

  @Test
  void who_asks_for_no_protection_lacks_nothing_of_a_procedure() {
    var draft = begun();
    kept(draft, "protection", Map.of("asked", "NO"), "next");
    kept(draft, "identity", Map.of("line", "Ivan Petrenko"), "next");
    assertTrue(clerk.get(draft + "/check").body().contains("Protection is not asked for."));
    finished(draft);

    var page = clerk.get("/registrations").body();
    assertTrue(page.contains("question of special needs: 1"), page);
    assertFalse(page.contains("interview: 1"), page);
  }

  @Test
  void others_are_told_of_no_registration() {
    registered();
    var stranger = Visitor.signedIn(new UnitId(UUID.randomUUID()), Role.REGISTRAR);
    stranger.get("/registrations?language=en");

    var page = stranger.get("/registrations").body();

    assertTrue(page.contains("Nobody is half registered."), page);
    assertFalse(page.contains("Воронов"));
  }

  @Test
  void the_map_asks_no_other_server_and_says_what_the_list_says() {
    var page = clerk.get(begun() + "/crossing").body();

    for (var place : BorderPlace.ALL) {
      assertTrue(page.contains(". " + place.name() + "</title>"), place.name());
      assertTrue(page.contains("value=\"" + place.id() + "\""), place.name());
      assertTrue(page.contains("href=\"#place-" + place.id() + "\""), place.name());
      assertTrue(page.contains("id=\"place-" + place.id() + "\""), place.name());
    }
    assertTrue(page.contains(">20 km</text>"), page);
    assertFalse(page.matches("(?s).*(src|href)=\"https?:.*"), page);
  }

  @Test
  void every_page_speaks_every_language() {
    var draft = begun();
    kept(draft, "crossing", CROSSING, "next");
    for (var language : Languages.ALL) {
      for (var page :
          List.of(
              "/registrations",
              draft + "/crossing",
              draft + "/protection",
              draft + "/identity",
              draft + "/lawyer",
              draft + "/needs",
              draft + "/check")) {
        var answer = clerk.get(page + "?language=" + language.getLanguage());
        assertEquals(200, answer.statusCode(), page);
        assertFalse(
            answer.body().contains("??"), () -> page + " in " + language + ": " + answer.body());
      }
    }
  }
}
