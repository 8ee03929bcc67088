package nansen.lawbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import nansen.law.pack.LawPack;
import nansen.law.pack.RuleId;
import nansen.law.reading.Scenario;
import nansen.speech.PackText;
import nansen.speech.Phrases;
import nansen.speech.RuleText;
import nansen.speech.RuleTexts;
import nansen.speech.Titles;

/// A whole pack in words.
///
/// @param frame which cases it governs, and how it counts
/// @param parts those that have something in them, in the order of the page
record PackSheet(PackText head, String digest, RuleText frame, List<Part> parts) {
  PackSheet {
    parts = List.copyOf(parts);
  }

  /// Rules of one sort.
  ///
  /// @param sort the word for it in the message bundle: `clocks`, `rights` …
  record Part(String sort, List<Entry> rules) {
    Part {
      rules = List.copyOf(rules);
    }
  }

  /// A rule on the page.
  ///
  /// @param anchors where a link leads to it: its key, then the ids of what is in it; also the
  ///   clock's id, at the first of its versions
  /// @param scenarios how many expect something of it; -1 where none need to
  record Entry(RuleText text, List<String> anchors, int scenarios) {
    Entry {
      anchors = List.copyOf(anchors);
    }

    boolean hasScenarios() {
      return scenarios >= 0;
    }
  }

  static PackSheet of(LawPack pack, Phrases phrases, Titles titles, List<Scenario> scenarios) {
    var texts = new RuleTexts(phrases, titles);
    var counts = counts(scenarios);
    var parts = new ArrayList<Part>();
    var versions = new TreeSet<String>();
    pack.provisions().forEach(rule -> versions.add(rule.key()));
    add(
        parts,
        "clocks",
        pack.provisions(),
        rule -> {
          var anchors =
              versions.add(rule.id().value())
                  ? List.of(rule.key(), rule.id().value())
                  : List.of(rule.key());
          return entry(texts.provision(pack, rule), anchors, counts, rule.id());
        });
    add(parts, "rights", pack.rights(), rule -> entry(texts.right(pack, rule), counts, rule.id()));
    add(
        parts,
        "routes",
        pack.routes(),
        rule -> {
          var anchors =
              Stream.of(
                      Stream.of(rule.id()),
                      rule.gateway().stream().map(it -> it.id()),
                      rule.grounds().stream().map(it -> it.id()))
                  .flatMap(ids -> ids)
                  .map(RuleId::value)
                  .toList();
          return entry(texts.route(pack, rule), anchors, counts, rule.id());
        });
    add(
        parts,
        "check-lists",
        pack.checkLists(),
        rule -> entry(texts.checkList(pack, rule), counts, rule.id()));
    add(parts, "asks", pack.asks(), rule -> plain(texts.asks(pack, rule)));
    add(parts, "national", pack.national(), rule -> plain(texts.national(pack, rule)));
    add(parts, "values", pack.values(), rule -> plain(texts.value(pack, rule)));
    add(parts, "switches", pack.switches(), rule -> plain(texts.switchText(pack, rule)));
    return new PackSheet(
        PackText.of(pack, phrases, titles), pack.digest(), texts.frame(pack), parts);
  }

  private static <T> void add(
      List<Part> parts, String sort, List<T> rules, Function<T, Entry> entry) {
    if (!rules.isEmpty()) {
      parts.add(new Part(sort, rules.stream().map(entry).toList()));
    }
  }

  private static Entry entry(RuleText text, Map<RuleId, Integer> counts, RuleId id) {
    return entry(text, List.of(id.value()), counts, id);
  }

  private static Entry entry(
      RuleText text, List<String> anchors, Map<RuleId, Integer> counts, RuleId id) {
    return new Entry(text, anchors, counts.getOrDefault(id, 0));
  }

  private static Entry plain(RuleText text) {
    return new Entry(text, List.of(text.key()), -1);
  }

  /// How many scenarios expect something of each rule.
  private static Map<RuleId, Integer> counts(List<Scenario> scenarios) {
    var counts = new HashMap<RuleId, Integer>();
    for (var scenario : scenarios) {
      scenario.expectations().stream()
          .flatMap(Scenario.Expectation::rules)
          .distinct()
          .forEach(rule -> counts.merge(rule, 1, Integer::sum));
    }
    return counts;
  }
}
