package nansen.interview;

import java.time.Instant;
import java.util.List;
import nansen.access.UserId;

/// A question with its answer, or a remark, and what came of it when it was read back. The first
/// words stay as they were written.
///
/// @param place its order in the interview, from 1
/// @param question empty for a remark
/// @param byName who wrote it
/// @param readings the earliest first
record Exchange(
    int place,
    Kind kind,
    String question,
    String answer,
    Instant at,
    UserId by,
    String byName,
    List<Reading> readings) {

  Exchange {
    readings = List.copyOf(readings);
  }

  /// What was written down.
  enum Kind {
    ANSWER,
    /// A break, somebody who came or went, or what else happened. It is nobody's answer and is not
    /// read back.
    REMARK
  }

  /// What came of it when it was read back to the person.
  ///
  /// @param number from 1
  /// @param text the words that correct it; empty where it was confirmed
  /// @param why the reason for the correction; empty where it was confirmed
  record Reading(int number, String text, String why, Instant at, UserId by, String byName) {
    boolean isCorrection() {
      return !text.isEmpty();
    }

    @Override
    public String toString() {
      return "Reading[" + number + "]";
    }
  }

  /// Whether it still has to be read back.
  boolean isUnread() {
    return kind == Kind.ANSWER && readings.isEmpty();
  }

  @Override
  public String toString() {
    return "Exchange[" + place + "]";
  }
}
