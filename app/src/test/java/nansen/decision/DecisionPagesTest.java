package nansen.decision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import nansen.OwnerOfDatabase;
import nansen.Somebody;
import nansen.TestServer;
import nansen.access.Access;
import nansen.access.Act;
import nansen.access.Decision;
import nansen.access.FieldClass;
import nansen.access.Purpose;
import nansen.access.Role;
import nansen.access.Subject;
import nansen.access.UnitId;
import nansen.access.chain.Finding;
import nansen.access.chain.RowProof;
import nansen.access.signin.Visitor;
import nansen.casefile.CaseId;
import nansen.casefile.Casefile;
import nansen.casefile.NewFact;
import nansen.casefile.Recorded;
import nansen.law.journal.Amends;
import nansen.law.journal.Attribution;
import nansen.law.journal.Certainty;
import nansen.law.journal.FactId;
import nansen.law.journal.FactKind;
import nansen.law.journal.Value;
import nansen.law.journal.When;
import nansen.web.Languages;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// From the first draft to the decision on the appeal and the reversal, as at browsers without
/// script.
class DecisionPagesTest {
  private static final UnitId UNIT = new UnitId(UUID.randomUUID());
  private static final Somebody CLERK = Somebody.signedIn(UNIT, Role.REGISTRAR, Role.CASEWORKER);
  private static final Somebody COLLEAGUE = Somebody.signedIn(UNIT, Role.CASEWORKER);
  private static final Somebody SIGNER = Somebody.signedIn(UNIT, Role.DECISION_MAKER);
  private static final Somebody BOARD = Somebody.signedIn(UNIT, Role.APPEAL_BOARD);
  private static final Somebody BOARD_SIGNER = Somebody.signedIn(UNIT, Role.APPEAL_BOARD);
  private static final Pattern RULE =
      Pattern.compile("<optgroup[^>]*>\\s*<option value=\"([^\"]+)\"");

  private final Casefile casefile = TestServer.room(Casefile.class);
  private final CaseId id = opened();
  private final String path = "/cases/" + id + "/decision";
  private final NewFact made =
      fact("application.made", "2026-09-01", Map.of("before", "competent"));

  private static CaseId opened() {
    TestServer.itIs(Instant.parse("2026-09-15T10:00:00Z"));
    return TestServer.room(Casefile.class).open(CLERK.actor(), "NO", "NO").orElseThrow().id();
  }

  @BeforeEach
  void the_clerk_has_a_case() {
    casefile.give(CLERK.actor(), id, UNIT, CLERK.actor().user());
    record(made);
  }

  /// What the law puts before a refusal in Norway: the person was heard and told, and the items of
  /// the check lists are answered.
  private void heard() {
    record(fact("interview.held", "2026-09-10", Map.of()));
    for (var list : List.of("no-guidance", "no-protection")) {
      var page = CLERK.get("/cases/" + id).body();
      var items = Pattern.compile("detail.item=(" + list + "-[a-z-]+)").matcher(page);
      items
          .results()
          .map(each -> each.group(1))
          .distinct()
          .forEach(item ->
              record(fact("item.answered", "2026-09-10", Map.of("item", item, "answer", "yes"))));
    }
  }

  private void give(Somebody to) {
    casefile.give(COLLEAGUE.actor(), id, UNIT, to.actor().user());
  }

  private void record(NewFact fact) {
    var taken = casefile.record(CLERK.actor(), id, UUID.randomUUID(), 0, List.of(fact));
    assertTrue(taken instanceof Recorded.Taken, taken::toString);
  }

  private static NewFact fact(String kind, String day, Map<String, String> details) {
    var values = new HashMap<String, Value>();
    details.forEach((name, word) -> values.put(name, new Value.Text(word)));
    return new NewFact(
        new FactId(UUID.randomUUID().toString()),
        new FactKind(kind),
        new When.Day(LocalDate.parse(day)),
        new Attribution("station log", Attribution.Basis.DOCUMENT),
        Certainty.ESTABLISHED,
        values,
        null);
  }

  private String begun(Somebody by, Map<String, String> form) {
    var answer = by.visitor().post("/account", path, form);
    assertEquals(302, answer.statusCode(), answer::body);
    return answer.headers().firstValue("Location").orElseThrow();
  }

  private String begun() {
    heard();
    return begun(CLERK, Map.of("stage", "FIRST"));
  }

