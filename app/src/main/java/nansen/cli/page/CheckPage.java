package nansen.cli.page;

import static nansen.cli.page.Sheet.Run.bad;
import static nansen.cli.page.Sheet.Run.plain;
import static nansen.cli.page.Sheet.Run.strong;

import java.util.List;
import nansen.cli.page.Sheet.Run;
import nansen.cli.page.Sheet.Style;
import nansen.law.pack.LawPack;
import nansen.law.scenario.Coverage;
import nansen.law.scenario.Failure;
import nansen.speech.Phrases;

/// What came of checking packs.
public final class CheckPage {
  private static final int COLUMN = 26;

  /// Whether the rules that no scenario expects are named.
  public enum Extent {
    COUNTED,
    NAMED
  }

  private final Sheet sheet;
  private final Phrases phrases;

  public CheckPage(Sheet sheet, Phrases phrases) {
    this.sheet = sheet;
    this.phrases = phrases;
  }

  public void failures(List<Failure> failures) {
    for (var failure : failures) {
      sheet.paragraph(
          0,
          2,
          bad("✗ " + failure.file() + ":" + failure.line() + " "),
          strong(failure.scenario() + " "));
      sheet.paragraph(
          2,
          4,
          plain(
              phrases.say(
                  "check.expected", "what", failure.what(), "expected", failure.expected())));
      sheet.paragraph(2, 4, plain(phrases.say("check.actual", "actual", failure.actual())));
    }
  }

  /// @return whether everything is expected by a scenario
  public boolean coverage(List<LawPack> packs, Coverage coverage, Extent extent) {
    sheet.heading(phrases.say("check.coverage"));
    var whole = true;
    for (var pack : packs) {
      var needs = coverage.needs(pack);
      var missing = coverage.missing(pack);
      var covered = needs - missing.size();
      whole &= missing.isEmpty();
      var percent = needs == 0 ? 100 : covered * 100 / needs;
      sheet.columns(
          List.of(List.of(plain("  " + pack.id().value()))),
          COLUMN,
          List.of(
              List.of(
                  new Run(
                      "%3d %%  %d/%d".formatted(percent, covered, needs),
                      missing.isEmpty() ? Style.GOOD : Style.BAD))));
      if (extent == Extent.NAMED) {
        missing.forEach(
            rule -> sheet.paragraph(4, 6, plain(phrases.say("check.missing", "rule", rule))));
      }
    }
    return whole;
  }

  public void sum(int scenarios, int failures) {
    sheet.blank();
    sheet.paragraph(
        0,
        0,
        strong(
            phrases.say("check.sum", "scenarios", (long) scenarios, "failures", (long) failures)));
  }
}
