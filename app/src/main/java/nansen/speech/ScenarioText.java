package nansen.speech;

import java.util.List;

/// A scenario in the reader's language: facts in, expected standing out. Its title is English, as
/// it was written.
///
/// @param file and line where it is written
/// @param place the country, and the calendar where that is not the country's own
/// @param settings of switches and national values, such as `name = value`
public record ScenarioText(
    String title,
    String file,
    String place,
    List<String> settings,
    List<String> facts,
    List<Expected> expected) {
  public ScenarioText {
    settings = List.copyOf(settings);
    facts = List.copyOf(facts);
    expected = List.copyOf(expected);
  }

  /// What must stand at one moment.
  public record Expected(String at, List<String> lines) {
    public Expected {
      lines = List.copyOf(lines);
    }
  }
}
