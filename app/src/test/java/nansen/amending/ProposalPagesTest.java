package nansen.amending;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import nansen.TestServer;
import nansen.access.Role;
import nansen.access.UnitId;
import nansen.access.signin.Visitor;
import nansen.access.signin.Visitor.Chosen;
import nansen.inforce.LawInForce;
import nansen.law.calendar.CalendarId;
import nansen.web.Languages;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The forms and pages of proposals, as a browser without script sees them. Liechtenstein has no
/// case here, so what comes into force in these tests moves no date of other tests.
class ProposalPagesTest {
  private static final UnitId UNIT = new UnitId(UUID.randomUUID());
  private static Visitor proposer = new Visitor();
  private static Visitor decider = new Visitor();

  @BeforeAll
  static void two_people_sign_in() {
    TestServer.itIs(Instant.parse("2026-09-15T10:00:00Z"));
    proposer = Visitor.signedIn(UNIT, Role.CASEWORKER);
    proposer.get("/law?language=en");
    decider = Visitor.signedIn(UNIT, Role.DECISION_MAKER);
    decider.get("/law?language=en");
  }

  @BeforeEach
  void it_is_the_middle_of_september() {
    TestServer.itIs(Instant.parse("2026-09-15T10:00:00Z"));
  }

  private static Map<String, String> holiday(String day) {
    return new HashMap<>(
        Map.of(
            "id", UUID.randomUUID().toString(),
            "calendar", "LI",
            "day", day,
            "name", "Day of <mourning>",
            "known", "2026-09-14",
            "source", "Landesgesetzblatt, invented for this test",
            "support", "unverified",
            "because", "it was in the gazette"));
  }

  private static long kept() {
    return TestServer.room(JdbcClient.class)
        .sql(
            "SELECT (SELECT count(*) FROM amending.proposal)"
                + " + (SELECT count(*) FROM inforce.amendment)")
        .query(Long.class)
        .single();
  }

  private static String proposed(String day) {
    var answer = proposer.post("/law/changes/holiday", "/law/changes/holiday", holiday(day));
    assertEquals(302, answer.statusCode(), answer.body());
    return answer
        .headers()
        .firstValue("Location")
        .orElseThrow()
        .replaceFirst("^https?://[^/]*", "");
  }

  /// The background needs a moment; nothing here is asserted of how long.
  private static void tried(String path) throws InterruptedException {
    while (proposer.get(path).body().contains("<progress")) {
      Thread.sleep(50);
    }
  }

  @Test
  void a_holiday_goes_from_its_form_into_force() throws Exception {
    var path = proposed("2027-03-18");
    tried(path);

    var page = proposer.get(path).body();
    assertTrue(page.contains("Day of &lt;mourning&gt;"), page);
    assertTrue(page.contains("18 Mar"), page);
    assertFalse(page.contains(path + "/approve\" formaction"), page);
    assertTrue(page.contains("Withdraw it"), page);
    assertFalse(page.contains("Put it in force</button>"), page);
    assertEquals(
        404, proposer.post(path, path + "/approve", Map.of("because", "mine")).statusCode());

    var silent = decider.post(path, path + "/approve", Map.of("because", " "));
    assertEquals(422, silent.statusCode());
    assertTrue(silent.body().contains("<span class=\"faint\">Why</span></a>"), silent::body);
    assertEquals(
        302, decider.post(path, path + "/approve", Map.of("because", "published")).statusCode());
    assertEquals(
        409, decider.post(path, path + "/approve", Map.of("because", "again")).statusCode());

    assertTrue(proposer.get(path).body().contains("published"));
    assertTrue(proposer.get("/law").body().contains("Day of &lt;mourning&gt;"));
    assertTrue(TestServer.room(LawInForce.class).number() > 0);
    followed();
  }

