package nansen.speech;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import nansen.law.pack.CheckList;
import nansen.law.pack.Citation;
import nansen.law.pack.Effect;
import nansen.law.pack.InForce;
import nansen.law.pack.LawPack;
import nansen.law.pack.Provision;
import nansen.law.pack.Right;
import nansen.law.pack.Route;
import nansen.law.pack.RuleId;
import nansen.law.pack.Support;
import org.jspecify.annotations.Nullable;

/// Puts the rules of a pack into words: clocks, rights, routes, check lists. Not for several
/// threads at once.
public final class RuleTexts {
  private final Phrases phrases;
  private final Titles titles;
  private final Dates dates;
  private final RuleWords words;

  public RuleTexts(Phrases phrases, Titles titles) {
    this.phrases = phrases;
    this.titles = titles;
    this.dates = new Dates(phrases, ZoneOffset.UTC);
    this.words = new RuleWords(phrases, dates, titles);
  }

  private String say(String key, Object... gaps) {
    return phrases.say(key, gaps);
  }

  /// The rows of one rule, as they are found.
  private final class Rows {
    private final List<RuleText.Row> rows = new ArrayList<>();

    void add(String label, String text) {
      add(label, List.of(text));
    }

    void add(String label, List<String> texts) {
      if (!texts.isEmpty()) {
        rows.add(new RuleText.Row(say(label), texts));
      }
    }

    void note(@Nullable String note) {
      if (note != null) {
        add("show.note", titles.text(note));
      }
    }

    void inForce(InForce inForce) {
      if (inForce.from() != null) {
        add("show.in-force", say("list.from", "from", dates.bound(inForce.from())));
      }
      if (inForce.until() != null) {
        add("show.in-force", say("list.until", "until", dates.bound(inForce.until())));
      }
    }

    RuleText of(LawPack pack, String key, String what, Citation cite, Support support) {
      var said = new Citation(titles.cite(cite));
      return new RuleText(key, what, said, act(pack, cite), support, mark(support), rows);
    }
  }

  private static @Nullable String act(LawPack pack, Citation cite) {
    return pack.acts().stream()
        .filter(act -> cite.text().startsWith(act.key() + " "))
        .findFirst()
        .map(act -> act.title() + ", " + act.source())
        .orElse(null);
  }

  private String mark(Support support) {
    return say("support." + support.word());
  }

  private String cited(String text, Citation cite) {
    return text + " [" + titles.cite(cite) + "]";
  }

  /// A clock: who owes what, from when and for how long.
  public RuleText provision(LawPack pack, Provision rule) {
    var rows = new Rows();
    rows.note(rule.note());
    var bearer = titles.bearer(rule);
    switch (rule.effect()) {
      case Effect.Duty _ -> rows.add("show.owed-by", bearer == null ? "" : bearer);
      case Effect.Bar _ -> rows.add("show.binds", bearer == null ? "" : bearer);
      case Effect.Lapse _ -> rows.add("show.owed-by", say("show.nobody"));
    }
    rows.inForce(rule.inForce());
    rows.add("show.starts", words.trigger(rule.starts()));
    if (!rule.restarts().facts().isEmpty()) {
      rows.add("show.restarts", words.trigger(rule.restarts()));
    }
    if (rule.from() != null) {
      rows.add("show.from", words.point(rule.from()));
    }
    rows.add(rule.backwards() ? "show.before" : "show.within", words.length(rule.within()));
    rows.add(
        "show.counting",
        titles.cite(
            rule.counting() == null ? pack.countingCite() : new Citation(rule.counting().cite())));
    changes(rule, rows);
    if (!rule.ends().facts().isEmpty()) {
      rows.add("show.ends", words.trigger(rule.ends()));
    }
    var missed = rule.missed();
    if (missed != null) {
      rows.add("show.missed", titles.text(missed.note()));
      if (missed.fact() != null) {
        rows.add("show.deems", titles.fact(missed.fact()));
      }
    }
    if (rule.liberty()) {
      rows.add("show.liberty", say("show.liberty-text"));
    }
    return rows.of(pack, rule.key(), titles.provision(rule), rule.cite(), rule.support());
  }

