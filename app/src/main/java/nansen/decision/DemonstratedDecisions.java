package nansen.decision;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nansen.access.Actor;
import nansen.access.signin.DemonstrationUsers;
import nansen.casefile.CaseId;
import nansen.casefile.Casefile;
import nansen.population.Demonstrated;
import nansen.speech.Language;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Decisions of a demonstration, made by its people as anybody makes them: some wait for a
/// signature, and some lie before the board.
@Component
class DemonstratedDecisions {
  private static final String OUTCOME = "granted-subsidiary";
  private static final String REGISTERED = "application.registered";
  private static final Set<String> NOT_YET = Set.of(Outcomes.TAKEN, Outcomes.FINAL);

  /// Before the board, and before whoever signs.
  private static final int APPEALED = 2;

  private static final int DRAFTED = 2;

  private final Decisions decisions;
  private final Casefile casefile;
  private final Actor drafter = DemonstrationUsers.actor("caseworker");
  private final Actor signer = DemonstrationUsers.actor("decision-maker");

  DemonstratedDecisions(Decisions decisions, Casefile casefile) {
    this.decisions = decisions;
    this.casefile = casefile;
  }

  @EventListener
  void on(Demonstrated demonstration) {
    var ripe =
        demonstration.cases().stream()
            .filter(each -> each.kinds().contains(REGISTERED))
            .filter(each -> each.kinds().stream().noneMatch(NOT_YET::contains))
            .sorted(Comparator.comparing(each -> !each.kinds().contains("interview.held")))
            .map(each -> new CaseId(each.id()))
            .limit(APPEALED + DRAFTED)
            .toList();
    ripe.stream().limit(APPEALED).forEach(this::appealed);
    ripe.stream().skip(APPEALED).forEach(this::drafted);
  }

  private void drafted(CaseId id) {
    draft(id);
    give(drafter, id, signer);
  }

  private void appealed(CaseId id) {
    var decision = draft(id);
    give(drafter, id, signer);
    var read = decisions.sheet(signer, id, decision, Language.EN);
    var facts = read.whole().docket().file().journal().facts().size();
    decisions.sign(signer, id, decision, read.state().number(), facts, Language.EN);
    give(signer, id, drafter);
    var zone = read.whole().docket().zone();
    var today = LocalDate.ofInstant(read.whole().docket().asOf(), zone);
    decisions.serve(
        drafter,
        id,
        decision,
        new Decisions.Notice(key("served", id), "person", today, "Altinn", "AR 2026/118204"),
        Language.EN);
    decisions.appeal(drafter, id, decision, today, "AR 2026/118204-3");
  }

  private void give(Actor from, CaseId id, Actor to) {
    casefile.give(from, id, DemonstrationUsers.OFFICE, to.user());
  }

  private DecisionId draft(CaseId id) {
    var decision = decisions.open(drafter, id, Stage.FIRST, null, Language.EN).orElseThrow();
    var sheet = decisions.sheet(drafter, id, decision, Language.EN);
    var footing = LawOfDecisions.BUILT_IN.footing(sheet.whole().docket(), OUTCOME);
    var provision =
        sheet.grounds().rules().values().stream()
            .filter(rule -> rule.bears() && footing.bears(rule.id()))
            .findFirst()
            .orElseThrow();
    var fact =
        sheet.whole().docket().known().stream()
            .filter(each -> each.kind().name().equals(REGISTERED))
            .findFirst()
            .orElseThrow();
    var reason =
        new Draft.Reason(
            "What was told is believed. Going back is not safe at present.",
            List.of(fact.id().value()),
            List.of(provision.id()));
    var bare = new Draft(OUTCOME, List.of(reason), Map.of());
    decisions.save(drafter, id, decision, key("bare", id), 0, bare);
    var open = decisions.sheet(drafter, id, decision, Language.EN).missing().warnings();
    var acknowledged = new HashMap<String, Draft.Acknowledged>();
    for (var concern : Concern.values()) {
      var its =
          open.stream().filter(each -> each.concern() == concern).map(Missing.Warning::id).toList();
      if (!its.isEmpty()) {
        var words = "Looked at for this demonstration: " + concern.name().toLowerCase(Locale.ROOT);
        acknowledged.put(concern.name(), new Draft.Acknowledged(words, its));
      }
    }
    decisions.save(
        drafter,
        id,
        decision,
        key("draft", id),
        1,
        new Draft(OUTCOME, List.of(reason), acknowledged));
    return decision;
  }

  private static UUID key(String what, CaseId id) {
    return DemonstrationUsers.id("decision", what + " " + id);
  }
}
