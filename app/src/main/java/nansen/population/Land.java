package nansen.population;

import java.time.ZoneId;
import java.util.List;

/// Where procedures of the population run.
///
/// @param code ISO 3166 alpha-2, and the name of its calendar
/// @param share of a hundred cases
record Land(String code, ZoneId zone, int share) {
  static final Land NORWAY = new Land("NO", ZoneId.of("Europe/Oslo"), 84);

  static final List<Land> ALL =
      List.of(
          NORWAY,
          new Land("SE", ZoneId.of("Europe/Stockholm"), 5),
          new Land("FI", ZoneId.of("Europe/Helsinki"), 5),
          new Land("AT", ZoneId.of("Europe/Vienna"), 4),
          new Land("PL", ZoneId.of("Europe/Warsaw"), 2));

  boolean isNorway() {
    return this == NORWAY;
  }

  static Land of(Chance chance) {
    var left = chance.between(0, 99);
    for (var land : ALL) {
      left -= land.share;
      if (left < 0) {
        return land;
      }
    }
    return NORWAY;
  }
}
