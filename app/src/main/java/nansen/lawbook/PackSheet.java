package nansen.lawbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import nansen.law.pack.Effect;
import nansen.law.pack.LawPack;
import nansen.law.pack.Provision;
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
/// @param chapters those that have something in them, in the order of the page
record PackSheet(PackText head, String digest, RuleText frame, List<Chapter> chapters) {
  PackSheet {
    chapters = List.copyOf(chapters);
  }

  /// Rules that are read together: clocks of one bearer, rights, routes …
  ///
  /// @param id its place in an address
  /// @param sort the word for it in the message bundle: `clocks`, `rights` …
  /// @param bearer who owes what is in it, or must not do it; empty where that is not one
  record Chapter(String id, String sort, String bearer, List<Entry> rules) {
    Chapter {
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
  }

  static PackSheet of(LawPack pack, Phrases phrases, Titles titles, List<Scenario> scenarios) {
    var texts = new RuleTexts(phrases, titles);
    var counts = counts(scenarios);
    var chapters = new ArrayList<Chapter>();
    clocks(chapters, pack, texts, titles, counts);
    add(
        chapters,
        "rights",
        pack.rights().stream().filter(rule -> rule.blocks().isEmpty()).toList(),
        rule -> entry(texts.right(pack, rule), counts, rule.id()));
    add(
        chapters,
        "prohibitions",
        pack.rights().stream().filter(rule -> !rule.blocks().isEmpty()).toList(),
        rule -> entry(texts.right(pack, rule), counts, rule.id()));
    add(
        chapters,
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
        chapters,
        "check-lists",
        pack.checkLists(),
        rule -> entry(texts.checkList(pack, rule), counts, rule.id()));
    add(chapters, "asks", pack.asks(), rule -> plain(texts.asks(pack, rule)));
    add(chapters, "national", pack.national(), rule -> plain(texts.national(pack, rule)));
    add(chapters, "values", pack.values(), rule -> plain(texts.value(pack, rule)));
    add(chapters, "switches", pack.switches(), rule -> plain(texts.switchText(pack, rule)));
    return new PackSheet(
        PackText.of(pack, phrases, titles), pack.digest(), texts.frame(pack), chapters);
  }

  /// Clocks by who owes something or must not act, in the order in which the pack comes to them.
  private static void clocks(
      List<Chapter> chapters,
      LawPack pack,
      RuleTexts texts,
      Titles titles,
      Map<RuleId, Integer> counts) {
    var versions = new TreeSet<String>();
    pack.provisions().forEach(rule -> versions.add(rule.key()));
    var bearers = new LinkedHashMap<String, List<Provision>>();
    pack.provisions()
        .forEach(rule -> bearers.computeIfAbsent(bearer(rule), _ -> new ArrayList<>()).add(rule));
    Function<Provision, Entry> entry =
        rule -> {
          var anchors =
              versions.add(rule.id().value())
                  ? List.of(rule.key(), rule.id().value())
                  : List.of(rule.key());
          return entry(texts.provision(pack, rule), anchors, counts, rule.id());
        };
    bearers.forEach((bearer, rules) -> {
      if (bearer.isEmpty()) {
        add(chapters, "lapses", rules, entry);
      } else {
        chapters.add(
            new Chapter(
                "clocks-" + bearer,
                "clocks",
                titles.role(bearer),
                rules.stream().map(entry).toList()));
      }
    });
  }

  private static String bearer(Provision rule) {
    return switch (rule.effect()) {
      case Effect.Duty(var owes, var _) -> owes;
      case Effect.Bar(var binds, var _) -> binds;
      case Effect.Lapse _ -> "";
    };
  }

  private static <T> void add(
      List<Chapter> chapters, String sort, List<T> rules, Function<T, Entry> entry) {
    if (!rules.isEmpty()) {
      chapters.add(new Chapter(sort, sort, "", rules.stream().map(entry).toList()));
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
