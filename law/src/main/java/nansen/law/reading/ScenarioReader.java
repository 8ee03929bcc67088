package nansen.law.reading;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import nansen.law.calendar.Period;
import nansen.law.journal.Certainty;
import nansen.law.pack.LawBook;
import nansen.law.pack.RuleId;
import nansen.law.pack.Status;
import org.jspecify.annotations.Nullable;

/// Reads the scenarios beside a pack: one of them, or a list under `scenarios:`.
public final class ScenarioReader {
  private final LawBook book;
  private final TreeSet<String> clockIds = new TreeSet<>();

  private ScenarioReader(LawBook book) {
    this.book = book;
    for (var pack : book.packs()) {
      pack.provisions().forEach(provision -> clockIds.add(provision.id().value()));
    }
  }

  public static Read<List<Scenario>> read(String text, String file, LawBook book) {
    var problems = new ArrayList<Problem>();
    var root = Yaml.root(text, file, problems);
    if (root == null) {
      return new Read.Refused<>(problems);
    }
    var reader = new ScenarioReader(book);
    var scenarios = new ArrayList<Scenario>();
    var several = root.optional("scenarios");
    if (several == null) {
      var scenario = reader.scenario(root, file, null);
      if (scenario != null) {
        scenarios.add(scenario);
      }
    } else {
      for (var item : several.items()) {
        if (item.isMap()) {
          var scenario = reader.scenario(item, file, root);
          if (scenario != null) {
            scenarios.add(scenario);
          }
        }
      }
      root.optional("country");
      root.optional("calendar");
      root.optional("about");
      root.done();
    }
    return Read.of(List.copyOf(scenarios), problems);
  }

  private @Nullable Scenario scenario(Yaml at, String file, @Nullable Yaml around) {
    var title = at.requiredText("scenario");
    at.optionalText("about");
    var national = new HashMap<String, Period>();
    for (var entry : at.map("national").entrySet()) {
      var period = Words.period(entry.getValue());
      if (period != null) {
        national.put(entry.getKey(), period);
      }
    }
    var switches = new HashMap<String, String>();
    for (var entry : at.map("switches").entrySet()) {
      var value = entry.getValue().text();
      if (value != null) {
        switches.put(entry.getKey(), value);
      }
    }
    // Country and calendar may stand once for the whole file.
    var placeAt = around != null && at.optional("country") == null ? around : at;
    var place = CaseReader.place(placeAt, book, national);
    if (placeAt != at && at.optional("calendar") != null) {
      at.problem("`calendar` stands without `country`", "Write `country:` here too.");
    }
    var factsAt = at.optional("facts");
    var expectAt = at.required("expect");
    at.done();
    if (title == null || place == null || expectAt == null) {
      return null;
    }
    var journal =
        new FactsReader(book, place.zone())
            .journal(factsAt == null || factsAt.isText() ? List.of() : factsAt.items());
    var expectations = new ArrayList<Scenario.Expectation>();
    for (var item : expectAt.items()) {
      var expectation = item.isMap() ? expectation(item, place.zone()) : null;
      if (expectation != null) {
        expectations.add(expectation);
      }
    }
    return journal == null
        ? null
        : new Scenario(file, at.line(), title, place, switches, journal, expectations);
  }

  private Scenario.@Nullable Expectation expectation(Yaml at, ZoneId zone) {
    var asOfAt = at.required("as-of");
    var knownAtAt = at.optional("known-at");
    var asOf = asOfAt == null ? null : endOfDayOrMoment(asOfAt, zone);
    var knownAt = knownAtAt == null ? Instant.MAX : endOfDayOrMoment(knownAtAt, zone);
    var rights = words(at, "rights");
    var routes = words(at, "routes");
    var grounds = words(at, "grounds");
    var questions = at.texts("questions");
    var noQuestions = at.texts("no-questions");
    var blocked = at.texts("blocked");
    var breaches =
        at.optional("breaches") == null
            ? null
            : at.texts("breaches").stream().map(RuleId::new).toList();
    var notBound = at.texts("not-bound");
    var applies = new LinkedHashMap<String, String>();
    words(at, "applies").forEach((id, word) -> applies.put(id.value(), word));
    var checkLists = words(at, "check-lists");
    var clocks = new ArrayList<Scenario.OfClock>();
    for (var key : at.unasked()) {
      var value = at.optional(key);
      if (value == null) {
        continue;
      }
      if (!clockIds.contains(key)) {
        value.problem("there is no clock `" + key + "`", Yaml.oneOf(key, clockIds));
        continue;
      }
      var items = value.items();
      for (var i = 0; i < items.size(); i++) {
        var clock = clock(items.get(i), new RuleId(key), value.isList() ? i + 1 : 0, zone);
        if (clock != null) {
          clocks.add(clock);
        }
      }
    }
    at.done();
    if (asOf == null || knownAt == null) {
      return null;
    }
    return new Scenario.Expectation(
        at.line(),
        asOf,
        knownAt,
        clocks,
        rights,
        routes,
        grounds,
        questions,
        noQuestions,
        blocked,
        breaches,
        applies,
        checkLists,
        notBound);
  }

