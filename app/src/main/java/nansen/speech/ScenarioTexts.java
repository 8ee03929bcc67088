package nansen.speech;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nansen.law.journal.Amends;
import nansen.law.journal.Certainty;
import nansen.law.journal.Fact;
import nansen.law.journal.FactId;
import nansen.law.journal.When;
import nansen.law.pack.LawBook;
import nansen.law.pack.RuleId;
import nansen.law.pack.Vocabulary;
import nansen.law.reading.Scenario;

/// Puts scenarios into words. Not for several threads at once.
public final class ScenarioTexts {
  private final Phrases phrases;
  private final Titles titles;
  private final Vocabulary vocabulary;
  private final Map<String, String> rules = new HashMap<>();

  public ScenarioTexts(Phrases phrases, Titles titles, LawBook book) {
    this.phrases = phrases;
    this.titles = titles;
    this.vocabulary = book.vocabulary();
    for (var pack : book.packs()) {
      rules.put(pack.id().value(), titles.pack(pack));
      pack.provisions()
          .forEach(rule -> rules.putIfAbsent(rule.id().value(), titles.provision(rule)));
      pack.rights().forEach(rule -> rules.put(rule.id().value(), titles.right(rule)));
      pack.routes()
          .forEach(route -> {
            rules.put(route.id().value(), titles.route(route));
            route.gateway().forEach(it -> rules.put(it.id().value(), titles.ground(it)));
            route.grounds().forEach(it -> rules.put(it.id().value(), titles.ground(it)));
          });
      pack.checkLists().forEach(rule -> rules.put(rule.id().value(), titles.checkList(rule)));
      pack.asks().forEach(ask -> rules.put(ask.id(), titles.ask(ask.id(), ask.ask())));
      pack.national()
          .forEach(input -> {
            var id = pack.id() + "." + input.id();
            rules.put(id, titles.national(id));
          });
    }
  }

  /// Those that expect something of a rule.
  public static List<Scenario> about(RuleId rule, List<Scenario> scenarios) {
    return scenarios.stream()
        .filter(scenario ->
            scenario.expectations().stream()
                .flatMap(Scenario.Expectation::rules)
                .anyMatch(rule::equals))
        .toList();
  }

  /// The scenario in words.
  public ScenarioText of(Scenario scenario) {
    var place = scenario.place();
    var calendar = place.workingDays().id().value();
    var settings = new ArrayList<String>();
    new TreeMap<>(scenario.switches()).forEach((name, value) -> settings.add(name + " = " + value));
    var dates = new Dates(phrases, place.zone());
    new TreeMap<>(place.national())
        .forEach(
            (name, value) -> settings.add(titles.national(name) + " = " + dates.period(value)));
    return new ScenarioText(
        scenario.title(),
        scenario.file() + ":" + scenario.line(),
        calendar.equals(place.country()) ? calendar : place.country() + " · " + calendar,
        settings,
        facts(scenario.journal().facts(), dates),
        scenario.expectations().stream()
            .map(each -> expected(each, scenario.journal().facts(), dates))
            .toList());
  }

  private List<String> facts(List<Fact> facts, Dates dates) {
    var byId = facts.stream().collect(Collectors.toMap(Fact::id, it -> it, (one, _) -> one));
    return facts.stream().map(fact -> fact(fact, byId, dates)).toList();
  }

  private String fact(Fact fact, Map<FactId, Fact> byId, Dates dates) {
    var text = new StringBuilder(dates.when(fact.happened()) + ": " + titles.fact(fact.kind()));
    if (!fact.details().isEmpty()) {
      text.append(" (").append(String.join("; ", dates.details(fact, titles))).append(")");
    }
    if (fact.certainty() != Certainty.ESTABLISHED) {
      text.append(", ").append(certainty(fact.certainty()));
    }
    if (isKnownLater(fact, dates)) {
      text.append(", ")
          .append(phrases.say("scenario.recorded", "when", dates.moment(fact.recorded())));
    }
    var amends = fact.amends();
    if (amends != null) {
      var earlier = byId.get(amends.earlier());
      var word =
          switch (amends) {
            case Amends.Corrects _ -> "scenario.corrects";
            case Amends.Retracts _ -> "scenario.retracts";
          };
      text.append(", ")
          .append(
              phrases.say(
                  word,
                  "fact",
                  earlier == null
                      ? amends.earlier().value()
                      : titles.fact(earlier.kind()) + ", " + dates.when(earlier.happened())));
    }
    return text.toString();
  }

  /// Recorded on a later day than the one on which it happened: scenarios say so where it counts.
  private static boolean isKnownLater(Fact fact, Dates dates) {
    return !fact.recorded().equals(Instant.MIN)
        && dates.dayOf(fact.recorded()).isAfter(latest(fact.happened(), dates));
  }

  private static LocalDate latest(When when, Dates dates) {
    return switch (when) {
      case When.Day(var day) -> day;
      case When.Moment(var at) -> dates.dayOf(at);
      case When.Between(var _, var last) -> latest(last, dates);
    };
  }

  private String certainty(Certainty certainty) {
    return phrases.say("certainty." + certainty.name().toLowerCase(Locale.ROOT));
  }

