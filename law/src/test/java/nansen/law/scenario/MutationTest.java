package nansen.law.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import nansen.law.PacksOnDisk;
import org.junit.jupiter.api.Test;

/// Each thing that a slip of the pen can change, and nothing that changes no answer.
class MutationTest {
  private static final String VOCABULARY =
      """
      acts: { ACT: { title: An act, source: made up } }
      roles: { authority: { title: Authority } }
      facts:
        asked: { title: Asked }
        answered: { title: Answered }
        withdrawn: { title: Withdrawn }
      """;

  private static String pack(String rule) {
    return """
    pack: test
    title: A test
    states: [ FI ]
    counting: { rule: dublin-iii-42, cite: ACT art. 1 }
    applies: { cite: ACT art. 2 }
    provisions:
      answer:
        cite: ACT art. 3
        duty: { owes: authority, what: Answer }
        starts: asked
        ends: answered
    """
        + rule.indent(4);
  }

  private static List<String> mutations(String rule) {
    var book = PacksOnDisk.book(PacksOnDisk.texts(VOCABULARY, pack(rule)));
    return Mutation.of(book.packs().getFirst()).stream()
        .map(Mutation::what)
        .filter(what -> what.startsWith("answer "))
        .toList();
  }

  @Test
  void changes_number_unit_start_and_end() {
    assertEquals(
        List.of(
            "answer starts: asked spec: asked replaced",
            "answer within: period: 10 days longer by one",
            "answer within: period: 10 days in another unit",
            "answer ends: answered spec: answered replaced"),
        mutations("within: 10 days"));
  }

  @Test
  void no_days_are_no_weeks() {
    assertEquals(
        List.of(
            "answer starts: asked spec: asked replaced",
            "answer within: period: 0 days longer by one",
            "answer ends: answered spec: answered replaced"),
        mutations("within: 0 days"));
  }

  @Test
  void changes_a_condition_and_what_is_in_it() {
    assertEquals(
        List.of(
            "answer exceptions: without exception \"Withdrawn\"",
            "answer exceptions: exception \"Withdrawn\" when: turned round",
            "answer exceptions: exception \"Withdrawn\" when: fact: spec: withdrawn replaced"),
        mutations(
                """
                within: 10 days
                unless: [ { when: { present: withdrawn }, note: Withdrawn, cite: ACT art. 4 } ]
                """)
            .stream()
            .filter(what -> what.contains("Withdrawn"))
            .toList());
  }
}
