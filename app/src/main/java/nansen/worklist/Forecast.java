package nansen.worklist;

import java.util.Collection;
import java.util.List;
import java.util.TreeMap;

/// What will be missed, if a unit goes on as it did. A deadline that is still open so many days
/// before its date is taken to be missed as often as those of the same provision that were still
/// open as many days before theirs. Where there were few of them, nothing is said. Pure.
///
/// @param due how many deadlines fall due
/// @param untold how many of them nothing can be said of, because too few went before
/// @param expected how many of the others will be missed
/// @param low with the lower bounds of the rates
/// @param high with the upper bounds
record Forecast(int due, int untold, double expected, double low, double high) {
  /// Fewer say nothing.
  static final int FEWEST = 20;

  /// For an interval that holds the rate in nine of ten.
  private static final double Z = 1.645;

  static final Forecast NOTHING = new Forecast(0, 0, 0, 0, 0);

  /// Deadlines of one provision that came to their end, by how long before.
  ///
  /// @param lead how many days before its date it was met; negative where it was missed or met late
  record Past(String pack, String clock, int lead, int count) {}

  /// Deadlines of one provision that are open.
  ///
  /// @param left how many days there are to the date
  record Open(String pack, String clock, int left, int count) {}

  /// The forecast of one provision.
  record OfProvision(String pack, String clock, Forecast forecast) {}

  /// By provision, the most deadlines first.
  ///
  /// @param days how far ahead
  static List<OfProvision> of(Collection<Past> past, Collection<Open> open, int days) {
    var byProvision = new TreeMap<String, OfProvision>();
    for (var deadlines : open) {
      if (deadlines.left() >= 0 && deadlines.left() < days) {
        byProvision.merge(
            deadlines.pack() + " " + deadlines.clock(),
            new OfProvision(deadlines.pack(), deadlines.clock(), of(past, deadlines)),
            (one, other) ->
                new OfProvision(one.pack(), one.clock(), one.forecast().and(other.forecast())));
      }
    }
    return byProvision.values().stream()
        .sorted((one, other) -> other.forecast().due() - one.forecast().due())
        .toList();
  }

  private static Forecast of(Collection<Past> past, Open open) {
    var all = 0;
    var missed = 0;
    for (var each : past) {
      if (each.pack().equals(open.pack())
          && each.clock().equals(open.clock())
          && each.lead() <= open.left()) {
        all += each.count();
        missed += each.lead() < 0 ? each.count() : 0;
      }
    }
    return all < FEWEST
        ? new Forecast(open.count(), open.count(), 0, 0, 0)
        : new Forecast(
            open.count(),
            0,
            open.count() * (double) missed / all,
            open.count() * bound(missed, all, -Z),
            open.count() * bound(missed, all, Z));
  }

  /// The interval of Wilson (1927) for a share of counted things.
  private static double bound(int some, int all, double z) {
    var share = (double) some / all;
    var spread = z * Math.sqrt(share * (1 - share) / all + z * z / (4.0 * all * all));
    return Math.clamp((share + z * z / (2.0 * all) + spread) / (1 + z * z / all), 0, 1);
  }

  Forecast and(Forecast other) {
    return new Forecast(
        due + other.due,
        untold + other.untold,
        expected + other.expected,
        low + other.low,
        high + other.high);
  }
}
