package nansen.browser;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.options.ColorScheme;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.server.PathContainer;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/// Every page there is, found from the routes of the program and the links between its pages, each
/// read by somebody who may.
@Order(1)
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock(Chromium.LOCK)
final class PagesTest {
  /// In this order: who sees most comes first.
  private static final List<String> READERS =
      List.of(
          "caseworker",
          "registrar",
          "decision-maker",
          "appeal-board",
          "lawyer",
          "auditor",
          "statistician",
          "operator",
          "investigator",
          "prisoner-delegate");

  private static final List<String> STANDARDS =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

  private static final String FAULTS =
      """
      async (standards) => {
        const found = await axe.run(document, {
          runOnly: { type: "tag", values: standards }, resultTypes: ["violations"] });
        return found.violations
          .filter((rule) => ["serious", "critical"].includes(rule.impact))
          .flatMap((rule) => rule.nodes.slice(0, 2).map((node) =>
            `${location.href}: ${rule.id} (${rule.impact}): ${rule.help}: ${node.html}`));
      }
      """;

  /// A page and somebody who may read it; nobody reads what is for everybody.
  record Seen(String login, String path) {}

  private static final Map<PathPattern, Seen> READ = new LinkedHashMap<>();

  /// Those of them that a browser shows; the others are files.
  private static final List<Seen> PAGES = new ArrayList<>();

  private static final TreeSet<String> UNSEEN = new TreeSet<>();
  private static final String OF_A_CASE = "^/cases/\\{[^}]+}";

  @BeforeAll
  static void find_the_pages() {
    var path = Story.opened("en", 1280);
    try (var caseworker = Reader.of("en", 1280)) {
      caseworker.signIn("caseworker");
      caseworker.goTo(path);
      var refused = Map.of("outcome", "unfounded");
      Story.record(caseworker, "application.made", LocalDate.of(2026, 9, 2), Map.of());
      Story.record(caseworker, "decision.notified", LocalDate.of(2026, 9, 11), refused);
      Story.correctLast(caseworker, LocalDate.of(2026, 9, 8));
      caseworker.goTo(path + "/decision");
      caseworker.open("main form button"); // begins a draft
      caseworker.goTo("/law/changes/holiday");
      caseworker.page().locator("#day").fill("2026-09-22");
      caseworker.page().locator("#known").fill("2026-09-15");
      for (var field : List.of("name", "source", "because")) {
        caseworker.page().locator("#" + field).fill("Invented for this test");
      }
      caseworker.open("main form button"); // proposes it
      registers(caseworker, path);
    }
    try (var registrar = Reader.of("en", 1280)) {
      registrar.signIn("registrar");
      // One registration that has become a case with a person, and one that waits.
      begin(registrar);
      registrar.goTo(registrar.path().replaceFirst("crossing$", "identity"));
      registrar.page().locator("#line").fill("Oleksii Shevchenko");
      registrar.page().locator("button[value=next]").click();
      registrar.goTo(registrar.path().replaceFirst("[a-z]*$", "check"));
      registrar.page().locator("form[action$='/check'] button").click();
      begin(registrar);
    }
    var routes = routes();
    var door = new Seen("", "/sign-in");
    READ.put(
        routes.stream()
            .filter(it -> it.getPatternString().equals(door.path()))
            .findFirst()
            .orElseThrow(),
        door);
    PAGES.add(door);
    for (var login : READERS) {
      try (var reader = Reader.of("en", 1280)) {
        reader.signIn(login);
        read(reader, login, path, routes);
      }
    }
    routes.stream()
        .filter(route -> !READ.containsKey(route))
        .map(route -> of(route, path))
        .filter(route -> !route.contains("{"))
        .forEach(UNSEEN::add);
  }

  /// An interpreter, a place, two records that may be one person, and an interview.
  private static void registers(Reader caseworker, String path) {
    var page = caseworker.page();
    caseworker.goTo("/interpreters/new");
    page.locator("#name").fill("Iryna");
    page.locator("#contact").fill("+47 22 00 00 00");
    page.locator("#language-0").selectOption("ukr");
    page.locator("main form button").click();
    caseworker.goTo("/reception/new");
    page.locator("#name").fill("Storskog");
    page.locator("#address").fill("Kirkenes");
    page.locator("#capacity").fill("40");
    page.locator("main form button").click();
    for (var name : List.of("Олена Коваленко", "Olena Kovalenko")) {
      caseworker.goTo(path + "/people/new");
      page.locator("#line").fill(name);
      page.locator("main form.fields button").last().click();
    }
    page.locator("a[href*='/same/']").first().click();
    page.locator("#grounds").fill("The same passport");
    page.locator("main form button").first().click();
    caseworker.goTo(path + "/interviews");
    page.locator("#person").waitFor();
    page.locator("form[action$='/interviews'] button").click();
    page.locator("#place").fill("Room 4");
    page.locator("#language-spoken").selectOption("uk");
    page.locator("#not-recorded").fill("The machine is broken");
    page.locator("main form button").click();
    for (var question : List.of("Why did you leave?", "When?")) {
      page.locator("#question").fill(question);
      page.locator("#answer").fill("They came at night.");
      page.locator("button[value=ANSWER]").click();
    }
  }

