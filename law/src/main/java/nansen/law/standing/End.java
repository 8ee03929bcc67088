package nansen.law.standing;

import nansen.law.calendar.Counted;
import org.jspecify.annotations.Nullable;

/// Where a count ends.
///
/// @param raw before it was moved past days off
/// @param counted how it was counted; null for a date that was not counted but set
record End(Due.Point due, Due.Point raw, @Nullable Counted counted) {
  static End of(Due.Point point, @Nullable Counted counted) {
    return new End(point, point, counted);
  }
}
