package nansen.casefile;

import java.util.UUID;

/// Names a case. Random, so that it tells neither how many there are nor which came first.
public record CaseId(UUID value) {
  @Override
  public String toString() {
    return value.toString();
  }
}
