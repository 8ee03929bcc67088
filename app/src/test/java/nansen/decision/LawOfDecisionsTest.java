package nansen.decision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nansen.cli.BuiltInLaw;
import nansen.docket.Docket;
import nansen.law.calendar.Period;
import nansen.law.calendar.Unit;
import nansen.law.pack.LawPack;
import nansen.law.pack.Place;
import nansen.law.pack.Support;
import nansen.law.reading.CaseFile;
import nansen.law.reading.CaseReader;
import nansen.law.reading.Read;
import nansen.law.standing.Law;
import nansen.law.standing.Standing;
import nansen.speech.Language;
import nansen.speech.Speech;
import nansen.speech.Spoken;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What the law puts before a decision, and on what it may rest, as `packs/decisions.yaml` says.
class LawOfDecisionsTest {
  private static final Spoken LAW = BuiltInLaw.spoken();
  private static final Instant AS_OF = Instant.parse("2026-11-27T12:00:00Z");
  private static final String IN_FINLAND =
      """
      country: FI
      facts:
        - { day: 1990-01-01, fact: person.born }
        - { day: 2026-11-02, fact: application.made }
        - { day: 2026-11-03, fact: application.registered }
      """;
  private static final String LODGED =
      IN_FINLAND
          + """
            - { day: 2026-11-04, fact: application.lodged }
            - { day: 2026-11-03, fact: information.given }
            - { day: 2026-11-10, fact: needs.assessed }
          """;

  private record Case(Docket docket, Speech speech) {
    static Case of(String text) {
      return of(text, Map.of());
    }

    static Case of(String text, Map<String, Period> national) {
      if (!(CaseReader.read(text, "case", LAW.book()) instanceof Read.Ok<CaseFile>(var file))) {
        throw new AssertionError(CaseReader.read(text, "case", LAW.book()));
      }
      var place = file.place();
      var here = new Place(place.country(), place.zone(), place.workingDays(), national);
      var docket = Docket.of(file, Law.at(LAW.book(), here), AS_OF, AS_OF);
      return new Case(docket, LAW.of(Language.EN, file, docket.standings()));
    }

    Beforehand before(String outcome) {
      return Beforehand.of(LawOfDecisions.BUILT_IN, outcome, docket, speech);
    }

    List<String> open(String outcome) {
      return before(outcome).open().stream().map(Beforehand.Open::text).toList();
    }
  }

  static Docket lodgedInFinland() {
    return Case.of(LODGED).docket();
  }

  private static boolean has(List<String> open, String text) {
    return open.stream().anyMatch(each -> each.startsWith(text));
  }

  @Test
  void everything_named_stands_in_its_pack_and_in_the_vocabulary() {
    var outcomes = Set.copyOf(Outcomes.of(Stage.FIRST, LAW.book().vocabulary()));
    var wrong = new ArrayList<String>();
    LawOfDecisions.BUILT_IN
        .packs()
        .forEach((id, regime) -> {
          var pack =
              LAW.book().packs().stream()
                  .filter(each -> each.id().value().equals(id))
                  .findFirst()
                  .orElseThrow();
          var rules = new HashSet<>(rules(pack));
          rules.addAll(regime.grounds().keySet());
          for (var ground : regime.grounds().values()) {
            assertEquals(
                Stream.of(Language.values()).map(Language::tag).collect(Collectors.toSet()),
                ground.what().keySet());
            assertNotNull(ground.seen());
          }
          Stream.of(regime.restsOn(), regime.denies())
              .flatMap(each -> each.entrySet().stream())
              .forEach(each -> {
                assertTrue(outcomes.contains(each.getKey()), each::getKey);
                each.getValue().stream().filter(rule -> !rules.contains(rule)).forEach(wrong::add);
              });
          assertTrue(
              regime.sentBack() == null || LAW.book().vocabulary().spec(regime.sentBack()) != null,
              id);
          for (var before : regime.before()) {
            assertTrue(outcomes.containsAll(before.outcomes()), before::toString);
            for (var step : before.steps()) {
              Stream.of(step.rule(), step.list(), step.right())
                  .filter(Objects::nonNull)
                  .filter(rule -> !rules.contains(rule))
                  .forEach(wrong::add);
              Stream.concat(step.done().stream(), step.leftOut().stream())
                  .filter(kind -> LAW.book().vocabulary().spec(kind) == null)
                  .forEach(wrong::add);
              var named =
                  Stream.of(step.rule(), step.list(), step.right()).filter(Objects::nonNull);
              assertTrue(named.count() == 1 || step.cite() != null, step::toString);
              assertTrue(
                  step.support() == null || Support.of(step.support()).isPresent(), step::toString);
            }
          }
        });
    assertEquals(List.of(), wrong);
  }

  private static Set<String> rules(LawPack pack) {
    return Stream.of(
            pack.provisions().stream().map(each -> each.id()),
            pack.rights().stream().map(each -> each.id()),
            pack.routes().stream().map(each -> each.id()),
            pack.routes().stream()
                .flatMap(each -> Stream.concat(each.gateway().stream(), each.grounds().stream()))
                .map(each -> each.id()),
            pack.checkLists().stream().map(each -> each.id()),
            pack.checkLists().stream()
                .flatMap(each -> each.items().stream())
                .map(each -> each.id()))
        .flatMap(each -> each)
        .map(each -> each.value())
        .collect(Collectors.toSet());
  }

