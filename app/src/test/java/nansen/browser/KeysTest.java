package nansen.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;

/// What the keyboard can do beyond Tab and Enter.
@Order(3)
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock(Chromium.LOCK)
final class KeysTest {
  private static String path = "";

  private Reader reader = Reader.of("en", 1280);

  @BeforeAll
  static void a_case() {
    path = Story.opened("en", 1280);
  }

  @BeforeEach
  void somebody_signs_in() {
    reader.signIn("caseworker");
  }

  @AfterEach
  void and_leaves() {
    reader.close();
  }

  private String focused() {
    return reader
        .page()
        .evaluate("document.activeElement.getAttribute('href') ?? document.activeElement.id")
        .toString();
  }

  @Test
  void a_question_mark_lists_the_keys_and_focus_returns_where_it_was() {
    reader.to("header a[href='/account']");

    reader.press("?");
    assertTrue(reader.page().isVisible("#keys"));
    reader.press("Escape");

    assertFalse(reader.page().isVisible("#keys"));
    assertEquals("/account", focused());
  }

  @Test
  void j_and_k_move_in_a_list_and_enter_opens() {
    reader.press("j");
    var first = focused();
    assertTrue(first.startsWith("/cases/"), first);
    reader.press("k");
    assertEquals(first, focused());

    reader.enter();
    assertEquals(first, reader.path());
  }

  @Test
  void g_and_a_letter_go_to_a_place() {
    reader.goTo(path);

    reader.press("g");
    reader.press("w");
    reader.page().waitForURL(Demonstration.address() + "/worklist");
    reader.press("g");
    reader.press("a");
    reader.page().waitForURL(Demonstration.address() + "/account");
  }

  @Test
  void escape_goes_back_and_leaves_nothing_typed_behind() {
    reader.goTo("/worklist");
    reader.goTo(path);
    reader.press("Escape");
    reader.page().waitForURL(Demonstration.address() + "/worklist");

    var form = path + "/facts/new?kind=application.made";
    reader.goTo(form);
    reader.type("#source", "a log");
    reader.to("button[value=record]");
    reader.press("Escape");

    assertEquals(form, reader.path() + "?kind=application.made");
    assertEquals("a log", reader.page().inputValue("#source"));
  }

  @Test
  void what_was_typed_and_not_sent_is_left_only_by_whoever_says_so() {
    var page = reader.page();
    reader.goTo(path + "/facts/new?kind=application.made");
    var form = page.url();
    var asked = new ArrayList<String>();
    page.onDialog(dialog -> {
      asked.add(dialog.type());
      dialog.dismiss();
    });

    page.click("header a[href='/account']");
    page.waitForURL(Demonstration.address() + "/account");
    assertEquals(List.of(), asked, "nothing was typed");

    reader.goTo(form.substring(Demonstration.address().length()));
    reader.type("#source", "a log");
    page.click("header a[href='/account']", new Page.ClickOptions().setNoWaitAfter(true));
    page.waitForCondition(() -> !asked.isEmpty());

    assertEquals(List.of("beforeunload"), asked);
    assertEquals(form, page.url());
    assertEquals("a log", page.inputValue("#source"));
    page.click("button[value=record]"); // without a day: it comes back
    page.waitForSelector("main .problems");
    assertEquals(1, asked.size(), "what is sent is not left");
    page.click("header a[href='/account']", new Page.ClickOptions().setNoWaitAfter(true));
    page.waitForCondition(() -> asked.size() > 1);
    assertEquals("a log", page.inputValue("#source"));
  }

  @Test
  void escape_leaves_the_commands_at_once() {
    reader.press("Control+k");
    reader.page().keyboard().type("WORK");
    reader.press("Escape");

    assertFalse(reader.page().isVisible("#commands"));
  }

  @Test
  void single_keys_can_be_turned_off_and_stay_off() {
    reader.press("?");
    reader.to("[data-single-keys]");
    reader.press("Space");
    reader.press("Escape");

    reader.press("?");
    assertFalse(reader.page().isVisible("#keys"));
    reader.goTo("/account");
    reader.press("?");
    assertFalse(reader.page().isVisible("#keys"));
  }

