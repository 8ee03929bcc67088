package nansen.law.scenario;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nansen.law.pack.LawPack;
import nansen.law.pack.Length;
import nansen.law.pack.Provision;
import nansen.law.pack.Status;
import nansen.law.standing.Clock;
import nansen.law.standing.RightStanding;
import nansen.law.standing.RouteStanding;
import nansen.law.standing.Standing;
import nansen.law.standing.Step;

/// Which rules the scenarios expect, and in which state.
///
/// A provision needs a scenario in which it is met and one in which it is missed (one in which it
/// runs, where the law gives no date to miss). Every variant, extension, exception, replacement and
/// appeal to a person must be expected at least once, every right must be seen to hold and to fall
/// away, and every ground to be met and not to be.
public final class Coverage {
  private final Set<String> seen = new HashSet<>();

  void clock(Clock clock) {
    var key = clock.provision().key();
    seen.add(key + " is " + clock.status().word());
    for (var step : clock.why().steps()) {
      switch (step) {
        case Step.Varied(var id, var _, var _) -> seen.add(key + " variant " + id);
        case Step.Extended(var id, var _, var _, var _, var _) ->
            seen.add(key + " extension " + id);
        case Step.Excepted(var note, var _) -> seen.add(key + " exception " + note);
        case Step.Replaced(var by, var _) -> seen.add(key + " replaced by " + by);
        case Step.LookAt(var ask, var _) -> seen.add(key + " asks " + ask);
        case Step.PausedDuring _ -> seen.add(key + " pause");
        case Step.Started(var _, var _, var anew, var _) -> {
          if (anew) {
            seen.add(key + " restart");
          }
        }
        case Step.Capped _ -> seen.add(key + " cap");
        case Step.Deemed _ -> seen.add(key + " deemed");
        default -> {}
      }
    }
    clock.readings().forEach(reading -> seen.add(key + " reading " + reading.id()));
  }

  void right(RightStanding right) {
    seen.add(right.right().id() + " is " + right.status().word());
    if (right.note() != null) {
      seen.add(right.right().id() + " exception " + right.note());
    }
  }

  void ground(RouteStanding.GroundStanding ground) {
    seen.add(ground.ground().id() + " is " + ground.status().word());
  }

  void route(RouteStanding route) {
    seen.add(route.route().id() + " is " + route.status().word());
    if (route.closedBy() != null) {
      seen.add(route.route().id() + " never " + route.closedBy().note());
    }
  }

  void applies(Standing standing) {
    seen.add(standing.pack().id() + " applies " + standing.applies());
  }

  /// What the scenarios of a pack must show, in words.
  static List<String> needed(LawPack pack) {
    var needed = new ArrayList<String>();
    for (var provision : pack.provisions()) {
      needed.addAll(needed(provision));
    }
    for (var right : pack.rights()) {
      needed.add(right.id() + " is holds");
      if (!right.ends().facts().isEmpty()) {
        needed.add(right.id() + " is ended");
      }
      right.exceptions().forEach(e -> needed.add(right.id() + " exception " + e.note()));
    }
    for (var route : pack.routes()) {
      needed.add(route.id() + " is met");
      for (var list : List.of(route.gateway(), route.grounds())) {
        for (var ground : list) {
          needed.add(ground.id() + " is met");
          needed.add(ground.id() + " is excluded");
        }
      }
      route.never().forEach(never -> needed.add(route.id() + " never " + never.note()));
    }
    return needed;
  }

  private static List<String> needed(Provision provision) {
    var key = provision.key();
    var needed = new ArrayList<String>();
    needed.add(key + " is " + Status.MET.word());
    var undated = provision.within() instanceof Length.WithoutDelay;
    needed.add(key + " is " + (undated ? Status.RUNNING : Status.MISSED).word());
    provision.variants().forEach(v -> needed.add(key + " variant " + v.id()));
    provision.extensions().forEach(e -> needed.add(key + " extension " + e.id()));
    provision.exceptions().forEach(e -> needed.add(key + " exception " + e.note()));
    provision.superseded().forEach(s -> needed.add(key + " replaced by " + s.by()));
    provision.human().forEach(h -> needed.add(key + " asks " + h.ask()));
    provision.readings().forEach(r -> needed.add(key + " reading " + r.id()));
    if (!provision.pauses().isEmpty()) {
      needed.add(key + " pause");
    }
    if (!provision.restarts().facts().isEmpty()) {
      needed.add(key + " restart");
    }
    if (provision.atMost() != null) {
      needed.add(key + " cap");
    }
    if (provision.missed() != null && provision.missed().fact() != null) {
      needed.add(key + " deemed");
    }
    return needed;
  }

  /// What is still missing for a pack; empty at full coverage.
  public List<String> missing(LawPack pack) {
    return needed(pack).stream().filter(need -> !seen.contains(need)).toList();
  }

  /// How many things a pack needs.
  public int needs(LawPack pack) {
    return needed(pack).size();
  }
}
