package nansen.speech;

import java.util.stream.Collectors;
import nansen.law.journal.FactKind;
import nansen.law.pack.FactSpec;
import nansen.law.pack.LawBook;
import nansen.law.pack.Route;
import nansen.law.pack.RuleId;
import nansen.law.standing.Due;
import nansen.law.standing.Question;
import nansen.law.standing.Question.Ask;
import org.jspecify.annotations.Nullable;

/// Open questions in words, and what an answer would change.
public final class Questions {
  private final Phrases phrases;
  private final Dates dates;
  private final Titles titles;
  private final FactWords facts;
  private final LawBook book;

  public Questions(Phrases phrases, Dates dates, Titles titles, FactWords facts, LawBook book) {
    this.phrases = phrases;
    this.dates = dates;
    this.titles = titles;
    this.facts = facts;
    this.book = book;
  }

  /// What is asked.
  public String ask(Question question) {
    return switch (question.ask()) {
      case Ask.MissingFact(var kind) -> phrases.say(missing(kind), "title", titles.fact(kind));
      case Ask.MissingDetail(var fact, var kind, var detail) ->
          phrases.say(
              "ask.detail",
              "fact",
              facts.name(fact),
              "detail",
              detail,
              "words",
              words(kind, detail));
      case Ask.MissingHour(var fact, var _) -> phrases.say("ask.hour", "fact", facts.name(fact));
      case Ask.NationalValue(var input, var from, var to) ->
          phrases.say(
              "ask.national", "input", titles.national(input), "window", dates.window(from, to));
      case Ask.WhichGoesBefore(var rule, var held) ->
          phrases.say(
              "ask.ranking", "rule", titles.provision(rule), "held", String.join(", ", held));
      case Ask.WhichReading(var rule) -> phrases.say("ask.reading", "rule", titles.provision(rule));
      case Ask.OutsideWindow(var rule, var fact, var from, var to) ->
          phrases.say(
              "ask.window",
              "rule",
              titles.provision(rule),
              "fact",
              facts.name(fact),
              "window",
              dueWindow(from, to));
      case Ask.IsGroundMet(var ground) -> phrases.say("ask.ground", "ground", ground(ground));
      case Ask.ForHuman(var rule, var text) -> titles.ask(rule.value(), text);
      case Ask.NoCalendar(var calendar, var year) ->
          phrases.say("ask.calendar", "calendar", calendar.value(), "year", Integer.toString(year));
      case Ask.AmendedTwice(var fact) -> phrases.say("ask.amended-twice", "fact", facts.name(fact));
      case Ask.EndBeforeStart(var start, var end) ->
          phrases.say("ask.before-start", "start", facts.name(start), "end", facts.name(end));
      case Ask.IsItSo(var fact) -> phrases.say("ask.disputed", "fact", facts.name(fact));
      case Ask.InTime(var end) -> phrases.say("ask.in-time", "fact", facts.name(end));
    };
  }

  /// What to write into the case file to answer it; null where no single fact does.
  public @Nullable String answer(Question question) {
    return switch (question.ask()) {
      case Ask.MissingFact(var kind) -> "fact: " + kind;
      case Ask.MissingDetail(var _, var _, var detail) -> detail + ": …";
      case Ask.MissingHour _ -> "at: …";
      case Ask.IsGroundMet(var ground) -> "fact: ground.found, ground: " + ground + ", holds: …";
      case Ask.NationalValue _,
          Ask.WhichGoesBefore _,
          Ask.WhichReading _,
          Ask.OutsideWindow _,
          Ask.ForHuman _,
          Ask.NoCalendar _,
          Ask.AmendedTwice _,
          Ask.EndBeforeStart _,
          Ask.IsItSo _,
          Ask.InTime _ ->
          null;
    };
  }

  /// What the answer would change.
  public String changes(Question question) {
    return question.changes().stream()
        .map(change ->
            change.would() == null
                ? change.rule().value()
                : phrases.say(
                    "change.would",
                    "rule",
                    change.rule().value(),
                    "due",
                    dates.due(change.would(), titles)))
        .distinct()
        .collect(Collectors.joining(phrases.say("list.semicolon")));
  }

  /// Some events have a question of their own, as a birth, which nobody asks whether it happened.
  private String missing(FactKind kind) {
    var own = "ask.event." + kind.name();
    if (phrases.has(own)) {
      return own;
    }
    return titles.nature(kind) == FactSpec.Nature.CIRCUMSTANCE ? "ask.circumstance" : "ask.event";
  }

  private String words(FactKind kind, String detail) {
    var spec = book.vocabulary().spec(kind.name());
    return spec != null && spec.details().get(detail) instanceof FactSpec.Detail.Choice(var words)
        ? String.join(", ", words)
        : "…";
  }

  private String dueWindow(@Nullable Due from, @Nullable Due to) {
    if (from != null && to != null) {
      return phrases.say(
          "window.from-to", "from", dates.due(from, titles), "to", dates.due(to, titles));
    }
    if (from != null) {
      return phrases.say("window.from", "from", dates.due(from, titles));
    }
    return to == null
        ? phrases.say("window.none")
        : phrases.say("window.to", "to", dates.due(to, titles));
  }

  private String ground(RuleId id) {
    for (var pack : book.packs()) {
      for (var route : pack.routes()) {
        for (Route.Ground ground : route.gateway()) {
          if (ground.id().equals(id)) {
            return titles.ground(ground);
          }
        }
        for (Route.Ground ground : route.grounds()) {
          if (ground.id().equals(id)) {
            return titles.ground(ground);
          }
        }
      }
    }
    return id.value();
  }
}
