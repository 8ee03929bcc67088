package nansen.speech;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import nansen.law.calendar.Period;
import nansen.law.journal.Fact;
import nansen.law.journal.Value;
import nansen.law.journal.When;
import nansen.law.pack.InForce;
import nansen.law.standing.Due;
import org.jspecify.annotations.Nullable;

/// Dates and spans of time in words, in the local time of a place. The month is always a word, so
/// that nobody reads the fifth of March for the third of May.
public final class Dates {
  private final Phrases phrases;
  private final ZoneId zone;

  public Dates(Phrases phrases, ZoneId zone) {
    this.phrases = phrases;
    this.zone = zone;
  }

  public ZoneId zone() {
    return zone;
  }

  /// A day from or until which something is the law; it may not be known yet.
  String bound(LocalDate day) {
    return day.equals(InForce.NOT_KNOWN_YET) ? phrases.say("list.day-not-known") : day(day);
  }

  /// Such as "Thu 24 Dec 2026".
  public String day(LocalDate day) {
    return phrases.say(
        "date.day",
        "weekday",
        phrases.say("weekday." + day.getDayOfWeek().getValue()),
        "day",
        Integer.toString(day.getDayOfMonth()),
        "month",
        phrases.say("month." + day.getMonthValue()),
        "year",
        Integer.toString(day.getYear()));
  }

  /// The hour and minute there, such as "21:30"; seconds only where there are any.
  public String hour(Instant at) {
    var local = at.atZone(zone);
    var hour = "%02d:%02d".formatted(local.getHour(), local.getMinute());
    return local.getSecond() == 0 ? hour : hour + ":%02d".formatted(local.getSecond());
  }

  /// Such as "Mon 26 Oct 2026 21:30".
  public String moment(Instant at) {
    return phrases.say("date.moment", "day", day(dayOf(at)), "hour", hour(at));
  }

  /// The details of a fact, each as "name: what it says", by name.
  public List<String> details(Fact fact, Titles titles) {
    return fact.details().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(each ->
            titles.detail(each.getKey())
                + ": "
                + value(fact, each.getKey(), each.getValue(), titles))
        .toList();
  }

  /// A fact in one line: when, what, and its details.
  public String line(Fact fact, Titles titles) {
    var details = details(fact, titles);
    return when(fact.happened())
        + ": "
        + titles.fact(fact.kind())
        + (details.isEmpty() ? "" : " (" + String.join(", ", details) + ")");
  }

  private String value(Fact fact, String detail, Value value, Titles titles) {
    return switch (value) {
      case Value.Text(var text) -> titles.said(fact.kind(), detail, text);
      case Value.Whole(var number) -> Long.toString(number);
      case Value.OnDay(var day) -> day(day);
      case Value.AtMoment(var at) -> moment(at);
    };
  }

  /// A moment with its offset from UTC, for where an hour more or less is at stake.
  public String exactMoment(Instant at) {
    return moment(at) + " (" + offset(at) + ")";
  }

  /// Such as "UTC+02:00".
  public String offset(Instant at) {
    var offset = zone.getRules().getOffset(at).getId();
    return "UTC" + (offset.equals("Z") ? "" : offset);
  }

  /// A moment asked about. The last one of a day is called so.
  public String asked(Instant at) {
    var local = at.atZone(zone);
    return isLastOf(local)
        ? phrases.say("date.end-of-day", "day", day(dayOf(at)))
        : exactMoment(at);
  }

  private static boolean isLastOf(ZonedDateTime local) {
    return local.getHour() == 23 && local.getMinute() == 59 && local.getNano() == 999_999_999;
  }

  public String when(When when) {
    return switch (when) {
      case When.Moment(var at) -> moment(at);
      case When.Day(var day) -> day(day);
      case When.Between(var earliest, var latest) ->
          phrases.say("date.between", "earliest", when(earliest), "latest", when(latest));
    };
  }

  public String point(Due.Point point) {
    return switch (point) {
      case Due.On(var day) -> day(day);
      case Due.By(var at) -> moment(at);
    };
  }

  /// A due date of any kind, in a few words.
  ///
  /// @param title names a fact that a due date may hang on
  public String due(Due due, Titles title) {
    return switch (due) {
      case Due.Point point -> point(point);
      case Due.Range(var earliest, var latest) ->
          phrases.say("date.between", "earliest", point(earliest), "latest", point(latest));
      case Due.WithoutDelay(var words) -> withoutDelay(words, title);
      case Due.WhenItHappens(var event) -> phrases.say("due.with", "event", title.fact(event));
    };
  }

  /// The law's own words where it gives no number, such as "as soon as possible".
  public String withoutDelay(String words, Titles title) {
    return words.equals("without delay") ? phrases.say("due.without-delay") : title.text(words);
  }

  /// How far away a due date is, such as "24 days left" or "3 days overdue".
  public String left(Due.Point point, Instant asOf) {
    return left(point, asOf, "over");
  }

  /// How long until a point in time, or since: nobody is late where nobody owes anything.
  public String untilOrSince(Due.Point point, Instant asOf) {
    return left(point, asOf, "ago");
  }

  private String left(Due.Point point, Instant asOf, String after) {
    return switch (point) {
      case Due.On(var day) -> days(ChronoUnit.DAYS.between(dayOf(asOf), day), after);
      case Due.By(var at) -> {
        var left = Duration.between(asOf, at);
        if (left.abs().compareTo(Duration.ofHours(72)) > 0) {
          yield days(ChronoUnit.DAYS.between(dayOf(asOf), dayOf(at)), after);
        }
        var minutes = left.abs().plusNanos(1).toMinutes();
        yield phrases.say(
            left.isNegative() ? "left.hours-" + after : "left.hours",
            "hours",
            minutes / 60,
            "minutes",
            minutes % 60);
      }
    };
  }

  private String days(long days, String after) {
    return days < 0
        ? phrases.say("left.days-" + after, "days", -days)
        : phrases.say("left.days", "days", days);
  }

  /// A period, such as "3 working days".
  public String period(Period period) {
    return phrases.say("period." + period.unit(), "number", (long) period.amount());
  }

  /// The bounds within which a period must lie.
  String window(@Nullable Period from, @Nullable Period to) {
    if (from != null && to != null) {
      return phrases.say("window.from-to", "from", period(from), "to", period(to));
    }
    if (from != null) {
      return phrases.say("window.from", "from", period(from));
    }
    return to == null ? phrases.say("window.none") : phrases.say("window.to", "to", period(to));
  }

  public LocalDate dayOf(Instant at) {
    return LocalDate.ofInstant(at, zone);
  }

  public LocalDate dayOf(Due.Point point) {
    return switch (point) {
      case Due.On(var day) -> day;
      case Due.By(var at) -> dayOf(at);
    };
  }
}
