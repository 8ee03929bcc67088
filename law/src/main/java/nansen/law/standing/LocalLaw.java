package nansen.law.standing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nansen.law.calendar.Period;
import nansen.law.journal.FactKind;
import nansen.law.pack.Condition;
import nansen.law.pack.InForce;
import nansen.law.pack.LawBook;
import nansen.law.pack.LawPack;
import nansen.law.pack.Length;
import nansen.law.pack.Place;
import nansen.law.pack.Provision;
import nansen.law.pack.Route;
import nansen.law.pack.RuleId;
import nansen.law.pack.Status;
import nansen.law.pack.Trigger;
import nansen.law.pack.Vocabulary;
import org.jspecify.annotations.Nullable;

/// A law pack as it applies at a place: with the calendar, the time zone and the national values of
/// the state. Made once and used for every case there; immutable, so threads may share it.
public final class LocalLaw {
  private final LawPack pack;
  private final Place place;
  private final Vocabulary vocabulary;
  private final Map<String, Period> national;
  private final InForce binding;
  private final String digest;
  private final List<Plan> plans;
  private final List<Clock> notStarted;
  private final List<Clock> notApplicable;
  private final Map<RuleId, Route.Ground> grounds;

  /// What the assessment of one provision needs at hand.
  ///
  /// @param index place in the pack
  /// @param startNumbers of the starting kinds in the vocabulary, in the order of `starts`
  record Plan(int index, Provision provision, int[] startNumbers, Clock notStarted) {}

  private LocalLaw(
      LawPack pack, Place place, Vocabulary vocabulary, Map<String, Period> national) {
    this.pack = pack;
    this.place = place;
    this.vocabulary = vocabulary;
    this.national = Map.copyOf(national);
    this.binding = pack.states().getOrDefault(place.country(), InForce.ALWAYS);
    this.digest = pack.digest();
    this.notStarted = constants(pack, Status.NOT_STARTED);
    this.notApplicable = constants(pack, Status.NOT_APPLICABLE);
    this.grounds = new HashMap<>();
    for (var route : pack.routes()) {
      route.gateway().forEach(ground -> grounds.put(ground.id(), ground));
      route.grounds().forEach(ground -> grounds.put(ground.id(), ground));
    }
    this.plans = inOrder(pack, vocabulary, notStarted);
  }

  /// All packs of a book that bind the state of a place, in an order in which what one deems to have
  /// happened is seen by those that build on it.
  static List<LocalLaw> of(LawBook book, Place place) {
    var binding = book.binding(place.country());
    var national = new HashMap<String, Period>();
    for (var pack : binding) {
      for (var value : pack.values()) {
        national.put(value.input(), value.value());
      }
    }
    national.putAll(place.national());
    var ordered = new LinkedHashSet<LawPack>();
    var visiting = new HashSet<LawPack>();
    for (var pack : binding) {
      producersFirst(pack, binding, visiting, ordered);
    }
    return ordered.stream()
        .map(pack -> new LocalLaw(pack, place, book.vocabulary(), national))
        .toList();
  }

  private static void producersFirst(
      LawPack pack, List<LawPack> all, Set<LawPack> visiting, LinkedHashSet<LawPack> ordered) {
    if (ordered.contains(pack) || !visiting.add(pack)) {
      return;
    }
    var reads = new HashSet<FactKind>();
    for (var provision : pack.provisions()) {
      reads.addAll(Reads.of(provision).kinds());
    }
    for (var other : all) {
      if (other != pack && deemed(other).stream().anyMatch(reads::contains)) {
        producersFirst(other, all, visiting, ordered);
      }
    }
    ordered.add(pack);
  }

  private static List<FactKind> deemed(LawPack pack) {
    var kinds = new ArrayList<FactKind>();
    for (var provision : pack.provisions()) {
      var missed = provision.missed();
      if (missed != null && missed.fact() != null) {
        kinds.add(missed.fact());
      }
    }
    return kinds;
  }

