package nansen.law.pack;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nansen.law.journal.FactKind;
import org.jspecify.annotations.Nullable;

/// In which order rules are looked at: each after those whose clocks it looks at, and after those
/// that deem a fact to have happened which it reads.
public final class Order {
  private final LawPack pack;
  private final Map<RuleId, List<Integer>> byId = new HashMap<>();
  private final Map<FactKind, List<Integer>> producers = new HashMap<>();
  private final LinkedHashSet<Integer> order = new LinkedHashSet<>();
  private final List<Integer> path = new ArrayList<>();
  private final List<List<RuleId>> circles = new ArrayList<>();

  private Order(LawPack pack) {
    this.pack = pack;
    var provisions = pack.provisions();
    for (var i = 0; i < provisions.size(); i++) {
      byId.computeIfAbsent(provisions.get(i).id(), _ -> new ArrayList<>()).add(i);
      for (var kind : deemed(provisions.get(i))) {
        producers.computeIfAbsent(kind, _ -> new ArrayList<>()).add(i);
      }
    }
    for (var i = 0; i < provisions.size(); i++) {
      visit(i);
    }
  }

  /// The places of a pack's provisions in the order in which they are looked at. Where they go in a
  /// circle, which the reader refuses, the order of the pack decides.
  public static List<Integer> of(LawPack pack) {
    return List.copyOf(new Order(pack).order);
  }

  /// Rules of a pack that wait for each other, each circle once.
  public static List<List<RuleId>> circles(LawPack pack) {
    return List.copyOf(new Order(pack).circles);
  }

  /// The packs in an order in which what one deems to have happened is seen by those after it.
  public static List<LawPack> of(List<LawPack> packs) {
    var ordered = new LinkedHashSet<LawPack>();
    var visiting = new HashSet<LawPack>();
    packs.forEach(pack -> visit(pack, packs, visiting, ordered));
    return List.copyOf(ordered);
  }

  private static void visit(
      LawPack pack, List<LawPack> all, Set<LawPack> visiting, LinkedHashSet<LawPack> ordered) {
    if (ordered.contains(pack) || !visiting.add(pack)) {
      return;
    }
    var reads = new HashSet<FactKind>();
    for (var provision : pack.provisions()) {
      reads.addAll(Reads.of(pack, provision).kinds());
      reads.addAll(Reads.of(pack, provision).ends());
    }
    for (var other : all) {
      if (other != pack
          && other.provisions().stream()
              .flatMap(p -> deemed(p).stream())
              .anyMatch(reads::contains)) {
        visit(other, all, visiting, ordered);
      }
    }
    ordered.add(pack);
  }

  private static List<FactKind> deemed(Provision provision) {
    var missed = provision.missed();
    return missed == null || missed.fact() == null ? List.of() : List.of(missed.fact());
  }

  private void visit(int i) {
    if (order.contains(i)) {
      return;
    }
    var at = path.indexOf(i);
    if (at >= 0) {
      circles.add(
          path.subList(at, path.size()).stream()
              .map(j -> new RuleId(pack.provisions().get(j).key()))
              .toList());
      return;
    }
    path.add(i);
    var reads = Reads.of(pack, pack.provisions().get(i));
    for (var kind : reads.kinds()) {
      producers.getOrDefault(kind, List.of()).forEach(this::visit);
    }
    // What ends a clock comes after its start: two rules that end each other's clocks are no
    // circle.
    for (var kind : reads.ends()) {
      producers.getOrDefault(kind, List.of()).stream()
          .filter(j -> !path.contains(j))
          .forEach(this::visit);
    }
    for (var clock : reads.clocks()) {
      // A rule may look at its own unextended period; that is no circle.
      if (!clock.equals(pack.provisions().get(i).id())) {
        byId.getOrDefault(clock, List.of()).forEach(this::visit);
      }
    }
    path.removeLast();
    order.add(i);
  }

  /// The facts and clocks that a provision looks at.
  private record Reads(
      LawPack pack,
      Set<FactKind> kinds,
      Set<FactKind> ends,
      Set<RuleId> clocks,
      Set<RuleId> grounds) {
    static Reads of(LawPack pack, Provision provision) {
      var reads =
          new Reads(pack, new HashSet<>(), new HashSet<>(), new HashSet<>(), new HashSet<>());
      reads.trigger(provision.starts());
      reads.kinds.addAll(provision.firstSince());
      reads.trigger(provision.restarts());
      for (var on : provision.ends().facts()) {
        reads.ends.add(on.kind());
        reads.condition(on.when());
      }
      reads.point(provision.from());
      reads.length(provision.within());
      provision.variants().forEach(v -> reads.condition(v.when()));
      provision.variants().forEach(v -> reads.length(v.within()));
      for (var extension : provision.extensions()) {
        reads.on(extension.fact());
        reads.point(extension.from());
        reads.condition(extension.when());
      }
      var cap = provision.atMost();
      if (cap != null) {
        reads.point(cap.from());
      }
      for (var pause : provision.pauses()) {
        reads.on(pause.from());
        reads.on(pause.until());
      }
      provision.exceptions().forEach(e -> reads.condition(e.when()));
      provision.human().forEach(h -> reads.condition(h.when()));
      provision.superseded().forEach(s -> reads.condition(s.when()));
      return reads;
    }

    private void trigger(Trigger trigger) {
      trigger.facts().forEach(this::on);
    }

    private void on(Trigger.On on) {
      kinds.add(on.kind());
      condition(on.when());
    }

    private void point(Provision.@Nullable Point point) {
      switch (point) {
        case null -> {}
        case Provision.Point.OfFact(var kind, var _) -> {
          if (kind != null) {
            kinds.add(kind);
          }
        }
        case Provision.Point.Unbroken(var several, var brokenBy) -> {
          kinds.addAll(several);
          kinds.addAll(brokenBy);
        }
      }
    }

    private void length(Length length) {
      switch (length) {
        case Length.SetBy(var kind, var _, var _, var _) -> {
          if (kind != null) {
            kinds.add(kind);
          }
        }
        case Length.Until(var event) -> trigger(event);
        case Length.Fixed _, Length.WithoutDelay _, Length.National _, Length.AtMost _ -> {}
      }
    }

    private void conditions(Collection<Condition> conditions) {
      conditions.forEach(this::condition);
    }

    private void condition(@Nullable Condition condition) {
      switch (condition) {
        case null -> {}
        case Condition.All(var all) -> conditions(all);
        case Condition.Any(var any) -> conditions(any);
        case Condition.Not(var not) -> condition(not);
        case Condition.Present(
                var on,
                var laterThan,
                var _,
                var _,
                var sinceLast,
                var _,
                var _) -> {
          on(on);
          kinds.addAll(sinceLast);
          if (laterThan != null) {
            kinds.add(laterThan);
          }
        }
        case Condition.During(var from, var until) -> {
          on(from);
          on(until);
        }
        case Condition.ClockIs(var clock, var _, var _) -> clocks.add(clock);
        case Condition.LessLeft(var clock, var _) -> clocks.add(clock);
        case Condition.Dated _,
            Condition.Always _,
            Condition.Detail _,
            Condition.StartedBy _,
            Condition.UnderAge _ -> {}
        case Condition.Found(var named) -> {
          for (var id : named) {
            var ground = pack.ground(id);
            if (ground != null && this.grounds.add(id)) {
              condition(ground.when());
            }
          }
        }
      }
    }
  }
}
