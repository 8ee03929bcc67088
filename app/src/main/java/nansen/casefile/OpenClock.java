package nansen.casefile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import nansen.docket.Docket;
import nansen.law.calendar.LocalTime;
import nansen.law.journal.Certainty;
import nansen.law.pack.Effect;
import nansen.law.pack.RuleId;
import nansen.law.pack.Status;
import nansen.law.pack.Support;
import nansen.law.standing.Due;
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
  static List<OpenClock> of(Docket docket, LocalTime time) {
    var open = new ArrayList<OpenClock>();
    // By id and not by version: where the law changed, clocks of both versions may be open.
    var numbers = new HashMap<RuleId, Integer>();
    for (var entry : docket.clocks()) {
      var nth = numbers.merge(entry.clock().id(), 1, Integer::sum);
      if (SHOWN.contains(entry.clock().status()) && !entry.isOver()) {
        open.add(of(entry, nth, time));
      }
    }
    return open;
  }

  private static OpenClock of(Docket.Entry entry, int nth, LocalTime time) {
    var clock = entry.clock();
    var provision = clock.provision();
    var safe = entry.safe();
    return new OpenClock(
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
        safe instanceof Due.By(var at) ? at : null);
  }
}
