package nansen.population;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/// When, where and how somebody comes.
record Arrival(LocalDateTime at, Land land, Way way, Wave wave) {
  static final List<String> CROSSINGS =
      List.of("Grense Jakobselv", "Skrøytnes", "Storskog", "Pasvik", "Vårtsjohka");

  /// How they came.
  enum Way {
    ACROSS_THE_BORDER,
    AT_AN_AIRPORT,
    WITHIN_THE_COUNTRY
  }

  /// Whether many came at once.
  enum Wave {
    ORDINARY,
    SURGE
  }

  private static final int YEARS = 3;

  /// The surge lasts ten days and begins so many days before the last.
  private static final int SURGE_BEGAN = 12;

  private static final int SURGE_DAYS = 10;

  static Arrival of(Chance chance, LocalDate until) {
    if (chance.percent(10)) {
      var day = until.minusDays(SURGE_BEGAN).plusDays(chance.between(0, SURGE_DAYS - 1));
      return new Arrival(at(chance, day), Land.NORWAY, Way.ACROSS_THE_BORDER, Wave.SURGE);
    }
    var first = until.minusYears(YEARS);
    var days = (int) (until.toEpochDay() - first.toEpochDay());
    var land = Land.of(chance);
    var drawn = chance.between(0, 99);
    var way =
        drawn < 22
            ? Way.ACROSS_THE_BORDER
            : drawn < 57 ? Way.AT_AN_AIRPORT : Way.WITHIN_THE_COUNTRY;
    return new Arrival(
        at(chance, first.plusDays(chance.between(0, days - 2))), land, way, Wave.ORDINARY);
  }

  private static LocalDateTime at(Chance chance, LocalDate day) {
    return day.atTime(chance.between(0, 23), chance.between(0, 59));
  }
}
