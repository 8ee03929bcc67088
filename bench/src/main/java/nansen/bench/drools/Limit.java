package nansen.bench.drools;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nansen.law.calendar.Period;
import nansen.law.pack.Status;
import nansen.law.standing.Step;
import org.jspecify.annotations.Nullable;

/// A time limit that has begun to run.
///
/// @param start the event that started it
/// @param from the event from which it counts: another one where the count began anew
/// @param length all in all
/// @param stoodStill for how many days the count stood still
/// @param raw the last day as counted
/// @param due the last day, moved past days off
/// @param dueAt the last moment, where the law counts hours
/// @param paused whether the count stands still
/// @param steps what was found before the count, in the order found
public record Limit(
    Clock clock,
    Event start,
    Event from,
    Period length,
    int stoodStill,
    LocalDate raw,
    LocalDate due,
    @Nullable Instant dueAt,
    boolean paused,
    List<Step> steps) {

  /// The day from which it counts.
  public LocalDate begins() {
    return from.day();
  }

  /// What ends it.
  public Act endedBy() {
    return clock.endedBy;
  }

  /// The last day on which nobody can be wrong.
  public LocalDate safe() {
    return clock.late == Clock.Late.TOUCHES_LIBERTY ? raw : due;
  }

  /// Whether nothing has lengthened it.
  public boolean plain() {
    return steps.isEmpty();
  }

  /// Where it stands, having ended with this event.
  Status endedWith(Event end) {
    if (dueAt != null && end instanceof Event.Timed timed) {
      return timed.at().isAfter(dueAt) ? Status.MET_LATE : Status.MET;
    }
    if (!end.day().isAfter(safe())) {
      return Status.MET;
    }
    if (!end.day().isAfter(due)) {
      return Status.NEEDS_HUMAN;
    }
    return clock.late == Clock.Late.IS_VOID ? Status.MISSED : Status.MET_LATE;
  }

  /// Where it stands while nothing has ended it.
  Status openOn(Today today) {
    if (paused) {
      return Status.PAUSED;
    }
    if (dueAt != null) {
      return today.now().isAfter(dueAt) ? Status.MISSED : Status.RUNNING;
    }
    if (!today.day().isAfter(safe())) {
      return Status.RUNNING;
    }
    return today.day().isAfter(due) ? Status.MISSED : Status.NEEDS_HUMAN;
  }

  // The engine looks for a limit by itself in its indexes: each is made once, so that identity
  // tells
  // and nothing has to be hashed.
  @Override
  public boolean equals(@Nullable Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }

  /// A person must look before anybody relies on this one.
  public record Looked(Limit limit, String ask, String cite) {}

  /// Another time limit has taken the place of this one.
  public record Superseded(Limit limit, String by, String cite) {}
}
