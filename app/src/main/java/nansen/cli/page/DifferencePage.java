package nansen.cli.page;

import static nansen.cli.page.Sheet.Run.faint;
import static nansen.cli.page.Sheet.Run.plain;
import static nansen.cli.page.Sheet.Run.strong;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import nansen.cli.page.Sheet.Run;
import nansen.docket.Differences;
import nansen.docket.Docket;
import nansen.law.scenario.Trial;
import nansen.law.standing.Clock;
import nansen.law.standing.Question;
import nansen.speech.Phrases;
import nansen.speech.Speech;
import org.jspecify.annotations.Nullable;

/// What changes in a case when the law changes, clock by clock.
public final class DifferencePage {
  private static final int COLUMN = 12;

  private final Sheet sheet;
  private final Speech speech;

  public DifferencePage(Sheet sheet, Speech speech) {
    this.sheet = sheet;
    this.speech = speech;
  }

  /// Writes the changes of one case.
  ///
  /// @return whether there are any; nothing is written otherwise
  public boolean writeIfAny(Docket before, Docket after) {
    var clocks = Differences.clocks(before, after);
    var rights = Differences.rights(before, after);
    var routes = Differences.routes(before, after);
    var questions = Differences.questions(before, after);
    if (clocks.isEmpty()
        && rights.isEmpty()
        && routes.isEmpty()
        && questions.asked().isEmpty()
        && questions.answered().isEmpty()) {
      return false;
    }
    sheet.heading(after.file().file());
    clocks.forEach(this::clock);
    rights.forEach(right -> status(right, word -> say("right." + word)));
    routes.forEach(route -> status(route, word -> say("route." + word)));
    questions.asked().forEach(ask -> question("diff.asked", ask, after));
    questions.answered().forEach(ask -> question("diff.not-asked", ask, before));
    return true;
  }

  /// The last line: how many cases change.
  public static void sum(Sheet sheet, Phrases phrases, int changed, int all) {
    sheet.blank();
    sheet.paragraph(
        0, 0, strong(phrases.say("diff.sum", "changed", (long) changed, "all", (long) all)));
  }

  private String say(String key, Object... gaps) {
    return speech.phrases().say(key, gaps);
  }

  private void clock(Differences.OfClock change) {
    var before = change.before();
    var after = change.after();
    var entry = after == null ? before : after;
    if (entry == null) {
      return;
    }
    var lines = new ArrayList<List<Run>>();
    lines.add(
        List.of(
            strong(
                entry.clock().id() + (entry.number() > 1 ? " (" + entry.number() + ")" : "") + " "),
            plain(speech.titles().provision(entry.clock().provision()) + " "),
            faint("(" + speech.titles().cite(entry.clock().provision().cite()) + ")")));
    if (before != null && after != null) {
      lines.add(
          List.of(
              plain(
                  say(
                      "diff.was-is",
                      "before",
                      stand(before.clock()),
                      "after",
                      stand(after.clock())))));
    } else {
      lines.add(List.of(plain(stand(entry.clock()))));
    }
    var sign = before == null ? "diff.new" : after == null ? "diff.gone" : "diff.changed";
    sheet.columns(List.of(List.of(plain("  " + say(sign)))), COLUMN, lines);
  }

  private String stand(Clock clock) {
    var status = speech.reasons().status(clock.status());
    return clock.due() == null
        ? status
        : status
            + ", "
            + say("settled.due", "due", speech.dates().due(clock.due(), speech.titles()));
  }

  private void status(Differences.OfStatus change, Function<String, String> words) {
    var sign =
        change.before() == null
            ? "diff.new"
            : change.after() == null ? "diff.gone" : "diff.changed";
    sheet.columns(
        List.of(List.of(plain("  " + say(sign)))),
        COLUMN,
        List.of(
            List.of(
                strong(change.id() + " "),
                plain(
                    say(
                        "diff.was-is",
                        "before",
                        word(change, change.before(), words),
                        "after",
                        word(change, change.after(), words))))));
  }

  private String word(
      Differences.OfStatus change,
      Differences.@Nullable Stood stood,
      Function<String, String> words) {
    if (stood == null) {
      return "–";
    }
    var status = words.apply(stood.status());
    return stood.begins() == null || !change.isOfTheDay()
        ? status
        : status + ", " + speech.dates().due(stood.begins(), speech.titles());
  }

  private void question(String sign, Question.Ask ask, Docket docket) {
    var asked =
        docket.questions().stream().filter(each -> each.question().ask().equals(ask)).findFirst();
    var line = new ArrayList<Run>();
    line.add(strong(Trial.about(ask) + " "));
    asked.ifPresent(each -> {
      line.add(plain(speech.questions().ask(each.question()) + " "));
      line.add(faint("(" + speech.titles().cite(each.question().cite()) + ")"));
    });
    sheet.columns(List.of(List.of(plain("  " + say(sign)))), COLUMN, List.of(line));
  }
}
