package nansen.casefile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import nansen.Somebody;
import nansen.TestServer;
import nansen.access.Role;
import nansen.access.UnitId;
import nansen.law.journal.Attribution;
import nansen.people.CaseRole;
import nansen.people.NewEntry;
import nansen.people.People;
import nansen.people.PersonId;
import nansen.people.Said;
import nansen.web.Languages;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Whoever has a case opens it to one colleague by name, and to nothing more than that.
final class CaseReaderPagesTest {
  private static final UnitId UNIT = new UnitId(UUID.randomUUID());
  private static final Somebody CLERK = Somebody.signedIn(UNIT, Role.CASEWORKER, Role.REGISTRAR);
  private static final Somebody NEIGHBOUR = Somebody.signedIn(UNIT, Role.CASEWORKER);
  private static final Somebody STRANGER =
      Somebody.signedIn(new UnitId(UUID.randomUUID()), Role.DECISION_MAKER);
  private static final Somebody LAWYER =
      Somebody.signedIn(new UnitId(UUID.randomUUID()), Role.LAWYER);

  private final Casefile casefile = TestServer.room(Casefile.class);
  private String path = "";
  private CaseId id = new CaseId(UUID.randomUUID());

  @BeforeEach
  void there_is_a_case() {
    TestServer.itIs(Instant.parse("2026-09-15T10:05:00Z"));
    id = casefile.open(CLERK.actor(), "NO", "NO").orElseThrow().id();
    casefile.give(CLERK.actor(), id, UNIT, CLERK.user());
    casefile.record(
        CLERK.actor(),
        id,
        UUID.randomUUID(),
        0,
        List.of(SomeFact.of("application.made", "2026-09-01", Map.of())));
    path = "/cases/" + id;
  }

  @AfterEach
  void it_is_the_beginning_again() {
    TestServer.itIs(TestServer.BEGINNING);
  }

  private HttpResponse<String> open(Somebody to, String because, String until) {
    return CLERK.post(
        path + "/readers", Map.of("who", to.user().toString(), "because", because, "until", until));
  }

  @Test
  void a_case_is_read_by_name_and_not_written_until_it_is_ended() {
    assertEquals(404, STRANGER.get(path).statusCode());
    assertFalse(STRANGER.get("/worklist").body().contains(path));

    assertEquals(302, open(STRANGER, "knows the region", "2026-09-20").statusCode());

    var page = STRANGER.get(path).body();
    assertTrue(page.contains("knows the region"), page);
    assertTrue(page.contains("Wish for protection expressed"), page);
    assertFalse(page.contains("/facts/new"), page);
    assertTrue(STRANGER.get("/worklist").body().contains("href=\"" + path + "\""));
    assertTrue(STRANGER.visitor().search(id.toString()).body().contains(path), "found");
    assertEquals(404, STRANGER.get(path + "/facts/new").statusCode());
    assertEquals(404, STRANGER.get(path + "/decision").statusCode());
    assertEquals(404, STRANGER.get(path + "/readers").statusCode(), "opens it to nobody else");
    var named = CLERK.get(path + "/readers").body();
    assertTrue(named.contains("knows the region") && named.contains("last day Sun 20 Sep"), named);

    var ended = Map.of("who", STRANGER.user().toString());
    assertEquals(302, CLERK.post(path + "/readers/ended", ended).statusCode());
    assertEquals(404, STRANGER.get(path).statusCode());
    assertFalse(STRANGER.get("/worklist").body().contains(path));
    assertEquals(2, given("caseworker.open-to", "named." + STRANGER.user()), "and ended");
  }

  private long given(String rule, String named) {
    return TestServer.room(JdbcClient.class)
        .sql(
            """
            SELECT count(*) FROM access.audit_event WHERE record = :case AND act = 'GRANT'
              AND rule = :rule AND changes[1] LIKE :named\
            """)
        .param("case", id.value())
        .param("rule", rule)
        .param("named", named + "=%")
        .query(Long.class)
        .single();
  }

  @Test
  void it_ends_by_itself_after_the_last_day() {
    open(STRANGER, "a second look", "2026-09-15");
    TestServer.itIs(Instant.parse("2026-09-15T10:14:00Z"));
    assertEquals(200, STRANGER.get(path).statusCode());

    TestServer.room(JdbcClient.class)
        .sql("UPDATE access.named_grant SET until = :now WHERE subject = :case")
        .param("now", TestServer.now().atOffset(ZoneOffset.UTC))
        .param("case", id.value())
        .update();

    assertEquals(404, STRANGER.get(path).statusCode());
    assertFalse(CLERK.get(path + "/readers").body().contains("a second look"));
  }

  @Test
  void a_conflict_of_interest_shuts_out_all_the_same() {
    open(NEIGHBOUR, "stands in", "2026-09-20");
    assertTrue(NEIGHBOUR.get("/worklist").body().contains(path));
    var conflict = Map.of("who", NEIGHBOUR.user().toString(), "because", "a cousin");
    CLERK.post(path + "/conflicts", conflict);

    assertEquals(404, NEIGHBOUR.get(path).statusCode());
    assertFalse(NEIGHBOUR.get("/worklist").body().contains(path));
    assertEquals(422, open(NEIGHBOUR, "stands in after all", "2026-09-20").statusCode());
  }

