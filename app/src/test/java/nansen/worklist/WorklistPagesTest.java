package nansen.worklist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import nansen.OwnerOfDatabase;
import nansen.Somebody;
import nansen.TestServer;
import nansen.access.Actor;
import nansen.access.Role;
import nansen.access.UnitId;
import nansen.access.UserId;
import nansen.access.chain.Finding;
import nansen.access.chain.RowProof;
import nansen.access.signin.Visitor;
import nansen.casefile.CaseId;
import nansen.casefile.Casefile;
import nansen.casefile.HandOvers;
import nansen.casefile.NewFact;
import nansen.casefile.SomeFact;
import nansen.casefile.ToldHandOversTable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The worklist as a caseworker sees it, and giving cases on.
class WorklistPagesTest {
  private final UnitId unit = new UnitId(UUID.randomUUID());
  private final Casefile casefile = TestServer.room(Casefile.class);

  private Visitor clerk = new Visitor();
  private Actor actor = Somebody.actor(unit);
  private UserId colleague = new UserId(UUID.randomUUID());

  @BeforeEach
  void two_caseworkers_of_one_unit() {
    var somebody = Somebody.signedIn(unit, Role.REGISTRAR, Role.CASEWORKER);
    clerk = somebody.visitor();
    actor = somebody.actor();
    colleague = Visitor.person(unit, Role.CASEWORKER).user();
  }

  private CaseId opened(NewFact... facts) {
    var id = casefile.open(actor, "AT", "AT").orElseThrow().id();
    casefile.give(actor, id, unit, actor.user());
    if (facts.length > 0) {
      casefile.record(actor, id, UUID.randomUUID(), 0, List.of(facts));
    }
    return id;
  }

  private CaseId applied(String day) {
    return opened(SomeFact.applicationMade(day));
  }

  @Test
  void a_word_that_there_is_not_is_named_and_no_empty_list_is_shown_for_it() {
    assertEquals(400, clerk.get("/worklist?due=evil").statusCode());
    assertEquals(400, clerk.get("/worklist?whose=evil").statusCode());
  }

  private int shown(String address) {
    var matcher = Pattern.compile(" name=\"case\" value=\"").matcher(clerk.get(address).body());
    var rows = 0;
    while (matcher.find()) {
      rows++;
    }
    return rows;
  }

  /// The number beside each part of the list.
  private Map<String, Integer> counts(String address) {
    var counts = new HashMap<String, Integer>();
    var matcher =
        Pattern.compile(
                "due=(\\w+)[^\"]*\"[^>]*><span>[^<]*</span>\\s*<span class=\"count\">(\\d+)<")
            .matcher(clerk.get(address).body());
    while (matcher.find()) {
      counts.put(matcher.group(1), Integer.valueOf(matcher.group(2)));
    }
    return counts;
  }

  @Test
  void every_case_stands_in_one_part_and_the_counts_equal_the_list() {
    applied("2026-09-14");
    applied("2026-09-11");
    applied("2026-05-04"); // before the new law, whose limits have run out meanwhile
    opened();

    for (var address : List.of("/worklist?whose=mine", "/worklist?whose=unit&owed-by=applicant")) {
      var counts = counts(address);
      assertEquals(Set.of("overdue", "today", "week", "later", "none"), counts.keySet(), address);
      counts.forEach((part, count) -> assertEquals(count, shown(address + "&due=" + part), part));
      assertEquals(
          counts.values().stream().mapToInt(each -> each).sum(), shown(address + "&due=all"));
    }
    assertEquals(4, shown("/worklist"));
    assertEquals(1, counts("/worklist").get("none"));
  }

  @Test
  void a_filter_shows_the_cases_in_which_it_is_open() {
    applied("2026-09-14");
    opened();

    assertEquals(1, shown("/worklist?whose=unit&provision=apr-special-needs"));
    assertEquals(1, shown("/worklist?whose=unit&pack=eu-apr"));
    assertEquals(0, shown("/worklist?whose=unit&provision=apr-special-needs&owed-by=applicant"));
    assertEquals(0, shown("/worklist?whose=unit&owner=nobody"));
    assertEquals(2, shown("/worklist?whose=unit&owner=" + actor.user()));
    assertEquals(0, shown("/worklist?whose=unit&owner=no-id&pack=' OR 1=1 --".replace(" ", "%20")));
  }

  @Test
  void pages_show_each_case_once() {
    for (var i = 0; i < 28; i++) {
      opened();
    }
    var first = clerk.get("/worklist").body();
    var more = Pattern.compile("href=\"([^\"]*after=[^\"]*)\"").matcher(first);
    assertTrue(more.find());

    assertEquals(25, shown("/worklist"));
    assertEquals(3, shown(more.group(1).replace("&amp;", "&")));
  }

