package nansen.cli.page;

import static nansen.cli.page.Sheet.Run.care;
import static nansen.cli.page.Sheet.Run.faint;
import static nansen.cli.page.Sheet.Run.plain;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import nansen.cli.page.Sheet.Run;
import nansen.law.pack.CheckList;
import nansen.law.pack.Citation;
import nansen.law.pack.Effect;
import nansen.law.pack.InForce;
import nansen.law.pack.LawBook;
import nansen.law.pack.LawPack;
import nansen.law.pack.Provision;
import nansen.law.pack.Right;
import nansen.law.pack.Route;
import nansen.law.pack.RuleId;
import nansen.law.pack.Support;
import nansen.law.reading.Scenario;
import nansen.speech.Dates;
import nansen.speech.Phrases;
import nansen.speech.RuleWords;
import nansen.speech.Titles;
import org.jspecify.annotations.Nullable;

/// One rule in words: what it asks, when it begins and ends, how long it runs, what changes that,
/// and which scenarios prove it.
public final class RulePage {
  private static final int COLUMN = 16;

  private final Sheet sheet;
  private final Phrases phrases;
  private final Titles titles;
  private final Dates dates;
  private final RuleWords words;

  public RulePage(Sheet sheet, Phrases phrases, Titles titles) {
    this.sheet = sheet;
    this.phrases = phrases;
    this.titles = titles;
    this.dates = new Dates(phrases, ZoneOffset.UTC);
    this.words = new RuleWords(phrases, dates, titles);
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
          provision(pack, provision);
          here = true;
        }
      }
      for (var right : pack.rights()) {
        if (right.id().equals(rule)) {
          right(pack, right);
          here = true;
        }
      }
      for (var route : pack.routes()) {
        if (route.id().equals(rule) || hasGround(route, rule)) {
          route(pack, route);
          here = true;
        }
      }
      for (var list : pack.checkLists()) {
        if (list.id().equals(rule)) {
          checkList(pack, list);
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

  private String say(String key, Object... gaps) {
    return phrases.say(key, gaps);
  }

  private void head(
      LawPack pack, String id, String what, Citation cite, Support support, @Nullable String note) {
    sheet.heading(id);
    sheet.paragraph(0, 0, plain(what));
    row("show.cite", cite.text());
    row("show.pack", pack.id() + " (" + titles.pack(pack) + ")");
    pack.acts().stream()
        .filter(act -> cite.text().startsWith(act.key() + " "))
        .findFirst()
        .ifPresent(act -> row("show.act", act.title() + ", " + act.source()));
    var mark = say("support." + support.word());
    sheet.columns(
        List.of(List.of(faint(say("show.mark")))),
        COLUMN,
        List.of(List.of(support.shown() ? care("! " + mark) : plain(mark))));
    if (note != null) {
      row("show.note", titles.text(note));
    }
  }

  private void row(String label, String text) {
    sheet.columns(List.of(List.of(faint(say(label)))), COLUMN, List.of(List.of(plain(text))));
  }

  private void rows(String label, List<String> texts) {
    for (var i = 0; i < texts.size(); i++) {
      var margin = i == 0 ? List.of(List.of(faint(say(label)))) : List.<List<Run>>of();
      sheet.columns(margin, COLUMN, List.of(List.of(plain(texts.get(i)))));
    }
  }

  private void inForce(InForce inForce) {
    if (inForce.from() != null) {
      row("show.in-force", say("list.from", "from", dates.day(inForce.from())));
    }
    if (inForce.until() != null) {
      row("show.in-force", say("list.until", "until", dates.day(inForce.until())));
    }
  }

  private void provision(LawPack pack, Provision rule) {
    head(pack, rule.key(), titles.provision(rule), rule.cite(), rule.support(), rule.note());
    var bearer = titles.bearer(rule);
    switch (rule.effect()) {
      case Effect.Duty _ -> row("show.owed-by", bearer == null ? "" : bearer);
      case Effect.Bar _ -> row("show.binds", bearer == null ? "" : bearer);
      case Effect.Lapse _ -> row("show.owed-by", say("show.nobody"));
    }
    inForce(rule.inForce());
    row("show.starts", words.trigger(rule.starts()));
    var from = rule.from();
    if (from != null) {
      row("show.from", words.point(from));
    }
    row(rule.backwards() ? "show.before" : "show.within", words.length(rule.within()));
    row(
        "show.counting",
        rule.counting() == null ? pack.countingCite().text() : rule.counting().cite());
    rows(
        "show.variants",
        rule.variants().stream()
            .map(variant ->
                words.length(variant.within())
                    + ": "
                    + words.condition(variant.when())
                    + " ["
                    + variant.cite()
                    + "]")
            .toList());
    rows("show.extends", rule.extensions().stream().map(words::extension).toList());
    if (rule.atMost() != null) {
      row("show.at-most", dates.period(rule.atMost().period()) + " [" + rule.atMost().cite() + "]");
    }
    rows(
        "show.pauses",
        rule.pauses().stream()
            .map(pause ->
                say(
                        "show.pause",
                        "from",
                        titles.fact(pause.from().kind()),
                        "until",
                        titles.fact(pause.until().kind()))
                    + " ["
                    + pause.cite()
                    + "]")
            .toList());
    rows(
        "show.unless",
        rule.exceptions().stream()
            .map(e ->
                words.condition(e.when()) + ": " + titles.text(e.note()) + " [" + e.cite() + "]")
            .toList());
    rows(
        "show.superseded",
        rule.superseded().stream()
            .map(s -> s.by() + ": " + words.condition(s.when()) + " [" + s.cite() + "]")
            .toList());
    rows(
        "show.human",
        rule.human().stream()
            .map(h ->
                titles.text(h.ask()) + " (" + words.condition(h.when()) + ") [" + h.cite() + "]")
            .toList());
    rows(
        "show.readings",
        rule.readings().stream()
            .map(r -> r.id() + " [" + r.cite() + ", " + say("support." + r.support().word()) + "]")
            .toList());
    if (!rule.ends().facts().isEmpty()) {
      row("show.ends", words.trigger(rule.ends()));
    }
    var missed = rule.missed();
    if (missed != null) {
      row("show.missed", titles.text(missed.note()));
      if (missed.fact() != null) {
        row("show.deems", titles.fact(missed.fact()));
      }
    }
    if (rule.liberty()) {
      row("show.liberty", say("show.liberty-text"));
    }
  }

  private void right(LawPack pack, Right rule) {
    head(pack, rule.id().value(), titles.right(rule), rule.cite(), rule.support(), rule.note());
    row("show.holder", titles.role(rule.holder()));
    inForce(rule.inForce());
    row("show.starts", words.trigger(rule.begins()));
    if (rule.after() != null) {
      row("show.after", dates.period(rule.after()));
    }
    row(
        "show.ends",
        rule.ends().facts().isEmpty() ? say("show.never") : words.trigger(rule.ends()));
    rows(
        "show.unless",
        rule.exceptions().stream()
            .map(e ->
                words.condition(e.when())
                    + ": "
                    + say("right." + word(e.denial()).replace('_', '-'))
                    + ", "
                    + titles.text(e.note())
                    + " ["
                    + e.cite()
                    + "]")
            .toList());
    if (!rule.blocks().isEmpty()) {
      row("show.blocks", rule.blocks().stream().map(titles::act).collect(Collectors.joining(", ")));
    }
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  private void route(LawPack pack, Route rule) {
    head(pack, rule.id().value(), titles.route(rule), rule.cite(), rule.support(), rule.note());
    row("show.force", say("route.force", "force", word(rule.force())));
    if (!rule.starts().facts().isEmpty()) {
      row("show.starts", words.trigger(rule.starts()));
    }
    rows("show.gateway", rule.gateway().stream().map(this::ground).toList());
    rows("show.grounds", rule.grounds().stream().map(this::ground).toList());
    rows(
        "show.never",
        rule.never().stream()
            .map(n ->
                words.condition(n.when()) + ": " + titles.text(n.note()) + " [" + n.cite() + "]")
            .toList());
  }

  private String ground(Route.Ground ground) {
    return ground.id()
        + ": "
        + titles.ground(ground)
        + " ["
        + ground.cite()
        + "]"
        + (ground.support().shown() ? " ! " + say("support." + ground.support().word()) : "");
  }

  private void checkList(LawPack pack, CheckList rule) {
    head(pack, rule.id().value(), titles.checkList(rule), rule.cite(), rule.support(), rule.note());
    rows(
        "show.items",
        rule.items().stream()
            .map(item ->
                item.id()
                    + ": "
                    + titles.item(item)
                    + " ("
                    + String.join(", ", item.answers())
                    + ") ["
                    + item.cite()
                    + "]")
            .toList());
  }

  private void scenarios(RuleId rule, List<Scenario> scenarios) {
    var expecting =
        scenarios.stream()
            .filter(scenario ->
                scenario.expectations().stream()
                    .anyMatch(e ->
                        e.clocks().stream().anyMatch(c -> c.clock().equals(rule))
                            || e.rights().containsKey(rule)
                            || e.routes().containsKey(rule)
                            || e.grounds().containsKey(rule)))
            .map(
                scenario -> scenario.title() + " (" + scenario.file() + ":" + scenario.line() + ")")
            .toList();
    if (expecting.isEmpty()) {
      row("show.scenarios", say("show.no-scenarios"));
    } else {
      rows("show.scenarios", expecting);
    }
  }
}