  @Test
  void only_who_has_the_case_opens_it() {
    assertEquals(200, NEIGHBOUR.get(path).statusCode(), "dates, as of any in the unit");
    var page = NEIGHBOUR.get(path).body();
    assertFalse(page.contains("/readers"));
    assertFalse(page.contains("Nothing has been recorded"), "there is something");
    assertFalse(page.contains("Nobody is entered"), page);
    assertTrue(page.contains("is for those who have it"), page);
    assertFalse(page.contains("/facts/new"), page);
    assertEquals(404, NEIGHBOUR.get(path + "/facts/new").statusCode());
    assertEquals(404, NEIGHBOUR.get(path + "/readers").statusCode());
    var form = Map.of("who", STRANGER.user() + "", "because", "x", "until", "2026-09-20");
    assertEquals(404, NEIGHBOUR.post(path + "/readers", form).statusCode());
    assertEquals(404, STRANGER.get(path).statusCode());
  }

  private static HttpResponse<String> openAddresses(String path, Somebody by, Somebody to) {
    var form = Map.of("who", to.user().toString(), "because", "escorts her", "until", "2026-09-20");
    return by.post(path + "/addresses", form);
  }

  /// Somebody of the case with an address that is protected.
  private String hidden() {
    var people = TestServer.room(People.class);
    var person = new PersonId(UUID.randomUUID());
    var said = new Attribution("her own words", Attribution.Basis.STATEMENT);
    var address =
        new Said.Address(
            "Hidden street 1", Said.Address.Use.HOME, Said.Address.Protection.PROTECTED, null);
    people.enter(
        CLERK.actor(),
        id.value(),
        CaseRole.APPLICANT,
        UUID.randomUUID(),
        person,
        List.of(NewEntry.of(address, said)));
    return "/people/" + person;
  }

  @Test
  void protected_addresses_are_opened_by_a_colleague_to_whoever_has_the_case() {
    var person = hidden();
    assertFalse(CLERK.get(person).body().contains("Hidden street 1"));
    assertEquals(422, openAddresses(path, CLERK, CLERK).statusCode(), "not to oneself");
    assertEquals(422, openAddresses(path, NEIGHBOUR, STRANGER).statusCode(), "reads no case");

    assertEquals(302, openAddresses(path, NEIGHBOUR, CLERK).statusCode());

    assertTrue(CLERK.get(person).body().contains("Hidden street 1"));
    assertEquals(404, NEIGHBOUR.get(person).statusCode(), "who opens reads no more than before");
    assertTrue(CLERK.get(path + "/addresses").body().contains("escorts her"));
    assertFalse(CLERK.get(path + "/readers").body().contains("escorts her"));
    assertEquals(404, STRANGER.get(path + "/addresses").statusCode());
    assertEquals(404, openAddresses(path, STRANGER, CLERK).statusCode());

    var ended = Map.of("who", CLERK.user().toString());
    assertEquals(302, NEIGHBOUR.post(path + "/addresses/ended", ended).statusCode());
    assertFalse(CLERK.get(person).body().contains("Hidden street 1"));
    assertEquals(2, given("caseworker.open-address", "named-address." + CLERK.user()));
  }

  @Test
  void protected_addresses_are_opened_to_who_reads_the_case_by_name_and_end_with_it() {
    var person = hidden();
    open(STRANGER, "knows the region", "2026-09-20");
    assertFalse(STRANGER.get(person).body().contains("Hidden street 1"));

    assertEquals(302, openAddresses(path, NEIGHBOUR, STRANGER).statusCode());
    assertTrue(STRANGER.get(person).body().contains("Hidden street 1"));

    CLERK.post(path + "/readers/ended", Map.of("who", STRANGER.user().toString()));
    assertEquals(404, STRANGER.get(person).statusCode());
  }

  @ParameterizedTest
  @CsvSource({
    "STRANGER, '', 2026-09-20, because",
    "STRANGER, x, 2026-09-14, until",
    "STRANGER, x, 2027-09-16, until",
    "STRANGER, x, tomorrow, until",
    "LAWYER, x, 2026-09-20, who",
    "CLERK, x, 2026-09-20, who",
  })
  void what_does_not_fit_is_named_and_opens_nothing(
      String who, String because, String until, String field) {
    var to = Map.of("STRANGER", STRANGER, "LAWYER", LAWYER, "CLERK", CLERK);
    var form = new HashMap<String, String>();
    form.put("who", Objects.requireNonNull(to.get(who)).user().toString());
    form.put("because", because);
    form.put("until", until);

    var refused = CLERK.post(path + "/readers", form);

    assertEquals(422, refused.statusCode());
    assertTrue(refused.body().contains("href=\"#" + field + "\""), refused::body);
    form.put("surprise", "x");
    assertEquals(400, CLERK.post(path + "/readers", form).statusCode());
    assertEquals(404, STRANGER.get(path).statusCode());
    assertEquals(404, LAWYER.get(path).statusCode());
  }

  @Test
  void the_page_is_whole_in_every_language() {
    open(STRANGER, "knows the region", "2026-09-20");
    for (var language : Languages.ALL) {
      for (var body :
          List.of(
              CLERK.get(path + "/readers?language=" + language).body(),
              CLERK.get(path + "/addresses?language=" + language).body(),
              STRANGER.get(path + "?language=" + language).body(),
              STRANGER.get("/worklist?language=" + language).body())) {
        assertFalse(body.contains("??"), body);
      }
    }
    CLERK.get("/account?language=en");
    STRANGER.get("/account?language=en");
  }
}
