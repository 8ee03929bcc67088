package nansen.law.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import nansen.law.PacksOnDisk;
import nansen.law.pack.LawBook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// One slip of the pen each, and the words that its message must contain.
class PackProblemsTest {
  private static final String VOCABULARY =
      """
      acts:
        APD: { title: Asylum Procedures Directive, source: ELI dir/2013/32 }
      roles:
        authority: { title: Authority }
      facts:
        application.made: { title: Made, also: [ asked ], details: { before: [ competent, other ], on: day } }
        application.registered: { title: Registered }
        extension.decided: { title: Extended }
        silence.accepted: { title: Deemed, deemed-only: yes }
        act.planned: { title: Planned, details: { act: [ call-embassy ] } }
      """;

  private static final String PACK =
      """
      pack: test
      title: A test
      states: [ FI ]
      counting: { rule: regulation-1182-71, cite: APD art. 1 }
      applies: { by: application.made, from: 2015-07-20, cite: APD art. 52 }
      national:
        appeal: { title: Appeal, from: 5 days, to: 10 days, cite: APD art. 46 }
      provisions:
        register:
          cite: APD art. 6(1)
          support: read
          duty: { owes: authority, what: Register }
          starts: application.made
          within: 3 working days
          variants:
            - { id: other, when: { before: other }, within: 6 working days }
          extends:
            - { fact: extension.decided, to: 10 working days }
          ends: application.registered
          missed: { note: None }
        appeal:
          cite: APD art. 46(4)
          duty: { owes: authority, what: Appeal }
          starts: application.registered
          within: { national: appeal }
          ends: extension.decided
      rights:
        stay:
          cite: APD art. 9
          holder: authority
          what: Stay
          begins: application.made
          ends: never
          blocks: [ call-embassy ]
      """;

  private static Read<LawBook> read(String pack) {
    return BookReader.read(PacksOnDisk.texts(VOCABULARY, pack));
  }

  private static List<Problem> problems(String pack) {
    return switch (read(pack)) {
      case Read.Ok<LawBook> _ -> List.of();
      case Read.Refused<LawBook>(var problems) -> problems;
    };
  }

  @Test
  void the_pack_without_a_slip_has_no_problems() {
    assertEquals(List.of(), problems(PACK));
  }