  private ScenarioText.Expected expected(Scenario.Expectation it, List<Fact> facts, Dates dates) {
    var at = dates.asked(it.asOf());
    var lines = new ArrayList<String>();
    it.applies()
        .forEach(
            (pack, how) -> lines.add(phrases.say("scenario.applies", "pack", pack, "how", how)));
    it.notBound().forEach(pack -> lines.add(phrases.say("scenario.not-bound", "pack", pack)));
    it.clocks().forEach(clock -> lines.add(clock(clock, dates)));
    it.rights().forEach((rule, word) -> lines.add(named(rule) + ": " + right(word, dates)));
    it.routes().forEach((rule, word) -> lines.add(named(rule) + ": " + route(word)));
    it.grounds()
        .forEach((rule, word) -> lines.add(named(rule) + ": " + phrases.say("route." + word)));
    it.checkLists()
        .forEach((rule, word) ->
            lines.add(named(rule) + ": " + phrases.say("scenario.check-list", "how", word)));
    it.questions()
        .forEach(about -> lines.add(phrases.say("scenario.asked", "about", about(about, facts))));
    it.noQuestions()
        .forEach(
            about -> lines.add(phrases.say("scenario.not-asked", "about", about(about, facts))));
    it.blocked().forEach(act -> lines.add(phrases.say("blocked", "act", titles.act(act))));
    var breaches = it.breaches();
    if (breaches != null) {
      breaches.forEach(rule -> lines.add(phrases.say("scenario.breached", "right", named(rule))));
    }
    var known =
        it.knownAt().equals(Instant.MAX)
            ? at
            : at
                + phrases.say("list.comma")
                + phrases.say("scenario.known", "when", dates.asked(it.knownAt()));
    return new ScenarioText.Expected(known, lines);
  }

  private String named(RuleId rule) {
    var title = rules.get(rule.value());
    return title == null ? rule.value() : title + " (" + rule + ")";
  }

  /// A question by what it is about, which may stand before or after what is asked of it.
  private String about(String about, List<Fact> facts) {
    var space = about.lastIndexOf(' ');
    if (space < 0) {
      return thing(about);
    }
    var first = about.substring(0, space);
    var last = about.substring(space + 1);
    return switch (last) {
      case "hour" -> phrases.say("ask.hour", "fact", thing(first));
      case "reading" -> phrases.say("ask.reading", "rule", thing(first));
      case "ranking" -> phrases.say("scenario.ranking", "rule", thing(first));
      case "window" -> phrases.say("scenario.window", "rule", thing(first));
      default ->
          switch (first) {
            case "disputed" -> phrases.say("ask.disputed", "fact", fact(last, facts));
            case "in time" -> phrases.say("ask.in-time", "fact", fact(last, facts));
            case "amended twice" -> phrases.say("ask.amended-twice", "fact", fact(last, facts));
            case "before its start" ->
                phrases.say("scenario.before-start", "fact", fact(last, facts));
            default -> about;
          };
    };
  }

  /// A rule, a kind of fact, or a detail of one.
  private String thing(String name) {
    if (rules.containsKey(name)) {
      return named(new RuleId(name));
    }
    var dot = name.lastIndexOf('.');
    return dot > 0 && vocabulary.spec(name) == null
        ? titles.fact(name.substring(0, dot)) + ": " + titles.detail(name.substring(dot + 1))
        : titles.fact(name);
  }

  private String fact(String id, List<Fact> facts) {
    return facts.stream()
        .filter(fact -> fact.id().value().equals(id))
        .findFirst()
        .map(fact -> titles.fact(fact.kind()))
        .orElse(id);
  }

  private String route(String expected) {
    return phrases.say(expected.equals("none") ? "scenario.no-route" : "route." + expected);
  }

  private String right(String expected, Dates dates) {
    var words = expected.split(" from ", 2);
    var status = phrases.say("right." + words[0]);
    return words.length == 1
        ? status
        : status
            + ", "
            + phrases.say("right.from", "when", dates.day(LocalDate.parse(words[1].strip())));
  }

  private String clock(Scenario.OfClock clock, Dates dates) {
    var parts = new ArrayList<String>();
    if (clock.status() != null) {
      parts.add(phrases.say("status." + clock.status().word()));
    }
    if (clock.due() != null) {
      parts.add(phrases.say("settled.due", "due", due(clock.due(), dates)));
    }
    if (clock.raw() != null) {
      parts.add(phrases.say("scenario.raw", "due", due(clock.raw(), dates)));
    }
    var certainty = clock.certainty();
    if (certainty != null) {
      parts.add(certainty(certainty));
    }
    new TreeMap<>(clock.readings())
        .forEach((id, due) ->
            parts.add(
                phrases.say(
                    "scenario.reading", "reading", titles.reading(id), "due", due(due, dates))));
    return named(clock.clock())
        + (clock.nth() > 1 ? " #" + clock.nth() : "")
        + ": "
        + String.join(phrases.say("list.comma"), parts);
  }

  private String due(Scenario.OfDue due, Dates dates) {
    return switch (due) {
      case Scenario.OfDue.Day(var day) -> dates.day(day);
      case Scenario.OfDue.Moment(var at) -> dates.moment(at);
      case Scenario.OfDue.Range(var earliest, var latest) ->
          phrases.say(
              "date.between", "earliest", due(earliest, dates), "latest", due(latest, dates));
      case Scenario.OfDue.WithoutDelay() -> phrases.say("due.without-delay");
      case Scenario.OfDue.None() -> phrases.say("due.none");
    };
  }
}
