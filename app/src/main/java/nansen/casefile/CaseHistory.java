package nansen.casefile;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nansen.access.Actor;
import nansen.access.UnitId;
import nansen.access.UserId;
import org.jspecify.annotations.Nullable;

/// A case with its whole past: who opened it, and what was done in it since, each at its moment.
///
/// @param deeds in the order of time
public record CaseHistory(CaseHead head, Actor openedBy, List<Deed> deeds) {
  public CaseHistory {
    deeds = List.copyOf(deeds);
  }

  /// Something that was done in the case.
  public sealed interface Deed {
    Instant at();

    Actor by();
  }

  /// It was given to a person of a unit, or to the unit alone.
  public record Given(Instant at, Actor by, UnitId unit, @Nullable UserId owner) implements Deed {}

  /// Facts were written down.
  ///
  /// @param key of the write
  public record Written(Instant at, Actor by, UUID key, List<NewFact> facts) implements Deed {
    public Written {
      facts = List.copyOf(facts);
    }
  }
}
