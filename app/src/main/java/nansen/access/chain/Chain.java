package nansen.access.chain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;

/// The chain of a database, to which committed events are added. One adds at a time: where it is
/// another's turn, what there is to link is left to the other.
public final class Chain {
  private static final int PIECE = 10_000;

  private final ChainTable table;
  private final TransactionTemplate transaction;

  private @Nullable String linkedBefore;
  private @Nullable Piece unfinished;

  Chain(ChainTable table, TransactionTemplate transaction) {
    this.table = table;
    this.transaction = transaction;
  }

  /// For what is written from now on. What was left over before, by a server that was cut off,
  /// waits for the next one.
  public static Chain fromNow(ChainTable table, TransactionTemplate transaction) {
    var chain = new Chain(table, transaction);
    chain.linkedBefore = table.oldestOpen();
    return chain;
  }

  /// Links all that is committed by now.
  public void link() {
    link(() -> true);
  }

  /// The same in pieces, each in a transaction of its own: cut off, it goes on from there.
  ///
  /// @param goOn whether to begin another piece
  synchronized void link(BooleanSupplier goOn) {
    do {
      var done = transaction.execute(_ -> next());
      unfinished = done.last().isPresent() ? done : null;
      if (done.isEnd()) {
        linkedBefore = done.oldest();
      }
    } while (unfinished != null && goOn.getAsBoolean());
  }

  /// What was linked in one transaction.
  ///
  /// @param oldest the oldest transaction whose events may have been passed over, being open still
  ///   when the first piece began
  /// @param last the event after which there may be more; empty at the end of them
  /// @param isEnd whether there is nothing behind; false where it is another server's turn
  private record Piece(String oldest, Optional<Long> last, boolean isEnd) {}

  private Piece next() {
    var before = unfinished;
    return before == null ? begin() : piece(before.oldest(), before.last().orElseThrow());
  }

  private Piece begin() {
    var oldest = table.oldestOpen(); // before the events are read, so rather too old than too new
    return table
        .firstUnlinked(linkedBefore)
        .map(first -> piece(oldest, first - 1))
        .orElseGet(() -> new Piece(oldest, Optional.empty(), true));
  }

  /// @param after the event behind which it begins
  private Piece piece(String oldest, long after) {
    if (!table.tryLock()) {
      return new Piece(oldest, Optional.empty(), false);
    }
    var events = table.after(after, PIECE);
    table.add(links(events));
    return events.size() < PIECE
        ? new Piece(oldest, Optional.empty(), true)
        : new Piece(oldest, Optional.of(events.getLast().event().id()), false);
  }

  private List<Link> links(List<ChainTable.Seen> events) {
    var links = new ArrayList<Link>();
    var head = table.head();
    var sequence = head.map(Link::sequence).orElse(0L);
    var hash = head.map(Link::hash).orElse(Hash.ROOT);
    for (var seen : events) {
      if (!seen.isLinked()) {
        var link = Link.after(hash, ++sequence, seen.event());
        hash = link.hash();
        links.add(link);
      }
    }
    return links;
  }
}