  private static void begin(Reader registrar) {
    registrar.goTo("/registrations");
    registrar.page().locator("form[action='/registrations'] button").click();
  }

  private static List<PathPattern> routes() {
    var routes = new ArrayList<PathPattern>();
    Demonstration.room(RequestMappingHandlerMapping.class)
        .getHandlerMethods()
        .forEach((route, handler) -> {
          if (!ErrorController.class.isAssignableFrom(handler.getBeanType())
              && route.getMethodsCondition().getMethods().contains(RequestMethod.GET)
              && route.getPathPatternsCondition() != null) {
            routes.addAll(route.getPathPatternsCondition().getPatterns());
          }
        });
    routes.sort(PathPattern.SPECIFICITY_COMPARATOR);
    return routes;
  }

  /// A route with the case of the story in it.
  private static String of(PathPattern route, String caseAt) {
    return route.getPatternString().replaceFirst(OF_A_CASE, caseAt);
  }

  /// Types the address of every route of the program and of the case that nobody has got to yet,
  /// and follows the links to those of other records.
  private static void read(Reader reader, String login, String caseAt, List<PathPattern> routes) {
    var ahead = new ArrayDeque<String>();
    ahead.add("/");
    routes.stream()
        .map(route -> of(route, caseAt))
        .filter(each -> !each.contains("{"))
        .forEach(ahead::add);
    var tried = new TreeSet<String>();
    while (!ahead.isEmpty()) {
      var next = ahead.remove();
      var path = PathContainer.parsePath(next.replaceFirst("[?#].*", ""));
      var route = routes.stream().filter(it -> it.matches(path)).findFirst().orElse(null);
      if (route == null || READ.containsKey(route) || !tried.add(next)) {
        continue;
      }
      var answer = reader.page().request().get(Demonstration.address() + next);
      if (answer.status() != 200) {
        continue;
      }
      var seen = new Seen(login, next);
      READ.put(route, seen);
      if (answer.headers().getOrDefault("content-type", "").startsWith("text/html")) {
        PAGES.add(seen);
        reader.goTo(next);
        ahead.addAll(links(reader));
      }
    }
  }

  private static List<String> links(Reader reader) {
    var found =
        (List<?>)
            reader
                .page()
                .evaluate(
                    "[...document.querySelectorAll('a[href^=\"/\"]')].map((a) => a.getAttribute('href'))");
    return found.stream().map(Object::toString).filter(it -> !it.contains("language=")).toList();
  }

  @Test
  void every_page_is_read_by_somebody() {
    assertEquals(new TreeSet<>(), UNSEEN);
  }

  @Test
  void nobody_is_kept_out_by_a_page_in_english_on_a_wide_screen() {
    assertSound("en", 1280, ColorScheme.LIGHT);
  }

  @Test
  void nobody_is_kept_out_by_a_page_in_arabic_on_a_phone_at_night() {
    assertSound("ar", 320, ColorScheme.DARK);
  }

  private static void assertSound(String language, int width, ColorScheme scheme) {
    var faults = new ArrayList<String>();
    var byLogin = byLogin();
    byLogin.getOrDefault("caseworker", List.of()).add("/nothing-is-here");
    byLogin.forEach((login, paths) -> {
      try (var reader = Reader.of(language, width, scheme)) {
        if (!login.isEmpty()) {
          reader.signIn(login);
        }
        for (var path : paths) {
          reader.goTo(path);
          reader.assertFits();
          faults.addAll(faults(reader));
        }
      }
    });
    assertTrue(faults.isEmpty(), () -> String.join("\n", faults));
  }

  private static Map<String, List<String>> byLogin() {
    return PAGES.stream()
        .collect(
            groupingBy(
                Seen::login,
                LinkedHashMap::new,
                mapping(Seen::path, toCollection(ArrayList::new))));
  }

  /// What axe finds, looking in the page itself: it is brought along once for each page, and only
  /// what is wrong comes back.
  private static List<String> faults(Reader reader) {
    var page = reader.page();
    assertEquals(1, page.frames().size(), () -> page.url() + " has frames, and they are not seen");
    page.evaluate("() => {" + AxeBuilder.getAxeScript() + "}");
    return ((List<?>) page.evaluate(FAULTS, STANDARDS)).stream().map(Object::toString).toList();
  }

  @Test
  void text_twice_as_large_fits() {
    try (var reader = Reader.of("nb", 1280)) {
      reader.signIn("caseworker");
      for (var path : byLogin().getOrDefault("caseworker", List.of())) {
        reader.goTo(path);
        reader.page().evaluate("document.documentElement.style.fontSize = '200%'");
        reader.assertFits();
      }
    }
  }
}
