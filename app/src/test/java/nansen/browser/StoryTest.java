package nansen.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import nansen.access.signin.DemonstrationUsers;
import nansen.speech.Dates;
import nansen.speech.Language;
import nansen.speech.Phrases;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// From the crossing to the appeal and the correction of a wrong date, at the pages made for each
/// step, by keyboard alone.
@Order(2)
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock(Chromium.LOCK)
final class StoryTest {
  private static final Duration WEEK = Duration.ofDays(7);

  @AfterEach
  void the_day_of_the_story_again() {
    Demonstration.back();
  }

  @ParameterizedTest
  @CsvSource({"nb, 1280", "en, 1280", "ar, 1280", "nb, 320", "en, 320", "ar, 320"})
  void a_case_goes_from_the_crossing_to_the_appeal(String language, int width) {
    var path = registered(language, width);
    Demonstration.give(path, "caseworker");
    Demonstration.heard(path, september(10));
    var decision = drafted(path, language, width);
    signed(path, decision, language, width);
    Demonstration.wait(WEEK);
    notified(decision, language, width);
    corrected(path, language, width);
    appealed(path, decision, language, width);
  }

  /// The five pages of a registration, and the sixth that shows what comes of them.
  ///
  /// @return the path of the case
  private static String registered(String language, int width) {
    try (var registrar = Reader.of(language, width)) {
      registrar.signIn("registrar");
      registrar.open("header a[href='/registrations']");
      registrar.open("form[action='/registrations'] button");

      registrar.choose("#manner", "IRREGULAR");
      registrar.mark("place", "grense-jakobselv");
      registrar.date("#day", september(1));
      registrar.choose("#met", "CAME_FORWARD");
      registrar.date("#met-day", september(1));
      next(registrar);

      registrar.mark("asked", "YES");
      registrar.date("#asked-day", september(2));
      registrar.choose("#before", "COMPETENT");
      registrar.mark("registered", "YES");
      registrar.date("#registered-day", september(4));
      next(registrar);

      registrar.type("#given", "Олексій");
      registrar.type("#family", "Шевченко");
      registrar.type("#source", "passport");
      registrar.choose("#basis", "DOCUMENT");
      next(registrar);

      registrar.mark("lawyer", "YES");
      registrar.type("#lawyer-name", "Liv");
      registrar.date("#lawyer-day", september(3));
      next(registrar);

      registrar.mark("service", "YES");
      next(registrar);

      registrar.open("form[action$='/check'] button");
      registrar.assertFits();
      var path = registrar.path();
      assertTrue(path.startsWith("/cases/"), () -> registrar.text("main"));
      return path;
    }
  }

  private static void next(Reader registrar) {
    registrar.assertFits();
    var before = registrar.path();
    registrar.open("button[name='do'][value='next']");
    assertFalse(registrar.path().equals(before), () -> "not kept: " + registrar.text("main"));
  }

  /// A refusal with its reason, on which nothing is missing any more.
  ///
  /// @return the path of the decision
  private static String drafted(String path, String language, int width) {
    try (var caseworker = Reader.of(language, width)) {
      caseworker.signIn("caseworker");
      caseworker.assertFits();
      caseworker.open("main a[href='" + path + "']");
      assertFalse(caseworker.page().isVisible("#appeal-std"));
      caseworker.open("main a[href='" + path + "/decision']");
      caseworker.open("form[action='" + path + "/decision'] button");
      caseworker.choose("#outcome", "unfounded");
      // Once the outcome is kept, only what such a decision rests on is offered.
      caseworker.open("form[action='" + caseworker.path() + "'] button");
      caseworker.type("[name='reason.0.text']", "What was told does not hold together.");
      caseworker.to("[name='reason.0.facts']");
      caseworker.press("End");
      caseworker.to("[name='reason.0.provisions']");
      caseworker.press("Home");
      for (var concern : caseworker.page().querySelectorAll("textarea[name^='ack.']")) {
        var name = concern.getAttribute("name");
        caseworker.type("[name='" + name + "']", "No bearing on the outcome: " + name);
      }
      caseworker.open("form[action='" + caseworker.path() + "'] button");
      caseworker.assertFits();
      assertTrue(
          caseworker.page().isVisible("section[aria-labelledby='missing'] .good"),
          () -> caseworker.text("main"));
      var decision = caseworker.path();
      caseworker.open("main a[href='" + path + "#carried']");
      given(caseworker, "decision-maker");
      return decision;
    }
  }