  private static Map<String, String> hidden(String page) {
    var form = Visitor.hidden(page);
    form.remove("version");
    form.remove("facts");
    return form;
  }

  /// A draft that lacks nothing.
  private Map<String, String> whole(Somebody by, String draft, String outcome) {
    var page = by.get(draft).body();
    var form = hidden(page);
    form.put("outcome", outcome);
    form.put("reason.0.text", "What the person told holds together.");
    form.put("reason.0.facts", made.id().value());
    var rule = RULE.matcher(page);
    assertTrue(rule.find(), page);
    form.put("reason.0.provisions", rule.group(1));
    Set.copyOf(form.keySet()).stream()
        .filter(name -> name.startsWith("open."))
        .forEach(
            name -> form.put(name.replace("open.", "ack."), "No bearing on the outcome: " + name));
    return form;
  }

  private static void save(Somebody by, String draft, Map<String, String> form) {
    var answer = by.visitor().post(draft, draft, form);
    assertEquals(302, answer.statusCode(), answer::body);
  }

  /// What the page of a draft sends with a signature; anything where it offers none.
  private static Map<String, String> signature(Somebody by, String draft) {
    var form = new HashMap<>(Map.of("version", "1", "facts", "1", "sure", "yes"));
    form.put("code", by.account().code());
    // As if time had passed since the last code was used.
    TestServer.room(JdbcClient.class)
        .sql("UPDATE access.account SET totp_step = 0 WHERE user_id = :user")
        .param("user", by.account().user().value())
        .update();
    Visitor.hidden(by.get(draft).body()).forEach(form::replace);
    return form;
  }

  private static HttpResponse<String> sign(Somebody by, String draft) {
    return by.visitor().post("/account", draft + "/sign", signature(by, draft));
  }

  private String signed() {
    var draft = begun();
    save(CLERK, draft, whole(CLERK, draft, "unfounded"));
    give(SIGNER);
    var answer = sign(SIGNER, draft);
    assertEquals(302, answer.statusCode(), answer::body);
    return draft;
  }

  @Test
  void a_decision_is_signed_with_a_fresh_code_and_with_no_other() {
    var draft = begun();
    save(CLERK, draft, whole(CLERK, draft, "unfounded"));
    give(SIGNER);
    var form = signature(SIGNER, draft);
    var without = new HashMap<>(form);
    without.remove("code");
    var wrong = new HashMap<>(form);
    wrong.put("code", "000000".equals(form.get("code")) ? "000001" : "000000");

    assertEquals(422, SIGNER.visitor().post("/account", draft + "/sign", without).statusCode());
    var refused = SIGNER.visitor().post("/account", draft + "/sign", wrong);
    assertEquals(422, refused.statusCode());
    assertTrue(refused.body().contains("The code is wrong"), refused.body());
    assertEquals(302, SIGNER.visitor().post("/account", draft + "/sign", form).statusCode());
    assertEquals(
        302,
        SIGNER.visitor().post("/account", draft + "/sign", form).statusCode(),
        "sent twice, it is signed once");
  }

  private static Map<String, String> notice(String key, String day) {
    return Map.of("key", key, "to", "person", "day", day, "how", "by hand", "proof", "Receipt 7");
  }

