package nansen.access.chain;

import java.util.List;
import java.util.UUID;
import java.util.function.LongConsumer;
import nansen.database.DatabaseAddress;

/// Holds what rooms keep beside the journals against the audit trail, which tells of each row by
/// whom it was written and what it said. Changes nothing. The trail itself must have been found
/// whole: what is proved here is that the rows are what it tells of.
public final class RowProof {
  private RowProof() {}

  /// What came out.
  public sealed interface Outcome {

    /// Each row is there, as it was written, and no other is.
    record Whole(long rows) implements Outcome {}

    /// Something was altered, taken away or put in.
    record Tampered(RowFinding first) implements Outcome {}

    /// It could not be told.
    record Unchecked(String why) implements Outcome {}
  }

  /// The first thing that is wrong.
  ///
  /// @param what the record is, as its room calls it
  /// @param detail which row, and what the trail tells; ids only
  public record RowFinding(String what, UUID record, Finding.Kind kind, String detail) {}

  /// Goes through all records of all tables, with no more memory for more of them.
  ///
  /// @param progress hears now and then how many rows are found good
  public static Outcome verify(
      DatabaseAddress database, List<ToldTable> tables, LongConsumer progress) {
    return RowProofTable.walk(database, tables, progress);
  }
}
