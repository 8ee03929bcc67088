package nansen.access.signin;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nansen.Somebody;
import nansen.TestServer;
import nansen.access.Role;
import nansen.access.UnitId;
import nansen.casefile.Casefile;
import nansen.web.Languages;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestParam;

/// What no browser sends by itself, tried on every route by somebody who gets in everywhere: the
/// answer is a page that says what is wrong, never one that says that we are broken.
final class BadRequestsTest {
  private static final UnitId UNIT = new UnitId(UUID.randomUUID());

  /// What breaks what is not on its guard: a text that no database takes, one that turns its
  /// neighbours around, days that no calendar has, and very much.
  private static final List<String> BAD =
      List.of(
          "N\0O",
          "\u202E",
          "+999999999-12-31",
          "+999999999-01-01T00:00:00Z",
          "9999-12-31",
          "x".repeat(7_000));

  /// What pages read from their address by name, out of a map.
  private static final List<String> OF_ADDRESSES =
      List.of(
          "whose",
          "due",
          "owner",
          "owed-by",
          "pack",
          "provision",
          "liberty",
          "status",
          "problem",
          "back",
          "detail.item",
          "detail.before");

  /// Fields of forms that are read as a whole, with a sign that no database takes.
  private static final List<String> OF_FORMS =
      List.of("key", "seen", "kind", "fact", "source", "name", "why", "outcome", "reason.0.facts");

  /// Nobody is an operator or an investigator beside anything else.
  private static final Set<Role> TOGETHER =
      EnumSet.complementOf(EnumSet.of(Role.OPERATOR, Role.INVESTIGATOR));

  private static Somebody everybody = somebody();
  private static Somebody operator = everybody;
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
  private static String aCase = "";
  private static final Map<Somebody, String> TOKENS = new HashMap<>();

  private static Somebody somebody() {
    return Somebody.signedIn(UNIT, TOGETHER.toArray(Role[]::new));
  }

  @BeforeAll
  static void a_case_is_there() {
    everybody = somebody();
    var casefile = TestServer.room(Casefile.class);
    var id = casefile.open(everybody.actor(), "AT", "AT").orElseThrow().id();
    casefile.give(everybody.actor(), id, UNIT, everybody.user());
    aCase = "/cases/" + id;
    operator = Somebody.signedIn(UNIT, Role.OPERATOR);
    for (var somebody : List.of(everybody, operator)) {
      var found = TOKEN.matcher(somebody.get("/account").body());
      assertTrue(found.find());
      TOKENS.put(somebody, found.group(1));
    }
  }

  static Stream<RoutesTest.Route> routes() {
    // What ends the session would end the test.
    return RoutesTest.routes().stream()
        .filter(
            route -> !route.path().startsWith("/sign-") && !route.path().startsWith("/account/"));
  }

  @ParameterizedTest
  @MethodSource("routes")
  void no_parameter_breaks_a_route(RoutesTest.Route route) {
    var sound = sound(route);
    var names = new TreeSet<>(sound.keySet());
    if (readsAll(route)) {
      names.addAll(route.method().equals("GET") ? OF_ADDRESSES : OF_FORMS);
    }
    var wrong = new ArrayList<String>();
    for (var name : names) {
      for (var value : OF_FORMS.contains(name) ? BAD.subList(0, 1) : BAD) {
        var sent = new HashMap<>(sound);
        sent.put(name, value);
        var answer = sent(route, sent);
        if (answer.statusCode() >= 500) {
          wrong.add(name + "=" + shown(value) + " answers " + answer.statusCode());
        }
      }
    }

    assertTrue(wrong.isEmpty(), () -> route + ": " + wrong);
  }

  private static String shown(String value) {
    return URLEncoder.encode(value.substring(0, Math.min(30, value.length())), UTF_8);
  }

  private static HttpResponse<String> sent(RoutesTest.Route route, Map<String, String> sent) {
    var path = filled(route);
    return route.method().equals("GET")
        ? page(
            by(route),
            path
                + sent.entrySet().stream()
                    .map(it -> it.getKey() + "=" + URLEncoder.encode(it.getValue(), UTF_8))
                    .collect(Collectors.joining("&", "?", "")))
        : form(by(route), path, sent);
  }

  private static Somebody by(RoutesTest.Route route) {
    return TOGETHER.stream().anyMatch(route::lets) ? everybody : operator;
  }

  /// As a browser asks, which gets a page where a program gets a line.
  private static HttpResponse<String> page(Somebody by, String path) {
    return sent(by, by.visitor().request(path).GET());
  }

  private static HttpResponse<String> form(Somebody by, String path, Map<String, String> fields) {
    var all = new HashMap<>(fields);
    all.put("_csrf", TOKENS.getOrDefault(by, ""));
    return sent(by, by.visitor().form(path, all));
  }

  private static HttpResponse<String> sent(Somebody by, HttpRequest.Builder request) {
    return by.visitor().send(request.header("Accept", "text/html"));
  }

  private static String filled(RoutesTest.Route route) {
    return route
        .path()
        .replaceFirst("^/cases/\\{[^}]*}", aCase)
        .replaceAll("\\{[^}]*}", UUID.randomUUID().toString());
  }

