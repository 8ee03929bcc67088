package nansen.access;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
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

  Audit(AuditTable table) {
    this.table = table;
  }

  /// Something that was written, for [#write(List)].
  public record Entry(Decision.Allowed permission, List<Change> changes) {
    public Entry {
      changes = List.copyOf(changes);
    }
  }

  /// Fields of one record were read.
  public void read(Decision.Allowed permission) {
    inTransaction();
    table.insert(List.of(new Entry(permission, List.of())));
  }

  /// Records were read as rows of a list, or as answers to a search.
  ///
  /// @param records those shown, at most a page of them
  public void listed(Scope scope, List<UUID> records) {
    inTransaction();
    table.insertListed(scope, records);
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
