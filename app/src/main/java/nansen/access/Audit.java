package nansen.access;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nansen.database.Trip;
import nansen.database.Trips;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// The audit trail: who read and who wrote what, by which rule. It takes ids and classes of fields,
/// never content.
///
/// Everything is written in the caller's transaction: what cannot be written down does not happen,
/// and what is rolled back was never done. Within a second the events are chained, each with the
/// one before, see docs/access.md.
@Service
public class Audit {
  private final AuditTable table;
  private final Trips trips;

  Audit(AuditTable table, Trips trips) {
    this.table = table;
    this.trips = trips;
  }

  /// Something that was written, for [#write(List)].
  public record Entry(Decision.Allowed permission, List<Change> changes) {
    public Entry {
      changes = List.copyOf(changes);
    }
  }

  /// Fields of one record were read.
  public void read(Decision.Allowed permission) {
    table.insertRead(reads(), permission);
  }

  /// Records were read as rows of a list, or as answers to a search.
  ///
  /// @param records those shown, at most a page of them
  public void listed(Scope scope, List<UUID> records) {
    table.insertListed(reads(), scope, records);
  }

  /// All that is read in a transaction is written down as it ends, in one go: a page shows much.
  private record Reads(Trip trip) implements TransactionSynchronization {
    @Override
    public void beforeCommit(boolean readOnly) {
      trip.go();
    }
  }

  private Trip reads() {
    inTransaction();
    for (var each : TransactionSynchronizationManager.getSynchronizations()) {
      if (each instanceof Reads(var trip)) {
        return trip;
      }
    }
    var reads = new Reads(trips.begin());
    TransactionSynchronizationManager.registerSynchronization(reads);
    return reads.trip();
  }

  /// Fields of one record were written.
  public void write(Decision.Allowed permission, List<Change> changes) {
    write(List.of(new Entry(permission, changes)));
  }

  /// The same of many records, in one go.
  public void write(List<Entry> entries) {
    inTransaction();
    table.insert(entries);
  }

  /// What is written of one record later in the same transaction.
  public static final class Begun {
    private final Trip.Answer<byte[]> salt;

    private Begun(Trip.Answer<byte[]> salt) {
      this.salt = salt;
    }
  }

  /// Asks for what [#write(Trip, Begun, Decision.Allowed, List)] will need.
  public Begun begin(Trip trip, Subject subject) {
    inTransaction();
    return new Begun(table.salt(trip, subject));
  }

  /// Fields of one record are written, in a trip on which other statements go too.
  ///
  /// @param begun for this record, on a trip that is over
  public void write(Trip trip, Begun begun, Decision.Allowed permission, List<Change> changes) {
    inTransaction();
    table.insert(trip, new Entry(permission, changes), begun.salt);
  }

  /// Something that was written at an earlier moment, in a record that comes in with its past.
  public record Past(Instant at, Entry entry) {}

  /// The past of records that come in with it.
  public void bring(List<Past> past) {
    inTransaction();
    table.insertPast(past);
  }

  private static void inTransaction() {
    if (!TransactionSynchronizationManager.isActualTransactionActive()) {
      throw new IllegalStateException(
          "an audit event belongs in the transaction of what it tells of, and there is none");
    }
  }
}
