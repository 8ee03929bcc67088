package nansen.law.reading;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import nansen.law.journal.FactKind;
import nansen.law.pack.Condition;
import nansen.law.pack.FactSpec;
import nansen.law.pack.InForce;
import nansen.law.pack.RuleId;
import nansen.law.pack.Status;
import nansen.law.pack.Trigger;
import org.jspecify.annotations.Nullable;

/// Reads triggers and conditions. Every key that is not one of the words below is a detail of the
/// fact at hand, and must be one in the vocabulary.
final class ConditionReader {
  /// Keys of a condition that are not details of the starting fact; no detail may have such a name.
  static final Set<String> RESERVED =
      Set.of(
          "all",
          "any",
          "not",
          "present",
          "absent",
          "under-age",
          "switch",
          "clock",
          "is",
          "less-left",
          "started-by",
          "found",
          "during",
          "on-or-after",
          "before-day",
          "since-last",
          "by-start",
          "same",
          "when",
          "later-than",
          "since-start",
          "later-matter",
          "last-of");

  private static final Set<String> TRIGGER = Set.of("fact", "when");

  private static final Set<String> PRESENT =
      Set.of(
          "fact",
          "when",
          "later-than",
          "since-start",
          "by-start",
          "since-last",
          "later-matter",
          "same");

  private final PackScope scope;

  ConditionReader(PackScope scope) {
    this.scope = scope;
  }

  // --- triggers

  /// `kind`, `{ fact: kind, detail: word, when: … }`, a list of these (any one), or `{ last-of: [ …
  /// ] }` (all, the last one counts).
  Trigger trigger(@Nullable Yaml at) {
    if (at == null) {
      return Trigger.NEVER;
    }
    if (at.looksLikeMap() && at.optional("last-of") != null) {
      var facts = ons(at.list("last-of"));
      at.done();
      return new Trigger(facts, Trigger.Mode.LAST);
    }
    return new Trigger(ons(at.items()), Trigger.Mode.ANY);
  }

  private List<Trigger.On> ons(List<Yaml> items) {
    var facts = new ArrayList<Trigger.On>();
    for (var item : items) {
      var on = on(item);
      if (on != null) {
        facts.add(on);
      }
    }
    return facts;
  }

  Trigger.@Nullable On on(Yaml at) {
    return on(at, TRIGGER);
  }

  /// @param keys those that are not details of the fact
  private Trigger.@Nullable On on(Yaml at, Set<String> keys) {
    if (!at.looksLikeMap()) {
      var spec = scope.kind(at);
      return spec == null ? null : new Trigger.On(spec);
    }
    var factAt = at.required("fact");
    var spec = factAt == null ? null : scope.kind(factAt);
    var when = at.optional("when");
    if (spec == null) {
      at.entries();
      return null;
    }
    var details = details(at, spec, keys);
    var condition = when == null ? null : condition(when, Set.of(spec.kind()));
    return new Trigger.On(spec, details, condition);
  }

  private Map<String, List<String>> details(Yaml at, FactSpec spec, Set<String> notDetails) {
    var details = new HashMap<String, List<String>>();
    for (var entry : at.entries().entrySet()) {
      if (!notDetails.contains(entry.getKey())) {
        var words = words(entry.getValue(), entry.getKey(), spec.details());
        if (!words.isEmpty()) {
          details.put(entry.getKey(), words);
        }
      }
    }
    return details;
  }

  private List<String> words(Yaml at, String detail, Map<String, FactSpec.Detail> known) {
    var type = known.get(detail);
    if (type == null) {
      var may = new TreeSet<>(known.keySet());
      at.problem(
          "`" + detail + "` is neither a condition nor a detail of the fact",
          may.isEmpty() ? "That fact has no details." : Yaml.oneOf(detail, may));
      return List.of();
    }
    var words = new ArrayList<String>();
    for (var item : at.items()) {
      var word = item.text();
      if (word == null) {
        continue;
      }
      switch (type) {
        case FactSpec.Detail.Choice(var choice) -> {
          if (!choice.contains(word)) {
            item.problem(
                "\"" + word + "\" can never be the detail `" + detail + "`",
                Yaml.oneOf(word, choice));
          }
        }
        case FactSpec.Detail.Ground _, FactSpec.Detail.Item _ ->
            scope.named.put(item, new RuleId(word));
        case FactSpec.Detail.OnDay _,
            FactSpec.Detail.AtMoment _,
            FactSpec.Detail.Whole _,
            FactSpec.Detail.Name _,
            FactSpec.Detail.State _ ->
            item.problem(
                "no rule can turn on the detail `" + detail + "`",
                "Only details with a list of words can be conditions.");
      }
      words.add(word);
    }
    return words;
  }

  // --- conditions

