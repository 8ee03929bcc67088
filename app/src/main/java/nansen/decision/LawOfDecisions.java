package nansen.decision;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nansen.docket.Docket;
import nansen.law.pack.Route;
import nansen.law.pack.Support;
import nansen.law.standing.RouteStanding;
import nansen.law.standing.Standing;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/// What comes before a decision and what it may rest on, as `packs/decisions.yaml` says it, pack by
/// pack.
record LawOfDecisions(Map<String, Regime> packs) {
  private static final String FILE = "/packs/decisions.yaml";

  static final LawOfDecisions BUILT_IN = builtIn();

  /// @param restsOn by outcome, the rules on which such a decision may rest
  /// @param denies by outcome, the rules that it finds not to be met
  /// @param grounds by id, those that the pack has no rule for
  /// @param sentBack the fact that says that a board sent the case back; null where the pack has
  ///   none
  record Regime(
      List<Before> before,
      Map<String, List<String>> restsOn,
      Map<String, List<String>> denies,
      Map<String, Ground> grounds,
      @Nullable String sentBack) {
    Regime {
      before = listed(before);
      restsOn = Map.copyOf(Objects.requireNonNullElse(restsOn, Map.of()));
      denies = Map.copyOf(Objects.requireNonNullElse(denies, Map.of()));
      grounds = Map.copyOf(Objects.requireNonNullElse(grounds, Map.of()));
    }
  }

  /// @param what in words, by the tag of a language
  record Ground(String cite, @Nullable String support, Map<String, String> what) {
    Support seen() {
      return LawOfDecisions.seen(support);
    }
  }

  /// How far a provision was seen; null is read.
  private static Support seen(@Nullable String support) {
    return support == null ? Support.READ : Support.of(support).orElseThrow();
  }

  record Before(@JsonProperty("for") List<String> outcomes, List<Step> steps) {}

  /// One thing that comes before a decision; of rule, list and right at most one is given.
  ///
  /// @param rule a time limit
  /// @param list a check list
  /// @param right a right; where it holds, one of the facts is looked for
  /// @param done the facts of which one must stand
  /// @param leftOut the facts by which the law lets it be left out
  /// @param cite where the pack has no rule for it
  /// @param support how far that was seen; null for read
  /// @param mayPass whether its holder may let the time pass
  record Step(
      @Nullable String rule,
      @Nullable String list,
      @Nullable String right,
      List<String> done,
      List<String> leftOut,
      @Nullable String cite,
      @Nullable String support,
      boolean mayPass) {
    Step {
      done = listed(done);
      leftOut = listed(leftOut);
    }

    Support seen() {
      return LawOfDecisions.seen(support);
    }
  }

  private static <T> List<T> listed(@Nullable List<T> given) {
    return given == null ? List.of() : List.copyOf(given);
  }

  private static LawOfDecisions builtIn() {
    try (var text = Objects.requireNonNull(LawOfDecisions.class.getResourceAsStream(FILE))) {
      return read(new String(text.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static LawOfDecisions read(String text) {
    var json =
        JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();
    var loaded =
        new Load(LoadSettings.builder().setLabel("decisions.yaml").build()).loadFromString(text);
    return new LawOfDecisions(
        json.convertValue(loaded, new TypeReference<Map<String, Regime>>() {}));
  }

  /// What one pack wants before a decision of this outcome.
  List<Step> before(Standing standing, String outcome) {
    var regime = packs.get(standing.pack().id().value());
    return regime == null || standing.applies() == Standing.Applies.NO
        ? List.of()
        : regime.before().stream()
            .filter(each -> each.outcomes().contains(outcome))
            .flatMap(each -> each.steps().stream())
            .toList();
  }

  /// The grounds that a pack has no rule for, by id.
  Map<String, Ground> grounds(Standing standing) {
    var regime = packs.get(standing.pack().id().value());
    return regime == null ? Map.of() : regime.grounds();
  }

  /// The fact from which the law counts anew when a board sends the case back; empty where no pack
  /// that governs the case has one.
  Optional<String> sentBack(Docket docket) {
    return docket.standings().stream()
        .filter(standing -> standing.applies() != Standing.Applies.NO)
        .map(standing -> packs.get(standing.pack().id().value()))
        .filter(Objects::nonNull)
        .flatMap(regime -> Stream.ofNullable(regime.sentBack()))
        .findFirst();
  }

  /// What a decision may name.
  ///
  /// @param ids of rules: grounds, routes, rights, items; empty where the packs do not say, and
  ///   then any rule may be named that governs the case
  /// @param ruledOut those on which it cannot rest, as the facts rule them out
  record Footing(Set<String> ids, Set<String> ruledOut) {
    boolean bears(String id) {
      return ids.isEmpty() || ids.contains(id);
    }
  }

  Footing footing(Docket docket, String outcome) {
    var ids = new HashSet<String>();
    var ruledOut = new HashSet<String>();
    for (var standing : docket.standings()) {
      var regime = packs.get(standing.pack().id().value());
      if (regime != null && standing.applies() != Standing.Applies.NO) {
        var restsOn = regime.restsOn().getOrDefault(outcome, List.of());
        Stream.concat(restsOn.stream(), regime.denies().getOrDefault(outcome, List.of()).stream())
            .forEach(id -> ids.addAll(parts(standing, id)));
        standing.routes().stream()
            .filter(route -> restsOn.contains(route.route().id().value()))
            .forEach(route -> ruledOut.addAll(ruledOut(standing, route)));
      }
    }
    return new Footing(ids, ruledOut);
  }

  /// A rule by itself, a route with its grounds, a check list as its items.
  private static Set<String> parts(Standing standing, String id) {
    var parts = new HashSet<>(Set.of(id));
    for (var route : standing.pack().routes()) {
      if (route.id().value().equals(id)) {
        Stream.concat(route.gateway().stream(), route.grounds().stream())
            .forEach(ground -> parts.add(ground.id().value()));
      }
    }
    for (var list : standing.pack().checkLists()) {
      if (list.id().value().equals(id)) {
        list.items().forEach(item -> parts.add(item.id().value()));
      }
    }
    return parts;
  }

  /// All of a route that is closed, or whose gateway is; of an open one the grounds that are not.
  private static Set<String> ruledOut(Standing standing, RouteStanding route) {
    var isShut =
        route.closedBy() != null || route.gateway().stream().anyMatch(LawOfDecisions::isExcluded);
    return isShut
        ? parts(standing, route.route().id().value())
        : route.grounds().stream()
            .filter(LawOfDecisions::isExcluded)
            .map(each -> each.ground().id().value())
            .collect(Collectors.toSet());
  }

  private static boolean isExcluded(RouteStanding.GroundStanding ground) {
    return ground.status() == Route.Status.EXCLUDED;
  }
}
