package nansen.access.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import nansen.Somebody;
import nansen.TestServer;
import nansen.access.Role;
import nansen.access.UnitId;
import nansen.casefile.Casefile;
import nansen.web.Languages;
import org.junit.jupiter.api.Test;

/// Units have names, which those who run the installation give and everybody reads.
final class UnitPagesTest {
  private final UnitId unit = new UnitId(UUID.randomUUID());
  private final Somebody operator = Somebody.signedIn(new UnitId(UUID.randomUUID()), Role.OPERATOR);

  @Test
  void a_unit_is_begun_once_and_renamed_to_what_no_other_is_called() {
    var name = "Section <North> " + unit;
    var form = Map.of("unit", unit.toString(), "name", name);
    assertEquals(302, operator.post("/units", form).statusCode());
    assertEquals(302, operator.post("/units", form).statusCode(), "sent twice");
    var other = Map.of("unit", UUID.randomUUID().toString(), "name", name.toUpperCase(Locale.ROOT));
    var taken = operator.post("/units", other);

    assertEquals(422, taken.statusCode());
    assertTrue(taken.body().contains("Another unit is called so."), taken::body);
    assertEquals(422, operator.post("/units", Map.of("unit", unit + "", "name", " ")).statusCode());
    var path = "/units/" + unit + "/name";
    assertEquals(422, operator.post(path, Map.of("name", "x".repeat(101))).statusCode());
    assertEquals(302, operator.post(path, Map.of("name", "Section " + unit)).statusCode());
    var nowhere = "/units/" + UUID.randomUUID() + "/name";
    assertEquals(404, operator.post(nowhere, Map.of("name", "None " + unit)).statusCode());
    for (var language : Languages.ALL) {
      var page = operator.get("/units?language=" + language).body();
      assertTrue(page.contains("value=\"Section " + unit + "\""), page);
      assertFalse(page.contains("??"), page);
    }
  }

  @Test
  void people_read_the_name_where_their_unit_is_meant() {
    var clerk = Somebody.signedIn(unit, Role.CASEWORKER, Role.REGISTRAR);
    var casefile = TestServer.room(Casefile.class);
    var id = casefile.open(clerk.actor(), "NO", "NO").orElseThrow().id();
    casefile.give(clerk.actor(), id, unit, clerk.user());
    operator.post("/units/" + unit + "/name", Map.of("name", "Sjø & land " + unit));
    var auditor = Somebody.signedIn(new UnitId(UUID.randomUUID()), Role.AUDITOR);

    var called = ">Sjø &amp; land " + unit + "</bdi>";
    for (var path : new String[] {"/account", "/worklist", "/cases/" + id}) {
      assertTrue(clerk.get(path).body().contains(called), path);
    }
    var toGive = "<optgroup label=\"Sjø &amp; land " + unit + "\">";
    assertTrue(clerk.get("/cases/" + id).body().contains(toGive));
    assertTrue(auditor.get("/cases/" + id + "/openings").body().contains(called));
    assertEquals(404, clerk.get("/units").statusCode());
  }
}
