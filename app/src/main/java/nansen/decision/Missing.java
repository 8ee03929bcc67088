package nansen.decision;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nansen.docket.Docket;
import nansen.law.pack.Effect;
import nansen.law.pack.Status;
import nansen.law.standing.Question;
import nansen.law.standing.Standing;
import nansen.speech.Speech;

/// What a draft and the case lack before the draft can be signed. Pure.
///
/// @param blocks what stops a signature: a lack of the draft itself
/// @param steps what stops it as well: steps before such a decision that are not taken
/// @param warnings what the law leaves open, each with its provision
record Missing(List<Block> blocks, List<Beforehand.Open> steps, List<Warning> warnings) {

  /// What the draft lacks.
  enum Lack {
    NO_OUTCOME,
    NO_REASONS,
    NO_WORDS,
    NO_FACT,
    NO_PROVISION,
    /// A fact that was corrected, retracted, or is not of this case.
    FACT_FELL,
    /// A rule that no pack has which governs the case.
    NO_SUCH_PROVISION,
    /// A rule on which a decision of this outcome does not rest.
    OTHER_DECISION,
    /// A ground that the facts rule out.
    RULED_OUT,
    /// Several grounds in one reason.
    SEVERAL_GROUNDS,
    /// The same words as another reason has.
    SAME_WORDS,
    /// A concern that is not acknowledged.
    NOT_ACKNOWLEDGED,
    /// One that is acknowledged with a word or two, or with the words of another.
    NOT_ITS_OWN_WORDS
  }

  /// @param reason which one, from 1; 0 where it is about the whole draft
  /// @param about the fact, the rule or the concern; empty where there is none
  /// @param field of the form where it is mended
  record Block(Lack lack, int reason, String about, String field) {
    public boolean ofConcern() {
      return lack == Lack.NOT_ACKNOWLEDGED || lack == Lack.NOT_ITS_OWN_WORDS;
    }
  }

  /// @param id the same as long as the same is open
  record Warning(Concern concern, String id, String text, String cite) {}

  boolean isNothing() {
    return blocks.isEmpty() && steps.isEmpty();
  }

  /// @param outcomes what a decision at this stage may come to
  static Missing of(
      Draft draft,
      List<String> outcomes,
      Docket docket,
      Grounds grounds,
      LawOfDecisions law,
      Speech speech) {
    var before = Beforehand.of(law, draft.outcome(), docket, speech);
    var footing = law.footing(docket, draft.outcome());
    var warnings = warnings(docket, before, speech);
    var blocks = new ArrayList<Block>();
    if (!outcomes.contains(draft.outcome())) {
      blocks.add(new Block(Lack.NO_OUTCOME, 0, "", "outcome"));
    }
    if (draft.reasons().isEmpty()) {
      blocks.add(new Block(Lack.NO_REASONS, 0, "", "reason.0.text"));
    }
    var standing =
        docket.known().stream().map(fact -> fact.id().value()).collect(Collectors.toSet());
    for (var at = 0; at < draft.reasons().size(); at++) {
      reason(draft, at, standing, grounds, footing, blocks);
    }
    for (var concern : Concern.values()) {
      var open = warnings.stream().filter(each -> each.concern() == concern).toList();
      if (!open.stream().allMatch(draft::acknowledges)) {
        blocks.add(new Block(Lack.NOT_ACKNOWLEDGED, 0, concern.name(), "ack." + concern.name()));
      } else if (!open.isEmpty() && !draft.hasOwnWords(concern)) {
        blocks.add(new Block(Lack.NOT_ITS_OWN_WORDS, 0, concern.name(), "ack." + concern.name()));
      }
    }
    return new Missing(List.copyOf(blocks), List.copyOf(before.open()), warnings);
  }

