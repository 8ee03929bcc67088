package nansen.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
import nansen.web.Languages;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Entering a person, correcting what is known, and searching, as at a browser without script.
class PersonPagesTest {
  private static final UnitId UNIT = new UnitId(UUID.randomUUID());
  private static final Set<String> UNSEEN = Set.of("key", "person", "entry", "kind", "amends");

  private static Visitor clerk = new Visitor();
  private static Actor actor = Somebody.actor(UNIT);

  @BeforeAll
  static void somebody_signs_in() {
    var somebody = Somebody.signedIn(UNIT, Role.REGISTRAR, Role.CASEWORKER);
    clerk = somebody.visitor();
    actor = somebody.actor();
  }

  private static String opened() {
    var casefile = TestServer.room(Casefile.class);
    CaseId id = casefile.open(actor, "NO", "NO").orElseThrow().id();
    casefile.give(actor, id, UNIT, actor.user());
    return "/cases/" + id;
  }

  private static Map<String, String> form(String page, Map<String, String> typed) {
    var form = Visitor.hidden(clerk.get(page).body());
    form.keySet().retainAll(UNSEEN);
    form.putAll(typed);
    return form;
  }

  private static String entered(String path, Map<String, String> typed) {
    var page = path + "/people/new";
    var answer = clerk.post(page, path + "/people", form(page, typed));
    assertEquals(302, answer.statusCode(), answer::body);
    return answer.headers().firstValue("Location").orElseThrow();
  }

  private static final Map<String, String> OLENA =
      Map.of(
          "role", "APPLICANT",
          "given", "Олена",
          "family", "Коваленко",
          "lettering", "ORIGINAL",
          "birth", "1998",
          "nationality", "UKR",
          "speaks", "uk",
          "source", "identity card",
          "basis", "DOCUMENT");

  @Test
  void nobody_is_born_after_today() {
    var path = opened();
    var page = path + "/people/new";
    var form = form(page, OLENA);
    for (var birth : List.of("2030", "2026-12", "2026-11-28")) {
      form.put("birth", birth);
      var refused = clerk.post(page, path + "/people", form);
      assertEquals(422, refused.statusCode(), birth);
      assertTrue(refused.body().contains("href=\"#birth\""), refused.body());
    }
  }

  @Test
  void a_birth_on_the_page_of_a_person_is_a_fact_of_the_case() {
    var path = opened();
    var person = entered(path, OLENA);
    var born = "Between Thu 1 Jan 1998 and Thu 31 Dec 1998";
    assertEquals(1, births(path), clerk.get(path).body());

    var entry =
        Pattern.compile("kind=BIRTH(?:&amp;|&)amends=([0-9a-f-]{36})")
            .matcher(clerk.get(person).body())
            .results()
            .map(each -> each.group(1))
            .findFirst()
            .orElseThrow();
    var page = person + "/entries/new?kind=BIRTH&amends=" + entry;
    var form = form(page, Map.of("kind", "BIRTH", "birth", "1999-03-02", "source", "passport"));
    form.put("basis", "DOCUMENT");
    form.put("amends", entry);
    assertEquals(302, clerk.post(page, person + "/entries", form).statusCode(), born);
    var corrected = clerk.get(path).body();
    assertTrue(corrected.contains("2 Mar 1999: Born"), corrected);
    assertEquals(2, births(path), "the first one, and what stands in its place");

    var other = person + "/entries/new?kind=BIRTH";
    var second = form(other, Map.of("kind", "BIRTH", "birth", "2012", "source", "a teacher"));
    second.put("basis", "REPORT");
    assertEquals(302, clerk.post(other, person + "/entries", second).statusCode());
    assertEquals(2, births(path), "which of two births counts, a person says");
  }

  private static int births(String path) {
    return clerk.get(path).body().split(": Born<", -1).length - 1;
  }

