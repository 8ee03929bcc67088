package nansen.decision;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import nansen.docket.Docket;
import nansen.law.journal.Fact;
import nansen.speech.Speech;
import org.jspecify.annotations.Nullable;

/// The file at the moment of the signature: what was decided, on which facts, and where the case
/// then stood under which law. It is kept in words, so that it says the same when packs have long
/// changed; facts and moments stand beside them, so that it can be computed again.
///
/// @param language of the words
/// @param drafters everybody who saved a version
/// @param knownAt ISO-8601; what was recorded later is not in it
record FrozenFile(
    String decision,
    String caseId,
    Stage stage,
    String language,
    String outcome,
    List<Reasoned> reasons,
    List<Acknowledgement> acknowledged,
    List<FactLine> journal,
    List<Limit> limits,
    List<Law> laws,
    List<String> drafters,
    String signer,
    String signed,
    String knownAt) {

  record Reasoned(String text, List<FactLine> facts, List<Provision> provisions) {}

  /// @param words how the provision reads, with where it stands
  record Provision(String id, String words) {}

  /// @param open what was open
  record Acknowledgement(Concern concern, String words, List<String> open) {}

  record Limit(String id, String title, String status, String due, String cite) {}

  /// @param digest of pack, calendar, national values and switches
  /// @param text digest of the pack alone; null in files that were signed before it was kept
  record Law(String pack, String title, String applies, String digest, @Nullable String text) {}

  /// Who and when, for [#of].
  record Signature(DecisionId decision, Stage stage, List<String> drafters, String signer) {}

  static FrozenFile of(
      Signature signature,
      Draft draft,
      Missing missing,
      Docket docket,
      Grounds grounds,
      String caseId,
      String language,
      Speech speech) {
    var known = docket.known();
    var standing = known.stream().map(Fact::id).collect(Collectors.toSet());
    var journal =
        docket.file().journal().facts().stream()
            .map(fact -> FactLine.of(fact, standing.contains(fact.id()), speech))
            .toList();
    var byId = journal.stream().collect(Collectors.toMap(FactLine::id, each -> each));
    return new FrozenFile(
        signature.decision().toString(),
        caseId,
        signature.stage(),
        language,
        draft.outcome(),
        draft.reasons().stream()
            .map(reason ->
                new Reasoned(
                    reason.text(),
                    reason.facts().stream().map(byId::get).toList(),
                    reason.provisions().stream()
                        .map(id -> new Provision(id, grounds.words(id)))
                        .toList()))
            .toList(),
        acknowledged(draft, missing),
        journal,
        docket.clocks().stream()
            .filter(entry -> entry.clock().startedBy() != null)
            .map(entry -> limit(entry, speech))
            .toList(),
        docket.standings().stream()
            .map(each ->
                new Law(
                    each.pack().id().value(),
                    speech.titles().pack(each.pack()),
                    each.applies().name(),
                    each.digest(),
                    each.pack().digest()))
            .toList(),
        signature.drafters(),
        signature.signer(),
        docket.asOf().toString(),
        docket.knownAt().toString());
  }

  private static List<Acknowledgement> acknowledged(Draft draft, Missing missing) {
    return Arrays.stream(Concern.values())
        .map(concern ->
            new Acknowledgement(
                concern,
                draft.words(concern),
                missing.warnings().stream()
                    .filter(each -> each.concern() == concern)
                    .map(each -> each.text() + " (" + each.cite() + ")")
                    .toList()))
        .filter(each -> !each.open().isEmpty())
        .toList();
  }

  private static Limit limit(Docket.Entry entry, Speech speech) {
    var clock = entry.clock();
    var due = clock.due();
    return new Limit(
        clock.id().value(),
        speech.standing().what(clock),
        clock.status().word(),
        due == null ? "" : speech.dates().due(due, speech.titles()),
        speech.titles().cite(clock.provision().cite()));
  }
}
