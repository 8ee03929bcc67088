package nansen.bench.casefile;

import java.nio.file.Path;
import nansen.access.chain.Trail;
import nansen.casefile.JournalProof;
import nansen.database.DatabaseAddress;

/// How long `nansen audit verify` takes: the walk along the trail, then every fact of the journals
/// held against it.
record Verifying(long events, double trailSeconds, long facts, double journalSeconds) {
  static Verifying measure(Installation installation) {
    return measure(installation.address(), Trail.checkpoints(installation.folder()));
  }

  private static Verifying measure(DatabaseAddress address, Path checkpoints) {
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
