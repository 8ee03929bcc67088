package nansen.interview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nansen.OwnerOfDatabase;
import nansen.Somebody;
import nansen.TestServer;
import nansen.access.Role;
import nansen.access.UnitId;
import nansen.access.chain.Finding;
import nansen.access.chain.RowProof;
import nansen.access.signin.Visitor;
import nansen.casefile.CaseId;
import nansen.casefile.Casefile;
import nansen.casefile.Recorded;
import nansen.casefile.SomeFact;
import nansen.law.journal.Attribution;
import nansen.people.CaseRole;
import nansen.people.Lettering;
import nansen.people.NewEntry;
import nansen.people.People;
import nansen.people.PersonId;
import nansen.people.Said;
import nansen.people.ToldEntriesTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Interviews, as at a browser without script.
class InterviewPagesTest {
  private static final UnitId UNIT = new UnitId(UUID.randomUUID());
  private static final Somebody CLERK = Somebody.signedIn(UNIT, Role.REGISTRAR, Role.CASEWORKER);
  private static final Attribution SELF =
      new Attribution("the person", Attribution.Basis.STATEMENT);

  private final Casefile casefile = TestServer.room(Casefile.class);
  private final People people = TestServer.room(People.class);

  /// A case with one person, and an interview of that person.
  private record Opened(CaseId id, PersonId person, String path) {}

  private Opened opened(String country) {
    var id = casefile.open(CLERK.actor(), country, country).orElseThrow().id();
    casefile.give(CLERK.actor(), id, UNIT, CLERK.actor().user());
    record(id, "application.made");
    var person = new PersonId(UUID.randomUUID());
    var name =
        new Said.WrittenName("Олексій", "", "", "", Lettering.ORIGINAL, Said.WrittenName.Use.NOW);
    people.enter(
        CLERK.actor(),
        id.value(),
        CaseRole.APPLICANT,
        UUID.randomUUID(),
        person,
        List.of(NewEntry.of(name, SELF)));
    var form =
        Map.of(
            "interview",
            UUID.randomUUID().toString(),
            "person",
            person.toString(),
            "kind",
            "PERSONAL");
    var answer = CLERK.post("/cases/" + id + "/interviews", form);
    assertEquals(302, answer.statusCode(), answer::body);
    assertEquals(302, CLERK.post("/cases/" + id + "/interviews", form).statusCode(), "sent twice");
    var listed = "/interviews/" + form.get("interview") + "\"";
    assertEquals(2, CLERK.get("/cases/" + id + "/interviews").body().split(listed, -1).length);
    return new Opened(id, person, "/cases/" + id + "/interviews/" + form.get("interview"));
  }

  private void record(CaseId id, String kind) {
    var taken =
        casefile.record(
            CLERK.actor(),
            id,
            UUID.randomUUID(),
            0,
            List.of(SomeFact.of(kind, "2026-09-01", Map.of())));
    assertTrue(taken instanceof Recorded.Taken, taken::toString);
  }

  private static Map<String, String> setting(String seen) {
    return new HashMap<>(
        Map.of(
            "key", UUID.randomUUID().toString(),
            "seen", seen,
            "day", "2026-09-14",
            "from", "09:30",
            "place", "room 4",
            "interviewer", "Kari Nordmann",
            "language-spoken", "uk",
            "interpreter", "Ivan",
            "recording", "AGREED"));
  }

  private static void set(Opened opened, Map<String, String> setting) {
    var answer = CLERK.post(opened.path() + "/setting", setting);
    assertEquals(302, answer.statusCode(), answer::body);
  }

  private static void ask(Opened opened, String question, String answer) {
    assertEquals(302, add(opened, key(), "ANSWER", question, answer).statusCode());
  }

  private static HttpResponse<String> add(
      Opened opened, String key, String kind, String question, String answer) {
    return CLERK.post(
        opened.path() + "/answers",
        Map.of("key", key, "kind", kind, "question", question, "answer", answer));
  }