  @Test
  void a_refusal_waits_for_the_interview_or_for_what_lets_it_be_left_out() {
    var interview = "Hold the personal interview before deciding";
    assertTrue(has(Case.of(LODGED).open("unfounded"), interview));
    assertTrue(has(Case.of(LODGED).open("inadmissible"), interview));
    assertFalse(has(Case.of(LODGED).open("granted-refugee"), interview));
    var omitted = LODGED + "  - { day: 2026-11-11, fact: interview.omitted, reason: unfit }\n";
    assertFalse(has(Case.of(omitted).open("unfounded"), interview));
    var held = LODGED + "  - { day: 2026-11-11, fact: interview.held }\n";
    assertFalse(has(Case.of(held).open("unfounded"), interview));
    assertTrue(
        has(Case.of(held).open("unfounded"), "Give the applicant and the lawyer the report"));
  }

  @Test
  void nobody_is_refused_before_the_application_is_lodged() {
    assertTrue(has(Case.of(IN_FINLAND).open("unfounded"), "Application lodged"));
    assertFalse(has(Case.of(LODGED).open("unfounded"), "Application lodged"));
  }

  @Test
  void the_time_to_comment_is_waited_for_and_may_pass() {
    var comment = "Comment on the report that was given";
    var given =
        LODGED
            + """
              - { day: 2026-11-11, fact: interview.held }
              - { day: 2026-11-26, fact: interview.report-given }
            """;
    var unset = Case.of(given).before("unfounded");
    assertTrue(unset.asked().stream().anyMatch(each -> each.text().equals(comment)));

    var days = Map.of("eu-apr.report-comments", new Period(5, Unit.DAYS));
    assertTrue(has(Case.of(given, days).open("unfounded"), comment));
    var passed = Case.of(given.replace("2026-11-26", "2026-11-16"), days);
    assertFalse(has(passed.open("unfounded"), comment));
  }

  private static String child() {
    return LODGED.replace("1990", "2014")
        + "  - { day: 2026-11-03, fact: person.unaccompanied-minor }\n";
  }

  @Test
  void a_childs_representative_and_check_list_are_waited_for() {
    var child =
        LODGED.replace("1990", "2014")
            + "  - { day: 2026-11-03, fact: person.unaccompanied-minor }\n";
    assertTrue(
        has(Case.of(child).open("unfounded"), "Appoint a representative for the unaccompanied"));
    assertTrue(has(Case.of(child).open("unfounded"), "Unaccompanied minor (0 / 11)"));
    assertFalse(has(Case.of(LODGED).open("unfounded"), "Unaccompanied minor"));
  }

  @Test
  void under_the_old_law_the_step_says_that_it_was_not_verified() {
    var old = LODGED.replace("2026-11", "2026-05");
    var interview =
        Case.of(old).before("unfounded").open().stream()
            .filter(each -> each.text().equals("Personal interview held"))
            .findFirst()
            .orElseThrow();
    assertEquals("APD art. 14", interview.cite());
    assertFalse(interview.marks().isEmpty());
    assertTrue(interview.ways().stream().anyMatch(Beforehand.Way::leavesOut));
  }

  @Test
  void a_signed_decision_tells_another_calendar_from_another_law() {
    var docket = lodgedInFinland();
    var standing = docket.standings().getFirst();
    var now = Map.of(standing.pack().id().value(), standing);
    var text = standing.pack().digest();

    assertEquals(List.of(), told(standing.digest(), text, now, true));
    assertEquals(List.of(), told(standing.digest(), text, now, false));
    assertEquals(List.of("The law"), told("before the holiday", text, now, true));
    assertEquals(List.of(), told("before the holiday", text, now, false));
    assertEquals(List.of("The law"), told("before", "another text", now, false));
    assertEquals(List.of(), told("before", "another text", now, true));
    assertEquals(List.of("The law"), told("before", null, now, false), "of an older file");
  }

  private static List<String> told(
      String digest, @Nullable String text, Map<String, Standing> now, boolean isText) {
    var pack = now.keySet().iterator().next();
    return SignedPage.changed(
        List.of(new FrozenFile.Law(pack, "The law", "YES", digest, text)), now, isText);
  }

  @Test
  void a_decision_rests_on_rules_of_its_own_kind_that_the_facts_do_not_rule_out() {
    var footing = LawOfDecisions.BUILT_IN.footing(Case.of(LODGED).docket(), "unfounded");
    assertTrue(footing.bears("apr-39-3-unfounded"));
    assertFalse(footing.bears("ammr-29-4-residence"));
    assertFalse(footing.bears("apr-38-1-b"));

    var child = child();
    var manifestly =
        LawOfDecisions.BUILT_IN.footing(Case.of(child).docket(), "manifestly-unfounded");
    assertTrue(manifestly.ruledOut().contains("apr-42-1-a"));
    assertTrue(manifestly.bears("apr-42-1-a"));
  }

  @Test
  void a_plain_refusal_under_the_old_law_rests_on_its_own_article_alone() {
    for (var month : List.of("2026-05", "2025-05")) {
      var old = Case.of(LODGED.replace("2026-11", month));
      var grounds = Grounds.of(old.docket(), LawOfDecisions.BUILT_IN, old.speech());

      var refusal = LawOfDecisions.BUILT_IN.footing(old.docket(), "unfounded");
      assertTrue(refusal.bears("apd-32-1"));
      assertFalse(refusal.bears("apd-examine"));
      assertFalse(refusal.bears("apd-33-2"));
      assertFalse(LawOfDecisions.BUILT_IN.footing(old.docket(), "inadmissible").bears("apd-32-1"));
      assertEquals(
          "Does not qualify for international protection (APD art. 32(1); unverified: confirm before use)",
          grounds.words("apd-32-1"));
      assertTrue(grounds.isGround("apd-32-1"));
    }
  }
}
