package nansen.law.scenario;

import java.util.List;
import nansen.law.standing.Step;

/// An expectation that does not stand.
///
/// @param line where the expectation is written
/// @param what the rule and the part of it that was looked at
/// @param expected as it is written in a scenario
/// @param actual in the same words
/// @param steps how a clock came to it; empty for all else
public record Failure(
    String file,
    int line,
    String scenario,
    String what,
    String expected,
    String actual,
    List<Step> steps) {
  public Failure {
    steps = List.copyOf(steps);
  }

  @Override
  public String toString() {
    return "%s:%d \"%s\": %s should be %s, and is %s"
        .formatted(file, line, scenario, what, expected, actual);
  }
}