  private static void reason(
      Draft draft,
      int at,
      Set<String> standing,
      Grounds grounds,
      LawOfDecisions.Footing footing,
      List<Block> blocks) {
    var reason = draft.reasons().get(at);
    var field = "reason." + at + ".";
    if (reason.text().isBlank()) {
      blocks.add(new Block(Lack.NO_WORDS, at + 1, "", field + "text"));
    } else if (draft.reasons().subList(0, at).stream()
        .anyMatch(each -> each.text().equals(reason.text()))) {
      blocks.add(new Block(Lack.SAME_WORDS, at + 1, "", field + "text"));
    }
    if (reason.facts().isEmpty()) {
      blocks.add(new Block(Lack.NO_FACT, at + 1, "", field + "facts"));
    }
    if (reason.provisions().isEmpty()) {
      blocks.add(new Block(Lack.NO_PROVISION, at + 1, "", field + "provisions"));
    }
    reason.facts().stream()
        .filter(fact -> !standing.contains(fact))
        .forEach(fact -> blocks.add(new Block(Lack.FACT_FELL, at + 1, fact, field + "facts")));
    for (var rule : reason.provisions()) {
      var lack =
          !grounds.has(rule)
              ? Lack.NO_SUCH_PROVISION
              : !footing.bears(rule)
                  ? Lack.OTHER_DECISION
                  : footing.ruledOut().contains(rule) ? Lack.RULED_OUT : null;
      if (lack != null) {
        blocks.add(new Block(lack, at + 1, grounds.words(rule), field + "provisions"));
      }
    }
    if (reason.provisions().stream().filter(grounds::isGround).count() > 1) {
      blocks.add(new Block(Lack.SEVERAL_GROUNDS, at + 1, "", field + "provisions"));
    }
  }

  private static List<Warning> warnings(Docket docket, Beforehand before, Speech speech) {
    var warnings = new ArrayList<>(before.asked());
    docket.missed().stream()
        .filter(entry -> isElsewhere(entry, before))
        .forEach(entry -> clock(entry, Concern.LATE, speech, warnings));
    docket.open().stream()
        .filter(entry -> isElsewhere(entry, before))
        .forEach(entry ->
            clock(
                entry,
                entry.clock().status() == Status.NEEDS_HUMAN ? Concern.HUMAN : Concern.DUTY,
                speech,
                warnings));
    for (var asked : docket.questions()) {
      warnings.add(question(asked.question(), speech));
    }
    for (var standing : docket.standings()) {
      open(standing, before, speech, warnings);
    }
    return warnings.stream().distinct().toList();
  }

  /// Whether the step of a time limit is not looked at already.
  private static boolean isElsewhere(Docket.Entry entry, Beforehand before) {
    return !before.rules().contains(entry.clock().id().value());
  }

  private static void clock(
      Docket.Entry entry, Concern concern, Speech speech, List<Warning> warnings) {
    var provision = entry.clock().provision();
    var isDuty = provision.effect() instanceof Effect.Duty;
    if (isDuty && !endsWithDecision(entry)) {
      var id = provision.id() + "-" + entry.number();
      var what = speech.standing().what(entry.clock());
      var bearer = speech.titles().bearer(provision);
      warnings.add(
          new Warning(
              concern,
              id,
              bearer == null ? what : what + " · " + bearer,
              speech.titles().cite(provision.cite())));
    }
  }

  /// What the decision itself fulfils is not missing before it.
  private static boolean endsWithDecision(Docket.Entry entry) {
    return entry.clock().provision().ends().facts().stream()
        .anyMatch(fact -> Outcomes.KINDS.contains(fact.spec().kind().name()));
  }

  private static Warning question(Question question, Speech speech) {
    var name = question.ask().toString().getBytes(StandardCharsets.UTF_8);
    return new Warning(
        Concern.QUESTION,
        UUID.nameUUIDFromBytes(name).toString(),
        speech.questions().ask(question),
        speech.titles().cite(question.cite()));
  }

  private static void open(
      Standing standing, Beforehand before, Speech speech, List<Warning> warnings) {
    for (var list : standing.checkLists()) {
      for (var answer : list.answers()) {
        if (answer.answer() == null && !before.items().contains(answer.item().id().value())) {
          warnings.add(
              new Warning(
                  Concern.ITEM,
                  answer.item().id().value(),
                  speech.titles().item(answer.item()),
                  speech.titles().cite(answer.item().cite())));
        }
      }
    }
    for (var blocked : standing.blocked()) {
      warnings.add(
          new Warning(
              Concern.ACT,
              blocked.planned() + "." + blocked.act(),
              speech.titles().act(blocked.act()),
              speech.titles().cite(blocked.cite())));
    }
  }
}
