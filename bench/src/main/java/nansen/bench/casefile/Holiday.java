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
import java.util.function.IntFunction;
import nansen.access.Actor;
import nansen.access.Role;
import nansen.access.UnitId;
import nansen.access.UserId;
import nansen.amending.Proposals;
import nansen.bench.drools.Deadlines;
import nansen.casefile.Rebuilding;
import nansen.inforce.Amendment;
import nansen.law.calendar.CalendarId;

/// A new holiday while many cases are open: in Nansen it is proposed, tried and put in force, as
/// people do, so that the list of what changes is stored and every case stands under the law with
/// it; in Flowable due dates and timers are moved.
///
/// @param cases how many Nansen has
/// @param again of all journals, how many a second are read, assessed and held against what stands,
///   with nothing to write
/// @param tried how many open cases the holiday was tried on
/// @param assessed how many of them had to be assessed for that
/// @param changed how many of them it changes
/// @param trying seconds until all of them had been tried
/// @param following seconds from the approval until every case stood under the new law
/// @param peer what Flowable takes
record Holiday(
    long cases,
    double again,
    long tried,
    long assessed,
    long changed,
    double trying,
    double following,
    Moving peer) {
  private static final int LOOK_MILLIS = 5;

  /// Most cases of the population are there.
  private static final String STATE = "NO";

  /// Open cases a second, to the list of what changes.
  double triedPerSecond() {
    return tried / trying;
  }

  /// Open cases a second, to the list and all standings.
  double perSecond() {
    return tried / (trying + following);
  }

  /// Flowable, in open cases a second.
  ///
  /// @param each all move, a transaction for each case
  /// @param batched all move, a hundred cases in a transaction
  /// @param few as many of them move as in Nansen, a hundred cases in a transaction
  /// @param moved how many these are
  record Moving(int cases, double each, double batched, double few, int moved) {
    private static final int TOGETHER = 100;

    double best() {
      return Math.max(each, batched);
    }

    /// @param share of the open cases that the holiday changes
    static Moving measure(FlowablePeer flowable, int cases, double share)
        throws InterruptedException {
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
      var moved = (int) Math.ceil(share * cases);
      return new Moving(
          cases,
          perSecond(flowable, 1, cases, _ -> after),
          perSecond(flowable, TOGETHER, cases, _ -> before),
          // For the others the day stays a working day: they are looked at, and stay.
          perSecond(flowable, TOGETHER, moved, place -> place < moved ? after : before),
          moved);
    }

    /// @param moving how many cases are to move
    /// @param calendars by which the cases count, by their place among all
    private static double perSecond(
        FlowablePeer flowable, int together, int moving, IntFunction<Deadlines> calendars)
        throws InterruptedException {
      var begin = System.nanoTime();
      var open = flowable.open();
      var moves = new ArrayList<Callable<Integer>>();
      for (var i = 0; i < open.size(); i += together) {
        var first = i;
        var batch = open.subList(i, Math.min(i + together, open.size()));
        moves.add(() -> flowable.move(batch, place -> calendars.apply(first + place)));
      }
      var moved = together(moves);
      if (moved != moving) {
        throw new IllegalStateException(moved + " of " + moving + " cases moved");
      }
      return open.size() / ((System.nanoTime() - begin) / 1e9);
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

  /// @param peer measures Flowable, given which share of the open cases changes
  static Holiday measure(Installation installation, Peer peer)
      throws InterruptedException, SQLException {
    installation.settle();
    rebuild(installation); // for the compiler
    var again = rebuild(installation);
    var cases = installation.cases();
    var proposals = installation.room(Proposals.class);
    var first = tryIt(installation); // for the compiler
    proposals.withdraw(PROPOSER, first.proposal(), "measured");
    var found = tryIt(installation);
    var following = follow(installation, found.proposal());
    return new Holiday(
        cases,
        again,
        found.tried(),
        found.assessed(),
        found.changed(),
        found.seconds(),
        following,
        peer.measure((double) found.changed() / found.tried()));
  }

  /// What is measured beside it.
  interface Peer {
    Moving measure(double share) throws InterruptedException, SQLException;
  }

  /// @return journals a second
  private static double rebuild(Installation installation) throws InterruptedException {
    var begin = System.nanoTime();
    var done = installation.room(Rebuilding.class).standings();
    return done.cases() / ((System.nanoTime() - begin) / 1e9);
  }

  private static final Actor PROPOSER = somebody("proposer", Role.CASEWORKER);
  private static final Actor DECIDER = somebody("decider", Role.DECISION_MAKER);

  private static Actor somebody(String name, Role role) {
    return new Actor(
        new UserId(UUID.randomUUID()),
        name,
        Optional.of(new UnitId(UUID.randomUUID())),
        Set.of(role),
        Optional.empty());
  }

  private record Found(UUID proposal, long tried, long assessed, long changed, double seconds) {}

  /// Proposes it, and waits until it has been tried on the last case.
  private static Found tryIt(Installation installation) throws InterruptedException, SQLException {
    var amendment = new Amendment.Holiday(new CalendarId(STATE), NewHoliday.soon().proclaimed());
    var id = UUID.randomUUID();
    var begin = System.nanoTime();
    installation.room(Proposals.class).propose(PROPOSER, id, amendment, "a measurement");
    var seconds =
        secondsUntil(
            installation,
            "SELECT FROM amending.dry_run WHERE proposal_id = '%s' AND ended IS NOT NULL"
                .formatted(id),
            begin);
    try (var owner = installation.owner();
        var statement = owner.createStatement();
        var rows =
            statement.executeQuery(
                """
                SELECT looked, looked - spared, (SELECT count(DISTINCT d.case_id)
                  FROM amending.difference d WHERE d.run_id = r.run_id)
                FROM amending.dry_run r WHERE proposal_id = '%s'\
                """
                    .formatted(id))) {
      rows.next();
      return new Found(id, rows.getLong(1), rows.getLong(2), rows.getLong(3), seconds);
    }
  }

  /// Puts it in force, and waits until every case stands under it.
  private static double follow(Installation installation, UUID proposal)
      throws InterruptedException, SQLException {
    var begin = System.nanoTime();
    var decided = installation.room(Proposals.class).approve(DECIDER, proposal, "a measurement");
    if (decided != Proposals.Decided.DONE) {
      throw new IllegalStateException("not put in force: " + decided);
    }
    return secondsUntil(
        installation, "SELECT WHERE NOT EXISTS (SELECT FROM casefile.rebuilding)", begin);
  }

  private static double secondsUntil(Installation installation, String query, long begin)
      throws InterruptedException, SQLException {
    try (var owner = installation.owner();
        var statement = owner.createStatement()) {
      while (true) {
        try (var rows = statement.executeQuery(query)) {
          if (rows.next()) {
            return (System.nanoTime() - begin) / 1e9;
          }
        }
        Thread.sleep(LOOK_MILLIS);
      }
    }
  }
}
