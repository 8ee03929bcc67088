package nansen.people;

import java.util.UUID;
import nansen.law.journal.Attribution;
import org.jspecify.annotations.Nullable;

/// Something said of a person, as it is handed in.
///
/// @param id made where it was typed in: the same entry sent twice is one entry
/// @param said null to retract what `amends` names
/// @param amends the entry it corrects or retracts; null for a new one
public record NewEntry(
    UUID id, Said.Kind kind, @Nullable Said said, Attribution saidBy, @Nullable UUID amends) {

  public NewEntry {
    if (said == null && amends == null) {
      throw new IllegalArgumentException("an entry that says nothing of nothing");
    }
    if (said != null && said.kind() != kind) {
      throw new IllegalArgumentException("a " + said.kind() + " as " + kind);
    }
  }

  /// Something new.
  public static NewEntry of(Said said, Attribution saidBy) {
    return new NewEntry(UUID.randomUUID(), said.kind(), said, saidBy, null);
  }

  @Override
  public String toString() {
    return "NewEntry[" + id + " " + kind + "]";
  }
}
