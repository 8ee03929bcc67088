package nansen.law.reading;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import nansen.law.journal.Amends;
import nansen.law.journal.Attribution;
import nansen.law.journal.Certainty;
import nansen.law.journal.Fact;
import nansen.law.journal.FactId;
import nansen.law.journal.FactKind;
import nansen.law.journal.Journal;
import nansen.law.journal.Value;
import nansen.law.journal.When;
import nansen.law.pack.CheckList;
import nansen.law.pack.FactSpec;
import nansen.law.pack.LawBook;
import org.jspecify.annotations.Nullable;

/// Reads the list of facts of a case file or a scenario against the vocabulary of a book.
final class FactsReader {
  /// Keys of an entry that are not details of the fact; no detail may have such a name.
  static final Set<String> RESERVED =
      Set.of(
          "fact",
          "at",
          "day",
          "between",
          "recorded",
          "id",
          "corrects",
          "retracts",
          "certainty",
          "said-by",
          "basis");

  /// More facts than any case has, and as many as are assessed in a second or two.
  private static final int MOST_FACTS = 10_000;

  /// So many faulty facts are told of; whoever has mended them sees the next.
  private static final int MOST_FAULTY = 100;

  private final LawBook book;
  private final ZoneId zone;
  private final Map<FactId, Yaml> places = new HashMap<>();
  private final Map<FactId, Integer> lines = new LinkedHashMap<>();

  FactsReader(LawBook book, ZoneId zone) {
    this.book = book;
    this.zone = zone;
  }

  /// The line in which each fact is written.
  Map<FactId, Integer> lines() {
    return lines;
  }

  /// The journal, or null where the facts are not in order; the problems are then with the entries.
  @Nullable Journal journal(List<Yaml> entries) {
    if (entries.size() > MOST_FACTS) {
      entries
          .get(MOST_FACTS)
          .problem(
              "the case has " + entries.size() + " facts, and at most " + MOST_FACTS + " are read",
              "Write one file for each case.");
      return null;
    }
    var before = new ArrayList<Fact>();
    var sound = true;
    var pending = new ArrayList<Pending>();
    var number = 0;
    var faulty = 0;
    for (var entry : entries) {
      number++;
      if (faulty == MOST_FAULTY) {
        entry.problem(
            "from here on the facts were not looked at: " + faulty + " before are not in order",
            "Mend those first.");
        return null;
      }
      var fact = entry.isMap() ? fact(entry, "fact-" + number, pending) : null;
      if (fact == null) {
        sound = false;
        faulty++;
        continue;
      }
      if (places.putIfAbsent(fact.id(), entry) != null) {
        entry.problem(
            "the id `" + fact.id() + "` is used twice", "Give each fact an id of its own.");
        sound = false;
      }
      lines.putIfAbsent(fact.id(), entry.line());
      before.add(fact);
    }
    var facts = completed(before, pending);
    if (!sound) {
      return null;
    }
    var faults = Journal.faults(facts);
    for (var fault : faults) {
      var place = places.get(fault.fact().id());
      if (place == null) {
        continue;
      }
      switch (fault) {
        case Journal.Fault.SameId(var fact) ->
            place.problem(
                "the id `" + fact.id() + "` is used twice", "Give each fact an id of its own.");
        case Journal.Fault.UnknownEarlier(var _, var earlier) -> {
          var ids = new TreeSet<String>();
          lines.keySet().forEach(id -> ids.add(id.value()));
          place.problem(
              "there is no fact with the id `" + earlier + "` to correct or retract",
              ids.isEmpty() ? "" : Yaml.oneOf(earlier.value(), ids));
        }
        case Journal.Fault.Circle(var fact) ->
            place.problem(
                "the corrections go in a circle through `" + fact.id() + "`",
                "Let each correction name the fact that it replaces, which came before it.");
        case Journal.Fault.YearOutOfReach(var _) ->
            place.problem("a year in it cannot be meant", "Write years with four digits.");
      }
    }
    return faults.isEmpty() ? Journal.of(facts) : null;
  }

  /// A retraction that names neither kind nor time takes them from what it retracts.
  private record Pending(Fact retraction, FactId earlier) {}

  private static List<Fact> completed(List<Fact> facts, List<Pending> pending) {
    if (pending.isEmpty()) {
      return facts;
    }
    var byId = new HashMap<FactId, Fact>();
    facts.forEach(fact -> byId.putIfAbsent(fact.id(), fact));
    var completed = new ArrayList<>(facts);
    for (var one : pending) {
      var earlier = byId.get(one.earlier());
      if (earlier != null) {
        completed.replaceAll(fact ->
            fact == one.retraction()
                ? new Fact(
                    fact.id(),
                    earlier.kind(),
                    earlier.happened(),
                    fact.recorded().equals(Instant.MIN) ? earlier.recorded() : fact.recorded(),
                    fact.saidBy(),
                    fact.certainty(),
                    fact.details(),
                    fact.amends())
                : fact);
      }
    }
    return completed;
  }

