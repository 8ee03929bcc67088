package nansen.bench.drools;

import java.time.Instant;
import java.time.LocalDate;

/// A time limit that has begun to run, counted in days or longer.
///
/// @param start the day of the event from which it counts
/// @param safe the last day on which nobody can be wrong: before `due` only where liberty depends
///   on it
/// @param due the last day
/// @param lateIsVoid whether what comes later counts for nothing
public record Limit(
    String clock, LocalDate start, LocalDate safe, LocalDate due, boolean lateIsVoid) {

  public static Limit of(String clock, LocalDate start, LocalDate due) {
    return new Limit(clock, start, due, due, false);
  }

  public static Limit lateIsVoid(String clock, LocalDate start, LocalDate due) {
    return new Limit(clock, start, due, due, true);
  }

  public static Limit onLiberty(String clock, LocalDate start, LocalDate safe, LocalDate due) {
    return new Limit(clock, start, safe, due, false);
  }

  public Limit until(LocalDate later) {
    return new Limit(clock, start, later, later, lateIsVoid);
  }

  /// A time limit counted in hours.
  public record InHours(String clock, Instant start, Instant due) {}

  /// What ended a time limit.
  public record Ending(Limit limit, LocalDate day) {}

  /// Another time limit has taken the place of this one.
  public record Superseded(Limit limit) {}
}
