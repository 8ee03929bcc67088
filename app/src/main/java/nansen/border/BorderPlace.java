package nansen.border;

import java.util.List;
import java.util.Optional;

/// A place at the border between Norway and Russia, or where people are brought from there. A point
/// stands for the place as a whole: which side of the border somebody stood on is never read from
/// it.
///
/// @param id names it in forms
/// @param name as on a Norwegian map; stands in the facts
/// @param lat degrees north, WGS 84
/// @param lon degrees east
/// @param sureness how well the coordinates are known
record BorderPlace(String id, String name, double lat, double lon, Kind kind, Sureness sureness) {

  /// What the place is.
  enum Kind {
    /// On the river or the land border.
    AT_BORDER,
    /// Where the border may be crossed lawfully.
    CROSSING_POINT,
    /// In the country behind it.
    INLAND
  }

  /// Whether a source was read for the coordinates.
  enum Sureness {
    READ,
    UNVERIFIED
  }

  /// Along the border from the sea inland. Coordinates are those of public gazetteers, in WGS 84;
  /// those marked so were not held against one.
  static final List<BorderPlace> ALL =
      List.of(
          place("jakobselva-mouth", "Jakobselva, munningen", 69.7814, 30.8189, Kind.AT_BORDER),
          place("grense-jakobselv", "Grense Jakobselv", 69.7750, 30.8311, Kind.AT_BORDER),
          place("jakobselva-source", "Jakobselva, utspringet", 69.5464, 30.7025, Kind.AT_BORDER),
          unverified("storskog", "Storskog", 69.657, 30.203, Kind.CROSSING_POINT),
          place("elvenes", "Elvenes", 69.6792, 30.1056, Kind.INLAND),
          place("kirkenes", "Kirkenes", 69.7275, 30.0456, Kind.INLAND),
          unverified("bjornevatn", "Bjørnevatn", 69.669, 29.987, Kind.INLAND),
          unverified("hoybuktmoen", "Høybuktmoen", 69.726, 29.891, Kind.INLAND),
          unverified("skroytnes", "Skrøytnes", 69.52, 30.11, Kind.AT_BORDER),
          unverified("svanvik", "Svanvik", 69.456, 30.042, Kind.INLAND),
          unverified("treriksroysa", "Treriksrøysa", 69.051, 28.929, Kind.AT_BORDER));

  private static BorderPlace place(String id, String name, double lat, double lon, Kind kind) {
    return new BorderPlace(id, name, lat, lon, kind, Sureness.READ);
  }

  private static BorderPlace unverified(String id, String name, double lat, double lon, Kind kind) {
    return new BorderPlace(id, name, lat, lon, kind, Sureness.UNVERIFIED);
  }

  static Optional<BorderPlace> of(String id) {
    return ALL.stream().filter(place -> place.id().equals(id)).findFirst();
  }
}