  @Test
  void keys_typed_into_a_field_are_text() {
    reader.goTo(path + "/facts/new?kind=application.made");

    reader.type("#source", "?jk/g");

    assertEquals("?jk/g", reader.page().inputValue("#source"));
    assertFalse(reader.page().isVisible("#keys"));
  }

  @Test
  void commands_find_the_links_of_the_page_by_their_words() {
    reader.goTo(path);
    reader.press("Control+k");
    reader.page().keyboard().type("WORK");

    reader.enter();

    assertEquals("/worklist", reader.path());
  }

  @Test
  void commands_find_cases_people_and_provisions_as_the_search_does() {
    reader.goTo(path);
    reader.press("Control+k");
    reader.page().keyboard().type("utl § 93");
    reader.page().waitForSelector("#commands ul a[href^='/law/']");

    reader.page().locator("#command").fill(path.substring("/cases/".length(), 15));
    reader.page().waitForSelector("#commands ul a[href='" + path + "']");
    reader.press("Escape");
  }

  @Test
  void a_question_is_answered_where_it_stands() {
    var page = reader.page();
    // A case of its own: a second application in one would be asked about.
    var path = Story.opened("en", 1280);
    reader.goTo(path);
    Story.record(reader, "application.made", LocalDate.of(2026, 9, 10), Map.of());
    reader.goTo(path);
    page.locator("a[data-in-place]").first().focus();
    var answer = focused();

    page.keyboard().press("Enter");
    page.waitForSelector("section[aria-labelledby=questions] li form[data-placed] #day");

    assertEquals(path, reader.path());
    assertTrue(page.locator("form[data-placed]").getAttribute("action").startsWith(path));
    page.keyboard().press("Escape");
    assertEquals(0, page.locator("form[data-placed]").count());
    assertEquals(answer, focused());
  }

  @Test
  void the_slider_brings_the_page_as_it_was_known_and_keeps_the_focus() {
    var page = reader.page();
    reader.goTo(path);
    Story.record(reader, "application.made", LocalDate.of(2026, 9, 9), Map.of());
    reader.goTo(path);
    Demonstration.wait(Duration.ofMinutes(1));
    Story.record(reader, "application.registered", LocalDate.of(2026, 9, 10), Map.of());
    reader.goTo(path);
    page.evaluate("document.querySelector('#moments').closest('details').open = true");
    page.locator("#moment").focus();

    page.keyboard().press("ArrowLeft");
    page.waitForURL(url -> url.contains("moment="));
    page.waitForSelector("main .notice[role=status]");

    assertEquals("moment", focused());
    assertEquals(
        "no page is kept in the browser",
        page.evaluate(
            "sessionStorage.getItem('htmx-history-cache') ?? localStorage.getItem('htmx-history-cache')"
                + " ?? 'no page is kept in the browser'"));
    Demonstration.back();
  }

  @Test
  void the_curtain_hides_everything_until_it_is_lifted() {
    reader.goTo(path);
    reader.press("Control+.");
    assertTrue(reader.page().isVisible("#curtain"));
    assertEquals(
        "curtain",
        reader
            .page()
            .evaluate("document.elementFromPoint(200, 200).closest('dialog').id")
            .toString());

    reader.press("Escape");
    assertTrue(reader.page().isVisible("#curtain"));
    reader.press("Control+.");
    assertFalse(reader.page().isVisible("#curtain"));
  }

  @Test
  void without_script_nothing_is_offered_that_needs_it() {
    try (var plain = Reader.withoutScript("en")) {
      plain.goTo("/sign-in");
      plain.page().click("button[value='caseworker']");
      plain.page().waitForURL(Demonstration.address() + "/worklist");
      plain.page().click("main a[href='" + path + "']");
      plain.page().waitForURL(Demonstration.address() + path);

      assertFalse(plain.page().isVisible("[data-comfort]"));
      assertFalse(plain.page().isVisible("#commands"));
    }
  }
}
