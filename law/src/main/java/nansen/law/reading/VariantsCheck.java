package nansen.law.reading;

import java.util.List;
import java.util.TreeSet;
import nansen.law.pack.Condition;
import nansen.law.pack.Provision;

/// What is wrong among the variants of one provision: a name that stands twice, a rank over a
/// variant that is not there, and variants that another one always goes before.
final class VariantsCheck {
  private VariantsCheck() {}

  static void check(Yaml at, List<Provision.Variant> variants) {
    var ids = new TreeSet<String>();
    for (var variant : variants) {
      if (!ids.add(variant.id())) {
        at.problem(
            "two variants have the id `" + variant.id() + "`", "Give each an id of its own.");
      }
    }
    for (var variant : variants) {
      for (var other : variant.over()) {
        if (!ids.contains(other)) {
          at.problem(
              "the variant `" + variant.id() + "` goes before `" + other + "`, which is not there",
              Yaml.oneOf(other, ids));
        }
      }
      for (var other : variants) {
        if (other != variant && isUnreachable(variant, other)) {
          at.problem(
              "the variant `" + variant.id() + "` can never be reached",
              "The variant `" + other.id() + "` always goes before it: change a `when` or `over`.");
        }
      }
    }
    for (var i = 0; i < variants.size(); i++) {
      for (var other : variants.subList(i + 1, variants.size())) {
        if (holdTogether(variants.get(i), other)) {
          at.problem(
              "the variants `"
                  + variants.get(i).id()
                  + "` and `"
                  + other.id()
                  + "` always hold together",
              "Change a `when`, or write `over:` in the one that goes before.");
        }
      }
    }
  }

  private static boolean isUnreachable(Provision.Variant variant, Provision.Variant other) {
    return other.over().contains(variant.id())
        && (variant.over().contains(other.id()) || implies(variant.when(), other.when()));
  }

  private static boolean holdTogether(Provision.Variant one, Provision.Variant other) {
    return one.when().equals(other.when())
        && !one.over().contains(other.id())
        && !other.over().contains(one.id());
  }

  /// Whether the second holds wherever the first does, as far as their form shows.
  private static boolean implies(Condition first, Condition second) {
    if (first.equals(second)) {
      return true;
    }
    if (first instanceof Condition.Any(var any)) {
      return !any.isEmpty() && any.stream().allMatch(each -> implies(each, second));
    }
    if (second instanceof Condition.All(var all)) {
      return all.stream().allMatch(each -> implies(first, each));
    }
    if (second instanceof Condition.Any(var any)
        && any.stream().anyMatch(each -> implies(first, each))) {
      return true;
    }
    if (first instanceof Condition.All(var all)) {
      return all.stream().anyMatch(each -> implies(each, second));
    }
    return first instanceof Condition.Detail(var detail, var words)
        && second instanceof Condition.Detail(var other, var others)
        && detail.equals(other)
        && others.containsAll(words);
  }
}
