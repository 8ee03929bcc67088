package nansen.casefile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import nansen.Somebody;
import nansen.TestServer;
import nansen.access.Role;
import nansen.access.UnitId;
import nansen.access.signin.Visitor;
import nansen.law.journal.Certainty;
import nansen.law.journal.Fact;
import nansen.web.Languages;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A decision of elsewhere: one writes it down, another of the unit confirms it.
class ElsewherePagesTest {
  private static final UnitId UNIT = new UnitId(UUID.randomUUID());
  private static final Somebody CLERK = Somebody.signedIn(UNIT, Role.REGISTRAR, Role.CASEWORKER);
  private static final Somebody COLLEAGUE = Somebody.signedIn(UNIT, Role.CASEWORKER);
  private static final Somebody STRANGER =
      Somebody.signedIn(new UnitId(UUID.randomUUID()), Role.CASEWORKER);

  private final Casefile casefile = TestServer.room(Casefile.class);
  private final CaseId id = opened();
  private final String path = "/cases/" + id;

  private CaseId opened() {
    TestServer.itIs(TestServer.BEGINNING);
    return casefile.open(CLERK.actor(), "NO", "NO").orElseThrow().id();
  }

  @BeforeEach
  void the_clerk_has_the_case() {
    casefile.give(CLERK.actor(), id, UNIT, CLERK.user());
  }

  private void written(Map<String, String> more) {
    var page = path + "/facts/new?kind=decision.taken";
    var form = new HashMap<>(Visitor.hidden(CLERK.get(page).body()));
    form.putAll(
        Map.of(
            "day", "2026-09-10",
            "detail.outcome", "unfounded",
            "source", "letter of a court in Oslo",
            "basis", "DOCUMENT",
            "certainty", "ESTABLISHED"));
    form.putAll(more);
    var answer = CLERK.visitor().post(page, path + "/facts", form);
    assertEquals(302, answer.statusCode(), answer::body);
  }

  private Fact standing() {
    return casefile.view(CLERK.actor(), id, null, null).docket().known().stream()
        .filter(fact -> fact.kind().name().equals("decision.taken"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void it_is_claimed_until_a_colleague_has_confirmed_it() {
    written(Map.of());

    assertEquals(Certainty.CLAIMED, standing().certainty());
    assertTrue(CLERK.get(path).body().contains("waits for a second person"));
    var page = path + "/elsewhere/" + standing().id();
    assertFalse(CLERK.get("/worklist").body().contains(page), "nobody confirms their own");
    assertEquals(404, CLERK.get(page).statusCode());
    assertEquals(404, CLERK.post(page, Map.of()).statusCode());
    assertFalse(STRANGER.get("/worklist").body().contains(page));
    assertEquals(404, STRANGER.get(page).statusCode());
    assertEquals(404, STRANGER.post(page, Map.of()).statusCode());

    assertTrue(COLLEAGUE.get("/worklist").body().contains(page));
    var laid = COLLEAGUE.get(page).body();
    assertTrue(laid.contains("letter of a court in Oslo"), laid);
    assertTrue(laid.contains("Thu 10 Sep 2026: Decision taken"), laid);
    assertEquals(302, COLLEAGUE.post(page, Map.of()).statusCode());
    assertEquals(302, COLLEAGUE.post(page, Map.of()).statusCode(), "sent twice, it is one");

    assertEquals(Certainty.ESTABLISHED, standing().certainty());
    assertEquals(2, casefile.view(CLERK.actor(), id, null, null).recorders().size());
    assertFalse(COLLEAGUE.get("/worklist").body().contains(page));
    assertFalse(CLERK.get(path).body().contains("waits for a second person"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"responsibility.accepted", "responsibility.refused"})
  void the_answer_of_another_state_needs_a_second_person_too(String kind) {
    var page = path + "/facts/new?kind=" + kind;
    var form = new HashMap<>(Visitor.hidden(CLERK.get(page).body()));
    form.putAll(
        Map.of(
            "day", "2026-09-10",
            "detail.state", "SE",
            "source", "message of the Swedish unit",
            "basis", "DOCUMENT",
            "certainty", "ESTABLISHED"));
    var answer = CLERK.visitor().post(page, path + "/facts", form);
    assertEquals(302, answer.statusCode(), answer::body);

    var fact = casefile.view(CLERK.actor(), id, null, null).docket().known().getLast();
    assertEquals(Certainty.CLAIMED, fact.certainty());
    var laid = path + "/elsewhere/" + fact.id();
    assertTrue(COLLEAGUE.get("/worklist").body().contains(laid));
    assertEquals(302, COLLEAGUE.post(laid, Map.of()).statusCode());
    assertEquals(
        Certainty.ESTABLISHED,
        casefile.view(CLERK.actor(), id, null, null).docket().known().getLast().certainty());
  }

  @Test
  void what_one_person_changes_of_it_is_claimed_again() {
    written(Map.of());
    COLLEAGUE.post(path + "/elsewhere/" + standing().id(), Map.of());
    var confirmed = standing();
    assertEquals(Certainty.ESTABLISHED, confirmed.certainty());

    written(Map.of("corrects", confirmed.id().value(), "seen", "2", "day", "2026-09-09"));

    assertEquals(Certainty.CLAIMED, standing().certainty());
    assertTrue(COLLEAGUE.get("/worklist").body().contains("/elsewhere/" + standing().id()));
  }

  @Test
  void what_other_units_have_claimed_hides_nothing() {
    TestServer.room(JdbcClient.class)
        .sql(
            """
            WITH other AS (
              INSERT INTO casefile.case_file (case_id, country, calendar, opened)
              SELECT gen_random_uuid(), 'NO', 'NO', '2020-01-01' FROM generate_series(1, 1100)
              RETURNING case_id),
            carried AS (
              INSERT INTO casefile.carried (case_id, site, unit, no_owner)
              SELECT case_id, :unit, :unit, 'just-opened' FROM other),
            assessed AS (
              INSERT INTO casefile.assessed (case_id, places, law, as_of, until, questions, unit, site,
                opened, first_day, undated, elsewhere)
              SELECT case_id, 1, '', '2020-01-01', 'infinity', 0, :unit, :unit, '2020-01-01',
                'infinity', 'nothing-open', true FROM other)
            INSERT INTO casefile.fact (case_id, place, fact_id, kind, earliest_day, recorded, recorded_by,
              source, basis, certainty, details)
            SELECT case_id, 1, 'decided', 'decision.final', '2020-01-01', '2020-01-01', :unit, '',
              'DOCUMENT', 'CLAIMED', '{}' FROM other\
            """)
        .param("unit", UUID.randomUUID())
        .update();
    written(Map.of());

    assertTrue(COLLEAGUE.get("/worklist").body().contains("/elsewhere/" + standing().id()));
  }

  @Test
  void its_pages_speak_every_language() {
    written(Map.of());
    for (var language : Languages.ALL) {
      var tag = language.getLanguage();
      COLLEAGUE.get("/account?language=" + tag);
      for (var page : new String[] {path + "/elsewhere/" + standing().id(), "/worklist"}) {
        var body = COLLEAGUE.get(page).body();
        assertFalse(body.contains("??"), () -> page + " in " + tag);
      }
    }
    COLLEAGUE.get("/account?language=en");
  }
}
