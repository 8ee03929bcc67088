package nansen.interview;

import java.time.Instant;
import java.util.UUID;
import nansen.interpreter.InterpreterId;
import nansen.people.PersonId;
import org.jspecify.annotations.Nullable;

/// An applicant wants not to be heard through a certain interpreter. It stays also when it is taken
/// back.
///
/// @param key of the write that made it
/// @param withdrawn when and why it was taken back; null while it stands
record Objection(
    UUID key,
    PersonId by,
    InterpreterId interpreter,
    String why,
    Instant at,
    String byName,
    @Nullable Withdrawal withdrawn) {

  /// @param byName who wrote it down
  record Withdrawal(String why, Instant at, String byName) {}

  boolean stands() {
    return withdrawn == null;
  }

  @Override
  public String toString() {
    return "Objection[" + key + "]";
  }
}
