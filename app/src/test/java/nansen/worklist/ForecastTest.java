package nansen.worklist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/// What a unit will miss, told from what it missed.
class ForecastTest {
  private static Forecast.Past past(int lead, int count) {
    return new Forecast.Past("p", "register", lead, count);
  }

  private static Forecast.Open open(int left, int count) {
    return new Forecast.Open("p", "register", left, count);
  }

  private static Forecast only(List<Forecast.OfProvision> forecasts) {
    assertEquals(1, forecasts.size());
    return forecasts.getFirst().forecast();
  }

  @Test
  void a_quarter_was_missed_so_a_quarter_will_be() {
    var forecast = only(Forecast.of(List.of(past(-1, 25), past(0, 75)), List.of(open(10, 40)), 28));

    assertEquals(40, forecast.due());
    assertEquals(10, forecast.expected(), 1e-9);
    // Wilson's interval of 25 in 100 at 90 %: 0.18599 to 0.32718.
    assertEquals(40 * 0.18599, forecast.low(), 0.001);
    assertEquals(40 * 0.32718, forecast.high(), 0.001);
  }

  @Test
  void what_was_met_long_before_its_date_says_nothing_of_what_is_open_the_day_before() {
    var past = List.of(past(20, 70), past(0, 15), past(-1, 15));

    assertEquals(15.0 / 100, only(Forecast.of(past, List.of(open(25, 1)), 28)).expected(), 1e-9);
    assertEquals(15.0 / 30, only(Forecast.of(past, List.of(open(1, 1)), 28)).expected(), 1e-9);
  }

  @Test
  void of_too_few_nothing_is_said() {
    var past = List.of(past(0, Forecast.FEWEST - 1));

    var forecast = only(Forecast.of(past, List.of(open(3, 7)), 28));

    assertEquals(new Forecast(7, 7, 0, 0, 0), forecast);
    assertEquals(0, only(Forecast.of(List.of(past(0, 20)), List.of(open(3, 7)), 28)).untold());
  }

  @Test
  void other_provisions_and_what_lies_beyond_count_for_nothing() {
    var other = new Forecast.Past("p", "interview", -1, 100);
    var forecast =
        only(Forecast.of(List.of(past(0, 50), other), List.of(open(27, 2), open(28, 5)), 28));

    assertEquals(2, forecast.due());
    assertEquals(0, forecast.expected(), 1e-9);
    assertTrue(forecast.high() > 0, "fifty in time are no promise");
  }

  @Test
  void forecasts_add_up() {
    var open = List.of(open(3, 2), open(5, 3), new Forecast.Open("p", "interview", 3, 4));
    var forecasts = Forecast.of(List.of(past(-1, 10), past(0, 10)), open, 28);

    assertEquals(List.of(5, 4), forecasts.stream().map(each -> each.forecast().due()).toList());
    var all =
        forecasts.stream()
            .map(Forecast.OfProvision::forecast)
            .reduce(Forecast.NOTHING, Forecast::and);
    assertEquals(9, all.due());
    assertEquals(4, all.untold());
    assertEquals(2.5, all.expected(), 1e-9);
  }
}