  private static void signed(String path, String decision, String language, int width) {
    try (var decider = Reader.of(language, width)) {
      decider.signIn("decision-maker");
      decider.goTo(decision);
      decider.to("#sure");
      decider.press("Space");
      decider.open("form[action$='/sign'] button");
      decider.assertFits();
      assertTrue(decider.page().isVisible("#notices"), () -> decider.text("main"));
      decider.goTo(path);
      given(decider, "caseworker");
    }
  }

  /// From the page of a case, gives it to a colleague.
  private static void given(Reader reader, String login) {
    reader.choose("#to", DemonstrationUsers.user(login).toString());
    reader.open("form[action$='/hand-over'] button");
    assertTrue(reader.path().startsWith("/cases/"), reader::path);
  }

  /// To the lawyer, whose day the three weeks run from.
  private static void notified(String decision, String language, int width) {
    try (var caseworker = Reader.of(language, width)) {
      caseworker.signIn("caseworker");
      caseworker.goTo(decision);
      caseworker.choose("#to", "lawyer");
      caseworker.date("#day", september(21));
      caseworker.type("#how", "by hand");
      caseworker.type("#proof", "receipt 7");
      caseworker.open("form[action$='/notice'] button");
      caseworker.assertFits();
      assertEquals(decision, caseworker.path(), () -> caseworker.text("main"));
      assertTrue(
          caseworker.text("section[aria-labelledby='limits']").contains(october(12, language)),
          () -> caseworker.text("main"));
    }
  }

  /// It had reached the lawyer three days earlier than was written down.
  private static void corrected(String path, String language, int width) {
    try (var caseworker = Reader.of(language, width)) {
      caseworker.signIn("caseworker");
      caseworker.open("main a[href='" + path + "']");
      assertAppealDue(caseworker, language, 12);
      Story.correctLast(caseworker, september(18));
      assertAppealDue(caseworker, language, 9);
      caseworker.assertFits();
    }
  }

  private static void appealed(String path, String decision, String language, int width) {
    try (var caseworker = Reader.of(language, width)) {
      caseworker.signIn("caseworker");
      caseworker.goTo(decision);
      caseworker.date("#lodged", september(22));
      caseworker.type("#source", "letter of the lawyer");
      caseworker.open("form[action$='/appeal'] button");
      caseworker.assertFits();
      assertEquals(path + "/decision", caseworker.path(), () -> caseworker.text("main"));
      caseworker.open("main a[href='" + path + "']");
      caseworker.to("section[aria-labelledby='done'] > details > summary");
      caseworker.press("Enter");
      assertTrue(caseworker.page().isVisible("#appeal-std.met"), () -> caseworker.text("main"));
    }
  }

  private static LocalDate september(int day) {
    return LocalDate.of(2026, 9, day);
  }

  private static String october(int day, String language) {
    var phrases = Phrases.in(Language.of(language).orElse(Language.EN));
    return new Dates(phrases, ZoneId.of("Europe/Oslo")).day(LocalDate.of(2026, 10, day));
  }

  private static void assertAppealDue(Reader reader, String language, int day) {
    assertTrue(reader.page().isVisible("#appeal-std"), () -> reader.text("main"));
    var due = reader.text("#appeal-std .when");
    assertTrue(due.startsWith(october(day, language)), due);
  }
}
