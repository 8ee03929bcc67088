package nansen.casefile;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nansen.law.journal.Amends;
import nansen.law.journal.Attribution;
import nansen.law.journal.Certainty;
import nansen.law.journal.Fact;
import nansen.law.journal.FactId;
import nansen.law.journal.Value;
import nansen.law.journal.When;
import nansen.law.pack.FactSpec;
import nansen.people.PersonForm;
import nansen.people.Problem;
import nansen.web.Fields;
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
/// @param doubted what the writer was asked about it already; empty before
/// @param note why it is so all the same
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
    Map<String, String> details,
    String doubted,
    String note) {

  FactForm {
    details = Map.copyOf(details);
  }

  private static final String RETRACT = "retract";

  /// What the buttons send; a form that is sent without one records.
  private static final Set<String> BUTTONS = Set.of("", "record", RETRACT);

  /// How many characters a field takes.
  private static final int WORD = 40;

  private static final int ID = 100;
  private static final int SOURCE = 200;
  private static final int NOTE = 300;

  /// What the names of the fields of details begin with.
  static final String DETAIL = "detail.";

  /// The same form once its writer has seen what somebody else did to the same fact meanwhile: sent
  /// again, it stands in place of that; where the other one took the fact away, it is a new one.
  ///
  /// @param read how many facts the journal has now
  FactForm after(Fact theirs, int read) {
    return new FactForm(
        UUID.randomUUID(),
        fact,
        read,
        theirs.amends() instanceof Amends.Retracts ? "" : theirs.id().value(),
        kind,
        day,
        hour,
        until,
        source,
        basis,
        certainty,
        details,
        doubted,
        note);
  }

  /// The form after what speaks against it was shown.
  FactForm doubted(String names) {
    return new FactForm(
        key, fact, seen, corrects, kind, day, hour, until, source, basis, certainty, details, names,
        note);
  }

  /// The form after somebody else's fact of the same kind was shown: sent again, it stands beside
  /// that.
  FactForm read(int seenNow) {
    return new FactForm(
        key, fact, seenNow, corrects, kind, day, hour, until, source, basis, certainty, details,
        doubted, note);
  }

  /// The form as it came.
  ///
  /// @param spec the kind of fact it is about; null where there is no such kind, and then the form
  ///   comes back to choose one
  static Fields fields(Map<String, List<String>> sent, @Nullable FactSpec spec) {
    var all = new HashMap<String, Integer>();
    for (var word : List.of("key", "seen", "day", "hour", "until", "basis", "certainty", "do")) {
      all.put(word, WORD);
    }
    for (var id : List.of("fact", "corrects", "kind")) {
      all.put(id, ID);
    }
    all.put("source", SOURCE);
    all.put("sure", WORD);
    all.put("note", NOTE);
    all.put("doubted", NOTE);
    if (spec == null) {
      sent.keySet().stream()
          .filter(name -> name.startsWith(DETAIL))
          .forEach(name -> all.put(name, FactCheck.LONGEST_NAME));
    } else {
      spec.details().keySet().forEach(name -> all.put(DETAIL + name, FactCheck.LONGEST_NAME));
    }
    return Fields.of(sent, all)
        .choosing(Map.of("basis", Attribution.Basis.class, "certainty", Certainty.class))
        .keyed("fact");
  }

  /// The form as it was typed, what cannot be seen made visible.
  static FactForm of(UUID key, int seen, Fields fields) {
    var typed = fields.shown();
    return new FactForm(
        key,
        typed.getOrDefault("fact", ""),
        seen,
        typed.getOrDefault("corrects", ""),
        typed.getOrDefault("kind", ""),
        typed.getOrDefault("day", ""),
        typed.getOrDefault("hour", ""),
        typed.getOrDefault("until", ""),
        typed.getOrDefault("source", ""),
        typed.getOrDefault("basis", ""),
        typed.getOrDefault("certainty", ""),
        details(typed),
        typed.getOrDefault("doubted", ""),
        typed.getOrDefault("note", ""));
  }

  /// What is typed of details, by their names.
  static Map<String, String> details(Map<String, String> typed) {
    var details = new HashMap<String, String>();
    typed.forEach((name, value) -> {
      if (name.startsWith(DETAIL)) {
        details.put(name.substring(DETAIL.length()), value);
      }
    });
    return details;
  }

  /// The fact, or every problem of the form.
  sealed interface Read {
    record Ok(NewFact fact) implements Read {}

    record Refused(List<Problem> problems) implements Read {}
  }

  /// @param fields the form that this was typed into
  Read read(Fields fields, FactSpec spec, ZoneId zone) {
    var problems = PersonForm.problems(fields);
    var action = fields.text("do");
    if (!BUTTONS.contains(action)) {
      problems.add(Problem.of("do", "people.choose"));
    } else if (action.equals(RETRACT) && corrects.isEmpty()) {
      problems.add(Problem.of("do", "fact.nothing-to-retract"));
    }
    var happened = happened(zone, problems);
    var values = new HashMap<String, Value>();
    details.forEach((name, typed) -> {
      var detail = spec.details().get(name);
      var value =
          typed.isBlank() || detail == null
              ? null
              : value(DETAIL + name, detail, typed.strip(), zone, problems);
      if (value != null) {
        values.put(name, value);
      }
    });
    if (!problems.isEmpty() || happened == null) {
      return new Read.Refused(firstOfEach(problems));
    }
    return new Read.Ok(
        new NewFact(
            new FactId(fact),
            spec.kind(),
            happened,
            new Attribution(
                source.strip(),
                fields.choice("basis", Attribution.Basis.class, Attribution.Basis.UNSTATED)),
            fields.choice("certainty", Certainty.class, Certainty.CLAIMED),
            values,
            amends(action.equals(RETRACT))));
  }

  /// A field that cannot be read at all needs no more said of it.
  private static List<Problem> firstOfEach(List<Problem> problems) {
    var fields = new HashSet<String>();
    return problems.stream()
        .filter(each -> each.field().isEmpty() || fields.add(each.field()))
        .toList();
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
      problems.add(Problem.of("day", "fact.no-day"));
      return null;
    }
    var first = day("day", day, problems);
    var last = until.isBlank() ? null : day("until", until, problems);
    if (first == null || (last == null && !until.isBlank())) {
      return null;
    }
    var earliest = hour.isBlank() ? new When.Day(first) : moment(first, zone, problems);
    return last == null || earliest == null
        ? earliest
        : new When.Between(earliest, new When.Day(last));
  }

  private When.@Nullable Point moment(LocalDate on, ZoneId zone, List<Problem> problems) {
    try {
      var local = on.atTime(LocalTime.parse(hour.strip()));
      if (zone.getRules().getValidOffsets(local).isEmpty()) {
        problems.add(Problem.of("hour", "fact.gap"));
        return null;
      }
      return new When.Moment(local.atZone(zone).toInstant());
    } catch (DateTimeException e) {
      problems.add(Problem.of("hour", "fact.bad-hour"));
      return null;
    }
  }

  /// A day that a case can have; null where there is none, with a problem of the field.
  static @Nullable LocalDate day(String field, String typed, List<Problem> problems) {
    try {
      var day = LocalDate.parse(typed.strip());
      if (day.getYear() >= 1800 && day.getYear() <= 2200) {
        return day;
      }
    } catch (DateTimeException e) {
      // Said below, as of a day that no case can have.
    }
    problems.add(Problem.of(field, "fact.bad-day"));
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
      case FactSpec.Detail.State _ -> {
        var code = FactSpec.Detail.State.meant(typed);
        if (code == null) {
          problems.add(Problem.of(name, "fact.bad-state"));
        }
        yield code == null ? null : new Value.Text(code);
      }
      case FactSpec.Detail.OnDay() -> {
        var day = day(name, typed, problems);
        yield day == null ? null : new Value.OnDay(day);
      }
      case FactSpec.Detail.AtMoment() -> {
        try {
          var local = LocalDateTime.parse(typed);
          if (day(name, local.toLocalDate().toString(), problems) == null) {
            yield null;
          }
          if (zone.getRules().getValidOffsets(local).isEmpty()) {
            problems.add(Problem.of(name, "fact.gap"));
            yield null;
          }
          yield new Value.AtMoment(local.atZone(zone).toInstant());
        } catch (DateTimeException e) {
          problems.add(Problem.of(name, "fact.bad-hour"));
          yield null;
        }
      }
      case FactSpec.Detail.Whole() -> {
        try {
          yield new Value.Whole(Long.parseLong(typed));
        } catch (NumberFormatException e) {
          problems.add(Problem.of(name, "fact.bad-number"));
          yield null;
        }
      }
    };
  }
}
