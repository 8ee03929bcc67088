package nansen.casefile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import nansen.Somebody;
import nansen.TestServer;
import nansen.access.Actor;
import nansen.access.Role;
import nansen.access.Staff;
import nansen.access.UnitId;
import nansen.access.signin.Visitor;
import nansen.web.Languages;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Opening a case, recording and correcting a fact, and reading the case, as at a browser without
/// script.
class CasePagesTest {
  private static final UnitId UNIT = new UnitId(UUID.randomUUID());
  private static final Set<String> UNSEEN =
      Set.of("id", "key", "fact", "seen", "corrects", "person", "doubted");

  private static Visitor clerk = new Visitor();
  private static Actor actor = Somebody.actor(UNIT);

  @BeforeAll
  static void somebody_signs_in() {
    var somebody = Somebody.signedIn(UNIT, Role.REGISTRAR, Role.CASEWORKER);
    clerk = somebody.visitor();
    actor = somebody.actor();
  }

  /// A case of the clerk's own, by the form.
  private static String opened() {
    var form = form("/cases/new", Map.of("country", "AT", "calendar", ""));
    var path = sent(form);
    var id = new CaseId(UUID.fromString(path.substring(path.lastIndexOf('/') + 1)));
    TestServer.room(Casefile.class).give(actor, id, UNIT, actor.user());
    return "/cases/" + id;
  }

  private static String sent(Map<String, String> form) {
    var answer = clerk.post("/cases/new", "/cases", form);
    assertEquals(302, answer.statusCode());
    return answer.headers().firstValue("Location").orElseThrow();
  }

  @Test
  void whoever_has_a_conflict_of_interest_is_shut_out_until_a_colleague_says_there_is_none() {
    var path = opened();
    var id = new CaseId(UUID.fromString(path.substring("/cases/".length())));
    var colleague = Somebody.signedIn(UNIT, Role.CASEWORKER);
    TestServer.room(Casefile.class).give(actor, id, UNIT, colleague.actor().user());
    assertEquals(200, colleague.get(path).statusCode());
    var form = Map.of("who", colleague.actor().user().toString(), "because", "They are cousins");

    assertEquals(302, clerk.post(path, path + "/conflicts", form).statusCode());

    assertEquals(404, colleague.get(path).statusCode());
    var page = clerk.get(path).body();
    assertTrue(page.contains("They are cousins"), page);
    assertTrue(page.contains("whoever had it may not handle it"), page);
    assertFalse(colleague.get("/worklist").body().contains(path));

    var who = Map.of("who", colleague.actor().user().toString());
    assertEquals(404, colleague.post(path + "/conflicts/ended", who).statusCode());
    assertEquals(302, clerk.post(path, path + "/conflicts/ended", who).statusCode());
    assertEquals(200, colleague.get(path).statusCode());
  }

  @Test
  void ones_own_conflict_of_interest_ends_at_the_worklist_and_nobody_has_the_case() {
    var path = opened();

    var answer =
        clerk.post(
            path,
            path + "/conflicts",
            Map.of("who", actor.user().toString(), "because", "I know the family"));

    assertEquals("/worklist", answer.headers().firstValue("Location").orElse(""));
    assertEquals(404, clerk.get(path).statusCode());
  }

  @Test
  void a_conflict_of_interest_has_a_person_of_the_unit_and_a_reason() {
    var path = opened();
    var stranger = Map.of("who", UUID.randomUUID().toString(), "because", "Unknown here");
    var silent = Map.of("who", actor.user().toString(), "because", " ");

    for (var form : List.of(stranger, silent)) {
      var answer = clerk.post(path, path + "/conflicts", form);
      assertTrue(
          answer.headers().firstValue("Location").orElse("").contains("problem="), answer::body);
      assertEquals(200, clerk.get(path).statusCode());
    }
  }

  @Test
  void a_form_that_is_sent_twice_opens_one_case() {
    var form = form("/cases/new", Map.of("country", "AT", "calendar", ""));

    assertEquals(sent(form), sent(form));
    assertNotEquals(
        form.get("id"), form("/cases/new", Map.of()).get("id"), "the next form opens another");
    var without = Map.of("country", "AT", "calendar", "");
    assertEquals(400, clerk.post("/cases/new", "/cases", without).statusCode());
  }

  private static Map<String, String> form(String page, Map<String, String> typed) {
    var form = Visitor.hidden(clerk.get(page).body());
    form.keySet().retainAll(UNSEEN);
    form.putAll(typed);
    return form;
  }

  private static final Map<String, String> MADE =
      Map.of(
          "kind", "application.made",
          "day", "2026-09-10",
          "detail.before", "competent",
          "source", "station log",
          "basis", "DOCUMENT",
          "certainty", "ESTABLISHED");

  private static String recorded(String path) {
    var page = path + "/facts/new?kind=application.made";
    var form = form(page, MADE);
    assertEquals(302, clerk.post(page, path + "/facts", form).statusCode());
    return Objects.requireNonNull(form.get("fact"));
  }

  @Test
  void a_fact_from_the_form_makes_a_clock_run_that_says_why() {
    var path = opened();

    recorded(path);

    var page = clerk.get(path).body();
    assertTrue(page.contains("Mon 12 Oct 2026"), page);
    assertTrue(page.contains("Why this date?"));
    assertTrue(page.contains("station log"));
    var called = TestServer.room(Staff.class).names(List.of(actor.user())).get(actor.user());
    var journal = page.substring(page.indexOf("id=\"journal\""), page.indexOf("id=\"rights\""));
    assertTrue(journal.contains("<bdi>" + called + "</bdi>"), journal);
  }

