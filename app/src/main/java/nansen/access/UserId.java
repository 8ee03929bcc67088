package nansen.access;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/// A person who may sign in, or a part of the program that acts by itself.
public record UserId(UUID value) {

  /// The id under which a part of the program acts; the same name has the same id everywhere.
  static UserId ofProgram(String name) {
    return new UserId(
        UUID.nameUUIDFromBytes(("nansen:program:" + name).getBytes(StandardCharsets.UTF_8)));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