  /// Whether it takes whatever comes.
  private static boolean readsAll(RoutesTest.Route route) {
    return Stream.of(route.handler().getMethodParameters())
        .filter(it -> it.hasParameterAnnotation(RequestParam.class))
        .anyMatch(it -> Map.class.isAssignableFrom(it.getParameterType()));
  }

  /// What the route asks for by name, with values that it can read.
  private static Map<String, String> sound(RoutesTest.Route route) {
    var sound = new HashMap<String, String>();
    for (var parameter : route.handler().getMethodParameters()) {
      var asked = parameter.getParameterAnnotation(RequestParam.class);
      if (asked != null && !Map.class.isAssignableFrom(parameter.getParameterType())) {
        sound.put(asked.name().isEmpty() ? name(parameter) : asked.name(), value(parameter));
      }
    }
    return sound;
  }

  private static String name(MethodParameter parameter) {
    return parameter.getParameter().getName();
  }

  private static String value(MethodParameter parameter) {
    var type = parameter.getParameterType();
    if (type == LocalDate.class) {
      return "2026-09-15";
    }
    if (type == Instant.class) {
      return "2026-09-15T10:00:00Z";
    }
    if (type.isEnum()) {
      return String.valueOf(type.getEnumConstants()[0]);
    }
    return type == String.class
        ? "AT"
        : type == Integer.class || type == int.class ? "1" : UUID.randomUUID().toString();
  }

  @ParameterizedTest
  @CsvSource({
    "/worklist?pack=%00, pack",
    "/worklist?status=%E2%80%AE, status",
    "/worklist?day=%2B999999999-12-31, day",
    "/worklist?after=7, after",
    "/worklist/ahead?week=tomorrow, week",
    "CASE?as-of=%2B999999999-12-31, as-of",
    "CASE?known=2026-02-30, known",
    "CASE?moment=first, moment",
    "/cases/17, id",
    "/registrations?since=%2B999999999-01-01T00:00:00Z, since",
  })
  void what_cannot_be_read_of_an_address_is_named(String path, String field) {
    everybody.get("/account?language=en");

    var answer = page(everybody, path.replace("CASE", aCase));

    assertEquals(400, answer.statusCode());
    assertTrue(answer.body().contains("“" + field + "”"), answer.body());
  }

  @Test
  void a_day_that_a_form_leaves_empty_asks_for_none() {
    assertEquals(200, page(everybody, aCase + "?known=2026-09-14&as-of=").statusCode());
    assertEquals(200, page(everybody, "/events?from=&until=2026-09-14&record=").statusCode());
  }

  static Stream<RoutesTest.Route> posts() {
    return routes().filter(route -> route.method().equals("POST"));
  }

  @ParameterizedTest
  @MethodSource("posts")
  void a_field_that_no_form_has_is_refused_by_its_name(RoutesTest.Route route) {
    by(route).get("/account?language=en");
    var sent = sound(route);
    sent.put("surprise", "x");

    var answer = form(by(route), filled(route), sent);

    if (!readsAll(route)) {
      assertEquals(400, answer.statusCode(), answer::body);
      assertTrue(answer.body().contains("“surprise”"), answer::body);
    } else if (!route.path().startsWith("/worklist/")) { // whose address has what filters the list
      assertTrue(answer.statusCode() >= 400 && answer.statusCode() < 500, answer::body);
    }
  }

  static Stream<RoutesTest.Route> forms() {
    return routes().filter(route -> route.method().equals("POST") && readsAll(route));
  }

  @ParameterizedTest
  @MethodSource("forms")
  void a_form_that_is_shown_in_another_language_is_not_taken(RoutesTest.Route route) {
    var answer = form(by(route), filled(route), Map.of("show-in", "uk"));

    assertTrue(answer.statusCode() >= 400 && answer.statusCode() < 500, answer.toString());
    if (answer.body().contains("name=\"show-in\"")) {
      assertTrue(answer.body().contains("lang=\"uk\""), answer.body());
      assertTrue(answer.body().contains(" id=\"typed\""), answer.body());
    }
    everybody.get("/account?language=en");
  }

  @Test
  void what_a_form_lacks_is_named_in_every_language() {
    for (var language : Languages.ALL) {
      everybody.get("/account?language=" + language.getLanguage());
      var answer = form(everybody, aCase + "/hand-over/undo", Map.of());

      assertEquals(400, answer.statusCode());
      assertTrue(answer.body().contains("handed"), answer.body());
      assertFalse(answer.body().contains("??"), answer.body());
    }
    everybody.get("/account?language=en");
  }

  @ParameterizedTest
  @ValueSource(ints = {7_000, 9_000, 20_000, 200_000})
  void a_long_address_is_refused(int length) {
    var answer = new Visitor().get("/worklist?pack=" + "x".repeat(length));

    assertTrue(answer.statusCode() < 500, () -> length + ": " + answer.statusCode());
  }

  @ParameterizedTest
  @ValueSource(strings = {"N\0O", "\u202E"})
  void no_name_breaks_the_sign_in(String login) {
    var form = Map.of("login", login, "password", "p\0", "code", "\0");

    assertEquals(400, new Visitor().post("/sign-in", "/sign-in", form).statusCode());
  }

  @Test
  void the_page_of_errors_is_no_page_to_ask_for() {
    assertEquals(404, new Visitor().get("/error").statusCode());
    assertEquals(404, everybody.get("/error").statusCode());
  }
}