  @Test
  void a_day_that_waits_for_a_decision_is_not_proposed_again() throws Exception {
    var first = proposed("2027-06-21");
    var before = kept();
    var again = holiday("2027-06-21");
    again.put("name", "Another name of it");

    var refused = proposer.post("/law/changes/holiday", "/law/changes/holiday", again);

    assertEquals(409, refused.statusCode(), refused.body());
    assertTrue(refused.body().contains("href=\"" + first + "\""), refused.body());
    assertTrue(refused.body().contains("Another name of it"), "what was typed stays");
    assertEquals(before, kept());
    tried(first);
    assertEquals(
        302,
        proposer.post(first, first + "/withdraw", Map.of("because", "typed wrong")).statusCode());
    assertEquals(
        302, proposer.post("/law/changes/holiday", "/law/changes/holiday", again).statusCode());
  }

  /// Other tests count what is made anew.
  private static void followed() throws InterruptedException {
    while (TestServer.room(JdbcClient.class)
        .sql("SELECT EXISTS (SELECT FROM casefile.rebuilding)")
        .query(Boolean.class)
        .single()) {
      Thread.sleep(50);
    }
  }

  private static void approved(String path) throws InterruptedException {
    tried(path);
    var answer = decider.post(path, path + "/approve", Map.of("because", "published"));
    assertEquals(302, answer.statusCode(), answer.body());
    followed();
  }

  private static Map<String, String> revocation(String day) {
    return new HashMap<>(
        Map.of(
            "id", UUID.randomUUID().toString(),
            "holiday", "LI " + day,
            "known", "2026-09-15",
            "source", "Landesgesetzblatt, invented too",
            "support", "unverified",
            "because", "the wrong day"));
  }

  @Test
  void a_holiday_in_force_is_revoked_the_way_it_came() throws Exception {
    var holiday = proposed("2027-03-16");
    approved(holiday);
    var page = proposer.get(holiday).body();
    var form = "/law/changes/revocation?holiday=LI%202027-03-16";
    assertTrue(page.contains("href=\"" + form + "\""), page);
    assertTrue(
        proposer
            .get(form)
            .body()
            .contains("<option value=\"LI 2027-03-16\" selected=\"selected\">LI · "));

    var answer = proposer.post(form, "/law/changes/revocation", revocation("2027-03-16"));
    assertEquals(302, answer.statusCode(), answer.body());
    var path =
        answer.headers().firstValue("Location").orElseThrow().replaceFirst("^https?://[^/]*", "");
    assertTrue(
        proposer.get(path).body().contains("Public holiday in LI on Tue 16 Mar 2027 revoked"));
    tried(path);
    assertEquals(
        404, proposer.post(path, path + "/approve", Map.of("because", "mine")).statusCode());
    approved(path);

    assertTrue(proposer.get(holiday).body().contains("has been revoked since"));
    assertFalse(proposer.get(holiday).body().contains(form));
    assertFalse(proposer.get(form).body().contains("LI 2027-03-16"));
    assertTrue(proposer.get("/law").body().contains(">revoked<"));
    var again = proposer.post(form, "/law/changes/revocation", revocation("2027-03-16"));
    assertEquals(422, again.statusCode());
    assertTrue(again.body().contains("id=\"holiday-problem\""), again.body());
    var anew = proposed("2027-03-16"); // a holiday no more, so it can become one
    proposer.post(anew, anew + "/withdraw", Map.of("because", "a trial"));
  }