  @Test
  void what_the_owner_of_the_database_does_to_an_interview_or_a_name_is_found() {
    var opened = opened("NO");
    set(opened, setting("0"));
    ask(opened, "Why did you leave?", "They came for me.");
    assertInstanceOf(
        RowProof.Outcome.Whole.class, OwnerOfDatabase.nothing(ToldInterviewsTable.ROWS));
    assertInstanceOf(RowProof.Outcome.Whole.class, OwnerOfDatabase.nothing(ToldEntriesTable.ROWS));
    var interview = " WHERE interview_id = '" + opened.path().replaceFirst(".*/", "") + "'";

    for (var change :
        Map.of(
                "interview.exchange", "answer = 'They did not come.'",
                "interview.setting", "content = content || '{\"place\": \"room 5\"}'",
                "interview.interview", "by_name = 'Dag'")
            .entrySet()) {
      var table = change.getKey();
      var outcome =
          OwnerOfDatabase.after(
              "UPDATE " + table + " SET " + change.getValue() + interview,
              table,
              ToldInterviewsTable.ROWS);
      var found = assertInstanceOf(RowProof.Outcome.Tampered.class, outcome, table).first();
      assertEquals(Finding.Kind.EDIT, found.kind(), found::detail);
      assertEquals(opened.id().value(), found.record());
    }
    var outcome =
        OwnerOfDatabase.after(
            "UPDATE people.entry SET content = content || '{\"line\": \"Олексей\"}' WHERE person_id = '"
                + opened.person()
                + "'",
            "people.entry",
            ToldEntriesTable.ROWS);
    var found = assertInstanceOf(RowProof.Outcome.Tampered.class, outcome).first();
    assertEquals(Finding.Kind.EDIT, found.kind(), found::detail);
    assertEquals(opened.person().value(), found.record());
  }

  @Test
  void what_is_being_typed_is_kept_for_its_writer_until_it_is_sent() {
    var opened = opened("NO");
    set(opened, setting("0"));
    var key = key();
    var half = Map.of("key", key, "question", "Why did you", "answer", "Because\nI");

    assertEquals(204, CLERK.post(opened.path() + "/typed", half).statusCode());

    var page = CLERK.get(opened.path()).body();
    assertTrue(page.contains(">Why did you</textarea>"), page);
    assertTrue(page.contains(">Because\nI</textarea>"), page);
    var colleague = Somebody.signedIn(UNIT, Role.DECISION_MAKER);
    casefile.give(CLERK.actor(), opened.id(), UNIT, colleague.user());
    assertFalse(colleague.get(opened.path()).body().contains("Why did you"));
    casefile.give(colleague.actor(), opened.id(), UNIT, CLERK.user());
    assertEquals(302, add(opened, key, "ANSWER", "Why did you leave?", "Because I").statusCode());
    assertEquals(204, CLERK.post(opened.path() + "/typed", half).statusCode(), "came late");
    assertFalse(CLERK.get(opened.path()).body().contains("Because\nI</textarea>"));
    var much = Map.of("key", key(), "question", "x".repeat(20_001), "answer", "");
    var refused = CLERK.post(opened.path() + "/typed", much);
    assertEquals(400, refused.statusCode());
  }

  @Test
  void an_interview_does_not_end_over_something_typed_without_a_word() {
    var opened = opened("NO");
    set(opened, setting("0"));
    ask(opened, "Why?", "War.");
    assertEquals(302, readBack(opened, 1, "0", "").statusCode());
    var half = Map.of("key", key(), "question", "And then?", "answer", "We walked");
    CLERK.post(opened.path() + "/typed", half);

    for (var end : List.of("/closed", "/set-aside")) {
      var form = end.equals("/closed") ? Map.of("sure", "yes") : Map.of("why", "a mistake");
      var refused = CLERK.post(opened.path() + end, form);
      assertEquals(422, refused.statusCode(), refused::body);
      assertTrue(refused.body().contains("href=\"#answer\""), refused::body);
      assertTrue(refused.body().contains(">We walked</textarea>"), refused::body);
    }
    var sure = Map.of("sure", "yes", "unsent", "FORGET");
    assertEquals(302, CLERK.post(opened.path() + "/closed", sure).statusCode());
    assertFalse(CLERK.get(opened.path()).body().contains("We walked"));

    var late = Map.of("key", key(), "question", "", "answer", "Three days");
    assertEquals(204, CLERK.post(opened.path() + "/typed", late).statusCode());
    assertTrue(CLERK.get(opened.path()).body().contains("Three days"), "shown to its writer");
    CLERK.post(opened.path() + "/typed/forgotten", Map.of());
    assertFalse(CLERK.get(opened.path()).body().contains("Three days"));
  }

  private static HttpResponse<String> readBack(
      Opened opened, int place, String seen, String correction) {
    var form = new HashMap<>(Map.of("key", key(), "seen", seen));
    form.put("do", correction.isEmpty() ? "confirm" : "correct");
    form.put("correction", correction);
    form.put("why", correction.isEmpty() ? "" : "misheard");
    return CLERK.post(opened.path() + "/answers/" + place, form);
  }

