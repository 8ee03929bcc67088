package nansen.casefile;

import java.util.UUID;

/// Names a case. Random, so that it tells neither how many there are nor which came first.
public record CaseId(UUID value) {
  /// The first signs of it: enough to tell cases apart on a page.
  public String brief() {
    return toString().substring(0, 8);
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
