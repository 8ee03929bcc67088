package nansen.access.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.UUID;
import nansen.TestServer;
import nansen.access.Role;
import nansen.access.UnitId;
import nansen.web.Languages;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Where somebody begins.
final class StartPageTest {
  private static final UnitId UNIT = new UnitId(UUID.randomUUID());

  private final Visitor visitor = new Visitor();

  @BeforeEach
  void it_is_a_morning() {
    TestServer.itIs(Instant.parse("2026-09-15T10:00:10Z"));
    TestServer.room(JdbcClient.class).sql("DELETE FROM access.attempt").update();
  }

  private String start(Role role) {
    visitor.signIn(Visitor.person(UNIT, role));
    return visitor.get("/").headers().firstValue("Location").orElse("");
  }

  @ParameterizedTest
  @CsvSource({
    "AUDITOR, nansen audit verify --checkpoints",
    "OPERATOR, nansen user --help",
    "STATISTICIAN, because the pages with counts are not built",
    "LAWYER, because mandates cannot be entered",
    "INVESTIGATOR, because the pages for that are not built",
    "PRISONER_DELEGATE, see who the captives are"
  })
  void who_carries_no_case_begins_with_what_the_role_is_for(Role role, String says) {
    assertEquals("/role", start(role));

    for (var language : Languages.ALL) {
      var page = visitor.get("/role?language=" + language);
      assertEquals(200, page.statusCode());
      assertFalse(page.body().contains("??"), page.body());
    }
    var page = visitor.get("/role?language=en").body();
    assertTrue(page.contains(says), page);
    assertEquals(role == Role.AUDITOR, page.contains("name=\"case\""));
  }

  @ParameterizedTest
  @EnumSource(names = {"CASEWORKER", "REGISTRAR", "DECISION_MAKER", "APPEAL_BOARD"})
  void who_carries_cases_begins_with_them(Role role) {
    assertEquals("/worklist", start(role));
  }

  @ParameterizedTest
  @CsvSource({"true, 302", "false, 400"})
  void an_auditor_finds_who_opened_a_case_by_its_id(boolean isId, int status) {
    start(Role.AUDITOR);
    var id = isId ? UUID.randomUUID().toString() : "3f2a";

    var answer = visitor.get("/role?case=" + id);

    assertEquals(status, answer.statusCode());
    if (isId) {
      assertEquals(
          "/cases/" + id + "/openings", answer.headers().firstValue("Location").orElse(""));
    }
  }
}