  private static List<Clock> constants(LawPack pack, Status status) {
    return pack.provisions().stream().map(p -> Clock.without(p, status)).toList();
  }

  /// Each provision after those whose clocks it looks at and whose deemed facts it reads. Where they
  /// go in a circle the order of the pack decides; the reader refuses such a pack.
  private static List<Plan> inOrder(
      LawPack pack, Vocabulary vocabulary, List<Clock> notStarted) {
    var provisions = pack.provisions();
    var byId = new HashMap<RuleId, List<Integer>>();
    var producers = new HashMap<FactKind, List<Integer>>();
    for (var i = 0; i < provisions.size(); i++) {
      byId.computeIfAbsent(provisions.get(i).id(), _ -> new ArrayList<>()).add(i);
      var missed = provisions.get(i).missed();
      if (missed != null && missed.fact() != null) {
        producers.computeIfAbsent(missed.fact(), _ -> new ArrayList<>()).add(i);
      }
    }
    var order = new LinkedHashSet<Integer>();
    var visiting = new HashSet<Integer>();
    for (var i = 0; i < provisions.size(); i++) {
      visit(i, provisions, byId, producers, visiting, order);
    }
    return order.stream()
        .map(
            i -> {
              var provision = provisions.get(i);
              var numbers =
                  provision.starts().facts().stream()
                      .mapToInt(on -> vocabulary.number(on.kind()))
                      .toArray();
              return new Plan(i, provision, numbers, notStarted.get(i));
            })
        .toList();
  }

  private static void visit(
      int i,
      List<Provision> provisions,
      Map<RuleId, List<Integer>> byId,
      Map<FactKind, List<Integer>> producers,
      Set<Integer> visiting,
      LinkedHashSet<Integer> order) {
    if (order.contains(i) || !visiting.add(i)) {
      return;
    }
    var reads = Reads.of(provisions.get(i));
    for (var kind : reads.kinds()) {
      for (var j : producers.getOrDefault(kind, List.of())) {
        visit(j, provisions, byId, producers, visiting, order);
      }
    }
    for (var clock : reads.clocks()) {
      for (var j : byId.getOrDefault(clock, List.of())) {
        visit(j, provisions, byId, producers, visiting, order);
      }
    }
    order.add(i);
  }

  /// The facts and clocks that a provision looks at.
  record Reads(Set<FactKind> kinds, Set<RuleId> clocks) {
    static Reads of(Provision provision) {
      var reads = new Reads(new HashSet<>(), new HashSet<>());
      reads.trigger(provision.starts());
      reads.trigger(provision.restarts());
      reads.trigger(provision.ends());
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
      if (point != null && point.kind() != null) {
        kinds.add(point.kind());
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
        case Condition.Present(var on, var laterThan, var _) -> {
          on(on);
          if (laterThan != null) {
            kinds.add(laterThan);
          }
        }
        case Condition.ClockIs(var clock, var _) -> clocks.add(clock);
        case Condition.LessLeft(var clock, var _) -> clocks.add(clock);
        case Condition.Always _,
            Condition.Detail _,
            Condition.StartedBy _,
            Condition.UnderAge _,
            Condition.Found _ -> {}
      }
    }
  }

  /// The pack, as read.
  public LawPack pack() {
    return pack;
  }

  public Place place() {
    return place;
  }

  /// Of everything that a standing depends on beside the journal and the two moments.
  public String digest() {
    return digest;
  }

  /// The national values in force here, by `pack.input`.
  public Map<String, Period> national() {
    return national;
  }

  Vocabulary vocabulary() {
    return vocabulary;
  }

  InForce binding() {
    return binding;
  }

  List<Plan> plans() {
    return plans;
  }

  List<Clock> notApplicable() {
    return notApplicable;
  }

  Route.@Nullable Ground ground(RuleId id) {
    return grounds.get(id);
  }
}