  @Test
  void what_happened_is_chosen_from_what_comes_next_before_all_the_rest() {
    var path = opened();
    recorded(path);

    var page = clerk.get(path + "/facts/new").body();

    var choices = page.substring(page.indexOf("id=\"kind\""), page.indexOf("</optgroup>"));
    assertTrue(choices.contains("value=\"application.registered\""), choices);
    assertFalse(choices.contains("value=\"citizenship.acquired\""), choices);
    var rest = page.substring(page.indexOf("</optgroup>"));
    assertTrue(rest.contains("value=\"citizenship.acquired\""), rest);
    assertTrue(rest.contains("value=\"application.registered\""), rest);
  }

  @Test
  void a_decision_that_was_not_signed_here_says_whose_word_it_is() {
    var path = opened();
    var page = path + "/facts/new?kind=decision.taken";
    var taken = Map.of("kind", "decision.taken", "day", "2026-09-10", "certainty", "ESTABLISHED");
    var form = form(page, taken);

    var refused = clerk.post(page, path + "/facts", with(form, Map.of("basis", "DOCUMENT")));

    assertEquals(422, refused.statusCode());
    assertTrue(refused.body().contains("href=\"#source\""), refused.body());
    var said = Map.of("basis", "DOCUMENT", "source", "letter of the court");
    assertEquals(302, clerk.post(page, path + "/facts", with(form, said)).statusCode());
  }

  @Test
  void a_registrar_records_no_decision() {
    var registrar = Somebody.signedIn(UNIT, Role.REGISTRAR);
    var casefile = TestServer.room(Casefile.class);
    var path = "/cases/" + casefile.open(registrar.actor(), "AT", "AT").orElseThrow().id();
    var page = path + "/facts/new?kind=decision.taken";
    var form = Visitor.hidden(registrar.get(page).body());
    form.keySet().retainAll(UNSEEN);
    form.putAll(
        Map.of(
            "kind", "decision.taken",
            "day", "2026-09-10",
            "source", "a letter",
            "basis", "DOCUMENT",
            "certainty", "ESTABLISHED"));

    var refused = registrar.visitor().post(page, path + "/facts", form);

    assertEquals(422, refused.statusCode(), refused::body);
    assertTrue(refused.body().contains("recorded by whoever has the case"), refused.body());
  }

  @Test
  void an_item_is_answered_by_one_of_its_own_words() {
    var path = opened();
    var page = path + "/facts/new?kind=item.answered&detail.item=no-soldier-family";
    var item =
        Map.of(
            "kind", "item.answered",
            "day", "2026-09-10",
            "detail.item", "no-soldier-family",
            "detail.answer", "zzz",
            "source", "the person",
            "basis", "STATEMENT",
            "certainty", "ESTABLISHED");

    var refused = clerk.post(page, path + "/facts", form(page, item));

    assertEquals(422, refused.statusCode());
    assertTrue(refused.body().contains("href=\"#detail.answer\""), refused.body());
  }

  private static HttpResponse<String> sent(String path, String kind, String day, String corrects) {
    var page = path + "/facts/new?kind=" + kind + "&corrects=" + corrects;
    var typed = Map.of("kind", kind, "day", day, "source", "her lawyer", "basis", "DOCUMENT");
    return clerk.post(page, path + "/facts", form(page, typed));
  }

  /// The form of a fact as it came back, sent again with more.
  private static HttpResponse<String> again(
      String path, HttpResponse<String> back, Map<String, String> more) {
    var hidden = Visitor.hidden(back.body());
    var form = new HashMap<>(hidden);
    form.keySet().retainAll(UNSEEN);
    form.put("kind", Objects.requireNonNull(hidden.get("kind")));
    form.putAll(Map.of("source", "her lawyer", "basis", "DOCUMENT"));
    form.putAll(more);
    return clerk.post("/account", path + "/facts", form);
  }

  @Test
  void a_fact_before_what_it_follows_is_asked_about_and_kept_with_a_note() {
    var path = opened();
    recorded(path);

    var asked = sent(path, "application.registered", "1990-01-01", "");

    assertEquals(422, asked.statusCode());
    assertTrue(asked.body().contains("It would lie before what it follows"), asked.body());
    assertTrue(asked.body().contains("Thu 10 Sep 2026: Wish for protection"), asked.body());
    var day = Map.of("day", "1990-01-01");
    var sure = new HashMap<>(day);
    sure.put("sure", "yes");
    var silent = again(path, asked, sure);
    assertEquals(422, silent.statusCode());
    assertTrue(silent.body().contains("href=\"#note\""), silent.body());
    assertFalse(clerk.get(path).body().contains("Mon 1 Jan 1990"), "nothing is recorded yet");
    sure.put("note", "Another matter of her father");
    assertEquals(302, again(path, silent, sure).statusCode());
    var journal = clerk.get(path).body();
    assertTrue(journal.contains("Another matter of her father"), journal);
  }

  @Test
  void what_the_law_asks_of_the_order_names_kind_and_day_of_both() {
    var path = opened();
    recorded(path);

    var asked = sent(path, "information.given", "2026-09-01", "");

    assertEquals(422, asked.statusCode(), asked::body);
    assertTrue(asked.body().contains("<li>Tue 1 Sep 2026: Information on rights"), asked::body);
    assertTrue(asked.body().contains("lies before Thu 10 Sep 2026: Wish for"), asked::body);
  }

