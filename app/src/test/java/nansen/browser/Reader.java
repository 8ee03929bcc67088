package nansen.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assertions;

/// Somebody before the demonstration with a keyboard and no mouse. On closing it fails where a page
/// asked another server for anything, or tried what its own policy forbids.
final class Reader implements AutoCloseable {
  private static final int MOST_STOPS = 400;
  private static final DateTimeFormatter AS_TYPED = DateTimeFormatter.ofPattern("MMddyyyy");

  /// Whether the focus is on what was asked for; and, wherever it is, whether one can see that.
  private static final String FOCUS =
      """
      (wanted) => {
        const at = document.activeElement;
        if (at === null || at === document.body) return "nowhere";
        const box = at.getBoundingClientRect();
        const style = getComputedStyle(at);
        const isSeen = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2
          && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
        if (!isSeen) return "unseen: " + at.outerHTML.slice(0, 200);
        return at.matches(wanted) ? "there" : "elsewhere";
      }
      """;

  /// What a field to choose from calls one of its values.
  private static final String LABEL =
      """
      (wanted) => [...document.activeElement.options].find((it) => it.value === wanted)?.label ?? ""
      """;

  private final BrowserContext context;
  private final Page page;
  private final CDPSession keys;
  private final List<String> amiss = new ArrayList<>();
  private int loads;

  private Reader(BrowserContext context) {
    this.context = context;
    context.onRequest(request -> {
      if (!request.url().startsWith(Demonstration.address() + "/")) {
        amiss.add("asked another server: " + request.url());
      }
    });
    page = context.newPage();
    keys = context.newCDPSession(page);
    page.onDOMContentLoaded(_ -> loads++);
    page.onPageError(error -> amiss.add(page.url() + ": " + error));
    page.onConsoleMessage(message -> {
      if (message.text().contains("Content Security Policy")) {
        amiss.add(page.url() + ": " + message.text());
      }
    });
  }

  /// On a screen of so many CSS pixels, with the language that the browser asks for.
  static Reader of(String language, int width, ColorScheme scheme) {
    return new Reader(
        Chromium.running().newContext(options(language, width).setColorScheme(scheme)));
  }

  static Reader of(String language, int width) {
    return of(language, width, ColorScheme.LIGHT);
  }

  /// With a browser that runs no scripts.
  static Reader withoutScript(String language) {
    return new Reader(
        Chromium.running().newContext(options(language, 1280).setJavaScriptEnabled(false)));
  }

  private static Browser.NewContextOptions options(String language, int width) {
    return new Browser.NewContextOptions()
        .setViewportSize(width, 800)
        .setExtraHTTPHeaders(Map.of("Accept-Language", language));
  }

  Page page() {
    return page;
  }

  /// Types an address.
  void goTo(String path) {
    page.navigate(Demonstration.address() + path);
  }

  /// The path of the page, without what follows it.
  String path() {
    return page.url().substring(Demonstration.address().length()).replaceFirst("[?#].*", "");
  }

  void signIn(String login) {
    goTo("/sign-in");
    open("button[value='" + login + "']");
    assertNotEquals("/sign-in", path()); // where one lands is up to one's role
  }

  void press(String key) {
    page.keyboard().press(key);
  }

  /// Goes with Tab to what a selector names, and sees where the focus is all the way.
  void to(String wanted) {
    for (var stop = 0; stop < MOST_STOPS; stop++) {
      var focus = page.evaluate(FOCUS, wanted).toString();
      if (focus.equals("there")) {
        return;
      }
      assertTrue(!focus.startsWith("unseen"), focus);
      press("Tab");
    }
    Assertions.fail(page.url() + ": Tab does not get to " + wanted);
  }

  /// Goes to a link or button and opens it: another page comes.
  void open(String wanted) {
    to(wanted);
    enter();
  }

  /// Presses Enter, and waits for the page that comes of it.
  void enter() {
    var before = loads;
    press("Enter");
    page.waitForCondition(() -> loads > before);
    page.waitForLoadState();
  }

  void type(String field, String text) {
    to(field);
    press("ControlOrMeta+A");
    page.keyboard().type(text);
  }

  void date(String field, LocalDate day) {
    to(field);
    page.keyboard().type(AS_TYPED.format(day));
    assertEquals(day.toString(), value(field));
  }

  /// Chooses in a field: types the first word of what is wanted, and goes down from there, or from
  /// the top where that word leads past it.
  void choose(String field, String value) {
    to(field);
    var label = page.evaluate(LABEL, value).toString();
    word(label.split(" ")[0]);
    for (var step = 0; !value(field).equals(value); step++) {
      assertTrue(step < MOST_STOPS, () -> field + " does not get to " + value);
      var before = value(field);
      press("ArrowDown");
      if (value(field).equals(before)) {
        press("Home");
      }
    }
  }

  /// Marks one of several: goes to them, and down from the one that is marked.
  void mark(String name, String value) {
    to("input[name='" + name + "']");
    for (var step = 0;
        !page.isChecked("input[name='" + name + "'][value='" + value + "']");
        step++) {
      assertTrue(step < MOST_STOPS, () -> name + " does not get to " + value);
      press("ArrowDown");
    }
  }

  /// Types letters of any alphabet as a keyboard of its own has them.
  private void word(String word) {
    word.codePoints()
        .mapToObj(Character::toString)
        .forEach(letter -> {
          var key = new JsonObject();
          key.addProperty("type", "keyDown");
          key.addProperty("key", letter);
          key.addProperty("text", letter);
          keys.send("Input.dispatchKeyEvent", key);
        });
  }

  /// Opens a link of the page by its words, with the list of commands.
  void command(String words) {
    press("Control+k");
    page.keyboard().type(words);
    enter();
  }

  private String value(String field) {
    return page.inputValue(field);
  }

  /// The text of a part of the page, as it is seen.
  String text(String part) {
    return page.innerText(part).strip();
  }

  /// Fails where the page is wider than the screen.
  void assertFits() {
    var wide = page.evaluate("document.documentElement.scrollWidth - innerWidth").toString();
    assertTrue(
        Integer.parseInt(wide) <= 0,
        () -> page.url() + " is wider than the screen by " + wide + " pixels: " + widest());
  }

  private Object widest() {
    return page.evaluate(
        """
        () => [...document.querySelectorAll("body *")]
          .filter((each) => each.getBoundingClientRect().right > innerWidth + 1 || each.getBoundingClientRect().left < -1)
          .slice(-3).map((each) => each.outerHTML.slice(0, 120)).join(" | ")
        """);
  }

  @Override
  public void close() {
    context.close();
    assertEquals(List.of(), amiss);
  }
}