  private static HttpResponse<String> close(Opened opened) {
    return CLERK.post(opened.path() + "/closed", Map.of("sure", "yes"));
  }

  private static String key() {
    return UUID.randomUUID().toString();
  }

  @Test
  void an_answer_whose_form_has_no_number_is_kept_once_it_has_a_new_one() {
    var opened = opened("NO");
    set(opened, setting("0"));

    var refused = add(opened, "x", "ANSWER", "Why?", "Because of the war");

    assertEquals(422, refused.statusCode(), refused::body);
    assertTrue(refused.body().contains("could not be read, so nothing was taken"), refused::body);
    assertTrue(refused.body().contains("Because of the war"), "what was typed stays");
    var again = Visitor.hidden(refused.body()).getOrDefault("key", "");
    assertEquals(302, add(opened, again, "ANSWER", "Why?", "Because of the war").statusCode());
  }

  @ParameterizedTest
  @CsvSource({"/setting", "/answers/1"})
  void what_is_sent_of_an_interview_without_a_number_is_refused(String form) {
    var opened = opened("NO");
    set(opened, setting("0"));
    ask(opened, "Why?", "Because");
    var sent =
        form.equals("/setting")
            ? setting("1")
            : new HashMap<>(Map.of("seen", "0", "do", "confirm"));
    sent.put("key", "");

    var refused = CLERK.post(opened.path() + form, sent);

    assertEquals(422, refused.statusCode(), refused::body);
    assertTrue(refused.body().contains("could not be read, so nothing was taken"), refused::body);
  }

  @Test
  void an_interview_is_begun_only_under_a_number() {
    var opened = opened("NO");
    var path = opened.path().replaceFirst("/interviews/.*", "");

    for (var sent :
        List.of(
            Map.entry(
                "/interviews",
                Map.of("interview", "x", "person", opened.person().toString(), "kind", "PERSONAL")),
            Map.entry(
                "/objections",
                Map.of("key", "x", "person", opened.person().toString(), "why", "no")))) {
      var refused = CLERK.post(path + sent.getKey(), sent.getValue());

      assertEquals(422, refused.statusCode(), refused::body);
      assertTrue(refused.body().contains("could not be read, so nothing was taken"), refused::body);
    }
  }