  /// What makes the length another one, or takes the clock away.
  private void changes(Provision rule, Rows rows) {
    rows.add(
        "show.variants",
        rule.variants().stream()
            .map(it ->
                cited(words.length(it.within()) + ": " + words.condition(it.when()), it.cite()))
            .toList());
    rows.add("show.extends", rule.extensions().stream().map(words::extension).toList());
    var atMost = rule.atMost();
    if (atMost != null) {
      rows.add("show.at-most", cited(dates.period(atMost.period()), atMost.cite()));
    }
    rows.add("show.pauses", rule.pauses().stream().map(it -> cited(pause(it), it.cite())).toList());
    rows.add(
        "show.unless",
        rule.exceptions().stream()
            .map(it -> cited(words.condition(it.when()) + ": " + titles.text(it.note()), it.cite()))
            .toList());
    rows.add(
        "show.superseded",
        rule.superseded().stream()
            .map(it -> cited(it.by() + ": " + words.condition(it.when()), it.cite()))
            .toList());
    rows.add(
        "show.human",
        rule.human().stream()
            .map(it ->
                cited(titles.text(it.ask()) + " (" + words.condition(it.when()) + ")", it.cite()))
            .toList());
    rows.add("show.readings", rule.readings().stream().map(this::reading).toList());
  }

  private String pause(Provision.Pause pause) {
    return say(
        "show.pause",
        "from",
        titles.fact(pause.from().kind()),
        "until",
        titles.fact(pause.until().kind()));
  }

  private String reading(Provision.Reading reading) {
    var text = new StringBuilder(titles.reading(reading.id()));
    if (reading.within() != null) {
      text.append(": ").append(words.length(reading.within()));
    }
    if (reading.counting() != null) {
      text.append(", ")
          .append(say("show.counting"))
          .append(' ')
          .append(titles.cite(new Citation(reading.counting().cite())));
    }
    return text + " [" + titles.cite(reading.cite()) + ", " + mark(reading.support()) + "]";
  }

  /// A right: who holds it, from when until when.
  public RuleText right(LawPack pack, Right rule) {
    var rows = new Rows();
    rows.note(rule.note());
    rows.add("show.holder", titles.role(rule.holder()));
    rows.inForce(rule.inForce());
    rows.add("show.starts", words.trigger(rule.begins()));
    if (rule.after() != null) {
      rows.add("show.after", dates.period(rule.after()));
    }
    rows.add(
        "show.ends",
        rule.ends().facts().isEmpty() ? say("show.never") : words.trigger(rule.ends()));
    rows.add("show.unless", rule.exceptions().stream().map(this::denial).toList());
    if (!rule.blocks().isEmpty()) {
      rows.add(
          "show.blocks", rule.blocks().stream().map(titles::act).collect(Collectors.joining(", ")));
    }
    return rows.of(pack, rule.id().value(), titles.right(rule), rule.cite(), rule.support());
  }

