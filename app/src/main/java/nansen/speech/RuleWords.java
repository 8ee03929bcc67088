package nansen.speech;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nansen.law.journal.FactKind;
import nansen.law.pack.Condition;
import nansen.law.pack.InForce;
import nansen.law.pack.Length;
import nansen.law.pack.Provision;
import nansen.law.pack.RuleId;
import nansen.law.pack.Trigger;

/// The parts of a rule in words: lengths, triggers, conditions.
public final class RuleWords {
  private final Phrases phrases;
  private final Dates dates;
  private final Titles titles;

  public RuleWords(Phrases phrases, Dates dates, Titles titles) {
    this.phrases = phrases;
    this.dates = dates;
    this.titles = titles;
  }

  /// How long the law gives.
  public String length(Length length) {
    return switch (length) {
      case Length.Fixed(var period) -> dates.period(period);
      case Length.WithoutDelay(var words) -> dates.withoutDelay(words, titles);
      case Length.National(var input, var from, var to) ->
          phrases.say("length.national", "input", input, "window", dates.window(from, to));
      case Length.SetBy(var _, var detail, var from, var to) ->
          phrases.say(
              "length.set-by", "detail", titles.detail(detail), "window", dates.window(from, to));
      case Length.Until(var event) -> phrases.say("due.with", "event", trigger(event));
      case Length.AtMost(var number, var detail) ->
          phrases.say(
              "length.at-most", "number", Long.toString(number), "detail", titles.detail(detail));
    };
  }

  /// What must happen.
  public String trigger(Trigger trigger) {
    var between = phrases.say(trigger.mode() == Trigger.Mode.LAST ? "list.and" : "list.or");
    return trigger.facts().stream().map(this::on).collect(Collectors.joining(between));
  }

  private String on(Trigger.On on) {
    var details =
        on.details().entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(detail ->
                titles.detail(detail.getKey())
                    + ": "
                    + detail.getValue().stream()
                        .map(word -> titles.said(on.kind(), detail.getKey(), word))
                        .collect(Collectors.joining(", ")))
            .collect(Collectors.joining("; "));
    return titles.fact(on.kind())
        + (details.isEmpty() ? "" : " (" + details + ")")
        + (on.when() == null ? "" : ", " + condition(on.when()));
  }

  /// From where a count runs.
  public String point(Provision.Point point) {
    return switch (point) {
      case Provision.Point.OfFact of -> {
        var fact = of.kind() == null ? phrases.say("point.start") : titles.fact(of.kind());
        yield of.detail() == null ? fact : fact + ": " + titles.detail(of.detail());
      }
      case Provision.Point.Unbroken unbroken ->
          phrases.say(
              "point.unbroken",
              "facts",
              facts(unbroken.kinds()),
              "fact",
              facts(unbroken.brokenBy()));
    };
  }

  /// What lengthens a period, and by how much.
  public String extension(Provision.Extension extension) {
    var fact = on(extension.fact());
    String text;
    if (extension.by() != null) {
      text = phrases.say("could.extend-by", "period", dates.period(extension.by()), "fact", fact);
    } else if (extension.to() != null && extension.to().amount() == 0) {
      text = phrases.say("could.extend-day", "fact", fact);
    } else if (extension.to() != null) {
      text = phrases.say("could.extend-to", "period", dates.period(extension.to()), "fact", fact);
    } else {
      text = fact;
    }
    var when =
        extension.when() == null
            ? ""
            : " " + phrases.say("condition.if", "condition", condition(extension.when()));
    return text + when + " [" + titles.cite(extension.cite()) + "]";
  }

  /// A condition.
  public String condition(Condition condition) {
    return switch (condition) {
      case Condition.All(var all) -> joined(all, "list.and");
      case Condition.Any(var any) -> joined(any, "list.or");
      case Condition.Not(var not) -> phrases.say("condition.not", "condition", condition(not));
      case Condition.Always(var holds) ->
          phrases.say(holds ? "condition.always" : "condition.never");
      case Condition.Detail(var detail, var words) ->
          titles.detail(detail)
              + ": "
              + words.stream().map(this::said).collect(Collectors.joining(", "));
      case Condition.StartedBy(var kinds) ->
          phrases.say("condition.started-by", "facts", facts(kinds));
      case Condition.Present present -> present(present);
      case Condition.During during ->
          phrases.say("condition.during", "from", on(during.from()), "until", on(during.until()));
      case Condition.Dated dated -> dates(dated.days());
      case Condition.UnderAge(var years) ->
          phrases.say("condition.under-age", "years", Integer.toString(years));
      case Condition.ClockIs(var clock, var statuses, var byStart) ->
          phrases.say(
                  "condition.clock",
                  "clock",
                  clock.value(),
                  "statuses",
                  statuses.stream()
                      .sorted()
                      .map(status -> phrases.say("status." + status.word()))
                      .collect(Collectors.joining(phrases.say("list.or"))))
              + (byStart ? " " + phrases.say("condition.by-start") : "");
      case Condition.LessLeft(var clock, var than) ->
          phrases.say("condition.less-left", "clock", clock.value(), "period", dates.period(than));
      case Condition.Found(var grounds) ->
          phrases.say(
              "condition.found",
              "grounds",
              grounds.stream()
                  .map(RuleId::value)
                  .collect(Collectors.joining(phrases.say("list.or"))));
    };
  }

  /// What a detail says: a ground by its title, or one of the words.
  private String said(String text) {
    var ground = titles.ground(text);
    return ground.equals(text) ? titles.word(text) : ground;
  }

  private String present(Condition.Present present) {
    var text = new StringBuilder(on(present.fact()));
    if (present.laterThan() != null) {
      text.append(' ')
          .append(phrases.say("condition.later-than", "fact", titles.fact(present.laterThan())));
    }
    if (present.sinceStart()) {
      text.append(' ').append(phrases.say("condition.since-start"));
    }
    if (present.byStart()) {
      text.append(' ').append(phrases.say("condition.by-start"));
    }
    if (present.laterMatter()) {
      text.append(' ').append(phrases.say("condition.later-matter"));
    }
    if (present.same() != null) {
      text.append(' ')
          .append(phrases.say("condition.same", "detail", titles.detail(present.same())));
    }
    if (!present.sinceLast().isEmpty()) {
      text.append(' ')
          .append(phrases.say("condition.since-last", "facts", facts(present.sinceLast())));
    }
    return text.toString();
  }

  private String dates(InForce days) {
    var from = days.from();
    var until = days.until();
    if (from != null && until != null) {
      return phrases.say("list.from-until", "from", dates.day(from), "until", dates.day(until));
    }
    if (from != null) {
      return phrases.say("list.from", "from", dates.day(from));
    }
    return until == null
        ? phrases.say("condition.always")
        : phrases.say("list.until", "until", dates.day(until));
  }

  private String facts(List<FactKind> kinds) {
    return kinds.stream().map(titles::fact).collect(Collectors.joining(phrases.say("list.or")));
  }

  private String joined(List<Condition> conditions, String between) {
    return conditions.stream()
        .map(this::condition)
        .collect(Collectors.joining(phrases.say(between), "(", ")"));
  }
}
