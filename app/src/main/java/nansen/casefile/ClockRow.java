package nansen.casefile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nansen.docket.Docket;
import nansen.law.calendar.LocalTime;
import nansen.law.journal.Certainty;
import nansen.law.journal.When;
import nansen.law.pack.Effect;
import nansen.law.pack.RuleId;
import nansen.law.pack.Status;
import nansen.law.pack.Support;
import nansen.law.standing.Clock;
import nansen.law.standing.Due;
import org.jspecify.annotations.Nullable;

/// A clock of a case as the worklist knows it: open, missed, or met by whoever owed it.
///
/// @param nth which clock of its provision, from 1
/// @param owedBy who must act, in the words of the pack; empty where nobody must
/// @param day the day on which nobody can be wrong: the earliest, and for limits on liberty the one
///   before it was moved past days off; null where the law gives none
/// @param at the same to the moment, where the law counts hours
/// @param ended the day on which it was met; the latest, where that is not known; null before
public record ClockRow(
    String pack,
    String clock,
    int nth,
    Status status,
    Certainty certainty,
    Support support,
    String owedBy,
    boolean liberty,
    @Nullable LocalDate day,
    @Nullable Instant at,
    @Nullable LocalDate ended) {

  static final Set<Status> OPEN =
      Collections.unmodifiableSet(EnumSet.of(Status.RUNNING, Status.PAUSED, Status.NEEDS_HUMAN));

  /// Open, or missed.
  static final Set<Status> SHOWN =
      Collections.unmodifiableSet(
          EnumSet.of(Status.RUNNING, Status.PAUSED, Status.NEEDS_HUMAN, Status.MISSED));

  private static final Set<Status> MET = EnumSet.of(Status.MET, Status.MET_LATE);

  public boolean isOpen() {
    return OPEN.contains(status);
  }

  /// Whether somebody must still act.
  public boolean isOwed() {
    return isOpen() && !owedBy.isEmpty();
  }

  /// Whether somebody owed it and did not do it. Where nobody owes, nobody is late.
  public boolean isMissedDuty() {
    return status == Status.MISSED && !owedBy.isEmpty();
  }

  /// The open and missed clocks of all packs of a case, and the duties that were met.
  static List<ClockRow> of(Docket docket, LocalTime time) {
    var rows = new ArrayList<ClockRow>();
    var entries = docket.clocks();
    for (var i = 0; i < entries.size(); i++) {
      var entry = entries.get(i);
      if (isShown(entry.clock()) && !entry.isOver()) {
        rows.add(of(entry, nth(entry.clock().id(), entries.subList(0, i)), time));
      }
    }
    return rows;
  }

  /// By id and not by version: where the law changed, clocks of both versions may be open. Few
  /// clocks are shown, so it is counted for those alone.
  private static int nth(RuleId id, List<Docket.Entry> before) {
    var nth = 1;
    for (var entry : before) {
      nth += entry.clock().id().equals(id) ? 1 : 0;
    }
    return nth;
  }

  private static boolean isShown(Clock clock) {
    return (SHOWN.contains(clock.status()) && !clock.past())
        || (MET.contains(clock.status()) && clock.provision().effect() instanceof Effect.Duty);
  }

  private static ClockRow of(Docket.Entry entry, int nth, LocalTime time) {
    var clock = entry.clock();
    var provision = clock.provision();
    var safe = entry.safe();
    return new ClockRow(
        entry.standing().pack().id().value(),
        clock.id().value(),
        nth,
        clock.status(),
        clock.certainty(),
        clock.support(),
        switch (provision.effect()) {
          case Effect.Duty(var owes, var _) -> owes;
          case Effect.Bar _, Effect.Lapse _ -> "";
        },
        provision.liberty(),
        switch (safe) {
          case Due.On(var day) -> day;
          case Due.By(var at) -> time.day(at);
          case null -> null;
        },
        safe instanceof Due.By(var at) ? at : null,
        MET.contains(clock.status()) ? day(clock.endedOn(), time) : null);
  }

  private static @Nullable LocalDate day(@Nullable When when, LocalTime time) {
    return switch (when) {
      case When.Day(var day) -> day;
      case When.Moment(var at) -> time.day(at);
      case When.Between(var _, var latest) -> day(latest, time);
      case null -> null;
    };
  }
}
