package nansen.access.chain;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongConsumer;

/// Goes along a chain, wherever it is kept, from its first link to the last or to the first that
/// does not fit.
///
/// @param finding what does not fit
/// @param verified how many links were found good
record Walk(Optional<Finding> finding, long verified) {

  /// Where a chain is kept. What is asked while the next links are read, may wait for that.
  interface Source {
    /// The next links with their events; empty at the end.
    List<Link.WithEvent> next();

    /// The links from a place on, without their events: so many, or what is left.
    List<Link> from(long place, int limit);

    /// Whether a link has this digest. May look through all of them.
    boolean hasDigest(Hash digest);
  }

  /// @param checkpoints whose signatures are good, by sequence
  /// @param progress hears now and then how many links are found good
  static Walk along(Source source, List<Checkpoint> checkpoints, LongConsumer progress) {
    var verification =
        new Verification(
            checkpoints, place -> source.from(place, Verification.AHEAD), source::hasDigest);
    var rows = source.next();
    while (!rows.isEmpty()) {
      // The next links are read while these are looked at.
      var next = CompletableFuture.supplyAsync(source::next);
      for (var row : rows) {
        var digest = row.event() == null ? Hash.ROOT : row.event().digest();
        var finding = verification.next(row, digest);
        if (finding.isPresent()) {
          next.handle((_, _) -> true).join(); // the source is closed after this
          return new Walk(finding, verification.verified());
        }
      }
      rows = next.join();
      progress.accept(verification.verified());
    }
    return new Walk(verification.end(), verification.verified());
  }

  /// What is to be said of a chain that is whole in itself.
  ///
  /// @param waiting how many events will be chained
  Trail.Outcome whole(List<Checkpoint> checkpoints, long waiting) {
    if (verified > 0 && checkpoints.isEmpty()) {
      return new Trail.Outcome.Unchecked(
          "the chain of "
              + verified
              + " events is whole in itself, but there is no checkpoint: whether it was rewritten"
              + " or its end cut off cannot be told");
    }
    return new Trail.Outcome.Whole(
        verified,
        waiting,
        checkpoints.size(),
        checkpoints.isEmpty() ? 0 : checkpoints.getLast().sequence());
  }
}
