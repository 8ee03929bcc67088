package nansen.interpreter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nansen.OwnerOfDatabase;
import nansen.TestServer;
import nansen.access.Role;
import nansen.access.UnitId;
import nansen.access.chain.Finding;
import nansen.access.chain.RowProof;
import nansen.access.signin.Visitor;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The register of interpreters, as at a browser without script.
class InterpreterPagesTest {
  private static final UnitId UNIT = new UnitId(UUID.randomUUID());

  private final String id = UUID.randomUUID().toString();
  private static Visitor clerk = new Visitor();

  @BeforeAll
  static void a_caseworker_signs_in() {
    TestServer.itIs(Instant.parse("2026-09-15T10:00:00Z"));
    clerk = Visitor.signedIn(UNIT, Role.CASEWORKER);
    clerk.get("/account?language=en");
  }

  private Map<String, String> form(String seen) {
    return new HashMap<>(
        Map.of(
            "key", UUID.randomUUID().toString(),
            "seen", seen,
            "name", "Interpreter " + id,
            "sex", "FEMALE",
            "contact", "+47 22 00 00 00",
            "language-0", "inh",
            "dialect-0", "of the mountains",
            "qualification", "SWORN",
            "shown-by", "register no. 7"));
  }

  private HttpResponse<String> send(Map<String, String> form) {
    return clerk.post("/account", "/interpreters/" + id, form);
  }

  @Test
  void an_interpreter_is_found_by_language_and_a_change_leaves_what_was_written() {
    var form = form("0");
    assertEquals(302, send(form).statusCode());
    assertEquals(302, send(form).statusCode(), "sent twice");
    var changed = form("1");
    changed.put("contact", "+47 99 00 00 00");
    changed.put("away-from-0", "2026-09-10");
    changed.put("away-until-0", "2026-09-20");
    assertEquals(302, send(changed).statusCode());

    var page = clerk.get("/interpreters/" + id).body();
    assertTrue(page.contains("+47 99 00 00 00") && page.contains("+47 22 00 00 00"), page);
    assertTrue(page.contains("Ingush, of the mountains"), page);
    var list = clerk.get("/interpreters?spoken=inh").body();
    assertTrue(list.contains("Interpreter " + id) && list.contains("away today"), list);
    assertFalse(clerk.get("/interpreters?spoken=tir").body().contains(id));
  }

  @Test
  void what_the_owner_of_the_database_does_to_an_interpreter_is_found() {
    assertEquals(302, send(form("0")).statusCode());
    assertInstanceOf(
        RowProof.Outcome.Whole.class, OwnerOfDatabase.nothing(ToldInterpretersTable.ROWS));

    var outcome =
        OwnerOfDatabase.after(
            "UPDATE interpreter.version SET content = content || '{\"ties\": \"none\"}'"
                + " WHERE interpreter_id = '"
                + id
                + "'",
            "interpreter.version",
            ToldInterpretersTable.ROWS);

    var found = assertInstanceOf(RowProof.Outcome.Tampered.class, outcome).first();
    assertEquals(Finding.Kind.EDIT, found.kind(), found::detail);
    assertEquals(id, found.record().toString());
  }

  @Test
  void two_who_change_one_at_once_see_each_other() {
    assertEquals(302, send(form("0")).statusCode());
    var one = form("1");
    one.put("contact", "by letter");
    var other = form("1");
    other.put("contact", "by fax");
    assertEquals(302, send(one).statusCode());

    var late = send(other);
    assertEquals(409, late.statusCode());
    assertTrue(late.body().contains("by letter") && late.body().contains("by fax"));
    assertTrue(late.body().contains("name=\"seen\" value=\"2\""), "to be sent again over it");
  }

  @ParameterizedTest
  @CsvSource({
    "name, '', 422",
    "language-0, xx, 422",
    "away-until-0, 2026-01-01, 422",
    "shown-by, '', 422",
    "contact, 'a\u0000b', 422",
    "paid, x, 400",
  })
  void what_does_not_fit_is_named_and_nothing_is_kept(String field, String text, int status) {
    var form = form("0");
    form.put(field, text);

    var refused = send(form);

    assertEquals(status, refused.statusCode());
    assertTrue(refused.body().contains(field.equals("paid") ? "“paid”" : "#" + field));
    assertEquals(404, clerk.get("/interpreters/" + id).statusCode());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x"})
  void a_form_whose_number_cannot_be_read_is_taken_once_it_has_a_new_one(String key) {
    var form = form("0");
    form.put("key", key);

    var refused = send(form);

    assertEquals(422, refused.statusCode());
    assertTrue(refused.body().contains("could not be read, so nothing was taken"), refused::body);
    assertEquals(404, clerk.get("/interpreters/" + id).statusCode());
    form.put("key", Visitor.hidden(refused.body()).get("key"));
    assertEquals(302, send(form).statusCode());
    assertEquals(302, send(form).statusCode(), "sent twice");
  }

  @Test
  void who_registers_reads_and_others_do_not() {
    assertEquals(302, send(form("0")).statusCode());
    var registrar = Visitor.signedIn(UNIT, Role.REGISTRAR);
    assertEquals(200, registrar.get("/interpreters/" + id).statusCode());
    assertEquals(404, registrar.get("/interpreters/" + id + "/change").statusCode());

    for (var role : List.of(Role.INVESTIGATOR, Role.LAWYER, Role.AUDITOR, Role.OPERATOR)) {
      assertEquals(404, Visitor.signedIn(UNIT, role).get("/interpreters").statusCode(), role::name);
    }
  }
}
