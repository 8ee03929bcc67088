package nansen.law.reading;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nansen.law.journal.Certainty;
import nansen.law.journal.Journal;
import nansen.law.pack.Place;
import nansen.law.pack.RuleId;
import nansen.law.pack.Status;
import org.jspecify.annotations.Nullable;

/// Facts in, expected standing out, in words that a lawyer can read: the test of a pack.
///
/// @param switches settings of the operator for this scenario
public record Scenario(
    String file,
    int line,
    String title,
    Place place,
    Map<String, String> switches,
    Journal journal,
    List<Expectation> expectations) {
  public Scenario {
    switches = Map.copyOf(switches);
    expectations = List.copyOf(expectations);
  }

  /// What must stand at one moment, with one state of knowledge.
  public record Expectation(
      int line,
      Instant asOf,
      Instant knownAt,
      List<OfClock> clocks,
      Map<RuleId, String> rights,
      Map<RuleId, String> routes,
      Map<RuleId, String> grounds,
      List<String> questions,
      List<String> noQuestions,
      List<String> blocked,
      @Nullable List<RuleId> breaches,
      Map<String, String> applies,
      Map<RuleId, String> checkLists,
      List<String> notBound) {

    /// The rules of which something is expected.
    public Stream<RuleId> rules() {
      return Stream.of(
              clocks.stream().map(OfClock::clock),
              rights.keySet().stream(),
              routes.keySet().stream(),
              grounds.keySet().stream(),
              checkLists.keySet().stream())
          .flatMap(ids -> ids);
    }
  }

  /// What one clock must be. What is null is not looked at.
  ///
  /// @param nth which clock of the provision, from 1; 0 for the one started last
  public record OfClock(
      int line,
      RuleId clock,
      int nth,
      @Nullable Status status,
      @Nullable OfDue due,
      @Nullable OfDue raw,
      @Nullable Certainty certainty,
      Map<String, OfDue> readings) {
    public OfClock {
      readings = Map.copyOf(readings);
    }
  }

  /// A due date to compare with.
  public sealed interface OfDue {
    record Day(LocalDate day) implements OfDue {}

    record Moment(Instant at) implements OfDue {}

    record Range(OfDue earliest, OfDue latest) implements OfDue {}

    record WithoutDelay() implements OfDue {}

    record None() implements OfDue {}
  }
}
