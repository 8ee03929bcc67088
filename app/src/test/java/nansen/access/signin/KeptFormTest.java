package nansen.access.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import nansen.Somebody;
import nansen.TestServer;
import nansen.access.Role;
import nansen.access.UnitId;
import nansen.casefile.Casefile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What somebody typed while their session ended is not lost.
final class KeptFormTest {
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
  private static final List<String> UNSEEN = List.of("key", "fact", "seen", "corrects", "kind");

  @AfterEach
  void it_is_the_middle_of_september_again() {
    TestServer.itIs(TestServer.BEGINNING);
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "ar"})
  void it_is_sent_again_after_signing_in(String language) {
    var unit = new UnitId(UUID.randomUUID());
    var clerk = Somebody.signedIn(unit, Role.REGISTRAR, Role.CASEWORKER);
    var casefile = TestServer.room(Casefile.class);
    var id = casefile.open(clerk.actor(), "AT", "AT").orElseThrow().id();
    casefile.give(clerk.actor(), id, unit, clerk.user());
    clerk.get("/account?language=" + language);
    var path = "/cases/" + id;
    var opened = clerk.get(path + "/facts/new?kind=application.made").body();
    var typed = new HashMap<>(Visitor.hidden(opened));
    typed.keySet().retainAll(UNSEEN);
    typed.putAll(
        Map.of("day", "2026-09-10", "source", "a “log”, its 7th page", "basis", "DOCUMENT"));
    typed.putAll(Map.of("certainty", "ESTABLISHED", "_csrf", token(opened)));
    TestServer.itIs(TestServer.BEGINNING.plus(Duration.ofHours(11)));

    var out = sent(clerk, path, typed);
    assertEquals(401, out.statusCode());
    var fields = kept(out.body());
    assertEquals("a “log”, its 7th page", fields.get("source"));
    assertFalse(out.body().contains("??"), out.body());

    assertEquals(302, clerk.visitor().signIn(clerk.account()).statusCode());
    var old = sent(clerk, path, fields);
    assertEquals(403, old.statusCode(), "the token is that of the session before");
    assertFalse(old.body().contains("??"), old.body());
    assertEquals(302, sent(clerk, path, kept(old.body())).statusCode());
    assertTrue(clerk.get(path).body().contains("a “log”, its 7th page"));
  }

  @Test
  void no_password_is_kept_and_nothing_that_another_site_sent() {
    var visitor = new Visitor();
    var form = Map.of("login", "kari", "password", "secret of hers", "code", "123456");
    var signIn = visitor.send(browser(visitor.form("/sign-in", form)));
    assertEquals(403, signIn.statusCode());
    assertFalse(signIn.body().contains("secret of hers"));

    var foreign =
        visitor.send(
            browser(visitor.form("/cases", Map.of("country", "typed elsewhere")))
                .header("Origin", "https://elsewhere.example"));
    assertEquals(403, foreign.statusCode());
    assertFalse(foreign.body().contains("typed elsewhere"));
  }

  private static HttpResponse<String> sent(
      Somebody clerk, String path, Map<String, String> fields) {
    return clerk.visitor().send(browser(clerk.visitor().form(path + "/facts", fields)));
  }

  private static HttpRequest.Builder browser(HttpRequest.Builder request) {
    return request.header("Accept", "text/html");
  }

  /// All fields of the form on the page of the error.
  private static Map<String, String> kept(String page) {
    var form = page.substring(page.indexOf("id=\"kept\""));
    var fields = new HashMap<>(Visitor.hidden(form));
    fields.put("_csrf", token(form));
    return fields;
  }

  private static String token(String page) {
    var found = TOKEN.matcher(page);
    assertTrue(found.find(), page);
    return found.group(1);
  }
}