  @Test
  void a_check_list_is_answered_in_one_go_with_one_source() {
    var path = opened();
    recorded(path);
    var serving = sent(path, "military-service.stated", "2026-09-10", "");
    assertEquals(302, serving.statusCode(), serving::body);
    var list =
        Pattern.compile(path + "/lists/([a-z-]+)")
            .matcher(clerk.get(path).body())
            .results()
            .findFirst()
            .orElseThrow();
    var page = clerk.get(list.group()).body();
    var items =
        Pattern.compile("name=\"(answer\\.[a-z0-9-]+)\" value=\"unclear\"")
            .matcher(page)
            .results()
            .map(each -> each.group(1))
            .distinct()
            .toList();
    assertTrue(items.size() >= 3, page);
    var form = new HashMap<>(Visitor.hidden(page));
    form.keySet().retainAll(Set.of("key", "seen"));
    form.putAll(Map.of("day", "2026-09-12", "basis", "STATEMENT", "certainty", "ESTABLISHED"));
    form.put(items.get(0), "unclear");
    form.put(items.get(1), "zzz");

    var refused = clerk.post(path, list.group(), form);
    assertEquals(422, refused.statusCode());
    assertTrue(refused.body().contains("href=\"#source\""), refused::body);
    assertTrue(refused.body().contains("href=\"#" + items.get(1) + "\""), refused::body);
    form.put("source", "her sister");
    form.put(items.get(1), "unclear");
    form.put("made-up", "x");
    assertEquals(400, clerk.post(path, list.group(), form).statusCode());
    form.remove("made-up");
    assertEquals(302, clerk.post(path, list.group(), form).statusCode());
    assertEquals(302, clerk.post(path, list.group(), form).statusCode(), "sent twice, it is one");

    assertEquals(2, clerk.get(path).body().split("her sister, Sat 12 Sep 2026", -1).length - 1);
    form.put("key", UUID.randomUUID().toString());
    var meanwhile = clerk.post(path, list.group(), form);
    assertEquals(422, meanwhile.statusCode());
    assertTrue(meanwhile.body().contains("was answered meanwhile"), meanwhile::body);
  }

  @Test
  void a_correction_to_a_day_before_what_it_follows_is_asked_about() {
    var path = opened();
    recorded(path);
    var registered = sent(path, "application.registered", "2026-09-11", "");
    assertEquals(302, registered.statusCode(), registered::body);
    var page = clerk.get(path).body();
    var facts =
        Pattern.compile("corrects=([0-9a-f-]{36})")
            .matcher(page)
            .results()
            .map(each -> each.group(1))
            .distinct()
            .toList();
    assertEquals(2, facts.size(), page);
    var asked =
        facts.stream()
            .map(each -> sent(path, "application.registered", "2025-09-11", each))
            .filter(each -> each.body().contains("lie before what it follows"))
            .count();
    assertEquals(1, asked);
  }

  @Test
  void a_second_one_of_a_kind_is_asked_about_and_one_that_says_otherwise_is_not() {
    var path = opened();
    recorded(path);
    var again = sent(path, "application.made", "2026-09-11", "");
    assertEquals(422, again.statusCode());
    assertTrue(again.body().contains("There is one of this kind already"), again.body());

    assertEquals(302, sent(path, "information.given", "2026-09-11", "").statusCode());
    var page = path + "/facts/new?kind=application.made";
    var other = form(page, with(MADE, Map.of("detail.before", "other-authority")));
    assertEquals(302, clerk.post(page, path + "/facts", other).statusCode());
  }

  @Test
  void a_retraction_says_that_it_is_one_and_is_not_corrected() {
    var path = opened();
    var fact = recorded(path);
    var page = path + "/facts/new?corrects=" + fact;
    var form = form(page, MADE);
    form.put("do", "retract");
    assertEquals(302, clerk.post(page, path + "/facts", form).statusCode());

    var journal = clerk.get(path).body();

    assertTrue(journal.contains("this entry takes the earlier one back"), journal);
    assertFalse(journal.contains("corrects="), "nothing to correct");
  }

  @Test
  void what_a_colleague_recorded_meanwhile_is_shown_beside_the_same_of_ones_own() {
    var path = opened();
    var page = path + "/facts/new?kind=application.made";
    var form = form(page, MADE);
    var id = new CaseId(UUID.fromString(path.substring("/cases/".length())));
    var colleague = Somebody.signedIn(UNIT, Role.CASEWORKER);
    var casefile = TestServer.room(Casefile.class);
    casefile.give(actor, id, UNIT, colleague.user());
    var theirs = List.of(SomeFact.of("application.made", "2026-09-09", Map.of()));
    casefile.record(colleague.actor(), id, UUID.randomUUID(), 0, theirs);
    casefile.give(colleague.actor(), id, UNIT, actor.user());
    TestServer.itIs(TestServer.BEGINNING.plusSeconds(60));

    var shown = clerk.post(page, path + "/facts", form);

    assertEquals(422, shown.statusCode());
    assertTrue(shown.body().contains("Somebody else recorded the same"), shown.body());
    var again = Visitor.hidden(shown.body());
    again.keySet().retainAll(UNSEEN);
    var both = with(MADE, again);
    both.putAll(Map.of("sure", "yes", "note", "Told to two of us"));
    var beside = clerk.post(page, path + "/facts", both);
    assertEquals(302, beside.statusCode(), beside::body);
    var moved = clerk.get(beside.headers().firstValue("Location").orElseThrow().split("#")[0]);
    assertTrue(
        moved.body().contains("<details open=\"open\"><summary><h2 id=\"moments\""), "what moved");
    TestServer.itIs(TestServer.BEGINNING);
  }