  @Test
  void cases_are_given_to_a_colleague_and_taken_back() {
    var one = applied("2026-09-14");
    var other = opened();
    opened();

    var answer = handOver(List.of(one, other), colleague.toString());

    var back = answer.headers().firstValue("Location").orElseThrow();
    assertEquals(1, shown("/worklist"));
    var page = clerk.get(back).body();
    assertTrue(page.contains("Take it back"), page);
    var handed = back.substring(back.indexOf("handed=") + "handed=".length());
    clerk.post(back, "/worklist/hand-over/undo", Map.of("handed", handed));
    assertEquals(3, shown("/worklist"));
    assertFalse(clerk.get(back).body().contains("Take it back"));
  }

  private HttpResponse<String> handOver(List<CaseId> cases, String to) {
    var form = new HashMap<String, String>();
    // The visitor's forms have one value for a name, so cases of more are one by comma.
    form.put("case", String.join(",", cases.stream().map(CaseId::toString).toList()));
    form.put("to", to);
    form.put("handed", UUID.randomUUID().toString());
    form.put("drawn", TestServer.now().toString());
    return clerk.post("/worklist", "/worklist/hand-over", form);
  }

  @Test
  void what_the_owner_of_the_database_does_to_a_hand_over_is_found() {
    var one = opened();
    assertInstanceOf(
        RowProof.Outcome.Whole.class, OwnerOfDatabase.nothing(ToldHandOversTable.ROWS));

    for (var change : List.of("because = 'ill'", "given_by = gen_random_uuid()")) {
      var outcome =
          OwnerOfDatabase.after(
              "UPDATE casefile.hand_over SET " + change + " WHERE case_id = '" + one + "'",
              "casefile.hand_over",
              ToldHandOversTable.ROWS);
      var found = assertInstanceOf(RowProof.Outcome.Tampered.class, outcome, change).first();
      assertEquals(Finding.Kind.EDIT, found.kind(), found::detail);
      assertEquals(one.value(), found.record());
    }
  }

  @Test
  void a_hand_over_that_is_sent_twice_is_one() {
    var one = opened();
    var form =
        Map.of(
            "case", one.toString(),
            "to", colleague.toString(),
            "drawn", TestServer.now().toString(),
            "handed", UUID.randomUUID().toString());
    var first = clerk.post("/worklist", "/worklist/hand-over", form);
    var handOvers = TestServer.room(HandOvers.class);
    handOvers.give(actor, UUID.randomUUID(), List.of(one), unit, actor.user(), "");

    var again = clerk.post("/worklist", "/worklist/hand-over", form);

    assertEquals(302, again.statusCode());
    assertEquals(first.headers().firstValue("Location"), again.headers().firstValue("Location"));
    assertEquals(1, shown("/worklist")); // given back to the clerk meanwhile, and not taken again
    assertEquals(400, clerk.post("/worklist", "/worklist/hand-over", Map.of()).statusCode());
  }

  @Test
  void a_hand_over_that_was_sent_otherwise_before_says_so_and_does_nothing() {
    var one = opened();
    var handed = UUID.randomUUID().toString();
    var first =
        Map.of(
            "case", one.toString(),
            "to", colleague.toString(),
            "drawn", TestServer.now().toString(),
            "handed", handed,
            "because", "");
    var second = new HashMap<>(first);
    second.put("to", actor.user().toString());

    clerk.post("/worklist", "/worklist/hand-over", first);
    var again = clerk.post("/worklist", "/worklist/hand-over", second);
    second.remove("case");
    var onCase = clerk.post("/worklist", "/cases/" + one + "/hand-over", second);

    for (var answer : List.of(again, onCase)) {
      assertEquals(409, answer.statusCode());
      assertTrue(answer.body().contains("was sent before with other content"), answer.body());
    }
    assertEquals(0, shown("/worklist"));
  }

  @Test
  void who_gives_a_case_to_nobody_says_why() {
    var one = opened();
    var form = new HashMap<String, String>();
    form.put("case", one.toString());
    form.put("to", "nobody");
    form.put("handed", UUID.randomUUID().toString());
    form.put("because", " ");
    form.put("drawn", TestServer.now().toString());

    var bulk = clerk.post("/worklist", "/worklist/hand-over", form);
    form.remove("case");
    var single = clerk.post("/worklist", "/cases/" + one + "/hand-over", form);

    for (var answer : List.of(bulk, single)) {
      assertEquals(422, answer.statusCode());
      assertTrue(answer.body().contains("href=\"#because\""), answer.body());
      assertTrue(answer.body().contains("Write why nobody has it."), answer.body());
    }
    assertEquals(1, shown("/worklist"), "it stays where it was");
  }

