package nansen.law.standing;

import java.util.List;
import nansen.law.pack.Citation;
import nansen.law.pack.Route;
import org.jspecify.annotations.Nullable;

/// Where a route stands in a case.
///
/// @param gateway the grounds that must all be met
/// @param grounds the grounds of which one is enough
/// @param closedBy what closes the route whatever the grounds, or null
public record RouteStanding(
    Route route,
    Route.Status status,
    List<GroundStanding> gateway,
    List<GroundStanding> grounds,
    Route.@Nullable Bar closedBy) {

  /// Where a ground stands.
  ///
  /// @param because what rules it out, or null
  public record GroundStanding(
      Route.Ground ground, Route.Status status, @Nullable Citation because) {}
}
