package nansen.law.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import nansen.law.calendar.Period;
import nansen.law.journal.FactKind;
import nansen.law.pack.Condition;
import nansen.law.pack.LawPack;
import nansen.law.pack.Order;
import nansen.law.pack.Provision;
import nansen.law.pack.Right;
import nansen.law.pack.RuleId;
import nansen.law.pack.Trigger;
import nansen.law.pack.Vocabulary;
import org.jspecify.annotations.Nullable;

/// What only all packs together show: names that lead nowhere, rules that can never start, clocks
/// that can never end, variants and extensions that nothing can ever reach, and rules that wait for
/// each other in a circle.
final class CrossCheck {
  private record Taken(LawPack pack, PackReader reader, PackScope scope, Yaml root) {}

  private final Vocabulary vocabulary;
  private final List<Taken> all = new ArrayList<>();

  CrossCheck(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  void take(LawPack pack, PackReader reader, PackScope scope, Yaml root) {
    all.add(new Taken(pack, reader, scope, root));
  }

  void all() {
    var owners = owners();
    var deemed = deemed();
    for (var taken : all) {
      for (var named : taken.scope().named.entrySet()) {
        if (!owners.containsKey(named.getValue())) {
          var ids = new TreeSet<String>();
          owners.keySet().forEach(id -> ids.add(id.value()));
          named
              .getKey()
              .problem(
                  "there is no rule `" + named.getValue() + "`",
                  Yaml.oneOf(named.getValue().value(), ids));
        }
      }
      for (var provision : taken.pack().provisions()) {
        var at = taken.reader().places.get(new RuleId(provision.key()));
        if (at != null) {
          reachable(provision, at, deemed);
          partsReachable(provision, at, deemed);
        }
      }
      for (var right : taken.pack().rights()) {
        reachable(right, taken.reader().places.get(right.id()), deemed);
      }
      nationalValues(taken);
      circles(taken);
    }
  }

  /// Every rule and the pack it is in. Two rules of one name are a problem.
  private Map<RuleId, PackReader> owners() {
    var owners = new HashMap<RuleId, PackReader>();
    var packIds = new HashSet<String>();
    for (var taken : all) {
      if (!packIds.add(taken.pack().id().value())) {
        taken
            .root()
            .problem(
                "another pack is called `" + taken.pack().id() + "` too", "Give it another name.");
      }
      var mine = new HashSet<RuleId>();
      for (var entry : taken.reader().places.entrySet()) {
        var key = entry.getKey().value();
        if (key.startsWith("value ")) {
          continue;
        }
        var id = new RuleId(key.contains("~") ? key.substring(0, key.indexOf('~')) : key);
        var other = owners.putIfAbsent(id, taken.reader());
        if (other != null && (other != taken.reader() || !mine.contains(id))) {
          entry
              .getValue()
              .problem("there is another rule with the name `" + id + "`", "Give it another name.");
        }
        mine.add(id);
      }
    }
    return owners;
  }

  private Set<FactKind> deemed() {
    var kinds = new HashSet<FactKind>();
    for (var taken : all) {
      for (var provision : taken.pack().provisions()) {
        var missed = provision.missed();
        if (missed != null && missed.fact() != null) {
          kinds.add(missed.fact());
        }
      }
    }
    for (var spec : vocabulary.specs()) {
      if (spec.here() != null) {
        kinds.add(spec.here());
      }
    }
    return kinds;
  }

  private void reachable(Provision provision, Yaml at, Set<FactKind> deemed) {
    if (never(provision.starts(), deemed)) {
      at.problem(
          "nothing can ever start it: its facts follow only from rules that are not there",
          "Name another fact under `starts:`, or a rule whose `missed:` has this fact.");
    }
    if (!provision.ends().facts().isEmpty() && never(provision.ends(), deemed)) {
      at.problem(
          "nothing can ever end it: its facts follow only from rules that are not there",
          "Name another fact under `ends:`.");
    }
    for (var on : provision.ends().facts()) {
      if (provision.starts().facts().size() == 1
          && provision.starts().facts().getFirst().equals(on)
          && provision.ends().facts().size() == 1
          && provision.repeat() == Provision.Repeat.FIRST) {
        at.problem("it ends with the fact that starts it", "Name another fact under `ends:`.");
      }
    }
  }

  private void reachable(Right right, @Nullable Yaml at, Set<FactKind> deemed) {
    if (at != null && never(right.begins(), deemed)) {
      at.problem(
          "nothing can ever begin it: its facts follow only from rules that are not there",
          "Name another fact under `begins:`, or a rule whose `missed:` has this fact.");
    }
    if (at != null && !right.ends().facts().isEmpty() && never(right.ends(), deemed)) {
      at.problem(
          "nothing can ever end it: its facts follow only from rules that are not there",
          "Name another fact under `ends:`, or write `ends: never`.");
    }
  }

  private void partsReachable(Provision provision, Yaml at, Set<FactKind> deemed) {
    var parts = new LinkedHashSet<String>();
    for (var variant : provision.variants()) {
      if (never(variant.when(), deemed)) {
        parts.add("the variant `" + variant.id() + "`");
      }
    }
    for (var extension : provision.extensions()) {
      if (!isPossible(extension.fact(), deemed) || never(extension.when(), deemed)) {
        parts.add("the extension `" + extension.id() + "`");
      }
    }
    for (var exception : provision.exceptions()) {
      if (never(exception.when(), deemed)) {
        parts.add("the exception \"" + exception.note() + "\"");
      }
    }
    for (var superseded : provision.superseded()) {
      if (never(superseded.when(), deemed)) {
        parts.add("the replacement by `" + superseded.by() + "`");
      }
    }
    for (var part : parts) {
      at.problem(
          part + " can never be reached: its facts follow only from rules that are not there",
          "Name another fact in its `when:`, or a rule whose `missed:` has this fact.");
    }
  }

  private boolean isPossible(Trigger.On on, Set<FactKind> deemed) {
    var spec = vocabulary.spec(on.kind().name());
    return spec != null
        && (!spec.deemedOnly() || deemed.contains(on.kind()))
        && !never(on.when(), deemed);
  }

  /// Whether a condition can never hold, since it needs a fact that nothing can make happen.
  private boolean never(@Nullable Condition condition, Set<FactKind> deemed) {
    return switch (condition) {
      case null -> false;
      case Condition.All(var all) -> all.stream().anyMatch(each -> never(each, deemed));
      case Condition.Any(var any) ->
          !any.isEmpty() && any.stream().allMatch(each -> never(each, deemed));
      case Condition.Present present -> !isPossible(present.fact(), deemed);
      case Condition.During(var from, var _) -> !isPossible(from, deemed);
      case Condition.Not _,
          Condition.Always _,
          Condition.Detail _,
          Condition.StartedBy _,
          Condition.Dated _,
          Condition.UnderAge _,
          Condition.ClockIs _,
          Condition.LessLeft _,
          Condition.Found _ ->
          false;
    };
  }

  private boolean never(Trigger trigger, Set<FactKind> deemed) {
    if (trigger.facts().isEmpty()) {
      return true;
    }
    for (var on : trigger.facts()) {
      var possible = isPossible(on, deemed);
      if (trigger.mode() == Trigger.Mode.LAST && !possible) {
        return true;
      }
      if (trigger.mode() == Trigger.Mode.ANY && possible) {
        return false;
      }
    }
    return trigger.mode() == Trigger.Mode.ANY;
  }

  private void nationalValues(Taken taken) {
    for (var value : taken.pack().values()) {
      var at = taken.reader().places.get(new RuleId("value " + value.input()));
      var input = input(value.input());
      if (at == null) {
        continue;
      }
      if (input == null) {
        var known = new TreeSet<String>();
        for (var other : all) {
          other.pack().national().forEach(n -> known.add(other.pack().id() + "." + n.id()));
        }
        at.problem(
            "no pack leaves `" + value.input() + "` to national law",
            Yaml.oneOf(value.input(), known));
      } else if (outside(value, input)) {
        at.problem(
            value.value() + " is outside what " + input.cite() + " allows",
            "Write a value from " + input.from() + " to " + input.to() + ".");
      }
    }
  }

  private LawPack.@Nullable NationalInput input(String name) {
    for (var taken : all) {
      for (var input : taken.pack().national()) {
        if (name.equals(taken.pack().id() + "." + input.id())) {
          return input;
        }
      }
    }
    return null;
  }

  private static boolean outside(LawPack.NationalValue value, LawPack.NationalInput input) {
    var days = roughDays(value.value());
    return input.from() != null && days < roughDays(input.from())
        || input.to() != null && days > roughDays(input.to());
  }

  private static void circles(Taken taken) {
    for (var circle : Order.circles(taken.pack())) {
      var names = new LinkedHashSet<String>();
      circle.forEach(id -> names.add(id.value()));
      var places = new LinkedHashMap<>(taken.reader().places);
      var at = places.get(circle.getFirst());
      (at == null ? taken.root() : at)
          .problem(
              "these rules wait for each other: " + String.join(", ", names),
              "Let none of them turn on a clock or a deemed fact of the others.");
    }
  }

  /// Long enough to compare a value with its window; not a count.
  private static int roughDays(Period period) {
    return switch (period.unit()) {
      case HOURS -> period.amount() / 24;
      case DAYS -> period.amount();
      case WORKING_DAYS -> period.amount() * 7 / 5;
      case WEEKS -> period.amount() * 7;
      case MONTHS -> period.amount() * 30;
      case YEARS -> period.amount() * 365;
    };
  }
}
