package nansen.law.pack;

import java.util.List;
import nansen.law.calendar.Period;
import org.jspecify.annotations.Nullable;

/// A right that somebody holds for a time.
///
/// @param holder the role that holds it
/// @param begins what begins it
/// @param after how long after that it begins, or null for at once
/// @param ends what ends it; nothing for a right that never ends
/// @param exceptions when it does not hold, or may be refused
/// @param blocks acts, by name, that nobody may do while it holds
public record Right(
    RuleId id,
    Citation cite,
    Support support,
    @Nullable String note,
    InForce inForce,
    String holder,
    String what,
    Trigger begins,
    @Nullable Period after,
    Trigger ends,
    List<Exception> exceptions,
    List<String> blocks) {
  public Right {
    exceptions = List.copyOf(exceptions);
    blocks = List.copyOf(blocks);
  }

  /// What an exception does.
  public enum Denial {
    /// The right does not hold.
    EXCLUDED,
    /// The authority may refuse it, and must decide.
    MAY_BE_REFUSED
  }

  /// When the right is limited.
  public record Exception(Condition when, Denial denial, Citation cite, String note) {}

  /// Where a right stands on a day.
  public enum Status {
    NOT_BEGUN("not-begun"),
    HOLDS("holds"),
    MAY_BE_REFUSED("may-be-refused"),
    EXCLUDED("excluded"),
    ENDED("ended");

    private final String word;

    Status(String word) {
      this.word = word;
    }

    public String word() {
      return word;
    }
  }
}
