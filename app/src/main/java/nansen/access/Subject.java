package nansen.access;

import java.util.Optional;
import java.util.UUID;

/// What an act is about: one record, or everything of a kind.
///
/// @param id empty where the act is about no one record, such as opening a list or making a record
public record Subject(Kind kind, Optional<UUID> id) {

  /// A kind of record. Ties are asked of the room that has the records.
  public enum Kind {
    CASE,
    /// A decision of a case, from its first draft on.
    DECISION,
    PERSON,
    /// That two records may be one person.
    IDENTITY_LINK,
    INTERPRETER,
    RECEPTION_PLACE,
    CAPTIVE,
    INVESTIGATION,
    UNIT,
    ACCOUNT,
    AUDIT,
    STATISTICS,
    LAW,
    INSTALLATION
  }

  public static Subject of(Kind kind, UUID id) {
    return new Subject(kind, Optional.of(id));
  }

  /// For an act that is about no one record.
  public static Subject any(Kind kind) {
    return new Subject(kind, Optional.empty());
  }

  public static Subject ofCase(UUID id) {
    return of(Kind.CASE, id);
  }
}
