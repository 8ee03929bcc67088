package nansen.decision;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nansen.decision.Decisions.Sheet;
import nansen.law.journal.FactId;
import nansen.law.standing.Clock;
import nansen.law.standing.Standing;
import nansen.speech.Sentence;
import nansen.speech.Speech;
import org.jspecify.annotations.Nullable;

/// A signed decision as its page shows it: the file as it was, apart from it what became known
/// since, how the person was told, and the time limits that run from there. Pure.
///
/// @param later facts that were recorded after the signature
/// @param limits that began with the notification
/// @param otherLaw packs that are no longer what they were, as far as the file can tell
/// @param otherCalendar packs that are, but for which the calendar, a value of national law or a
///   switch is otherwise
record SignedPage(
    FrozenFile file,
    String signed,
    String signer,
    List<FactLine> later,
    List<NoticeLine> notices,
    @Nullable String appealed,
    List<LimitLine> limits,
    List<String> otherLaw,
    List<String> otherCalendar) {

  record NoticeLine(String day, String recipient, String how, String proof, String by, String at) {}

  /// @param steps why this date
  record LimitLine(
      String id, String title, String due, String cite, List<String> marks, List<Sentence> steps) {}

  static SignedPage of(Sheet sheet, FrozenFile file) {
    var state = sheet.state();
    var docket = sheet.whole().docket();
    var speech = sheet.whole().speech();
    var signed = state.signed().orElseThrow();
    var standing = docket.known().stream().map(each -> each.id()).collect(Collectors.toSet());
    var then = file.journal().stream().map(FactLine::id).collect(Collectors.toSet());
    var notices = notices(sheet, signed);
    var now =
        docket.standings().stream()
            .collect(Collectors.toMap(each -> each.pack().id().value(), each -> each, (a, b) -> a));
    return new SignedPage(
        file,
        speech.dates().exactMoment(signed.at()),
        signed.signerName(),
        docket.file().journal().facts().stream()
            .filter(fact -> !then.contains(fact.id().value()))
            .map(fact -> FactLine.of(fact, standing.contains(fact.id()), speech))
            .toList(),
        state.served().stream()
            .map(each ->
                new NoticeLine(
                    speech.dates().day(each.day()),
                    each.recipient(),
                    each.how(),
                    each.proof(),
                    each.byName(),
                    speech.dates().moment(each.at())))
            .toList(),
        state
            .appealed()
            .map(each -> speech.dates().day(each.day()) + " · " + each.source())
            .orElse(null),
        docket.clocks().stream()
            .filter(entry ->
                entry.clock().startedBy() != null && notices.contains(entry.clock().startedBy()))
            .map(entry ->
                limit(
                    entry.clock(),
                    speech.standing().marks(entry.standing(), entry.clock()),
                    speech))
            .toList(),
        changed(file.laws(), now, false),
        changed(file.laws(), now, true));
  }

  /// @param isText whether the text of the pack must be the same
  static List<String> changed(
      List<FrozenFile.Law> laws, Map<String, Standing> now, boolean isText) {
    return laws.stream()
        .filter(law -> {
          var standing = now.get(law.pack());
          var isSame = standing != null && law.digest().equals(standing.digest());
          var isSameText = standing != null && standing.pack().digest().equals(law.text());
          return !isSame && isSameText == isText;
        })
        .map(FrozenFile.Law::title)
        .toList();
  }

  /// The facts that tell of the decision, and those that corrected them.
  private static Set<FactId> notices(Sheet sheet, Kept.Signed signed) {
    var notices = new HashSet<FactId>();
    notices.add(new FactId(signed.fact()));
    sheet.state().served().forEach(each -> notices.add(new FactId(each.fact())));
    for (var fact : sheet.whole().docket().file().journal().facts()) { // in the order of recording
      if (fact.amends() != null && notices.contains(fact.amends().earlier())) {
        notices.add(fact.id());
      }
    }
    return notices;
  }

  private static LimitLine limit(Clock clock, List<String> marks, Speech speech) {
    var due = clock.due();
    return new LimitLine(
        clock.id().value(),
        speech.standing().what(clock),
        due == null ? "" : speech.dates().due(due, speech.titles()),
        speech.titles().cite(clock.provision().cite()),
        marks,
        speech.reasons().steps(clock).stream().map(each -> each.in(speech.titles())).toList());
  }
}
