package nansen.access.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import nansen.TestServer;
import nansen.access.Actor;
import nansen.access.ForEveryone;
import nansen.access.ForSignedIn;
import nansen.access.Requires;
import nansen.access.Role;
import nansen.access.Rules;
import nansen.access.Tie;
import nansen.access.UnitId;
import nansen.access.UserId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Every route there is, as the program itself lists them, tried by everybody.
final class RoutesTest {

  /// One way into the program.
  record Route(String method, String path, HandlerMethod handler) {
    @Override
    public String toString() {
      return method + " " + path;
    }

    /// A path to nothing: ids of no record.
    String filled() {
      return path.replaceAll("\\{[^}]*}", UUID.randomUUID().toString());
    }

    boolean isOpen() {
      return handler.hasMethodAnnotation(ForEveryone.class);
    }

    /// Whether somebody with this role gets in, as far as the route itself says.
    boolean lets(Role role) {
      var required = handler.getMethodAnnotation(Requires.class);
      return required == null
          || Rules.ALL.stream()
              .anyMatch(rule ->
                  rule.role() == role
                      && rule.acts().contains(required.act())
                      && List.of(required.purpose()).contains(rule.purpose())
                      && (!required.fresh() || rule.tie() == Tie.NEW || rule.tie() == Tie.NONE)
                      && Arrays.stream(required.field()).anyMatch(rule.fields()::contains));
    }
  }

  static List<Route> routes() {
    var mapping = TestServer.room(RequestMappingHandlerMapping.class);
    var routes = new ArrayList<Route>();
    mapping
        .getHandlerMethods()
        .forEach((info, handler) -> {
          if (!ErrorController.class.isAssignableFrom(handler.getBeanType())) {
            for (var path : info.getPatternValues()) {
              var methods = info.getMethodsCondition().getMethods();
              if (methods.isEmpty()) {
                routes.add(new Route("ANY", path, handler));
              }
              methods.forEach(method -> routes.add(new Route(method.name(), path, handler)));
            }
          }
        });
    return routes;
  }

  @Test
  void every_route_has_a_rule_and_one_method() {
    var wrong = new TreeSet<String>();
    for (var route : routes()) {
      var said =
          Stream.of(Requires.class, ForSignedIn.class, ForEveryone.class)
              .filter(route.handler()::hasMethodAnnotation)
              .count();
      if (said != 1 || route.method().equals("ANY")) {
        wrong.add(route.toString());
      }
    }

    assertTrue(wrong.isEmpty(), () -> "routes without a rule, or for any method: " + wrong);
    assertFalse(routes().isEmpty());
  }

  @Test
  void what_needs_no_sign_in_is_a_short_list() {
    assertEquals(
        List.of("GET /sign-in", "POST /sign-in", "POST /sign-in/demonstration"),
        routes().stream().filter(Route::isOpen).map(Route::toString).sorted().toList());
  }

  @ParameterizedTest
  @MethodSource("routes")
  void without_sign_in_nobody_gets_in(Route route) {
    var answer = new Visitor().ask(route.method(), route.filled());

    if (route.isOpen()) {
      assertNotEquals(401, answer.statusCode());
    } else if (route.method().equals("GET")) {
      assertEquals(302, answer.statusCode());
      assertEquals("/sign-in", answer.headers().firstValue("Location").orElse(""));
    } else {
      assertEquals(401, answer.statusCode());
    }
  }

  static Stream<Role> roles() {
    return Arrays.stream(Role.values());
  }

  @ParameterizedTest
  @MethodSource("roles")
  void a_role_gets_in_where_a_rule_speaks_of_it_and_nowhere_else(Role role) {
    var gate = TestServer.room(RouteGate.class);
    var actor =
        Optional.of(
            new Actor(
                new UserId(UUID.randomUUID()),
                "",
                Optional.empty(),
                Set.of(role),
                Optional.empty()));
    var visitor = Visitor.signedIn(new UnitId(UUID.randomUUID()), role);

    for (var route : routes()) {
      var expected = route.lets(role) ? RouteGate.Answer.IN : RouteGate.Answer.SHUT;
      assertEquals(expected, gate.answer(actor, route.handler()), route::toString);
      if (expected == RouteGate.Answer.SHUT) {
        assertEquals(
            404, visitor.ask(route.method(), route.filled()).statusCode(), route::toString);
      }
    }
  }

