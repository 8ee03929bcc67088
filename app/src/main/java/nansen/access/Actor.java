package nansen.access;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Who acts: a person who has signed in, or a part of the program.
///
/// @param name for the person's own eyes; the audit trail has the id
/// @param roles those that have not ended
/// @param session of the sign-in; not the secret that is in the cookie
public record Actor(
    UserId user, String name, Optional<UnitId> unit, Set<Role> roles, Optional<UUID> session) {

  public Actor {
    roles = Set.copyOf(roles);
  }

  /// A part of the program that acts by itself, such as a job. It has no role: see
  /// [Access#program].
  static Actor ofProgram(String name) {
    return new Actor(UserId.ofProgram(name), name, Optional.empty(), Set.of(), Optional.empty());
  }

  @Override
  public String toString() {
    return "Actor[" + user + " " + roles + "]";
  }
}