  @Test
  void a_holiday_of_a_state_is_revoked_in_one_region_of_it() throws Exception {
    var holiday = holiday("2027-06-22");
    holiday.put("calendar", "CH");
    var proposal = proposer.post("/law/changes/holiday", "/law/changes/holiday", holiday);
    approved("/law/changes/" + holiday.get("id"));
    assertEquals(302, proposal.statusCode(), proposal.body());
    var form = revocation("2027-06-22");
    form.put("holiday", "CH 2027-06-22");
    form.put("region", "CH-ZH");

    var answer = proposer.post("/law/changes/revocation", "/law/changes/revocation", form);

    assertEquals(302, answer.statusCode(), answer.body());
    var path = "/law/changes/" + form.get("id");
    assertTrue(proposer.get(path).body().contains("Public holiday in CH-ZH on Tue 22 Jun 2027"));
    approved(path);
    var calendars = TestServer.room(LawInForce.class).now().book().calendars();
    var day = LocalDate.parse("2027-06-22");
    assertFalse(calendars.of(new CalendarId("CH-ZH")).orElseThrow().isOff(day));
    assertTrue(calendars.of(new CalendarId("CH-BE")).orElseThrow().isOff(day));
    form.put("id", UUID.randomUUID().toString());
    var again = proposer.post("/law/changes/revocation", "/law/changes/revocation", form);
    assertEquals(422, again.statusCode(), again.body());
    assertTrue(again.body().contains("id=\"region-problem\""), again.body());
  }

  @ParameterizedTest
  @CsvSource({
    "holiday, LI 2027-03-15, Choose from the list",
    "holiday, '', Choose from the list",
    "region, LI-1, This is no region",
    "region, NO, This is no region",
    "known, 2023-05-27, The holiday was not known before that day",
    "known, 2026-09-16, That day has not come",
    "known, soon, Write a date",
    "source, '', Fill in this field",
    "support, surely, Choose from the list",
    "because, '', Fill in this field"
  })
  void a_revocation_that_cannot_be_is_refused_beside_its_field(
      String field, String typed, String says) {
    var before = kept();
    var form = revocation("2027-03-16");
    form.put("holiday", "LV 2023-05-29"); // in the calendars that the program comes with
    form.put(field, typed);

    var answer = proposer.post("/law/changes/revocation", "/law/changes/revocation", form);

    assertEquals(422, answer.statusCode());
    assertTrue(answer.body().contains("id=\"" + field + "-problem\""), answer.body());
    assertTrue(answer.body().contains(says), answer.body());
    assertEquals(before, kept());
  }

  @Test
  void what_was_rejected_or_withdrawn_says_so() throws Exception {
    var rejected = proposed("2027-04-06");
    var withdrawn = proposed("2027-04-07");
    tried(withdrawn);

    decider.post(rejected, rejected + "/reject", Map.of("because", "a misprint"));
    proposer.post(withdrawn, withdrawn + "/withdraw", Map.of("because", "a mistake"));

    assertTrue(decider.get(rejected).body().contains(">rejected<"));
    assertTrue(decider.get(withdrawn).body().contains(">withdrawn<"));
    assertTrue(decider.get(rejected).body().contains("a misprint"));
  }

  @ParameterizedTest
  @CsvSource({
    "calendar, XX, Choose from the list",
    "day, 2027-02-30, Write a date",
    "day, 2026-12-25, is a public holiday there already",
    "day, 2099-01-07, no data for that year",
    "known, 2026-09-16, That day has not come",
    "source, '', Fill in this field",
    "support, surely, Choose from the list",
    "because, '', Fill in this field",
    "name, 'a\u202Eb', turn the direction"
  })
  void a_holiday_that_cannot_be_is_refused_beside_its_field(
      String field, String typed, String says) {
    var before = kept();
    var form = holiday("2027-03-19");
    form.put(field, typed);

    var answer = proposer.post("/law/changes/holiday", "/law/changes/holiday", form);

    assertEquals(422, answer.statusCode());
    assertTrue(answer.body().contains("id=\"" + field + "-problem\""), answer.body());
    assertTrue(answer.body().contains(says), answer.body());
    assertEquals(before, kept());
  }

  @ParameterizedTest
  @ValueSource(strings = {"not-a-uuid", ""})
  void a_form_without_a_number_is_refused_and_comes_back_with_one(String id) {
    var before = kept();
    var form = holiday("2027-03-19");
    form.put("id", id);

    var answer = proposer.post("/law/changes/holiday", "/law/changes/holiday", form);

    assertEquals(422, answer.statusCode());
    assertTrue(answer.body().contains("The number of this form"), answer.body());
    assertTrue(
        answer.body().matches("(?s).*name=\"id\" value=\"[0-9a-f]{8}-[0-9a-f-]{27}\".*"),
        answer.body());
    assertEquals(before, kept());
  }

