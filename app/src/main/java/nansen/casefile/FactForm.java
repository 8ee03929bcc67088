package nansen.casefile;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nansen.law.journal.Amends;
import nansen.law.journal.Attribution;
import nansen.law.journal.Certainty;
import nansen.law.journal.FactId;
import nansen.law.journal.Value;
import nansen.law.journal.When;
import nansen.law.pack.FactSpec;
import org.jspecify.annotations.Nullable;

/// A fact as typed into the form, and from there to the fact itself or to what is wrong with it.
/// Pure. What was typed is kept as it was.
///
/// @param key of the write, made with the form: sent twice, it is one write
/// @param fact the id of the fact, made with the form too
/// @param seen how many facts of the journal the reader had before the eyes
/// @param corrects the fact it corrects or retracts; empty for a new one
/// @param until the latest day; empty where the day is known
/// @param details by name, as typed
record FactForm(
    UUID key,
    String fact,
    int seen,
    String corrects,
    String kind,
    String day,
    String hour,
    String until,
    String source,
    String basis,
    String certainty,
    Map<String, String> details) {

  FactForm {
    details = Map.copyOf(details);
  }

  /// @param field the field of the form
  /// @param message its key in the bundle
  record Problem(String field, String message) {}

  /// The fact, or every problem of the form.
  sealed interface Read {
    record Ok(NewFact fact) implements Read {}

    record Refused(List<Problem> problems) implements Read {}
  }

  Read read(FactSpec spec, ZoneId zone, boolean retract) {
    var problems = new ArrayList<Problem>();
    var happened = happened(zone, problems);
    var values = new HashMap<String, Value>();
    details.forEach((name, typed) -> {
      var detail = spec.details().get(name);
      var value =
          typed.isBlank() || detail == null
              ? null
              : value(name, detail, typed.strip(), zone, problems);
      if (value != null) {
        values.put(name, value);
      }
    });
    if (!problems.isEmpty() || happened == null) {
      return new Read.Refused(problems);
    }
    return new Read.Ok(
        new NewFact(
            new FactId(fact),
            spec.kind(),
            happened,
            new Attribution(source.strip(), Attribution.Basis.valueOf(basis)),
            Certainty.valueOf(certainty),
            values,
            amends(retract)));
  }

  private @Nullable Amends amends(boolean retract) {
    if (corrects.isEmpty()) {
      return null;
    }
    var earlier = new FactId(corrects);
    return retract ? new Amends.Retracts(earlier) : new Amends.Corrects(earlier);
  }

  private @Nullable When happened(ZoneId zone, List<Problem> problems) {
    if (day.isBlank()) {
      problems.add(new Problem("day", "fact.no-day"));
      return null;
    }
    var first = day("day", day, problems);
    var last = until.isBlank() ? null : day("until", until, problems);
    if (first == null || (last == null && !until.isBlank())) {
      return null;
    }
    if (last != null) {
      return new When.Between(new When.Day(first), new When.Day(last));
    }
    return hour.isBlank() ? new When.Day(first) : moment(first, zone, problems);
  }

  private @Nullable When moment(LocalDate on, ZoneId zone, List<Problem> problems) {
    try {
      var local = on.atTime(LocalTime.parse(hour.strip()));
      if (zone.getRules().getValidOffsets(local).isEmpty()) {
        problems.add(new Problem("hour", "fact.gap"));
        return null;
      }
      return new When.Moment(local.atZone(zone).toInstant());
    } catch (DateTimeException e) {
      problems.add(new Problem("hour", "fact.bad-hour"));
      return null;
    }
  }

  private static @Nullable LocalDate day(String field, String typed, List<Problem> problems) {
    try {
      var day = LocalDate.parse(typed.strip());
      if (day.getYear() >= 1800 && day.getYear() <= 2200) {
        return day;
      }
    } catch (DateTimeException e) {
      // Said below, as of a day that no case can have.
    }
    problems.add(new Problem(field, "fact.bad-day"));
    return null;
  }

  private static @Nullable Value value(
      String name, FactSpec.Detail detail, String typed, ZoneId zone, List<Problem> problems) {
    return switch (detail) {
      case FactSpec.Detail.Choice _,
          FactSpec.Detail.Name _,
          FactSpec.Detail.Ground _,
          FactSpec.Detail.Item _ ->
          new Value.Text(typed);
      case FactSpec.Detail.OnDay() -> {
        var day = day(name, typed, problems);
        yield day == null ? null : new Value.OnDay(day);
      }
      case FactSpec.Detail.AtMoment() -> {
        try {
          yield new Value.AtMoment(LocalDateTime.parse(typed).atZone(zone).toInstant());
        } catch (DateTimeException e) {
          problems.add(new Problem(name, "fact.bad-hour"));
          yield null;
        }
      }
      case FactSpec.Detail.Whole() -> {
        try {
          yield new Value.Whole(Long.parseLong(typed));
        } catch (NumberFormatException e) {
          problems.add(new Problem(name, "fact.bad-number"));
          yield null;
        }
      }
    };
  }
}