  @Test
  void a_case_goes_from_draft_to_appeal_and_each_step_is_for_another() {
    var first = signed();
    var page = SIGNER.get(first).body();
    assertTrue(page.contains("Refused as unfounded"), page);
    assertTrue(page.contains("station log"));
    assertEquals(404, CLERK.get(path).statusCode(), "given to the signer, no longer the clerk’s");

    TestServer.itIs(Instant.parse("2026-09-15T12:00:00Z"));
    var key = UUID.randomUUID().toString();
    var served = SIGNER.visitor().post(first, first + "/notice", notice(key, "2026-09-15"));
    assertEquals(302, served.statusCode(), served::body);
    assertEquals(
        302,
        SIGNER.visitor().post(first, first + "/notice", notice(key, "2026-09-15")).statusCode());
    page = SIGNER.get(first).body();
    assertEquals(2, page.split("Receipt 7", -1).length - 1, "the notice, and its fact");
    assertTrue(page.contains("Tue 6 Oct 2026"), page);
    assertTrue(page.contains("Why this date?"));

    assertEquals(404, BOARD.get(path).statusCode(), "nothing is appealed yet");
    give(CLERK);
    var lodged =
        CLERK
            .visitor()
            .post(
                first,
                first + "/appeal",
                Map.of("lodged", "2026-09-15", "source", "Letter of the lawyer"));
    assertEquals(302, lodged.statusCode(), lodged::body);
    assertTrue(BOARD.get(first).body().contains("Letter of the lawyer"));
    assertEquals(
        422,
        BOARD
            .visitor()
            .post("/account", path, Map.of("stage", "REVERSAL", "about", "x"))
            .statusCode());

    var about = first.substring(first.lastIndexOf('/') + 1);
    assertEquals(
        404,
        CLERK
            .visitor()
            .post("/account", path, Map.of("stage", "APPEAL", "about", about))
            .statusCode(),
        "who carries the case does not decide the appeal");
    var second = begun(BOARD, Map.of("stage", "APPEAL", "about", about));
    save(BOARD, second, whole(BOARD, second, "upheld"));
    assertEquals(404, CLERK.get(second).statusCode(), "a draft of the board");
    assertEquals(404, sign(BOARD, second).statusCode(), "the board’s own drafter");
    assertEquals(302, sign(BOARD_SIGNER, second).statusCode());
    assertTrue(CLERK.get(second).body().contains("Decision upheld"));
    assertTrue(
        casefile.view(CLERK.actor(), id, null, null).docket().known().stream()
            .anyMatch(fact -> fact.kind().name().equals("appeal.decided")));

    var third = begun(CLERK, Map.of("stage", "REVERSAL", "about", about));
    save(CLERK, third, whole(CLERK, third, "granted-refugee"));
    give(SIGNER);
    assertEquals(302, sign(SIGNER, third).statusCode());
    assertTrue(SIGNER.get(path).body().contains("Reversal"));
  }

  @Test
  void whoever_is_shut_out_of_a_case_is_shut_out_of_its_decisions() {
    var first = signed();
    assertEquals(200, SIGNER.get(first).statusCode());

    TestServer.room(JdbcClient.class)
        .sql("INSERT INTO access.exclusion (user_id, subject) VALUES (:user, :case)")
        .param("user", SIGNER.account().user().value())
        .param("case", id.value())
        .update();

    assertEquals(404, SIGNER.get(first).statusCode());
    var subject = Subject.of(Subject.Kind.DECISION, decisionOf(first));
    for (var act : List.of(Act.READ, Act.SERVE, Act.SIGN)) {
      var decided =
          TestServer.room(Access.class)
              .decide(SIGNER.actor(), act, subject, FieldClass.DECISION, Purpose.CASE);
      assertFalse(decided instanceof Decision.Allowed, act::name);
    }
  }

