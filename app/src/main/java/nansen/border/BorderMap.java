package nansen.border;

import java.util.ArrayList;
import java.util.List;

/// The places of the border as a picture: our own points and lines, drawn from coordinates, so that
/// no other server learns what a registrar looks at. The list beside it says the same. Pure.
final class BorderMap {
  private static final int WIDTH = 480;
  private static final int MARGIN = 24;

  /// What the scale shows.
  static final int KILOMETRES = 20;

  /// Of latitude, on a sphere of the Earth’s mean radius.
  private static final double KILOMETRES_OF_A_DEGREE = 111.195;

  /// Room for a number.
  private static final int LABEL = 16;

  private BorderMap() {}

  /// A place on the picture.
  ///
  /// @param number by which the list names it, from 1
  /// @param x in units of the picture, from the west
  /// @param y from the north
  /// @param labelY where its number stands, apart from that of a place close by
  record Point(
      int number, String id, String name, BorderPlace.Kind kind, long x, long y, long labelY) {}

  /// The picture.
  ///
  /// @param line joins the places at the border in their order: a sketch, and not the border
  /// @param scale how long [#KILOMETRES] are
  record Drawn(int width, long height, List<Point> points, String line, long scale) {
    Drawn {
      points = List.copyOf(points);
    }
  }

  /// All places, north up; a degree of longitude is as wide as at the middle of them.
  static Drawn of(List<BorderPlace> places) {
    var north = places.stream().mapToDouble(BorderPlace::lat).max().orElseThrow();
    var south = places.stream().mapToDouble(BorderPlace::lat).min().orElseThrow();
    var west = places.stream().mapToDouble(BorderPlace::lon).min().orElseThrow();
    var east = places.stream().mapToDouble(BorderPlace::lon).max().orElseThrow();
    var narrowing = Math.cos(Math.toRadians((north + south) / 2));
    var unit = (WIDTH - 2.0 * MARGIN) / ((east - west) * narrowing);
    var points = new ArrayList<Point>();
    for (var place : places) {
      var x = MARGIN + Math.round((place.lon() - west) * narrowing * unit);
      var y = MARGIN + Math.round((north - place.lat()) * unit);
      var crowded =
          points.stream()
              .anyMatch(it -> Math.abs(it.x() - x) < LABEL && Math.abs(it.y() - y) < LABEL);
      points.add(
          new Point(
              points.size() + 1,
              place.id(),
              place.name(),
              place.kind(),
              x,
              y,
              crowded ? y + LABEL : y));
    }
    var line = new StringBuilder();
    for (var point : points) {
      if (point.kind() != BorderPlace.Kind.INLAND) {
        line.append(line.isEmpty() ? "" : " ").append(point.x()).append(',').append(point.y());
      }
    }
    return new Drawn(
        WIDTH,
        2 * MARGIN + Math.round((north - south) * unit),
        points,
        line.toString(),
        Math.round(KILOMETRES * unit / KILOMETRES_OF_A_DEGREE));
  }
}
