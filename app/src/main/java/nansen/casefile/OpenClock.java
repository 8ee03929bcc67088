package nansen.casefile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nansen.law.calendar.LocalTime;
import nansen.law.journal.Certainty;
import nansen.law.pack.Effect;
import nansen.law.pack.Status;
import nansen.law.pack.Support;
import nansen.law.standing.Clock;
import nansen.law.standing.Due;
import nansen.law.standing.Standing;
import org.jspecify.annotations.Nullable;

/// A clock of a case that somebody still has to look at, as the worklist shows it.
///
/// @param nth which clock of its provision, from 1
/// @param owedBy who must act, in the words of the pack; empty where nobody must
/// @param day the day on which nobody can be wrong: the earliest, and for limits on liberty the one
///   before it was moved past days off; null where the law gives none
/// @param at the same to the moment, where the law counts hours
public record OpenClock(
    String pack,
    String clock,
    int nth,
    Status status,
    Certainty certainty,
    Support support,
    String owedBy,
    boolean liberty,
    @Nullable LocalDate day,
    @Nullable Instant at) {

  private static final Set<Status> SHOWN =
      EnumSet.of(Status.RUNNING, Status.PAUSED, Status.NEEDS_HUMAN, Status.MISSED);

  /// The open and missed clocks of all packs of a case.
  static List<OpenClock> of(List<Standing> standings, LocalTime time) {
    var open = new ArrayList<OpenClock>();
    for (var standing : standings) {
      @Nullable Clock before = null;
      var nth = 0;
      for (var clock : standing.clocks()) {
        var again = before != null && before.provision().id().equals(clock.provision().id());
        nth = again ? nth + 1 : 1;
        before = clock;
        if (SHOWN.contains(clock.status())) {
          open.add(of(standing, clock, nth, time));
        }
      }
    }
    return open;
  }

  private static OpenClock of(Standing standing, Clock clock, int nth, LocalTime time) {
    var provision = clock.provision();
    var point = earliest(provision.liberty() ? clock.rawDue() : clock.due());
    return new OpenClock(
        standing.pack().id().value(),
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
        switch (point) {
          case Due.On(var day) -> day;
          case Due.By(var at) -> time.day(at);
          case null -> null;
        },
        point instanceof Due.By(var at) ? at : null);
  }

  private static Due.@Nullable Point earliest(@Nullable Due due) {
    return switch (due) {
      case Due.Point point -> point;
      case Due.Range(var earliest, var _) -> earliest;
      case Due.WithoutDelay _, Due.WhenItHappens _ -> null;
      case null -> null;
    };
  }
}
