package nansen.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nansen.Somebody;
import nansen.TestServer;
import nansen.access.Role;
import nansen.access.UnitId;
import nansen.access.signin.Visitor;
import nansen.casefile.Casefile;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What is written of a person, or sought, or refused, stands in its own tables and nowhere else.
final class SilenceTest {
  private static final String MARKED = "Zqxjkvbp";

  @Test
  void no_name_and_no_word_of_a_case_gets_into_the_log_or_the_trail() {
    var unit = new UnitId(UUID.randomUUID());
    var clerk = Somebody.signedIn(unit, Role.REGISTRAR, Role.CASEWORKER);
    var casefile = TestServer.room(Casefile.class);
    var id = casefile.open(clerk.actor(), "AT", "AT").orElseThrow().id();
    casefile.give(clerk.actor(), id, unit, clerk.user());
    var path = "/cases/" + id;
    var log = new ListAppender<ILoggingEvent>();
    log.start();
    var root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    root.addAppender(log);
    try {
      var person = path + "/people/new";
      var typed = form(clerk, person, Map.of("role", "APPLICANT", "given", MARKED));
      typed.put("birth", MARKED);
      assertEquals(422, clerk.visitor().post(person, path + "/people", typed).statusCode());
      typed.put("birth", "1998");
      assertEquals(302, clerk.visitor().post(person, path + "/people", typed).statusCode());
      var fact = path + "/facts/new?kind=application.made";
      var said = form(clerk, fact, Map.of("day", "2026-09-10", "source", MARKED));
      said.putAll(Map.of("basis", "STATEMENT", "certainty", "CLAIMED"));
      assertEquals(302, clerk.visitor().post(fact, path + "/facts", said).statusCode());
      assertTrue(clerk.visitor().search(MARKED).body().contains(MARKED));
      clerk.visitor().search(MARKED + "\0");
      clerk.get("/cases/" + MARKED);
      clerk.get("/" + MARKED);
      clerk.post(path + "/hand-over", Map.of(MARKED, MARKED, "handed", MARKED));
      assertTrue(clerk.get(path).body().contains(MARKED));
    } finally {
      root.detachAppender(log);
    }

    var told = List.copyOf(log.list).stream().filter(SilenceTest::isTold).toList();
    assertEquals(List.of(), told);
    assertEquals(
        0L,
        TestServer.room(JdbcClient.class)
            .sql("SELECT count(*) FROM access.audit_event e WHERE e::text LIKE :marked")
            .param("marked", "%" + MARKED + "%")
            .query(Long.class)
            .single());
  }

  private static boolean isTold(ILoggingEvent event) {
    var thrown = event.getThrowableProxy();
    return event.getFormattedMessage().contains(MARKED)
        || (thrown != null && String.valueOf(thrown.getMessage()).contains(MARKED));
  }

  private static Map<String, String> form(Somebody reader, String page, Map<String, String> typed) {
    var form = new HashMap<>(Visitor.hidden(reader.get(page).body()));
    form.keySet().retainAll(List.of("key", "person", "fact", "seen", "corrects", "kind"));
    form.putAll(typed);
    return form;
  }
}