  @Test
  void what_will_be_known_is_not_asked_and_another_day_is_named() {
    var path = opened();
    recorded(path);

    assertEquals(400, clerk.get(path + "?known=2030-01-01").statusCode());
    assertTrue(clerk.get(path + "?as-of=2030-01-01").body().contains("stands on Tue 1 Jan 2030"));
  }

  @Test
  void a_form_sent_again_with_other_content_says_so_and_is_not_kept() {
    var path = opened();
    var page = path + "/facts/new?kind=application.made";
    var form = form(page, MADE);
    assertEquals(302, clerk.post(page, path + "/facts", form).statusCode());

    var again = clerk.post(page, path + "/facts", with(form, Map.of("day", "2026-09-11")));

    assertEquals(422, again.statusCode());
    assertTrue(again.body().contains("sent before with other content. "), again.body());
  }

  @Test
  void what_does_not_fit_comes_back_with_its_field_and_what_was_typed() {
    var path = opened();
    var page = path + "/facts/new?kind=application.made";
    var typed = new HashMap<>(MADE);
    typed.put("day", "2026-02-31");
    typed.put("source", "a \u202E trick");

    var answer = clerk.post(page, path + "/facts", form(page, typed));

    assertEquals(422, answer.statusCode());
    assertTrue(answer.body().contains("href=\"#day\""));
    assertTrue(answer.body().contains("value=\"2026-02-31\""));
    assertTrue(clerk.get(path).body().contains("Nothing has been recorded."));
  }

  private static HttpResponse<String> sentFact(String path, Map<String, String> others) {
    var page = path + "/facts/new?kind=application.made";
    return clerk.post(page, path + "/facts", form(page, with(MADE, others)));
  }

  @ParameterizedTest
  @CsvSource({
    "source, 'a\0b', source",
    "source, 'a\u202Eb', source",
    "source, 'a\u2066b', source",
    "source, 'a\u001B[2Jb', source",
    "detail.place, 'a\u2066b', detail.place",
    "detail.place, 'a\0b', detail.place",
    "detail.before, nobody, detail.before",
    "basis, HEARSAY, basis",
    "certainty, SURE, certainty",
    "hour, 25:00, hour",
    "until, 2026-09-01, happened",
    "day, 2026-09-16, happened",
    "day, +999999999-12-31, day",
    "fact, '', happened",
    "fact, zzz, happened",
    "fact, decision:1:signed, happened",
    "source, 'a\u200Bb', source",
    "fact, 'a\0b', happened",
    "fact, 'a b', happened",
    "seen, 9999, happened",
    "seen, -1, happened",
    "corrects, nothing, happened",
    "do, retract, happened",
    "do, erase, happened",
  })
  void a_fact_that_does_not_fit_names_its_field_and_leaves_nothing(
      String field, String value, String leadsTo) {
    TestServer.itIs(TestServer.BEGINNING);
    var path = opened();

    var answer = sentFact(path, Map.of(field, value));

    assertEquals(422, answer.statusCode(), answer::body);
    assertTrue(answer.body().contains("href=\"#" + leadsTo + "\""), answer.body());
    assertTrue(answer.body().contains("id=\"" + leadsTo + "\""), answer.body());
    assertTrue(clerk.get(path).body().contains("Nothing has been recorded."));
  }

  @Test
  void a_source_of_a_hundred_thousand_characters_and_a_field_of_no_form_are_refused() {
    var path = opened();

    var longer = sentFact(path, Map.of("source", "x".repeat(100_000)));
    assertEquals(422, longer.statusCode());
    assertTrue(longer.body().contains("href=\"#source\""));
    assertTrue(longer.body().contains("at most 200"));
    var unknown = sentFact(path, Map.of("detail.colour", "blue"));
    assertEquals(400, unknown.statusCode());
    assertTrue(unknown.body().contains("“detail.colour”"), unknown.body());
    assertTrue(clerk.get(path).body().contains("Nothing has been recorded."));
  }

  @Test
  void the_law_says_what_is_wrong_in_the_language_of_the_reader() {
    var path = opened();
    for (var language : Languages.ALL) {
      clerk.get("/account?language=" + language.getLanguage());
      var isEnglish = language.getLanguage().equals("en");
      for (var wrong :
          List.of(
              Map.of("until", "2026-09-01"),
              Map.of("detail.before", "nobody"),
              Map.of("seen", "9999"),
              Map.of("day", "2026-12-01"),
              Map.of("kind", "application.mode"))) {
        var body = sentFact(path, wrong).body();
        assertFalse(body.contains("??"), body);
        assertEquals(
            isEnglish,
            body.matches("(?s).*(The earliest|Choose one|the case has|not come|no word).*"));
        assertFalse(body.contains("other-authority."), "a machine's word in a sentence");
      }
    }
    clerk.get("/account?language=en");
  }

  @Test
  void a_kind_that_there_is_not_says_so_to_whoever_may_see_the_case_alone() {
    var path = opened();
    var unknown = sentFact(path, Map.of("kind", "application.mode"));
    assertEquals(422, unknown.statusCode());
    assertTrue(unknown.body().contains("“application.mode”"), unknown.body());
    var page = path + "/facts/new?kind=application.made";
    var nowhere = "/cases/" + UUID.randomUUID() + "/facts";
    for (var kind : List.of("application.made", "application.mode")) {
      var typed = form(page, with(MADE, Map.of("kind", kind)));
      assertEquals(404, clerk.post(page, nowhere, typed).statusCode());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "day, waits for papers, 2026-09-14",
    "day, waits for papers, 2026-02-30",
    "day, waits for papers, +999999999-12-31",
    "because, '', 2026-10-01",
    "because, 'a\0b', 2026-10-01",
    "because, 'a\u202Eb', 2026-10-01",
  })
  void when_to_look_again_is_refused_by_field_and_leaves_what_was_said(
      String field, String because, String day) {
    TestServer.itIs(TestServer.BEGINNING);
    var path = opened();
    var before = Map.of("because", "waits for Vienna", "day", "2026-09-15");
    assertEquals(302, clerk.post(path, path + "/look-again", before).statusCode());

    var answer = clerk.post(path, path + "/look-again", Map.of("because", because, "day", day));

    assertEquals(422, answer.statusCode());
    assertTrue(answer.body().contains("href=\"#" + field + "\""), answer.body());
    assertTrue(answer.body().contains("value=\"" + day + "\""), answer.body());
    assertTrue(clerk.get(path).body().contains("waits for Vienna"));
  }

