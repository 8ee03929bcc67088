package nansen.access.chain;

import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.function.Predicate;

/// Walks a chain from its first link and stops at the first that does not fit. It keeps one hash,
/// however long the chain.
final class Verification {
  /// How many links are looked at to tell what was done where one does not fit.
  static final int AHEAD = 1000;

  private final List<Checkpoint> checkpoints;
  private final LongFunction<List<Link>> from;
  private final Predicate<Hash> elsewhere;

  private Hash previous = Hash.ROOT;
  private long sequence;
  private int passed;

  /// @param checkpoints whose signatures are good, by sequence
  /// @param from the links from a place on, at most [#AHEAD]; asked once, when something is wrong
  /// @param elsewhere whether a link somewhere has this digest; asked once as well
  Verification(
      List<Checkpoint> checkpoints, LongFunction<List<Link>> from, Predicate<Hash> elsewhere) {
    this.checkpoints = List.copyOf(checkpoints);
    this.from = from;
    this.elsewhere = elsewhere;
  }

  /// How many links were found good.
  long verified() {
    return sequence;
  }

  /// The next link. Its event's digest is handed in, as it can be computed beside others.
  Optional<Finding> next(Link.WithEvent row, Hash digestOfEvent) {
    var link = row.link();
    var expected = sequence + 1;
    if (link.sequence() > expected) {
      return found(expected, Finding.Kind.DELETE, "the next link has place " + link.sequence());
    }
    if (link.sequence() < expected) {
      return found(link.sequence(), Finding.Kind.FORK, "two links have this place");
    }
    if (!link.fits(previous, expected)) {
      return Optional.of(misfit(expected));
    }
    if (row.event() == null) {
      return found(expected, Finding.Kind.DELETE, "event " + link.event() + " is gone");
    }
    if (!digestOfEvent.equals(link.digest())) {
      return elsewhere.test(digestOfEvent)
          ? found(
              expected,
              Finding.Kind.REORDER,
              "event " + link.event() + " says what another said when it was chained")
          : found(
              expected,
              Finding.Kind.EDIT,
              "event " + link.event() + " is not what it was when it was chained");
    }
    sequence = expected;
    previous = link.hash();
    while (passed < checkpoints.size() && checkpoints.get(passed).sequence() == sequence) {
      var checkpoint = checkpoints.get(passed);
      if (!checkpoint.hash().equals(previous)) {
        var good = passed == 0 ? 0 : checkpoints.get(passed - 1).sequence();
        return found(
            good + 1,
            Finding.Kind.FORK,
            "at place %d the checkpoint of %s has %s, the chain has %s"
                .formatted(sequence, checkpoint.at(), checkpoint.hash(), previous));
      }
      passed++;
    }
    return Optional.empty();
  }

  /// After the last link.
  Optional<Finding> end() {
    if (passed == checkpoints.size()) {
      return Optional.empty();
    }
    var last = checkpoints.getLast();
    return found(
        sequence + 1,
        Finding.Kind.CUT,
        "the checkpoint of %s tells of %d events, and the chain ends with %d"
            .formatted(last.at(), last.sequence(), sequence));
  }

  /// A link that does not follow on the one before.
  private Finding misfit(long place) {
    var ahead = from.apply(place);
    for (var k = 1; k < ahead.size(); k++) {
      if (ahead.get(k).fits(previous, place)) {
        // The link that belongs here stands further on: were others put before it, or has it been
        // moved? If moved, one that stands before it belongs behind it.
        var belonging = ahead.get(k);
        var moved =
            ahead.subList(0, k).stream().anyMatch(it -> it.fits(belonging.hash(), place + 1));
        return moved
            ? new Finding(
                place, Finding.Kind.REORDER, "the link that belongs here stands at " + (place + k))
            : new Finding(
                place, Finding.Kind.INSERT, k + " links stand before the one that belongs here");
      }
    }
    for (var gone = 1; ahead.size() > 1 && gone <= AHEAD; gone++) {
      if (ahead.get(1).fits(ahead.get(0).hash(), place + gone + 1)) {
        return new Finding(
            place, Finding.Kind.DELETE, gone + " links are gone and the rest moved up");
      }
    }
    return new Finding(place, Finding.Kind.EDIT, "the link does not follow on the one before");
  }

  private static Optional<Finding> found(long sequence, Finding.Kind kind, String detail) {
    return Optional.of(new Finding(sequence, kind, detail));
  }
}
