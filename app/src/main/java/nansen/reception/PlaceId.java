package nansen.reception;

import java.util.UUID;

/// Names a reception place.
record PlaceId(UUID value) {
  /// The first signs of it: what a protected place is called to those not named for it.
  String brief() {
    return toString().substring(0, 8);
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
