package nansen.casefile;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nansen.access.Actor;
import nansen.access.UnitId;
import nansen.access.UserId;
import nansen.people.CaseRole;
import nansen.people.NewEntry;
import nansen.people.PersonId;
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

  /// Somebody who was not known took part in the case from now on.
  ///
  /// @param key of the write
  public record Entered(
      Instant at, Actor by, PersonId person, CaseRole role, UUID key, List<NewEntry> entries)
      implements Deed {
    public Entered {
      entries = List.copyOf(entries);
    }
  }

  /// More was written down of somebody who takes part, or otherwise.
  ///
  /// @param key of the write
  public record Told(Instant at, Actor by, PersonId person, UUID key, List<NewEntry> entries)
      implements Deed {
    public Told {
      entries = List.copyOf(entries);
    }
  }

  /// Facts were written down.
  ///
  /// @param key of the write
  public record Written(Instant at, Actor by, UUID key, List<NewFact> facts) implements Deed {
    public Written {
      facts = List.copyOf(facts);
    }
  }
}