  @Test
  void a_page_older_than_a_hand_over_asks_again() {
    var one = opened();
    var drawn = TestServer.now();
    TestServer.itIs(drawn.plusSeconds(60));
    casefile.give(actor, one, unit, colleague);
    var form = new HashMap<String, String>();
    form.put("case", one.toString());
    form.put("to", actor.user().toString());
    form.put("because", "she is ill");
    form.put("drawn", drawn.toString());
    form.put("handed", UUID.randomUUID().toString());

    var bulk = clerk.post("/worklist", "/worklist/hand-over", form);
    form.remove("case");
    var path = "/cases/" + one + "/hand-over";
    var single = clerk.post("/worklist", path, form);

    for (var answer : List.of(bulk, single)) {
      assertEquals(409, answer.statusCode(), answer::body);
      assertTrue(answer.body().contains("since this page was drawn"), answer.body());
      assertTrue(answer.body().contains("she is ill"), "what was typed is kept");
    }
    assertEquals(0, shown("/worklist"), "it stays with whom it was given to");
    form.putAll(Visitor.hidden(single.body()));
    assertEquals(302, clerk.post("/worklist", path, form).statusCode());
    assertTrue(clerk.get("/worklist").body().contains(one.toString()));
  }

  @Test
  void who_takes_a_case_from_a_colleague_says_why_and_the_colleague_reads_it() {
    var knut = Somebody.signedIn(unit, Role.CASEWORKER);
    var one = opened();
    var form = new HashMap<String, String>();
    form.put("to", knut.user().toString());
    form.put("drawn", TestServer.now().toString());
    form.put("handed", UUID.randomUUID().toString());
    var path = "/cases/" + one;

    var without = knut.post(path + "/hand-over", form);
    assertEquals(422, without.statusCode());
    assertTrue(without.body().contains("href=\"#because\""), without.body());
    assertTrue(without.body().contains("Write why it is taken"), without.body());
    form.put("because", "Kari is away until Monday");
    assertEquals(302, knut.post(path + "/hand-over", form).statusCode());

    assertFalse(knut.get("/worklist").body().contains("Taken from you"));
    var told = clerk.get("/worklist").body();
    assertTrue(told.contains("Taken from you"), told);
    assertTrue(told.contains("Kari is away until Monday"), told);
    assertTrue(knut.get(path).body().contains("Kari is away until Monday"), "in the history too");
    var read = Map.of("handed", form.get("handed"), "case", one.toString());
    knut.post("/worklist/taken", read);
    assertTrue(clerk.get("/worklist").body().contains("Taken from you"), "nobody reads for others");
    assertEquals(302, clerk.post("/worklist", "/worklist/taken", read).statusCode());
    assertFalse(clerk.get("/worklist").body().contains("Taken from you"));
  }

  @Test
  void what_was_given_on_meanwhile_stays_when_it_is_taken_back() {
    var handOvers = TestServer.room(HandOvers.class);
    var one = opened();
    var other = opened();
    var handed = UUID.randomUUID();
    handOvers.give(actor, handed, List.of(one, other), unit, colleague, "");
    handOvers.give(actor, UUID.randomUUID(), List.of(one), unit, null, "she is ill");

    assertEquals(new HandOvers.Undone(1, 1), handOvers.undo(actor, handed));
    assertEquals(new HandOvers.Undone(0, 2), handOvers.undo(actor, handed));
    var later = UUID.randomUUID();
    handOvers.give(actor, later, List.of(other), unit, colleague, "");
    TestServer.itIs(Instant.parse("2026-09-15T10:10:00Z"));
    assertEquals(new HandOvers.Undone(0, 1), handOvers.undo(actor, later));
  }

  @Test
  void nobody_gives_what_is_not_theirs_and_then_nothing_is_given() {
    var mine = opened();
    var stranger = Somebody.actor(new UnitId(UUID.randomUUID()), Role.CASEWORKER, Role.REGISTRAR);
    var theirs = casefile.open(stranger, "AT", "AT").orElseThrow().id();

    assertEquals(404, handOver(List.of(mine, theirs), colleague.toString()).statusCode());
    assertEquals(1, shown("/worklist"));
    assertFalse(clerk.get("/worklist?whose=unit").body().contains(theirs.toString()));
    var toNobodyKnown = handOver(List.of(mine), UUID.randomUUID().toString());
    assertEquals(422, toNobodyKnown.statusCode());
    assertTrue(toNobodyKnown.body().contains("href=\"#to\""), toNobodyKnown.body());
    assertEquals(1, shown("/worklist"));
  }

  @Test
  void what_closes_a_case_takes_it_off_the_list_and_a_new_application_brings_it_back() {
    var id = opened(SomeFact.of("person.departed", "2026-09-14", Map.of()));
    assertEquals(0, shown("/worklist"));

    casefile.record(
        actor, id, UUID.randomUUID(), 1, List.of(SomeFact.applicationMade("2026-09-15")));

    assertEquals(1, shown("/worklist"));
  }

