package nansen.bench.casefile;

import nansen.access.chain.Trail;
import nansen.casefile.JournalProof;

/// How long `nansen audit verify` takes: the walk along the trail, then every fact of the journals
/// held against it.
record Verifying(long events, double trailSeconds, long facts, double journalSeconds) {
  static Verifying measure(Installation installation) {
    var address = installation.address();
    var checkpoints = Trail.checkpoints(installation.folder());
    var begin = System.nanoTime();
    var trail = Trail.verify(address, checkpoints, _ -> {});
    var walked = System.nanoTime();
    var journals = JournalProof.verify(address, _ -> {});
    var end = System.nanoTime();
    if (trail instanceof Trail.Outcome.Whole whole
        && journals instanceof JournalProof.Outcome.Whole(var _, var facts)) {
      return new Verifying(whole.events(), (walked - begin) / 1e9, facts, (end - walked) / 1e9);
    }
    throw new IllegalStateException(trail + ", " + journals);
  }

  /// Events of the trail in a second of both.
  double perSecond() {
    return events / (trailSeconds + journalSeconds);
  }
}