  private long held(CaseId id) {
    return casefile.view(CLERK.actor(), id, null, null).docket().known().stream()
        .filter(fact -> fact.kind().name().equals("interview.held"))
        .count();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "Confirm"})
  void nothing_is_confirmed_but_by_saying_so(String said) {
    var opened = opened("FI");
    set(opened, setting("0"));
    ask(opened, "When?", "In May.");

    var answer =
        CLERK.post(
            opened.path() + "/answers/1",
            Map.of("key", key(), "seen", "0", "do", said, "correction", "", "why", ""));

    assertEquals(422, answer.statusCode(), answer::body);
    assertTrue(answer.body().contains("choose one of the two buttons"), answer::body);
    assertFalse(CLERK.get(opened.path()).body().contains("read back and confirmed"));
  }

  @Test
  void an_interview_that_was_read_back_is_held_and_its_time_limits_follow() {
    var opened = opened("FI");
    record(opened.id(), "application.lodged");
    set(opened, setting("0"));
    ask(opened, "Why did you leave?", "They came\r\nat night.");
    ask(opened, "When?", "In May.");
    assertEquals(302, add(opened, key(), "REMARK", "", "Break 10:40 to 10:55").statusCode());
    assertEquals(422, close(opened).statusCode(), "nothing was read back");

    assertEquals(302, readBack(opened, 1, "0", "").statusCode());
    assertEquals(302, readBack(opened, 2, "0", "In June.").statusCode());
    assertEquals(0, held(opened.id()));
    assertEquals(302, close(opened).statusCode());
    assertEquals(302, close(opened).statusCode(), "sent twice");

    assertEquals(1, held(opened.id()));
    var page = CLERK.get(opened.path()).body();
    assertTrue(page.contains("They came\nat night."), page);
    assertTrue(page.contains("In May.") && page.contains("In June."), "first words and correction");
    assertTrue(page.contains("misheard"));
    var docket = casefile.view(CLERK.actor(), opened.id(), null, null).docket();
    assertTrue(
        docket.open().stream()
            .anyMatch(each -> each.clock().id().value().equals("apr-report-access")),
        "the report is due");
    assertTrue(
        docket.settled().stream()
            .anyMatch(each -> each.clock().id().value().equals("apr-interview-before-decision")));
  }

  @Test
  void nothing_is_asked_after_the_end_but_the_person_may_still_correct() {
    var opened = opened("NO");
    set(opened, setting("0"));
    ask(opened, "Why?", "Because.");
    assertEquals(302, readBack(opened, 1, "0", "").statusCode());
    assertEquals(302, close(opened).statusCode());

    assertEquals(422, add(opened, key(), "ANSWER", "And?", "No.").statusCode());
    assertEquals(409, CLERK.post(opened.path() + "/setting", setting("1")).statusCode());
    TestServer.itIs(Instant.parse("2026-09-15T12:00:00Z"));
    assertEquals(302, readBack(opened, 1, "1", "Because of my brother.").statusCode());
    var page = CLERK.get(opened.path()).body();
    assertTrue(page.contains("Because of my brother.") && page.contains("after it was closed"));
    assertTrue(page.contains("Because."), "the first words stay");
  }

  @Test
  void an_answer_sent_twice_is_one_and_a_key_is_good_for_one_answer() {
    var opened = opened("NO");
    var key = key();
    assertEquals(302, add(opened, key, "ANSWER", "Who?", "My uncle.").statusCode());
    assertEquals(302, add(opened, key, "ANSWER", "Who?", "My uncle.").statusCode());
    var other = add(opened, key, "ANSWER", "Who?", "My aunt.");

    assertEquals(422, other.statusCode());
    assertTrue(other.body().contains("My aunt."), "what was typed is not lost");
    var page = CLERK.get(opened.path()).body();
    assertTrue(page.contains("answers: 1"), page);
  }

  @Test
  void two_who_write_at_once_see_each_other() {
    var opened = opened("NO");
    set(opened, setting("0"));
    var late = setting("0");
    late.put("place", "room 5");
    var answer = CLERK.post(opened.path() + "/setting", late);
    assertEquals(409, answer.statusCode());
    assertTrue(answer.body().contains("room 4") && answer.body().contains("room 5"));

    ask(opened, "Why?", "Because.");
    assertEquals(302, readBack(opened, 1, "0", "One").statusCode());
    var second = readBack(opened, 1, "0", "Another");
    assertEquals(409, second.statusCode());
    assertTrue(second.body().contains("One") && second.body().contains("Another"));
  }

  @Test
  void a_minor_is_not_heard_without_the_representative() {
    var opened = opened("NO");
    record(opened.id(), "person.unaccompanied-minor");
    set(opened, setting("0"));
    ask(opened, "How old are you?", "Fifteen.");
    assertEquals(302, readBack(opened, 1, "0", "").statusCode());

    var refused = close(opened);
    assertEquals(422, refused.statusCode());
    assertTrue(refused.body().contains("§§ 98 a-98 g"), refused::body);
    assertEquals(0, held(opened.id()));
    var setting = setting("1");
    setting.put("representative", "Per Hansen");
    set(opened, setting);
    assertEquals(302, close(opened).statusCode());
  }

  @ParameterizedTest
  @CsvSource({"NO, TOLD, 422", "NO, AGREED, 302", "FI, TOLD, 302", "FI, AGREED, 302"})
  void where_no_law_has_it_recorded_the_person_is_asked(
      String country, String recording, int expected) {
    var opened = opened(country);
    var setting = setting("0");
    setting.put("recording", recording);
    set(opened, setting);
    ask(opened, "Why?", "Because.");
    assertEquals(302, readBack(opened, 1, "0", "").statusCode());

    assertEquals(expected, close(opened).statusCode());
  }

  private static String interpreter(Map<String, String> further) {
    var id = UUID.randomUUID().toString();
    var form =
        new HashMap<>(
            Map.of(
                "key", key(),
                "seen", "0",
                "name", "Iryna " + id,
                "sex", "FEMALE",
                "contact", "+47 22 00 00 00",
                "language-0", "ukr",
                "qualification", "SWORN",
                "shown-by", "register no. 7"));
    form.putAll(further);
    var answer = CLERK.post("/interpreters/" + id, form);
    assertEquals(302, answer.statusCode(), answer::body);
    return id;
  }

  private void isUkrainian(Opened opened) {
    people.record(
        CLERK.actor(),
        opened.person(),
        UUID.randomUUID(),
        List.of(NewEntry.of(new Said.Nationality("UKR"), SELF)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "origin-0 | UKR | uk | NOT_ASKED | country of origin",
        "ties | worked for the embassy | uk | NOT_ASKED | tells of a tie",
        "away-until-0 | 2026-09-20 | uk | NOT_ASKED | is away on that day",
        "since | 2026-09-15 | uk | NOT_ASKED | was qualified on that day",
        "language-0 | rus | uk | NOT_ASKED | does not have this language",
        "sex | FEMALE | uk | MEN | asked for another sex",
      })
  void what_stands_against_an_interpreter_is_said_and_needs_a_reason(
      String field, String value, String language, String wish, String said) {
    var opened = opened("NO");
    isUkrainian(opened);
    var further = new HashMap<>(Map.of(field, value));
    if (field.startsWith("away")) {
      further.put("away-from-0", "2026-09-10");
    }
    var id = interpreter(further);
    var setting = setting("0");
    setting.putAll(
        Map.of("interpreter", "", "interpreter-id", id, "language-spoken", language, "wish", wish));

    var warned = CLERK.post(opened.path() + "/setting", setting);
    assertEquals(422, warned.statusCode());
    assertTrue(warned.body().contains(said), warned::body);
    assertEquals(1, warned.body().split("<li>[A-Z]", -1).length - 1, "nothing else");
    setting.put("despite", "Nobody else came");
    set(opened, setting);
    assertTrue(CLERK.get(opened.path()).body().contains("chosen all the same: Nobody else came"));
  }

  @Test
  void an_interview_begun_by_mistake_is_set_aside_and_none_counts_as_held() {
    var opened = opened("NO");
    set(opened, setting("0"));
    ask(opened, "When?", "In May.");
    var aside = opened.path() + "/set-aside";

    assertEquals(422, CLERK.post(aside, Map.of("why", " ")).statusCode());
    assertEquals(302, CLERK.post(aside, Map.of("why", "another case")).statusCode());
    assertEquals(302, CLERK.post(aside, Map.of("why", "another case")).statusCode(), "sent twice");
    assertEquals(422, CLERK.post(aside, Map.of("why", "no, this one")).statusCode());

    var page = CLERK.get(opened.path()).body();
    assertTrue(page.contains("another case") && page.contains("In May."), page);
    assertFalse(page.contains("Close the interview"), page);
    assertEquals(422, add(opened, key(), "ANSWER", "Where?", "There.").statusCode());
    assertEquals(422, readBack(opened, 1, "0", "").statusCode());
    assertEquals(422, close(opened).statusCode());
    assertEquals(302, CLERK.get(opened.path() + "/setting").statusCode());
    assertTrue(
        CLERK.get("/cases/" + opened.id() + "/interviews").body().contains("set aside"), page);
    assertEquals(0, held(opened.id()));
  }

  @Test
  void an_objection_stands_until_it_is_taken_back_and_both_stay_written() {
    var opened = opened("NO");
    var id = interpreter(Map.of());
    var objections = "/cases/" + opened.id() + "/objections";
    var first = key();
    var objection =
        Map.of(
            "key",
            first,
            "person",
            opened.person().toString(),
            "interpreter",
            id,
            "why",
            "knows my family");
    assertEquals(302, CLERK.post(objections, objection).statusCode());
    assertEquals(302, CLERK.post(objections, objection).statusCode(), "sent twice");
    var setting = setting("0");
    setting.put("interpreter-id", id);
    assertEquals(422, CLERK.post(opened.path() + "/setting", setting).statusCode(), "and Ivan?");
    setting.put("interpreter", "");
    var warned = CLERK.post(opened.path() + "/setting", setting);
    assertTrue(warned.body().contains("objects to this interpreter"), warned::body);

    var back = Map.of("key", key(), "objection", first, "why", "another Iryna");
    assertEquals(302, CLERK.post(objections + "/withdrawn", back).statusCode());
    assertEquals(302, CLERK.post(objections + "/withdrawn", back).statusCode(), "sent twice");
    set(opened, setting);
    var page = CLERK.get("/cases/" + opened.id() + "/interviews").body();
    assertTrue(page.contains("knows my family") && page.contains("another Iryna"), page);

    for (var change : List.of("why = 'none'", "by_name = 'Dag'")) {
      for (var which : List.of(" WHERE key = ", " WHERE withdraws = ")) {
        var outcome =
            OwnerOfDatabase.after(
                "UPDATE interview.objection SET " + change + which + "'" + first + "'",
                "interview.objection",
                ToldInterviewsTable.ROWS);
        var found = assertInstanceOf(RowProof.Outcome.Tampered.class, outcome, change).first();
        assertEquals(Finding.Kind.EDIT, found.kind(), found::detail);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void what_somebody_says_stays_with_who_has_the_case(Role role) {
    var opened = opened("NO");
    ask(opened, "Why?", "What the police never reads.");
    var other = Somebody.signedIn(UNIT, role);

    assertEquals(404, other.get(opened.path()).statusCode());
    assertEquals(404, other.get("/cases/" + opened.id() + "/interviews").statusCode());
    assertEquals(
        404,
        other
            .post(
                opened.path() + "/answers",
                Map.of("key", key(), "kind", "ANSWER", "question", "q", "answer", "a"))
            .statusCode());
  }

  @Test
  void who_decides_reads_and_does_not_write() {
    var opened = opened("NO");
    ask(opened, "Why?", "Because.");
    var decides = Somebody.signedIn(UNIT, Role.DECISION_MAKER);
    casefile.give(CLERK.actor(), opened.id(), UNIT, decides.actor().user());

    var page = decides.get(opened.path());
    assertEquals(200, page.statusCode());
    assertTrue(page.body().contains("Because."));
    assertFalse(page.body().contains("Keep the answer"));
    assertEquals(404, decides.get(opened.path() + "/setting").statusCode());
  }

  @Test
  void an_interview_is_of_its_own_case_alone() {
    var opened = opened("NO");
    var other = opened("NO");
    var interview = opened.path().substring(opened.path().lastIndexOf('/') + 1);

    assertEquals(404, CLERK.get("/cases/" + other.id() + "/interviews/" + interview).statusCode());
  }

  @ParameterizedTest
  @CsvSource({
    "answer, '', 422",
    "answer, 'a\u0000b', 422",
    "question, 'a\u202eb', 422",
    "kept, x, 400",
  })
  void what_does_not_fit_is_named_and_nothing_is_kept(String field, String text, int status) {
    var opened = opened("NO");
    var form =
        new HashMap<>(Map.of("key", key(), "kind", "ANSWER", "question", "Q", "answer", "A"));
    form.put(field, text);

    var refused = CLERK.post(opened.path() + "/answers", form);

    assertEquals(status, refused.statusCode());
    assertTrue(refused.body().contains(field.equals("kept") ? "“kept”" : "#" + field));
    assertTrue(CLERK.get(opened.path()).body().contains("answers: 0"));
  }

  @Test
  void a_setting_without_language_or_with_a_day_to_come_is_refused_by_its_fields() {
    var opened = opened("NO");
    var setting = setting("0");
    setting.putAll(
        Map.of("day", "2026-10-01", "language-spoken", "xx", "from", "11:00", "until", "10:00"));
    setting.put("recording", "NONE");

    var refused = CLERK.post(opened.path() + "/setting", setting);

    assertEquals(422, refused.statusCode());
    for (var field : List.of("day", "language-spoken", "until", "not-recorded")) {
      assertTrue(refused.body().contains("href=\"#" + field + "\""), field);
    }
    for (var label : List.of("Day", "Until", "If not recorded: why")) {
      assertTrue(refused.body().contains("<span class=\"faint\">" + label + "</span></a>"), label);
    }
  }

  @Test
  void nobody_is_said_to_have_agreed_to_a_recording_by_a_form_left_as_it_was() {
    var opened = opened("NO");
    var form = CLERK.get(opened.path() + "/setting").body();
    assertTrue(form.contains("value=\"NONE\" selected=\"selected\""), form);

    var both = setting("0");
    both.put("not-recorded", "The machine is broken");
    assertEquals(422, CLERK.post(opened.path() + "/setting", both).statusCode());
  }

  @Test
  void the_database_changes_nothing_and_closes_nothing_unread() throws SQLException {
    var opened = opened("NO");
    ask(opened, "Why?", "Because.");
    var interview = opened.path().substring(opened.path().lastIndexOf('/') + 1);
    var address = TestServer.postgres().address();
    try (var owner =
            DriverManager.getConnection(address.url(), address.user(), address.password());
        var change = owner.createStatement()) {
      assertThrows(
          SQLException.class,
          () -> change.execute("UPDATE interview.exchange SET answer = 'Otherwise.'"));
      assertThrows(SQLException.class, () -> change.execute("DELETE FROM interview.exchange"));
      assertThrows(
          SQLException.class,
          () ->
              change.execute(
                  "INSERT INTO interview.closed VALUES ('"
                      + interview
                      + "', now(), gen_random_uuid(), 'x', 'x')"));
    }
  }
}
