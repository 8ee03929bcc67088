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

  /// @param field the fact's part at fault: `id`, `kind`, `happened`, `amends`, `seen`, or the name
  ///   of a detail
  /// @param gaps for the words: the name of what is wrong, or the words to choose from
  record Fault(FactId fact, String field, Wrong wrong, List<String> gaps) {
    public Fault {
      gaps = List.copyOf(gaps);
    }

    static Fault of(FactId fact, String field, Wrong wrong, String... gaps) {
      return new Fault(fact, field, wrong, List.of(gaps));
    }

    /// The key of its words in the bundles.
    public String message() {
      return "fact.wrong." + wrong;
    }
  }

  /// What can be wrong with a fact.
  enum Wrong {
    /// No id of a fact: letters, digits and `. _ : -` alone, at most 100.
    ID,
    /// The law has no such word.
    UNKNOWN_KIND,
    /// It follows from the law and is recorded by nobody.
    BY_LAW_ALONE,
    /// The law counts its hours, and no moment is given.
    NEEDS_HOUR,
    /// The earliest time is after the latest.
    REVERSED,
    /// Held for established, though the day has not come at the place of the procedure.
    NOT_YET,
    /// It lies before anything that a case tells of.
    LONG_AGO,
    /// The kind has no such detail.
    NO_DETAIL,
    /// None of the words that the detail takes.
    CHOOSE,
    NEEDS_DAY,
    NEEDS_MOMENT,
    /// No whole number from 0 up to [FactCheck#MOST].
    NEEDS_NUMBER,
    /// No name: too long, empty, or with signs that cannot be seen.
    NEEDS_NAME,
    SAME_ID,
    UNKNOWN_EARLIER,
    /// The corrections go in a circle.
    CIRCLE,
    /// It corrects or retracts a fact of another kind.
    OTHER_KIND,
    /// It corrects or retracts what was signed.
    SIGNED,
    /// The writer cannot have seen so many facts: there are fewer.
    SEEN
  }
}
