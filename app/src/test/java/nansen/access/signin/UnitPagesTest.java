package nansen.access.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import nansen.Somebody;
import nansen.TestServer;
import nansen.access.Role;
import nansen.access.UnitId;
import nansen.access.Units;
import nansen.casefile.Casefile;
import nansen.web.Languages;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

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
  void of_two_who_give_the_same_name_at_once_the_second_is_told() throws Exception {
    var one = new UnitId(UUID.randomUUID());
    operator.post("/units", Map.of("unit", one + "", "name", "One " + one));
    operator.post("/units", Map.of("unit", unit + "", "name", "Two " + unit));
    var same = Map.of("name", "Same " + unit);
    var units = TestServer.room(Units.class);
    var transaction = new TransactionTemplate(TestServer.room(PlatformTransactionManager.class));

    try (var others = Executors.newSingleThreadExecutor()) {
      var second = new AtomicReference<Future<HttpResponse<String>>>();
      transaction.executeWithoutResult(_ -> {
        assertTrue(units.rename(operator.actor(), one, "Same " + unit));
        second.set(others.submit(() -> operator.post("/units/" + unit + "/name", same)));
        while (!second.get().isDone() && waiting() == 0) {
          Thread.onSpinWait();
        }
      });

      var told = second.get().get();
      assertEquals(422, told.statusCode());
      assertTrue(told.body().contains("Another unit is called so."), told::body);
    }
  }

  private static int waiting() {
    return TestServer.room(JdbcClient.class)
        .sql("SELECT count(*) FROM pg_locks WHERE NOT granted")
        .query(Integer.class)
        .single();
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
