package nansen.access.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import nansen.Somebody;
import nansen.TestServer;
import nansen.access.Role;
import nansen.access.UnitId;
import nansen.casefile.Casefile;
import nansen.web.Languages;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Who did what is found again: by an auditor of everybody, by others of themselves.
final class EventPagesTest {
  private static final JdbcClient SQL = TestServer.room(JdbcClient.class);

  private final UnitId unit = new UnitId(UUID.randomUUID());
  private final Somebody clerk = Somebody.signedIn(unit, Role.CASEWORKER, Role.REGISTRAR);
  private final Somebody auditor = Somebody.signedIn(new UnitId(UUID.randomUUID()), Role.AUDITOR);
  private final UUID aCase = opened();

  private UUID opened() {
    var casefile = TestServer.room(Casefile.class);
    var id = casefile.open(clerk.actor(), "NO", "NO").orElseThrow().id();
    casefile.give(clerk.actor(), id, unit, clerk.user());
    return id.value();
  }

  private static int rows(String page) {
    return page.split("<td data-label=\"When\"", -1).length - 1;
  }

  @Test
  void an_auditor_finds_who_did_what_with_a_record() {
    clerk.get("/cases/" + aCase);
    clerk.get("/worklist?whose=unit");
    var stranger = Somebody.signedIn(new UnitId(UUID.randomUUID()), Role.CASEWORKER);
    assertEquals(404, stranger.get("/cases/" + aCase).statusCode());

    var page = auditor.get("/events?record=" + aCase).body();
    assertTrue(page.contains("given on") && page.contains("caseworker.assigned"), page);
    assertTrue(page.contains("refused: not theirs"), page);
    assertTrue(page.contains("Unit " + unit), page);
    assertFalse(page.contains("a list of"), page);
    assertTrue(auditor.get("/events?lists=yes&record=" + aCase).body().contains("a list of 1"));

    var refused = auditor.get("/events?refused=yes&record=" + aCase).body();
    assertEquals(1, rows(refused), refused);
    var login = stranger.account().login();
    assertEquals(1, rows(auditor.get("/events?record=" + aCase + "&by=" + login).body()));
    assertEquals(0, rows(auditor.get("/events?record=" + aCase + "&by=nobody").body()));
    assertEquals(1, rows(auditor.get("/events?act=ASSIGN&record=" + aCase).body()));
    var today = TestServer.now().toString().substring(0, 10);
    assertTrue(rows(auditor.get("/events?from=" + today + "&record=" + aCase).body()) > 2);
    assertEquals(0, rows(auditor.get("/events?until=2020-01-01&record=" + aCase).body()));
    assertEquals(400, auditor.get("/events?act=JUMP").statusCode());
    assertEquals(400, auditor.get("/events?record=3f2a").statusCode());
  }

  @Test
  void looking_is_an_event_and_investigations_are_beyond_the_wall() {
    SQL.sql(
            """
            INSERT INTO access.audit_event
              (at, actor, purpose, act, kind, record, fields, rule, result, changes)
            VALUES (now(), gen_random_uuid(), 'INVESTIGATION', 'READ', 'INVESTIGATION', :record,
              '{INVESTIGATION}', 'investigator.assigned', 'ALLOWED', '{}')\
            """)
        .param("record", aCase)
        .update();

    var page = auditor.get("/events?record=" + aCase).body();

    assertFalse(page.contains("investigator.assigned"), page);
    var looked =
        SQL.sql(
                """
                SELECT count(*) FROM access.audit_event
                WHERE kind = 'AUDIT' AND record = :record AND actor = :auditor AND act = 'READ'\
                """)
            .param("record", aCase)
            .param("auditor", auditor.user().value())
            .query(Long.class)
            .single();
    assertEquals(1, looked);
  }

  @Test
  void everybody_else_sees_what_they_did_themselves() {
    clerk.get("/cases/" + aCase);
    auditor.get("/cases/" + aCase + "/openings");

    var own = clerk.get("/events?by=" + auditor.account().login()).body();

    assertTrue(own.contains("What I did") && own.contains("caseworker.assigned"), own);
    assertFalse(own.contains("auditor.trail"), own);
    assertFalse(own.contains("name=\"by\""), own);
    assertTrue(clerk.get("/account").body().contains("href=\"/events\""));
  }

  @Test
  void pages_follow_each_other_to_the_first() {
    for (var i = 0; i < 40; i++) {
      clerk.get("/cases/" + aCase);
    }
    var seen = new HashSet<String>();
    var rows = 0;
    var next = "/events?act=READ&record=" + aCase;
    var more = Pattern.compile("second\" href=\"(/events\\?[^\"]*before=(\\d+))\"");
    while (!next.isEmpty()) {
      var page = auditor.get(next).body();
      rows += rows(page);
      var link = more.matcher(page);
      next = link.find() && seen.add(link.group(2)) ? link.group(1).replace("&amp;", "&") : "";
    }

    var kept =
        SQL.sql(
                "SELECT count(*) FROM access.audit_event WHERE record = :record AND act = 'READ'"
                    + " AND kind = 'CASE'")
            .param("record", aCase)
            .query(Integer.class)
            .single();
    assertEquals(kept, rows);
    assertEquals((kept - 1) / 25, seen.size());
  }

  @Test
  void an_auditor_carries_away_what_fits_five_times_a_day_and_nobody_else_does() {
    clerk.get("/cases/" + aCase);
    SQL.sql("UPDATE access.account SET name = '=HYPERLINK(1)' WHERE user_id = :user")
        .param("user", clerk.user().value())
        .update();
    var form = Map.of("record", aCase.toString());
    var shown = rows(auditor.get("/events?record=" + aCase).body());

    var list = auditor.post("/events/export", form);

    assertEquals(200, list.statusCode());
    assertEquals("text/csv;charset=UTF-8", list.headers().firstValue("Content-Type").orElse(""));
    var lines = list.body().split("\r\n");
    assertEquals(shown + 2, lines.length, "with the head, and the looking before: " + list.body());
    assertTrue(list.body().contains(",'=HYPERLINK(1),"), list.body());
    var kept =
        SQL.sql(
                "SELECT count(*) FROM access.audit_event WHERE actor = :auditor AND changes[1] LIKE 'export=%'")
            .param("auditor", auditor.user().value())
            .query(Integer.class)
            .single();
    assertEquals(1, kept);
    assertEquals(404, clerk.post("/events/export", form).statusCode());
    assertEquals(400, auditor.post("/events/export", Map.of("surprise", "x")).statusCode());
    for (var i = 1; i < 5; i++) {
      assertEquals(200, auditor.post("/events/export", form).statusCode());
    }
    var tired = auditor.post("/events/export", form);
    assertEquals(429, tired.statusCode());
    assertTrue(tired.headers().firstValue("Retry-After").isPresent());
  }

  @Test
  void the_page_is_whole_in_every_language() {
    clerk.get("/cases/" + aCase);
    for (var language : Languages.ALL) {
      assertFalse(auditor.get("/events?language=" + language).body().contains("??"));
      assertFalse(clerk.get("/events?language=" + language).body().contains("??"));
    }
  }
}