  /// A day means its last moment: what happens on that day has happened, and what is due on it is
  /// not yet late.
  public static @Nullable Instant endOfDay(LocalDate day, ZoneId zone) {
    return day.plusDays(1).atStartOfDay(zone).toInstant().minusNanos(1);
  }

  private static @Nullable Instant endOfDayOrMoment(Yaml at, ZoneId zone) {
    var text = at.text();
    if (text != null && text.length() == 10) {
      var day = Words.day(at);
      return day == null ? null : endOfDay(day, zone);
    }
    return Words.moment(at, zone);
  }

  private static Map<RuleId, String> words(Yaml at, String key) {
    var words = new LinkedHashMap<RuleId, String>();
    for (var entry : at.map(key).entrySet()) {
      var word = entry.getValue().text();
      if (word != null) {
        words.put(new RuleId(entry.getKey()), word);
      }
    }
    return words;
  }

  /// `met`, or `{ is: met, due: …, raw: …, certainty: …, readings: { id: due } }`.
  private Scenario.@Nullable OfClock clock(Yaml at, RuleId id, int nth, ZoneId zone) {
    if (!at.looksLikeMap()) {
      return new Scenario.OfClock(at.line(), id, nth, status(at), null, null, null, Map.of());
    }
    var isAt = at.optional("is");
    var due = due(at.optional("due"), zone);
    var raw = due(at.optional("raw"), zone);
    var certaintyAt = at.optionalText("certainty");
    var readings = new LinkedHashMap<String, Scenario.OfDue>();
    for (var entry : at.map("readings").entrySet()) {
      var date = due(entry.getValue(), zone);
      if (date != null) {
        readings.put(entry.getKey(), date);
      }
    }
    at.done();
    Certainty certainty = null;
    for (var value : Certainty.values()) {
      if (value.name().equalsIgnoreCase(certaintyAt)) {
        certainty = value;
      }
    }
    return new Scenario.OfClock(
        at.line(), id, nth, isAt == null ? null : status(isAt), due, raw, certainty, readings);
  }

  private static @Nullable Status status(Yaml at) {
    var word = at.text();
    if (word == null) {
      return null;
    }
    var status = Status.of(word);
    if (status.isEmpty()) {
      at.problem(
          "\"" + word + "\" is not a status", Yaml.oneOf(word, ConditionReader.statusWords()));
    }
    return status.orElse(null);
  }

  private static Scenario.@Nullable OfDue due(@Nullable Yaml at, ZoneId zone) {
    if (at == null) {
      return null;
    }
    if (at.isList()) {
      var items = at.items();
      if (items.size() != 2) {
        at.problem("two dates are expected", "Write `[earliest, latest]`.");
        return null;
      }
      var earliest = due(items.get(0), zone);
      var latest = due(items.get(1), zone);
      return earliest == null || latest == null ? null : new Scenario.OfDue.Range(earliest, latest);
    }
    var text = at.text();
    if (text == null) {
      return null;
    }
    if (text.equals("without delay")) {
      return new Scenario.OfDue.WithoutDelay();
    }
    if (text.equals("none")) {
      return new Scenario.OfDue.None();
    }
    if (text.length() == 10) {
      var day = Words.day(at);
      return day == null ? null : new Scenario.OfDue.Day(day);
    }
    var moment = Words.moment(at, zone);
    return moment == null ? null : new Scenario.OfDue.Moment(moment);
  }
}
