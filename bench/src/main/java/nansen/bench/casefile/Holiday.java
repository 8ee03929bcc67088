package nansen.bench.casefile;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import nansen.access.Actor;
import nansen.access.Role;
import nansen.access.UnitId;
import nansen.access.UserId;
import nansen.amending.Proposals;
import nansen.bench.drools.Deadlines;
import nansen.casefile.Rebuilding;
import nansen.inforce.Amendment;
import nansen.law.calendar.CalendarId;

/// A new holiday while many cases are open: in Nansen it is proposed and tried, as people do, so
/// that every open case of the state is assessed under every pack with the holiday and without, and
/// the list of what changes is stored; in Flowable due dates and timers are moved.
///
/// @param cases how many Nansen has
/// @param again of all journals, how many a second are read, assessed and held against what stands,
///   with nothing to write
/// @param tried how many open cases the holiday was tried on
/// @param changed how many of them it changes
/// @param perSecond open cases tried in a second
/// @param peer what Flowable takes
record Holiday(long cases, double again, long tried, long changed, double perSecond, Moving peer) {
  private static final int LOOK_MILLIS = 20;

  /// Most cases of the population are there.
  private static final String STATE = "NO";

  /// Flowable, in cases a second whose task and timer both move.
  ///
  /// @param each a transaction for each case
  /// @param batched a hundred cases in a transaction
  record Moving(int cases, double each, double batched) {
    private static final int TOGETHER = 100;

    double best() {
      return Math.max(each, batched);
    }

    static Moving measure(FlowablePeer flowable, int cases) throws InterruptedException {
      var before = new Deadlines(Set.of());
      var holiday = NewHoliday.soon();
      var after = new Deadlines(Set.of(holiday.day()));
      // Made on the day before, so that each counts over the day off.
      var event = holiday.day().minusDays(1);
      var starts = new ArrayList<Callable<Integer>>();
      for (var i = 0; i < cases; i++) {
        starts.add(() -> {
          flowable.start(event, before);
          return 1;
        });
      }
      together(starts);
      return new Moving(
          cases, perSecond(flowable, 1, after), perSecond(flowable, TOGETHER, before));
    }

    private static double perSecond(FlowablePeer flowable, int together, Deadlines calendar)
        throws InterruptedException {
      var begin = System.nanoTime();
      var open = flowable.open();
      var moves = new ArrayList<Callable<Integer>>();
      for (var i = 0; i < open.size(); i += together) {
        var batch = open.subList(i, Math.min(i + together, open.size()));
        moves.add(() -> flowable.move(batch, calendar));
      }
      var moved = together(moves);
      if (moved != open.size()) {
        throw new IllegalStateException(moved + " of " + open.size() + " cases moved");
      }
      return moved / ((System.nanoTime() - begin) / 1e9);
    }

    /// Does everything, by as many clients as there are.
    private static int together(List<Callable<Integer>> work) throws InterruptedException {
      try (var clients = Executors.newFixedThreadPool(Clients.COUNT)) {
        var sum = 0;
        for (var each : clients.invokeAll(work)) {
          sum += each.get();
        }
        return sum;
      } catch (ExecutionException e) {
        throw new IllegalStateException(e.getCause());
      }
    }
  }

  static Holiday measure(Installation installation, Moving peer)
      throws InterruptedException, SQLException {
    installation.settle();
    rebuild(installation); // for the compiler
    var again = rebuild(installation);
    var cases = installation.cases();
    tryIt(installation); // for the compiler
    var found = tryIt(installation);
    return new Holiday(cases, again, found.tried(), found.changed(), found.perSecond(), peer);
  }

  /// @return journals a second
  private static double rebuild(Installation installation) throws InterruptedException {
    var begin = System.nanoTime();
    var done = installation.room(Rebuilding.class).run(_ -> {});
    return done.cases() / ((System.nanoTime() - begin) / 1e9);
  }

  private record Found(long tried, long changed, double perSecond) {}

  /// Proposes it, waits until it has been tried on the last case, and takes the proposal back.
  private static Found tryIt(Installation installation) throws InterruptedException, SQLException {
    var proposals = installation.room(Proposals.class);
    var amendment = new Amendment.Holiday(new CalendarId(STATE), NewHoliday.soon().proclaimed());
    var proposer =
        new Actor(
            new UserId(UUID.randomUUID()),
            "proposer",
            Optional.of(new UnitId(UUID.randomUUID())),
            Set.of(Role.CASEWORKER),
            Optional.empty());
    try (var owner = installation.owner();
        var statement = owner.createStatement()) {
      var begin = System.nanoTime();
      var id = UUID.randomUUID();
      proposals.propose(proposer, id, amendment, "a measurement");
      while (true) {
        Thread.sleep(LOOK_MILLIS);
        try (var rows =
            statement.executeQuery(
                """
                SELECT looked, (SELECT count(DISTINCT d.case_id) FROM amending.difference d
                  WHERE d.run_id = r.run_id) FROM amending.dry_run r
                WHERE proposal_id = '%s' AND ended IS NOT NULL\
                """
                    .formatted(id))) {
          if (rows.next()) {
            var tried = rows.getLong(1);
            var seconds = (System.nanoTime() - begin) / 1e9;
            var found = new Found(tried, rows.getLong(2), tried / seconds);
            proposals.withdraw(proposer, id, "measured");
            return found;
          }
        }
      }
    }
  }
}