  private String denial(Right.Exception it) {
    return cited(
        words.condition(it.when())
            + ": "
            + say("right." + word(it.denial()).replace('_', '-'))
            + ", "
            + titles.text(it.note()),
        it.cite());
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  /// A route: its grounds, and what closes it.
  public RuleText route(LawPack pack, Route rule) {
    var rows = new Rows();
    rows.note(rule.note());
    rows.add("show.force", say("route.force", "force", word(rule.force())));
    if (!rule.starts().facts().isEmpty()) {
      rows.add("show.starts", words.trigger(rule.starts()));
    }
    rows.add("show.gateway", rule.gateway().stream().map(this::ground).toList());
    rows.add("show.grounds", rule.grounds().stream().map(this::ground).toList());
    rows.add("show.never", rule.never().stream().map(this::bar).toList());
    return rows.of(pack, rule.id().value(), titles.route(rule), rule.cite(), rule.support());
  }

  private String bar(Route.Bar bar) {
    return cited(words.condition(bar.when()) + ": " + titles.text(bar.note()), bar.cite());
  }

  /// A ground, how far it was read, what settles it, what stands in its way, and what to know of
  /// it.
  private String ground(Route.Ground ground) {
    var text = new StringBuilder();
    text.append(cited(ground.id() + ": " + titles.ground(ground), ground.cite()));
    if (ground.support().shown()) {
      text.append(" ! ").append(mark(ground.support()));
    }
    if (ground.when() != null) {
      text.append(" · ").append(say("show.when")).append(": ");
      text.append(words.condition(ground.when()));
    }
    for (var exception : ground.exceptions()) {
      text.append(" · ").append(say("show.unless")).append(": ").append(bar(exception));
    }
    if (ground.note() != null) {
      text.append(" · ").append(titles.text(ground.note()));
    }
    return text.toString();
  }

  /// A check list: what must be asked.
  public RuleText checkList(LawPack pack, CheckList rule) {
    var rows = new Rows();
    rows.note(rule.note());
    rows.add("show.items", rule.items().stream().map(item -> item(rule, item)).toList());
    return rows.of(pack, rule.id().value(), titles.checkList(rule), rule.cite(), rule.support());
  }

  /// An item with the words that answer it, what is meant by it, and its mark where that is not the
  /// list's.
  private String item(CheckList list, CheckList.Item item) {
    var text =
        item.id() + ": " + titles.item(item) + " (" + String.join(", ", item.answers()) + ")";
    var note = item.note() == null ? "" : " · " + titles.text(item.note());
    return cited(text, item.cite())
        + (item.support() == list.support() || !item.support().shown()
            ? ""
            : " ! " + mark(item.support()))
        + note;
  }

  /// Which cases the pack governs, and how it counts.
  public RuleText frame(LawPack pack) {
    var rows = new Rows();
    var applies = pack.applies();
    rows.note(applies.note());
    rows.add("show.counting", titles.cite(pack.countingCite()));
    var doubt = applies.doubt();
    if (doubt != null) {
      rows.add(
          "show.human",
          cited(dates.day(doubt.on()) + ": " + titles.text(doubt.ask()), doubt.cite()));
    }
    return rows.of(pack, pack.id().value(), titles.pack(pack), applies.cite(), applies.support());
  }

  /// A question for a person, and what turns on it.
  public RuleText asks(LawPack pack, LawPack.Asks rule) {
    var rows = new Rows();
    rows.add("show.when", words.condition(rule.when()));
    if (!rule.changes().isEmpty()) {
      rows.add(
          "show.changes",
          rule.changes().stream().map(RuleId::value).collect(Collectors.joining(", ")));
    }
    return rows.of(pack, rule.id(), titles.ask(rule.id(), rule.ask()), rule.cite(), rule.support());
  }

  /// A value that is left to national law.
  public RuleText national(LawPack pack, LawPack.NationalInput rule) {
    var rows = new Rows();
    rows.add("show.within", dates.window(rule.from(), rule.to()));
    var title = titles.national(pack.id() + "." + rule.id());
    return rows.of(pack, rule.id(), title, rule.cite(), rule.support());
  }

  /// A value that this law gives to another pack.
  public RuleText value(LawPack pack, LawPack.NationalValue rule) {
    var rows = new Rows();
    rows.add("show.within", dates.period(rule.value()));
    return rows.of(pack, rule.input(), titles.national(rule.input()), rule.cite(), rule.support());
  }

  /// A choice left to the operator, as it is set.
  public RuleText switchText(LawPack pack, LawPack.Switch rule) {
    var rows = new Rows();
    rows.add("show.setting", rule.value());
    if (!rule.value().equals(rule.preset())) {
      rows.add("show.preset", rule.preset());
    }
    return rows.of(pack, rule.id(), titles.text(rule.title()), rule.cite(), rule.support());
  }
}
