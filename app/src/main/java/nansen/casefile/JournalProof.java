package nansen.casefile;

import java.util.function.LongConsumer;
import nansen.database.DatabaseAddress;

/// Holds every journal against the audit trail, which tells of each fact by whom it was recorded
/// and what it said. Changes nothing. The trail itself must have been found whole: what is proved
/// here is that the journals are what it tells of.
public final class JournalProof {
  private JournalProof() {}

  /// What came out.
  public sealed interface Outcome {

    /// Each fact is there, as it was recorded, in its place, and no other is.
    record Whole(long cases, long facts) implements Outcome {}

    /// Something was altered, taken away or put in.
    record Tampered(Finding first) implements Outcome {}

    /// It could not be told.
    record Unchecked(String why) implements Outcome {}
  }

  /// What was done to a journal.
  public enum Kind {
    /// A fact, or where the case runs, is not what was recorded.
    EDIT,
    /// A fact is gone, and there are later ones.
    DELETE,
    /// A fact that nobody recorded.
    INSERT,
    /// Facts stand in another order.
    REORDER,
    /// The last facts are gone.
    CUT
  }

  /// The first thing that is wrong with the journal of a case.
  ///
  /// @param detail which fact, and what the trail tells; ids only
  public record Finding(CaseId id, Kind kind, String detail) {}

  /// Goes through all cases, with no more memory for more of them.
  ///
  /// @param progress hears now and then how many facts are found good
  public static Outcome verify(DatabaseAddress database, LongConsumer progress) {
    return JournalProofTable.walk(database, progress);
  }
}