  @Test
  void where_nobody_is_the_applicant_it_is_asked_who_the_case_is_about() {
    var path = opened();
    var person = entered(path, OLENA);
    assertFalse(clerk.get(path).body().contains("Who is it about?"));

    var id = person.substring(person.lastIndexOf('/') + 1);
    assertEquals(302, clerk.post(path, path + "/people/ended", Map.of("person", id)).statusCode());

    assertTrue(clerk.get(path).body().contains("Who is it about?"));
  }

  @Test
  void a_person_from_the_form_stands_on_the_case_the_worklist_and_in_the_search() {
    var path = opened();

    var person = entered(path, OLENA);

    var page = clerk.get(person).body();
    assertTrue(page.contains("Олена Коваленко"), page);
    assertTrue(page.contains("1998, only the year is known"), page);
    assertTrue(page.contains("Cyrillic script"), page);
    assertTrue(page.contains("identity card"), page);
    assertTrue(clerk.get(path).body().contains("Олена Коваленко"), clerk.get(path).body());
    assertTrue(clerk.get("/worklist").body().contains("Олена Коваленко"));
    var found = clerk.search("Olena Kovalenko 1998").body();
    assertTrue(found.contains(person), found);
    assertTrue(found.contains("Why this match?"), found);
  }

  @ParameterizedTest
  @ValueSource(strings = {"role", "sex", "lettering", "birth-form", "calendar", "basis"})
  void a_word_that_the_form_does_not_offer_is_refused_and_not_replaced(String field) {
    var path = opened();
    var page = path + "/people/new";
    var typed = new HashMap<>(OLENA);
    typed.put(field, "NONE_OF_THEM");

    var answer = clerk.post(page, path + "/people", form(page, typed));

    assertEquals(422, answer.statusCode(), answer::body);
    assertTrue(answer.body().contains("href=\"#" + field + "\""), answer.body());
    assertFalse(clerk.get(path).body().contains("Коваленко"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"key", "person"})
  void a_person_whose_form_has_no_number_is_entered_once_it_has_a_new_one(String field) {
    var path = opened();
    var page = path + "/people/new";
    var form = form(page, OLENA);
    form.put(field, "x");

    var refused = clerk.post(page, path + "/people", form);

    assertEquals(422, refused.statusCode(), refused::body);
    assertTrue(refused.body().contains("could not be read, so nothing was taken"), refused::body);
    assertFalse(clerk.get(path).body().contains("Коваленко"));
    form.put(field, Visitor.hidden(refused.body()).get(field));
    assertEquals(302, clerk.post(page, path + "/people", form).statusCode());
  }

  @ParameterizedTest
  @ValueSource(strings = {"key", "entry"})
  void an_entry_whose_form_has_no_number_is_kept_once_it_has_a_new_one(String field) {
    var person = entered(opened(), OLENA);
    var page = person + "/entries/new?kind=NAME";
    var form = form(page, Map.of("given", "Helen", "family", "Koval", "do", "record"));
    form.put(field, "x");

    var refused = clerk.post(page, person + "/entries", form);

    assertEquals(422, refused.statusCode(), refused::body);
    assertTrue(refused.body().contains("could not be read, so nothing was taken"), refused::body);
    assertFalse(clerk.get(person).body().contains("Koval"));
    form.put(field, Visitor.hidden(refused.body()).get(field));
    assertEquals(302, clerk.post(page, person + "/entries", form).statusCode());
  }

  @Test
  void two_who_correct_the_same_entry_see_both_and_the_later_one_decides() {
    var person = entered(opened(), OLENA);
    var edit =
        Pattern.compile("href=\"(/people/[^\"]*kind=BIRTH[^\"]*amends=[^\"]*)\"")
            .matcher(clerk.get(person).body());
    assertTrue(edit.find());
    var page = edit.group(1).replace("&amp;", "&");
    var hers = form(page, Map.of("birth", "1997", "source", "her passport", "basis", "DOCUMENT"));
    var his = form(page, Map.of("birth", "1996", "source", "his notes", "basis", "STATEMENT"));
    assertEquals(302, clerk.post(page, person + "/entries", hers).statusCode());

    var crossed = clerk.post(page, person + "/entries", his);

    assertEquals(422, crossed.statusCode());
    var body = crossed.body();
    var beside = body.substring(body.indexOf("id=\"beside\""), body.indexOf("</table>"));
    assertTrue(beside.contains("1997") && beside.contains("1996"), beside);
    assertTrue(beside.contains("her passport") && beside.contains("his notes"), beside);
    var again = Visitor.hidden(body);
    again.keySet().retainAll(UNSEEN);
    again.putAll(Map.of("birth", "1996", "source", "his notes", "basis", "STATEMENT"));
    assertEquals(302, clerk.post(page, person + "/entries", again).statusCode());
    var after = clerk.get(person).body();
    assertTrue(after.contains("1997") && after.contains("1996"), after);
    assertFalse(after.contains("Two things are said"), after);
  }

  @Test
  void no_page_has_the_name_of_a_person_in_its_title() {
    var path = opened();
    var person = entered(path, OLENA);

    for (var page : List.of(path, person, person + "/entries/new?kind=NAME", person + "/stays")) {
      var body = clerk.get(page).body();
      var title = body.substring(body.indexOf("<title>"), body.indexOf("</title>"));
      assertFalse(title.contains("Коваленко"), () -> page + ": " + title);
      assertTrue(body.contains("Коваленко"), page);
    }
  }

  @Test
  void who_takes_part_takes_another_part_or_none_any_more() {
    var path = opened();
    var person = entered(path, OLENA);
    var id = person.substring(person.lastIndexOf('/') + 1);
    assertTrue(clerk.get(path).body().contains("action=\"" + path + "/people/ended\""));

    var spouse = Map.of("person", id, "role", "SPOUSE");
    assertEquals(302, clerk.post(path, path + "/people/known", spouse).statusCode());
    assertTrue(clerk.get(path).body().contains("<span class=\"mark\">spouse</span>"));

    assertEquals(302, clerk.post(path, path + "/people/ended", Map.of("person", id)).statusCode());
    assertFalse(clerk.get(path).body().contains("Коваленко"));
  }

  @Test
  void a_correction_shows_both() {
    var person = entered(opened(), OLENA);
    var edit =
        Pattern.compile("href=\"(/people/[^\"]*amends=[^\"]*)\"").matcher(clerk.get(person).body());
    assertTrue(edit.find());
    var page = edit.group(1).replace("&amp;", "&");

    var answer =
        clerk.post(
            page,
            person + "/entries",
            form(page, Map.of("given", "Олена", "family", "Ковальчук", "do", "record")));

    assertEquals(302, answer.statusCode(), answer::body);
    var body = clerk.get(person).body();
    assertTrue(body.contains("Олена Ковальчук") && body.contains("Олена Коваленко"), body);
    assertTrue(body.contains("corrected"), body);
  }

  @ParameterizedTest
  @CsvSource({
    "birth, 1998-02-30, 1998-02-30",
    "family, 'Kova\u0000lenko', 'Kova⟨U+0000⟩lenko'",
    "family, 'Kova\u202Elenko', 'Kova⟨U+202E⟩lenko'",
    "nationality, Narnia, ''",
    "line, 'a second name', 'a second name'"
  })
  void what_does_not_fit_comes_back_with_its_field_and_what_was_typed(
      String field, String typed, String shown) {
    var path = opened();
    var page = path + "/people/new";
    var form = form(page, OLENA);
    form.put(field, typed);

    var answer = clerk.post(page, path + "/people", form);

    assertEquals(422, answer.statusCode());
    assertTrue(answer.body().contains("href=\"#" + field + "\""), answer::body);
    assertTrue(answer.body().contains("value=\"" + shown + "\"") || shown.isEmpty(), answer::body);
    assertTrue(answer.body().contains("identity card"));
    assertNobody(path);
  }

  private static void assertNobody(String path) {
    var page = clerk.get(path).body();
    assertTrue(page.contains("Nobody is entered in this case yet."), page);
  }

  @Test
  void ten_million_signs_in_a_field_are_refused_by_its_name() {
    var path = opened();
    var page = path + "/people/new";
    var form = form(page, OLENA);
    form.put("given", "x".repeat(10_000_000));

    var answer = clerk.post(page, path + "/people", form);

    assertEquals(422, answer.statusCode());
    assertTrue(answer.body().contains("href=\"#given\""));
    assertTrue(answer.body().length() < 200_000);
  }

  @Test
  void a_field_that_the_form_does_not_have_is_refused_by_its_name() {
    var path = opened();
    var page = path + "/people/new";
    var form = form(page, OLENA);
    form.put("entered_by", "somebody");

    var answer = clerk.post(page, path + "/people", form);

    assertEquals(400, answer.statusCode());
    assertTrue(answer.body().contains("entered_by"));
    assertNobody(path);
  }

  @Test
  void who_is_known_is_taken_into_another_case() {
    var person = entered(opened(), OLENA);
    var other = opened();
    var page = other + "/people/new";
    var known = clerk.lookUp(page, other + "/people/looked-up", "Olena Kovalenko");
    assertTrue(known.body().contains("Take into the case"), known::body);
    assertFalse(known.uri().toString().contains("Olena"), () -> known.uri().toString());

    var answer =
        clerk.post(
            page,
            other + "/people/known",
            Map.of("person", person.substring("/people/".length()), "role", "SPOUSE"));

    assertEquals(302, answer.statusCode());
    assertTrue(clerk.get(other).body().contains("Олена Коваленко"));
  }

  @Test
  void a_person_of_others_answers_like_none() {
    var person = entered(opened(), OLENA);
    var stranger = Visitor.signedIn(new UnitId(UUID.randomUUID()), Role.REGISTRAR, Role.CASEWORKER);

    var hidden = stranger.get(person);
    var missing = stranger.get("/people/" + UUID.randomUUID());

    assertEquals(404, hidden.statusCode());
    assertEquals(strip(missing.body()), strip(hidden.body()));
    stranger.get("/search?language=en");
    var found = stranger.search("Olena Kovalenko").body();
    assertTrue(found.contains("Nothing here answers to what you looked for."), found);
    assertFalse(found.contains(person), found);
  }

  private static String strip(String body) {
    return body.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}|\\d{4}-\\d\\d-\\d\\dT[^\"]*", "")
        .replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
  }

  private static String address(HttpResponse<String> answer) {
    return answer.uri().getPath() + "?" + answer.uri().getQuery();
  }

  @Test
  void every_page_speaks_every_language() {
    var path = opened();
    var person = entered(path, OLENA);
    for (var language : Languages.ALL) {
      for (var page :
          List.of(
              person,
              path,
              address(clerk.lookUp(path, path + "/people/looked-up", "Olena")),
              person + "/entries/new?kind=NAME",
              person + "/entries/new?kind=BIRTH",
              person + "/entries/new?kind=TIE",
              person + "/entries/new?kind=ADDRESS",
              person + "/entries/new?kind=LANGUAGE",
              address(clerk.search("Olena Kovalenka")),
              address(clerk.search("nothing at all")),
              address(clerk.search("apr-register")))) {
        var separator = page.contains("?") ? "&" : "?";
        var answer = clerk.get(page + separator + "language=" + language.getLanguage());
        assertEquals(200, answer.statusCode(), page);
        assertFalse(
            answer.body().contains("??"), () -> page + " in " + language + ": " + answer.body());
      }
    }
    clerk.get("/worklist?language=en");
  }
}