  private static String screening() {
    return TestServer.room(LawInForce.class).now().texts().packs().stream()
        .map(each -> each.text())
        .filter(text -> text.startsWith("pack: eu-rbpr") || text.contains("\npack: eu-rbpr\n"))
        .findFirst()
        .orElseThrow();
  }

  private static Map<String, String> pack(String text) {
    return Map.of(
        "id",
        UUID.randomUUID().toString(),
        "pack",
        text,
        "scenarios",
        "",
        "source",
        "Invented act",
        "because",
        "a trial");
  }

  @Test
  void a_pack_with_mistakes_is_refused_with_the_line_and_column_of_each() {
    var before = kept();
    var text =
        screening().replaceFirst("support: ", "suport: ").replaceFirst("within: ", "within: soon ");

    var answer = proposer.post("/law/changes/pack", "/law/changes/pack", pack(text));

    assertEquals(422, answer.statusCode());
    var places = answer.body().split("eu-rbpr/pack\\.yaml:\\d+:\\d+ ", -1).length - 1;
    assertTrue(places >= 2, answer.body());
    assertTrue(answer.body().contains("suport"), answer.body());
    assertEquals(before, kept());
  }

  @Test
  void a_pack_that_its_scenarios_contradict_is_refused() {
    var before = kept();
    var text = screening().replaceFirst("within: \\d+ ", "within: 99 ");

    var answer = proposer.post("/law/changes/pack", "/law/changes/pack", pack(text));

    assertEquals(422, answer.statusCode());
    assertTrue(answer.body().contains("should be"), answer.body());
    assertEquals(before, kept());
  }

  @Test
  void a_pack_in_order_is_proposed_and_shown_whole() throws Exception {
    var text = screening() + "# Looked at again.\r\n";

    var answer = proposer.post("/law/changes/pack", "/law/changes/pack", pack(text));

    assertEquals(302, answer.statusCode(), answer.body());
    var path = answer.headers().firstValue("Location").orElseThrow();
    path = path.replaceFirst("^https?://[^/]*", "");
    tried(path);
    var page = decider.get(path).body();
    assertTrue(page.contains("# Looked at again."), page);
    decider.post(path, path + "/reject", Map.of("because", "a trial"));
  }

  private static final String FORM = "/law/changes/pack";

  /// As a browser sends the form: the file that was not chosen comes along without name.
  private static HttpResponse<String> uploaded(Chosen... chosen) {
    var files = new ArrayList<>(List.of(chosen));
    files.add(new Chosen("scenarios-file", "", new byte[0]));
    return proposer.upload(FORM, FORM, pack("typed: before"), files);
  }

  private static Chosen file(byte[] bytes) {
    return new Chosen("pack-file", "pack.yaml", bytes);
  }

  @Test
  void a_file_stands_in_place_of_what_was_typed() throws Exception {
    var text = "\uFEFF" + screening().replace("\n", "\r\n") + "# Å смт متن.\r\n";

    var answer = uploaded(file(text.getBytes(UTF_8)));

    assertEquals(302, answer.statusCode(), answer.body());
    var path =
        answer.headers().firstValue("Location").orElseThrow().replaceFirst("^https?://[^/]*", "");
    tried(path);
    var page = decider.get(path).body();
    assertTrue(page.contains("# Å смт متن."), page);
    assertFalse(page.contains("typed: before"), page);
    decider.post(path, path + "/reject", Map.of("because", "a trial"));
  }

  @Test
  void mistakes_in_a_file_are_said_by_line_and_its_text_is_there_to_be_mended() {
    var before = kept();
    var text = screening().replaceFirst("support: ", "suport: ");

    var answer = uploaded(file(text.getBytes(UTF_8)));

    assertEquals(422, answer.statusCode());
    assertTrue(
        answer.body().matches("(?s).*eu-rbpr/pack\\.yaml:\\d+:\\d+ .*suport.*"), answer.body());
    assertTrue(answer.body().contains("suport: read"), answer.body());
    assertFalse(answer.body().contains("typed: before"), answer.body());
    assertEquals(before, kept());
  }

