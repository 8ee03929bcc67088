package nansen.casefile;

import java.util.List;
import nansen.law.journal.Fact;
import nansen.law.journal.FactId;

/// What became of an attempt to record facts. Either all were taken or none.
public sealed interface Recorded {

  /// All are in the journal, now or from an earlier attempt with the same content.
  record Taken(List<FactId> ids) implements Recorded {
    public Taken {
      ids = List.copyOf(ids);
    }
  }

  /// A fact with this id is there and says something else.
  record OtherContent(FactId id, Fact stored) implements Recorded {}

  /// Somebody else corrected or retracted the same fact since it was last looked at.
  ///
  /// @param theirs what they wrote
  record Crossed(FactId earlier, Fact theirs) implements Recorded {}

  /// What was sent does not fit the vocabulary or the journal.
  record Refused(List<Fault> faults) implements Recorded {
    public Refused {
      faults = List.copyOf(faults);
    }
  }

  /// The key of the write was used before for something else.
  record KeyUsed() implements Recorded {}

  /// @param field the fact's part at fault: `kind`, `happened`, `amends`, or the name of a detail
  record Fault(FactId fact, String field, String wrong, String instead) {}
}
