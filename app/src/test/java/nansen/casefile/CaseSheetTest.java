package nansen.casefile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import nansen.cli.BuiltInLaw;
import nansen.docket.Docket;
import nansen.law.reading.CaseReader;
import nansen.law.reading.Read;
import nansen.law.standing.Law;
import nansen.speech.Language;
import nansen.speech.Spoken;
import org.junit.jupiter.api.Test;

/// The words of a case page, from facts as a case file has them.
final class CaseSheetTest {
  private static final Spoken LAW = BuiltInLaw.spoken();
  private static final Instant NOW = Instant.parse("2026-11-27T10:00:00Z");

  private static Docket docket(String country, String... facts) {
    var text = "country: " + country + "\nfacts:\n- " + String.join("\n- ", facts) + "\n";
    return switch (CaseReader.read(text, "", LAW.book())) {
      case Read.Refused(var problems) -> throw new AssertionError(problems);
      case Read.Ok(var file) -> Docket.of(file, Law.at(LAW.book(), file.place()), NOW, NOW);
    };
  }

  private static CaseSheet sheet(String country, String... facts) {
    return CaseSheet.of(docket(country, facts), LAW, Language.EN);
  }

  @Test
  void what_was_missed_and_may_still_be_done_late_is_a_next_step_until_that_falls_away() {
    var docket =
        docket(
            "NO",
            "{ fact: application.made, day: 2026-01-05 }",
            "{ fact: decision.taken, day: 2026-03-11, outcome: unfounded }",
            "{ fact: decision.notified, day: 2026-03-16, outcome: unfounded }");
    var speech = LAW.of(Language.EN, docket.file(), docket.standings());

    var steps = CaseCourse.of(docket, speech, LAW.book()).next();

    var appeal =
        steps.stream()
            .filter(step -> step.kind().equals("appeal.lodged"))
            .findFirst()
            .orElseThrow();
    assertEquals("Thu 11 Mar 2027", appeal.day());
    assertEquals("Applicant", appeal.who());
  }

  @Test
  void what_comes_after_another_act_is_no_next_step_before_it() {
    var lodged =
        new String[] {
          "{ fact: application.made, day: 2026-11-02, before: competent }",
          "{ fact: application.registered, day: 2026-11-03 }",
          "{ fact: application.lodged, day: 2026-11-04, after-transfer: \"no\" }"
        };
    var course = course(docket("AT", lodged));

    assertTrue(kinds(course).contains("decision.taken"), course::toString);
    assertFalse(kinds(course).contains("decision.notified"), course::toString);
    assertFalse(kinds(course).contains("application.withdrawn"), "nobody’s next step");
    assertTrue(
        course.early().stream().anyMatch(each -> each.after().equals("Decision taken")),
        course::toString);
  }

  private static List<String> kinds(CaseCourse course) {
    return course.next().stream().map(CaseCourse.NextStep::kind).toList();
  }

  private static CaseCourse course(Docket docket) {
    return CaseCourse.of(
        docket, LAW.of(Language.EN, docket.file(), docket.standings()), LAW.book());
  }

  private static CaseSheet.RightLine right(CaseSheet sheet, String title) {
    return sheet.rights().stream()
        .filter(each -> each.title().startsWith(title))
        .findFirst()
        .orElseThrow(() -> new AssertionError(sheet.rights()));
  }

  private static CaseSheet.RouteLine route(CaseSheet sheet, String title) {
    return sheet.routes().stream()
        .filter(each -> each.title().startsWith(title))
        .findFirst()
        .orElseThrow(() -> new AssertionError(sheet.routes()));
  }

  @Test
  void a_right_says_how_far_it_was_read_and_which_fact_began_it() {
    var sheet = sheet("NO", "{ fact: exclusion-possible, day: 2026-11-02, certainty: claimed }");

    var right = right(sheet, "Free legal aid while UDI handles the case");
    assertTrue(right.when().startsWith("since Mon 2 Nov 2026: "), right.when());
    assertEquals(
        List.of("from a page that may be older than the law", "rests on a claimed fact"),
        right.marks());
  }

  @Test
  void a_right_that_is_excluded_says_by_what() {
    var sheet =
        sheet(
            "NO",
            "{ fact: application.made, day: 2026-10-01 }",
            "{ fact: refused-in-another-state, day: 2026-09-01 }",
            "{ fact: decision.notified, day: 2026-10-20 }");

    var right = right(sheet, "The refusal is not enforced before the decision is final");
    assertEquals("Refused in another state earlier (utl § 90 c fifth paragraph)", right.because());
  }

  @Test
  void a_ground_and_an_item_say_where_they_were_read_less_far_than_the_whole() {
    var sheet =
        sheet(
            "AT",
            "{ fact: application.made, day: 2026-09-01, before: competent }",
            "{ fact: application.lodged, day: 2026-09-28, after-transfer: \"no\" }",
            "{ fact: military-service.stated, day: 2026-09-28 }",
            "{ fact: ground.found, day: 2026-10-01, ground: apr-62-union-list, holds: yes }",
            "{ fact: ground.found, day: 2026-10-01, ground: apr-61-nationality, holds: yes }");

    var origin = route(sheet, "The country of origin counts as safe");
    assertEquals(List.of(), origin.marks());
    assertTrue(
        origin.met().stream().anyMatch(each -> each.endsWith(" · text seen only in part")),
        origin::toString);
    assertTrue(
        origin.met().stream().anyMatch(each -> each.endsWith("(APR art. 61)")), origin::toString);

    var service =
        sheet.checkLists().stream()
            .filter(list -> list.title().equals("Military service"))
            .findFirst()
            .orElseThrow();
    assertEquals(List.of("our reading of the numbers"), service.marks());
    assertTrue(
        service.items().stream()
            .anyMatch(item -> item.marks().equals(List.of("unverified: confirm before use"))),
        service::toString);
    assertTrue(
        service.items().stream().anyMatch(item -> item.marks().isEmpty()), service::toString);
  }

  @Test
  void in_a_state_for_which_the_start_was_not_seen_nothing_is_firm() {
    var sheet =
        sheet(
            "NO",
            "{ fact: application.registered, day: 2026-09-01 }",
            "{ fact: suspension.requested, day: 2026-10-01 }");

    var none = List.of("unverified: confirm before use");
    assertEquals(none, right(sheet, "No transfer while the court").marks());
    assertEquals(none, route(sheet, "Another state is responsible for a document").marks());
  }
}