  static Stream<Arguments> slips() {
    return Stream.of(
        slip(
            "3 working days",
            "3 workdays",
            "pack.yaml:14:13",
            "register.within",
            "is not a period"),
        slip("within: 3 working days", "withn: 3 working days", "`withn` is not known", "within"),
        slip("cite: APD art. 6(1)", "cite: Somewhere", "does not begin with an act", "APD"),
        slip("cite: APD art. 6(1)", "cite: APD", "names no provision"),
        slip("    cite: APD art. 6(1)\n", "", "`cite` is missing"),
        slip("support: read", "support: sure", "is not a mark", "read-twice"),
        slip("owes: authority, what: Register", "owes: king, what: Register", "`king`", "roles"),
        slip("starts: application.made", "starts: application.mad", "not in the vocabulary"),
        slip("starts: application.made", "starts: asked", "another word", "application.made"),
        slip("before: other }", "before: prince }", "can never be", "competent"),
        slip("before: other }", "behind: other }", "neither a condition nor a detail", "before"),
        slip("when: { before: other }", "when: { on: 2026-01-01 }", "no rule can turn on"),
        slip("when: { before: other }", "when: {}", "no condition"),
        slip(
            "when: { before: other }",
            "when: { before: other, all: [ { before: competent } ] }",
            "cannot be two things"),
        slip(
            "when: { before: other }",
            "when: { clock: regster, is: missed }",
            "no rule `regster`",
            "register"),
        slip(
            "when: { before: other }",
            "when: { clock: register, is: finished }",
            "not a status",
            "met-late"),
        slip("when: { before: other }", "when: { switch: x.y }", "switch `x.y` is not listed"),
        slip("- { id: other,", "- { id: other, over: [ none ],", "goes before `none`"),
        slip(
            "{ id: other, when: { before: other }, within: 6 working days }",
            "{ id: other, when: { before: other }, within: 6 working days }\n"
                + "      - { id: any, when: { before: [ competent, other ] },"
                + " within: 9 working days, over: [ other ] }",
            "the variant `other` can never be reached",
            "`any` always goes before it"),
        slip(
            "{ id: other, when: { before: other }, within: 6 working days }",
            "{ id: other, when: { before: other, absent: act.planned }, within: 6 days }\n"
                + "      - { id: wide, when: { any: [ { before: other }, { present: act.planned } ] },"
                + " within: 9 days, over: [ other ] }",
            "the variant `other` can never be reached"),
        slip(
            "{ id: other, when: { before: other }, within: 6 working days }",
            "{ id: other, when: { before: other }, within: 6 working days, over: [ same ] }\n"
                + "      - { id: same, when: { before: competent }, within: 9 days, over: [ other ] }",
            "the variant `same` can never be reached"),
        slip(
            "{ id: other, when: { before: other }, within: 6 working days }",
            "{ id: other, when: { before: other }, within: 6 working days }\n"
                + "      - { id: same, when: { before: other }, within: 9 working days }",
            "the variants `other` and `same` always hold together",
            "over"),
        slip(
            "when: { before: other }",
            "when: { present: silence.accepted }",
            "the variant `other` can never be reached",
            "follow only from rules"),
        slip(
            "fact: extension.decided, to",
            "fact: silence.accepted, to",
            "the extension `1` can never be reached"),
        slip(
            "missed: { note: None }",
            "missed: { note: None }\n"
                + "    unless: [ { when: { during: { from: silence.accepted, until: act.planned } }, note: Still } ]",
            "the exception \"Still\" can never be reached"),
        slip(
            "missed: { note: None }",
            "missed: { note: None }\n"
                + "    superseded: [ { when: { present: silence.accepted }, by: appeal } ]",
            "the replacement by `appeal` can never be reached"),
        slip("begins: application.made", "begins: silence.accepted", "nothing can ever begin it"),
        slip("ends: never", "ends: silence.accepted", "nothing can ever end it", "ends: never"),
        slip("to: 10 working days", "by: 10 days", "cannot be added", "to:"),
        slip("    ends: application.registered\n", "", "nothing can end this clock"),
        slip("starts: application.made", "starts: silence.accepted", "nothing can ever start it"),
        slip("ends: application.registered", "ends: silence.accepted", "nothing can ever end it"),
        slip("{ national: appeal }", "{ national: apeal }", "not listed under `national:`"),
        slip("{ national: appeal }", "5 days", "no provision uses this value"),
        slip("blocks: [ call-embassy ]", "blocks: [ ring-embassy ]", "not in the vocabulary"),
        slip("rule: regulation-1182-71", "rule: regulation-1182", "not a rule of counting"),
        slip("from: 2015-07-20", "from: 2015-07-32", "no day 32"),
        slip("from: 2015-07-20", "from: 2015-07-20, until: 2014-01-01", "ends before it begins"),
        slip("states: [ FI ]", "states: [ Finland ]", "is not a state"),
        slip("title: A test", "title: A test\ntitle: Again", "a second time", "line 2"),
        slip("title: A test", "title: &a A test", "anchors and aliases"),
        slip("ends: never", "ends: nevr", "not in the vocabulary"),
        slip(
            "missed: { note: None }",
            "missed: { note: None, fact: silence.acepted }",
            "not in the vocabulary"),
        slip(
            "missed: { note: None }",
            "missed: { note: None }\n    unless: [ { when: { not: { switch: off } }, note: x } ]",
            "not listed under `switches:`"));
  }

  private static Arguments slip(String right, String wrong, String... words) {
    return Arguments.of(right, wrong, List.of(words));
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("slips")
  void a_slip_is_told_with_its_place_and_the_way_out(
      String right, String wrong, List<String> words) {
    assertTrue(PACK.contains(right), right);

    var problems = problems(PACK.replace(right, wrong)).stream().map(Problem::toString).toList();

    assertTrue(
        problems.stream().anyMatch(problem -> words.stream().allMatch(problem::contains)),
        () -> "no problem with " + words + " in:\n" + String.join("\n", problems));
    assertTrue(
        problems.stream().allMatch(problem -> problem.matches("(?s)pack\\.yaml:\\d+:\\d+[ :].*")),
        problems::toString);
  }

  @Test
  void all_problems_are_told_at_once() {
    var broken =
        PACK.replace("3 working days", "3 workdays")
            .replace("owes: authority, what: Register", "owes: king, what: Register")
            .replace("APD art. 46(4)", "APD");

    assertEquals(3, problems(broken).size());
  }

  @Test
  void rules_that_wait_for_each_other_are_refused() {
    var circle =
        PACK.replace(
                "starts: application.registered",
                "starts: { fact: application.registered, when: { clock: register, is: met } }")
            .replace(
                "starts: application.made\n    within",
                "starts: { fact: application.made, when: { clock: appeal, is: met } }\n    within");

    assertTrue(
        problems(circle).stream().anyMatch(p -> p.toString().contains("wait for each other")),
        () -> problems(circle).toString());
  }
}
