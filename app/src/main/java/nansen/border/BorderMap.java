package nansen.border;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The places of the border as a picture: our own points and lines, drawn from coordinates, so that
/// no other server learns what a registrar looks at. The list beside it says the same. Pure.
final class BorderMap {
  private static final int WIDTH = 480;
  private static final int MARGIN = 40;

  /// What the scale shows.
  static final int KILOMETRES = 20;

  /// Of latitude, on a sphere of the Earth’s mean radius.
  private static final double KILOMETRES_OF_A_DEGREE = 111.195;

  /// Room for a number.
  private static final int LABEL = 16;

  /// Where there is room for the name of a state, well inside of it.
  static final Map<String, BorderLine.Spot> LANDS =
      Map.of(
          "NO", new BorderLine.Spot(29.65, 69.55),
          "RU", new BorderLine.Spot(30.45, 69.35),
          "FI", new BorderLine.Spot(29.0, 69.47));

  private BorderMap() {}

  /// A place on the picture.
  ///
  /// @param number by which the list names it, from 1
  /// @param x in units of the picture, from the west
  /// @param y from the north
  /// @param labelY where its number stands, apart from that of a place close by
  record Point(
      int number, String id, String name, BorderPlace.Kind kind, long x, long y, long labelY) {}

  /// A line on the picture.
  ///
  /// @param points as SVG has them
  record Line(BorderLine.Kind kind, String points) {}

  /// Where the name of a state stands.
  record Land(String state, long x, long y) {}

  /// The picture. What lies beyond its edges is cut off there.
  ///
  /// @param scale how long [#KILOMETRES] are
  record Drawn(
      int width, long height, List<Point> points, List<Line> lines, List<Land> lands, long scale) {
    Drawn {
      points = List.copyOf(points);
      lines = List.copyOf(lines);
      lands = List.copyOf(lands);
    }
  }

  /// From degrees to the picture, north up; a degree of longitude is as wide as at the middle.
  private record Frame(double west, double north, double narrowing, double unit, long height) {
    static Frame of(List<BorderPlace> places) {
      var north = places.stream().mapToDouble(BorderPlace::lat).max().orElseThrow();
      var south = places.stream().mapToDouble(BorderPlace::lat).min().orElseThrow();
      var west = places.stream().mapToDouble(BorderPlace::lon).min().orElseThrow();
      var east = places.stream().mapToDouble(BorderPlace::lon).max().orElseThrow();
      var narrowing = Math.cos(Math.toRadians((north + south) / 2));
      var unit = (WIDTH - 2.0 * MARGIN) / ((east - west) * narrowing);
      return new Frame(
          west, north, narrowing, unit, 2 * MARGIN + Math.round((north - south) * unit));
    }

    long x(double lon) {
      return MARGIN + Math.round((lon - west) * narrowing * unit);
    }

    long y(double lat) {
      return MARGIN + Math.round((north - lat) * unit);
    }
  }

  /// All places, and the lines around them.
  static Drawn of(List<BorderPlace> places, List<BorderLine> lines) {
    var frame = Frame.of(places);
    var points = new ArrayList<Point>();
    for (var place : places) {
      var x = frame.x(place.lon());
      var y = frame.y(place.lat());
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
    return new Drawn(
        WIDTH,
        frame.height(),
        points,
        lines.stream().map(line -> new Line(line.kind(), drawn(line, frame))).toList(),
        LANDS.entrySet().stream()
            .map(land ->
                new Land(
                    land.getKey(), frame.x(land.getValue().lon()), frame.y(land.getValue().lat())))
            .toList(),
        Math.round(KILOMETRES * frame.unit() / KILOMETRES_OF_A_DEGREE));
  }

  private static String drawn(BorderLine line, Frame frame) {
    return line.spots().stream()
        .map(spot -> frame.x(spot.lon()) + "," + frame.y(spot.lat()))
        .collect(Collectors.joining(" "));
  }
}
