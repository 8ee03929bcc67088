package nansen.people;

import java.util.UUID;

/// Names a person. Random, so that it tells neither how many there are nor who came first.
public record PersonId(UUID value) {
  @Override
  public String toString() {
    return value.toString();
  }
}