  private @Nullable Fact fact(Yaml entry, String defaultId, List<Pending> pending) {
    var retracts = entry.optionalText("retracts");
    var corrects = entry.optionalText("corrects");
    var id = entry.optionalText("id");
    var recordedAt = entry.optional("recorded");
    var recorded = recordedAt == null ? null : recorded(recordedAt);
    var ok = recordedAt == null || recorded != null;
    if (retracts != null && corrects != null) {
      entry.problem("it both corrects and retracts", "Keep one of the two.");
      return null;
    }
    var kindAt = retracts == null ? entry.required("fact") : entry.optional("fact");
    var saidBy = saidBy(entry);
    var certainty = certainty(entry);
    if (retracts != null && kindAt == null) {
      entry.done();
      var fact =
          new Fact(
              new FactId(id == null ? defaultId : id),
              new FactKind("retracted"),
              new When.Moment(Instant.EPOCH),
              recorded == null ? Instant.MIN : recorded,
              saidBy,
              certainty,
              Map.of(),
              new Amends.Retracts(new FactId(retracts)));
      pending.add(new Pending(fact, new FactId(retracts)));
      return ok ? fact : null;
    }
    if (kindAt == null) {
      return null;
    }
    var word = kindAt.text();
    if (word == null) {
      return null;
    }
    var spec = book.vocabulary().spec(word);
    if (spec == null) {
      kindAt.problem(
          "the fact `" + word + "` is not in the vocabulary",
          Yaml.oneOf(word, book.vocabulary().words()));
      when(entry, null); // what is wrong with it is told at once
      return null;
    }
    if (spec.deemedOnly()) {
      kindAt.problem(
          "`" + word + "` is what the law takes as having happened, not something to record",
          "Leave it out: it follows from the other facts.");
      return null;
    }
    var when = when(entry, spec);
    var details = details(entry, spec);
    entry.done();
    if (when == null || details == null || !ok) {
      return null;
    }
    return new Fact(
        new FactId(id == null ? defaultId : id),
        spec.kind(),
        when,
        recorded == null ? start(when) : recorded,
        saidBy,
        certainty,
        details,
        corrects != null
            ? new Amends.Corrects(new FactId(corrects))
            : retracts != null ? new Amends.Retracts(new FactId(retracts)) : null);
  }

  private Attribution saidBy(Yaml entry) {
    var source = entry.optionalText("said-by");
    var basisAt = entry.optional("basis");
    var basis = Attribution.Basis.UNSTATED;
    if (basisAt != null) {
      var found = choice(basisAt, Attribution.Basis.values());
      basis = found == null ? basis : found;
    }
    return source == null && basisAt == null
        ? Attribution.UNSTATED
        : new Attribution(source == null ? "" : source, basis);
  }

  private Certainty certainty(Yaml entry) {
    var at = entry.optional("certainty");
    var found = at == null ? null : choice(at, Certainty.values());
    return found == null ? Certainty.ESTABLISHED : found;
  }

  private static <E extends Enum<E>> @Nullable E choice(Yaml at, E[] values) {
    var text = at.text();
    if (text == null) {
      return null;
    }
    var words = new TreeSet<String>();
    for (var value : values) {
      var word = value.name().toLowerCase(Locale.ROOT).replace('_', '-');
      if (word.equals(text)) {
        return value;
      }
      words.add(word);
    }
    at.problem("\"" + text + "\" is not known here", Yaml.oneOf(text, words));
    return null;
  }

  private @Nullable Instant recorded(Yaml at) {
    var text = at.text();
    if (text != null && text.length() == 10) {
      var day = Words.day(at);
      return day == null ? null : day.atStartOfDay(zone).toInstant();
    }
    return Words.moment(at, zone);
  }

  private Instant start(When when) {
    return switch (when) {
      case When.Moment(var at) -> at;
      case When.Day(var day) -> day.atStartOfDay(zone).toInstant();
      case When.Between(var earliest, var _) -> start(earliest);
    };
  }

  /// @param spec of its kind; null where nobody knows the kind
  private @Nullable When when(Yaml entry, @Nullable FactSpec spec) {
    var at = entry.optional("at");
    var day = entry.optional("day");
    var between = entry.optional("between");
    var given = (at == null ? 0 : 1) + (day == null ? 0 : 1) + (between == null ? 0 : 1);
    if (given != 1) {
      entry.problem(
          given == 0 ? "it does not say when" : "it says when more than once",
          "Write one of `at:` (day and hour), `day:`, or `between: [earliest, latest]`.");
      return null;
    }
    if (at != null) {
      var moment = Words.moment(at, zone);
      return moment == null ? null : new When.Moment(moment);
    }
    if (day != null) {
      var date = Words.day(day);
      if (date != null && spec != null && spec.momentOnly()) {
        day.problem(
            "the hour is missing, and the law counts hours from `" + spec.kind() + "`",
            "Write `at: "
                + Words.onDay(date, zone)
                + "` with the hour, or `between:` two moments.");
        return null;
      }
      return date == null ? null : new When.Day(date);
    }
    return between == null ? null : between(between, spec);
  }