  @Test
  void a_route_that_says_nothing_lets_nobody_in() throws ReflectiveOperationException {
    var unsaid = new HandlerMethod(new Forgotten(), Forgotten.class.getDeclaredMethod("page"));
    var everything =
        new Actor(
            new UserId(UUID.randomUUID()),
            "",
            Optional.empty(),
            Set.of(Role.values()),
            Optional.empty());

    assertEquals(
        RouteGate.Answer.SHUT,
        TestServer.room(RouteGate.class).answer(Optional.of(everything), unsaid));
  }

  private static final class Forgotten {
    void page() {}
  }

  @ParameterizedTest
  @MethodSource("routes")
  void every_answer_tells_the_browser_what_not_to_do(Route route) {
    assertGuarded(new Visitor().ask(route.method(), route.filled()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/nothing-here",
        "/error",
        "/web/nothing.css",
        "/cases/not-an-id",
        "/%2e%2e/"
      })
  void errors_tell_it_as_well(String path) {
    assertGuarded(new Visitor().ask("GET", path));
  }

  private static void assertGuarded(HttpResponse<String> answer) {
    var headers = answer.headers();
    var policy = headers.firstValue("Content-Security-Policy").orElse("");
    assertTrue(policy.startsWith("default-src 'none'; "), policy);
    assertTrue(policy.contains("frame-ancestors 'none'"), policy);
    assertFalse(policy.contains("unsafe"), policy);
    assertEquals("nosniff", headers.firstValue("X-Content-Type-Options").orElse(""));
    assertEquals("no-referrer", headers.firstValue("Referrer-Policy").orElse(""));
    var shared = answer.uri().getPath().startsWith("/web/");
    assertEquals(shared ? "no-cache" : "no-store", headers.firstValue("Cache-Control").orElse(""));
  }

  @ParameterizedTest
  @MethodSource("roles")
  void somebody_begins_at_a_page_that_is_open_to_them(Role role) {
    var visitor = Visitor.signedIn(new UnitId(UUID.randomUUID()), role);

    var start = visitor.get("/").headers().firstValue("Location").orElseThrow();

    assertEquals(200, visitor.get(start).statusCode(), start);
  }

  @Test
  void who_reads_dates_for_oversight_alone_is_shown_no_worklist_on_which_nothing_stands() {
    var auditor = Visitor.signedIn(new UnitId(UUID.randomUUID()), Role.AUDITOR);

    assertFalse(auditor.get("/account").body().contains("href=\"/worklist\""));
    assertEquals(404, auditor.get("/worklist").statusCode());
    assertEquals(200, auditor.get("/events").statusCode());
  }

  @Test
  void only_who_may_open_a_case_is_offered_the_form() {
    var registrar = Visitor.signedIn(new UnitId(UUID.randomUUID()), Role.REGISTRAR);
    var caseworker = Visitor.signedIn(new UnitId(UUID.randomUUID()), Role.CASEWORKER);

    assertTrue(registrar.get("/worklist").body().contains("href=\"/cases/new\""));
    assertFalse(caseworker.get("/worklist").body().contains("href=\"/cases/new\""));
    assertEquals(404, caseworker.get("/cases/new").statusCode());
  }

  @ParameterizedTest
  @ValueSource(strings = {"zz", "de", "rus", "", "../../x", "en-GB-x"})
  void a_language_that_is_not_ours_changes_nothing(String language) {
    var visitor = Visitor.signedIn(new UnitId(UUID.randomUUID()), Role.REGISTRAR);
    visitor.get("/account?language=uk");

    var page =
        visitor.get("/account?language=" + URLEncoder.encode(language, StandardCharsets.UTF_8));
    var cookie = new Visitor().request("/sign-in").header("Cookie", "language=" + language);

    assertTrue(page.body().contains(" lang=\"uk\" dir=\"ltr\">"), page.body());
    assertEquals(200, new Visitor().send(cookie).statusCode());
  }
}