  @Test
  void what_was_said_of_no_date_is_never_cut_and_is_taken_back_by_nothing_at_all() {
    TestServer.itIs(TestServer.BEGINNING);
    var path = opened();
    var longest = "x".repeat(300);
    assertEquals(
        302, clerk.post(path, path + "/look-again", Map.of("because", longest)).statusCode());

    var longer = clerk.post(path, path + "/look-again", Map.of("because", longest + "y")).body();

    assertTrue(longer.contains("at most 300") && longer.contains(longest + "y"), longer);
    assertTrue(clerk.get(path).body().contains(longest));
    clerk.post(
        path, path + "/look-again", Map.of("because", "", "day", "", "seen-because", longest));
    assertFalse(clerk.get(path).body().contains(longest));
    var given =
        Map.of("handed", UUID.randomUUID().toString(), "to", "nobody", "because", longest + "y");
    assertEquals(400, clerk.post(path, path + "/hand-over", given).statusCode());
    for (var language : Languages.ALL) {
      var there = path + "/look-again?language=" + language.getLanguage();
      var body = clerk.post(path, there, Map.of("day", "2026-09-01")).body();
      assertFalse(body.contains("??"), body);
    }
    clerk.get("/account?language=en");
  }

  @Test
  void an_hour_beside_a_latest_day_is_kept() {
    TestServer.itIs(TestServer.BEGINNING);
    var path = opened();
    var page = path + "/facts/new?kind=application.made";
    var form = form(page, with(MADE, Map.of("hour", "14:30", "until", "2026-09-12")));

    assertEquals(302, clerk.post(page, path + "/facts", form).statusCode());

    assertEquals(200, clerk.get(path).statusCode());
    var again = clerk.get(path + "/facts/new?corrects=" + form.get("fact")).body();
    assertTrue(again.contains("value=\"14:30\"") && again.contains("value=\"2026-09-12\""), again);
  }

  @Test
  void the_day_before_a_correction_still_shows_the_old_date() {
    TestServer.itIs(Instant.parse("2026-09-15T10:00:00Z"));
    var path = opened();
    var fact = recorded(path);
    TestServer.itIs(Instant.parse("2026-09-15T10:10:00Z"));

    var page = path + "/facts/new?corrects=" + fact;
    var typed = new HashMap<>(MADE);
    typed.put("day", "2026-09-09");
    assertEquals(302, clerk.post(page, path + "/facts", form(page, typed)).statusCode());

    assertTrue(clerk.get(path).body().contains("Fri 9 Oct 2026"));
    var before = clerk.get(path + "?known=2026-09-14").body();
    assertFalse(before.contains("9 Oct 2026"), before);
    assertTrue(before.contains("not known then"));
  }

  @Test
  void how_a_border_was_crossed_corrects_that_it_was_and_is_no_second_crossing() {
    TestServer.itIs(TestServer.BEGINNING);
    var path = opened();
    var crossed =
        Map.of(
            "kind", "border.crossed",
            "day", "2026-09-08",
            "detail.place", "by the river",
            "basis", "STATEMENT",
            "certainty", "CLAIMED");
    var first = form(path + "/facts/new?kind=border.crossed", crossed);
    assertEquals(302, clerk.post(path, path + "/facts", first).statusCode());
    var corrected = path + "/facts/new?corrects=" + first.get("fact");
    var exact = corrected + "&kind=border.crossed-irregularly";
    assertTrue(clerk.get(corrected).body().contains(exact.replace("&", "&amp;")));
    assertTrue(clerk.get(exact).body().contains("value=\"by the river\""));

    var known = new HashMap<>(crossed);
    known.put("kind", "border.crossed-irregularly");
    var form = form(exact, known);
    assertEquals(302, clerk.post(path, path + "/facts", form).statusCode());

    assertEquals(
        Set.of("border.crossed-irregularly"),
        TestServer.room(RecordedKinds.class)
            .of(new CaseId(UUID.fromString(path.substring("/cases/".length()))))
            .keySet());
    assertFalse(
        clerk.get(path + "/facts/new?corrects=" + form.get("fact")).body().contains("&amp;kind="),
        "what is exact is corrected by its own kind");
  }

  @Test
  void what_was_done_in_time_is_not_called_late() {
    TestServer.itIs(Instant.parse("2026-09-15T10:00:00Z"));
    var path = opened();
    recorded(path);
    var page = path + "/facts/new?kind=application.registered";
    var registered =
        Map.of(
            "kind", "application.registered",
            "day", "2026-09-11",
            "basis", "DOCUMENT",
            "certainty", "ESTABLISHED");
    assertEquals(302, clerk.post(page, path + "/facts", form(page, registered)).statusCode());
    var met = clock(clerk.get(path + "?as-of=2026-09-25").body(), "apr-register");

    assertTrue(met.contains("class=\"met\""), met);
    assertFalse(met.contains("overdue"), met);
    assertTrue(clerk.get(link(met, "/law/")).body().contains("apr-register"), met);
  }