  private @Nullable When between(Yaml between, @Nullable FactSpec spec) {
    var items = between.items();
    if (items.size() != 2) {
      between.problem("two points are expected", "Write `between: [earliest, latest]`.");
      return null;
    }
    var earliest = point(items.get(0), spec);
    var latest = point(items.get(1), spec);
    if (earliest == null || latest == null) {
      return null;
    }
    if (start(latest).isBefore(start(earliest))) {
      between.problem("the second point is before the first", "Write the earlier one first.");
      return null;
    }
    return earliest.equals(latest) ? earliest : new When.Between(earliest, latest);
  }

  private When.@Nullable Point point(Yaml at, @Nullable FactSpec spec) {
    var text = at.text();
    if (text == null) {
      return null;
    }
    if (text.length() == 10) {
      var day = Words.day(at);
      if (day != null && spec != null && spec.momentOnly()) {
        at.problem(
            "the hour is missing, and the law counts hours from `" + spec.kind() + "`",
            "Write day and hour, such as " + Words.onDay(day, zone) + ".");
        return null;
      }
      return day == null ? null : new When.Day(day);
    }
    var moment = Words.moment(at, zone);
    return moment == null ? null : new When.Moment(moment);
  }

  private @Nullable Map<String, Value> details(Yaml entry, FactSpec spec) {
    var details = new HashMap<String, Value>();
    var ok = true;
    for (var detail : spec.details().entrySet()) {
      var at = entry.optional(detail.getKey());
      if (at != null) {
        var value = value(at, detail.getValue());
        ok &= value != null;
        if (value != null) {
          details.put(detail.getKey(), value);
        }
      }
    }
    return ok && itemAnswered(entry, details) ? details : null;
  }

  /// The answer to a check-list item must be one of that item's own words.
  private boolean itemAnswered(Yaml entry, Map<String, Value> details) {
    if (details.get("item") instanceof Value.Text(var item)
        && details.get("answer") instanceof Value.Text(var answer)) {
      for (var pack : book.packs()) {
        for (var list : pack.checkLists()) {
          for (CheckList.Item one : list.items()) {
            if (one.id().value().equals(item) && !one.answers().contains(answer)) {
              var at = entry.optional("answer");
              if (at != null) {
                at.problem(
                    "\"" + answer + "\" does not answer `" + item + "`",
                    Yaml.oneOf(answer, one.answers()));
              }
              return false;
            }
          }
        }
      }
    }
    return true;
  }

  private @Nullable Value value(Yaml at, FactSpec.Detail type) {
    return switch (type) {
      case FactSpec.Detail.Choice(var words) -> word(at, words);
      case FactSpec.Detail.OnDay _ -> {
        var day = Words.day(at);
        yield day == null ? null : new Value.OnDay(day);
      }
      case FactSpec.Detail.AtMoment _ -> {
        var moment = Words.moment(at, zone);
        yield moment == null ? null : new Value.AtMoment(moment);
      }
      case FactSpec.Detail.Whole _ -> {
        var number = Words.whole(at);
        yield number == null ? null : new Value.Whole(number);
      }
      case FactSpec.Detail.Name _ -> {
        var text = at.text();
        yield text == null ? null : new Value.Text(text);
      }
      case FactSpec.Detail.State _ -> state(at);
      case FactSpec.Detail.Ground _ -> word(at, book.groundIds());
      case FactSpec.Detail.Item _ -> word(at, book.itemIds());
    };
  }

  private static @Nullable Value state(Yaml at) {
    var text = at.text();
    if (text == null) {
      return null;
    }
    if (!FactSpec.Detail.State.isCode(text)) {
      var meant = FactSpec.Detail.State.meant(text);
      at.problem(
          "\"" + text + "\" is not the code of a state",
          meant == null
              ? "Write the two letters of ISO 3166, such as BG for Bulgaria."
              : "Write `" + meant + "`.");
      return null;
    }
    return new Value.Text(text);
  }

  private static @Nullable Value word(Yaml at, List<String> words) {
    var text = at.text();
    if (text == null) {
      return null;
    }
    if (!words.contains(text)) {
      at.problem("\"" + text + "\" is not known here", Yaml.oneOf(text, words));
      return null;
    }
    return new Value.Text(text);
  }
}