  private static UUID decisionOf(String path) {
    return UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "EDIT ; decision.signed ; UPDATE decision.signed SET signer_name = 'Kari' WHERE",
        "EDIT ; decision.signed ; UPDATE decision.signed SET signer = gen_random_uuid() WHERE",
        "EDIT ; decision.signed ; UPDATE decision.signed SET file = file || ' ', digest = sha256(convert_to(file || ' ', 'UTF8')) WHERE",
        "DELETE ; decision.signed ; DELETE FROM decision.signed WHERE",
        "EDIT ; decision.version ; UPDATE decision.version SET content = content || '{\"outcome\": \"granted\"}' WHERE",
        "EDIT ; decision.version ; UPDATE decision.version SET author = gen_random_uuid() WHERE",
        "INSERT ; decision.version ; INSERT INTO decision.version SELECT decision_id, 2, gen_random_uuid(), author, author_name, at, content FROM decision.version WHERE",
        "EDIT ; decision.served ; UPDATE decision.served SET day = day - 1 WHERE",
        "DELETE ; decision.served ; DELETE FROM decision.served WHERE",
      })
  void what_the_owner_of_the_database_does_to_a_decision_is_found(
      Finding.Kind kind, String table, String change) {
    var first = signed();
    TestServer.itIs(Instant.parse("2026-09-15T12:00:00Z"));
    var served =
        SIGNER
            .visitor()
            .post(first, first + "/notice", notice(UUID.randomUUID().toString(), "2026-09-15"));
    assertEquals(302, served.statusCode(), served::body);
    assertInstanceOf(
        RowProof.Outcome.Whole.class, OwnerOfDatabase.nothing(ToldDecisionsTable.ROWS));
    var id = decisionOf(first);

    var outcome =
        OwnerOfDatabase.after(
            change + " decision_id = '" + id + "'", table, ToldDecisionsTable.ROWS);

    var found = assertInstanceOf(RowProof.Outcome.Tampered.class, outcome).first();
    assertEquals(kind, found.kind(), found::detail);
    assertEquals(id, found.record());
  }

  @Test
  void the_drafter_cannot_sign_and_the_database_says_so_too() throws SQLException {
    var both = Somebody.signedIn(UNIT, Role.CASEWORKER, Role.DECISION_MAKER);
    give(both);
    var draft = begun(both, Map.of("stage", "FIRST"));
    save(both, draft, whole(both, draft, "unfounded"));

    assertEquals(404, sign(both, draft).statusCode());
    var address = TestServer.postgres().address();
    try (var owner =
            DriverManager.getConnection(address.url(), address.user(), address.password());
        var insert =
            owner.prepareStatement(
                """
                INSERT INTO decision.signed
                SELECT decision_id, 1, author, '', now(), 'f', '{}', sha256('{}')
                FROM decision.version WHERE decision_id = ?::uuid\
                """)) {
      insert.setString(1, draft.substring(draft.lastIndexOf('/') + 1));
      var refused = assertThrows(SQLException.class, insert::executeUpdate);
      assertTrue(String.valueOf(refused.getMessage()).contains("does not sign it"));
    }
  }

  @Test
  void what_was_signed_is_neither_corrected_nor_retracted_in_the_journal() {
    var draft = begun();
    save(CLERK, draft, whole(CLERK, draft, "unfounded"));
    give(SIGNER);
    assertEquals(302, sign(SIGNER, draft).statusCode());
    give(CLERK);
    var taken =
        casefile.view(CLERK.actor(), id, null, null).docket().known().stream()
            .filter(fact -> fact.kind().name().equals("decision.taken"))
            .findFirst()
            .orElseThrow();
    var page = "/cases/" + id + "/facts/new?corrects=" + taken.id();

    for (var act : List.of("", "retract")) {
      var form = hidden(CLERK.get(page).body());
      form.putAll(
          Map.of(
              "day", "2026-09-10",
              "detail.outcome", "granted",
              "source", "me",
              "basis", "DOCUMENT",
              "certainty", "ESTABLISHED",
              "do", act));
      var refused = CLERK.visitor().post(page, "/cases/" + id + "/facts", form);
      assertEquals(422, refused.statusCode(), refused::body);
      assertTrue(refused.body().contains("Only another decision changes it"), refused.body());
    }
  }

  @Test
  void who_signed_at_first_instance_does_not_sit_on_the_appeal() {
    var both = Somebody.signedIn(UNIT, Role.DECISION_MAKER, Role.APPEAL_BOARD);
    var draft = begun();
    save(CLERK, draft, whole(CLERK, draft, "unfounded"));
    give(both);
    assertEquals(302, sign(both, draft).statusCode());
    give(CLERK);
    var appeal = Map.of("lodged", "2026-09-15", "source", "Letter");
    assertEquals(302, CLERK.visitor().post(draft, draft + "/appeal", appeal).statusCode());

    var about = draft.substring(draft.lastIndexOf('/') + 1);
    assertEquals(404, both.get(draft).statusCode());
    assertEquals(
        404,
        both.visitor()
            .post("/account", path, Map.of("stage", "APPEAL", "about", about))
            .statusCode());
  }

  @Test
  void a_draft_without_facts_reasons_provisions_or_acknowledgement_is_not_signed() {
    var draft = begun();
    var form = hidden(CLERK.get(draft).body());
    form.put("reason.0.text", "Only words.");
    save(CLERK, draft, form);

    var page = CLERK.get(draft).body();
    assertTrue(page.contains("No outcome is chosen"), page);
    assertTrue(page.contains("It rests on no fact"));
    assertTrue(page.contains("It names no provision"));
    assertTrue(page.contains("Something open is not acknowledged"));
    give(SIGNER);
    var refused = sign(SIGNER, draft);
    assertEquals(422, refused.statusCode());
    assertTrue(refused.body().contains("href=\"#sure\""), refused.body());
    assertFalse(
        casefile.view(SIGNER.actor(), id, null, null).docket().known().stream()
            .anyMatch(fact -> fact.kind().name().equals("decision.taken")));
  }

  @Test
  void a_refusal_waits_for_what_the_law_puts_before_it() {
    var draft = begun(CLERK, Map.of("stage", "FIRST"));
    save(CLERK, draft, whole(CLERK, draft, "unfounded"));

    var page = CLERK.get(draft).body();
    assertTrue(page.contains("Steps before such a decision"), page);
    assertTrue(page.contains("Personal interview held"));
    assertTrue(page.contains("(fvl § 16)"));
    assertTrue(page.contains("/facts/new?kind=interview.held"));
    assertTrue(page.contains("Left out lawfully: Advance notice sent"));
    assertTrue(page.contains("Guidance given (0 / 6)"));
    give(SIGNER);
    assertEquals(422, sign(SIGNER, draft).statusCode());

    give(CLERK);
    heard();
    save(CLERK, draft, whole(CLERK, draft, "unfounded"));
    assertTrue(CLERK.get(draft).body().contains("Nothing is missing."));
    give(SIGNER);
    assertEquals(302, sign(SIGNER, draft).statusCode());
  }

  @Test
  void a_grant_waits_for_no_interview() {
    var draft = begun(CLERK, Map.of("stage", "FIRST"));
    save(CLERK, draft, whole(CLERK, draft, "granted-refugee"));
    assertTrue(CLERK.get(draft).body().contains("Nothing is missing."), "a grant");
  }

  @Test
  void a_reason_names_what_such_a_decision_rests_on_and_each_ground_has_its_own() {
    var draft = begun();
    var form = whole(CLERK, draft, "unfounded");
    form.put("reason.0.provisions", "utl-32-a");
    form.put("reason.1.text", form.get("reason.0.text"));
    form.put("reason.1.facts", form.get("reason.0.facts"));
    form.put("reason.1.provisions", "refugee-28-a");
    save(CLERK, draft, form);

    var page = CLERK.get(draft).body();
    assertTrue(page.contains("It names a rule on which such a decision does not rest"), page);
    assertTrue(page.contains("It has the words of another reason"), page);
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "I see", "of another"})
  void what_is_open_is_not_acknowledged_with_a_letter_or_twice_with_the_same(String words) {
    var draft = begun();
    var form = whole(CLERK, draft, "unfounded");
    var acknowledged = form.keySet().stream().filter(name -> name.startsWith("ack.")).toList();
    assertTrue(acknowledged.size() > 1, acknowledged::toString);
    var first = acknowledged.getFirst();
    form.put(first, words.equals("of another") ? form.get(acknowledged.getLast()) : words);
    save(CLERK, draft, form);
    assertTrue(CLERK.get(draft).body().contains("needs an answer of its own"));
  }

  @Test
  void a_fact_that_was_retracted_stops_the_signature_and_new_facts_are_read_first() {
    var draft = begun();
    save(CLERK, draft, whole(CLERK, draft, "unfounded"));
    assertTrue(CLERK.get(draft).body().contains("Nothing is missing."));
    give(SIGNER);
    var form = signature(SIGNER, draft);
    give(CLERK);
    record(
        new NewFact(
            new FactId(UUID.randomUUID().toString()),
            made.kind(),
            made.happened(),
            made.saidBy(),
            made.certainty(),
            made.details(),
            new Amends.Retracts(made.id())));
    give(SIGNER);

    assertEquals(409, SIGNER.visitor().post("/account", draft + "/sign", form).statusCode());
    assertEquals(422, sign(SIGNER, draft).statusCode());
    assertTrue(SIGNER.get(draft).body().contains("was corrected or retracted"));
  }

  @Test
  void who_saves_over_another_sees_both_and_nothing_is_lost() {
    var draft = begun();
    var mine = whole(CLERK, draft, "unfounded");
    give(COLLEAGUE);
    var theirs = whole(COLLEAGUE, draft, "unfounded");
    theirs.put("reason.0.text", "Theirs came first.");
    save(COLLEAGUE, draft, theirs);
    save(COLLEAGUE, draft, theirs);
    give(CLERK);
    mine.put("reason.0.text", "Mine came second.");

    var answer = CLERK.visitor().post(draft, draft, mine);

    assertEquals(409, answer.statusCode());
    assertTrue(answer.body().contains("Theirs came first."), answer.body());
    assertTrue(answer.body().contains("Mine came second."));
    var again = hidden(answer.body());
    mine.put("key", again.get("key"));
    mine.put("seen", again.get("seen"));
    save(CLERK, draft, mine);
    assertTrue(CLERK.get(draft).body().contains("Version 2"));
    assertFalse(CLERK.get(draft).body().contains("Version 3"), "sent twice, saved once");
    assertTrue(CLERK.get(draft + "?version=1").body().contains("Theirs came first."));
  }

  @ParameterizedTest
  @CsvSource({
    "seen,many",
    "key,none",
    "outcome,guilty",
    "reason.0.facts,<b>",
    "reason.0.facts,of-another-case",
    "reason.0.text,a\u202Eb",
    "colour,red",
    "reason.77.text,too many",
  })
  void what_does_not_fit_is_named_with_its_field(String field, String typed) {
    var draft = begun();
    var form = whole(CLERK, draft, "unfounded");
    form.put(field, typed);

    var answer = CLERK.visitor().post(draft, draft, form);

    assertEquals(422, answer.statusCode(), answer::body);
    assertTrue(answer.body().contains("href=\"#" + field + "\""), answer.body());
    if (!field.equals("colour")) {
      assertFalse(answer.body().contains(">" + field + "<"), "it is called as on the page");
    }
    assertFalse(CLERK.get(draft).body().contains("Version 1"));
  }

  @Test
  void a_notice_from_before_the_signature_or_without_proof_is_refused() {
    var first = signed();
    var key = UUID.randomUUID().toString();
    var early = SIGNER.visitor().post(first, first + "/notice", notice(key, "2026-09-14"));
    var bare = new HashMap<>(notice(key, "2026-09-15"));
    bare.put("proof", " ");
    bare.put("day", "2027-01-01");
    var refused = SIGNER.visitor().post(first, first + "/notice", bare);

    assertEquals(422, early.statusCode());
    assertTrue(early.body().contains("href=\"#day\""));
    assertEquals(422, refused.statusCode());
    assertTrue(refused.body().contains("href=\"#proof\""));
    assertTrue(refused.body().contains("href=\"#day\""));
    assertTrue(refused.body().contains("by hand"), "what was typed is kept");
    assertTrue(SIGNER.get(first).body().contains("It has reached nobody yet."));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "15.09.2026"})
  void a_day_that_nobody_typed_is_not_put_in_for_them(String day) {
    var first = signed();
    var form = new HashMap<>(notice(UUID.randomUUID().toString(), "2026-09-15"));
    form.put("day", day);
    var refused = SIGNER.visitor().post(first, first + "/notice", form);

    assertEquals(422, refused.statusCode());
    assertTrue(refused.body().contains(">Day on which it arrived<"), refused::body);
    assertFalse(refused.body().contains("value=\"2026-09-15\""), refused::body);
  }

  @Test
  void what_was_sent_otherwise_before_stays_and_both_are_shown() {
    var first = signed();
    var key = UUID.randomUUID().toString();
    SIGNER.visitor().post(first, first + "/notice", notice(key, "2026-09-15"));
    var other = new HashMap<>(notice(key, "2026-09-15"));
    other.put("proof", "Receipt 8");
    var again = SIGNER.visitor().post(first, first + "/notice", other);
    assertEquals(409, again.statusCode(), again::body);
    assertTrue(again.body().contains("Receipt 7") && again.body().contains("Receipt 8"));
    assertFalse(SIGNER.get(first).body().contains("Receipt 8"));

    give(CLERK);
    var lodged = Map.of("lodged", "2026-09-15", "source", "Letter of the lawyer");
    var visitor = CLERK.visitor();
    assertEquals(302, visitor.post(first, first + "/appeal", lodged).statusCode());
    assertEquals(302, visitor.post(first, first + "/appeal", lodged).statusCode(), "the same");
    var second =
        visitor.post(
            first, first + "/appeal", Map.of("lodged", "2026-09-15", "source", "Her own letter"));
    assertEquals(409, second.statusCode(), second::body);
    assertTrue(second.body().contains("Letter of the lawyer"), second::body);
    assertTrue(second.body().contains("Her own letter"), second::body);
    assertFalse(CLERK.get(first).body().contains("Her own letter"));
  }

  @Test
  void a_pending_appeal_is_told_of_a_reversal() {
    var first = signed();
    give(CLERK);
    CLERK
        .visitor()
        .post(first, first + "/appeal", Map.of("lodged", "2026-09-15", "source", "Her letter"));
    var about = first.substring(first.lastIndexOf('/') + 1);
    var reversal = begun(CLERK, Map.of("stage", "REVERSAL", "about", about));
    save(CLERK, reversal, whole(CLERK, reversal, "granted-refugee"));
    assertFalse(CLERK.get(path).body().contains("It was reversed on"));

    give(SIGNER);
    assertEquals(302, sign(SIGNER, reversal).statusCode());

    assertTrue(SIGNER.get(path).body().contains("It was reversed on"));
    assertTrue(BOARD.get(path).body().contains("It was reversed on"), "who decides the appeal");
  }

  @Test
  void what_the_board_sends_back_is_decided_anew_and_stands_on_a_list_until_then() {
    var first = signed();
    give(CLERK);
    var appeal = Map.of("lodged", "2026-09-15", "source", "Letter");
    assertEquals(302, CLERK.visitor().post(first, first + "/appeal", appeal).statusCode());
    var about = first.substring(first.lastIndexOf('/') + 1);
    var anew = Map.of("stage", "ANEW", "about", about);
    assertEquals(422, CLERK.visitor().post("/account", path, anew).statusCode(), "not sent back");
    var second = begun(BOARD, Map.of("stage", "APPEAL", "about", about));
    save(BOARD, second, whole(BOARD, second, "sent-back"));
    assertEquals(302, sign(BOARD_SIGNER, second).statusCode());

    var page = CLERK.get(path).body();
    assertTrue(page.contains("Begin the new decision"), page);
    assertFalse(page.contains("Begin a reversal"), page);
    var list = CLERK.get("/worklist").body();
    assertTrue(list.contains("the appeal board sent it back for a new decision"), list);
    assertTrue(
        CLERK.get("/cases/" + id).body().contains("sent it back for a new decision"), "the case");
    var third = begun(CLERK, anew);
    save(CLERK, third, whole(CLERK, third, "granted-refugee"));
    give(SIGNER);
    assertEquals(302, sign(SIGNER, third).statusCode());
    assertFalse(SIGNER.get("/cases/" + id).body().contains("sent it back"), "decided");
    assertTrue(SIGNER.get(path).body().contains("New decision"));
  }

  @Test
  void where_the_law_counts_from_the_sending_back_the_journal_says_so() {
    var docket = LawOfDecisionsTest.lodgedInFinland();
    assertEquals("case.referred-back", LawOfDecisions.BUILT_IN.sentBack(docket).orElseThrow());
  }

  @Test
  void forged_and_unknown_ids_answer_like_nothing() {
    var draft = begun();
    var other = "/cases/" + opened() + "/decision" + draft.substring(draft.lastIndexOf('/'));
    assertEquals(404, CLERK.get(path + "/" + UUID.randomUUID()).statusCode());
    assertEquals(404, CLERK.get(other).statusCode());
    assertEquals(400, CLERK.get(path + "/not-an-id").statusCode());
    assertEquals(404, COLLEAGUE.get(draft).statusCode());
    assertEquals(404, SIGNER.get(draft).statusCode());
    assertEquals(404, BOARD.get(draft).statusCode());
    assertEquals(
        403,
        CLERK
            .visitor()
            .post("/nothing", draft, Map.of("key", UUID.randomUUID().toString(), "seen", "0"))
            .statusCode());
  }

  @Test
  void every_page_speaks_every_language() {
    var draft = begun();
    save(CLERK, draft, whole(CLERK, draft, "unfounded"));
    for (var language : Languages.ALL) {
      for (var page : List.of(path, draft)) {
        var body = CLERK.get(page + "?language=" + language.getLanguage()).body();
        assertFalse(body.contains("??"), () -> page + " in " + language + ": " + body);
        assertTrue(body.contains("lang=\"" + language.getLanguage() + "\""));
      }
    }
    CLERK.get(path + "?language=en");
    give(SIGNER);
    assertEquals(302, sign(SIGNER, draft).statusCode());
    for (var language : Languages.ALL) {
      var body = SIGNER.get(draft + "?language=" + language.getLanguage()).body();
      assertFalse(body.contains("??"), () -> language + ": " + body);
    }
    SIGNER.get(path + "?language=en");
  }
}
