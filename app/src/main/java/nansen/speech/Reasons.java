package nansen.speech;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import nansen.law.calendar.Counted;
import nansen.law.calendar.DayOff;
import nansen.law.calendar.Unit;
import nansen.law.pack.Provision;
import nansen.law.pack.Status;
import nansen.law.pack.Trigger;
import nansen.law.standing.Clock;
import nansen.law.standing.Step;
import org.jspecify.annotations.Nullable;

/// A computation told as sentences: each step with its provision, why the date falls on that day
/// and not on the day before, and what could still move it.
public final class Reasons {
  private final Phrases phrases;
  private final Dates dates;
  private final Titles titles;
  private final FactWords facts;
  private final RuleWords words;

  public Reasons(Phrases phrases, Dates dates, Titles titles, FactWords facts) {
    this.phrases = phrases;
    this.dates = dates;
    this.titles = titles;
    this.facts = facts;
    this.words = new RuleWords(phrases, dates, titles);
  }

  /// Every step, in the order in which they were taken; empty for a clock that has not started.
  public List<Sentence> steps(Clock clock) {
    var sentences = new ArrayList<Sentence>();
    for (var step : clock.why().steps()) {
      sentences.add(step(clock, step));
    }
    return List.copyOf(sentences);
  }

  private Sentence step(Clock clock, Step step) {
    return switch (step) {
      case Step.Started(var fact, var when, var anew, var cite) ->
          new Sentence(
              "started",
              phrases.say(
                  anew ? "step.restarted" : "step.started",
                  "fact",
                  facts.name(fact),
                  "when",
                  dates.when(when)),
              cite);
      case Step.CountedFrom(var fact, var when, var cite) ->
          new Sentence(
              "counted-from",
              phrases.say("step.counted-from", "fact", facts.name(fact), "when", dates.when(when)),
              cite);
      case Step.Varied(var variant, var cite, var _) ->
          new Sentence(
              "varied", phrases.say("step.varied", "variant", length(clock, variant)), cite);
      case Step.National(var input, var value, var cite) ->
          new Sentence(
              "national",
              value == null
                  ? phrases.say("step.national-unknown", "input", input)
                  : phrases.say("step.national", "input", input, "period", dates.period(value)),
              cite);
      case Step.Set(var fact, var date, var cite) ->
          new Sentence(
              "set",
              phrases.say("step.set", "fact", facts.name(fact), "date", dates.when(date)),
              cite);
      case Step.Extended(var _, var fact, var total, var cite, var _) ->
          new Sentence(
              "extended",
              total.amount() == 0
                  ? phrases.say("step.extended-day", "fact", facts.name(fact))
                  : phrases.say(
                      "step.extended", "fact", facts.name(fact), "period", dates.period(total)),
              cite);
      case Step.ExtendedTooLate(var _, var fact, var cite) ->
          new Sentence(
              "extended-too-late",
              phrases.say("step.extended-too-late", "fact", facts.name(fact)),
              cite);
      case Step.PausedDuring(var from, var until, var cite) ->
          new Sentence(
              "paused",
              until == null
                  ? phrases.say("step.paused", "from", dates.when(from))
                  : phrases.say(
                      "step.paused-until", "from", dates.when(from), "until", dates.when(until)),
              cite);
      case Step.Count(var counted, var bound, var cite) ->
          new Sentence(
              "count",
              (bound == Step.Bound.ONLY
                      ? ""
                      : phrases.say("count.bound", "bound", word(bound)) + " ")
                  + count(counted),
              cite);
      case Step.OtherWay(var day, var cite) ->
          new Sentence("other-way", phrases.say("step.other-way", "day", dates.day(day)), cite);
      case Step.Capped(var at, var cite) ->
          new Sentence("capped", phrases.say("step.capped", "at", dates.point(at)), cite);
      case Step.DueWith(var fact, var when, var cite) ->
          new Sentence(
              "due-with",
              phrases.say("step.due-with", "fact", facts.name(fact), "when", dates.when(when)),
              cite);
      case Step.Measured(var number, var limit, var cite) ->
          new Sentence(
              "measured",
              phrases.say(
                  "step.measured", "number", Long.toString(number), "limit", Long.toString(limit)),
              cite);
      case Step.Ended(var fact, var when, var outcome, var cite) ->
          new Sentence(
              "ended",
              phrases.say(
                  "step.ended",
                  "fact",
                  facts.name(fact),
                  "when",
                  dates.when(when),
                  "outcome",
                  status(outcome)),
              cite);
      case Step.Replaced(var by, var cite) ->
          new Sentence("replaced", phrases.say("step.replaced", "by", titles.provision(by)), cite);
      case Step.Excepted(var note, var cite) ->
          new Sentence("excepted", phrases.say("step.excepted", "note", titles.text(note)), cite);
      case Step.Deemed(var fact, var when, var cite) -> {
        var kind = facts.kind(fact);
        yield new Sentence(
            "deemed",
            phrases.say(
                "step.deemed",
                "fact",
                kind == null ? fact.value() : titles.fact(kind),
                "when",
                dates.when(when)),
            cite);
      }
      case Step.LookAt(var ask, var cite) ->
          new Sentence("look-at", phrases.say("step.look-at", "ask", titles.text(ask)), cite);
    };
  }

