package nansen.access.signin;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nansen.access.Actor;
import nansen.access.Role;
import nansen.access.UnitId;
import nansen.access.UserId;

/// Who may sign in here.
///
/// @param login what is typed, in small letters
/// @param roles those that have not ended
/// @param password as Argon2id writes it; empty for an account of the demonstration
/// @param totp the sealed secret of the second factor
/// @param lastStep the last step of it that was used
record Account(
    UserId user,
    String login,
    String name,
    Optional<UnitId> unit,
    Set<Role> roles,
    Optional<String> password,
    Optional<Sealed> totp,
    long lastStep) {

  /// What [SiteKey#seal] gave.
  static final class Sealed {
    private final byte[] bytes;

    Sealed(byte[] bytes) {
      this.bytes = bytes;
    }

    byte[] bytes() {
      return bytes;
    }
  }

  Account {
    roles = Set.copyOf(roles);
  }

  /// As it acts in a session.
  Actor in(UUID session) {
    return new Actor(user, name, unit, roles, Optional.of(session));
  }

  @Override
  public String toString() {
    return "Account[" + user + "]"; // neither name nor secret
  }
}
