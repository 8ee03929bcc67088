package nansen.law.scenario;

/// An expectation that does not stand.
///
/// @param line where the expectation is written
/// @param what the rule and the part of it that was looked at
public record Failure(
    String file, int line, String scenario, String what, String expected, String actual) {
  @Override
  public String toString() {
    return "%s:%d \"%s\": %s should be %s, and is %s"
        .formatted(file, line, scenario, what, expected, actual);
  }
}
