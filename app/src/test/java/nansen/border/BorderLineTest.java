package nansen.border;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import nansen.border.BorderLine.Spot;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The line of the border lies where the gazetteer has its places, as closely as the page says.
final class BorderLineTest {
  private static final double KILOMETRES_OF_A_DEGREE = 111.195;

  static Stream<BorderPlace> atTheBorder() {
    return BorderPlace.ALL.stream().filter(place -> place.kind() != BorderPlace.Kind.INLAND);
  }

  @ParameterizedTest
  @MethodSource("atTheBorder")
  void a_place_at_the_border_is_within_three_kilometres_of_the_line(BorderPlace place) {
    var away =
        BorderLine.ALL.stream()
            .filter(line -> line.kind() == BorderLine.Kind.BORDER)
            .mapToDouble(line -> away(place, line.spots()))
            .min()
            .orElseThrow();

    assertTrue(away < 3, place.name() + " is " + away + " km away");
  }

  private static double away(BorderPlace place, List<Spot> spots) {
    var nearest = Double.MAX_VALUE;
    for (var i = 1; i < spots.size(); i++) {
      nearest = Math.min(nearest, away(place, spots.get(i - 1), spots.get(i)));
    }
    return nearest;
  }

  /// Over so few kilometres the earth is flat.
  private static double away(BorderPlace place, Spot from, Spot to) {
    var east = KILOMETRES_OF_A_DEGREE * Math.cos(Math.toRadians(place.lat()));
    var x = (from.lon() - place.lon()) * east;
    var y = (from.lat() - place.lat()) * KILOMETRES_OF_A_DEGREE;
    var dx = (to.lon() - from.lon()) * east;
    var dy = (to.lat() - from.lat()) * KILOMETRES_OF_A_DEGREE;
    var along = Math.clamp(-(x * dx + y * dy) / (dx * dx + dy * dy), 0.0, 1.0);
    return Math.hypot(x + along * dx, y + along * dy);
  }
}
