package nansen.cli.page;

import static nansen.cli.page.Sheet.Run.care;
import static nansen.cli.page.Sheet.Run.faint;
import static nansen.cli.page.Sheet.Run.plain;
import static nansen.cli.page.Sheet.Run.strong;

import nansen.docket.Docket;
import nansen.law.pack.Status;
import nansen.speech.Sentence;
import nansen.speech.Speech;

/// Why a clock stands as it does: every step with its provision, the readings, and what could still
/// move the date.
public final class ReasonsPage {
  private final Sheet sheet;
  private final Speech speech;

  public ReasonsPage(Sheet sheet, Speech speech) {
    this.sheet = sheet;
    this.speech = speech;
  }

  private String say(String key, Object... gaps) {
    return speech.phrases().say(key, gaps);
  }

  /// Writes it for one clock.
  public void write(Docket.Entry entry) {
    var clock = entry.clock();
    sheet.blank();
    sheet.paragraph(
        0,
        2,
        strong(clock.id().value() + (entry.number() > 1 ? " (" + entry.number() + ")" : "") + "  "),
        plain(
            speech.titles().provision(clock.provision())
                + ", "
                + speech.titles().cite(clock.provision().cite())
                + ": "
                + speech.reasons().status(clock.status())
                + (clock.due() == null
                    ? ""
                    : ", "
                        + say(
                            "settled.due",
                            "due",
                            speech.dates().due(clock.due(), speech.titles())))));
    if (clock.provision().note() != null) {
      sheet.paragraph(2, 2, faint(speech.titles().text(clock.provision().note())));
    }
    var number = 1;
    for (var sentence : speech.reasons().steps(clock)) {
      step(number++ + ". ", sentence);
    }
    if (clock.startedBy() == null) {
      sheet.paragraph(
          2,
          5,
          plain(
              clock.status() == Status.NOT_STARTED
                  ? say(
                      "why.not-started",
                      "fact",
                      speech.reasons().trigger(clock.provision().starts()))
                  : say("why.not-governing")));
    }
    var why = speech.reasons().whyNotBefore(clock);
    if (why != null) {
      sheet.paragraph(2, 5, strong("→  "), plain(why));
    }
    for (var reading : clock.readings()) {
      sheet.paragraph(
          2,
          5,
          plain("~  "),
          plain(
              say(
                      reading.leads() ? "reading.leads" : "reading.other",
                      "reading",
                      speech.titles().reading(reading.id()),
                      "day",
                      speech.dates().point(reading.due()))
                  + " "),
          faint(
              "["
                  + speech.titles().cite(reading.cite())
                  + ", "
                  + say("support." + reading.support().word())
                  + "]"));
    }
    if (clock.support().shown()) {
      sheet.paragraph(2, 5, care("!  " + say("support." + clock.support().word())));
    }
    if (clock.status() == Status.RUNNING || clock.status() == Status.PAUSED) {
      speech.reasons().couldLengthen(clock).forEach(sentence -> step("+  ", sentence));
    }
  }

  private void step(String mark, Sentence sentence) {
    if (sentence.cite() == null) {
      sheet.paragraph(2, 5, plain(mark + sentence.text()));
    } else {
      sheet.paragraph(
          2,
          5,
          plain(mark + sentence.text() + " "),
          faint("[" + speech.titles().cite(sentence.cite()) + "]"));
    }
  }
}