  /// A map of conditions that must all hold.
  ///
  /// @param starts the kinds of fact that may start the rule around it
  Condition condition(Yaml at, Collection<FactKind> starts) {
    if (!at.isMap()) {
      return new Condition.Always(false);
    }
    var conditions = new ArrayList<Condition>();
    var entries = at.entries();
    if (entries.isEmpty()) {
      at.problem("there is no condition here", "Write one, or leave the key out.");
    }
    for (var entry : entries.entrySet()) {
      var value = entry.getValue();
      switch (entry.getKey()) {
        case "all" -> conditions.add(new Condition.All(each(value, starts)));
        case "any" -> conditions.add(new Condition.Any(each(value, starts)));
        case "not" -> conditions.add(new Condition.Not(condition(value, starts)));
        case "present" -> conditions.add(present(value));
        case "absent" -> conditions.add(new Condition.Not(present(value)));
        case "under-age" -> {
          var years = Words.whole(value);
          conditions.add(new Condition.UnderAge(years == null ? 18 : years.intValue()));
        }
        case "switch" -> {
          var found = scope.switchOf(value);
          conditions.add(new Condition.Always(found != null && found.on()));
        }
        case "clock" -> conditions.add(clockIs(at, value));
        case "is", "by-start" -> {
          if (!entries.containsKey("clock")) {
            value.problem(
                "`" + entry.getKey() + "` stands without `clock`", "Write `clock: id` beside it.");
          }
        }
        case "during" -> conditions.add(during(value));
        case "on-or-after" ->
            conditions.add(new Condition.Dated(new InForce(Words.day(value), null)));
        case "before-day" ->
            conditions.add(new Condition.Dated(new InForce(null, Words.day(value))));
        case "less-left" -> conditions.add(lessLeft(value));
        case "started-by" -> {
          var kinds = new ArrayList<FactKind>();
          for (var item : value.items()) {
            var kind = scope.kindOf(item);
            if (kind != null && !starts.contains(kind)) {
              item.problem("`" + kind + "` does not start this rule", "Name a starting fact.");
            } else if (kind != null) {
              kinds.add(kind);
            }
          }
          conditions.add(new Condition.StartedBy(kinds));
        }
        case "found" ->
            conditions.add(new Condition.Found(value.items().stream().map(scope::rule).toList()));
        default -> {
          var words = words(value, entry.getKey(), scope.details(starts));
          if (!words.isEmpty()) {
            conditions.add(new Condition.Detail(entry.getKey(), words));
          }
        }
      }
    }
    contradictions(at, conditions);
    return conditions.size() == 1 ? conditions.getFirst() : new Condition.All(conditions);
  }

  private List<Condition> each(Yaml at, Collection<FactKind> starts) {
    return at.items().stream().map(item -> condition(item, starts)).toList();
  }

  private Condition present(Yaml at) {
    var any = new ArrayList<Condition>();
    for (var item : at.items()) {
      var on = on(item, PRESENT);
      if (on == null) {
        continue;
      }
      var laterThanAt = item.looksLikeMap() ? item.optional("later-than") : null;
      var laterThan = laterThanAt == null ? null : scope.kindOf(laterThanAt);
      var sinceStart = item.looksLikeMap() && Words.isYes(item.optional("since-start"));
      var byStart = item.looksLikeMap() && Words.isYes(item.optional("by-start"));
      var sinceLast = item.looksLikeMap() ? scope.kinds(item, "since-last") : List.<FactKind>of();
      var laterMatter = item.looksLikeMap() && Words.isYes(item.optional("later-matter"));
      var sameAt = item.looksLikeMap() ? item.optional("same") : null;
      var same = sameAt == null ? null : sameAt.text();
      if (sameAt != null && same != null && !on.spec().details().containsKey(same)) {
        sameAt.problem(
            "the fact has no detail `" + same + "`",
            Yaml.oneOf(same, new TreeSet<>(on.spec().details().keySet())));
      }
      any.add(
          new Condition.Present(on, laterThan, sinceStart, byStart, sinceLast, laterMatter, same));
    }
    return any.size() == 1 ? any.getFirst() : new Condition.Any(any);
  }

  private Condition during(Yaml at) {
    if (!at.isMap()) {
      return new Condition.Always(false);
    }
    var fromAt = at.required("from");
    var untilAt = at.required("until");
    at.done();
    var from = fromAt == null ? null : on(fromAt);
    var until = untilAt == null ? null : on(untilAt);
    return from == null || until == null
        ? new Condition.Always(false)
        : new Condition.During(from, until);
  }

  private Condition clockIs(Yaml at, Yaml clock) {
    return new Condition.ClockIs(
        scope.rule(clock), statuses(at.required("is")), Words.isYes(at.optional("by-start")));
  }

  static Set<Status> statuses(@Nullable Yaml at) {
    var statuses = EnumSet.noneOf(Status.class);
    for (var item : at == null ? List.<Yaml>of() : at.items()) {
      var word = item.text();
      var status = word == null ? null : Status.of(word).orElse(null);
      if (status != null) {
        statuses.add(status);
      } else if (word != null) {
        item.problem("\"" + word + "\" is not a status", Yaml.oneOf(word, statusWords()));
      }
    }
    return statuses;
  }

  static List<String> statusWords() {
    return List.of(Status.values()).stream().map(Status::word).toList();
  }

  private Condition lessLeft(Yaml at) {
    if (!at.isMap()) {
      return new Condition.Always(false);
    }
    var of = at.required("of");
    var thanAt = at.required("than");
    at.done();
    var than = thanAt == null ? null : Words.period(thanAt);
    return of == null || than == null
        ? new Condition.Always(false)
        : new Condition.LessLeft(scope.rule(of), than);
  }

  /// Two details that no fact can have at once make a condition that never holds.
  private static void contradictions(Yaml at, List<Condition> conditions) {
    var seen = new HashMap<String, Set<String>>();
    for (var condition : flat(conditions)) {
      if (condition instanceof Condition.Detail(var detail, var words)) {
        var earlier = seen.putIfAbsent(detail, new HashSet<>(words));
        if (earlier != null && words.stream().noneMatch(earlier::contains)) {
          at.problem(
              "`" + detail + "` cannot be two things at once, so this never holds",
              "Use `any:` if either is enough.");
        }
      }
    }
  }

  private static List<Condition> flat(List<Condition> conditions) {
    var flat = new ArrayList<Condition>();
    for (var condition : conditions) {
      if (condition instanceof Condition.All(var inner)) {
        flat.addAll(flat(inner));
      } else {
        flat.add(condition);
      }
    }
    return flat;
  }
}
