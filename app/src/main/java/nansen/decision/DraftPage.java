package nansen.decision;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import nansen.decision.DecisionPages.Shown;
import nansen.decision.Decisions.Sheet;
import org.jspecify.annotations.Nullable;

/// A draft as its page shows it. Pure; the template only lays it out.
///
/// @param reasons those there are, and an empty one to go on with
/// @param theirs what somebody else saved meanwhile, to be read beside one's own; or null
/// @param versions the newest first
record DraftPage(
    int seen,
    String outcome,
    List<String> outcomes,
    List<ReasonRow> reasons,
    List<ConcernRow> concerns,
    List<Missing.Block> blocks,
    List<Beforehand.Open> steps,
    @Nullable Theirs theirs,
    List<VersionLine> versions,
    int version) {

  public boolean isWhole() {
    return blocks.isEmpty() && steps.isEmpty();
  }

  /// @param facts to choose from
  /// @param provisions to choose from, by kind
  record ReasonRow(String text, List<Choice> facts, List<Choices> provisions) {}

  record Choices(String kind, List<Choice> choices) {}

  record Choice(String value, String label, boolean chosen) {}

  /// @param words why the decision is made although this is open
  record ConcernRow(String concern, String words, List<Missing.Warning> open) {
    /// The ids of what is open, by space.
    public String ids() {
      return open.stream().map(Missing.Warning::id).collect(Collectors.joining(" "));
    }
  }

  record Theirs(String when, String author, String outcome, List<Plain> reasons) {}

  record Plain(String text, List<String> facts, List<String> provisions) {}

  record VersionLine(int number, String when, String author) {}

  static DraftPage of(Sheet sheet, Shown shown, List<String> outcomes) {
    var dates = sheet.whole().speech().dates();
    var draft = shown.draft();
    var reasons = new ArrayList<ReasonRow>();
    var footing = LawOfDecisions.BUILT_IN.footing(sheet.whole().docket(), draft.outcome());
    draft.reasons().forEach(reason -> reasons.add(row(sheet, footing, reason)));
    reasons.add(row(sheet, footing, new Draft.Reason("", List.of(), List.of())));
    var theirs = shown.theirs();
    return new DraftPage(
        shown.seen(),
        draft.outcome(),
        outcomes,
        reasons,
        concerns(sheet.missing(), draft),
        sheet.missing().blocks(),
        sheet.missing().steps(),
        theirs == null
            ? null
            : new Theirs(
                dates.moment(theirs.at()),
                theirs.authorName(),
                theirs.draft().outcome(),
                theirs.draft().reasons().stream().map(each -> plain(sheet, each)).toList()),
        sheet.state().versions().reversed().stream()
            .map(each -> new VersionLine(each.number(), dates.moment(each.at()), each.authorName()))
            .toList(),
        shown.version());
  }

  private static List<ConcernRow> concerns(Missing missing, Draft draft) {
    return Arrays.stream(Concern.values())
        .map(concern ->
            new ConcernRow(
                concern.name(),
                draft.words(concern),
                missing.warnings().stream().filter(each -> each.concern() == concern).toList()))
        .filter(row -> !row.open().isEmpty())
        .toList();
  }

  private static Plain plain(Sheet sheet, Draft.Reason reason) {
    var facts = facts(sheet, reason).stream().filter(Choice::chosen).map(Choice::label).toList();
    return new Plain(
        reason.text(), facts, reason.provisions().stream().map(sheet.grounds()::words).toList());
  }

  private static ReasonRow row(Sheet sheet, LawOfDecisions.Footing footing, Draft.Reason reason) {
    var groups = new ArrayList<Choices>();
    for (var kind : Grounds.Kind.values()) {
      var choices = new ArrayList<Choice>();
      for (var rule : sheet.grounds().rules().values()) {
        var chosen = reason.provisions().contains(rule.id());
        if (rule.kind() == kind && (chosen || (rule.bears() && footing.bears(rule.id())))) {
          choices.add(new Choice(rule.id(), sheet.grounds().words(rule.id()), chosen));
        }
      }
      if (!choices.isEmpty()) {
        groups.add(new Choices(kind.name(), choices));
      }
    }
    return new ReasonRow(reason.text(), facts(sheet, reason), groups);
  }

  /// The facts that stand, and those that the reason rests on although they do not.
  private static List<Choice> facts(Sheet sheet, Draft.Reason reason) {
    var docket = sheet.whole().docket();
    var speech = sheet.whole().speech();
    var standing = docket.known().stream().map(each -> each.id()).collect(Collectors.toSet());
    var choices = new ArrayList<Choice>();
    for (var fact : docket.file().journal().facts()) {
      var chosen = reason.facts().contains(fact.id().value());
      var stands = standing.contains(fact.id());
      if (stands || chosen) {
        var line = FactLine.of(fact, stands, speech).line();
        choices.add(new Choice(fact.id().value(), stands ? line : "✗ " + line, chosen));
      }
    }
    return choices;
  }
}
