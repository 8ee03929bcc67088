package nansen.cli.page;

import static nansen.cli.page.Sheet.Run.care;
import static nansen.cli.page.Sheet.Run.faint;
import static nansen.cli.page.Sheet.Run.plain;
import static nansen.cli.page.Sheet.Run.strong;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nansen.cli.page.Sheet.Run;
import nansen.law.pack.InForce;
import nansen.law.pack.LawBook;
import nansen.law.pack.LawPack;
import nansen.law.pack.Support;
import nansen.speech.Dates;
import nansen.speech.Phrases;
import nansen.speech.Titles;

/// The packs of a book, each in a few lines.
public final class PackPage {
  private static final int COLUMN = 22;

  private final Sheet sheet;
  private final Phrases phrases;
  private final Titles titles;
  private final Dates dates;

  public PackPage(Sheet sheet, Phrases phrases, Titles titles) {
    this.sheet = sheet;
    this.phrases = phrases;
    this.titles = titles;
    this.dates = new Dates(phrases, ZoneOffset.UTC);
  }

  public void list(LawBook book) {
    for (var pack : book.packs()) {
      var lines = new ArrayList<List<Run>>();
      lines.add(List.of(strong(titles.pack(pack))));
      lines.add(
          List.of(
              plain(
                  phrases.say(
                      "list.states",
                      "states",
                      String.join(" ", new TreeSet<>(pack.states().keySet()))))));
      lines.add(List.of(plain(applies(pack))));
      lines.add(
          List.of(
              plain(
                  phrases.say(
                      "list.rules",
                      "clocks",
                      (long) pack.provisions().size(),
                      "rights",
                      (long) pack.rights().size(),
                      "routes",
                      (long) pack.routes().size(),
                      "lists",
                      (long) pack.checkLists().size()))));
      var marks = marks(pack);
      if (!marks.isEmpty()) {
        lines.add(List.of(care("! " + marks)));
      }
      for (var one : pack.switches()) {
        lines.add(
            List.of(
                faint(
                    phrases.say(
                        "list.switch",
                        "id",
                        one.id(),
                        "value",
                        one.value(),
                        "title",
                        one.title()))));
      }
      sheet.columns(List.of(List.of(strong(pack.id().value()))), COLUMN, lines);
      sheet.blank();
    }
  }

  private String applies(LawPack pack) {
    var by = pack.applies().by();
    return by.isEmpty()
        ? phrases.say("list.every-case", "time", time(pack.applies().inForce()))
        : phrases.say(
            "list.applies",
            "fact",
            by.stream().map(titles::fact).collect(Collectors.joining(phrases.say("list.or"))),
            "time",
            time(pack.applies().inForce()));
  }

  private String time(InForce inForce) {
    var from = inForce.from();
    var until = inForce.until();
    if (from != null && until != null) {
      return phrases.say("list.from-until", "from", dates.day(from), "until", dates.day(until));
    }
    if (from != null) {
      return phrases.say("list.from", "from", dates.day(from));
    }
    return until == null
        ? phrases.say("list.always")
        : phrases.say("list.until", "until", dates.day(until));
  }

  /// How many clocks carry which mark, for those that a reader must be told of.
  private String marks(LawPack pack) {
    Map<Support, Long> counts = new EnumMap<>(Support.class);
    pack.provisions().forEach(provision -> counts.merge(provision.support(), 1L, Long::sum));
    return counts.entrySet().stream()
        .filter(entry -> entry.getKey().shown())
        .map(entry -> entry.getValue() + " " + phrases.say("support." + entry.getKey().word()))
        .collect(Collectors.joining(phrases.say("list.semicolon")));
  }
}
