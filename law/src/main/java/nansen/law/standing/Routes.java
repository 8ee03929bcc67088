package nansen.law.standing;

import java.util.ArrayList;
import java.util.List;
import nansen.law.journal.FactKind;
import nansen.law.pack.CheckList;
import nansen.law.pack.Route;
import nansen.law.pack.Trigger;
import nansen.law.standing.Conditions.Truth;
import org.jspecify.annotations.Nullable;

/// The routes and check lists of one pack in one case: scratch paper, used once.
final class Routes {
  private static final FactKind ANSWERED = new FactKind("item.answered");

  private final Assessment assessment;
  private final Facts facts;

  Routes(Assessment assessment) {
    this.assessment = assessment;
    this.facts = assessment.facts;
  }

  List<RouteStanding> routes() {
    var rules = assessment.pack().routes();
    if (rules.isEmpty()) {
      return List.of();
    }
    var standings = new ArrayList<RouteStanding>(rules.size());
    for (var rule : rules) {
      var start = last(rule.starts());
      if (rule.inForce().on(start == null ? facts.today : start.earliest)
          && (start == null
              ? rule.starts().facts().isEmpty() && assessment.governsNow()
              : assessment.governs(start))) {
        standings.add(route(rule, start));
      }
    }
    return List.copyOf(standings);
  }

  /// The latest fact that starts it: a second decision is judged by itself.
  private @Nullable Occurrence last(Trigger trigger) {
    Occurrence found = null;
    for (var on : trigger.facts()) {
      Occurrence match = null;
      for (var at = assessment.conditions.firstMatch(on, null);
          at != null;
          at = assessment.conditions.match(on, at.next, null)) {
        match = at;
      }
      if (match == null && trigger.mode() == Trigger.Mode.LAST) {
        return null;
      }
      found = match != null && (found == null || match.compareTo(found) > 0) ? match : found;
    }
    return found;
  }

  private boolean isSettled(Route rule, @Nullable Occurrence start) {
    var ends = rule.ends();
    var settled = false;
    for (var on : ends.facts()) {
      var happened = assessment.conditions.firstMatch(on, start) != null;
      if (happened != (ends.mode() == Trigger.Mode.LAST)) {
        return happened; // one is enough, or one is lacking
      }
      settled = happened;
    }
    return settled;
  }

  private RouteStanding route(Route rule, @Nullable Occurrence start) {
    var settled = isSettled(rule, start);
    for (var never : rule.never()) {
      assessment.conditions.unknown.clear();
      switch (assessment.conditions.truth(never.when(), start)) {
        case YES -> {
          return new RouteStanding(rule, Route.Status.EXCLUDED, List.of(), List.of(), never);
        }
        case UNKNOWN -> {
          if (!settled) {
            assessment.askUnknown(never.cite(), rule.id(), null, null);
          }
        }
        case NO -> {}
      }
    }
    var gateway = grounds(rule, rule.gateway(), start, settled);
    var gate = all(gateway);
    if (gate == Route.Status.EXCLUDED) {
      return new RouteStanding(rule, gate, gateway, List.of(), null);
    }
    var grounds = grounds(rule, rule.grounds(), start, settled);
    var ground = rule.grounds().isEmpty() ? Route.Status.MET : one(grounds);
    var status =
        ground == Route.Status.EXCLUDED
            ? Route.Status.EXCLUDED
            : gate == Route.Status.MET && ground == Route.Status.MET
                ? Route.Status.MET
                : Route.Status.OPEN;
    return new RouteStanding(rule, status, gateway, grounds, null);
  }

  private static Route.Status all(List<RouteStanding.GroundStanding> grounds) {
    var status = Route.Status.MET;
    for (var ground : grounds) {
      if (ground.status() == Route.Status.EXCLUDED) {
        return Route.Status.EXCLUDED;
      }
      status = ground.status() == Route.Status.OPEN ? Route.Status.OPEN : status;
    }
    return status;
  }

  private static Route.Status one(List<RouteStanding.GroundStanding> grounds) {
    var status = Route.Status.EXCLUDED;
    for (var ground : grounds) {
      if (ground.status() == Route.Status.MET) {
        return Route.Status.MET;
      }
      status = ground.status() == Route.Status.OPEN ? Route.Status.OPEN : status;
    }
    return status;
  }

  private List<RouteStanding.GroundStanding> grounds(
      Route rule, List<Route.Ground> grounds, @Nullable Occurrence start, boolean settled) {
    if (grounds.isEmpty()) {
      return List.of();
    }
    var standings = new ArrayList<RouteStanding.GroundStanding>(grounds.size());
    for (var ground : grounds) {
      standings.add(ground(rule, ground, start, settled));
    }
    return List.copyOf(standings);
  }

  private RouteStanding.GroundStanding ground(
      Route rule, Route.Ground ground, @Nullable Occurrence start, boolean settled) {
    for (var exception : ground.exceptions()) {
      assessment.conditions.unknown.clear();
      switch (assessment.conditions.truth(exception.when(), start)) {
        case YES -> {
          return new RouteStanding.GroundStanding(ground, Route.Status.EXCLUDED, exception.cite());
        }
        case UNKNOWN -> {
          // Where the ground itself is not met, its exception does not matter.
          var asks = settled ? List.<Question.Ask>of() : List.copyOf(assessment.conditions.unknown);
          if (!asks.isEmpty() && assessment.conditions.found(ground.id(), start) != Truth.NO) {
            assessment.conditions.unknown.clear();
            assessment.conditions.unknown.addAll(asks);
            assessment.askUnknown(exception.cite(), rule.id(), null, null);
          }
        }
        case NO -> {}
      }
    }
    assessment.conditions.unknown.clear();
    return switch (assessment.conditions.found(ground.id(), start)) {
      case YES -> new RouteStanding.GroundStanding(ground, Route.Status.MET, null);
      case NO -> new RouteStanding.GroundStanding(ground, Route.Status.EXCLUDED, ground.cite());
      case UNKNOWN -> {
        if (!settled) {
          assessment.askUnknown(ground.cite(), rule.id(), null, null);
        }
        yield new RouteStanding.GroundStanding(ground, Route.Status.OPEN, null);
      }
    };
  }

  List<CheckListStanding> checkLists() {
    var rules = assessment.pack().checkLists();
    if (rules.isEmpty()) {
      return List.of();
    }
    var standings = new ArrayList<CheckListStanding>(rules.size());
    for (var rule : rules) {
      assessment.conditions.unknown.clear();
      if (rule.when() == null || assessment.conditions.truth(rule.when(), null) == Truth.YES) {
        standings.add(checkList(rule));
      }
    }
    assessment.conditions.unknown.clear();
    return List.copyOf(standings);
  }

  private CheckListStanding checkList(CheckList rule) {
    if (facts.first(ANSWERED) == null) {
      return assessment.law.unanswered(rule.id());
    }
    return new CheckListStanding(rule, rule.items().stream().map(this::answer).toList());
  }

  private CheckListStanding.Answer answer(CheckList.Item item) {
    Occurrence last = null;
    for (var at = facts.first(ANSWERED); at != null; at = at.next) {
      if (item.id().value().equals(at.fact.word("item"))) {
        last = at;
      }
    }
    return last == null
        ? new CheckListStanding.Answer(item, null, null)
        : new CheckListStanding.Answer(item, last.fact.word("answer"), last.fact.id());
  }
}
