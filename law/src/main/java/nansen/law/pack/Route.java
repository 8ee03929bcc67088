package nansen.law.pack;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A way the case may or must go, with its grounds.
///
/// @param force whether the authority may or must take it
/// @param starts what makes the question arise; never triggered: it is always asked
/// @param ends what settles it: from then on nothing more is asked about it
/// @param gateway grounds that must all be met before any other counts
/// @param grounds one of these opens the route
/// @param never what closes it whatever the grounds
public record Route(
    RuleId id,
    Citation cite,
    Support support,
    @Nullable String note,
    InForce inForce,
    String what,
    Force force,
    Trigger starts,
    Trigger ends,
    List<Ground> gateway,
    List<Ground> grounds,
    List<Bar> never) {
  public Route {
    gateway = List.copyOf(gateway);
    grounds = List.copyOf(grounds);
    never = List.copyOf(never);
  }

  /// Whether the authority is free.
  public enum Force {
    MAY,
    MUST
  }

  /// A ground of a route.
  ///
  /// @param when what makes it met; null where a finding (`ground.found`) decides
  /// @param exceptions when it is not available in this case
  public record Ground(
      RuleId id,
      String what,
      Citation cite,
      Support support,
      @Nullable String note,
      @Nullable Condition when,
      List<Bar> exceptions) {
    public Ground {
      exceptions = List.copyOf(exceptions);
    }
  }

  /// What closes a route or a ground.
  public record Bar(Condition when, Citation cite, String note) {}

  /// Where a route or a ground stands.
  public enum Status {
    /// The law allows or demands it on the facts known.
    MET("met"),
    /// The facts known rule it out.
    EXCLUDED("excluded"),
    /// The facts known do not settle it.
    OPEN("open");

    private final String word;

    Status(String word) {
      this.word = word;
    }

    public String word() {
      return word;
    }
  }
}