  private static String link(String page, String to) {
    var from = page.indexOf("href=\"" + to) + "href=\"".length();
    return page.substring(from, page.indexOf('"', from));
  }

  private static String clock(String page, String id) {
    var from = page.indexOf("<li id=\"" + id + "\"");
    assertTrue(from >= 0, page);
    return page.substring(from, page.indexOf("</details>", from));
  }

  @Test
  void a_case_of_others_answers_like_none() {
    var path = opened();
    var stranger = Visitor.signedIn(new UnitId(UUID.randomUUID()), Role.REGISTRAR, Role.CASEWORKER);

    var hidden = stranger.get(path);
    var missing = stranger.get("/cases/" + UUID.randomUUID());

    assertEquals(404, hidden.statusCode());
    assertEquals(404, missing.statusCode());
    assertEquals(strip(missing.body()), strip(hidden.body()));
    assertFalse(stranger.get("/worklist").body().contains(path));
  }

  private static String strip(String body) {
    return body.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}|\\d{4}-\\d\\d-\\d\\dT[^\"]*", "");
  }

  @Test
  void every_page_speaks_every_language() {
    var path = opened();
    recorded(path);
    for (var language : Languages.ALL) {
      for (var page :
          List.of(
              "/worklist",
              "/worklist?whose=unit&due=later&liberty=yes",
              "/worklist/ahead",
              "/worklist/breaches",
              path,
              path + "?moment=1",
              "/cases/new",
              path + "/facts/new",
              path + "/facts/new?kind=detained")) {
        var separator = page.contains("?") ? "&" : "?";
        var body = clerk.get(page + separator + "language=" + language.getLanguage()).body();
        assertFalse(body.contains("??"), () -> page + " in " + language + ": " + body);
        assertTrue(body.contains("lang=\"" + language.getLanguage() + "\""));
      }
    }
    clerk.get("/worklist?language=en");
  }

  private static String corrected(String path, String fact, String day) {
    var page = path + "/facts/new?corrects=" + fact;
    var form = form(page, with(MADE, Map.of("day", day)));
    assertEquals(302, clerk.post(page, path + "/facts", form).statusCode());
    return Objects.requireNonNull(form.get("fact"));
  }

  private static Map<String, String> with(Map<String, String> form, Map<String, String> others) {
    var both = new HashMap<>(form);
    both.putAll(others);
    return both;
  }

  @Test
  void two_who_correct_the_same_fact_see_both_and_the_later_one_decides() {
    TestServer.itIs(TestServer.BEGINNING);
    var path = opened();
    var made = recorded(path);
    var page = path + "/facts/new?corrects=" + made;
    var his = form(page, with(MADE, Map.of("day", "2026-09-08", "source", "his diary")));
    var hers = form(page, with(MADE, Map.of("hour", "23:30", "source", "her log")));
    assertEquals(302, clerk.post(page, path + "/facts", hers).statusCode());
    corrected(path, Objects.requireNonNull(hers.get("fact")), "2026-09-09");

    var crossed = clerk.post(page, path + "/facts", his);

    assertEquals(422, crossed.statusCode());
    var body = crossed.body();
    var beside = body.substring(body.indexOf("id=\"beside\""), body.indexOf("</table>"));
    assertTrue(beside.contains("Wed 9 Sep 2026") && beside.contains("Tue 8 Sep 2026"), beside);
    assertTrue(beside.contains("station log") && beside.contains("his diary"), beside);
    var again = Visitor.hidden(body);
    again.keySet().retainAll(UNSEEN);
    again.putAll(with(MADE, Map.of("day", "2026-09-08", "source", "his diary")));
    assertEquals(302, clerk.post(page, path + "/facts", again).statusCode());
    var after = clerk.get(path).body();
    assertTrue(after.contains("Thu 8 Oct 2026"), after);
    assertFalse(after.contains("amended twice"), after);
  }

  @Test
  void who_corrects_what_somebody_has_retracted_records_it_anew() {
    TestServer.itIs(TestServer.BEGINNING);
    var path = opened();
    var made = recorded(path);
    var page = path + "/facts/new?corrects=" + made;
    var his = form(page, with(MADE, Map.of("day", "2026-09-08")));
    var hers = form(page, with(MADE, Map.of("do", "retract")));
    assertEquals(302, clerk.post(page, path + "/facts", hers).statusCode());

    var again = Visitor.hidden(clerk.post(page, path + "/facts", his).body());
    again.keySet().retainAll(UNSEEN);
    assertEquals("", again.get("corrects"));
    again.putAll(with(MADE, Map.of("day", "2026-09-08")));

    assertEquals(302, clerk.post(page, path + "/facts", again).statusCode());
    assertTrue(clerk.get(path).body().contains("Thu 8 Oct 2026"));
  }

  @Test
  void two_who_say_why_there_is_no_date_see_each_other() {
    TestServer.itIs(TestServer.BEGINNING);
    var path = opened();
    var hers = Map.of("because", "waits for Vienna", "day", "2026-09-20");
    var his = Map.of("because", "waits for the mother", "day", "2026-09-21");
    assertEquals(302, clerk.post(path, path + "/look-again", hers).statusCode());
    assertEquals(302, clerk.post(path, path + "/look-again", hers).statusCode(), "sent twice");

    var crossed = clerk.post(path, path + "/look-again", his);

    assertEquals(422, crossed.statusCode());
    assertTrue(crossed.body().contains("waits for Vienna"), crossed.body());
    assertTrue(crossed.body().contains("value=\"waits for the mother\""), crossed.body());
    assertTrue(clerk.get(path).body().contains("waits for Vienna"));
    var again = Visitor.hidden(crossed.body());
    again.keySet().retainAll(Set.of("seen-because", "seen-day"));
    again.putAll(his);
    assertEquals(302, clerk.post(path, path + "/look-again", again).statusCode());
    assertTrue(clerk.get(path).body().contains("waits for the mother"));
  }

  @Test
  void the_page_of_an_earlier_day_tells_of_the_people_and_of_who_had_it_then() {
    TestServer.itIs(Instant.parse("2026-09-15T10:00:00Z"));
    var path = opened();
    recorded(path);
    var people = path + "/people/new";
    var olena = form(people, Map.of("role", "APPLICANT", "given", "Olena", "family", "Kovalenko"));
    var person =
        clerk.post(people, path + "/people", olena).headers().firstValue("Location").orElseThrow();
    try {
      var casefile = TestServer.room(Casefile.class);
      var id = new CaseId(UUID.fromString(path.substring(path.lastIndexOf('/') + 1)));
      TestServer.itIs(Instant.parse("2026-09-15T10:04:00Z"));
      toldOf(id, "biometrics.taken");
      TestServer.itIs(Instant.parse("2026-09-15T10:05:00Z"));
      casefile.give(actor, id, UNIT, null);
      TestServer.itIs(Instant.parse("2026-09-15T10:08:00Z"));
      casefile.give(actor, id, UNIT, actor.user());
      toldOf(id, "information.given");
      var ivan = form(people, Map.of("role", "SPOUSE", "given", "Ivan", "family", "Petrenko"));
      assertEquals(302, clerk.post(people, path + "/people", ivan).statusCode());
      var edit = person + "/entries/new?kind=NAME";
      var maiden = Visitor.hidden(clerk.get(edit).body());
      maiden.keySet().retainAll(Set.of("key", "entry", "kind", "amends"));
      maiden.putAll(Map.of("given", "Olena", "family", "Bondarenko", "use", "AT_BIRTH"));
      assertEquals(302, clerk.post(edit, person + "/entries", maiden).statusCode());

      var now = clerk.get(path).body();
      var then = clerk.get(path + "?moment=1").body();

      assertTrue(now.contains("Olena Kovalenko") && now.contains("Bondarenko"), now);
      assertTrue(now.contains("Ivan Petrenko"), now);
      assertTrue(then.contains("Olena Kovalenko"), then);
      assertFalse(then.contains("Bondarenko") || then.contains("Ivan Petrenko"), then);
      assertTrue(owner(now).contains("Test Person"), now);
      assertTrue(owner(then).contains("Test Person"), then);
      var between = clerk.get(path + "?moment=2").body();
      assertFalse(owner(between).contains("Test Person"), between);
    } finally {
      TestServer.itIs(TestServer.BEGINNING);
    }
  }

  private static void toldOf(CaseId id, String kind) {
    var told =
        TestServer.room(Casefile.class)
            .record(
                actor,
                id,
                UUID.randomUUID(),
                0,
                List.of(SomeFact.of(kind, "2026-09-10", Map.of())));
    assertTrue(told instanceof Recorded.Taken, told::toString);
  }

  private static String owner(String page) {
    return page.substring(page.indexOf("id=\"carried-by\""), page.indexOf("href=\"#carried\""));
  }

  @Test
  void the_page_goes_back_to_each_moment_at_which_more_became_known() {
    TestServer.itIs(Instant.parse("2026-09-15T10:00:00Z"));
    var path = opened();
    var first = recorded(path);
    TestServer.itIs(Instant.parse("2026-09-15T10:04:00Z"));
    var second = corrected(path, first, "2026-09-09");
    TestServer.itIs(Instant.parse("2026-09-15T10:08:00Z"));
    corrected(path, second, "2026-09-08");

    assertTrue(clerk.get(path).body().contains("Thu 8 Oct 2026"));
    var then = clerk.get(path + "?moment=2").body();
    assertTrue(then.contains("Fri 9 Oct 2026"), then);
    assertTrue(then.contains("not known then"));
    assertFalse(clerk.get(path + "?moment=1").body().contains("Fri 9 Oct 2026"));
    var changed = clerk.get(path + "?moment=3&since=1").body();
    assertTrue(changed.contains("Mon 12 Oct 2026") && changed.contains("Thu 8 Oct 2026"), changed);
    assertFalse(clerk.get(path + "?moment=99&since=-4").body().contains("not known then"));
  }

  @Test
  void a_question_that_no_fact_answers_leads_to_the_rule_it_turns_on() {
    var path = opened();
    recorded(path);
    var page = clerk.get(path).body();
    var questions =
        page.substring(page.indexOf("id=\"questions\""), page.indexOf("id=\"journal\""));

    var rules =
        Pattern.compile("href=\"(/law/[^\"]+)\"")
            .matcher(questions)
            .results()
            .map(found -> found.group(1))
            .distinct()
            .toList();

    assertFalse(rules.isEmpty(), questions);
    for (var rule : rules) {
      assertEquals(200, clerk.get(rule).statusCode(), rule);
    }
  }

  @Test
  void the_page_of_an_earlier_day_says_what_was_due_then() {
    TestServer.itIs(Instant.parse("2026-09-15T10:00:00Z"));
    var path = opened();
    recorded(path);
    try {
      TestServer.itIs(Instant.parse("2027-03-02T10:00:00Z"));
      var person = Visitor.person(UNIT, Role.CASEWORKER);
      var reader = new Visitor();
      assertEquals(302, reader.signIn(person).statusCode());
      var id = new CaseId(UUID.fromString(path.substring(path.lastIndexOf('/') + 1)));
      TestServer.room(Casefile.class).give(actor, id, UNIT, person.user());
      reader.get("/account?language=en");

      assertFalse(reader.get(path).body().contains("27 days left"));
      var then = reader.get(path + "?known=2026-09-15").body();
      assertTrue(then.contains("27 days left"), then);
    } finally {
      TestServer.itIs(Instant.parse("2026-09-15T10:10:00Z"));
    }
  }

  @Test
  void an_item_of_a_check_list_is_answered_by_one_click_and_a_source() {
    TestServer.itIs(Instant.parse("2026-09-15T10:00:00Z"));
    var path = opened();
    recorded(path);
    var stated = path + "/facts/new?kind=military-service.stated";
    var service =
        Map.of(
            "kind", "military-service.stated",
            "day", "2026-09-10",
            "basis", "STATEMENT",
            "certainty", "CLAIMED");
    assertEquals(302, clerk.post(stated, path + "/facts", form(stated, service)).statusCode());
    var link = "detail.item=qr-service-type&amp;detail.answer=conscript";
    assertTrue(clerk.get(path).body().contains(link));

    var page = path + "/facts/new?kind=item.answered&" + link.replace("&amp;", "&");
    var body = clerk.get(page).body();
    assertTrue(body.contains("<option value=\"conscript\" selected=\"selected\">"), body);
    var answer =
        Map.of(
            "kind", "item.answered",
            "day", "2026-09-12",
            "detail.item", "qr-service-type",
            "detail.answer", "conscript",
            "source", "interview of 12 September",
            "basis", "STATEMENT",
            "certainty", "CLAIMED");
    assertEquals(302, clerk.post(page, path + "/facts", form(page, answer)).statusCode());

    var after = clerk.get(path).body();
    assertFalse(after.contains(link));
    assertTrue(after.contains("interview of 12 September"));
    var arabic = clerk.get(path + "?language=ar").body();
    clerk.get("/account?language=en");
    assertFalse(arabic.contains(">conscript<") || arabic.contains(">mobilised<"), arabic);
    var titles = TestServer.room(PageWords.class).titles(Locale.forLanguageTag("ar"));
    assertTrue(arabic.contains(">" + titles.answer("conscript") + "<"), arabic);
  }

  @Test
  void a_state_is_chosen_by_its_name_and_kept_by_its_letters() {
    TestServer.itIs(Instant.parse("2026-09-15T10:00:00Z"));
    var path = opened();
    recorded(path);
    var page = path + "/facts/new?kind=take-back.requested";
    var norwegian = clerk.get(page + "&language=nb").body();
    clerk.get("/account?language=en");
    assertTrue(norwegian.contains("<option value=\"DE\">Tyskland</option>"), norwegian);
    assertTrue(clerk.get(page).body().contains("<option value=\"XK\">Kosovo</option>"));

    var request =
        Map.of(
            "kind", "take-back.requested",
            "day", "2026-09-12",
            "detail.state", "DE",
            "basis", "DOCUMENT",
            "certainty", "ESTABLISHED");
    assertEquals(302, clerk.post(page, path + "/facts", form(page, request)).statusCode());
    var other = new HashMap<>(request);
    other.put("detail.state", "Ruritania");
    var refused = clerk.post(page, path + "/facts", form(page, other));

    assertEquals(422, refused.statusCode(), refused::body);
    assertTrue(
        refused.body().contains("<option value=\"Ruritania\" selected=\"selected\">"),
        refused::body);
    var corrects = Pattern.compile("corrects=([^\"#]+)").matcher(clerk.get(path).body());
    var chosen = new HashSet<String>();
    while (corrects.find()) {
      var form = clerk.get(path + "/facts/new?corrects=" + corrects.group(1)).body();
      Pattern.compile("<option value=\"(..)\" selected")
          .matcher(form)
          .results()
          .forEach(each -> chosen.add(each.group(1)));
    }
    assertEquals(Set.of("DE"), chosen);
  }

  @Test
  void a_fact_that_somebody_recorded_is_not_called_one_of_the_law() {
    TestServer.itIs(Instant.parse("2026-09-15T10:00:00Z"));
    var path = opened();
    recorded(path);

    var page = clerk.get(path).body();
    assertFalse(page.contains("(by law)"), page);
    assertTrue(page.contains("What can be done next"));
    assertTrue(page.contains("kind=application.registered"));
  }

  @Test
  void an_auditor_sees_who_opened_a_case_and_a_caseworker_does_not() {
    var path = opened();
    recorded(path);
    var stranger = Visitor.signedIn(new UnitId(UUID.randomUUID()), Role.CASEWORKER);
    assertEquals(404, stranger.get(path).statusCode());
    var auditor = Visitor.signedIn(new UnitId(UUID.randomUUID()), Role.AUDITOR);
    auditor.get("/account?language=en");

    var page = auditor.get(path + "/openings").body();

    assertTrue(page.contains("Test Person"), page);
    assertTrue(page.contains("caseworker") && page.contains("added to"), page);
    assertTrue(page.contains("refused"), page);
    assertEquals(404, clerk.get(path + "/openings").statusCode());
    assertFalse(clerk.get(path).body().contains("/openings"));
    for (var language : Languages.ALL) {
      var body = auditor.get(path + "/openings?language=" + language.getLanguage()).body();
      assertFalse(body.contains("??"), body);
    }
  }
}