  static Stream<Arguments> filesThatAreNoText() {
    return Stream.of(
        Arguments.of("empty", new byte[0], "The file is empty"),
        Arguments.of("latin 1", "pack: \u00e5".getBytes(ISO_8859_1), "no text in UTF-8"),
        Arguments.of("UTF-16", "pack: a".getBytes(UTF_16), "no text in UTF-8"),
        Arguments.of("a picture", new byte[] {(byte) 0x89, 'P', 'N', 'G', 0}, "no text in UTF-8"),
        Arguments.of("NUL", new byte[] {'a', 0, 'b'}, "signs that cannot be seen"),
        Arguments.of("turned", "a\u202eb".getBytes(UTF_8), "turn the direction"),
        Arguments.of("too long", "#".repeat(2_000_001).getBytes(UTF_8), "too long"),
        Arguments.of("six megabytes", "\u0661".repeat(3_000_000).getBytes(UTF_8), "too long"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("filesThatAreNoText")
  void a_file_that_cannot_be_read_is_refused_beside_its_field(
      String name, byte[] bytes, String says) {
    var before = kept();

    var answer = uploaded(file(bytes));

    assertEquals(422, answer.statusCode(), name);
    assertTrue(answer.body().contains("id=\"pack-file-problem\""), answer.body());
    assertTrue(answer.body().contains(says), answer.body());
    assertTrue(answer.body().contains("typed: before"), "what was typed is lost");
    assertEquals(before, kept());
  }

  @Test
  void two_files_for_one_field_or_a_file_for_none_are_refused() {
    var text = screening().getBytes(UTF_8);

    var twice = uploaded(file(text), file(text));
    var nowhere = uploaded(file(text), new Chosen("pack", "pack.yaml", text));

    assertEquals(422, twice.statusCode());
    assertTrue(twice.body().contains("sent more than once"), twice.body());
    assertEquals(422, nowhere.statusCode());
    assertTrue(nowhere.body().contains("no such field"), nowhere.body());
  }

  @Test
  void more_than_a_form_may_have_is_refused_and_said_so() {
    var before = kept();

    var answer = uploaded(file(new byte[13 << 20]));
    var typed = proposer.post(FORM, FORM, pack("a".repeat(13 << 20)));

    assertEquals(413, answer.statusCode());
    assertTrue(answer.body().contains("That is too large"), answer.body());
    assertEquals(413, typed.statusCode());
    assertTrue(typed.body().contains("That is too large"), typed.body());
    assertEquals(before, kept());
    assertEquals(200, proposer.get(FORM).statusCode());
  }

  @Test
  void every_language_shows_every_page() throws Exception {
    var path = proposed("2027-05-20");
    tried(path);
    for (var language : Languages.ALL) {
      for (var page :
          new String[] {
            "/law/changes",
            "/law/changes/holiday",
            "/law/changes/revocation",
            "/law/changes/pack?pack=eu-rbpr",
            path
          }) {
        var answer = proposer.get(page + (page.contains("?") ? "&" : "?") + "language=" + language);
        assertEquals(200, answer.statusCode(), page);
        assertFalse(answer.body().contains("??"), page + " " + language);
      }
    }
    proposer.get("/law?language=en");
    proposer.post(path, path + "/withdraw", Map.of("because", "over"));
  }

  @Test
  void what_is_not_there_is_not_there() {
    assertEquals(404, proposer.get("/law/changes/" + UUID.randomUUID()).statusCode());
    var nowhere = "/law/changes/" + UUID.randomUUID();
    assertEquals(
        404,
        decider.post("/law/changes", nowhere + "/approve", Map.of("because", "x")).statusCode());
  }
}
