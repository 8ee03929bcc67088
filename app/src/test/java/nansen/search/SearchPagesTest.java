package nansen.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import nansen.Somebody;
import nansen.TestServer;
import nansen.access.Actor;
import nansen.access.Role;
import nansen.access.UnitId;
import nansen.access.signin.Visitor;
import nansen.casefile.CaseId;
import nansen.casefile.Casefile;
import nansen.casefile.SomeFact;
import nansen.law.journal.Value;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The box: what it reads in what was typed, what it finds and for whom, and how often.
class SearchPagesTest {
  private final UnitId unit = new UnitId(UUID.randomUUID());
  private Actor actor = Somebody.actor(unit);
  private Visitor clerk = new Visitor();

  @BeforeEach
  void somebody_signs_in() {
    var somebody = Somebody.signedIn(unit, Role.REGISTRAR, Role.CASEWORKER);
    clerk = somebody.visitor();
    actor = somebody.actor();
  }

  private CaseId opened() {
    var casefile = TestServer.room(Casefile.class);
    var id = casefile.open(actor, "AT", "AT").orElseThrow().id();
    casefile.give(actor, id, unit, actor.user());
    record(id, 0, "application.made", Map.of("before", new Value.Text("competent")));
    return id;
  }

  private void record(CaseId id, int seen, String kind, Map<String, Value> details) {
    var fact = SomeFact.of(kind, "2026-09-10", details);
    TestServer.room(Casefile.class).record(actor, id, UUID.randomUUID(), seen, List.of(fact));
  }

  @Test
  void a_case_is_found_by_the_beginning_of_its_id() {
    var id = opened().toString();

    for (var beginning : List.of(id.substring(0, 8), id.substring(0, 4), id)) {
      assertTrue(clerk.search(beginning).body().contains("/cases/" + id), beginning);
    }
    assertFalse(clerk.search(id.substring(0, 3)).body().contains("/cases/" + id));
  }

  @Test
  void a_provision_leads_to_the_cases_in_which_it_is_open() {
    var id = opened();

    var page = clerk.search("apr-register").body();

    assertTrue(page.contains("/cases/" + id), page);
    var words = page.substring(page.indexOf("/cases/" + id), page.indexOf("</main>"));
    assertTrue(
        Pattern.compile("<span class=\"faint\">[A-Z][a-z ]+: \\d").matcher(words).find(), words);
    var stranger = Visitor.signedIn(new UnitId(UUID.randomUUID()), Role.REGISTRAR, Role.CASEWORKER);
    assertFalse(stranger.search("apr-register").body().contains("/cases/" + id));
    assertFalse(stranger.search(id.toString()).body().contains("/cases/" + id));

    record(id, 1, "application.registered", Map.of());
    assertFalse(clerk.search("apr-register").body().contains("/cases/" + id));
  }

  @Test
  void what_is_looked_for_stands_in_no_address_and_can_be_come_back_to() {
    var found = clerk.search("Olena Kovalenko");

    assertFalse(found.uri().toString().contains("Olena"), () -> found.uri().toString());
    var address = found.uri().getPath() + "?" + found.uri().getQuery();
    assertTrue(clerk.get(address).body().contains("Olena Kovalenko"));
    var stranger = Visitor.signedIn(new UnitId(UUID.randomUUID()), Role.REGISTRAR, Role.CASEWORKER);
    assertFalse(stranger.get(address).body().contains("Olena"), "another session");
    assertFalse(clerk.get("/search?of=" + UUID.randomUUID()).body().contains("Olena"));
  }

  @Test
  void after_sixty_searches_in_a_minute_one_waits() {
    for (var i = 0; i < SearchPages.MOST; i++) {
      assertEquals(200, clerk.search("Nobody").statusCode());
    }

    var answer = clerk.search("Nobody");

    assertEquals(429, answer.statusCode());
    assertEquals("60", answer.headers().firstValue("Retry-After").orElse(""));
    TestServer.itIs(Instant.parse("2026-09-15T10:01:00Z"));
    assertEquals(200, clerk.search("Nobody").statusCode());
  }

  @Test
  void a_provision_is_found_without_its_sign_and_no_other_one() {
    assertTrue(Sought.isIn("fvl 29", "fvl § 29"));
    assertTrue(Sought.isIn("utl 28", "utl § 28 first paragraph (a)"));
    assertTrue(Sought.isIn("apr 20", "apr art. 20(3)"));
    assertFalse(Sought.isIn("fvl 29", "fvl § 291"));
    assertFalse(Sought.isIn("fvl 29", "sfvl § 29"));
    var found = clerk.search("fvl 29").body();
    assertTrue(found.contains("id=\"provisions\"") && found.contains("fvl §"), found);
  }

  @Test
  void a_birth_alone_is_said_to_find_nobody() {
    assertTrue(clerk.search("1998").body().contains("A birth alone finds nobody"));
    assertFalse(clerk.search("Sokolova 1998").body().contains("A birth alone"));
  }

  @Test
  void what_hides_in_the_box_is_shown() {
    var answer = clerk.search("Olek\u202Esii");

    assertEquals(422, answer.statusCode());
    assertTrue(answer.body().contains("Olek⟨U+202E⟩sii"), answer::body);
    assertEquals(422, clerk.search("x".repeat(5_000)).statusCode());
  }

  @ParameterizedTest
  @CsvSource({
    "3f2a, true, true, true",
    "3f2a0c11-7, true, true, true",
    "Oleksii 1998, false, true, true",
    "§ 94, false, true, false",
    "1998, true, true, false",
    "apr-register, false, true, true",
    "Олена, false, false, true"
  })
  void what_was_typed_is_read_in_each_way_it_may_be_meant(
      String text, boolean isCase, boolean isProvision, boolean isPerson) {
    var sought = new Sought(text);

    assertEquals(isCase, sought.caseId().isPresent());
    assertEquals(isProvision, sought.provision().isPresent());
    assertEquals(isPerson, sought.person().isPresent());
  }

  @Test
  void a_date_in_the_box_is_the_birth() {
    var day = LocalDate.parse("1998-03-05");

    for (var text : List.of("Olena 1998-03-05", "05.03.1998 Olena")) {
      var person = new Sought(text).person().orElseThrow();
      assertEquals("Olena", person.name().written());
      assertEquals(day, Objects.requireNonNull(person.known().birth()).earliest());
    }
  }
}
