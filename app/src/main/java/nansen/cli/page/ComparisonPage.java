package nansen.cli.page;

import static nansen.cli.page.Sheet.Run.faint;
import static nansen.cli.page.Sheet.Run.plain;
import static nansen.cli.page.Sheet.Run.strong;

import java.util.ArrayList;
import java.util.List;
import nansen.cli.page.Sheet.Run;
import nansen.docket.Comparison;
import nansen.docket.Docket;
import nansen.law.pack.LawPack;
import nansen.law.pack.Right;
import nansen.speech.Speech;

/// The same facts under the law that governs and under a pack that does not: the same acts with
/// their two dates first, then what only one of them knows.
public final class ComparisonPage {
  private static final int COLUMN = 4;

  private final Sheet sheet;
  private final Speech now;
  private final Speech then;

  /// @param now speaks of the law that governs
  /// @param then speaks of the pack taken as if it did
  public ComparisonPage(Sheet sheet, Speech now, Speech then) {
    this.sheet = sheet;
    this.now = now;
    this.then = then;
  }

  private String say(String key, Object... gaps) {
    return now.phrases().say(key, gaps);
  }

  public void write(Docket today, Docket supposed, LawPack pack) {
    sheet.paragraph(0, 2, strong(today.file().file()));
    sheet.paragraph(
        0,
        2,
        plain(
            say(
                "compare.head",
                "pack",
                pack.id().value(),
                "title",
                now.titles().pack(pack),
                "asOf",
                now.dates().asked(today.asOf()))));
    var comparison = Comparison.of(today, supposed);
    if (!comparison.pairs().isEmpty()) {
      sheet.heading(say("compare.pairs"));
      comparison.pairs().forEach(this::pair);
    }
    only("compare.only-then", comparison.onlySupposed(), then);
    only("compare.only-now", comparison.onlyNow(), now);
    rights(today, supposed);
  }

  private void pair(Comparison.Pair pair) {
    sheet.columns(
        List.of(),
        COLUMN,
        List.of(
            List.of(strong(now.titles().provision(pair.now().clock().provision()))),
            line(say("compare.now"), pair.now(), now),
            line(say("compare.then"), pair.supposed(), then)));
  }

  private static List<Run> line(String label, Docket.Entry entry, Speech speech) {
    return List.of(plain(label + " " + stand(entry, speech) + " "), faint(name(entry, speech)));
  }

  private static String stand(Docket.Entry entry, Speech speech) {
    var clock = entry.clock();
    var status = speech.reasons().status(clock.status());
    return clock.due() == null
        ? status
        : speech
                .phrases()
                .say("settled.due", "due", speech.dates().due(clock.due(), speech.titles()))
            + ", "
            + status;
  }

  private static String name(Docket.Entry entry, Speech speech) {
    return "("
        + entry.clock().id()
        + ", "
        + speech.titles().cite(entry.clock().provision().cite())
        + ")";
  }

  private void only(String key, List<Docket.Entry> entries, Speech speech) {
    if (entries.isEmpty()) {
      return;
    }
    sheet.heading(say(key));
    for (var entry : entries) {
      sheet.columns(
          List.of(),
          COLUMN,
          List.of(
              List.of(
                  plain(speech.titles().provision(entry.clock().provision()) + ": "),
                  plain(stand(entry, speech) + " "),
                  faint(name(entry, speech)))));
    }
  }

  private void rights(Docket today, Docket supposed) {
    var lines = new ArrayList<List<Run>>();
    lines.addAll(rights("compare.right-now", today, now));
    lines.addAll(rights("compare.right-then", supposed, then));
    if (!lines.isEmpty()) {
      sheet.heading(say("section.rights"));
      sheet.columns(List.of(), COLUMN, lines);
    }
  }

  private List<List<Run>> rights(String key, Docket docket, Speech speech) {
    var lines = new ArrayList<List<Run>>();
    for (var standing : docket.standings()) {
      for (var right : standing.rights()) {
        if (right.status() != Right.Status.NOT_BEGUN || right.begins() != null) {
          lines.add(
              List.of(
                  plain(
                      say(
                              key,
                              "right",
                              speech.titles().right(right.right()),
                              "status",
                              say("right." + right.status().word()))
                          + " "),
                  faint("(" + speech.titles().cite(right.right().cite()) + ")")));
        }
      }
    }
    return lines;
  }
}