  /// How long a variant gives.
  private String length(Clock clock, String variant) {
    return clock.provision().variants().stream()
        .filter(each -> each.id().equals(variant))
        .findFirst()
        .map(each -> words.length(each.within()))
        .orElse(variant);
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  /// A status in words.
  public String status(Status status) {
    return phrases.say("status." + status.word());
  }

  // --- the count

  private String count(Counted counted) {
    return switch (counted) {
      case Counted.Days days -> days(days);
      case Counted.Backward back ->
          phrases.say(
                  "count.backward",
                  "period",
                  dates.period(back.period()),
                  "from",
                  dates.day(back.from()))
              + skipped("count.skipped", back.skipped())
              + " "
              + phrases.say("count.last", "day", dates.day(back.end()));
      case Counted.Hours hours -> hours(hours);
      case Counted.NoData(var calendar, var year) ->
          phrases.say(
              "count.no-data", "calendar", calendar.value(), "year", Integer.toString(year));
    };
  }

  private String days(Counted.Days days) {
    var text =
        new StringBuilder(
            phrases.say(
                "count.days",
                "period",
                dates.period(days.period()),
                "from",
                dates.day(days.from())));
    text.append(skipped("count.skipped", days.skipped()));
    if (days.pausedDays() > 0) {
      text.append(' ').append(phrases.say("count.paused", "days", (long) days.pausedDays()));
    }
    text.append(' ').append(phrases.say("count.raw-end", "day", dates.day(days.rawEnd())));
    if (!days.movedPast().isEmpty()) {
      text.append(' ')
          .append(
              phrases.say(
                  "count.moved", "offs", offs(days.movedPast()), "day", dates.day(days.end())));
    }
    if (days.secondWorkingDay()) {
      text.append(' ')
          .append(phrases.say("count.second-working-day", "day", dates.day(days.end())));
    }
    return text.toString();
  }

  private String hours(Counted.Hours hours) {
    var text =
        new StringBuilder(
            phrases.say(
                "count.hours",
                "period",
                dates.period(hours.period()),
                "from",
                dates.exactMoment(hours.from())));
    if (!hours.countedFrom().equals(hours.from())) {
      text.append(' ')
          .append(phrases.say("count.first-hour", "at", dates.exactMoment(hours.countedFrom())));
    }
    if (hours.pausedSeconds() > 0) {
      text.append(' ')
          .append(phrases.say("count.paused-hours", "hours", hours.pausedSeconds() / 3600));
    }
    text.append(skipped("count.stood-still", hours.skipped()));
    return text.append(' ')
        .append(phrases.say("count.ends-at", "at", dates.exactMoment(hours.end())))
        .toString();
  }

  private String skipped(String key, List<DayOff> offs) {
    return offs.isEmpty() ? "" : " " + phrases.say(key, "offs", offs(offs));
  }

  /// Days off, each with its reason; a long row is cut in the middle.
  private String offs(List<DayOff> offs) {
    var shown = offs.size() <= 8 ? offs : offs.subList(0, 6);
    var text = shown.stream().map(this::off).collect(Collectors.joining(phrases.say("list.comma")));
    return shown.size() == offs.size()
        ? text
        : phrases.say(
            "list.and-more",
            "shown",
            text,
            "count",
            (long) offs.size() - shown.size(),
            "last",
            off(offs.getLast()));
  }

  private String off(DayOff off) {
    return off.reason() == DayOff.Reason.HOLIDAY
        ? phrases.say("off.holiday", "day", dates.day(off.day()), "name", holiday(off.name()))
        : dates.day(off.day());
  }

  /// "Constitution Day and Whit Monday": each of the names by itself.
  private String holiday(String names) {
    return Arrays.stream(names.split(" and "))
        .map(this::oneHoliday)
        .collect(Collectors.joining(phrases.say("list.and")));
  }

  private String oneHoliday(String name) {
    var key = "holiday." + name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    if (phrases.has(key)) {
      return phrases.say(key);
    }
    return phrases.language() == Language.EN ? name : name + " [en]";
  }

  // --- why that day

  /// Why the clock falls due then and not a day, or an hour, earlier; null where nothing was
  /// counted.
  public @Nullable String whyNotBefore(Clock clock) {
    Step.@Nullable Count count = null;
    for (var step : clock.why().steps()) {
      switch (step) {
        case Step.Count found -> count = count == null ? found : count;
        case Step.Capped(var at, var _) -> {
          return phrases.say("why.capped", "at", dates.point(at));
        }
        default -> {}
      }
    }
    if (count == null) {
      return null;
    }
    return switch (count.counted()) {
      case Counted.Days days -> whyNotBefore(days);
      case Counted.Hours hours ->
          phrases.say(
              "why.hours",
              "at",
              dates.exactMoment(hours.end()),
              "period",
              dates.period(hours.period()));
      case Counted.Backward back ->
          phrases.say(
              "why.backward",
              "day",
              dates.day(back.end().plusDays(1)),
              "period",
              dates.period(back.period()));
      case Counted.NoData _ -> null;
    };
  }

  private @Nullable String whyNotBefore(Counted.Days days) {
    if (days.period().amount() == 0) {
      return null; // the law has no shortest time: nothing was counted
    }
    var before = days.end().minusDays(1);
    if (days.secondWorkingDay()) {
      return phrases.say("why.second-working-day", "before", dates.day(before));
    }
    if (!days.movedPast().isEmpty()) {
      return phrases.say(
          "why.moved",
          "before",
          dates.day(days.movedPast().getLast().day()),
          "raw",
          dates.day(days.rawEnd()),
          "day",
          dates.day(days.end()));
    }
    if (days.pausedDays() > 0) {
      return phrases.say(
          "why.paused",
          "before",
          dates.day(before),
          "days",
          (long) days.pausedDays(),
          "period",
          dates.period(days.period()));
    }
    var unit = days.period().unit();
    var key =
        switch (unit) {
          case WEEKS -> "why.weeks";
          case MONTHS, YEARS ->
              days.rawEnd().getDayOfMonth() == days.from().getDayOfMonth()
                  ? "why.months"
                  : "why.month-end";
          case WORKING_DAYS -> "why.working-days";
          case DAYS, HOURS -> "why.days";
        };
    return phrases.say(
        key,
        "before",
        dates.day(before),
        "day",
        dates.day(days.end()),
        "from",
        dates.day(days.from()),
        "weekday",
        phrases.say("weekday-name." + days.end().getDayOfWeek().getValue()),
        "date",
        Integer.toString(days.from().getDayOfMonth()),
        "passed",
        (long) days.period().amount() - (unit == Unit.WORKING_DAYS || unit == Unit.DAYS ? 1 : 0),
        "period",
        dates.period(days.period()));
  }

  // --- what could move it

  /// What the law would let lengthen or stop an open clock, and has not happened.
  public List<Sentence> couldLengthen(Clock clock) {
    var provision = clock.provision();
    var sentences = new ArrayList<Sentence>();
    var taken =
        clock.why().steps().stream()
            .filter(Step.Extended.class::isInstance)
            .map(step -> ((Step.Extended) step).extension())
            .collect(Collectors.toSet());
    for (var extension : provision.extensions()) {
      if (!taken.contains(extension.id())) {
        sentences.add(new Sentence("could-extend", extension(extension), extension.cite()));
      }
    }
    for (var pause : provision.pauses()) {
      sentences.add(
          new Sentence(
              "could-pause",
              phrases.say("could.pause", "fact", titles.fact(pause.from().kind())),
              pause.cite()));
    }
    for (var on : provision.restarts().facts()) {
      sentences.add(
          new Sentence(
              "could-restart",
              phrases.say("could.restart", "fact", titles.fact(on.kind())),
              provision.cite()));
    }
    var cap = provision.atMost();
    if (cap != null) {
      sentences.add(
          new Sentence(
              "cap", phrases.say("could.cap", "period", dates.period(cap.period())), cap.cite()));
    }
    return List.copyOf(sentences);
  }

  private String extension(Provision.Extension extension) {
    var fact = titles.fact(extension.fact().kind());
    if (extension.by() != null) {
      return phrases.say("could.extend-by", "period", dates.period(extension.by()), "fact", fact);
    }
    var to = extension.to();
    if (to == null) {
      return fact;
    }
    return to.amount() == 0
        ? phrases.say("could.extend-day", "fact", fact)
        : phrases.say("could.extend-to", "period", dates.period(to), "fact", fact);
  }

  /// What a trigger waits for, in words: "Application lodged or Application withdrawn".
  public String trigger(Trigger trigger) {
    var between = phrases.say(trigger.mode() == Trigger.Mode.LAST ? "list.and" : "list.or");
    return trigger.facts().stream()
        .map(on -> titles.fact(on.kind()))
        .distinct()
        .collect(Collectors.joining(between));
  }
}
