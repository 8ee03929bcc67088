package nansen.cli.page;

import static nansen.cli.page.Sheet.Run.care;
import static nansen.cli.page.Sheet.Run.faint;
import static nansen.cli.page.Sheet.Run.plain;

import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import nansen.cli.page.Sheet.Run;
import nansen.law.pack.LawBook;
import nansen.law.pack.LawPack;
import nansen.law.pack.Route;
import nansen.law.pack.RuleId;
import nansen.law.reading.Scenario;
import nansen.speech.Phrases;
import nansen.speech.RuleText;
import nansen.speech.RuleTexts;
import nansen.speech.ScenarioTexts;
import nansen.speech.Titles;

/// One rule in words: what it asks, when it begins and ends, how long it runs, what changes that,
/// and which scenarios prove it.
public final class RulePage {
  private static final int COLUMN = 16;

  private final Sheet sheet;
  private final Phrases phrases;
  private final Titles titles;
  private final RuleTexts texts;

  public RulePage(Sheet sheet, Phrases phrases, Titles titles) {
    this.sheet = sheet;
    this.phrases = phrases;
    this.titles = titles;
    this.texts = new RuleTexts(phrases, titles);
  }

  /// The ids of all rules that can be shown.
  public static TreeSet<String> rules(LawBook book) {
    var ids = new TreeSet<String>();
    for (var pack : book.packs()) {
      pack.provisions().forEach(rule -> ids.add(rule.id().value()));
      pack.rights().forEach(rule -> ids.add(rule.id().value()));
      pack.routes().forEach(rule -> ids.add(rule.id().value()));
      pack.routes()
          .forEach(route -> {
            route.gateway().forEach(ground -> ids.add(ground.id().value()));
            route.grounds().forEach(ground -> ids.add(ground.id().value()));
          });
      pack.checkLists().forEach(rule -> ids.add(rule.id().value()));
    }
    return ids;
  }

  /// Writes the rule.
  ///
  /// @param scenarios those beside a pack
  /// @return false where there is no such rule; then nothing is written
  public boolean write(String id, LawBook book, Function<String, List<Scenario>> scenarios) {
    var rule = new RuleId(id);
    var found = false;
    for (var pack : book.packs()) {
      var here = false;
      for (var provision : pack.provisions()) {
        if (provision.id().equals(rule)) {
          write(pack, texts.provision(pack, provision));
          here = true;
        }
      }
      for (var right : pack.rights()) {
        if (right.id().equals(rule)) {
          write(pack, texts.right(pack, right));
          here = true;
        }
      }
      for (var route : pack.routes()) {
        if (route.id().equals(rule) || hasGround(route, rule)) {
          write(pack, texts.route(pack, route));
          here = true;
        }
      }
      for (var list : pack.checkLists()) {
        if (list.id().equals(rule)) {
          write(pack, texts.checkList(pack, list));
          here = true;
        }
      }
      if (here) {
        scenarios(rule, scenarios.apply(pack.id().value()));
        found = true;
      }
    }
    return found;
  }

  private static boolean hasGround(Route route, RuleId id) {
    return route.gateway().stream().anyMatch(ground -> ground.id().equals(id))
        || route.grounds().stream().anyMatch(ground -> ground.id().equals(id));
  }

  private void write(LawPack pack, RuleText text) {
    sheet.heading(text.key());
    sheet.paragraph(0, 0, plain(text.what()));
    row("show.cite", text.cite().text());
    row("show.pack", pack.id() + " (" + titles.pack(pack) + ")");
    if (text.act() != null) {
      row("show.act", text.act());
    }
    sheet.columns(
        List.of(List.of(faint(phrases.say("show.mark")))),
        COLUMN,
        List.of(List.of(text.support().shown() ? care("! " + text.mark()) : plain(text.mark()))));
    text.rows().forEach(row -> rows(row.label(), row.texts()));
  }

  private void row(String label, String text) {
    rows(phrases.say(label), List.of(text));
  }

  private void rows(String label, List<String> texts) {
    for (var i = 0; i < texts.size(); i++) {
      var margin = i == 0 ? List.of(List.of(faint(label))) : List.<List<Run>>of();
      sheet.columns(margin, COLUMN, List.of(List.of(plain(texts.get(i)))));
    }
  }

  private void scenarios(RuleId rule, List<Scenario> scenarios) {
    var expecting =
        ScenarioTexts.about(rule, scenarios).stream()
            .map(
                scenario -> scenario.title() + " (" + scenario.file() + ":" + scenario.line() + ")")
            .toList();
    if (expecting.isEmpty()) {
      row("show.scenarios", phrases.say("show.no-scenarios"));
    } else {
      rows(phrases.say("show.scenarios"), expecting);
    }
  }
}
