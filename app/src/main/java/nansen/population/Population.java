package nansen.population;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import nansen.casefile.CaseHistory;

/// Cases that never were. Pure: each is made from the seed, the day and its number alone, so they
/// can be made in any order, and two who make the same one make it alike.
///
/// @param seed another gives other cases
/// @param until the population has come in the three years before the beginning of this day (UTC),
///   and nothing later is known of it
public record Population(long seed, LocalDate until) {
  /// Neighbours in number who may be of one family.
  private static final int HOUSEHOLD = 4;

  /// A case.
  ///
  /// @param index from 0
  public CaseHistory history(long index) {
    var household = Chance.of(seed, "household", index / HOUSEHOLD);
    var own = Chance.of(seed, "case", index);
    var together = household.percent(20) && index % HOUSEHOLD < household.between(2, HOUSEHOLD);
    var arrival = Arrival.of(together ? household : own, until);
    var steps = Life.course(own, arrival, together ? Life.Company.FAMILY : Life.Company.ALONE);
    return Chronicle.of(own, Office.of(index), arrival.land(), steps, end());
  }

  private Instant end() {
    return until.atStartOfDay(ZoneOffset.UTC).toInstant();
  }
}