  @Test
  void the_database_keeps_no_open_case_without_owner_list_and_date_or_a_reason() {
    var id = opened().value();
    var sql = TestServer.room(JdbcClient.class);

    for (var statement :
        List.of(
            "INSERT INTO casefile.case_file VALUES (gen_random_uuid(), 'NO', 'NO', now())",
            "UPDATE casefile.carried SET owner = NULL, no_owner = NULL WHERE case_id = '"
                + id
                + "'",
            "UPDATE casefile.carried SET unit = NULL WHERE case_id = '" + id + "'",
            "UPDATE casefile.assessed SET first_day = NULL WHERE case_id = '" + id + "'")) {
      assertThrows(DataAccessException.class, () -> sql.sql(statement).update(), statement);
    }
  }

  @Test
  void the_weeks_ahead_count_the_deadlines_that_they_list() {
    applied("2026-09-14");
    applied("2026-09-11");
    opened();
    var page = clerk.get("/worklist/ahead?whose=mine").body();
    var weeks =
        Pattern.compile("week=([0-9-]+)#list\"[^>]*>[^<]*</a></th><td class=\"number\">(\\d+)<")
            .matcher(page);
    var deadlines = 0;
    var listed = 0;
    while (weeks.find()) {
      var week = clerk.get("/worklist/ahead?whose=mine&week=" + weeks.group(1)).body();
      var rows =
          Pattern.compile("<a href=\"/cases/[0-9a-f-]{36}\"").matcher(week).results().count();
      assertEquals(Integer.parseInt(weeks.group(2)), rows, weeks.group(1));
      deadlines += Integer.parseInt(weeks.group(2));
      listed++;
    }
    assertEquals(Ahead.WEEKS, listed);
    assertTrue(deadlines > 0, page);
    assertTrue(page.contains("too few to say"), page);
  }

  @Test
  void the_picture_of_the_weeks_says_what_is_dark_and_runs_as_the_lines_do() {
    applied("2026-09-14");
    var english = clerk.get("/worklist/ahead?language=en").body();
    var arabic = clerk.get("/worklist/ahead?language=ar").body();
    clerk.get("/worklist/ahead?language=en");

    assertTrue(english.contains("<span>On liberty or stay</span>"), english);
    assertTrue(english.contains("<span>Other deadlines</span>"), english);
    var begins = begins(english);
    assertEquals(Ahead.WEEKS, begins.size());
    assertEquals(begins.stream().sorted().toList(), begins);
    assertEquals(begins.reversed(), begins(arabic));
  }

  /// Where each bar begins, by week.
  private static List<Integer> begins(String page) {
    return Pattern.compile("<rect class=\"all\" x=\"(\\d+)\"")
        .matcher(page)
        .results()
        .map(bar -> Integer.parseInt(bar.group(1)))
        .toList();
  }

  @Test
  void long_lists_have_a_way_to_the_giving() {
    opened();

    var page = clerk.get("/worklist").body();

    assertTrue(page.contains("<a class=\"button second\" href=\"#give\">"), page);
    assertTrue(page.contains("<section class=\"give\">"), page);
    assertTrue(page.contains("<fieldset id=\"give\">"), page);
  }

  @Test
  void a_case_is_a_breach_until_somebody_writes_why() {
    var nobody = casefile.open(actor, "AT", "AT").orElseThrow().id();
    var undated = opened();
    var gone = opened();
    casefile.give(actor, gone, unit, new UserId(UUID.randomUUID()));
    var breaches = TestServer.room(Breaches.class);

    var found = breaches.of(actor);
    assertEquals(List.of(nobody), cases(found, Breaches.Kind.NO_OWNER));
    assertEquals(List.of(gone), cases(found, Breaches.Kind.OWNER_GONE));
    assertEquals(3, cases(found, Breaches.Kind.NO_DATE).size());

    var path = "/cases/" + nobody;
    clerk.post(
        path,
        path + "/hand-over",
        Map.of(
            "to",
            "nobody",
            "because",
            "all are ill",
            "drawn",
            TestServer.now().toString(),
            "handed",
            UUID.randomUUID().toString()));
    for (var id : List.of(nobody, undated, gone)) {
      clerk.post(
          "/cases/" + id,
          "/cases/" + id + "/look-again",
          Map.of("because", "waiting for the embassy", "day", "2026-09-20"));
    }
    casefile.give(actor, gone, unit, actor.user());

    var left = breaches.of(actor);
    assertTrue(left.values().stream().allMatch(page -> page.cases().isEmpty()));
    assertTrue(clerk.get(path).body().contains("all are ill"));
    assertEquals(3, counts("/worklist?whose=unit").get("week"));
  }

  private static List<CaseId> cases(Map<Breaches.Kind, Breaches.Page> found, Breaches.Kind kind) {
    return Objects.requireNonNull(found.get(kind)).cases();
  }
}
